//! What is made smaller still works, and what isn't understood stays untouched.

#![expect(clippy::unwrap_used, reason = "a test may fail this way")]

use std::cell::RefCell;

use wasm_encoder::{
    CodeSection, CustomSection, EntityType, ExportKind, ExportSection, Function, FunctionSection, ImportSection,
    Instruction, MemorySection, MemoryType, Module, TypeSection,
};

use super::*;

/// A glue as wasm-bindgen writes it, with a class that nothing makes and a closure.
const GLUE: &str = r#"export class Stream {
    free() {
        const ptr = this.__destroy_into_raw();
        wasm.__wbg_stream_free(ptr, 0);
    }
    pull() {
        return wasm.stream_pull(this.__wbg_ptr);
    }
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;

function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_log_0123456789abcdef: function(arg0, arg1) {
            console.log(getString(arg0, arg1));
        },
        __wbg_new_fedcba9876543210: function() { return handleError(function (arg0) {
            const ret = new Promise((a, b) => closure(arg0, a, b));
            return ret;
        }, arguments); },
    };
    return {
        __proto__: null,
        "./app_bg.js": import0,
    };
}

function closure(arg0, arg1, arg2) {
    wasm.closure(arg0, arg1, arg2);
}
const StreamFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_stream_free(ptr, 1));

function getString(ptr, len) {
    return new TextDecoder().decode(new Uint8Array(wasm.memory.buffer).subarray(ptr, ptr + len));
}

function handleError(f, args) {
    return f.apply(this, args);
}

let wasm;
function initSync(module) {
    wasm = new WebAssembly.Instance(module, __wbg_get_imports()).exports;
    wasm.__wbindgen_start();
}

async function __wbg_init(path) {
    wasm = (await WebAssembly.instantiateStreaming(fetch(path), __wbg_get_imports())).instance.exports;
    wasm.__wbindgen_start();
    return wasm;
}

export { initSync, __wbg_init as default };
"#;

/// The same, as it is to become where the module no longer makes promises.
const SMALL: &str = r#"function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        a: function(arg0, arg1) {
            console.log(getString(arg0, arg1));
        },
    };
    return {
        __proto__: null,
        "a": import0,
    };
}

function getString(ptr, len) {
    return new TextDecoder().decode(new Uint8Array(wasm.a.buffer).subarray(ptr, ptr + len));
}

let wasm;
async function __wbg_init(path) {
    wasm = (await WebAssembly.instantiateStreaming(fetch(path), __wbg_get_imports())).instance.exports;
    wasm.START();
    return wasm;
}

export { __wbg_init as default };
"#;

const LOG: &str = "__wbg_log_0123456789abcdef";
const NEW: &str = "__wbg_new_fedcba9876543210";

/// A module that imports these functions from `from` and exports its memory and one function under these names.
fn module(from: &str, imports: &[&str], memory: &str, functions: &[&str], notes: bool) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut import_section = ImportSection::new();
    for name in imports {
        import_section.import(from, name, EntityType::Function(0));
    }
    let mut function_section = FunctionSection::new();
    function_section.function(0);
    let mut memories = MemorySection::new();
    let kind = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
    memories.memory(kind);
    let mut exports = ExportSection::new();
    exports.export(memory, ExportKind::Memory, 0);
    let own = u32::try_from(imports.len()).unwrap();
    for name in functions {
        exports.export(name, ExportKind::Func, own);
    }
    let mut body = Function::new([]);
    body.instruction(&Instruction::Call(0)).instruction(&Instruction::End);
    let mut code = CodeSection::new();
    code.function(&body);
    let mut module = Module::new();
    module.section(&types).section(&import_section).section(&function_section).section(&memories).section(&exports);
    module.section(&code);
    if notes {
        module.section(&CustomSection { name: "producers".into(), data: (&[0]).into() });
    }
    module.finish()
}

fn whole() -> Vec<u8> {
    let functions = ["__wbg_stream_free", "stream_pull", "closure", "main", "__wbindgen_start"];
    module("./app_bg.js", &[LOG, NEW], "memory", &functions, true)
}

fn with(old: &str, new: &str) -> String {
    assert!(GLUE.contains(old), "{old}");
    GLUE.replace(old, new)
}

/// What the refusal of a glue says.
fn refusal(script: &str) -> String {
    shrunk(script, &whole(), &[], |module, _| Ok(module.to_owned())).unwrap_err().to_string()
}

