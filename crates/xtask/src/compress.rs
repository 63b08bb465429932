//! Compressed copies beside the files of a built site, so that a host needn't compress at every request.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use flate2::{Compression, write::GzEncoder};
use walkdir::WalkDir;

use crate::error::{AtPath, Doing, Error};

/// File name extensions of what gets smaller. Pictures and fonts are compressed already.
const KINDS: [&str; 12] =
    ["css", "html", "ics", "js", "json", "mjs", "svg", "txt", "wasm", "webmanifest", "xml", "eml"];

/// Writes `x.br` (brotli, quality 11) and `x.gz` (gzip, level 9) beside every file `x` of `site` that gets smaller by
/// it, and removes such copies where it doesn't. Gives back how many files have a copy.
///
/// # Errors
///
/// When a file can't be read or written.
pub fn site(site: &Path) -> Result<usize, Error> {
    let files = files(site)?;
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let work = || -> Result<usize, Error> {
            let mut copied = 0;
            while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                copied += usize::from(file(path)?);
            }
            Ok(copied)
        };
        let started: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut copied = work()?;
        for worker in started {
            copied += worker.join().map_err(|_| Error::Request("Compressing the site broke off.".to_owned()))??;
        }
        Ok(copied)
    })
}

/// The files that may get smaller, the largest first so that the workers end together.
fn files(site: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for entry in WalkDir::new(site) {
        let entry = entry.map_err(std::io::Error::from).at(Doing::Read, site)?;
        let extension = entry.path().extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if entry.file_type().is_file() && KINDS.contains(&extension) {
            let bytes = entry.metadata().map_err(std::io::Error::from).at(Doing::Read, entry.path())?.len();
            files.push((bytes, entry.into_path()));
        }
    }
    files.sort_by(|one, other| other.cmp(one));
    Ok(files.into_iter().map(|(_, path)| path).collect())
}

/// Compresses one file both ways; whether brotli made it smaller.
fn file(path: &Path) -> Result<bool, Error> {
    let bytes = fs::read(path).at(Doing::Read, path)?;
    let brotli = brotli(&bytes).at(Doing::Write, path)?;
    let gzip = gzip(&bytes).at(Doing::Write, path)?;
    keep(&copy(path, "gz"), &gzip, bytes.len())?;
    keep(&copy(path, "br"), &brotli, bytes.len())
}

/// The path of the compressed copy of `path`: `index.html.br`.
pub fn copy(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

/// Writes the copy where it is smaller than the original; otherwise makes sure there is none.
fn keep(copy: &Path, compressed: &[u8], original: usize) -> Result<bool, Error> {
    if compressed.len() < original {
        fs::write(copy, compressed).at(Doing::Write, copy)?;
        return Ok(true);
    }
    if copy.exists() {
        fs::remove_file(copy).at(Doing::Remove, copy)?;
    }
    Ok(false)
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..brotli::enc::BrotliEncoderParams::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail this way")]

    use std::io::Read;

    use super::*;

    #[test]
    fn a_page_gets_both_copies_and_they_hold_the_same_page() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("fr/index.html");
        let html = "<p>À vos députés</p>".repeat(50);
        fs::create_dir(folder.path().join("fr")).unwrap();
        fs::write(&page, &html).unwrap();

        assert_eq!(site(folder.path()).unwrap(), 1);

        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*fs::read(copy(&page, "br")).unwrap(), &mut unpacked).unwrap();
        assert_eq!(unpacked, html.as_bytes());
        let mut unpacked = String::new();
        let gzip = fs::read(copy(&page, "gz")).unwrap();
        flate2::read::GzDecoder::new(&*gzip).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, html);
    }

    #[test]
    fn what_does_not_get_smaller_has_no_copy_not_even_an_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let tiny = folder.path().join("robots.txt");
        fs::write(&tiny, "a").unwrap();
        fs::write(copy(&tiny, "br"), "from an earlier, longer robots.txt").unwrap();
        fs::write(folder.path().join("photo.jpg"), "x".repeat(1000)).unwrap();

        assert_eq!(site(folder.path()).unwrap(), 0);

        assert!(!copy(&tiny, "br").exists());
        assert!(!folder.path().join("photo.jpg.br").exists());
    }

    #[test]
    fn a_site_that_is_not_there_is_named() {
        assert!(site(Path::new("no-such-site")).unwrap_err().to_string().contains("no-such-site can't be read"));
    }
}
