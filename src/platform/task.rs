//! What goes on while the page does other things.

use std::{future::Future, pin::Pin};

/// Does something that waits, such as a request. All of them are of one type here: each
/// type would be code of its own in the app.
pub fn spawn(doing: impl Future<Output = ()> + 'static) {
    let doing: Pin<Box<dyn Future<Output = ()>>> = Box::pin(doing);
    leptos::task::spawn_local(doing);
}
