//! Registers of the demonstration. That sixteen districts had a steering committee on 30 October 2024 is published;
//! which they were, every number, name and day is invented. They agree with the levels the districts answer.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::Actor;
use domain::answer::Value;
use domain::demo::{Made, chance};
use domain::register::{ActivityKind, Body, Goal, Member, Register};
use domain::time::Day;
use domain::unit::{Unit, UnitKind};
use uuid::Uuid;

use super::cast::Cast;
use super::plan::whole;
use super::put::Sample;
use crate::document::{self, Paper, Subject};
use crate::error::Error;
use crate::register;
use crate::write::{Write, corrupt};

/// Districts that answer with a steering committee by decision.
pub(super) fn founded(made: &[Made]) -> BTreeSet<String> {
    let has =
        |made: &&Made| made.indicator == "3.1.1-a" && matches!(made.value, Some(Value::Level(level)) if level >= 2);
    made.iter().filter(has).map(|made| made.unit.clone()).collect()
}

/// The days between which committees were set up: before the first cycle's end, before the review conference of 30
/// October 2024, after it.
const WHEN: [(&str, i64); 3] = [("2024-02-15", 110), ("2024-07-01", 115), ("2024-11-11", 190)];
/// Last day of the programme.
const END: &str = "2030-12-31";
/// Schools and centres that set up a committee, each with the days after the first of September 2024.
const BELOW: [(&str, i64); 5] = [
    ("760-THPT-01", 12),
    ("760-THPT-02", 33),
    ("769-THPT-01", 20),
    ("770-THPT-01", 41),
    ("769-GDTX-01", 27),
];

/// Enters everything.
pub(super) async fn enter(
    write: &mut Write<'_>,
    cast: &Cast,
    sample: &Sample,
    units: &BTreeMap<String, Unit>,
    founded: &[BTreeSet<String>],
) -> Result<(), Error> {
    let [first, second, third] = founded else { return Ok(()) };
    let today = write.now;
    for unit in units.values().filter(|unit| unit.kind == UnitKind::District) {
        let when = match &unit.code {
            code if first.contains(code) && second.contains(code) => 0,
            code if second.contains(code) => 1,
            code if third.contains(code) => 2,
            _ => continue,
        };
        let (from, days) = WHEN.get(when).copied().unwrap_or_default();
        let day = day(from)?.plus(days_of(&[&unit.code, "committee"], days));
        let told = Told {
            write,
            sample,
            unit,
            actor: cast.officer(&unit.code)?,
        };
        told.district(day, today.day()).await?;
    }
    for (code, days) in BELOW {
        let Some(unit) = units.get(code) else { continue };
        let above = unit.path.parent().unwrap_or_default();
        let told = Told {
            write,
            sample,
            unit,
            actor: cast.officer(above)?,
        };
        told.school(day("2024-09-01")?.plus(days)).await?;
    }
    write.now = today;
    Ok(())
}

fn day(text: &str) -> Result<Day, Error> {
    text.parse().map_err(corrupt)
}

fn days_of(seed: &[&str], days: i64) -> i64 {
    #[expect(clippy::cast_precision_loss, reason = "some hundred days")]
    let days = days as f64;
    whole(chance(seed) * days)
}

/// One unit's entries.
pub(super) struct Told<'a, 'b> {
    pub(super) write: &'a mut Write<'b>,
    pub(super) sample: &'a Sample,
    pub(super) unit: &'a Unit,
    pub(super) actor: &'a Actor,
}

impl Told<'_, '_> {
    async fn district(mut self, day: Day, today: Day) -> Result<(), Error> {
        let issuer = format!("UBND {}", self.unit.name_vi);
        self.committee(day, &issuer, "QĐ-UBND", &DISTRICT_POSTS).await?;
        let code = self.unit.code.clone();
        if chance(&[&code, "plan"]) < 0.85 {
            let until = super::register::day(END)?;
            let body = Body {
                title: "Kế hoạch xây dựng thành phố học tập giai đoạn 2024 - 2030 (minh họa)".to_owned(),
                number: format!("{}/KH-UBND", 90 + days_of(&[&code, "plan number"], 300)),
                issuer,
                goals: GOALS.into_iter().map(goal).collect(),
                from: Some(day),
                until: Some(until),
                ..blank(day.plus(20 + days_of(&[&code, "plan day"], 30)))
            };
            self.put(Register::Plan, &body, true).await?;
        }
        let activities = usize::try_from(2 + days_of(&[&code, "activities"], 4)).unwrap_or(2);
        for (place, (kind, title)) in ACTIVITIES.into_iter().enumerate().take(activities) {
            let place = place.to_string();
            // Some in the year of the programme's start, some of late.
            let day = if kind == ActivityKind::Communication {
                today.plus(-20 - days_of(&[&code, &place, "late"], 300))
            } else {
                super::register::day("2024-08-20")?.plus(days_of(&[&code, &place, "day"], 280))
            };
            let body = Body {
                title: format!("{title} (minh họa)"),
                kind: Some(kind),
                participants: u32::try_from(60 + days_of(&[&code, &place, "people"], 600)).ok(),
                ..blank(day)
            };
            self.put(Register::Activity, &body, false).await?;
        }
        Ok(())
    }

