//! `/tham-dinh/tien-trinh`: who is late, at which step each thing lies and for how long, one press to remind.

mod line;

use domain::board::{BoardLine, BoardView, Holder, holder_from};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::assessment;
use crate::components::cycle_tabs::CycleTabs;
use crate::components::day_form::{DayFields, TypedDay};
use crate::components::page_head::{PageHead, PageTitle};
use crate::components::pages::{Pages, Part};
use crate::components::served::served;
use crate::context::use_lang;
use crate::link::{Link, link};
use crate::words::use_words;

use line::Line;

/// What is shown: cycle (`ky`), which units (`xem`), one unit alone (`don-vi`), the part of a long list (`trang`).
#[derive(Clone, Debug, Default)]
struct Shown {
    cycle: String,
    which: String,
    unit: String,
    part: String,
}

impl Shown {
    fn of_address() -> Self {
        use_query_map().with_untracked(|query| {
            let word = |name: &str| query.get(name).unwrap_or_default();
            Self {
                cycle: word("ky"),
                which: word("xem"),
                unit: word("don-vi"),
                part: word("trang"),
            }
        })
    }

    /// The address of the same cycle with other units.
    fn with(&self, which: &str) -> Link {
        link("/tham-dinh/tien-trinh").with("ky", &self.cycle).with("xem", which)
    }

    fn takes(&self, line: &BoardLine, here: Option<&str>) -> bool {
        if !self.unit.is_empty() {
            return line.work.unit.code == self.unit;
        }
        word_of(&self.which).is_none_or(|wanted| holder_from(&line.work, here) == wanted)
    }
}

/// Words of the choice between holders.
const WHICH: [(&str, Option<Holder>); 5] = [
    ("", None),
    ("qua-han", Some(Holder::Late)),
    ("don-vi", Some(Holder::Unit)),
    ("cho-tham-dinh", Some(Holder::Reviewer)),
    ("cap-khac", Some(Holder::Elsewhere)),
];

fn word_of(which: &str) -> Option<Holder> {
    WHICH
        .iter()
        .find(|(word, _)| *word == which)
        .and_then(|(_, holder)| *holder)
}

/// The board of one cycle.
#[component]
pub fn BoardPage() -> impl IntoView {
    let shown = Shown::of_address();
    served(assessment::board(shown.cycle.clone()), |view| {
        view! {
            <div class="wrap">
                <Board view shown />
            </div>
        }
        .into_any()
    })
}

#[component]
fn Board(view: BoardView, shown: Shown) -> impl IntoView {
    let (words, lang) = (&use_words().board, use_lang());
    let here = view.place.as_ref().map(|place| place.code.as_str());
    let count = |wanted: Holder| {
        let is_it = |line: &&BoardLine| holder_from(&line.work, here) == wanted;
        view.lines.iter().filter(is_it).count()
    };
    let (late, unit, city) = (count(Holder::Late), count(Holder::Unit), count(Holder::Reviewer));
    let cycle = view.cycle.name.get(lang).to_owned();
    let listed: Vec<BoardLine> = view
        .lines
        .iter()
        .filter(|line| shown.takes(line, here))
        .cloned()
        .collect();
    let part = Part::read(&shown.part, listed.len());
    let rows = listed.get(part.range()).unwrap_or_default().to_vec();
    let chosen = (!shown.unit.is_empty()).then(|| rows.first().cloned()).flatten();
    let (today, of) = (view.today, view.place.as_ref().map(|place| place.code.clone()));
    let which = shown.which.clone();
    let lines = rows
        .into_iter()
        .map(|line| view! { <Line line here=of.clone() today which=which.clone() /> })
        .collect_view();
    let to_part = shown.clone();
    let queue = link("/tham-dinh").with("ky", &view.cycle.code).href();
    let finished = (words.finished)(view.finished);
    view! {
        <PageTitle text=format!("{}, {cycle}", words.title) />
        <PageHead heading=(words.headline)(late, unit, city) lead=words.lead>
            <a href=queue>{words.to_queue}</a>
            <span>{format!("{} \u{b7} {cycle}", words.title)}</span>
            <span>{finished}</span>
        </PageHead>
        <Outcome view=view.clone() />
        <CycleTabs
            cycles=view.cycles.clone()
            shown=view.cycle.code.clone()
            label=use_words().review.cycles
            href=|cycle: &str| link("/tham-dinh/tien-trinh").with("ky", cycle).href()
        />
        <Which shown=shown.clone() counts=[view.lines.len(), late, unit, city, count(Holder::Elsewhere)] />
        {listed.is_empty().then(|| view! { <p class="sec">{words.empty}</p> })}
        <ul class="bd">{lines}</ul>
        <Pages part href=move |at: &str| to_part.with(&to_part.which).with("trang", at).href() />
        {chosen.filter(BoardLine::is_extendable).map(|line| view! { <Extend line /> })}
    }
}

