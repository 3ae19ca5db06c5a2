//! The widest gaps to a target.

use charts::bar::{Bar, BarData};
use domain::explore::Gap;
use leptos::prelude::*;

use crate::components::drawing::Picture;
use crate::components::form::figures::Figures;
use crate::components::icon::{Glyph, Icon};
use crate::context::use_lang;
use crate::format;
use crate::link::link;
use crate::words::use_words;

/// Gaps as bars on their way to the target.
#[component]
pub fn Gaps(gaps: Vec<Gap>, cycle: String) -> impl IntoView {
    let lang = use_lang();
    let pace = use_words().pace.title;
    let words = &use_words().home;
    if gaps.is_empty() {
        return view! { <p class="mut">{words.gaps_none}</p> }.into_any();
    }
    let rows: Vec<_> = gaps
        .into_iter()
        .map(|gap| {
            let aria = (words.gap_label)(&format::figure(gap.travelled, 0, "%", lang));
            let drawing = charts::bar::draw(&BarData {
                bar: Bar::Gap {
                    travelled: gap.travelled / 100.0,
                },
                aria,
            });
            let figures = Figures::new(gap.kind, gap.unit.get(lang), gap.decimals, lang);
            let (value, target) = (figures.number(gap.value), figures.bound(gap.target.value));
            let detail = match gap.below {
                0 => words.gap_met.to_owned(),
                below => (words.gap_detail)(&format::count(below, lang), gap.furthest.short.get(lang)),
            };
            view! {
                <li class="gap">
                    <a href=link(format!("/chi-so/{}", gap.code)).with("ky", &cycle).href()>
                        {gap.name.get(lang).to_owned()}
                    </a>
                    <span class="v num">
                        {value} <small>{format!(" / {target}")}</small>
                    </span>
                    <Picture drawing class="gap-bar" />
                    <span class="d">{detail}</span>
                </li>
            }
        })
        .collect();
    view! {
        <ol>{rows}</ol>
        <p class="twin-acts">
            <a class="more" href=link("/tien-do").with("ky", &cycle).href()>
                {pace}
                <Icon glyph=Glyph::ArrowRight small=true />
            </a>
            <a class="more" href=link("/phuong-phap").at("chi-so").href()>
                {words.all_indicators}
                <Icon glyph=Glyph::ArrowRight small=true />
            </a>
        </p>
    }
    .into_any()
}
