//! The glue: the script that wasm-bindgen writes beside a module. It is read by its layout, not as JavaScript: what
//! stands at the top level begins at the left margin, and each function that the module imports is one entry of one
//! object. Another layout is an error.

use std::collections::{BTreeMap, BTreeSet};

use super::Problem;

/// How the function begins that gives the module what it imports.
const IMPORTS_OPEN: &str = "function __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n";
/// What stands between the imports and the name under which the module asks for them.
const IMPORTS_CLOSE: &str = "    };\n    return {\n        __proto__: null,\n        \"";
/// What follows that name.
const IMPORTS_END: &str = "\": import0,\n    };\n}\n";
/// What the glue gives to whoever imports it.
const EXPORTS: &str = "export { initSync, __wbg_init as default };\n";
/// What of that our pages import.
const OUR_EXPORTS: &str = "export { __wbg_init as default };\n";

/// A glue, in parts that can be left out.
#[derive(Debug)]
pub struct Glue {
    parts: Vec<Part>,
    /// Under which name the module asks for what it imports.
    module: String,
    imports: Vec<Import>,
}

/// What stands at the top level.
#[derive(Debug)]
enum Part {
    /// What is needed whatever happens.
    Always(String),
    /// What is needed if another part mentions its name.
    Named {
        /// The name.
        name: String,
        /// The script.
        text: String,
    },
    /// Where the function stands that gives the imports.
    Imports,
}

/// A function that the module may import.
#[derive(Debug)]
struct Import {
    name: String,
    /// What follows the name, from the colon to the end of the last line.
    text: String,
}

impl Glue {
    /// Reads a glue as wasm-bindgen writes it, without what nothing mentions.
    ///
    /// # Errors
    ///
    /// When it is laid out otherwise.
    pub fn read(script: &str) -> Result<Self, Problem> {
        let mut glue = Self { parts: Vec::new(), module: String::new(), imports: Vec::new() };
        if script.contains("wasm[") {
            return Err(Problem::Glue("uses exports by names that are made while it runs"));
        }
        let mut exports = 0;
        for item in items(script) {
            if item.starts_with("function __wbg_get_imports") {
                (glue.module, glue.imports) = imports(item)?;
                glue.parts.push(Part::Imports);
            } else if [EXPORTS, OUR_EXPORTS].contains(&item) {
                exports += 1;
                glue.parts.push(Part::Always(OUR_EXPORTS.to_owned()));
            } else {
                glue.parts.push(part(item)?);
            }
        }
        let functions = glue.parts.iter().filter(|part| matches!(part, Part::Imports)).count();
        if (functions, exports) != (1, 1) {
            return Err(Problem::Glue("has not just one function of imports and one line of exports"));
        }
        glue.sweep();
        Ok(glue)
    }

    /// Under which name the module asks for what it imports.
    pub fn module(&self) -> &str {
        &self.module
    }

    /// What the module may import, in the order of the glue.
    pub fn imports(&self) -> impl Iterator<Item = &str> {
        self.imports.iter().map(|import| &*import.name)
    }

    /// The exports of the module that the glue uses.
    pub fn exports(&self) -> BTreeSet<String> {
        let uses = self.texts().flat_map(|text| uses(text).map(|at| text[at..].split(|c| !is_of_name(c)).next()));
        uses.flatten().map(str::to_owned).collect()
    }

    /// Leaves out what the module doesn't import, and what was there for that only.
    pub fn keep_imports(&mut self, kept: &BTreeSet<String>) {
        self.imports.retain(|import| kept.contains(&import.name));
        self.sweep();
    }

    /// Gives imports, their module and exports other names.
    pub fn rename(&mut self, module: &str, imports: &BTreeMap<String, String>, exports: &BTreeMap<String, String>) {
        module.clone_into(&mut self.module);
        for import in &mut self.imports {
            if let Some(new) = imports.get(&import.name) {
                new.clone_into(&mut import.name);
            }
            import.text = with_exports_renamed(&import.text, exports);
        }
        for part in &mut self.parts {
            if let Part::Always(text) | Part::Named { text, .. } = part {
                *text = with_exports_renamed(text, exports);
            }
        }
    }

    /// The script.
    pub fn text(&self) -> String {
        let mut script = String::new();
        for part in &self.parts {
            match part {
                Part::Always(text) | Part::Named { text, .. } => script.push_str(text),
                Part::Imports => {
                    script.push_str(IMPORTS_OPEN);
                    for Import { name, text } in &self.imports {
                        script.extend(["        ", name, text]);
                    }
                    script.extend([IMPORTS_CLOSE, &self.module, IMPORTS_END, "\n"]);
                }
            }
        }
        script
    }

    /// Leaves out what nothing mentions.
    fn sweep(&mut self) {
        let mut needed = self.needed().into_iter();
        self.parts.retain(|_| needed.next().unwrap_or(true));
    }

