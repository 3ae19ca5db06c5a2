//! Every sentence of the interface, in both languages.
//!
//! One struct per noun (`words/<noun>.rs`), its values as constants in `words/vi/<noun>.rs` and `words/en/<noun>.rs`:
//! a sentence missing in one language fails the build. Sentences with figures are functions that take them as written.

use domain::indicator::Lang;

use crate::context::use_lang;

mod en;
mod vi;

// Browser and server.
pub mod form;
pub mod session;
pub mod terms;

// The server alone, which makes the pages.
#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod address;
#[cfg(feature = "ssr")]
pub mod admin;
#[cfg(feature = "ssr")]
pub mod board;
#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
pub mod case;
#[cfg(feature = "ssr")]
pub mod chart;
#[cfg(feature = "ssr")]
pub mod compare;
#[cfg(feature = "ssr")]
pub mod conclusion;
#[cfg(feature = "ssr")]
pub mod coordination;
#[cfg(feature = "ssr")]
pub mod cycles;
#[cfg(feature = "ssr")]
pub mod download;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod figures;
#[cfg(feature = "ssr")]
pub mod grade;
#[cfg(feature = "ssr")]
pub mod heat;
#[cfg(feature = "ssr")]
pub mod history;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod indicator;
#[cfg(feature = "ssr")]
pub mod inspection;
#[cfg(feature = "ssr")]
pub mod map;
#[cfg(feature = "ssr")]
pub mod method;
#[cfg(feature = "ssr")]
pub mod notice;
#[cfg(feature = "ssr")]
pub mod pace;
#[cfg(feature = "ssr")]
pub mod peers;
#[cfg(feature = "ssr")]
pub mod policy;
#[cfg(feature = "ssr")]
pub mod register;
#[cfg(feature = "ssr")]
pub mod review;
#[cfg(feature = "ssr")]
pub mod rise;
#[cfg(feature = "ssr")]
pub mod scatter;
#[cfg(feature = "ssr")]
pub mod set_draft;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod sign_in;
#[cfg(feature = "ssr")]
pub mod supply;
#[cfg(feature = "ssr")]
pub mod thread;
#[cfg(feature = "ssr")]
pub mod unit;
#[cfg(feature = "ssr")]
pub mod units;
#[cfg(feature = "ssr")]
pub mod work;

