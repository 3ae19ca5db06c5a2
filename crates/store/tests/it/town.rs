//! A small city with figures, put in past the store: four districts, a school, four cycles.
//!
//! `2024-H1` and `2024-H2` are over, `2025-H1` is open (the clock stands at 20 June 2025), `2025-H2` is not. None is
//! published until [`Town::publish`].

use std::ops::Deref;

use domain::account::Actor;
use domain::indicator::{Direction, IndicatorSet, UNESCO_2013};
use domain::permission::Role;
use domain::text::{fold, sort_key};
use domain::workflow::State;

use crate::support::{Backend, House, at};

pub const CYCLES: [&str; 4] = ["2024-H1", "2024-H2", "2025-H1", "2025-H2"];
pub const DISTRICTS: [&str; 4] = ["770", "778", "769", "787"];

/// Percentage, higher is better; target 70.
pub const FAMILIES: &str = "2.2.2-b";
/// Survey, higher is better; target 30.
pub const SURVEY: &str = "1.1.2-b";
/// Rate, lower is better; target 50.
pub const CRIME: &str = "1.1.4-a";
/// Percentage, best at 50; target 50.
pub const PARITY: &str = "1.1.3-a";
/// Count for districts and schools; here without a direction.
pub const EVENTS: &str = "2.6.1-a";
/// Asked of the city alone.
pub const CITY_ONLY: &str = "2.2.2-l2";

/// A house with the small city in it.
pub struct Town(pub House);

impl Deref for Town {
    type Target = House;

    fn deref(&self) -> &House {
        &self.0
    }
}

/// An answer's row.
#[derive(Clone, Copy)]
pub struct Row {
    pub figure: Option<f64>,
    pub denominator: Option<f64>,
    pub complete: bool,
    pub stance: &'static str,
    pub verdict: &'static str,
    pub illustrative: bool,
}

/// A complete answer that nobody has judged.
pub const fn figure(figure: f64) -> Row {
    Row {
        figure: Some(figure),
        denominator: None,
        complete: true,
        stance: "figure",
        verdict: "pending",
        illustrative: false,
    }
}

impl Row {
    pub const fn accepted(self) -> Self {
        Self {
            verdict: "accepted",
            ..self
        }
    }

    pub const fn returned(self) -> Self {
        Self {
            verdict: "returned",
            ..self
        }
    }

    pub const fn of(self, denominator: f64) -> Self {
        Self {
            denominator: Some(denominator),
            ..self
        }
    }

    pub const fn not_applicable(self) -> Self {
        Self {
            figure: None,
            stance: "not-applicable",
            ..self
        }
    }

    pub const fn unreadable(self) -> Self {
        Self {
            figure: None,
            complete: false,
            ..self
        }
    }

    pub const fn illustrative(self) -> Self {
        Self {
            illustrative: true,
            ..self
        }
    }
}

/// The set of the tests: UNESCO's, with one count that has no direction.
pub fn set() -> IndicatorSet {
    let mut set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
    let events = set
        .indicators
        .iter_mut()
        .find(|indicator| indicator.code == EVENTS)
        .unwrap();
    events.direction = Direction::None;
    set
}

