//! A chart with what belongs to it: the drawing, the same figures as a table, and a menu to take it along as picture,
//! table, address or embedded picture. A page gives the words and figures once; what a file holds is what the page shows,
//! because a file is made by rendering the page again with a [`Collector`] in the context.

mod address;
mod collect;
mod facts;
pub mod map;
mod menu;
pub mod title;
mod twin;

use charts::Drawing;
use charts::sheet::{Key, Picture as Drawn, Sheet};
use domain::table::Table;
use leptos::prelude::*;

pub use collect::Collector;
pub use facts::ChartFacts;

use crate::components::drawing::Picture;
use address::Address;

/// A chart. Its heading stands in the page and says the same as `title`.
#[component]
pub fn Chart(
    /// Short ASCII word, the only one of its kind on the page: its anchor and its name in addresses.
    id: &'static str,
    /// What the chart says, in at most ten words.
    #[prop(into)]
    title: String,
    /// How to read it.
    #[prop(optional, into)]
    say: String,
    /// What is drawn, on a desktop and in files. Several drawings are shown by the children instead.
    #[prop(optional, into)]
    picture: Drawn,
    /// Whether the children show one drawing too, and it is for files only.
    #[prop(optional)]
    drawn_by_children: bool,
    /// The same for a telephone.
    #[prop(optional_no_strip, into)]
    narrow: Option<Drawing>,
    /// Class of the boxes around the drawings.
    #[prop(optional)]
    class: &'static str,
    /// What colours and lines mean, for files; the page has its own legend.
    #[prop(optional)]
    keys: Vec<Key>,
    /// Whose boundaries or figures are shown besides those of the units; for files.
    #[prop(optional, into)]
    source: String,
    /// The same figures.
    table: Table,
    /// Whether the table is shown too, folded away: where the page has none beside the chart.
    #[prop(optional)]
    twin: bool,
    /// Whether there is no figure at all: then there is nothing to take along, and no table.
    #[prop(optional)]
    empty: bool,
    /// What stands between the drawing and the menu: a legend, or rows that hold small drawings.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let facts = use_context::<ChartFacts>().unwrap_or_default();
    let address = Address::of(id, &facts.cycle);
    let is_drawn = picture.is_drawn();
    let drawings = (!drawn_by_children)
        .then(|| drawings(&picture, narrow, class))
        .flatten();
    let twin = (twin && !empty).then(|| view! { <twin::Twin table=table.clone() /> });
    let menu = (!empty).then(|| view! { <menu::Menu title=title.clone() address=address.clone() is_drawn /> });
    let label = title.clone();
    collect::offer(id, || Sheet {
        id: id.to_owned(),
        file: address.file(),
        title,
        say,
        note: facts.note(),
        picture,
        keys,
        facts: facts.lines(&source, &address),
        table,
        tabs: facts::tabs(),
    });
    view! {
        <figure class="chart" id=id aria-label=label>
            {drawings} {children.map(|children| children())} {twin} {menu}
        </figure>
    }
}

/// One drawing as wide and narrow screens see it; several stand in the chart's children.
fn drawings(picture: &Drawn, narrow: Option<Drawing>, class: &str) -> Option<AnyView> {
    let Drawn::One(wide) = picture else { return None };
    let wide = wide.clone();
    Some(match narrow {
        Some(narrow) => view! {
            <Picture drawing=wide class=format!("{class} wide") />
            <Picture drawing=narrow class=format!("{class} narrow") />
        }
        .into_any(),
        None => view! { <Picture drawing=wide class=class /> }.into_any(),
    })
}
