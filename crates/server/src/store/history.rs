//! How a petition came to its signatures: day by day, and by province.

use alongside_model::{
    postal_code::{PostalCode, Province},
    record::MAX_HISTORY,
    time::Date,
};
use rusqlite::Connection;

/// How a petition came to its signatures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// How many there are.
    pub number: u64,
    /// How many there were at the end of each day (UTC) on which somebody signed, oldest
    /// first: the last [`MAX_HISTORY`] of these days.
    pub days: Vec<(Date, u64)>,
    /// How many came from each province or territory, by its postal code. Who gave none is
    /// in no row.
    pub provinces: Vec<(Province, u64)>,
}

/// Reads it, all as of one moment.
pub fn read(connection: &mut Connection, petition: &str) -> rusqlite::Result<History> {
    let moment = connection.transaction()?;
    let mut history = days(&moment, petition)?;
    history.provinces = provinces(&moment, petition)?;
    Ok(history)
}

fn days(connection: &Connection, petition: &str) -> rusqlite::Result<History> {
    let mut query = connection.prepare(
        "SELECT CAST(strftime('%Y', day * 86400, 'unixepoch') AS INTEGER),
                CAST(strftime('%m', day * 86400, 'unixepoch') AS INTEGER),
                CAST(strftime('%d', day * 86400, 'unixepoch') AS INTEGER),
                signed
         FROM (SELECT signed_at / 86400000 AS day, count(*) AS signed
               FROM signatures WHERE petition = ?1 GROUP BY day)
         ORDER BY day",
    )?;
    let mut history = History::default();
    let mut rows = query.query([petition])?;
    while let Some(row) = rows.next()? {
        history.number += number(row.get(3)?);
        let date = Date { year: row.get(0)?, month: row.get(1)?, day: row.get(2)? };
        history.days.push((date, history.number));
    }
    let too_many = history.days.len().saturating_sub(MAX_HISTORY);
    history.days.drain(..too_many);
    Ok(history)
}

fn provinces(connection: &Connection, petition: &str) -> rusqlite::Result<Vec<(Province, u64)>> {
    // The first three characters tell the province, and are few.
    let mut query = connection.prepare(
        "SELECT substr(postal_code, 1, 3) AS area, count(*)
         FROM signatures WHERE petition = ?1 AND postal_code IS NOT NULL GROUP BY area",
    )?;
    let mut provinces: Vec<(Province, u64)> = Vec::new();
    let mut rows = query.query([petition])?;
    while let Some(row) = rows.next()? {
        let area: String = row.get(0)?;
        let Some(province) = PostalCode::parse(&format!("{area}0A0")).ok().and_then(|code| code.province()) else {
            continue;
        };
        let signed = number(row.get(1)?);
        match provinces.iter_mut().find(|(known, _)| *known == province) {
            Some((_, count)) => *count += signed,
            None => provinces.push((province, signed)),
        }
    }
    provinces.sort_by_key(|(province, _)| province.abbreviation());
    Ok(provinces)
}

fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}