#[test]
fn what_only_an_unused_class_needs_goes_from_the_module_and_the_glue() {
    let passes = RefCell::new(Vec::new());
    // Does what wasm-opt does: the promise is made in the class only.
    let optimise = |given: &[u8], asked: &[String]| {
        passes.borrow_mut().push((given.to_owned(), asked.join(" ")));
        let exports = module::surface(given)?.exports;
        let functions: Vec<&str> = exports.iter().skip(1).map(String::as_str).collect();
        Ok(module("./app_bg.js", &[LOG], "memory", &functions, true))
    };

    let (script, small) = shrunk(GLUE, &whole(), &["-Oz".to_owned()], optimise).unwrap();

    let passes = passes.into_inner();
    let both = ["closure", "__wbindgen_start"];
    assert_eq!(passes[0], (module("./app_bg.js", &[LOG, NEW], "memory", &both, true), SWEEP.to_owned()));
    assert_eq!(passes[1], (module("./app_bg.js", &[LOG], "memory", &both[1..], true), SWEEP.to_owned()));
    assert_eq!(passes[2], (module("./app_bg.js", &[LOG], "memory", &both[1..], true), "-Oz".to_owned()));
    assert_eq!(passes.len(), 3);
    let start = script.split("wasm._").nth(1).unwrap().split('(').next().unwrap();
    assert_eq!(script, SMALL.replace("START", &format!("_{start}")));
    assert_eq!(small, module("a", &["a"], "a", &[&format!("_{start}")], false));
}

#[test]
fn the_small_module_is_valid_and_imports_just_what_the_glue_gives() {
    let (script, small) = shrunk(GLUE, &whole(), &[], |module, _| Ok(module.to_owned())).unwrap();

    wasmparser::Validator::new().validate_all(&small).unwrap();
    let given: Vec<&str> = script
        .lines()
        .filter(|line| line.starts_with("        "))
        .filter_map(|line| line.split_once(": function("))
        .map(|(name, _)| name.trim())
        .collect();
    assert_eq!(given, ["a", "b"]);
    let functions = ["b", &module::surface(&small).unwrap().exports[2]];
    assert_eq!(small, module("a", &["a", "b"], "a", &functions, false));
    assert!(script.contains("function closure(arg0, arg1, arg2) {\n    wasm.b(arg0, arg1, arg2);\n}"), "{script}");
}

#[test]
fn a_class_that_an_import_makes_stays_with_its_exports() {
    let made = with("new Promise((a, b) => closure(arg0, a, b))", "Stream.__wrap(arg0)");
    let glue = Glue::read(&made).unwrap();

    let script = glue.text();
    assert!(script.starts_with("class Stream {\n    free() {"), "{script}");
    assert!(script.contains("if (Symbol.dispose) Stream."), "{script}");
    let used: Vec<String> = glue.exports().into_iter().collect();
    assert_eq!(used, ["__wbg_stream_free", "__wbindgen_start", "memory", "stream_pull"]);

    let registered = made.replace("free() {\n", "free() {\n        StreamFinalization.unregister(this);\n");
    assert!(Glue::read(&registered).unwrap().text().contains("const StreamFinalization = (typeof "));
}

#[test]
fn a_constant_that_may_do_something_when_it_is_made_stays() {
    let script = with("let wasm;", "const codes = ['a'];\nconst decoder = new TextDecoder();\nlet wasm;");
    let small = Glue::read(&script).unwrap().text();
    assert!(small.contains("const decoder = new TextDecoder();\nlet wasm;"), "{small}");
    assert!(!small.contains("codes"), "{small}");
}

#[test]
fn only_the_names_of_exports_are_taken_for_exports() {
    let said = "throw new Error('not found: app_bg.wasm.'); x.wasm.memory; mywasm.stream_pull;";
    let script = with("console.log(getString(arg0, arg1));", said);
    assert_eq!(Glue::read(&script).unwrap().exports().into_iter().collect::<Vec<_>>(), ["__wbindgen_start", "closure"]);
}

#[test]
fn a_glue_that_another_wasm_bindgen_wrote_is_refused_with_what_to_do() {
    let layouts = [
        ("const import0 = {", "const imports = {"),
        ("\"./app_bg.js\": import0,", "\"./app_bg.js\": import0,\n        \"./snippets/a.js\": import1,"),
        ("__wbg_log_0123456789abcdef: function(", "\"log\": function("),
        ("__wbg_log_0123456789abcdef: function(", "__wbg_log_0123456789abcdef: Math.log ?? (("),
        ("            console.log(", "    console.log("),
    ];
    for (old, new) in layouts {
        let said = refusal(&with(old, new));
        assert!(said.contains("gives the imports otherwise"), "{new}: {said}");
        assert!(said.contains("build with the Cargo.lock of this checkout"), "{said}");
    }
    let said = refusal(&with("export { initSync, __wbg_init as default };", "export default __wbg_init;"));
    assert!(said.contains("exports something else"), "{said}");
    let said = refusal(&with("export { initSync, __wbg_init as default };\n", ""));
    assert!(said.contains("not just one function of imports"), "{said}");
    let said = refusal(&with("wasm.closure(", "wasm['closure']("));
    assert!(said.contains("by names that are made while it runs"), "{said}");
    // As esbuild leaves it.
    let said = refusal("function x(){return{a:1}}export{x as default};\n");
    assert!(said.contains("not just one function of imports"), "{said}");
}