impl Town {
    /// Builds the city; nobody has answered anything.
    pub async fn build(house: House) -> Self {
        let town = Self(house);
        town.units().await;
        let body = serde_json::to_string(&set()).unwrap();
        town.sql(&format!(
            "INSERT INTO indicator_set (code, version, body, imported_at) VALUES ('unesco-2013', 1, {}, 0)",
            quoted(&body)
        ))
        .await;
        for (indicator, year, value) in [
            (FAMILIES, 2025, 70),
            (FAMILIES, 2030, 80),
            (SURVEY, 2025, 30),
            (CRIME, 2025, 50),
            (PARITY, 2025, 50),
        ] {
            let target = format!("'unesco-2013', '{indicator}', {year}, {value}, 'Nguồn', 'Source', FALSE");
            town.sql(&format!("INSERT INTO target VALUES ({target})")).await;
        }
        let calendar = [
            ("2024-H1", "2023-12-15", "2024-06-14", "2024-06-17"),
            ("2024-H2", "2024-06-15", "2024-12-14", "2024-12-16"),
            ("2025-H1", "2024-12-15", "2025-06-14", "2025-06-16"),
            ("2025-H2", "2025-06-15", "2025-12-14", "2025-12-16"),
        ];
        for (code, from, to, opens) in calendar {
            town.sql(&format!(
                "INSERT INTO cycle (code, name_vi, name_en, data_from, data_to, opens, due, review_due, closes,
                                    map_version, set_code, set_version)
                 VALUES ('{code}', 'Kỳ {code}', 'Cycle {code}', '{from}', '{to}', '{opens}', '{}', '{}', '{}', '2024',
                         'unesco-2013', 1)",
                at(opens, 0).day().plus(11),
                at(opens, 0).day().plus(32),
                at(opens, 0).day().plus(60),
            ))
            .await;
        }
        town.rebuild_cube().await.unwrap();
        town
    }

    async fn units(&self) {
        let units = [
            ("79", "city", "TP.HCM", "/79/"),
            ("770", "district", "Quận 3", "/79/770/"),
            ("778", "district", "Quận 7", "/79/778/"),
            ("769", "district", "TP Thủ Đức", "/79/769/"),
            ("787", "district", "Cần Giờ", "/79/787/"),
            ("770-T", "upper-secondary-school", "Trường A", "/79/770/770-T/"),
            ("D-CA", "department", "Công an", "/79/D-CA/"),
        ];
        for (code, kind, name, path) in units {
            self.sql(&format!(
                "INSERT INTO unit (map_version, code, kind, name_vi, name_en, short_vi, sort_key, search_key, path,
                                   illustrative, source)
                 VALUES ('2024', '{code}', '{kind}', '{name}', 'Unit {code}', '{name}', '{}', '{}', '{path}', FALSE,
                         '')",
                sort_key(name),
                fold(name),
            ))
            .await;
        }
    }

    pub async fn sql(&self, statement: &str) {
        self.execute(statement)
            .await
            .unwrap_or_else(|error| panic!("{error}: {statement}"));
    }

    /// Puts a self-assessment in; reading comes after `rebuild_cube`.
    pub async fn assess(&self, cycle: &str, unit: &str, state: State, answers: &[(&str, Row)]) {
        let id = self.uuid(cycle, unit);
        let path = match unit {
            "79" => "/79/".to_owned(),
            "770-T" => "/79/770/770-T/".to_owned(),
            unit => format!("/79/{unit}/"),
        };
        self.sql(&format!(
            "INSERT INTO assessment VALUES ({id}, '{cycle}', '2024', '{unit}', '{path}', '{}', 1, 0, 0, 0)",
            state.code()
        ))
        .await;
        for (indicator, row) in answers {
            let number = |number: Option<f64>| number.map_or_else(|| "NULL".to_owned(), |number| number.to_string());
            self.sql(&format!(
                "INSERT INTO answer (assessment_id, indicator, version, draft, stance, complete, figure, denominator,
                                     as_of, source, illustrative, saved_at, verdict)
                 VALUES ({id}, '{indicator}', 1, '{{}}', '{}', {}, {}, {}, '2024-11-30', 'Nguồn {unit}', {}, 0, '{}')",
                row.stance,
                row.complete,
                number(row.figure),
                number(row.denominator),
                row.illustrative,
                row.verdict,
            ))
            .await;
        }
        self.rebuild_cube().await.unwrap();
    }

    /// Figures in every state, as different readers see them: the readers, a visitor first.
    pub async fn mixed(&self) -> Vec<Option<Actor>> {
        let answers = [
            (FAMILIES, figure(61.0).accepted()),
            (SURVEY, figure(25.0).of(6.0).accepted().illustrative()),
            (CRIME, figure(44.0).returned()),
            (PARITY, figure(30.0).not_applicable()),
        ];
        for (cycle, unit, state) in [
            ("2024-H1", "770", State::Published),
            ("2024-H1", "778", State::Approved),
            ("2024-H1", "769", State::Published),
            ("2024-H2", "770", State::Approved),
            ("2024-H2", "769", State::PartlyReturned),
            ("2024-H2", "787", State::Submitted),
            ("2025-H1", "770", State::Drafting),
        ] {
            self.assess(cycle, unit, state, &answers).await;
        }
        self.publish("2024-H1").await;
        let mut readers = vec![None];
        for (login, role, path) in [
            ("lanhdao", Role::Leader, "79"),
            ("thamdinh", Role::Reviewer, "79"),
            ("quan3", Role::Officer, "79/770"),
            ("cangio", Role::Head, "79/787"),
        ] {
            readers.push(Some(self.person(login, role, path).await));
        }
        readers
    }

    /// Makes a cycle and its approved self-assessments public.
    pub async fn publish(&self, cycle: &str) {
        self.sql(&format!("UPDATE cycle SET published_at = 1 WHERE code = '{cycle}'"))
            .await;
        self.sql(&format!(
            "UPDATE assessment SET state = 'published' WHERE cycle = '{cycle}' AND state = 'approved'"
        ))
        .await;
        self.rebuild_cube().await.unwrap();
    }

    /// An identifier that is always the same for a cycle and unit.
    fn uuid(&self, cycle: &str, unit: &str) -> String {
        let seed = format!("{cycle}{unit}").into_bytes();
        let seed = seed
            .into_iter()
            .fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
        let hex: String = seed.chars().chain(std::iter::repeat('0')).take(32).collect();
        match self.backend {
            Backend::Sqlite => format!("X'{hex}'"),
            Backend::Postgres => format!("'{hex}'"),
        }
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// People of the town: two districts, the city, a department.
pub struct People {
    pub officer: Actor,
    pub neighbour: Actor,
    pub head: Actor,
    pub reviewer: Actor,
    pub leader: Actor,
    pub police: Actor,
    pub keeper: Actor,
}

/// The town with its people.
pub async fn stage(house: House) -> (Town, People) {
    let town = Town::build(house).await;
    let people = People {
        officer: town.person("quan3", Role::Officer, "79/770").await,
        neighbour: town.person("quan7", Role::Officer, "79/778").await,
        head: town.person("lanhdaoquan3", Role::Head, "79/770").await,
        reviewer: town.person("thamdinh", Role::Reviewer, "79").await,
        leader: town.person("lanhdao", Role::Leader, "79").await,
        police: town.person("congan", Role::Department, "79/D-CA").await,
        keeper: town.person("quantri", Role::Administrator, "79").await,
    };
    (town, people)
}
