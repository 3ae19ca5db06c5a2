//! Everything that can be asked.
//!
//! Questions that would change the stage name a version that has gone by: whether the person may is decided before.

use domain::case::CaseAction;
use domain::permission::Permission;
use domain::workflow::Action;
use http::Method;

use super::cast::{Place, Stage};
use crate::support::{Answer, Client, Part};

/// The cycle that is asked about.
pub const CYCLE: &str = "2025-H1";
/// The department that is asked about.
pub const DEPARTMENT: &str = "D-VHTT";

/// Who may.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// Everyone who has signed in; what they get is filtered.
    SignedIn,
    /// Who may read the unit's work in its state.
    Reads,
    /// Who may read what is handed in, once it is.
    Reviews,
    /// Who reads what units hand in without handing in.
    Queue,
    /// Who has the permission for the unit.
    Needs(Permission),
    /// Who has the permission of one of the table's steps with this action.
    Step(Action),
    /// Who may publish for the city.
    Publish,
    /// Who sees the case of the unit.
    ReadsCase,
    /// Who has a permission of one of the steps of a case with this action; nothing is assigned to a department.
    CaseStep(CaseAction),
    /// Who has the permission somewhere in the own care.
    InCare(Permission),
    /// Who has the permission for the city itself.
    InCity(Permission),
    /// Who has the permission for the department that is asked about.
    OfDepartment(Permission),
    /// Who takes part in the unit's threads; no department supplies the figure.
    Talks,
    /// Nobody: there is no such thing.
    Nobody,
}

/// How it is asked.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    /// A page.
    Page,
    /// A read of our script.
    Read,
    /// A form.
    Form,
    /// A form with a file.
    Upload,
}

/// One question.
pub struct Ask {
    /// The route as the router knows it.
    pub route: &'static str,
    pub way: Way,
    pub rule: Rule,
    /// For everyone.
    pub is_open: bool,
    /// About one unit.
    pub of_unit: bool,
    /// Query or form: `{unit}` and `{indicator}` stand for the place.
    fields: Vec<(&'static str, String)>,
}

impl Ask {
    pub fn name(&self) -> String {
        let action = self
            .fields
            .iter()
            .find(|(name, _)| *name == "action")
            .map_or("", |(_, action)| action);
        format!("{} {action}", self.route)
    }

    /// The method of its request.
    pub const fn method(&self) -> Method {
        match self.way {
            Way::Page | Way::Read => Method::GET,
            Way::Form | Way::Upload => Method::POST,
        }
    }

    pub async fn send(&self, client: &mut Client, place: &Place, stage: &Stage) -> Answer {
        let filled = |text: &str| {
            text.replace("{unit}", &place.unit)
                .replace("{indicator}", &stage.indicator)
                .replace("{number}", &place.case)
        };
        let path = filled(self.route)
            .replace("{cycle}", CYCLE)
            .replace("{register}", "ban-chi-dao")
            .replace("{entry}", "moi")
            .replace("{login}", "quantri")
            .replace("{of}", "don-vi")
            .replace("{name}", &place.unit)
            .replace("{department}", DEPARTMENT)
            .replace("{rule}", "moi")
            .replace("{conclusion}", "moi")
            .replace("{task}", &stage.evidence)
            .replace("{set}", "learning-unit")
            .replace("{line}", "moi")
            .replace("{id}", &stage.evidence)
            .replace("{number}", &place.case);
        let fields: Vec<(&str, String)> = self.fields.iter().map(|(name, value)| (*name, filled(value))).collect();
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        match self.way {
            Way::Page | Way::Read => {
                let query: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
                let address = if query.is_empty() {
                    path
                } else {
                    format!("{path}?{}", query.join("&"))
                };
                if matches!(self.way, Way::Page) {
                    client.get(&address).await
                } else {
                    client.get_json(&address).await
                }
            }
            Way::Form => client.post_json(&path, &pairs).await,
            Way::Upload => {
                let mut parts: Vec<Part<'_>> = pairs.iter().map(|(name, value)| Part::Text(name, value)).collect();
                parts.push(Part::File {
                    name: "a.pdf",
                    bytes: b"MZ is no document",
                });
                client.upload(&path, &parts, "application/json").await
            }
        }
    }
}

fn ask(route: &'static str, way: Way, rule: Rule, fields: &[(&'static str, &str)]) -> Ask {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    let names_unit = |text: &str| ["{unit}", "{number}"].iter().any(|word| text.contains(word));
    let of_unit = names_unit(route) || fields.iter().any(|(_, value)| names_unit(value));
    Ask {
        route,
        way,
        rule,
        is_open: false,
        of_unit,
        fields,
    }
}

