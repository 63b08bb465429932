//! A campaign's picture.

use alongside_model::page::Image;
use leptos::prelude::*;

use crate::context::PageCx;

/// The picture with its words and its size, so that nothing moves when it comes.
#[component]
pub fn Picture(cx: PageCx, image: Image) -> impl IntoView {
    view! {
        <img
            class="picture"
            src=cx.file(&image.path)
            alt=image.alt
            width=image.width
            height=image.height
            decoding="async"
        />
    }
}