#[test]
fn a_glue_and_a_module_that_do_not_belong_together_are_refused() {
    let said = refusal(&with("wasm.closure(", "wasm.closure_of_another_build("));
    assert!(said.contains("no export closure_of_another_build"), "{said}");
    let said = refusal(&with(LOG, "__wbg_log_of_another_build"));
    assert!(said.contains(&format!("nothing gives {LOG} of ./app_bg.js")), "{said}");
    let said = refusal(&with("./app_bg.js", "./other_bg.js"));
    assert!(said.contains(&format!("nothing gives {LOG} of ./app_bg.js")), "{said}");
    let said = shrunk(GLUE, b"no wasm", &[], |module, _| Ok(module.to_owned())).unwrap_err().to_string();
    assert!(said.contains("the wasm module can't be read"), "{said}");
}

#[test]
fn before_they_are_written_both_files_are_looked_at_again() {
    let imports_one = module("a", &["a"], "a", &["b"], false);
    let glue = |imports: &str, start: &str| SMALL.replace("        a: function(", imports).replace("START", start);

    agree(&glue("        a: function(", "b"), &imports_one).unwrap();

    let more =
        agree(&glue("        b: function() {\n        },\n        a: function(", "b"), &imports_one).unwrap_err();
    assert!(more.to_string().contains("nobody asks for b"), "{more}");
    let absent = agree(&glue("        b: function(", "b"), &imports_one).unwrap_err();
    assert!(absent.to_string().contains("nothing gives a of a"), "{absent}");
    let start = agree(&glue("        a: function(", "c"), &imports_one).unwrap_err();
    assert!(start.to_string().contains("no export c"), "{start}");
    // It calls a function that isn't there.
    let mut invalid = imports_one.clone();
    let call = invalid.windows(2).rposition(|bytes| bytes == [0x10, 0]).unwrap();
    invalid[call + 1] = 7;
    let invalid = agree(&glue("        a: function(", "b"), &invalid).unwrap_err();
    assert!(invalid.to_string().contains("can't be read: unknown function 7"), "{invalid}");
}

#[test]
fn the_parameters_are_those_of_the_pages_that_trunk_builds_from() {
    for page in [include_str!("../../../../index.html"), include_str!("../../../../letter.html")] {
        let found = parameters(page).unwrap();
        assert!(found.iter().any(|parameter| parameter == "-Oz"), "{found:?}");
        assert!(found.iter().all(|parameter| parameter.starts_with('-')), "{found:?}");
    }
    assert_eq!(parameters("<link data-trunk rel=rust data-wasm-opt=z>"), None);
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page.html");
    fs::write(&page, "<p>").unwrap();
    let said = WasmOpt::of_page(Path::new("wasm-opt"), &page).unwrap_err().to_string();
    assert!(said.contains("page.html: it has no <link data-trunk"), "{said}");
}

#[test]
fn a_folder_that_does_not_hold_one_app_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let wasm_opt = WasmOpt { program: Path::new("no-such-program"), parameters: Vec::new() };
    let said = app(folder.path(), &wasm_opt).unwrap_err().to_string();
    assert!(said.contains("holds 0 files *.js"), "{said}");
    fs::write(folder.path().join("a.js"), GLUE).unwrap();
    fs::write(folder.path().join("b.js"), GLUE).unwrap();
    let said = app(folder.path(), &wasm_opt).unwrap_err().to_string();
    assert!(said.contains("holds 2 files *.js"), "{said}");
}

#[cfg(unix)]
#[test]
fn the_files_of_an_app_keep_their_names_and_stay_as_they_were_where_something_fails() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let program = at("wasm-opt");
    fs::write(at("app-1.js"), GLUE).unwrap();
    fs::write(at("app-1_bg.wasm"), whole()).unwrap();
    let names = || {
        let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let run = |script: &str| {
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        app(folder.path(), &WasmOpt { program: &program, parameters: vec!["-Oz".to_owned()] })
    };

    let said = run("#!/bin/sh\nexit 1\n").unwrap_err().to_string();
    assert!(said.starts_with("Making the wasm smaller failed"), "{said}");
    assert_eq!(fs::read_to_string(at("app-1.js")).unwrap(), GLUE);
    assert_eq!(fs::read(at("app-1_bg.wasm")).unwrap(), whole());

    let before = names();
    run("#!/bin/sh\n[ \"$2\" = --output ] && cp \"$1\" \"$3\"\n").unwrap();
    assert_eq!(names(), before);
    let (script, small) = shrunk(GLUE, &whole(), &[], |module, _| Ok(module.to_owned())).unwrap();
    assert_eq!(fs::read_to_string(at("app-1.js")).unwrap(), script);
    assert_eq!(fs::read(at("app-1_bg.wasm")).unwrap(), small);
    assert!(small.len() < whole().len() && script.len() < GLUE.len());
}
