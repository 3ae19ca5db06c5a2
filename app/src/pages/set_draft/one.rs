//! `/quan-tri/bo-chi-so/{set}`: a draft, what it changes, its lines as each kind of unit will be asked them; or the newest
//! published version, to be copied.

use domain::indicator::{Heading, Indicator, Origin};
use domain::set_draft::{DraftView, LineChange, NAMES};
use domain::unit::UnitKind;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::publish::{Changes, Discard, Problems, Publish};
use super::{Head, to_line, to_set};
use crate::api;
use crate::components::served::served;
use crate::context::use_lang;
use crate::words::use_words;

/// A set.
#[component]
pub fn SetPage() -> impl IntoView {
    use leptos_router::hooks::use_params_map;

    let set = use_params_map().with_untracked(|params| params.get("set").unwrap_or_default());
    let query = use_query_map().get_untracked();
    let word = |name: &str| query.get(name).unwrap_or_default();
    let (kind, done, version) = (UnitKind::from_code(&word("loai")), word("xong"), word("phien-ban"));
    served(api::set_draft::one(set), move |view| {
        let said = said(&done, &version);
        view! {
            <div class="wrap">
                <Body view kind said />
            </div>
        }
        .into_any()
    })
}

/// What has just been done, and whether it went as meant.
fn said(done: &str, version: &str) -> Option<(bool, String)> {
    let words = &use_words().set_draft;
    match done {
        "sao-chep" => Some((true, words.draft.opened.to_owned())),
        "luu" => Some((true, words.saved.to_owned())),
        "ban-hanh" => Some((true, (words.draft.published)(version))),
        "cu" => Some((false, words.draft.stale.to_owned())),
        _ => None,
    }
}

#[component]
fn Body(view: DraftView, kind: Option<UnitKind>, said: Option<(bool, String)>) -> impl IntoView {
    let (words, lang) = (&use_words().set_draft, use_lang());
    let said = said.map(|(well, text)| {
        let class = if well { "note note-ok" } else { "note note-danger" };
        view! {
            <p class=class role="status" id="ket-qua">
                {text}
            </p>
        }
    });
    let (tag, lead) = match view.draft {
        Some(_) => ((words.draft.tag)(view.newest + 1), words.draft.lead),
        None => ((words.draft.published_tag)(view.newest), words.draft.published_lead),
    };
    let about = match view.draft {
        Some(draft) => {
            let publishable = view.problems.is_empty() && !view.diff.is_empty();
            view! {
                <Problems view=view.clone() />
                <Changes view=view.clone() />
                {publishable.then(|| view! { <Publish view=view.clone() draft /> })}
            }
            .into_any()
        }
        None => view! {
            <form class="sec" method="post" action=to_set(&view.set.code).href() enctype="multipart/form-data">
                <input type="hidden" name="do" value="open" />
                <button class="btn" type="submit">
                    {words.open}
                </button>
            </form>
        }
        .into_any(),
    };
    let set = view.set.code.clone();
    let discard = view.draft.map(|draft| view! { <Discard set draft /> });
    view! {
        <Head heading=view.set.name.get(lang) lead>
            <span class="tag c-draft">{tag}</span>
        </Head>
        {said}
        {about}
        <Lines view kind />
        {discard}
    }
}

