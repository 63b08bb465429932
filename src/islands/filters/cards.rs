//! The campaigns in the page, as the filters see them.

use alongside_model::{
    life_cycle::{Life, State},
    search,
    time::Instant,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Every campaign of the list, in the order the page was made with.
pub struct Cards(Vec<Card>);

struct Card {
    place: HtmlElement,
    /// The title, in the form a search matches.
    title: String,
    actions: String,
    life: Life,
}

impl Cards {
    /// Reads them from the page.
    pub fn read() -> Self {
        let mut cards = Vec::new();
        if let Ok(found) = document().query_selector_all("#cards > li") {
            for index in 0..found.length() {
                cards.extend(found.item(index).and_then(|place| Card::read(&place.dyn_into().ok()?)));
            }
        }
        Self(cards)
    }

    /// Shows those that fit, in the order of their deadlines, and says how many.
    pub fn show(&self, now: Instant, query: &str, fits: impl Fn(State, &str) -> bool) -> u64 {
        let query = search::folded(query);
        let mut count = 0;
        for card in &self.0 {
            let fits =
                fits(card.life.state(now), &card.actions) && query.split(' ').all(|word| card.title.contains(word));
            card.place.set_hidden(!fits);
            count += u64::from(fits);
        }
        self.sort(now);
        count
    }

    /// One that opened or closed since the page was made goes to its place.
    fn sort(&self, now: Instant) {
        let order = |card: &Card| match card.life.state(now) {
            State::Open | State::ClosingSoon => (0, card.life.closes.map_or(i64::MAX, |closes| closes.0)),
            State::Upcoming | State::Paused | State::Draft => (1, 0),
            State::Closed => (2, 0),
            State::Ended(_) => (3, 0),
        };
        if self.0.is_sorted_by_key(order) {
            return;
        }
        let mut cards: Vec<&Card> = self.0.iter().collect();
        cards.sort_by_key(|card| order(card));
        for card in cards {
            if let Some(list) = card.place.parent_element() {
                // Fails only for an element that can't be a child; it is one.
                let _ = list.append_child(&card.place);
            }
        }
    }
}

impl Card {
    fn read(place: &Element) -> Option<Self> {
        let card = place.query_selector("[data-life]").ok()??;
        let title = place.query_selector("h3").ok()??.text_content()?;
        Some(Self {
            place: place.clone().dyn_into().ok()?,
            title: search::folded(&title),
            actions: card.get_attribute("data-actions").unwrap_or_default(),
            life: Life::from_attribute(&card.get_attribute("data-life")?)?,
        })
    }
}
