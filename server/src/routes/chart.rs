//! `/hinh/…`: one chart of a page as a file. The page is rendered as ever, for the same reader and with the same query, and
//! its chart is kept on the way: what can be taken along is what the page shows.

use app::components::chart::Collector;
use app::context::Viewer;
use app::words::words;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse as _, Response};
use charts::sheet::Sheet;
use domain::indicator::Lang;
use domain::time::Timestamp;
use http::uri::PathAndQuery;
use http::{HeaderName, HeaderValue, Method, Uri, header};
use leptos::prelude::provide_context;
use leptos_axum::render_app_async_with_context;

use crate::middleware::errors::Failure;
use crate::routes::pages;
use crate::state::State as AppState;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Svg,
    Png,
    Csv,
    Xlsx,
}

impl Form {
    const ALL: [Self; 4] = [Self::Svg, Self::Png, Self::Csv, Self::Xlsx];

    const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    const fn content_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml; charset=utf-8",
            Self::Png => "image/png",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Answers with the chart at `path`: the page's own path, then the chart's name with the ending of the file.
pub async fn file(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Extension(lang): Extension<Lang>,
    Path(path): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    let (page, chart, form) = asked(&path).ok_or(Failure::NotFound)?;
    let note = words(lang).chart.note;
    let sheet = sheet(&state, page, chart, request).await?;
    let name = format!("{}.{}", sheet.file, form.ending());
    let now = state.store.now();
    // Drawing takes a processor for a while: few at a time, and not where others are answered.
    let turn = state.pictures.acquire().await.map_err(|_| Failure::Internal)?;
    let written = tokio::task::spawn_blocking(move || write(&sheet, form, note, now)).await;
    drop(turn);
    let bytes = written.map_err(|_| Failure::Internal)??;
    let mut response = bytes.into_response();
    dress(&mut response, form, &name, viewer.0.is_none());
    Ok(response)
}

/// The page's path, the chart's name and the kind of file.
fn asked(path: &str) -> Option<(&str, &str, Form)> {
    let (page, file) = path.rsplit_once('/').unwrap_or(("", path));
    let (chart, ending) = file.rsplit_once('.')?;
    let form = Form::ALL.into_iter().find(|form| form.ending() == ending)?;
    // A page has one address: no steps upwards, nothing left out.
    let is_step = |word: &str| matches!(word, "" | "." | "..");
    if !page.is_empty() && page.split('/').any(is_step) {
        return None;
    }
    Some((page, chart, form))
}

/// Renders the page and keeps its chart.
async fn sheet(state: &AppState, page: &str, chart: &str, request: Request) -> Result<Sheet, Failure> {
    let (mut parts, _) = request.into_parts();
    // What is a path here has been decoded: written again, it is the same page's address.
    let path: String = page.split('/').map(app::link::encode).collect::<Vec<_>>().join("/");
    let query = parts.uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let address: PathAndQuery = format!("/{path}{query}").parse().map_err(|_| Failure::NotFound)?;
    parts.uri = Uri::from(address);
    parts.method = Method::GET;
    let collector = Collector::new(chart.to_owned());
    let (given, kept) = (state.clone(), collector.clone());
    let options = state.leptos.clone();
    let provide = move || {
        pages::provide(&given);
        provide_context(kept.clone());
    };
    let render = render_app_async_with_context(provide, move || app::shell(options.clone()));
    let response = render(Request::from_parts(parts, Body::empty())).await;
    // A page sends elsewhere only who has to sign in first; a file cannot.
    if response.status().is_redirection() {
        return Err(Failure::Unauthenticated);
    }
    if !response.status().is_success() {
        return Err(Failure::of_status(response.status()));
    }
    // The page is complete when its last byte is there.
    axum::body::to_bytes(response.into_body(), usize::MAX)
        .await
        .map_err(|_| Failure::Internal)?;
    collector.take().ok_or(Failure::NotFound)
}

fn write(sheet: &Sheet, form: Form, note: &str, now: Timestamp) -> Result<Vec<u8>, Failure> {
    let failed = |error: &dyn std::error::Error| {
        tracing::error!(cause = %error, chart = sheet.id, "a chart could not be written");
        Failure::Internal
    };
    let svg = || {
        reports::svg::write(sheet).map_err(|error| match error {
            reports::svg::Error::Nothing => Failure::NotFound,
            other @ reports::svg::Error::Drawing(_) => failed(&other),
        })
    };
    match form {
        Form::Svg => svg().map(String::into_bytes),
        Form::Png => reports::png::write(&svg()?).map_err(|error| failed(&error)),
        Form::Csv => reports::csv::write_sheet(sheet, note).map_err(|error| failed(&error)),
        Form::Xlsx => reports::xlsx::write(sheet, now).map_err(|error| failed(&error)),
    }
}

/// Says what the file is. A drawing is shown where it is asked for, so that it can stand in other pages; the rest is
/// saved. Only what a visitor gets may stand in pages of other sites.
fn dress(response: &mut Response, form: Form, name: &str, is_public: bool) {
    let way = if form == Form::Svg { "inline" } else { "attachment" };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(form.content_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if let Ok(value) = HeaderValue::from_str(&format!("{way}; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    if form == Form::Svg {
        let policy = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        if is_public {
            let anyone = HeaderValue::from_static("cross-origin");
            headers.insert(HeaderName::from_static("cross-origin-resource-policy"), anyone);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_of_the_path_names_the_chart() {
        assert_eq!(
            asked("don-vi/770/xu-huong.png"),
            Some(("don-vi/770", "xu-huong", Form::Png))
        );
        assert_eq!(
            asked("chi-so/2.2.2-b/x.y.csv"),
            Some(("chi-so/2.2.2-b", "x.y", Form::Csv))
        );
        assert_eq!(asked("ban-do.svg"), Some(("", "ban-do", Form::Svg)));
        assert_eq!(asked("ban-do/ban-do.gif"), None);
        assert_eq!(asked("ban-do"), None);
        assert_eq!(asked("../ban-do/ban-do.svg"), None);
        assert_eq!(asked("x//ban-do.svg"), None);
    }
}
