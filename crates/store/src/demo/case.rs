//! Difficulties and proposals of the demonstration: invented, told by the steps people would have taken.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::case::{About, CaseAction, CaseKind, CaseNumber, CaseState, step};
use domain::cycle::Cycle;
use domain::time::Day;
use domain::unit::Unit;

use super::cast::Cast;
use super::put::Sample;
use crate::case::{Change, Said, lock, put, take};
use crate::document::Paper;
use crate::error::Error;
use crate::write::{Write, corrupt};

/// Who takes a step.
#[derive(Clone, Copy)]
enum Who {
    Unit,
    City,
    Department(&'static str),
}

/// A step some days after the case was raised.
struct Step {
    after: i64,
    who: Who,
    action: CaseAction,
    text: &'static str,
    /// Department, and days it is given.
    to: Option<(&'static str, i64)>,
    /// Name of the file that comes with it.
    file: Option<&'static str>,
}

const fn says(after: i64, who: Who, action: CaseAction, text: &'static str) -> Step {
    Step {
        after,
        who,
        action,
        text,
        to: None,
        file: None,
    }
}

const fn received(after: i64) -> Step {
    says(after, Who::City, CaseAction::Receive, "")
}

const fn assigned(after: i64, department: &'static str, days: i64, text: &'static str) -> Step {
    Step {
        to: Some((department, days)),
        ..says(after, Who::City, CaseAction::Assign, text)
    }
}

/// When a case was raised.
enum Raised {
    /// So many days before today, in the open cycle.
    Ago(i64),
    /// So many days after the cycle before it opened.
    Before(i64),
}

/// One case.
struct Case {
    unit: &'static str,
    raised: Raised,
    kind: CaseKind,
    about: &'static str,
    title: &'static str,
    text: &'static str,
    steps: &'static [Step],
    /// Place of the case it went into, among those before it.
    into: Option<usize>,
}

use CaseAction::{Add, Agree, Answer, AskAgain, Close, Merge, Withdraw};
use CaseKind::{Difficulty, Proposal};
use Raised::{Ago, Before};

const fn case(
    unit: &'static str,
    raised: Raised,
    kind: CaseKind,
    about: &'static str,
    title: &'static str,
    text: &'static str,
    steps: &'static [Step],
) -> Case {
    Case {
        unit,
        raised,
        kind,
        about,
        title,
        text,
        steps,
        into: None,
    }
}

const CASES: [Case; 14] = [
    case(
        "787",
        Before(6),
        Difficulty,
        "guidance",
        "Chưa có mẫu quyết định thành lập Ban chỉ đạo cho xã",
        "Các xã hỏi mẫu quyết định và thành phần Ban chỉ đạo. Đề nghị Sở gửi mẫu để làm thống nhất.",
        &[
            received(1),
            Step {
                file: Some("mau-quyet-dinh-minh-hoa.pdf"),
                ..says(
                    5,
                    Who::City,
                    Answer,
                    "Sở đã gửi mẫu quyết định kèm hướng dẫn thành phần Ban chỉ đạo cho các quận, huyện trong tuần này.",
                )
            },
            says(7, Who::Unit, Agree, "Huyện đã nhận được mẫu, xin cảm ơn."),
        ],
    ),
    case(
        "785",
        Before(9),
        Proposal,
        "other",
        "Đề xuất lùi hạn nộp sang sau Tết",
        "Cuối năm các xã tập trung quyết toán, nhân sự mỏng. Đề xuất lùi hạn nộp kỳ II sang sau Tết.",
        &[
            received(1),
            says(
                3,
                Who::City,
                Close,
                "Lịch của kỳ đã thông báo chung cho các đơn vị. Đơn vị nào cần thêm thời gian, mời liên hệ Phòng GDTX-CN-ĐH để được hỗ trợ riêng.",
            ),
        ],
    ),
    case(
        "787",
        Ago(18),
        Difficulty,
        "facilities",
        "Trung tâm học tập cộng đồng chưa có đường truyền và máy tính",
        "Ba trung tâm ở các xã đảo chưa có đường truyền cố định, mỗi nơi chỉ có một máy tính cũ, nên chưa mở được lớp kỹ năng số.",
        &[
            received(1),
            assigned(
                2,
                "D-TTTT",
                14,
                "Kính đề nghị Sở cho biết kế hoạch kéo đường truyền tới các xã.",
            ),
        ],
    ),
    case(
        "770",
        Ago(15),
        Difficulty,
        "funding",
        "Kinh phí khảo sát người học chưa có mục chi",
        "Quận cần in phiếu và chi cho người đi khảo sát ở khu phố, nhưng dự toán năm nay chưa có mục chi cho khảo sát người học.",
        &[received(1), assigned(2, "D-TC", 20, "")],
    ),
    case(
        "778",
        Ago(14),
        Difficulty,
        "2.3.1-b",
        "Số liệu lao động nhập cư do Liên đoàn Lao động giữ, quận chưa nhận được",
        "Quận có khu chế xuất, số lao động nhập cư lớn. Số người được đào tạo do công đoàn doanh nghiệp báo lên Liên đoàn Lao động, phòng chưa nhận được để nhập.",
        &[
            received(2),
            assigned(3, "D-LDLD", 15, "Kính đề nghị gửi số liệu theo quận, huyện."),
            says(8, Who::Unit, Add, "Phòng cần số đến hết tháng 5 để kịp nộp."),
        ],
    ),
    case(
        "770",
        Ago(12),
        Difficulty,
        "2.1.1-b",
        "Dân số làm mẫu số chưa thống nhất giữa hai nguồn",
        "Số người từ 25 tuổi trở lên theo Chi cục Thống kê và theo Công an quận lệch khoảng 4 %. Đề nghị cho biết dùng nguồn nào.",
        &[
            received(1),
            assigned(2, "D-TK", 10, ""),
            says(
                6,
                Who::Department("D-TK"),
                Answer,
                "Dùng dân số trung bình năm do Cục Thống kê công bố; số của Công an tính cả người tạm trú ngắn hạn.",
            ),
            says(
                7,
                Who::Unit,
                AskAgain,
                "Bảng công bố chưa tách nhóm từ 25 tuổi theo quận. Đề nghị gửi bảng tách theo nhóm tuổi.",
            ),
        ],
    ),
    case(
        "769",
        Ago(11),
        Difficulty,
        "2.2.2-b",
        "Chưa có hướng dẫn xét Gia đình học tập cho hộ tạm trú",
        "Nhiều hộ ở trọ lâu năm muốn đăng ký. Đề nghị hướng dẫn hộ tạm trú đăng ký ở đâu và tính vào mẫu số của phường nào.",
        &[
            received(1),
            assigned(1, "D-HKH", 10, ""),
            says(
                9,
                Who::Department("D-HKH"),
                Answer,
                "Hộ tạm trú từ 6 tháng trở lên đăng ký và tính tại phường nơi đang ở.",
            ),
        ],
    ),
    case(
        "783",
        Ago(10),
        Proposal,
        "policy",
        "Đề xuất phụ cấp cho người phụ trách trung tâm học tập cộng đồng",
        "Người phụ trách đều kiêm nhiệm. Đề xuất Thành phố có mức phụ cấp chung để giữ người làm.",
        &[received(2)],
    ),
    case(
        "777",
        Ago(9),
        Difficulty,
        "staff",
        "Cán bộ theo dõi xã hội học tập của phường kiêm nhiều việc",
        "Mười phường đổi người trong năm, người mới chưa được bồi dưỡng về bộ chỉ số.",
        &[received(1), assigned(2, "D-NV", 14, "")],
    ),
    case(
        "760",
        Ago(8),
        Proposal,
        "digital",
        "Đề xuất dùng chung kho học liệu số của Thành phố",
        "Quận có 214 bài giảng số, muốn đưa vào kho chung và dùng bài của các quận khác.",
        &[
            received(1),
            says(
                5,
                Who::City,
                Answer,
                "Sở đang hoàn thiện kho học liệu dùng chung; các quận được cấp tài khoản để đưa bài trong quý tới.",
            ),
        ],
    ),
    Case {
        into: Some(3),
        ..case(
            "764",
            Ago(7),
            Difficulty,
            "funding",
            "Chưa có kinh phí in phiếu khảo sát người học",
            "Quận chưa có mục chi để in phiếu khảo sát người học ở khu nhà trọ.",
            &[received(1), says(2, Who::City, Merge, "")],
        )
    },
    case(
        "773",
        Ago(5),
        Difficulty,
        "data",
        "Không mở được tệp số liệu phổ cập",
        "Tệp gửi ngày hôm qua không mở được.",
        &[says(0, Who::Unit, Withdraw, "Đã mở được bằng máy khác.")],
    ),
    case(
        "786",
        Ago(3),
        Difficulty,
        "funding",
        "Thiếu kinh phí khảo sát người học tại khu nhà trọ",
        "Số phòng trọ tăng gấp rưỡi từ kỳ trước, kinh phí khảo sát người học giữ nguyên.",
        &[],
    ),
    case(
        "769",
        Ago(1),
        Difficulty,
        "2.1.1-d",
        "Cách đếm người học trực tuyến của doanh nghiệp",
        "Doanh nghiệp cho nhân viên học trực tuyến theo giờ lẻ. Đề nghị hướng dẫn từ bao nhiêu giờ thì tính là có học trong 12 tháng.",
        &[],
    ),
];

/// Lets every case happen, in the order of time.
pub(super) async fn enter(
    write: &mut Write<'_>,
    cast: &Cast,
    sample: &Sample,
    units: &BTreeMap<String, Unit>,
    cycles: &[Cycle],
) -> Result<(), Error> {
    let today = write.now;
    let [.., before, open] = cycles else { return Ok(()) };
    let mut numbers: Vec<CaseNumber> = Vec::with_capacity(CASES.len());
    for case in &CASES {
        let (cycle, day) = match case.raised {
            Ago(days) => (open, today.day().plus(-days)),
            Before(days) => (before, before.opens.plus(days)),
        };
        let unit = known(units, case.unit)?;
        write.now = day.start().plus_ms(NINE);
        let said = Said {
            kind: case.kind,
            about: About::from_code(case.about),
            title: case.title.to_owned(),
            text: case.text.to_owned(),
            illustrative: true,
            papers: Vec::new(),
        };
        let officer = cast.officer(case.unit)?;
        let number = put(write, officer, &cycle.code, unit, said).await?;
        let mut state = CaseState::Raised;
        for (place, told) in (1..).zip(case.steps) {
            write.now = day.plus(told.after).start().plus_ms(NINE + place * HALF_HOUR);
            let actor = actor(cast, officer, told.who)?;
            let into = case.into.and_then(|place| numbers.get(place)).copied();
            let papers = told.file.map(|name| sample.paper(name)).transpose()?;
            state = follow(write, units, actor, (number, state), (told, papers), into, day).await?;
        }
        numbers.push(number);
    }
    write.now = today;
    Ok(())
}

/// Nine in the morning and half an hour, in milliseconds.
const NINE: i64 = 9 * 3_600_000;
const HALF_HOUR: i64 = 1_800_000;

/// Takes one step of the table; gives the state after it.
async fn follow(
    write: &mut Write<'_>,
    units: &BTreeMap<String, Unit>,
    actor: &Actor,
    (number, state): (CaseNumber, CaseState),
    (told, papers): (&Step, Option<Paper>),
    into: Option<CaseNumber>,
    raised: Day,
) -> Result<CaseState, Error> {
    let missing = || corrupt("a case of the demonstration that is not there");
    let step = *step(state, told.action).ok_or_else(missing)?;
    let into = match into.filter(|_| told.action == Merge) {
        Some(into) => Some(lock(write, into).await?.ok_or_else(missing)?.id()),
        None => None,
    };
    let held = lock(write, number).await?.ok_or_else(missing)?;
    let change = Change {
        step,
        text: told.text.to_owned(),
        department: told.to.map(|(code, _)| known(units, code)).transpose()?.cloned(),
        due: told.to.map(|(_, days)| raised.plus(told.after + days)),
        into,
        papers: papers.into_iter().collect(),
    };
    take(write, actor, &held, change).await?;
    Ok(step.to)
}

fn actor<'a>(cast: &'a Cast, officer: &'a Actor, who: Who) -> Result<&'a Actor, Error> {
    match who {
        Who::Unit => Ok(officer),
        Who::City => Ok(cast.reviewer()),
        Who::Department(code) => cast.department(code),
    }
}

fn known<'a>(units: &'a BTreeMap<String, Unit>, code: &str) -> Result<&'a Unit, Error> {
    units
        .get(code)
        .ok_or_else(|| corrupt(format!("no unit {code} in the demonstration")))
}
