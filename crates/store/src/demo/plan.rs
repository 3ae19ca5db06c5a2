//! How far each district is in each cycle, and when it took which step.

use domain::cycle::Cycle;
use domain::demo::chance;
use domain::review::level;
use domain::time::{Day, Timestamp};
use domain::unit::Unit;
use domain::workflow::{Action, ReturnReason, State};

/// Where every district stands in the cycle that is open, and what share of the answers it has given by then. All the
/// states of the workflow before publishing are there.
const OPEN: [(&str, State, f64); 22] = [
    ("773", State::NotOpen, 0.0),
    ("770", State::Drafting, 1.0),
    ("786", State::Drafting, 0.7),
    ("778", State::Drafting, 0.45),
    ("769", State::Drafting, 0.15),
    ("787", State::Drafting, 0.08),
    ("768", State::AwaitingSignOff, 1.0),
    ("783", State::AwaitingSignOff, 0.9),
    ("760", State::Submitted, 1.0),
    ("767", State::Submitted, 1.0),
    ("784", State::Submitted, 0.95),
    ("774", State::UnderReview, 1.0),
    ("766", State::UnderReview, 0.96),
    ("765", State::PartlyReturned, 1.0),
    ("777", State::PartlyReturned, 1.0),
    ("771", State::Resubmitted, 1.0),
    ("761", State::Approved, 1.0),
    ("764", State::Approved, 1.0),
    ("772", State::Approved, 1.0),
    ("775", State::Approved, 1.0),
    ("776", State::Approved, 1.0),
    ("785", State::Approved, 1.0),
];

/// The same of the schools that their districts review first: one at each state, and one that has not begun.
pub(super) const SCHOOLS: [(&str, State, f64); 13] = [
    ("770-MN-02", State::NotOpen, 0.0),
    ("770-THCS-01", State::Drafting, 0.4),
    ("770-MN-01", State::Submitted, 1.0),
    ("770-TH-01", State::UnderReview, 1.0),
    ("770-THCS-02", State::PartlyReturned, 1.0),
    ("770-THCS-03", State::SentBack, 1.0),
    ("770-THCS-04", State::Drafting, 0.8),
    ("770-THCS-05", State::Drafting, 0.8),
    ("770-TH-02", State::Approved, 1.0),
    ("778-TH-01", State::AwaitingSignOff, 1.0),
    ("778-THCS-01", State::Resubmitted, 1.0),
    ("778-THCS-02", State::PassedOn, 1.0),
    ("778-MN-01", State::Approved, 1.0),
];

/// What District 3 still has to do: a few minutes of work.
pub(super) const LEFT_IN_DISTRICT_3: [&str; 2] = ["2.6.1-a", "3.3.5-a"];
/// What District 3 has typed so that it cannot be read yet.
pub(super) const UNREADABLE_IN_DISTRICT_3: (&str, &str) = ("2.4.3-a", "khoảng 46");

/// An answer that goes back to its unit.
pub(super) struct Return {
    pub(super) unit: &'static str,
    pub(super) indicator: &'static str,
    pub(super) reason: ReturnReason,
    pub(super) text: &'static str,
    /// Whether the unit has changed it since.
    pub(super) mended: bool,
}

const fn back(
    unit: &'static str,
    indicator: &'static str,
    reason: ReturnReason,
    mended: bool,
    text: &'static str,
) -> Return {
    Return {
        unit,
        indicator,
        reason,
        text,
        mended,
    }
}

