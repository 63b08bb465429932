//! A long text from the organiser.

use leptos::prelude::*;

use crate::context::Cx;

/// The story of this name, or nothing when the page has none.
///
/// At build time it is sanitised HTML. In the browser it is copied, node by
/// node, from the prerendered page: no HTML is made from a string there.
#[component]
pub fn Story(cx: Cx, #[prop(into)] name: String) -> impl IntoView {
    cx.story(&name).map(|prose| prose_view(prose, name))
}

#[cfg(feature = "ssr")]
fn prose_view(html: String, name: String) -> impl IntoView {
    view! { <div class="prose" data-story=name inner_html=html></div> }
}

#[cfg(not(feature = "ssr"))]
fn prose_view(source: web_sys::Element, name: String) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    place.on_load(move |place| {
        let children = source.child_nodes();
        for index in 0..children.length() {
            if let Some(copy) = children.item(index).and_then(|child| child.clone_node_with_deep(true).ok()) {
                // Fails only for a node that can't be a child, which a copy of a child can.
                let _ = place.append_child(&copy);
            }
        }
    });
    view! { <div class="prose" data-story=name node_ref=place></div> }
}
