//! `/tham-dinh/hau-kiem`: samples of answers that were handed in, and what was found about them.

mod draw;
mod items;

use domain::inspection::{InspectionView, Sample, Way, range};
use domain::score::Share;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::inspection;
use crate::components::cycle_tabs::CycleTabs;
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::served::served;
use crate::components::tag::Illustrative;
use crate::context::use_lang;
use crate::format;
use crate::link::{Link, link};
use crate::words::use_words;

use draw::DrawForm;
use items::Items;

/// A word of the address.
fn asked(name: &str) -> String {
    use_query_map().with_untracked(|query| query.get(name).unwrap_or_default())
}

/// The page of a sample, with what its address says besides.
fn at(cycle: &str, sample: &str) -> Link {
    link("/tham-dinh/hau-kiem").with("ky", cycle).with("mau", sample)
}

/// The samples of one cycle; `?mau=` chooses the one unfolded, `?muc=` the answer whose finding is being recorded.
#[component]
pub fn InspectionPage() -> impl IntoView {
    served(inspection::view(asked("ky"), asked("mau")), |view| {
        view! {
            <div class="wrap">
                <Body view />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Body(view: InspectionView) -> impl IntoView {
    let (words, lang) = (&use_words().inspection, use_lang());
    let chosen = view.samples.iter().find(|sample| sample.id == view.chosen);
    let frame = format::count(view.frame, lang);
    let heading = match chosen {
        None => (words.none_yet)(&frame),
        Some(sample) if sample.checked.part == 0 => (words.not_begun)(sample.checked.whole),
        Some(sample) => {
            let percent = sample.confirmed.percent().unwrap_or_default();
            (words.headline)(
                sample.checked.part,
                sample.checked.whole,
                sample.confirmed.part,
                &format::figure(percent, 0, "%", lang),
            )
        }
    };
    let lead = chosen
        .filter(|sample| sample.checked.part > 0)
        .map(|sample| match (sample.way, range(sample.confirmed)) {
            (Way::Random, Some((low, high))) => {
                let percent = |end| format::figure(end, 0, "%", lang);
                (words.range)(&percent(low), &percent(high), &format::count(sample.frame, lang))
            }
            _ => words.no_range.to_owned(),
        })
        .unwrap_or_default();
    let said = match asked("xong").as_str() {
        "rut" => Some(words.drawn),
        "luu" => Some(words.saved),
        _ => None,
    };
    let said = said.map(|text| {
        view! {
            <p class="note note-ok done" role="status" id="ket-qua">
                {text}
            </p>
        }
    });
    let over = format!("{} \u{b7} {}", words.title, view.cycle.name.get(lang));
    let queue = link("/tham-dinh").with("ky", &view.cycle.code).href();
    view! {
        <PageTitle text=words.title />
        <PageHead heading lead>
            <span>{over}</span>
            <a href=queue>{use_words().review.title}</a>
            <Illustrative shown=view.illustrative />
        </PageHead>
        {said}
        <CycleTabs
            cycles=view.cycles.clone()
            shown=view.cycle.code.clone()
            label=words.cycles
            href=|cycle: &str| link("/tham-dinh/hau-kiem").with("ky", cycle).href()
        />
        {view.may_inspect.then(|| view! { <DrawForm cycle=view.cycle.code.clone() frame=view.frame /> })}
        <Samples samples=view.samples.clone() chosen=view.chosen.clone() cycle=view.cycle.code.clone() />
        <Items view />
    }
}

/// The samples, the one shown marked.
#[component]
fn Samples(samples: Vec<Sample>, chosen: String, cycle: String) -> impl IntoView {
    let words = &use_words().inspection;
    (samples.len() > 1).then(|| {
        let rows: Vec<_> = samples
            .into_iter()
            .map(|sample| {
                let here = (sample.id == chosen).then_some("true");
                let Share { part, whole } = sample.checked;
                view! {
                    <li>
                        <a href=at(&cycle, &sample.id).href() aria-current=here>
                            {(words.sample)(sample.way, sample.at, &sample.by)}
                        </a>
                        " "
                        <span class="mut">{(words.progress)(part, whole, sample.confirmed.part)}</span>
                    </li>
                }
            })
            .collect();
        view! {
            <section class="sec" aria-labelledby="cac-mau">
                <h2 id="cac-mau">{words.samples}</h2>
                <ul class="reg-facts">{rows}</ul>
            </section>
        }
    })
}