/// Returns in the open cycle.
pub(super) const RETURNS: [Return; 12] = [
    back(
        "765",
        "2.1.1-d",
        ReturnReason::WrongPeriod,
        false,
        "Kết quả khảo sát đính kèm thuộc năm trước. Đề nghị dùng khảo sát thực hiện trong kỳ, hoặc ghi rõ lý do.",
    ),
    back(
        "765",
        "2.2.2-b",
        ReturnReason::DenominatorIncomplete,
        false,
        "Tổng số gia đình chưa gồm các hộ tạm trú ổn định. Đề nghị bổ sung mẫu số và ghi cách tính vào ghi chú.",
    ),
    back(
        "765",
        "2.4.1-a",
        ReturnReason::EvidenceDisagrees,
        false,
        "Danh sách đính kèm có ít nhà giáo hơn tử số đã nhập. Đề nghị đối chiếu chứng nhận và nhập lại.",
    ),
    back(
        "777",
        "1.3.1-b",
        ReturnReason::Unexplained,
        true,
        "Lượng rác bình quân thay đổi so với kỳ trước mà chưa nêu nguyên nhân. Đề nghị giải thích.",
    ),
    back(
        "777",
        "3.1.3-a",
        ReturnReason::EvidenceMissing,
        false,
        "Chưa có báo cáo sơ kết kèm theo. Đề nghị bổ sung văn bản có số, ngày và cơ quan ban hành.",
    ),
    back(
        "771",
        "2.3.2-a",
        ReturnReason::DenominatorIncomplete,
        true,
        "Mẫu số mới tính cơ quan nhà nước. Đề nghị tính cả doanh nghiệp, hợp tác xã trên địa bàn.",
    ),
    back(
        "771",
        "2.5.3-a",
        ReturnReason::WrongDefinition,
        true,
        "Mẫu số gồm cả nhân viên không trực tiếp dạy. Đề nghị chỉ tính nhà giáo đạt chuẩn trình độ.",
    ),
    back(
        "771",
        "3.2.1-a",
        ReturnReason::EvidenceMissing,
        true,
        "Chưa thấy quy chế phối hợp. Đề nghị đính kèm văn bản hoặc chọn lại mức phù hợp.",
    ),
    back(
        "774",
        "2.2.1-a",
        ReturnReason::EvidenceDisagrees,
        false,
        "Danh sách địa điểm có hai nơi đã ngừng hoạt động. Đề nghị rà soát và nhập lại số lượng.",
    ),
    back(
        "770-THCS-02",
        "2.4.1-a",
        ReturnReason::EvidenceDisagrees,
        false,
        "Danh sách kèm theo có ít nhà giáo hơn số đã nhập. Đề nghị đối chiếu chứng nhận bồi dưỡng và nhập lại.",
    ),
    back(
        "770-THCS-03",
        "2.4.1-a",
        ReturnReason::EvidenceDisagrees,
        false,
        "Số nhà giáo được bồi dưỡng cao hơn danh sách Quận 3 đã gửi Sở. Đề nghị đối chiếu.",
    ),
    back(
        "778-THCS-01",
        "2.5.3-a",
        ReturnReason::WrongDefinition,
        true,
        "Mẫu số gồm cả nhân viên. Đề nghị chỉ tính nhà giáo đạt chuẩn trình độ.",
    ),
];

/// Why the city sends a self-assessment back to its district.
pub(super) const LOOK_AGAIN: &str = "Đề nghị Quận xem lại số nhà giáo được bồi dưỡng cùng nhà trường rồi duyệt lại.";

/// How one self-assessment goes.
pub(super) struct Plan {
    pub(super) state: State,
    /// At which of the places that review it.
    pub(super) level: u8,
    /// Share of the asked indicators that are answered.
    pub(super) coverage: f64,
    /// Steps in the order of time.
    pub(super) steps: Vec<(Action, Timestamp)>,
}

impl Plan {
    /// A cycle of the past, published as a whole.
    pub(super) fn past(cycle: &Cycle, unit: &str) -> Self {
        let clock = Clock { cycle, unit };
        Self {
            state: State::Published,
            level: 0,
            coverage: if cycle.code.ends_with("H1") { 0.96 } else { 1.0 },
            steps: vec![
                (Action::Begin, clock.at(cycle.opens, 1, 3, "begin")),
                (Action::Submit, clock.at(cycle.due, -6, 5, "submit")),
                (Action::StartReview, clock.at(cycle.due, 2, 4, "start")),
                (Action::Approve, clock.at(cycle.review_due, -8, 5, "approve")),
                (Action::Publish, published(cycle)),
            ],
        }
    }

