//! Gọi tên các khái niệm.

use domain::cell::NoValue;
use domain::explore::{Measure, Shown};
use domain::indicator::{Direction, Kind, SourceKind};
use domain::permission::Role;
use domain::time::Day;
use domain::unit::UnitKind;
use domain::workflow::{Action, State};

use crate::words::terms::Terms;

pub const TERMS: Terms = Terms {
    state,
    no_value,
    no_value_short,
    role,
    unit_kind,
    done,
    direction,
    yes_is_goal: "“Có” là đạt",
    kind,
    source,
    shown,
    measure,
    assigned_to: |measure, department| format!("{measure}, giao cho {department}"),
    day: Day::dmy,
    weekday,
    illustrative: "Số liệu minh họa",
    of_hundred: "/100",
    points: "điểm",
    target_of: |year| format!("chỉ tiêu {year}"),
    median: "trung vị",
    yes: "Có",
    no: "Không",
    say_yes: |yes, of| format!("{yes} trên {of} đơn vị có"),
    say_yes_short: |yes, of| format!("{yes}/{of} có"),
    illustrative_unit: "Đơn vị minh họa",
};

const fn state(state: State) -> &'static str {
    match state {
        State::NotOpen => "Chưa mở",
        State::Drafting => "Đang nhập",
        State::AwaitingSignOff => "Chờ lãnh đạo duyệt",
        State::Submitted => "Đã nộp",
        State::UnderReview => "Đang xem xét",
        State::PassedOn => "Đã duyệt, chờ cấp trên",
        State::SentBack => "Cấp trên trả lại",
        State::PartlyReturned => "Trả lại một phần",
        State::Resubmitted => "Đã nộp lại",
        State::Approved => "Đã duyệt",
        State::Published => "Đã công bố",
        State::Locked => "Đã khóa",
    }
}

const fn no_value(kind: NoValue) -> &'static str {
    match kind {
        NoValue::NotDue => "Chưa đến kỳ",
        NoValue::NotStarted => "Chưa nhập",
        NoValue::InProgress => "Đang nhập",
        NoValue::Submitted => "Đã nộp, chưa duyệt",
        NoValue::Returned => "Trả lại để bổ sung",
        NoValue::NotApplicable => "Không áp dụng",
        NoValue::Withheld => "Ẩn vì quá ít người",
        NoValue::NotPublished => "Chưa công bố",
    }
}

const fn no_value_short(kind: NoValue) -> &'static str {
    match kind {
        NoValue::NotDue => "Chưa đến kỳ",
        NoValue::NotStarted => "Chưa nhập",
        NoValue::InProgress => "Đang nhập",
        NoValue::Submitted => "Chưa duyệt",
        NoValue::Returned => "Trả lại",
        NoValue::NotApplicable => "Không áp dụng",
        NoValue::Withheld => "Ẩn, ít người",
        NoValue::NotPublished => "Chưa công bố",
    }
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::Officer => "Cán bộ đơn vị",
        Role::Head => "Lãnh đạo đơn vị",
        Role::Reviewer => "Chuyên viên thẩm định",
        Role::Leader => "Lãnh đạo Thành phố",
        Role::Department => "Sở, ngành",
        Role::Administrator => "Quản trị",
    }
}

const fn unit_kind(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::City => "Thành phố",
        UnitKind::District => "Quận, huyện, thành phố thuộc Thành phố",
        UnitKind::Ward => "Phường, xã",
        UnitKind::Department => "Sở, ngành",
        UnitKind::Nursery => "Trường mầm non",
        UnitKind::PrimarySchool => "Trường tiểu học",
        UnitKind::LowerSecondarySchool => "Trường trung học cơ sở",
        UnitKind::UpperSecondarySchool => "Trường trung học phổ thông",
        UnitKind::ContinuingEducationCentre => "Trung tâm giáo dục thường xuyên",
        UnitKind::CommunityLearningCentre => "Trung tâm học tập cộng đồng",
    }
}

const fn done(action: Action) -> &'static str {
    match action {
        Action::Begin => "Bắt đầu nhập",
        Action::RequestSignOff => "Gửi lãnh đạo duyệt",
        Action::Withdraw => "Lấy lại để sửa",
        Action::Submit => "Nộp",
        Action::StartReview => "Bắt đầu xem xét",
        Action::ReturnPart => "Trả lại để bổ sung",
        Action::PassOn => "Duyệt, chuyển cấp trên",
        Action::SendBack => "Trả lại cấp dưới xem lại",
        Action::Approve => "Phê duyệt",
        Action::Publish => "Công bố",
        Action::Lock => "Khóa",
    }
}

const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Higher => "cao hơn là tốt hơn",
        Direction::Lower => "thấp hơn là tốt hơn",
        Direction::Parity => "càng gần 50 càng tốt",
        Direction::None => "không xếp hơn kém",
    }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Percent => "Tỷ lệ phần trăm",
        Kind::Rate => "Tỷ suất",
        Kind::Ratio => "Tỷ số",
        Kind::Average => "Số bình quân",
        Kind::Count => "Số đếm",
        Kind::Points => "Điểm",
        Kind::Survey => "Kết quả khảo sát",
        Kind::Level => "Mức đánh giá",
        Kind::YesNo => "Có hoặc không, kèm văn bản",
        Kind::Distribution => "Cơ cấu, cộng đủ 100 %",
    }
}

const fn source(source: SourceKind) -> &'static str {
    match source {
        SourceKind::Official => "Số liệu của cơ quan quản lý",
        SourceKind::Survey => "Khảo sát",
        SourceKind::Expert => "Chuyên gia đánh giá trên minh chứng",
    }
}

const fn shown(shown: Shown) -> &'static str {
    match shown {
        Shown::Approved => "Đã duyệt",
        Shown::Submitted => "Cả đã nộp",
        Shown::All => "Cả đang nhập",
    }
}

const fn measure(measure: &Measure) -> &'static str {
    match measure {
        Measure::Score => "Điểm tiến độ",
        Measure::Coverage => "Độ phủ",
        Measure::Cases => "Khó khăn, đề xuất đang mở",
        Measure::Indicator(_) | Measure::FocusArea(_) => "",
    }
}

fn weekday(day: Day) -> String {
    const NAMES: [&str; 7] = [
        "thứ Hai",
        "thứ Ba",
        "thứ Tư",
        "thứ Năm",
        "thứ Sáu",
        "thứ Bảy",
        "Chủ nhật",
    ];
    let name = NAMES.get(usize::from(day.weekday())).copied().unwrap_or_default();
    format!("{name} {}", day.dmy())
}
