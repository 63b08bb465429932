//! The table of provinces and territories.

use alongside_model::{postal_code::Province, search::folded};
use scraper::{ElementRef, Html};

use super::{elements, text, whole_number};

/// How many signed in each province and territory that the page tells of, in the order of [`Province::ALL`].
///
/// Rows with names we don't know (other countries, a total) are passed over. Where one province has two numbers, or
/// all of them are more than signed, nothing of the table is believed.
pub(super) fn of(page: &Html, count: u64) -> Vec<(Province, u64)> {
    let mut areas: Vec<(Province, u64)> = Vec::new();
    for row in elements(page).filter(|element| element.value().name() == "tr") {
        let Some((province, signed)) = read(row) else { continue };
        match areas.iter().find(|(known, _)| *known == province) {
            Some((_, other)) if *other == signed => {}
            Some(_) => return Vec::new(),
            None => areas.push((province, signed)),
        }
    }
    let sum = areas.iter().fold(0, |sum: u64, (_, signed)| sum.saturating_add(*signed));
    if sum > count {
        return Vec::new();
    }
    areas.sort_by_key(|(province, _)| Province::ALL.iter().position(|known| known == province));
    areas
}

/// A row of two cells: a province and a number.
fn read(row: ElementRef<'_>) -> Option<(Province, u64)> {
    let mut cells = row.child_elements().filter(|cell| matches!(cell.value().name(), "td" | "th"));
    let (name, number) = (cells.next()?, cells.next()?);
    if cells.next().is_some() {
        return None;
    }
    Some((named(&text(name))?, whole_number(&text(number))?))
}

/// A province or territory by its English or French name, or its abbreviation.
fn named(name: &str) -> Option<Province> {
    Some(match folded(name).as_str() {
        "alberta" => Province::Ab,
        "british columbia" | "colombie britannique" => Province::Bc,
        "manitoba" => Province::Mb,
        "new brunswick" | "nouveau brunswick" => Province::Nb,
        "newfoundland and labrador" | "terre neuve et labrador" => Province::Nl,
        "nova scotia" | "nouvelle ecosse" => Province::Ns,
        "northwest territories" | "territoires du nord ouest" => Province::Nt,
        "nunavut" => Province::Nu,
        "ontario" => Province::On,
        "prince edward island" | "ile du prince edouard" => Province::Pe,
        "quebec" => Province::Qc,
        "saskatchewan" => Province::Sk,
        "yukon" => Province::Yt,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas(rows: &str, count: u64) -> Vec<(Province, u64)> {
        of(&Html::parse_document(&format!("<table>{rows}</table>")), count)
    }

    const ONTARIO: &str = "<tr><td>Ontario</td><td>1,600</td></tr>";
    const QUEBEC: &str = "<tr><th>Qu\u{e9}bec</th><td>200</td></tr>";

    #[test]
    fn rows_of_other_things_are_passed_over() {
        let abroad = "<tr><td>Other countries</td><td>9</td></tr><tr><td>Ontario</td></tr><tr></tr>";
        let areas = areas(&format!("{QUEBEC}{abroad}{ONTARIO}"), 1809);
        assert_eq!(areas, [(Province::On, 1600), (Province::Qc, 200)]);
    }

    #[test]
    fn a_table_of_more_people_than_signed_is_not_believed() {
        assert_eq!(areas(&format!("{ONTARIO}{QUEBEC}"), 1799), []);
        let huge = "<tr><td>Yukon</td><td>18446744073709551615</td></tr>";
        assert_eq!(areas(&format!("{ONTARIO}{huge}"), 20_000), []);
    }

    #[test]
    fn a_province_with_two_numbers_spoils_the_table_and_one_told_twice_does_not() {
        assert_eq!(areas(&format!("{ONTARIO}{ONTARIO}"), 1700), [(Province::On, 1600)]);
        assert_eq!(areas(&format!("{ONTARIO}{QUEBEC}<tr><td>ontario</td><td>7</td></tr>"), 5000), []);
    }

    #[test]
    fn every_province_and_territory_is_known_in_both_languages() {
        let english = "Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|Nova Scotia|Northwest \
                       Territories|Nunavut|Ontario|Prince Edward Island|Quebec|Saskatchewan|Yukon";
        let french = "Alberta|Colombie-Britannique|Manitoba|Nouveau-Brunswick|Terre-Neuve-et-Labrador|\
                      Nouvelle-Écosse|Territoires du Nord-Ouest|Nunavut|Ontario|Île-du-Prince-Édouard|Québec|\
                      Saskatchewan|Yukon";
        for names in [english, french] {
            let known: Vec<_> = names.split('|').map(named).collect();
            assert_eq!(known, Province::ALL.map(Some), "{names}");
        }
    }
}