    /// The open cycle, as it stands today. `None` where nothing has begun.
    pub(super) fn open(cycle: &Cycle, unit: &Unit, today: Day) -> Option<Self> {
        let (_, state, coverage) = OPEN.into_iter().chain(SCHOOLS).find(|(code, ..)| *code == unit.code)?;
        Self::at(cycle, unit, today, state, coverage)
    }

    /// A cycle that is open, as far as a unit has come in it. `None` where nothing has begun.
    pub(super) fn at(cycle: &Cycle, unit: &Unit, today: Day, state: State, coverage: f64) -> Option<Self> {
        let clock = Clock {
            cycle,
            unit: &unit.code,
        };
        let last = level(unit.kind, &unit.path, u8::MAX).at;
        let begin = (Action::Begin, clock.at(cycle.opens, 1, 5, "begin"));
        let submit = (Action::Submit, clock.at(today, -10, 2, "submit"));
        let start = (Action::StartReview, clock.at(today, -7, 2, "start"));
        // From place to place: a day until each passes it on, and a day until the next begins.
        let mut way = vec![begin, submit, start];
        let mut then = start.1;
        let mut day_later = |action| {
            then = then.plus_ms(DAY);
            (action, then)
        };
        let further = (0..last).flat_map(|_| [Action::PassOn, Action::StartReview]);
        let level = match state {
            State::PassedOn => 1,
            State::Approved => last,
            _ => 0,
        };
        let steps = match state {
            State::Drafting => vec![begin],
            State::AwaitingSignOff => vec![begin, (Action::RequestSignOff, clock.at(today, -3, 1, "ask"))],
            State::Submitted => vec![begin, submit],
            State::UnderReview => vec![begin, submit, start],
            State::PartlyReturned => vec![
                begin,
                submit,
                start,
                (Action::ReturnPart, clock.at(today, -4, 1, "return")),
            ],
            State::Resubmitted => vec![
                begin,
                submit,
                start,
                (Action::ReturnPart, clock.at(today, -4, 1, "return")),
                (Action::Submit, clock.at(today, -1, 0, "again")),
            ],
            State::PassedOn => {
                way.push(day_later(Action::PassOn));
                way
            }
            State::SentBack => {
                way.extend([Action::PassOn, Action::StartReview, Action::SendBack].map(day_later));
                way
            }
            State::Approved if last > 0 => {
                way.extend(further.chain([Action::Approve]).map(day_later));
                way
            }
            State::Approved => vec![
                begin,
                submit,
                start,
                (Action::Approve, clock.at(today, -3, 1, "approve")),
            ],
            _ => return None,
        };
        Some(Self {
            state,
            level,
            coverage,
            steps,
        })
    }

    /// When a step was taken for the first time.
    pub(super) fn when(&self, action: Action) -> Option<Timestamp> {
        self.steps.iter().find(|(step, _)| *step == action).map(|(_, at)| *at)
    }

    /// Whether an answer is given by now.
    pub(super) fn answers(&self, cycle: &Cycle, unit: &str, indicator: &str) -> bool {
        chance(&[&cycle.code, unit, indicator, "given"]) < self.coverage
    }
}

/// When a past cycle was published: in the week after its review.
pub(super) fn published(cycle: &Cycle) -> Timestamp {
    cycle.review_due.plus(5).start().plus_ms(15 * 3_600_000)
}

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

struct Clock<'a> {
    cycle: &'a Cycle,
    unit: &'a str,
}

impl Clock<'_> {
    /// Some minute of office hours, `from` days after `day` and up to `spread` days later.
    fn at(&self, day: Day, from: i64, spread: u32, what: &str) -> Timestamp {
        let words = [self.cycle.code.as_str(), self.unit, what];
        let later = whole(chance(&words) * f64::from(spread + 1));
        let minutes = whole(chance(&[&words[..], &["minute"]].concat()) * 480.0);
        day.plus(from + later).start().plus_ms((8 * 60 + minutes) * 60_000)
    }
}

/// The whole part of a small number.
pub(super) fn whole(number: f64) -> i64 {
    (0..1000)
        .take_while(|whole| f64::from(*whole) + 1.0 <= number)
        .count()
        .try_into()
        .unwrap_or(0)
}