/// All words of one language.
pub struct Words {
    /// What the domain's words are called: states, roles, kinds.
    pub terms: terms::Terms,
    /// Around every page.
    #[cfg(feature = "ssr")]
    pub shell: shell::Shell,
    /// The session's end.
    pub session: session::Session,
    /// When something goes wrong.
    #[cfg(feature = "ssr")]
    pub error: error::Error,
    /// Words of addresses that name nothing, and searching for what is meant.
    #[cfg(feature = "ssr")]
    pub address: address::Address,
    /// Coverage, met, progress score.
    #[cfg(feature = "ssr")]
    pub figures: figures::Figures,
    /// Around every chart.
    #[cfg(feature = "ssr")]
    pub chart: chart::Chart,
    /// Downloaded tables.
    #[cfg(feature = "ssr")]
    pub download: download::Download,
    /// `/dang-nhap`.
    #[cfg(feature = "ssr")]
    pub sign_in: sign_in::SignIn,
    /// `/`.
    #[cfg(feature = "ssr")]
    pub home: home::Home,
    /// `/ban-do`.
    #[cfg(feature = "ssr")]
    pub map: map::Map,
    /// Units side by side.
    #[cfg(feature = "ssr")]
    pub peers: peers::Peers,
    /// `/bang-nhiet`.
    #[cfg(feature = "ssr")]
    pub heat: heat::Heat,
    /// `/so-sanh`.
    #[cfg(feature = "ssr")]
    pub compare: compare::Compare,
    /// `/tuong-quan`.
    #[cfg(feature = "ssr")]
    pub scatter: scatter::Scatter,
    /// `/tien-do`.
    #[cfg(feature = "ssr")]
    pub pace: pace::Pace,
    /// `/don-vi/{code}`.
    #[cfg(feature = "ssr")]
    pub unit: unit::Unit,
    /// `/quan-tri/don-vi`.
    #[cfg(feature = "ssr")]
    pub units: units::Units,
    /// `/quan-tri/bo-chi-so`.
    #[cfg(feature = "ssr")]
    pub set_draft: set_draft::SetDraft,
    /// `/chi-so/{code}`.
    #[cfg(feature = "ssr")]
    pub indicator: indicator::Indicator,
    /// `/phuong-phap`.
    #[cfg(feature = "ssr")]
    pub method: method::Method,
    /// `/tu-danh-gia`, the hub and the check page.
    #[cfg(feature = "ssr")]
    pub work: work::Work,
    /// `…/{indicator}`.
    pub form: form::Form,
    /// `/xep-loai`.
    #[cfg(feature = "ssr")]
    pub grade: grade::GradeWords,
    /// `/ket-luan`.
    #[cfg(feature = "ssr")]
    pub conclusion: conclusion::ConclusionWords,
    /// `/ho-so`.
    #[cfg(feature = "ssr")]
    pub register: register::RegisterWords,
    /// Mechanisms and policies among them.
    #[cfg(feature = "ssr")]
    pub policy: policy::PolicyWords,
    /// What the units below give.
    #[cfg(feature = "ssr")]
    pub rise: rise::RiseWords,
    /// `/tham-dinh`.
    #[cfg(feature = "ssr")]
    pub review: review::Review,
    /// `/kho-khan`.
    #[cfg(feature = "ssr")]
    pub case: case::Case,
    /// `/lich`.
    #[cfg(feature = "ssr")]
    pub calendar: calendar::Calendar,
    /// `/tham-dinh/hau-kiem`.
    #[cfg(feature = "ssr")]
    pub inspection: inspection::Inspection,
    /// `/thong-bao`, and letters.
    #[cfg(feature = "ssr")]
    pub notice: notice::NoticeWords,
    /// `/tham-dinh/tien-trinh`.
    #[cfg(feature = "ssr")]
    pub board: board::Board,
    /// `/phoi-hop`.
    #[cfg(feature = "ssr")]
    pub coordination: coordination::Coordination,
    /// `/quan-tri`.
    #[cfg(feature = "ssr")]
    pub admin: admin::Admin,
    /// `/quan-tri/ky`.
    #[cfg(feature = "ssr")]
    pub cycles: cycles::Cycles,
    /// `/quan-tri/tai-khoan`.
    #[cfg(feature = "ssr")]
    pub account: account::AccountWords,
    /// `/trao-doi`.
    #[cfg(feature = "ssr")]
    pub thread: thread::ThreadWords,
    /// `/lich-su`.
    #[cfg(feature = "ssr")]
    pub history: history::HistoryWords,
    /// `/so-lieu-nganh`.
    #[cfg(feature = "ssr")]
    pub supply: supply::Supply,
}

static VI: Words = Words {
    terms: vi::terms::TERMS,
    #[cfg(feature = "ssr")]
    shell: vi::shell::SHELL,
    session: vi::session::SESSION,
    #[cfg(feature = "ssr")]
    error: vi::error::ERROR,
    #[cfg(feature = "ssr")]
    address: vi::address::ADDRESS,
    #[cfg(feature = "ssr")]
    chart: vi::chart::CHART,
    #[cfg(feature = "ssr")]
    download: vi::download::DOWNLOAD,
    #[cfg(feature = "ssr")]
    figures: vi::figures::FIGURES,
    #[cfg(feature = "ssr")]
    sign_in: vi::sign_in::SIGN_IN,
    #[cfg(feature = "ssr")]
    home: vi::home::HOME,
    #[cfg(feature = "ssr")]
    map: vi::map::MAP,
    #[cfg(feature = "ssr")]
    peers: vi::peers::PEERS,
    #[cfg(feature = "ssr")]
    heat: vi::heat::HEAT,
    #[cfg(feature = "ssr")]
    pace: vi::pace::PACE,
    #[cfg(feature = "ssr")]
    compare: vi::compare::COMPARE,
    #[cfg(feature = "ssr")]
    scatter: vi::scatter::SCATTER,
    #[cfg(feature = "ssr")]
    unit: vi::unit::UNIT,
    #[cfg(feature = "ssr")]
    units: vi::units::UNITS,
    #[cfg(feature = "ssr")]
    set_draft: vi::set_draft::SET_DRAFT,
    #[cfg(feature = "ssr")]
    indicator: vi::indicator::INDICATOR,
    #[cfg(feature = "ssr")]
    method: vi::method::METHOD,
    #[cfg(feature = "ssr")]
    work: vi::work::WORK,
    form: vi::form::FORM,
    #[cfg(feature = "ssr")]
    grade: vi::grade::GRADE,
    #[cfg(feature = "ssr")]
    conclusion: vi::conclusion::CONCLUSION,
    #[cfg(feature = "ssr")]
    register: vi::register::REGISTER,
    #[cfg(feature = "ssr")]
    policy: vi::policy::POLICY,
    #[cfg(feature = "ssr")]
    rise: vi::rise::RISE,
    #[cfg(feature = "ssr")]
    review: vi::review::REVIEW,
    #[cfg(feature = "ssr")]
    case: vi::case::CASE,
    #[cfg(feature = "ssr")]
    calendar: vi::calendar::CALENDAR,
    #[cfg(feature = "ssr")]
    inspection: vi::inspection::INSPECTION,
    #[cfg(feature = "ssr")]
    notice: vi::notice::NOTICE,
    #[cfg(feature = "ssr")]
    board: vi::board::BOARD,
    #[cfg(feature = "ssr")]
    coordination: vi::coordination::COORDINATION,
    #[cfg(feature = "ssr")]
    admin: vi::admin::ADMIN,
    #[cfg(feature = "ssr")]
    cycles: vi::cycles::CYCLES,
    #[cfg(feature = "ssr")]
    account: vi::account::ACCOUNT,
    #[cfg(feature = "ssr")]
    thread: vi::thread::THREAD,
    #[cfg(feature = "ssr")]
    history: vi::history::HISTORY,
    #[cfg(feature = "ssr")]
    supply: vi::supply::SUPPLY,
};

