//! A file of counts on the disk.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::{self, Write as _},
    path::Path,
};

use alongside_model::record::Record;
use serde::Serialize;

/// A record as it stands in its file: one line for each day and each province, so that a new reading changes few.
pub fn pretty(record: &Record) -> String {
    // Named one by one, so that a field that is new can't be forgotten here.
    let Record { signature_count, as_of, source, areas, history, events } = record;
    let mut out = format!(
        "{{\n  \"signature_count\": {signature_count},\n  \"as_of\": {},\n  \"source\": {}",
        as_of.0,
        json(source)
    );
    list(&mut out, "areas", areas);
    list(&mut out, "history", history);
    if !events.is_empty() {
        let _ = write!(out, ",\n  \"events\": {}", json(events));
    }
    out.push_str("\n}\n");
    out
}

fn list(out: &mut String, name: &str, entries: &[impl Serialize]) {
    if entries.is_empty() {
        return;
    }
    let lines: Vec<String> = entries.iter().map(|entry| format!("    {}", json(entry))).collect();
    let _ = write!(out, ",\n  \"{name}\": [\n{}\n  ]", lines.join(",\n"));
}

/// What these are made of, texts and whole numbers, can always be written.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Writes a file so that whoever reads it meanwhile finds the old one or the new one whole.
///
/// # Errors
/// What the system says; the old file is still there then.
pub(crate) fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.new"));
    let written = fill(&beside, text).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What is left of it is of no use; that it can't be removed either is no news.
        let _ = fs::remove_file(&beside);
    }
    written
}

fn fill(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