/// Every line by focus area; of one kind of unit only what it is asked.
#[component]
fn Lines(view: DraftView, kind: Option<UnitKind>) -> impl IntoView {
    let (words, lang) = (&use_words().set_draft, use_lang());
    let is_asked = |line: &&Indicator| kind.is_none_or(|kind| line.is_asked_of(kind));
    let asked = view.set.indicators.iter().filter(is_asked).count();
    let options: Vec<_> = UnitKind::ALL
        .into_iter()
        .filter(|kind| view.set.asked_of(*kind).next().is_some())
        .map(|option| {
            view! {
                <option value=option.code() selected=kind == Some(option)>
                    {(use_words().terms.unit_kind)(option)}
                </option>
            }
        })
        .collect();
    let areas: Vec<_> = view
        .set
        .focus_areas
        .iter()
        .map(|area| {
            let below = |feature: &Heading| {
                feature
                    .code
                    .rsplit_once('.')
                    .is_some_and(|(above, _)| above == area.code)
            };
            let features: Vec<_> = view
                .by_feature()
                .filter(|(feature, _)| below(feature))
                .map(|(feature, lines)| {
                    let shown: Vec<_> = lines.into_iter().filter(is_asked).cloned().collect();
                    (feature.clone(), shown)
                })
                // A feature without a line of this kind is shown only where a line can be added.
                .filter(|(_, lines)| !lines.is_empty() || (kind.is_none() && view.draft.is_some()))
                .map(|(feature, lines)| view! { <Feature view=view.clone() feature lines /> })
                .collect();
            (!features.is_empty()).then(|| {
                view! {
                    <section class="sd-area">
                        <h3>{format!("{} {}", area.code, area.name.get(lang))}</h3>
                        {features}
                    </section>
                }
            })
        })
        .collect();
    let names = view.draft.map(|_| {
        view! {
            <a class="btn btn-2 btn-s" href=to_line(&view.set.code, NAMES).href()>
                {words.draft.names}
            </a>
        }
    });
    view! {
        <section class="sec" aria-labelledby="cac-cau">
            <div class="sec-h">
                <h2 id="cac-cau">{words.draft.lines}</h2>
                {names}
            </div>
            <div class="tools">
                <form class="choose" method="get" action=to_set(&view.set.code).href() data-at-once="">
                    <div>
                        <label class="sm" for="loai">
                            {words.draft.as_kind}
                        </label>
                        <select class="in" id="loai" name="loai">
                            <option value="">{words.draft.as_all}</option>
                            {options}
                        </select>
                    </div>
                    <button class="btn btn-2 no-js">{words.draft.apply}</button>
                </form>
            </div>
            <p class="sm mut">{(words.draft.asked)(asked, view.set.indicators.len())}</p>
            <form method="post" action=to_set(&view.set.code).href() enctype="multipart/form-data">
                <input type="hidden" name="version" value=view.draft.unwrap_or_default().to_string() />
                {areas}
            </form>
        </section>
    }
}

#[component]
fn Feature(view: DraftView, feature: Heading, lines: Vec<Indicator>) -> impl IntoView {
    let (words, lang) = (&use_words().set_draft, use_lang());
    let many = lines.len() > 1;
    let items: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let change = match view.diff.of(&line.code) {
                Some(LineChange::Added) => Some(words.draft.added),
                Some(_) => Some(words.draft.heads[1]),
                None => None,
            };
            let change = change.map(|text| view! { <span class="tag c-work">{text}</span> });
            let doubtful = (line.origin == Origin::Doubtful)
                .then(|| view! { <span class="tag c-draft">{words.draft.doubtful}</span> });
            let about = [
                (use_words().terms.kind)(line.kind).to_owned(),
                line.unit.get(lang).to_owned(),
            ];
            let name = line.name.get(lang).to_owned();
            let title = if view.draft.is_some() {
                let href = to_line(&view.set.code, &line.code).href();
                view! {
                    <a href=href aria-label=(words.draft.change_of)(&format!("{} {name}", line.code))>
                        <span class="cd num">{line.code.clone()}</span>
                        {format!(" {name}")}
                    </a>
                }
                .into_any()
            } else {
                view! {
                    <span class="cd num">{line.code.clone()}</span>
                    {format!(" {name}")}
                }
                .into_any()
            };
            let moves = (many && view.draft.is_some()).then(|| view! { <Moves code=line.code.clone() /> });
            view! {
                <li class="sd-line">
                    <div>
                        <p>{title}</p>
                        <p class="sm mut">{about.join(" \u{b7} ")} {doubtful} {change}</p>
                    </div>
                    {moves}
                </li>
            }
        })
        .collect();
    let add = view.draft.map(|_| {
        let href = to_line(&view.set.code, domain::set_draft::RESERVED).with("tc", &feature.code);
        view! {
            <a class="sm" href=href.href() aria-label=(words.draft.add_in)(&feature.code)>
                {words.draft.add}
            </a>
        }
    });
    view! {
        <div class="sd-feature">
            <h4>{format!("{} {}", feature.code, feature.name.get(lang))}</h4>
            <ul>{items}</ul>
            {add}
        </div>
    }
}

/// Two buttons of the form around all lines: a place towards the beginning, one towards the end.
#[component]
fn Moves(code: String) -> impl IntoView {
    let words = &use_words().set_draft.draft;
    view! {
        <span class="sd-moves">
            <button class="btn btn-3 btn-s" name="up" value=code.clone() aria-label=(words.up)(&code)>
                <span aria-hidden="true">"\u{2191}"</span>
            </button>
            <button class="btn btn-3 btn-s" name="down" value=code.clone() aria-label=(words.down)(&code)>
                <span aria-hidden="true">"\u{2193}"</span>
            </button>
        </span>
    }
}
