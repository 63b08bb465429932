//! The wasm module: what it imports and exports, and the same module with less or other names of that. What stands
//! between the two is copied byte for byte.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::{
    ExportSection, ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Export, Import, Parser, Payload, Validator};

use super::Problem;

/// What a module has to do with the world outside.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Surface {
    /// The names it imports, each with the name of the module it expects it from, in the order of the file.
    pub imports: Vec<(String, String)>,
    /// The names it exports, in the order of the file.
    pub exports: Vec<String>,
}

/// What a module imports and exports.
///
/// # Errors
///
/// When it isn't wasm.
pub fn surface(module: &[u8]) -> Result<Surface, Problem> {
    let mut surface = Surface::default();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let Import { module, name, .. } = import?;
                    surface.imports.push((module.to_owned(), name.to_owned()));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    surface.exports.push(export?.name.to_owned());
                }
            }
            _ => {}
        }
    }
    Ok(surface)
}

/// The module with only those exports.
///
/// # Errors
///
/// When it isn't wasm.
pub fn with_exports(module: &[u8], kept: &BTreeSet<String>) -> Result<Vec<u8>, Problem> {
    rewritten(module, |section| {
        Ok(match section {
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                for export in exports {
                    let export = export?;
                    if kept.contains(export.name) {
                        put(&mut section, export.name, export)?;
                    }
                }
                Section::Exports(section)
            }
            _ => Section::Same,
        })
    })
}

/// The module with other names, and without what tools noted in it for each other.
///
/// # Errors
///
/// When it isn't wasm.
pub fn renamed(
    module: &[u8],
    from: &str,
    imports: &BTreeMap<String, String>,
    exports: &BTreeMap<String, String>,
) -> Result<Vec<u8>, Problem> {
    rewritten(module, |section| {
        Ok(match section {
            Payload::ImportSection(all) => {
                let mut section = ImportSection::new();
                for import in all.into_imports() {
                    let Import { name, ty, .. } = import?;
                    let new = imports.get(name).map_or(name, String::as_str);
                    section.import(from, new, RoundtripReencoder.entity_type(ty)?);
                }
                Section::Imports(section)
            }
            Payload::ExportSection(all) => {
                let mut section = ExportSection::new();
                for export in all {
                    let export = export?;
                    put(&mut section, exports.get(export.name).map_or(export.name, String::as_str), export)?;
                }
                Section::Exports(section)
            }
            Payload::CustomSection(_) => Section::None,
            _ => Section::Same,
        })
    })
}

/// Whether a browser will take it.
///
/// # Errors
///
/// When it won't.
pub fn validate(module: &[u8]) -> Result<(), Problem> {
    Validator::new().validate_all(module)?;
    Ok(())
}

/// What becomes of a section.
enum Section {
    /// It stays as it is.
    Same,
    /// It goes.
    None,
    /// These imports take its place.
    Imports(ImportSection),
    /// These exports take its place.
    Exports(ExportSection),
}

/// The module with its sections as `change` says.
fn rewritten(module: &[u8], change: impl Fn(Payload<'_>) -> Result<Section, Problem>) -> Result<Vec<u8>, Problem> {
    let mut out = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        let Some((id, range)) = payload.as_section() else { continue };
        let data = usize::try_from(range.start).ok().zip(usize::try_from(range.end).ok());
        let data = data.and_then(|(start, end)| module.get(start..end)).unwrap_or_default();
        match change(payload)? {
            Section::Same => out.section(&RawSection { id, data }),
            Section::Imports(section) => out.section(&section),
            Section::Exports(section) => out.section(&section),
            Section::None => &mut out,
        };
    }
    Ok(out.finish())
}

/// Exports the same thing under that name.
fn put(section: &mut ExportSection, name: &str, export: Export<'_>) -> Result<(), Problem> {
    section.export(name, RoundtripReencoder.export_kind(export.kind)?, export.index);
    Ok(())
}
