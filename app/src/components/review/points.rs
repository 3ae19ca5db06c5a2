//! Other points than the unit gave itself: accepted with the reviewer's own, and why.

use domain::assessment::ReviewedAnswer;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::form::fields::{AnswerKey, KeyFields};
use crate::components::form::text_area::TextArea;
use crate::components::form::text_field::TextField;
use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// The form; a plain post that comes back with what was typed.
#[component]
pub fn PointsForm(
    /// The answer, in points and complete.
    answer: ReviewedAnswer,
    /// Whose.
    key: AnswerKey,
    /// Where the verdict leads.
    next: String,
) -> impl IntoView {
    let (words, lang) = (&use_words().grade, use_lang());
    let query = use_query_map().get_untracked();
    let came_back = |name: &str| {
        let own = query.get("cau").is_some_and(|code| code == answer.indicator.code);
        query.get(name).filter(|_| own)
    };
    let problem = came_back("loi").unwrap_or_default();
    let of_points = match problem.as_str() {
        "points" => Some(words.bad_points),
        "above-maximum" => Some(words.above),
        _ => None,
    };
    let lacks_why = problem == "why";
    let number = |points: f64| format::short(points, 2, lang);
    let given = answer.verified.clone();
    let points = came_back("points").or_else(|| given.as_ref().map(|(points, _)| number(*points)));
    let why = came_back("why").or_else(|| given.map(|(_, why)| why));
    let own = answer.figure.map(number).unwrap_or_default();
    let label = (words.points)(&own, &number(answer.indicator.range[1]));
    let opens = of_points.is_some() || lacks_why || answer.verified.is_some();
    view! {
        <details class="back" id="cham-diem" open=opens>
            <summary class="btn btn-2">
                <Icon glyph=Glyph::Pencil small=true />
                {words.give}
            </summary>
            <form method="post" action="/fn/answer/verify" novalidate>
                <KeyFields key />
                <input type="hidden" name="version" value=answer.version.to_string() />
                <input type="hidden" name="next" value=next />
                <TextField
                    name="points"
                    label
                    text=points.unwrap_or_default()
                    problem=Signal::stored(of_points)
                    number=true
                    longest=20
                />
                <div class="field">
                    <label for="why">{words.why}</label>
                    <p class="hint" id="why-h">
                        {words.why_hint}
                    </p>
                    <TextArea
                        name="why"
                        text=why.unwrap_or_default()
                        described_by="why-h why-p"
                        invalid=Signal::stored(lacks_why)
                    />
                    <p class="err" id="why-p">
                        {lacks_why.then_some(words.need_why)}
                    </p>
                </div>
                <button class="btn" type="submit">
                    {words.save}
                </button>
            </form>
        </details>
    }
}
