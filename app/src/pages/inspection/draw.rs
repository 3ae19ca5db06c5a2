//! Drawing a sample.

use domain::inspection::{LARGEST, Way};
use leptos::prelude::*;

use super::asked;
use crate::context::use_lang;
use crate::format;
use crate::words::use_words;

/// How many answers are offered to be drawn.
const USUAL: &str = "30";

/// The form, folded until it is wanted or something was wrong with it.
#[component]
pub fn DrawForm(
    /// In which cycle.
    cycle: String,
    /// How many answers there are to draw from.
    frame: u32,
) -> impl IntoView {
    let (words, lang) = (&use_words().inspection, use_lang());
    // What was wrong with a finding stands at its own form.
    let code = Some(asked("loi")).filter(|code| !code.is_empty() && asked("muc").is_empty());
    let typed = asked("cach");
    let chosen = Way::from_code(&typed).or((typed.is_empty() && code.is_none()).then_some(Way::Random));
    let size = Some(asked("so"))
        .filter(|size| code.is_some() || !size.is_empty())
        .unwrap_or_else(|| USUAL.to_owned());
    let problem = |field: &str| code.as_deref().filter(|code| *code == field).map(words.problem);
    let of_way = problem("way");
    let of_size = problem("size");
    let other = code
        .as_deref()
        .filter(|_| of_way.is_none() && of_size.is_none())
        .map(|code| view! { <p class="note note-danger" role="alert">{(words.problem)(code)}</p> });
    let ways = Way::ALL
        .map(|way| {
            let id = format!("way-{}", way.code());
            view! {
                <label class="opt card-opt" for=id.clone()>
                    <input type="radio" name="way" id=id.clone() value=way.code() checked=chosen == Some(way) />
                    <b>{(words.way_name)(way)}</b>
                    <span class="hint">{(words.way_hint)(way)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <details class="publish" id="rut-mau" open=code.is_some()>
            <summary class="btn btn-2">{words.draw}</summary>
            <form class="reg-form" method="post" action="/fn/inspection/draw" novalidate>
                <input type="hidden" name="cycle" value=cycle />
                <p class="hint">{(words.draw_lead)(&format::count(frame, lang))}</p>
                {other}
                <fieldset class="pick pick-2" aria-describedby="way-p">
                    <legend class="lab">{words.way}</legend>
                    {ways}
                    <p class="err" id="way-p">
                        {of_way}
                    </p>
                </fieldset>
                <div class="field">
                    <label for="size">{(words.size)(LARGEST)}</label>
                    <input
                        class="in"
                        id="size"
                        name="size"
                        inputmode="numeric"
                        autocomplete="off"
                        value=size
                        aria-describedby="size-p"
                        aria-invalid=of_size.is_some().then_some("true")
                    />
                    <p class="err" id="size-p">
                        {of_size}
                    </p>
                </div>
                <p class="ways">
                    <button class="btn">{words.draw_now}</button>
                </p>
            </form>
        </details>
    }
}
