//! Whatever is moved and written in whatever order, every copied place and every sum is what somebody finds who knows only
//! who was put below whom.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::history::{Deed as Told, HistoryOf};
use domain::permission::Role;
use domain::unit::keep::fits;
use domain::unit::{UnitKind, UnitPath};
use domain::workflow::Action;
use proptest::prelude::*;
use store::unit::{self, Kept};
use store::{account, answer, assessment, audit, health, history, thread};

use super::RATIO;
use crate::city::{CYCLE, City, quotient};
use crate::support::{Backend, House, run};

/// What is moved; the ward carries a centre, and a school as soon as one is put there.
const MOVED: [&str; 6] = [
    "770-P-01",
    "769-P-01",
    "770-THCS-01",
    "770-TH-01",
    "778-TH-01",
    "770-TTHTCD-02",
];
/// Where to: some do not fit, one is a school.
const PLACES: [&str; 7] = ["79", "770", "778", "769", "770-P-01", "769-P-01", "770-THCS-01"];
/// Schools that have handed in.
const HANDED_IN: [&str; 2] = [super::SCHOOL, "770-TH-01"];
/// A school that goes on writing.
const WORKING: &str = "778-TH-01";

#[derive(Clone, Debug)]
enum Deed {
    Move(usize, usize),
    /// The school that works on gives a figure and says something about it.
    Save(u32),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..MOVED.len(), 0..PLACES.len()).prop_map(|(what, place)| Deed::Move(what, place)),
        1 => (1_u32..100).prop_map(Deed::Save),
    ]
}

/// The tree as this test knows it: kinds, and who was put below whom.
struct Tree {
    kinds: BTreeMap<String, UnitKind>,
    parents: BTreeMap<String, String>,
}

impl Tree {
    async fn read(city: &City) -> Self {
        let units = unit::of_map(city, "2024").await.unwrap();
        Self {
            kinds: units.iter().map(|unit| (unit.code.clone(), unit.kind)).collect(),
            parents: units
                .iter()
                .filter_map(|unit| Some((unit.code.clone(), unit.path.parent()?.to_owned())))
                .collect(),
        }
    }

    fn path(&self, code: &str) -> UnitPath {
        match self.parents.get(code) {
            Some(above) => self.path(above).child(code),
            None => UnitPath::root(code),
        }
    }

    fn may(&self, code: &str, above: &str) -> bool {
        self.parents[code] != above
            && !self.path(code).covers(&self.path(above))
            && fits(self.kinds[code], self.kinds[above])
    }
}

/// The person as their next request knows them.
async fn again(city: &City, actor: &Actor) -> Actor {
    account::find(city, &actor.id).await.unwrap().unwrap()
}

async fn act(city: &City, tree: &mut Tree, officer: &Actor, deed: &Deed) {
    match *deed {
        Deed::Move(what, place) => {
            let (code, above) = (MOVED[what], PLACES[place]);
            let version = city
                .number(&format!("SELECT version FROM unit WHERE code = '{code}'"))
                .await;
            let may = tree.may(code, above);
            let kept = unit::transfer(city, &city.administrator, "", (code, version), above, "Chuyển").await;
            assert_eq!(
                matches!(kept, Ok(Kept::Stands(_))),
                may,
                "{code} below {above}: {kept:?}"
            );
            if may {
                tree.parents.insert(code.to_owned(), above.to_owned());
            }
        }
        Deed::Save(figure) => {
            let officer = again(city, officer).await;
            let view = answer::view(city, &officer, CYCLE, WORKING, RATIO).await.unwrap();
            let draft = quotient(&figure.to_string(), "100");
            answer::save(city, &officer, CYCLE, WORKING, RATIO, &draft, view.version)
                .await
                .unwrap();
            let message = thread::NewMessage {
                cycle: CYCLE.to_owned(),
                unit: WORKING.to_owned(),
                indicator: RATIO.to_owned(),
                text: format!("Tử số {figure}"),
                ..thread::NewMessage::default()
            };
            thread::say(city, &officer, &message).await.unwrap();
        }
    }
}