static EN: Words = Words {
    terms: en::terms::TERMS,
    #[cfg(feature = "ssr")]
    shell: en::shell::SHELL,
    session: en::session::SESSION,
    #[cfg(feature = "ssr")]
    error: en::error::ERROR,
    #[cfg(feature = "ssr")]
    address: en::address::ADDRESS,
    #[cfg(feature = "ssr")]
    chart: en::chart::CHART,
    #[cfg(feature = "ssr")]
    download: en::download::DOWNLOAD,
    #[cfg(feature = "ssr")]
    figures: en::figures::FIGURES,
    #[cfg(feature = "ssr")]
    sign_in: en::sign_in::SIGN_IN,
    #[cfg(feature = "ssr")]
    home: en::home::HOME,
    #[cfg(feature = "ssr")]
    map: en::map::MAP,
    #[cfg(feature = "ssr")]
    peers: en::peers::PEERS,
    #[cfg(feature = "ssr")]
    heat: en::heat::HEAT,
    #[cfg(feature = "ssr")]
    pace: en::pace::PACE,
    #[cfg(feature = "ssr")]
    compare: en::compare::COMPARE,
    #[cfg(feature = "ssr")]
    scatter: en::scatter::SCATTER,
    #[cfg(feature = "ssr")]
    unit: en::unit::UNIT,
    #[cfg(feature = "ssr")]
    units: en::units::UNITS,
    #[cfg(feature = "ssr")]
    set_draft: en::set_draft::SET_DRAFT,
    #[cfg(feature = "ssr")]
    indicator: en::indicator::INDICATOR,
    #[cfg(feature = "ssr")]
    method: en::method::METHOD,
    #[cfg(feature = "ssr")]
    work: en::work::WORK,
    form: en::form::FORM,
    #[cfg(feature = "ssr")]
    grade: en::grade::GRADE,
    #[cfg(feature = "ssr")]
    conclusion: en::conclusion::CONCLUSION,
    #[cfg(feature = "ssr")]
    register: en::register::REGISTER,
    #[cfg(feature = "ssr")]
    policy: en::policy::POLICY,
    #[cfg(feature = "ssr")]
    rise: en::rise::RISE,
    #[cfg(feature = "ssr")]
    review: en::review::REVIEW,
    #[cfg(feature = "ssr")]
    case: en::case::CASE,
    #[cfg(feature = "ssr")]
    calendar: en::calendar::CALENDAR,
    #[cfg(feature = "ssr")]
    inspection: en::inspection::INSPECTION,
    #[cfg(feature = "ssr")]
    notice: en::notice::NOTICE,
    #[cfg(feature = "ssr")]
    board: en::board::BOARD,
    #[cfg(feature = "ssr")]
    coordination: en::coordination::COORDINATION,
    #[cfg(feature = "ssr")]
    admin: en::admin::ADMIN,
    #[cfg(feature = "ssr")]
    cycles: en::cycles::CYCLES,
    #[cfg(feature = "ssr")]
    account: en::account::ACCOUNT,
    #[cfg(feature = "ssr")]
    thread: en::thread::THREAD,
    #[cfg(feature = "ssr")]
    history: en::history::HISTORY,
    #[cfg(feature = "ssr")]
    supply: en::supply::SUPPLY,
};

/// The words of `lang`.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

/// The words of the page.
pub fn use_words() -> &'static Words {
    words(use_lang())
}

/// The text with its first letter small, to stand inside a sentence; abbreviations stay as they are.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}
