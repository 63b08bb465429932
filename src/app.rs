//! The app in the browser: takes over the prerendered page, and turns clicks on
//! the site's own links into changes of page.
//!
//! A page is its own data: the app fetches the same file that a browser without
//! script would, and reads what is embedded in it. So there is no table of
//! routes in the app, no second copy of the texts, and no HTML made of strings.

mod loaded;
mod navigation;
mod takeover;
mod trouble;

use std::rc::Rc;

use alongside_model::time::Instant;
use leptos::prelude::*;

use crate::{
    context::Cx,
    i18n,
    pages::PageView,
    platform::{clock, timer},
};
use loaded::Loaded;

/// The page on screen.
type Current = RwSignal<Rc<Loaded>, LocalStorage>;

/// Starts the app on the page it was loaded with. On a page without data of
/// ours it does nothing: the page stays as it is.
pub fn start() {
    trouble::install_hook();
    let Some(loaded) = loaded::read(&document()) else { return };
    takeover::take_over(move || {
        let current: Current = RwSignal::new_local(Rc::new(loaded));
        let waiting = RwSignal::new(false);
        navigation::install(current, waiting);
        view! { <App current waiting/> }
    });
}

/// The page on screen, and what a screen reader is told of changes.
#[component]
fn App(current: Current, waiting: RwSignal<bool>) -> impl IntoView {
    let now = RwSignal::new(None::<Instant>);
    Effect::new(move |_| tick(now));
    let page = move || {
        let loaded = current.get();
        let cx = Cx::new(loaded.data.site.clone(), loaded.stories.clone(), now);
        view! { <PageView cx data=loaded.data.clone()/> }.into_any()
    };
    let loading = move || {
        let lang = current.with(|loaded| loaded.data.site.lang);
        waiting.get().then(|| view! { <span>{i18n::messages(lang).loading}</span> })
    };
    view! {
        {page}
        <div class="loading" role="status">{loading}</div>
    }
}

/// Tells the time, and again each minute.
fn tick(now: RwSignal<Option<Instant>>) {
    now.set(Some(clock::now()));
    let timer = StoredValue::new_local(None);
    fn again(now: RwSignal<Option<Instant>>, timer: StoredValue<Option<timer::Timer>, LocalStorage>) {
        timer.set_value(Some(timer::after(Instant::MINUTE, move || {
            now.set(Some(clock::now()));
            again(now, timer);
        })));
    }
    again(now, timer);
}
