//! Whatever schools and their district do, what stands beside the district's field is what somebody finds who adds it up
//! from the rows.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::answer::{Draft, Stance, Value};
use domain::number::parse;
use domain::permission::Role;
use domain::workflow::{Action, State};
use proptest::prelude::*;
use store::{answer, assessment};

use crate::city::{CYCLE, City, UNIT, returned};
use crate::support::{Backend, House, accept_all, run};

const SCHOOLS: [&str; 4] = ["770-MN-01", "770-TH-01", "770-THCS-01", "770-THCS-02"];
const RATIO: &str = "2.4.1-a";
const SHARE: &str = "2.4.1-b";
const COUNT: &str = "2.2.3-a";
const YES: &str = "3.1.2-a";
const ASKED: [&str; 4] = [RATIO, SHARE, COUNT, YES];

/// Something that somebody does.
#[derive(Clone, Debug)]
enum Deed {
    /// A school saves an answer: which, to what, the two numbers typed, how.
    Save(usize, usize, (u32, u32), Kind),
    Submit(usize),
    /// The district returns one answer and accepts the rest.
    Return(usize, usize),
    Approve(usize),
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Figure,
    NotApplicable,
    Unreadable,
}

fn deed() -> impl Strategy<Value = Deed> {
    let school = 0..SCHOOLS.len();
    let kind = prop_oneof![4 => Just(Kind::Figure), 1 => Just(Kind::NotApplicable), 1 => Just(Kind::Unreadable)];
    prop_oneof![
        6 => (school.clone(), 0..ASKED.len(), (0_u32..100, 1_u32..40), kind)
            .prop_map(|(school, asked, numbers, kind)| Deed::Save(school, asked, numbers, kind)),
        3 => school.clone().prop_map(Deed::Submit),
        1 => (school.clone(), 0..ASKED.len()).prop_map(|(school, asked)| Deed::Return(school, asked)),
        1 => school.prop_map(Deed::Approve),
    ]
}

fn typed(asked: &str, (one, other): (u32, u32), kind: Kind) -> Draft {
    let mut draft = Draft::default();
    match kind {
        Kind::NotApplicable => {
            draft.stance = Stance::NotApplicable;
            "Không có".clone_into(&mut draft.reason);
        }
        Kind::Unreadable => "khoảng".clone_into(&mut draft.value),
        Kind::Figure => match asked {
            RATIO => {
                draft.numerator = one.to_string();
                draft.denominator = other.to_string();
            }
            SHARE => {
                draft.value = one.to_string();
                draft.sample = other.to_string();
            }
            COUNT => draft.value = one.to_string(),
            _ => (if one % 2 == 0 { "yes" } else { "no" }).clone_into(&mut draft.value),
        },
    }
    draft
}

/// Whatever is not allowed at the moment is left undone.
async fn act(city: &City, local: &Actor, schools: &[Actor], deed: &Deed) {
    let step = async |actor: &Actor, unit: &str, action: Action| {
        let statement = format!("SELECT coalesce(max(version), 0) FROM assessment WHERE unit = '{unit}'");
        let version = city.number(&statement).await;
        let _ = assessment::act(city, actor, CYCLE, unit, action, version, "").await;
    };
    match *deed {
        Deed::Save(school, asked, numbers, kind) => {
            let (actor, unit, code) = (&schools[school], SCHOOLS[school], ASKED[asked]);
            let view = answer::view(city, actor, CYCLE, unit, code).await.unwrap();
            let draft = typed(code, numbers, kind);
            let _ = answer::save(city, actor, CYCLE, unit, code, &draft, view.version).await;
        }
        Deed::Submit(school) => step(&schools[school], SCHOOLS[school], Action::Submit).await,
        Deed::Return(school, asked) => {
            let (unit, code) = (SCHOOLS[school], ASKED[asked]);
            let Ok(view) = answer::view(city, local, CYCLE, unit, code).await else {
                return;
            };
            let back = returned("Bổ sung.");
            if answer::judge(city, local, CYCLE, unit, code, view.version, back)
                .await
                .is_ok()
            {
                accept_all(city, local, CYCLE, unit).await.unwrap();
                step(local, unit, Action::ReturnPart).await;
            }
        }
        Deed::Approve(school) => {
            let _ = accept_all(city, local, CYCLE, SCHOOLS[school]).await;
            step(local, SCHOOLS[school], Action::Approve).await;
        }
    }
}

