//! One of the three figures: number, fraction, change, small trend, and its formula one click away.

use charts::spark::SparkData;
use leptos::prelude::*;

use crate::components::drawing::Picture;
use crate::components::icon::{Glyph, Icon};
use crate::link::link;
use crate::words::use_words;

/// A figure with all that belongs to it.
#[component]
pub fn FigureCard(
    /// Its name.
    name: &'static str,
    /// The number as written.
    #[prop(into)]
    big: String,
    /// What stands behind it, smaller.
    #[prop(into)]
    small: String,
    /// Of how many, or by which rule.
    #[prop(into)]
    detail: String,
    /// The change since the cycle before, with its class.
    change: Option<(String, &'static str)>,
    /// The figure in each cycle, oldest first.
    trend: Vec<Option<f64>>,
    /// What is said of each to those who point at it.
    titles: Vec<String>,
    /// The view that shows what it is made of.
    href: String,
    /// Its formula, one sentence each.
    how: Vec<String>,
) -> impl IntoView {
    let words = &use_words().figures;
    let spark = (trend.iter().flatten().count() > 1).then(|| {
        charts::spark::draw(&SparkData {
            values: trend,
            range: None,
            titles,
            aria: name.to_owned(),
        })
    });
    let how: Vec<_> = how.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect();
    view! {
        <div class="fig">
            <h3>
                <a href=href>
                    {name}
                    <Icon glyph=Glyph::ArrowRight small=true />
                </a>
            </h3>
            <p class="big">{big} <small>{small}</small></p>
            {spark.map(|drawing| view! { <Picture drawing class="spk" /> })}
            <p>
                {detail} {change.map(|(text, tone)| view! { <span class=format!("chg-line {tone}")>{text}</span> })}
            </p>
            <details>
                <summary>{words.how}</summary>
                {how}
                <p>
                    <a href=link("/phuong-phap").href()>{words.more}</a>
                </p>
            </details>
        </div>
    }
}