    async fn school(mut self, day: Day) -> Result<(), Error> {
        let name = self.unit.name_vi.clone();
        self.committee(day, &name, "QĐ-BCĐ", &SCHOOL_POSTS).await
    }

    async fn committee(
        &mut self,
        day: Day,
        issuer: &str,
        sign: &str,
        posts: &[(&str, &str, &str)],
    ) -> Result<(), Error> {
        let member = |(name, post, position): &(&str, &str, &str)| Member {
            name: format!("{name} (minh họa)"),
            post: (*post).to_owned(),
            position: (*position).to_owned(),
        };
        let body = Body {
            title: "Thành lập Ban chỉ đạo xây dựng thành phố học tập giai đoạn 2024 - 2030 (minh họa)".to_owned(),
            number: format!("{}/{sign}", 200 + days_of(&[&self.unit.code, "number"], 900)),
            issuer: issuer.to_owned(),
            until: Some(super::register::day(END)?),
            members: posts.iter().map(member).collect(),
            ..blank(day)
        };
        self.put(Register::Committee, &body, true).await
    }

    /// Enters an entry on the day after its own.
    pub(super) async fn put(&mut self, register: Register, body: &Body, with_file: bool) -> Result<(), Error> {
        self.write.now = body.day.plus(1).start().plus_ms(9 * 3_600_000);
        let id = register::insert(self.write, Some(self.actor), self.unit, register, body, true).await?;
        if !with_file {
            return Ok(());
        }
        let paper = Paper::known(
            body,
            self.sample.support(&format!("{}-minh-hoa.pdf", register.slug()))?,
            self.sample.sha256.clone(),
        );
        let subject = Subject {
            word: register::SUBJECT,
            id,
            path: &self.unit.path,
        };
        let by = Uuid::parse_str(&self.actor.id).map_err(corrupt)?;
        document::add(self.write, Some(by), subject, paper).await?;
        Ok(())
    }
}

/// An entry of that day that says nothing yet.
pub(super) fn blank(day: Day) -> Body {
    Body {
        title: String::new(),
        number: String::new(),
        issuer: String::new(),
        day,
        from: None,
        until: None,
        members: Vec::new(),
        goals: Vec::new(),
        kind: None,
        participants: None,
        policy: None,
    }
}

fn goal((text, indicator, value): (&str, &str, f64)) -> Goal {
    Goal {
        text: text.to_owned(),
        indicator: (!indicator.is_empty()).then(|| indicator.to_owned()),
        value: (!indicator.is_empty()).then_some(value),
    }
}

const DISTRICT_POSTS: [(&str, &str, &str); 4] = [
    ("Nguyễn Văn Minh", "Trưởng ban", "Phó Chủ tịch UBND"),
    ("Trần Thị Họa", "Phó Trưởng ban thường trực", "Trưởng phòng GDĐT"),
    ("Lê Quang Đăng", "Phó Trưởng ban", "Chủ tịch Hội Khuyến học"),
    ("Phạm Thị Sách", "Ủy viên", "Trưởng phòng Văn hóa và Thông tin"),
];

const SCHOOL_POSTS: [(&str, &str, &str); 3] = [
    ("Võ Thị Lan", "Trưởng ban", "Hiệu trưởng"),
    ("Đỗ Văn Hòa", "Phó Trưởng ban", "Phó Hiệu trưởng"),
    ("Bùi Thị Cúc", "Ủy viên", "Thư viện trường"),
];

const GOALS: [(&str, &str, f64); 3] = [
    ("2.2.2-b: 75 % gia đình đạt danh hiệu Gia đình học tập", "2.2.2-b", 75.0),
    ("2.6.1-a: 25 sự kiện học tập mỗi năm", "2.6.1-a", 25.0),
    ("Mỗi phường, xã có ít nhất một điểm đọc sách mở cửa hằng tuần", "", 0.0),
];

const ACTIVITIES: [(ActivityKind, &str); 5] = [
    (ActivityKind::LearningWeek, "Tuần lễ hưởng ứng học tập suốt đời"),
    (
        ActivityKind::Conference,
        "Hội nghị triển khai xây dựng thành phố học tập",
    ),
    (
        ActivityKind::Communication,
        "Ngày hội đọc sách và truyền thông về học tập suốt đời",
    ),
    (
        ActivityKind::Training,
        "Tập huấn bộ chỉ số thành phố học tập cho cán bộ phường",
    ),
    (
        ActivityKind::Communication,
        "Ra quân tuyên truyền học tập suốt đời tại khu phố",
    ),
];