fn open(route: &'static str, way: Way, fields: &[(&'static str, &str)]) -> Ask {
    Ask {
        is_open: true,
        ..ask(route, way, Rule::SignedIn, fields)
    }
}

/// Every question.
pub fn all() -> Vec<Ask> {
    let (unit, answer) = (
        [("cycle", CYCLE), ("unit", "{unit}")],
        [("cycle", CYCLE), ("unit", "{unit}"), ("indicator", "{indicator}")],
    );
    let with = |fields: &[(&'static str, &'static str)], more: &[(&'static str, &'static str)]| [fields, more].concat();
    let mut asks = vec![
        // Pages
        open("/", Way::Page, &[]),
        open("/ban-do", Way::Page, &[]),
        open("/bang-nhiet", Way::Page, &[]),
        open("/tien-do", Way::Page, &[]),
        open("/so-sanh", Way::Page, &[]),
        open("/tuong-quan", Way::Page, &[]),
        open("/don-vi/{unit}", Way::Page, &[]),
        open("/chi-so", Way::Page, &[]),
        open("/chi-so/{indicator}", Way::Page, &[]),
        open("/phuong-phap", Way::Page, &[]),
        open("/dang-nhap", Way::Page, &[]),
        open("/lich", Way::Page, &[]),
        open("/lich.ics", Way::Page, &[]),
        ask("/tu-danh-gia", Way::Page, Rule::SignedIn, &[]),
        ask("/tu-danh-gia/{cycle}/{unit}", Way::Page, Rule::Reads, &[]),
        ask("/tu-danh-gia/{cycle}/{unit}/kiem-tra", Way::Page, Rule::Reads, &[]),
        ask("/tu-danh-gia/{cycle}/{unit}/{indicator}", Way::Page, Rule::Reads, &[]),
        ask("/tham-dinh", Way::Page, Rule::Queue, &[]),
        ask("/tham-dinh/{cycle}/{unit}", Way::Page, Rule::Reviews, &[]),
        // Routes of the program
        open("/ban-do.csv", Way::Page, &[]),
        open("/bang-nhiet.csv", Way::Page, &[]),
        open("/tien-do.csv", Way::Page, &[]),
        open("/so-sanh.csv", Way::Page, &[]),
        open("/hinh/ban-do/ban-do.svg", Way::Page, &[]),
        open("/tuong-quan.csv", Way::Page, &[]),
        open("/api/v1/units", Way::Read, &[]),
        open("/api/v1/indicators", Way::Read, &[]),
        open(
            "/api/v1/values",
            Way::Read,
            &[("cycle", "2024-H1"), ("indicator", "2.2.2-b")],
        ),
        open("/api/v1/progress", Way::Read, &[("cycle", "2024-H1")]),
        ask(
            "/api/v1/values",
            Way::Read,
            Rule::SignedIn,
            &[("cycle", CYCLE), ("indicator", "2.2.2-b")],
        ),
        ask("/api/v1/progress", Way::Read, Rule::SignedIn, &[("cycle", CYCLE)]),
        open("/phien", Way::Read, &[]),
        open("/phien", Way::Form, &[]),
        open("/healthz", Way::Read, &[]),
        open("/readyz", Way::Read, &[]),
        ask(
            "/minh-chung",
            Way::Upload,
            Rule::Needs(Permission::Answer),
            &with(&answer, &[("title", "Báo cáo")]),
        ),
        // Writes
        ask(
            "/fn/answer/save",
            Way::Form,
            Rule::Needs(Permission::Answer),
            &with(&answer, &[("version", "-7"), ("note", "thử")]),
        ),
        ask(
            "/fn/answer/keep-theirs",
            Way::Form,
            Rule::Needs(Permission::Answer),
            &answer,
        ),
        ask(
            "/fn/answer/judge",
            Way::Form,
            Rule::Needs(Permission::Review),
            &with(&answer, &[("version", "-7"), ("verdict", "accept")]),
        ),
        ask(
            "/fn/answer/accept-rest",
            Way::Form,
            Rule::Needs(Permission::Review),
            &with(&unit, &[("version", "-7"), ("rest", "answers")]),
        ),
        // Published already: nothing is left to publish there.
        ask(
            "/fn/assessment/publish",
            Way::Form,
            Rule::Publish,
            &[("cycle", "2024-H1")],
        ),
    ];
    asks.extend(grades());
    asks.extend(of_cases());
    asks.extend(registers());
    asks.extend(departments());
    asks.extend(units());
    asks.extend(nudges());
    asks.extend(talk());
    asks.extend(Action::ALL.map(|action| {
        let fields = with(&unit, &[("action", action.code()), ("version", "-7")]);
        ask("/fn/assessment/act", Way::Form, Rule::Step(action), &fields)
    }));
    asks
}