/// What counts of a question, from the rows alone: drafts of complete answers that are the unit's word.
async fn from_rows(city: &City, code: &str) -> Vec<Draft> {
    let rows = city
        .texts(&format!(
            "SELECT a.state || '|' || n.verdict || '|' || n.draft FROM assessment a JOIN answer n ON n.assessment_id = a.id
             WHERE a.cycle = '{CYCLE}' AND a.path LIKE '/79/{UNIT}/_%' AND n.indicator = '{code}' AND n.complete"
        ))
        .await;
    rows.iter()
        .filter_map(|row| {
            let mut parts = row.splitn(3, '|');
            let state = State::from_code(parts.next().unwrap()).unwrap();
            let accepted = parts.next().unwrap() == "accepted";
            let draft: Draft = serde_json::from_str(parts.next().unwrap()).unwrap();
            let is_out = !state.is_handed_in() || (state == State::PartlyReturned && !accepted);
            (!is_out && draft.stance == Stance::Figure).then_some(draft)
        })
        .collect()
}

/// The naive sum of one question: what it makes, its figure, how many units are in it.
fn naive(code: &str, drafts: &[Draft]) -> (Option<Value>, Option<f64>, usize) {
    let number = |text: &str| parse(text).unwrap();
    let mut total: BTreeMap<&str, f64> = BTreeMap::new();
    let mut many = 0;
    for draft in drafts {
        let few = code == SHARE && number(&draft.sample) < f64::from(domain::privacy::FEWEST_RESPONDENTS);
        if few {
            continue;
        }
        many += 1;
        let mut add = |name, more| *total.entry(name).or_default() += more;
        match code {
            RATIO => {
                add("upper", number(&draft.numerator));
                add("lower", number(&draft.denominator));
            }
            SHARE => {
                add("upper", number(&draft.value) * number(&draft.sample));
                add("lower", number(&draft.sample));
            }
            COUNT => add("upper", number(&draft.value)),
            _ => add("upper", if draft.value == "yes" { 1.0 } else { 0.0 }),
        }
    }
    if many == 0 {
        return (None, None, 0);
    }
    let (upper, lower) = (total["upper"], total.get("lower").copied().unwrap_or(1.0));
    match code {
        RATIO => {
            let value = Value::Quotient {
                numerator: upper,
                denominator: lower,
            };
            (Some(value), Some(upper / lower * 100.0), many)
        }
        SHARE => {
            let value = Value::Survey {
                share: upper / lower,
                sample: lower,
            };
            (Some(value), Some(upper / lower), many)
        }
        COUNT => (Some(Value::Count(upper)), Some(upper), many),
        _ => (None, Some(upper), many),
    }
}

async fn play(house: House, deeds: Vec<Deed>) {
    let city = City::settle(house).await;
    let local = city.person("thamdinh3", Role::Reviewer, &format!("79/{UNIT}")).await;
    let mut schools = Vec::new();
    for unit in SCHOOLS {
        let (login, path) = (unit.to_lowercase(), format!("79/{UNIT}/{unit}"));
        schools.push(city.person(&login, Role::Officer, &path).await);
    }
    for (place, deed) in deeds.iter().enumerate() {
        act(&city, &local, &schools, deed).await;
        for code in ASKED {
            let view = answer::view(&city, &city.officer, CYCLE, UNIT, code).await.unwrap();
            let risen = view.rise.unwrap().risen;
            let (value, figure, many) = naive(code, &from_rows(&city, code).await);
            let said = format!("{code} after {place}: {deeds:?}");
            assert_eq!((risen.value, risen.counted as usize), (value, many), "{said}");
            assert_eq!(risen.figure, figure, "{said}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sqlite(deeds in prop::collection::vec(deed(), 1..24)) {
        run(Backend::Sqlite, |house| play(house, deeds));
    }

    #[test]
    fn postgres(deeds in prop::collection::vec(deed(), 1..16)) {
        run(Backend::Postgres, |house| play(house, deeds));
    }
}