    /// Which parts are needed: those that always are, and whatever a needed part or an import mentions.
    fn needed(&self) -> Vec<bool> {
        let mut mentioned: BTreeSet<&str> = self.imports.iter().flat_map(|import| names(&import.text)).collect();
        let mut needed = vec![false; self.parts.len()];
        let mut before = usize::MAX;
        while before != mentioned.len() {
            before = mentioned.len();
            for (part, needed) in self.parts.iter().zip(&mut needed) {
                match part {
                    Part::Always(text) => mentioned.extend(names(text)),
                    Part::Named { name, text } if mentioned.contains(&**name) => mentioned.extend(names(text)),
                    Part::Named { .. } => continue,
                    Part::Imports => {}
                }
                *needed = true;
            }
        }
        needed
    }

    /// Every piece of script.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.iter().filter_map(|part| match part {
            Part::Always(text) | Part::Named { text, .. } => Some(&**text),
            Part::Imports => None,
        });
        parts.chain(self.imports.iter().map(|import| &*import.text))
    }
}

/// What stands at the top level, each with the lines that belong to it: those that are indented or only close something.
fn items(script: &str) -> Vec<&str> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in script.split_inclusive('\n') {
        if at == 0 || !line.starts_with([' ', '\t', '\n', '\r', '}', ')', ']']) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([script.len()]);
    starts.iter().zip(ends).map(|(start, end)| &script[*start..end]).collect()
}

/// What an item is. That a class or function is given to whoever imports the glue doesn't count: our pages import
/// nothing but what starts the app.
fn part(item: &str) -> Result<Part, Problem> {
    let item = match item.strip_prefix("export ") {
        Some(given) if given.starts_with("class ") || given.starts_with("function ") => given,
        Some(_) => return Err(Problem::Glue("exports something else than classes and functions")),
        None => item,
    };
    let declared = ["class ", "function ", "async function ", "if (Symbol.dispose) "];
    let name = match declared.iter().find_map(|start| item.strip_prefix(start)) {
        Some(rest) => names(rest).next(),
        None => item.strip_prefix("const ").and_then(|rest| rest.split_once(" = ")).and_then(|(name, value)| {
            // Other constants may do something when they are made.
            let is_still = value.starts_with('[') || value.starts_with("(typeof FinalizationRegistry ===");
            is_still.then_some(name)
        }),
    };
    Ok(match name {
        Some(name) => Part::Named { name: name.to_owned(), text: item.to_owned() },
        None => Part::Always(item.to_owned()),
    })
}

/// The name of the module's imports, and the imports.
fn imports(function: &str) -> Result<(String, Vec<Import>), Problem> {
    let layout = Problem::Glue("gives the imports otherwise than as one object of functions");
    let parts = function
        .strip_prefix(IMPORTS_OPEN)
        .and_then(|rest| rest.trim_end().strip_suffix(IMPORTS_END.trim_end()))
        .and_then(|rest| rest.split_once(IMPORTS_CLOSE));
    let Some((entries, module)) = parts else { return Err(layout) };
    if module.contains(['"', '\\', '\n']) {
        return Err(layout);
    }
    let mut found: Vec<Import> = Vec::new();
    for line in entries.split_inclusive('\n') {
        let inner = line.strip_prefix("        ").unwrap_or_default();
        if inner.starts_with(is_of_name) {
            let end = inner.find(|c| !is_of_name(c)).unwrap_or(inner.len());
            let (name, text) = inner.split_at(end);
            if !text.starts_with(": function(") {
                return Err(layout);
            }
            found.push(Import { name: name.to_owned(), text: text.to_owned() });
        } else if let Some(import) = found.last_mut()
            && (inner.starts_with([' ', '}']) || line.trim().is_empty())
        {
            import.text.push_str(line);
        } else {
            return Err(layout);
        }
    }
    Ok((module.to_owned(), found))
}

/// Whether names are made of it.
fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// Everything in a script that may be a name; words of comments and texts too, which does no harm.
fn names(script: &str) -> impl Iterator<Item = &str> {
    script.split(|c| !is_of_name(c)).filter(|name| !name.is_empty())
}

/// Where the names of exports begin, in `wasm.memory` and the like.
fn uses(script: &str) -> impl Iterator<Item = usize> {
    let found = script.match_indices("wasm.").filter(|(at, _)| {
        let before = script[..*at].chars().next_back();
        !before.is_some_and(|c| is_of_name(c) || c == '.')
    });
    found.map(|(at, word)| at + word.len())
}

fn with_exports_renamed(script: &str, renamed: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(script.len());
    let mut done = 0;
    for start in uses(script) {
        let end = script[start..].find(|c| !is_of_name(c)).map_or(script.len(), |len| start + len);
        if let Some(new) = renamed.get(&script[start..end]) {
            out.push_str(&script[done..start]);
            out.push_str(new);
            done = end;
        }
    }
    out.push_str(&script[done..]);
    out
}