/// Every place that is stored beside a unit's code is that unit's in the tree.
async fn places_are_those_of(city: &City, tree: &Tree) {
    for (table, unit, column) in [
        ("unit", "code", "path"),
        ("assessment", "unit", "path"),
        ("thread", "unit", "path"),
        ("account", "unit", "scope"),
        ("register_entry", "unit", "path"),
        ("task", "unit", "path"),
        ("difficulty", "unit", "path"),
    ] {
        let rows = city
            .texts(&format!("SELECT {unit} || ' ' || {column} FROM {table}"))
            .await;
        assert!(
            !rows.is_empty() || table == "thread" || table == "assessment",
            "{table}"
        );
        for row in rows {
            let (code, path) = row.split_once(' ').unwrap();
            assert_eq!(path, tree.path(code).0, "{table}.{column} of {code}");
        }
    }
    for path in city.texts("SELECT path FROM document").await {
        assert_eq!(path, tree.path(HANDED_IN[0]).0, "documents are all of that school");
    }
    for row in city.texts("SELECT unit || ' ' || reviewers FROM thread").await {
        let (code, reviewers) = row.split_once(' ').unwrap();
        let place = domain::review::place(tree.kinds[code], &tree.path(code));
        assert_eq!(reviewers, place.0, "who talks along at {code}");
    }
}

/// What each district's field says that its schools give: as the tree says, here and in a program that begins now.
async fn sums_are_those_of(city: &City, tree: &Tree, districts: &[Actor]) {
    let anew = city.reopened().await;
    for officer in districts {
        let district = tree.path(&officer.unit);
        let counted = HANDED_IN
            .iter()
            .filter(|school| domain::review::place(tree.kinds[**school], &tree.path(school)) == district)
            .count();
        let view = answer::view(city, officer, CYCLE, &officer.unit, RATIO).await.unwrap();
        let risen = view.rise.map_or(0, |rise| rise.risen.counted);
        assert_eq!(risen as usize, counted, "{}", officer.unit);
        let same = answer::view(&anew, officer, CYCLE, &officer.unit, RATIO).await.unwrap();
        assert_eq!(same.rise.map_or(0, |rise| rise.risen.counted), risen);
    }
}

async fn play(house: House, deeds: Vec<Deed>) {
    let city = City::settle(house).await;
    let officer = city.person("th01", Role::Officer, "79/778/778-TH-01").await;
    let districts = [
        city.officer.clone(),
        city.neighbour.clone(),
        city.person("thuduc", Role::Officer, "79/769").await,
    ];
    for (place, school) in HANDED_IN.into_iter().enumerate() {
        let path = format!("79/770/{school}");
        let own = city.person(&format!("can-bo-{place}"), Role::Officer, &path).await;
        let head = city.person(&format!("lanh-dao-{place}"), Role::Head, &path).await;
        super::answer_all(&city, &own, school).await;
        if place == 0 {
            super::fill(&city, &own).await;
        }
        let version = format!("SELECT version FROM assessment WHERE unit = '{school}'");
        let version = city.number(&version).await;
        assessment::act(&city, &head, CYCLE, school, Action::Submit, version, "")
            .await
            .unwrap();
    }
    let mut tree = Tree::read(&city).await;
    for deed in &deeds {
        act(&city, &mut tree, &officer, deed).await;
        places_are_those_of(&city, &tree).await;
    }
    sums_are_those_of(&city, &tree, &districts).await;
    let officer = again(&city, &officer).await;
    let view = history::view(&city, &officer, HistoryOf::Unit, WORKING, |all| 0..all)
        .await
        .unwrap();
    let is = |deed: Told, told: &&domain::history::Told| told.deed == Some(deed);
    let told = |deed: Told| view.part.events.iter().filter(|told| is(deed, told)).count();
    let figure = |deed: &Deed| match *deed {
        Deed::Save(figure) => Some(figure),
        Deed::Move(..) => None,
    };
    let mut saved: Vec<_> = deeds.iter().filter_map(figure).collect();
    let said = saved.len();
    // Saving what stands there already is no deed.
    saved.dedup();
    assert_eq!((told(Told::SaveAnswer), told(Told::Talk)), (saved.len(), said));
    assert_eq!(audit::verify(&city, None).await.unwrap().faults, []);
    assert_eq!(health::check(&city).await.unwrap(), []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sqlite(deeds in prop::collection::vec(deed(), 1..16)) {
        run(Backend::Sqlite, |house| play(house, deeds));
    }

    #[test]
    fn postgres(deeds in prop::collection::vec(deed(), 1..16)) {
        run(Backend::Postgres, |house| play(house, deeds));
    }
}
