//! The HTML document around the site. Server only.

use leptos::prelude::*;
use leptos_meta::MetaTags;

use crate::context::{Assets, RequestInfo, viewer};
use crate::routes::App;
use crate::words::words;

/// The document. `options` are the framework's own; addresses of files come from [`Assets`].
pub fn shell(_options: LeptosOptions) -> impl IntoView {
    let info = use_context::<RequestInfo>().unwrap_or_default();
    let assets: Assets = use_context().unwrap_or_default();
    let sheets = assets
        .sheets(&info.path)
        .into_iter()
        .map(|sheet| view! { <link rel="stylesheet" href=sheet.to_owned() /> })
        .collect_view();
    let start = assets.start();
    let Assets { js, wasm, .. } = assets;
    let words = words(info.lang);
    // Outside islands nothing is written for the browser to find again.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let body = if viewer().is_some() {
        "has-tabs"
    } else {
        "has-tabs signed-out"
    };
    view! {
        <!DOCTYPE html>
        <html lang=info.lang.code()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover" />
                <meta name="description" content=words.shell.description />
                <meta name="theme-color" content="#FFFFFF" media="(prefers-color-scheme: light)" />
                <meta name="theme-color" content="#19201E" media="(prefers-color-scheme: dark)" />
                {sheets}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="icon" href="/favicon.ico" sizes="32x32" />
                <link rel="apple-touch-icon" href="/icon-180.png" />
                <link rel="manifest" href="/site.webmanifest" />
                <link rel="modulepreload" href=js />
                <link as="fetch" rel="preload" href=wasm type="application/wasm" crossorigin="anonymous" />
                <script type="module">{start}</script>
                <MetaTags />
            </head>
            <body class=body>
                <App />
            </body>
        </html>
    }
}
