//! What the app never uses leaves it: exports that nothing calls, with the code and the imports that only they need,
//! and the long names under which the wasm module and its glue know each other.
//!
//! Leptos brings classes for streams with which the browser could call the app. They are exports, so neither the
//! linker nor `wasm-opt` may take them for unused; only the glue shows that nothing makes one.

mod glue;
mod module;
mod names;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use html5gum::{Token, Tokenizer};

use self::{glue::Glue, module::Surface, names::Names};
use crate::{
    error::{AtPath, Doing, Error},
    process::run,
};

/// The pass of `wasm-opt` that only leaves out what can't be reached.
const SWEEP: &str = "--remove-unused-module-elements";

/// Why an app can't be made smaller.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The glue isn't laid out as expected.
    #[error("the glue {0}")]
    Glue(&'static str),
    /// The module can't be read.
    #[error("the wasm module can't be read: {0}")]
    Module(#[from] wasmparser::Error),
    /// A part of the module can't be written again.
    #[error("the wasm module can't be written: {0}")]
    Write(#[from] wasm_encoder::reencode::Error),
    /// The module imports what the glue doesn't give, or the glue gives more.
    #[error("the wasm module and the glue don't agree on the imports: {0}")]
    Imports(String),
    /// The glue uses what the module doesn't export.
    #[error("the wasm module has no export {0}, which the glue uses")]
    Export(String),
}

/// `wasm-opt`, and how it is to make this app smaller.
#[derive(Debug)]
pub struct WasmOpt<'a> {
    /// The program.
    pub program: &'a Path,
    /// The parameters that Trunk gives it as well.
    pub parameters: Vec<String>,
}

impl<'a> WasmOpt<'a> {
    /// `wasm-opt` with the parameters that stand in the page Trunk builds from.
    ///
    /// # Errors
    ///
    /// When the page can't be read or has none.
    pub fn of_page(program: &'a Path, page: &Path) -> Result<Self, Error> {
        let html = fs::read_to_string(page).at(Doing::Read, page)?;
        let parameters = parameters(&html).ok_or_else(|| Error::Content {
            path: page.to_owned(),
            problem: "it has no <link data-trunk rel=\"rust\" data-wasm-opt-params=\"...\">, which says how to make \
                      the app smaller."
                .to_owned(),
        })?;
        Ok(Self { program, parameters })
    }

    /// The module, after these passes.
    fn run(&self, module: &[u8], passes: &[String]) -> Result<Vec<u8>, Error> {
        let folder = tempfile::tempdir().at(Doing::Write, std::env::temp_dir())?;
        let (given, made) = (folder.path().join("given.wasm"), folder.path().join("made.wasm"));
        fs::write(&given, module).at(Doing::Write, &given)?;
        let mut wasm_opt = Command::new(self.program);
        wasm_opt.arg(&given).arg("--output").arg(&made).args(passes);
        run(&mut wasm_opt, "Making the wasm smaller")?;
        fs::read(&made).at(Doing::Read, made)
    }
}

/// Makes the app smaller that Trunk built into a folder, in place.
///
/// # Errors
///
/// When there isn't one app in the folder, `wasm-opt` fails, or wasm-bindgen wrote something else than expected.
pub fn app(folder: &Path, wasm_opt: &WasmOpt<'_>) -> Result<(), Error> {
    let (script, wasm) = (only(folder, ".js")?, only(folder, "_bg.wasm")?);
    let glue = fs::read_to_string(&script).at(Doing::Read, &script)?;
    let module = fs::read(&wasm).at(Doing::Read, &wasm)?;
    let (glue, module) = shrunk(&glue, &module, &wasm_opt.parameters, |module, passes| wasm_opt.run(module, passes))?;
    fs::write(&script, glue).at(Doing::Write, script)?;
    fs::write(&wasm, module).at(Doing::Write, wasm)
}

/// The one file of a folder whose name ends so.
fn only(folder: &Path, ending: &str) -> Result<PathBuf, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).at(Doing::Read, folder)? {
        let path = entry.at(Doing::Read, folder)?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
    match <[PathBuf; 1]>::try_from(found) {
        Ok([path]) => Ok(path),
        Err(found) => Err(Error::Content {
            path: folder.to_owned(),
            problem: format!(
                "it holds {} files *{ending}, not one. Remove the folder and run this again.",
                found.len()
            ),
        }),
    }
}

/// The parameters for `wasm-opt` in a page for Trunk.
fn parameters(html: &str) -> Option<Vec<String>> {
    Tokenizer::new(html).find_map(|token| {
        let Ok(Token::StartTag(tag)) = token else { return None };
        let value = tag.attributes.get(&b"data-wasm-opt-params"[..])?;
        Some(String::from_utf8_lossy(value).split_ascii_whitespace().map(str::to_owned).collect())
    })
}

/// Glue and module without what they don't use, with short names. `optimise` does passes of `wasm-opt`.
fn shrunk(
    script: &str,
    module: &[u8],
    passes: &[String],
    optimise: impl Fn(&[u8], &[String]) -> Result<Vec<u8>, Error>,
) -> Result<(String, Vec<u8>), Error> {
    let mut glue = Glue::read(script)?;
    let mut module = module.to_owned();
    let mut surface = module::surface(&module)?;
    // With an export go imports, with those goes script, and with that the next exports.
    loop {
        let used = used_exports(&glue, &surface)?;
        if used.len() == surface.exports.len() {
            break;
        }
        module = optimise(&module::with_exports(&module, &used)?, &[SWEEP.to_owned()])?;
        surface = module::surface(&module)?;
        glue.keep_imports(&imported(&glue, &surface)?);
    }
    module = optimise(&module, passes)?;
    surface = module::surface(&module)?;
    glue.keep_imports(&imported(&glue, &surface)?);

    let names = Names::of(&surface);
    module = module::renamed(&module, names.module, &names.imports, &names.exports)?;
    glue.rename(names.module, &names.imports, &names.exports);
    let script = glue.text();
    agree(&script, &module)?;
    Ok((script, module))
}

/// The exports that the glue uses.
fn used_exports(glue: &Glue, surface: &Surface) -> Result<BTreeSet<String>, Problem> {
    let used = glue.exports();
    match used.iter().find(|name| !surface.exports.contains(name)) {
        Some(absent) => Err(Problem::Export(absent.clone())),
        None => Ok(used),
    }
}

/// The names that the module imports, all of which the glue must give.
fn imported(glue: &Glue, surface: &Surface) -> Result<BTreeSet<String>, Problem> {
    let given: BTreeSet<&str> = glue.imports().collect();
    let absent = surface.imports.iter().find(|(module, name)| module != glue.module() || !given.contains(&**name));
    match absent {
        Some((module, name)) => Err(Problem::Imports(format!("nothing gives {name} of {module}"))),
        None => Ok(surface.imports.iter().map(|(_, name)| name.clone()).collect()),
    }
}

/// Makes sure that the files as they will be written belong together: the module is one, the glue gives just what it
/// imports, and uses nothing it doesn't export.
fn agree(script: &str, module: &[u8]) -> Result<(), Problem> {
    module::validate(module)?;
    let (surface, glue) = (module::surface(module)?, Glue::read(script)?);
    used_exports(&glue, &surface)?;
    let imported = imported(&glue, &surface)?;
    match glue.imports().find(|name| !imported.contains(*name)) {
        Some(more) => Err(Problem::Imports(format!("nobody asks for {more}"))),
        None => Ok(()),
    }
}