/// All, the late, with units, with the reader, at another level: one click each, the last where there is any. Of one unit alone, the way back.
#[component]
fn Which(shown: Shown, counts: [usize; 5]) -> impl IntoView {
    let words = &use_words().board;
    if !shown.unit.is_empty() {
        return view! {
            <p class="ways">
                <a class="btn btn-2" href=shown.with("").href()>
                    {words.to_all}
                </a>
            </p>
        }
        .into_any();
    }
    let labels = [words.all, words.late, words.unit, words.reviewer, words.elsewhere];
    let items: Vec<_> = WHICH
        .iter()
        .zip(labels)
        .zip(counts)
        .filter(|(((_, holder), _), count)| *holder != Some(Holder::Elsewhere) || *count > 0)
        .map(|(((word, _), label), count)| {
            let here = (shown.which == *word).then_some("page");
            view! {
                <a href=shown.with(word).href() aria-current=here>
                    {label(count)}
                </a>
            }
        })
        .collect();
    view! {
        <nav class="seg bd-w" aria-label=words.which>
            {items}
        </nav>
    }
    .into_any()
}

/// What became of reminding or moving a day.
#[component]
fn Outcome(view: BoardView) -> impl IntoView {
    let (words, lang) = (use_words(), use_lang());
    let query = use_query_map();
    let (done, failed, whose, unit) = query.with_untracked(|query| {
        let word = |name: &str| query.get(name);
        (
            word("xong"),
            word("loi"),
            word("cua").unwrap_or_default(),
            word("don-vi"),
        )
    });
    // What is wrong with the form for a day stands at its fields.
    if let Some(code) = failed.filter(|_| unit.is_none()) {
        return view! {
            <p class="note note-danger done" role="alert" id="ket-qua">
                {(words.board.problem)(&code)}
            </p>
        }
        .into_any();
    }
    let line = view.lines.iter().find(|line| line.work.unit.code == whose);
    let text = line.zip(done).map(|(line, done)| {
        let name = line.work.unit.name.get(lang);
        if done == "nhac" {
            (words.board.nudged)(name)
        } else {
            (words.calendar.saved)(name, line.work.due)
        }
    });
    text.map(|text| {
        view! {
            <p class="note note-ok done" role="status" id="ket-qua">
                {text}
            </p>
        }
    })
    .into_any()
}

/// The form for one unit's last day.
#[component]
fn Extend(line: BoardLine) -> impl IntoView {
    let (words, lang) = (&use_words().calendar, use_lang());
    let work = line.work;
    view! {
        <section class="sec" aria-labelledby="gia-han">
            <h2 id="gia-han">{(words.extend_of)(work.unit.name.get(lang))}</h2>
            <p class="mut">{words.extend_lead}</p>
            <form class="nt-c" method="post" action="/fn/calendar/extend">
                <input type="hidden" name="cycle" value=work.cycle.code.clone() />
                <input type="hidden" name="unit" value=work.unit.code.clone() />
                <DayFields typed=TypedDay::of_address() last=work.cycle.closes />
            </form>
        </section>
    }
}
