//! Pictures from the content folder.

use std::fmt;

use alongside_model::Lang;

use crate::{
    context::Context,
    fields::Fields,
    folder::{Folder, MAX_FILE},
    source::Report,
    texts::{PerLang, Texts},
    value::Value,
};

/// The remedy for a picture that can't be read.
pub(crate) const FORMATS: &str =
    "Use a PNG, JPEG, WebP, GIF or AVIF picture, or an SVG with a viewBox, or state width and height.";

/// The largest width or height, in CSS pixels.
const MAX_SIDE: u64 = 20_000;

/// A width and height in CSS pixels, each at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// Why the size of a picture isn't known.
#[derive(Debug)]
pub(crate) struct UnknownSize(String);

impl fmt::Display for UnknownSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The size of the picture `{}` can't be read from it.", self.0)
    }
}

/// A campaign's picture.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    path: String,
    size: Size,
    alt: Texts,
}

impl Picture {
    /// The picture as a page of one language has it.
    pub(crate) fn in_lang(&self, lang: Lang) -> alongside_model::page::Image {
        alongside_model::page::Image {
            path: self.path.clone(),
            alt: self.alt.get(lang),
            width: self.size.width,
            height: self.size.height,
        }
    }
}

/// Reads `[image]`: file, alt, and width and height where the file doesn't tell.
pub(crate) fn read(value: &Value<'_>, context: &Context<'_>, slug: &str) -> Option<Picture> {
    let mut fields = value.table()?;
    let alt = fields
        .required("alt", "{ en = \"What the picture shows\" }")
        .and_then(|value| value.texts(&context.site.languages).as_ref().map(PerLang::texts));
    let stated = stated_size(&mut fields);
    let file = fields.required("file", "\"picture.jpg\"");
    fields.finish();
    let file = file?;
    let name = format!("campaigns/{slug}/{}", file.text()?.text);
    if !context.folder.has(&name) {
        let beside = format!("campaigns/{slug}/");
        let names = context.folder.names().filter_map(|name| name.strip_prefix(beside.as_str()));
        file.error(
            format!("There is no picture `{name}`."),
            crate::suggest::instead(name.trim_start_matches(beside.as_str()), names.filter(|name| is_picture(name))),
        );
        return None;
    }
    if !is_picture(&name) {
        file.error(format!("`{name}` isn't a picture."), FORMATS);
    }
    let path = context.folder.publish(&name);
    let read = size(context.folder, &name, context.report);
    let size = match (stated, read) {
        (Some(size), _) | (None, Ok(size)) => size,
        (None, Err(problem)) => {
            file.error(problem.to_string(), FORMATS);
            return None;
        }
    };
    Some(Picture { path, size, alt: alt.unwrap_or_default() })
}

fn stated_size(fields: &mut Fields<'_>) -> Option<Size> {
    let mut side = |key| {
        let value = fields.optional(key)?;
        let length = value.whole(1)?;
        if length > MAX_SIDE {
            value.error(format!("`{key}` is {length}."), format!("Write CSS pixels, at most {MAX_SIDE}."));
        }
        u32::try_from(length).ok()
    };
    let (width, height) = (side("width"), side("height"));
    Some(Size { width: width?, height: height? })
}

fn is_picture(name: &str) -> bool {
    let ends = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"];
    ends.iter().any(|end| name.to_ascii_lowercase().ends_with(end))
}

/// The size of a picture in the folder.
///
/// # Errors
/// [`UnknownSize`] for a file that is no picture, or one that doesn't tell.
pub(crate) fn size(folder: &Folder, name: &str, report: &Report) -> Result<Size, UnknownSize> {
    let unknown = || UnknownSize(name.to_owned());
    let bytes = folder.bytes(name, MAX_FILE, report).ok_or_else(unknown)?;
    let (width, height) = if name.to_ascii_lowercase().ends_with(".svg") {
        svg_size(&String::from_utf8_lossy(&bytes)).ok_or_else(unknown)?
    } else {
        let size = imagesize::blob_size(&bytes).map_err(|_| unknown())?;
        (u64::try_from(size.width).unwrap_or(0), u64::try_from(size.height).unwrap_or(0))
    };
    let side =
        |length: u64| u32::try_from(length).ok().filter(|_| (1..=MAX_SIDE).contains(&length)).ok_or_else(unknown);
    Ok(Size { width: side(width)?, height: side(height)? })
}

/// The size an SVG states: width and height, or else its `viewBox`.
fn svg_size(svg: &str) -> Option<(u64, u64)> {
    let start = svg.find("<svg")?;
    let tag = svg[start..].split('>').next()?.split_whitespace().collect::<Vec<_>>().join(" ");
    let attribute = |name: &str| {
        let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        tag[at..].split('"').next()
    };
    let length = |text: &str| pixels(text.strip_suffix("px").unwrap_or(text));
    if let (Some(width), Some(height)) = (attribute("width").and_then(length), attribute("height").and_then(length)) {
        return Some((width, height));
    }
    let mut numbers = attribute("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
    Some((pixels(numbers.next()?)?, pixels(numbers.next()?)?))
}

/// A decimal number, its fraction dropped.
fn pixels(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    fraction.bytes().all(|byte| byte.is_ascii_digit()).then(|| whole.parse().ok())?
}
