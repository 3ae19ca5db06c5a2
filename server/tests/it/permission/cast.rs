//! Who asks, and about which units.

use domain::account::Actor;
use domain::permission::{Permission, Role};
use domain::unit::{UnitKind, UnitPath};
use domain::workflow::State;
use store::account::{self, NewAccount};
use store::case::NewCase;

use crate::support::{OPEN, PASSWORD, TestApp};

/// A unit, or the address of one that does not exist.
pub struct Place {
    pub name: &'static str,
    pub unit: String,
    /// `None` where there is no such unit.
    pub state: Option<State>,
    /// Number of a case of the unit, or one that nobody raised.
    pub case: String,
    path: UnitPath,
}

/// People and places of one walk.
pub struct Stage {
    pub city: UnitPath,
    /// A visitor, and every role twice: with the scope of one district and with that of the city.
    pub people: Vec<(String, Option<Actor>)>,
    /// Evidence of the own unit.
    pub evidence: String,
    /// An answer of the own unit.
    pub indicator: String,
    places: [Place; 3],
    nowhere: [Place; 1],
}

impl Stage {
    /// Finds a district in `state` and another one, and gives everyone an account.
    pub async fn set(app: &TestApp, state: State) -> Self {
        let city = UnitPath::root("79");
        let administrator = app.actor("thamdinh").await;
        let queue = store::assessment::queue(&app.store, &administrator, Some(OPEN), None)
            .await
            .unwrap();
        let district = |line: &&domain::assessment::WorkLine| line.unit.kind == UnitKind::District;
        let own = queue
            .lines
            .iter()
            .filter(district)
            .find(|line| line.state == state)
            .expect("a district in this state");
        let other = queue
            .lines
            .iter()
            .filter(district)
            .find(|line| line.unit.code != own.unit.code)
            .unwrap();
        let mut cases = Vec::new();
        for line in [own, other] {
            cases.push(raised(app, &city, &line.unit.code).await);
        }
        let place = |name, line: &domain::assessment::WorkLine| Place {
            name,
            unit: line.unit.code.clone(),
            state: Some(line.state),
            case: cases[usize::from(line.unit.code == other.unit.code)].clone(),
            path: city.child(&line.unit.code),
        };
        let none = |name, unit: &str| Place {
            name,
            unit: unit.to_owned(),
            state: None,
            case: "1999-1".to_owned(),
            path: city.child(unit),
        };
        let mut people = vec![("a visitor".to_owned(), None)];
        for role in Role::ALL {
            for (unit, reach) in [(own.unit.code.as_str(), "of the unit"), ("79", "of the city")] {
                let new = NewAccount {
                    login: format!("{}-{unit}", role.code()),
                    name: "Người thử".to_owned(),
                    role,
                    map_version: None,
                    unit: unit.to_owned(),
                    password: PASSWORD.to_owned(),
                };
                let actor = account::add(&app.store, &new).await.unwrap();
                people.push((format!("{} {reach}", role.code()), Some(actor)));
            }
        }
        Self {
            evidence: "00000000-0000-0000-0000-000000000000".to_owned(),
            indicator: "2.2.2-b".to_owned(),
            places: [
                place("the own unit", own),
                place("another unit", other),
                none("no unit", "000"),
            ],
            nowhere: [Place {
                name: "nothing in particular",
                ..place("", own)
            }],
            people,
            city,
        }
    }

    /// What a question can be about.
    pub fn places(&self, of_unit: bool) -> &[Place] {
        if of_unit { &self.places } else { &self.nowhere }
    }
}

/// Number of a case that a unit has just raised.
async fn raised(app: &TestApp, city: &UnitPath, unit: &str) -> String {
    let officer = Actor {
        role: Role::Officer,
        unit: unit.to_owned(),
        scope: city.child(unit),
        ..app.actor("quan3").await
    };
    let new = NewCase {
        unit: unit.to_owned(),
        kind: "difficulty".to_owned(),
        about: "funding".to_owned(),
        title: "Thử".to_owned(),
        text: "Thử".to_owned(),
        ..NewCase::default()
    };
    store::case::raise(&app.store, &officer, &new)
        .await
        .unwrap()
        .to_string()
}

/// What the table says.
pub fn allows(actor: &Actor, permission: Permission, place: &Place) -> bool {
    match permission {
        Permission::Review => domain::review::reviews(actor, UnitKind::District, &place.path),
        permission => domain::permission::allows(Some(actor), permission, &place.path),
    }
}
