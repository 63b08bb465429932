//! Dates in words, by the tables of each language.

use alongside_model::time::When;

/// `September 4, 2020`, `September 2020` or `2020`.
pub fn english(when: When) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match (month(&MONTHS, when), when.day) {
        (Some(month), Some(day)) => format!("{month} {day}, {}", when.year),
        (Some(month), None) => format!("{month} {}", when.year),
        (None, _) => when.year.to_string(),
    }
}

/// `4 septembre 2020`, `1er mai 2020`, `septembre 2020` or `2020`.
pub fn french(when: When) -> String {
    const MONTHS: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    match (month(&MONTHS, when), when.day) {
        (Some(month), Some(1)) => format!("1er {month} {}", when.year),
        (Some(month), Some(day)) => format!("{day} {month} {}", when.year),
        (Some(month), None) => format!("{month} {}", when.year),
        (None, _) => when.year.to_string(),
    }
}

fn month(names: &[&'static str; 12], when: When) -> Option<&'static str> {
    when.month.and_then(|month| names.get(usize::from(month).wrapping_sub(1)).copied())
}