/// Those about points and grades.
fn grades() -> Vec<Ask> {
    let given = [
        ("cycle", CYCLE),
        ("unit", "{unit}"),
        ("indicator", "{indicator}"),
        ("version", "-7"),
        ("points", ""),
        ("why", ""),
        ("next", ""),
    ];
    vec![
        ask("/xep-loai", Way::Page, Rule::SignedIn, &[]),
        ask("/xep-loai.csv", Way::Page, Rule::SignedIn, &[]),
        // The cycle asked about measures: it has no sheets.
        ask("/xep-loai/{cycle}/{unit}", Way::Page, Rule::Nobody, &[]),
        ask("/fn/answer/verify", Way::Form, Rule::Needs(Permission::Review), &given),
    ]
}

/// Those about difficulties and proposals.
fn of_cases() -> Vec<Ask> {
    let mut asks = vec![
        ask("/kho-khan", Way::Page, Rule::SignedIn, &[]),
        ask(
            "/kho-khan/moi",
            Way::Page,
            Rule::Needs(Permission::RaiseCase),
            &[("ky", CYCLE), ("don-vi", "{unit}")],
        ),
        ask("/kho-khan/{number}", Way::Page, Rule::ReadsCase, &[]),
        ask("/kho-khan.csv", Way::Page, Rule::SignedIn, &[]),
        ask(
            "/kho-khan/moi",
            Way::Upload,
            Rule::Needs(Permission::RaiseCase),
            &[
                ("cycle", CYCLE),
                ("unit", "{unit}"),
                ("kind", "difficulty"),
                ("about", "nothing"),
                ("title", "Thử"),
            ],
        ),
    ];
    asks.extend(CaseAction::ALL.map(|action| {
        let fields = [("action", action.code()), ("version", "-7")];
        ask("/kho-khan/{number}", Way::Upload, Rule::CaseStep(action), &fields)
    }));
    asks
}

