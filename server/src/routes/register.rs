//! Registers: entering, correcting and taking out, and filling an answer in from them.

use app::context::Viewer;
use app::link::link;
use app::words::words;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::{Extension, Form};
use domain::account::Actor;
use domain::indicator::Lang;
use domain::register::{Register, Typed};
use serde::Deserialize;
use store::register::Kept;
use store::{Error, Store};

use super::form::Posted;
use crate::address;
use crate::middleware::errors::Failure;
use crate::state::State as AppState;

/// Where an answer is filled in from the registers.
pub const TAKE_OVER: &str = "/dien-theo-ho-so";

/// `POST /ho-so/{unit}/{register}/{entry}`: a new entry (`moi`), a correction, or (`do=withdraw`) taking it out.
pub async fn save(
    State(state): State<AppState>,
    Path((unit, slug, entry)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Failure> {
    let register = Register::from_slug(&slug).ok_or(Failure::NotFound)?;
    let mut posted = Posted::read(&state, request).await?;
    let Some(actor) = posted.viewer().0 else {
        return Ok(posted.sign_in_first().await);
    };
    let page = link(format!("/ho-so/{}", address::encoded(&unit)));
    let done = |what: &str| {
        let page = page.clone().with("xong", what).at(register.slug());
        Ok(address::see_other(&page.in_lang(Lang::Vi)))
    };
    let problem = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
    if posted.sent.word("do") == "withdraw" {
        let (version, reason) = (posted.sent.version()?, posted.sent.word("reason"));
        return match store::register::withdraw(&state.store, &actor, &unit, &entry, version, reason).await {
            Ok(()) => done("rut"),
            Err(Error::Invalid(code)) => Ok(posted.again(problem("reason", &code)).await),
            Err(Error::Stale) => Ok(posted.again(problem("form", "stale")).await),
            Err(error) => Err(error.into()),
        };
    }
    let typed = Typed::posted(|name| posted.sent.word(name).to_owned());
    let known = if entry == "moi" {
        None
    } else {
        Some((entry.as_str(), posted.sent.version()?))
    };
    let Some(attachments) = posted.sent.attachments() else {
        return Ok(posted.again(problem("file", "too-large")).await);
    };
    let is_file = attachments
        .iter()
        .any(|attachment| matches!(attachment, store::document::Attachment::File { .. }));
    match store::register::put(&state.store, &actor, &unit, register, known, &typed, attachments).await {
        Ok(Kept::Stands(_)) => done("luu"),
        Ok(Kept::Refused(problems)) => {
            let problems = problems
                .into_iter()
                .map(|(field, problem)| (field.name().to_owned(), problem.code().to_owned()))
                .collect();
            Ok(posted.again(problems).await)
        }
        Err(Error::Evidence(what)) => {
            let field = match what.code() {
                "bad-link" => "url",
                _ if is_file => "file",
                _ => "url",
            };
            Ok(posted.again(problem(field, what.code())).await)
        }
        Err(Error::Invalid(code)) => Ok(posted.again(problem("form", &code)).await),
        Err(Error::Stale) => Ok(posted.again(problem("form", "stale")).await),
        Err(error) => Err(error.into()),
    }
}

/// Which answer is filled in.
#[derive(Debug, Deserialize)]
pub struct Answer {
    cycle: String,
    unit: String,
    indicator: String,
    /// `don-vi`: the units below; else the registers.
    #[serde(default)]
    from: String,
}

/// `POST /dien-theo-ho-so`: fills an answer in with what the registers propose, or with what the units below give.
pub async fn take_over(
    State(state): State<AppState>,
    Extension(viewer): Extension<Viewer>,
    Form(answer): Form<Answer>,
) -> Result<Response, Failure> {
    let actor = viewer.0.ok_or(Failure::Unauthenticated)?;
    // The officer's own saving of what was just typed may come in between; at the second go it is kept.
    let filled = match answer.fill(&state.store, &actor).await {
        Err(Error::Stale) => answer.fill(&state.store, &actor).await,
        filled => filled,
    };
    let outcome = match filled {
        Ok(()) => "da-dien",
        Err(Error::Stale) => "chua-dien",
        Err(error) => return Err(error.into()),
    };
    let [cycle, unit, indicator] = [&answer.cycle, &answer.unit, &answer.indicator].map(|part| address::encoded(part));
    let page = link(format!("/tu-danh-gia/{cycle}/{unit}/{indicator}"));
    let page = if answer.is_from_units() {
        page.with("gop", outcome).at("tu-don-vi")
    } else {
        page.with("ho-so", outcome).at("ho-so")
    };
    Ok(address::see_other(&page.in_lang(Lang::Vi)))
}

impl Answer {
    fn is_from_units(&self) -> bool {
        self.from == "don-vi"
    }

    /// Officers write sources in Vietnamese, whatever the language of the interface.
    async fn fill(&self, store: &Store, actor: &Actor) -> Result<(), Error> {
        let Self {
            cycle, unit, indicator, ..
        } = self;
        let words = words(Lang::Vi);
        if self.is_from_units() {
            let view = store::answer::view(store, actor, cycle, unit, indicator).await?;
            let source = view
                .rise
                .map(|rise| (words.rise.source)(rise.risen.counted, rise.risen.of));
            return store::rise::take_over(store, actor, cycle, unit, indicator, &source.unwrap_or_default()).await;
        }
        let offer = store::register::proposal(store, actor, cycle, unit, indicator).await?;
        let source = offer
            .and_then(|offer| offer.proposed)
            .map(|proposed| (words.register.source)(&proposed));
        store::register::take_over(store, actor, cycle, unit, indicator, &source.unwrap_or_default()).await
    }
}
