//! Canadian postal codes.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::email::is_invisible;

/// A province or territory, by its Canada Post abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "the abbreviations are their own names")]
pub enum Province {
    Ab,
    Bc,
    Mb,
    Nb,
    Nl,
    Ns,
    Nt,
    Nu,
    On,
    Pe,
    Qc,
    Sk,
    Yt,
}

impl Province {
    /// Every province and territory.
    pub const ALL: [Self; 13] = [
        Self::Ab,
        Self::Bc,
        Self::Mb,
        Self::Nb,
        Self::Nl,
        Self::Ns,
        Self::Nt,
        Self::Nu,
        Self::On,
        Self::Pe,
        Self::Qc,
        Self::Sk,
        Self::Yt,
    ];

    /// Its abbreviation by Canada Post: `ON`.
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::Ab => "AB",
            Self::Bc => "BC",
            Self::Mb => "MB",
            Self::Nb => "NB",
            Self::Nl => "NL",
            Self::Ns => "NS",
            Self::Nt => "NT",
            Self::Nu => "NU",
            Self::On => "ON",
            Self::Pe => "PE",
            Self::Qc => "QC",
            Self::Sk => "SK",
            Self::Yt => "YT",
        }
    }
}

/// A postal code by the rule of Canada Post: `A1A 1A1`, never with D, F, I, O, Q
/// or U, never beginning with W or Z. Whether it is in use only a look-up tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PostalCode([u8; 6]);

/// Why a text is no postal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostalCodeError {
    /// Nothing was typed.
    Empty,
    /// Not six letters and digits, in turn.
    Shape,
    /// The right shape, but with a letter that Canada Post doesn't use there.
    Letter(char),
}

impl PostalCode {
    /// Reads a postal code as people type or paste it: any case; spaces, hyphens,
    /// dashes, full stops and invisible characters anywhere, or none.
    ///
    /// # Errors
    /// A [`PostalCodeError`] that says what is wrong.
    pub fn parse(text: &str) -> Result<Self, PostalCodeError> {
        let mut code = [0u8; 6];
        let mut length = 0;
        for character in text.chars() {
            if character.is_whitespace() || is_invisible(character) || is_separator(character) {
                continue;
            }
            if length == 6 || !character.is_ascii_alphanumeric() {
                return Err(PostalCodeError::Shape);
            }
            code[length] = u8::try_from(character.to_ascii_uppercase()).unwrap_or_default();
            length += 1;
        }
        match length {
            0 => return Err(PostalCodeError::Empty),
            6 => {}
            _ => return Err(PostalCodeError::Shape),
        }
        for (index, byte) in code.iter().enumerate() {
            let letter = index % 2 == 0;
            if letter != byte.is_ascii_uppercase() {
                return Err(PostalCodeError::Shape);
            }
        }
        for index in [0, 2, 4] {
            let byte = code[index];
            if b"DFIOQU".contains(&byte) || (index == 0 && b"WZ".contains(&byte)) {
                return Err(PostalCodeError::Letter(char::from(byte)));
            }
        }
        Ok(Self(code))
    }

    /// The six characters without a space, as in look-up addresses: `A1A1A1`.
    pub fn compact(&self) -> String {
        self.0.iter().copied().map(char::from).collect()
    }

    /// The province by the first letter; `X` is told apart by the district:
    /// `X0A` to `X0C` are Nunavut, the rest of `X` the Northwest Territories.
    pub fn province(&self) -> Option<Province> {
        Some(match self.0[0] {
            b'A' => Province::Nl,
            b'B' => Province::Ns,
            b'C' => Province::Pe,
            b'E' => Province::Nb,
            b'G' | b'H' | b'J' => Province::Qc,
            b'K' | b'L' | b'M' | b'N' | b'P' => Province::On,
            b'R' => Province::Mb,
            b'S' => Province::Sk,
            b'T' => Province::Ab,
            b'V' => Province::Bc,
            b'Y' => Province::Yt,
            b'X' if self.0[1] == b'0' && (b'A'..=b'C').contains(&self.0[2]) => Province::Nu,
            b'X' => Province::Nt,
            _ => return None,
        })
    }
}

const fn is_separator(character: char) -> bool {
    matches!(character, '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl fmt::Display for PostalCode {
    /// The form people know: `A1A 1A1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.compact();
        write!(f, "{} {}", &code[..3], &code[3..])
    }
}