/// Keeping units.
fn units() -> Vec<Ask> {
    let keeps = Rule::InCare(Permission::Administer);
    let keeps_sets = Rule::InCity(Permission::Administer);
    vec![
        ask("/quan-tri/don-vi", Way::Page, keeps, &[]),
        ask("/quan-tri/don-vi/nhap-tep", Way::Page, keeps, &[]),
        ask(
            "/quan-tri/don-vi/{unit}",
            Way::Page,
            Rule::Needs(Permission::Administer),
            &[],
        ),
        ask(
            "/quan-tri/don-vi/{unit}",
            Way::Upload,
            Rule::Needs(Permission::Administer),
            &[("version", "-7"), ("name_vi", "")],
        ),
        ask(
            "/quan-tri/don-vi/{unit}",
            Way::Upload,
            Rule::Needs(Permission::Administer),
            &[("do", "move"), ("version", "-7"), ("parent", "")],
        ),
        ask("/quan-tri/don-vi/nhap-tep", Way::Upload, keeps, &[("tep", "")]),
        ask("/quan-tri", Way::Page, keeps, &[]),
        ask("/quan-tri/ky", Way::Page, keeps_sets, &[]),
        ask("/quan-tri/ky/{cycle}", Way::Page, keeps_sets, &[]),
        ask("/quan-tri/ky/{cycle}", Way::Upload, keeps_sets, &[("version", "-7")]),
        ask("/quan-tri/bo-chi-so", Way::Page, keeps_sets, &[]),
        ask(
            "/quan-tri/bo-chi-so",
            Way::Upload,
            keeps_sets,
            &[("from", "learning-unit")],
        ),
        ask("/quan-tri/bo-chi-so/{set}", Way::Page, keeps_sets, &[]),
        ask("/quan-tri/bo-chi-so/{set}", Way::Upload, keeps_sets, &[("do", "open")]),
        ask("/quan-tri/bo-chi-so/{set}/{line}", Way::Page, keeps_sets, &[]),
        ask(
            "/quan-tri/bo-chi-so/{set}/{line}",
            Way::Upload,
            keeps_sets,
            &[("version", "-7")],
        ),
    ]
}

/// Coordination rules and departments' figures.
fn departments() -> Vec<Ask> {
    let keeps = Rule::OfDepartment(Permission::KeepRule);
    vec![
        ask("/phoi-hop", Way::Page, Rule::SignedIn, &[]),
        ask("/phoi-hop/{department}/{rule}", Way::Page, keeps, &[]),
        ask("/phoi-hop/{department}/{rule}", Way::Upload, keeps, &[("title", "")]),
        ask("/so-lieu-nganh", Way::Page, Rule::InCare(Permission::Supply), &[]),
        // Units enter the indicator that is asked about themselves: there is no such sheet.
        ask("/so-lieu-nganh/{cycle}/{indicator}", Way::Page, Rule::Nobody, &[]),
        ask("/so-lieu-nganh/{cycle}/{indicator}", Way::Upload, Rule::Nobody, &[]),
    ]
}

/// Registers, conclusions and tasks.
fn registers() -> Vec<Ask> {
    vec![
        ask("/ho-so", Way::Page, Rule::SignedIn, &[]),
        ask("/ho-so/{unit}", Way::Page, Rule::Needs(Permission::ReadRegister), &[]),
        ask(
            "/ho-so/{unit}/{register}/{entry}",
            Way::Page,
            Rule::Needs(Permission::KeepRegister),
            &[],
        ),
        // Policies are kept of districts, as the places of the walk are.
        ask(
            "/ho-so/{unit}/chinh-sach/moi",
            Way::Page,
            Rule::Needs(Permission::KeepRegister),
            &[],
        ),
        ask(
            "/ho-so/{unit}/chinh-sach/moi",
            Way::Upload,
            Rule::Needs(Permission::KeepRegister),
            &[("title", "")],
        ),
        // Filling an answer in; of the units below, as the registers say nothing to the question.
        ask(
            "/dien-theo-ho-so",
            Way::Form,
            Rule::Needs(Permission::Answer),
            &[
                ("cycle", CYCLE),
                ("unit", "{unit}"),
                ("indicator", "{indicator}"),
                ("from", "don-vi"),
            ],
        ),
        ask("/ket-luan", Way::Page, Rule::SignedIn, &[]),
        ask(
            "/ket-luan/{conclusion}",
            Way::Page,
            Rule::InCare(Permission::Conclude),
            &[],
        ),
        ask("/ket-luan/{conclusion}/{task}", Way::Page, Rule::Nobody, &[]),
        ask("/ho-so.csv", Way::Page, Rule::SignedIn, &[]),
        ask(
            "/ho-so/{unit}/{register}/{entry}",
            Way::Upload,
            Rule::Needs(Permission::KeepRegister),
            &[("title", "")],
        ),
        ask(
            "/ket-luan/{conclusion}",
            Way::Upload,
            Rule::InCare(Permission::Conclude),
            &[("title", "")],
        ),
    ]
}

