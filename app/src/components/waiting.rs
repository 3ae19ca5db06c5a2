//! A count beside the name of a page: so much waits there.

use std::future::Future;

use leptos::prelude::*;

/// Two digits fit into the mark.
const MOST: u32 = 99;

/// The count, once it is known; nothing where nothing waits.
#[component]
pub fn Waiting<F, W>(
    /// How much waits.
    count: F,
    /// The same for those who do not see the mark, as it goes on from the name of the page.
    words: W,
) -> impl IntoView
where
    F: Future<Output = u32> + Send + 'static,
    W: Fn(u32) -> String + Send + 'static,
{
    let mark = Suspend::new(async move {
        let count = count.await;
        (count > 0).then(|| {
            let shown = if count > MOST {
                format!("{MOST}+")
            } else {
                count.to_string()
            };
            view! {
                <span class="wait-n">
                    <span aria-hidden="true">{shown}</span>
                    <span class="vh">{words(count)}</span>
                </span>
            }
        })
    });
    view! { <Suspense>{mark}</Suspense> }
}
