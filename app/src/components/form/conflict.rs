//! Two people in one answer: both texts side by side, and a choice. Nothing is overwritten silently.

use domain::answer::Draft;
use domain::assessment::Conflict;
use domain::indicator::Indicator;
use leptos::prelude::*;

use crate::components::form::fields::{KeyFields, fields, is_prose, label_of, text_of};
use crate::components::form::saver::Saver;
use crate::context::use_lang;
use crate::words::use_words;

/// The panel; nothing while there is no conflict.
#[component]
pub fn ConflictPanel(
    /// The question.
    indicator: Indicator,
    /// Saves the answer.
    saver: Saver,
) -> impl IntoView {
    move || {
        let Some(conflict) = saver.conflict.get() else {
            return ().into_any();
        };
        let mine = saver.draft.get();
        view! { <Choice indicator=indicator.clone() saver=saver.clone() mine conflict /> }.into_any()
    }
}

#[component]
fn Choice(indicator: Indicator, saver: Saver, mine: Draft, conflict: Conflict) -> impl IntoView {
    let words = &use_words().form.conflict;
    let key = saver.key.clone();
    let title = (words.title)(&conflict.by);
    let theirs_title = (words.theirs)(&conflict.by, &conflict.at.hhmm_on(saver.today));
    let own = fields(&mine);
    let keep = {
        let saver = saver.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            saver.keep_mine();
        }
    };
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        saver.take_theirs();
    };
    view! {
        <section class="note note-danger two-texts" id="hai-ban" role="alert" aria-labelledby="hai-ban-h">
            <h2 class="h3" id="hai-ban-h">
                {title}
            </h2>
            <p>{words.lead}</p>
            <Differences indicator mine theirs=conflict.theirs.clone() theirs_title />
            <div class="ways">
                <form method="post" action="/fn/answer/save" on:submit=keep>
                    <KeyFields key=key.clone() />
                    <input type="hidden" name="version" value=conflict.version.to_string() />
                    <Hidden fields=own />
                    <button class="btn" type="submit">
                        {words.keep_mine}
                    </button>
                </form>
                <form method="post" action="/fn/answer/keep-theirs" on:submit=take>
                    <KeyFields key />
                    <button class="btn btn-2" type="submit">
                        {words.take_theirs}
                    </button>
                </form>
            </div>
        </section>
    }
}

#[component]
fn Hidden(fields: Vec<(&'static str, String)>) -> impl IntoView {
    fields
        .into_iter()
        .map(|(name, text)| view! { <input type="hidden" name=name value=text /> })
        .collect_view()
}

/// The fields in which two texts differ, side by side.
#[component]
pub fn Differences(
    /// The question.
    indicator: Indicator,
    /// One's own text.
    mine: Draft,
    /// The other text.
    theirs: Draft,
    /// Heading of the other text.
    theirs_title: String,
) -> impl IntoView {
    let (words, lang) = (&use_words().form.conflict, use_lang());
    let rows = differing(&mine, &theirs)
        .into_iter()
        .map(|(name, mine, theirs)| {
            let cell = |text: String| {
                if text.trim().is_empty() {
                    view! { <span class="mut">{words.empty}</span> }.into_any()
                } else {
                    view! { <span class="said" lang=is_prose(name).then_some("vi")>{text_of(name, &text, &indicator, lang)}</span> }.into_any()
                }
            };
            view! {
                <tr>
                    <th scope="row">{label_of(name, &indicator, lang)}</th>
                    <td>{cell(mine)}</td>
                    <td>{cell(theirs)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="tb diff">
            <thead>
                <tr>
                    <th scope="col">{words.field}</th>
                    <th scope="col">{words.mine}</th>
                    <th scope="col">{theirs_title}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Name and both texts of every field that differs.
pub fn differing(mine: &Draft, theirs: &Draft) -> Vec<(&'static str, String, String)> {
    let (own, other) = (fields(mine), fields(theirs));
    let text = |fields: &[(&'static str, String)], name: &str| {
        fields
            .iter()
            .find(|(field, _)| *field == name)
            .map(|(_, text)| text.clone())
            .unwrap_or_default()
    };
    let mut names: Vec<&'static str> = own.iter().map(|(name, _)| *name).collect();
    names.extend(
        other
            .iter()
            .map(|(name, _)| *name)
            .filter(|name| !own.iter().any(|(field, _)| field == name)),
    );
    names
        .into_iter()
        .map(|name| (name, text(&own, name), text(&other, name)))
        .filter(|(_, mine, theirs)| mine != theirs)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fields_that_differ_are_listed() {
        let mine = Draft {
            numerator: "10".to_owned(),
            note: "a".to_owned(),
            ..Draft::default()
        };
        let theirs = Draft {
            numerator: "12".to_owned(),
            note: "a".to_owned(),
            parts: vec!["5".to_owned()],
            ..Draft::default()
        };
        let names: Vec<_> = differing(&mine, &theirs).into_iter().map(|(name, ..)| name).collect();
        assert_eq!(names, ["numerator", "part_0"]);
    }
}