/// Threads, histories, and accounts.
fn talk() -> Vec<Ask> {
    let talks = Rule::Talks;
    let answer = [("cycle", CYCLE), ("unit", "{unit}"), ("indicator", "{indicator}")];
    let seen = [answer[0], answer[1], answer[2], ("seen", "0")];
    vec![
        ask("/trao-doi", Way::Page, Rule::InCare(Permission::Talk), &[]),
        ask("/trao-doi/{cycle}/{unit}/{indicator}", Way::Page, talks, &[]),
        ask("/fn/thread/open", Way::Form, talks, &answer),
        ask("/fn/thread/mark", Way::Form, talks, &seen),
        // Nothing is said: whether the person may is decided before.
        ask("/fn/thread/say", Way::Form, talks, &seen),
        // Of the unit.
        ask(
            "/lich-su/{of}/{name}",
            Way::Page,
            Rule::Needs(Permission::ReadSubmitted),
            &[("cua", "{unit}")],
        ),
        ask(
            "/quan-tri/tai-khoan",
            Way::Page,
            Rule::InCare(Permission::Administer),
            &[],
        ),
        // Of the one who keeps accounts, whose own account cannot be ended.
        ask(
            "/quan-tri/tai-khoan/{login}",
            Way::Page,
            Rule::InCity(Permission::Administer),
            &[],
        ),
        ask(
            "/quan-tri/tai-khoan/moi",
            Way::Page,
            Rule::InCare(Permission::Administer),
            &[],
        ),
        ask(
            "/quan-tri/tai-khoan/moi",
            Way::Upload,
            Rule::InCare(Permission::Administer),
            &[("password", "")],
        ),
        ask(
            "/quan-tri/tai-khoan/{login}",
            Way::Upload,
            Rule::InCity(Permission::Administer),
            &[("do", "password"), ("password", "")],
        ),
        ask("/mat-khau", Way::Page, Rule::SignedIn, &[]),
        ask("/mat-khau", Way::Upload, Rule::SignedIn, &[("password", "")]),
        ask(
            "/fn/account/hand-over",
            Way::Form,
            Rule::InCity(Permission::Administer),
            &[("login", "quantri"), ("to", "@moi")],
        ),
    ]
}

/// Notices, the board, and moving last days.
fn nudges() -> Vec<Ask> {
    let unit = [("cycle", CYCLE), ("unit", "{unit}")];
    vec![
        ask("/thong-bao", Way::Page, Rule::SignedIn, &[]),
        ask("/tham-dinh/tien-trinh", Way::Page, Rule::Queue, &[]),
        ask("/tham-dinh/hau-kiem", Way::Page, Rule::Queue, &[]),
        ask(
            "/fn/inspection/draw",
            Way::Form,
            Rule::InCare(Permission::Review),
            &[unit[0], ("way", "random"), ("size", "x")],
        ),
        // No sample has an answer of this name.
        ask(
            "/fn/inspection/record",
            Way::Form,
            Rule::Nobody,
            &[unit[0], ("sample", "x"), ("item", "x")],
        ),
        // Nobody has a notice of this name.
        ask("/fn/notice/open", Way::Form, Rule::Nobody, &[("id", "x")]),
        ask("/fn/notice/read-all", Way::Form, Rule::SignedIn, &[]),
        ask("/fn/notice/choose", Way::Form, Rule::SignedIn, &[("delivery", "never")]),
        ask("/fn/notice/nudge", Way::Form, Rule::Needs(Permission::Review), &unit),
        ask(
            "/fn/calendar/extend",
            Way::Form,
            Rule::Needs(Permission::Review),
            &[unit[0], unit[1], ("due", "x")],
        ),
        ask(
            "/fn/calendar/extend-kind",
            Way::Form,
            Rule::Publish,
            &[("cycle", CYCLE), ("kind", "district"), ("due", "x")],
        ),
    ]
}
