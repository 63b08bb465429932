//! What stands around every page: skip link, header, footer.

use alongside_model::{Lang, route::Route};
use leptos::prelude::*;

use crate::context::PageCx;

/// The id of the main part, for the skip link.
const MAIN: &str = "main";

/// Header, main part and footer of a page. `route` is the page itself, to mark
/// it in the menu and to find it in other languages; `None` where it has none.
#[component]
pub fn Layout(cx: PageCx, route: Option<Route>, children: Children) -> impl IntoView {
    let home = cx.href(&Route::Hub(cx.lang));
    view! {
        <a class="skip-link" href=format!("#{MAIN}")>{cx.page.skip_to_content}</a>
        <header class="site-header">
            <div class="site-header__inner">
                <a class="site-name" href=home>
                    <Mark/>
                    <span>{cx.site(|site| site.name.clone())}</span>
                </a>
                <nav class="site-nav" aria-label=cx.page.main_menu>
                    <ul>
                        <MenuLink cx label=cx.page.campaigns to=Route::Hub(cx.lang) current=route.clone()/>
                        <MenuLink cx label=cx.page.achievements to=Route::Achievements(cx.lang) current=route.clone()/>
                    </ul>
                </nav>
                <LanguageSwitch cx route/>
            </div>
        </header>
        <main id=MAIN class="site-main" tabindex="-1">{children()}</main>
        <footer class="site-footer">
            <div class="site-footer__inner">
                <p>{cx.page.run_by} " " {cx.site(|site| site.organisation.name.clone())} "."</p>
                <p>{cx.page.footer_promise} " " <a href=cx.href(&Route::Privacy(cx.lang))>{cx.page.privacy}</a></p>
            </div>
        </footer>
    }
}

#[component]
fn MenuLink(cx: PageCx, label: &'static str, to: Route, current: Option<Route>) -> impl IntoView {
    let is_current = current.as_ref() == Some(&to);
    view! { <li><a href=cx.href(&to) aria-current=is_current.then_some("page")>{label}</a></li> }
}

/// Links to this page in the site's other languages.
#[component]
fn LanguageSwitch(cx: PageCx, route: Option<Route>) -> impl IntoView {
    let others: Vec<Lang> = cx.site(|site| site.languages.iter().copied().filter(|lang| *lang != site.lang).collect());
    let route = route.unwrap_or(Route::Hub(cx.lang));
    (!others.is_empty()).then(|| {
        view! {
            <nav class="language-switch" aria-label=cx.page.language>
                <ul>
                    {others
                        .into_iter()
                        .map(|lang| {
                            view! {
                                <li>
                                    <a href=cx.href(&route.in_lang(lang)) lang=lang.code() hreflang=lang.code() dir=lang.dir()>
                                        {lang.own_name()}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </nav>
        }
    })
}

/// Alongside's mark: two strokes going the same way.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="site-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path d="M5 26 L13 6" pathLength="1"></path>
            <path d="M17 26 L25 6" pathLength="1"></path>
            <path d="M9 16 L21 16" pathLength="1"></path>
        </svg>
    }
}
