//! Cơ chế, chính sách.

use domain::register::{Matter, Stage};

use crate::words::policy::PolicyWords;

pub const POLICY: PolicyWords = PolicyWords {
    headline: |waiting, in_force| match (waiting, in_force) {
        (0, 0) => "Chưa có cơ chế, chính sách nào được đề xuất hay còn hiệu lực".to_owned(),
        (0, in_force) => format!("{in_force} cơ chế, chính sách còn hiệu lực; không có đề xuất nào đang chờ ban hành"),
        (waiting, in_force) => {
            format!("{waiting} cơ chế, chính sách đã đề xuất, chưa ban hành; {in_force} còn hiệu lực")
        }
    },
    lead: "Mỗi cơ chế, chính sách do đơn vị ghi lại từ khi rà soát, đề xuất đến khi ban hành, hết hiệu lực; trạng thái tính theo các ngày đã ghi.",
    waiting: |count| format!("{count} cơ chế, chính sách chờ ban hành"),
    matter: |matter| match matter {
        Matter::LearningSociety => "Xây dựng xã hội học tập",
        Matter::LearningCity => "Xây dựng thành phố học tập",
        Matter::LearningModels => "Mô hình học tập",
        Matter::Movement => "Phong trào thi đua",
        Matter::CommunityCentres => "Trung tâm học tập cộng đồng",
    },
    choose: "Chọn một việc",
    stage,
    since: |day| format!("từ {}", day.dmy()),
    which: "Trạng thái",
    which_all: |count| format!("Tất cả ({count})"),
    which_at: |at, count| format!("{} ({count})", stage(at)),
    empty: "Không có cơ chế, chính sách nào như vậy.",
    caption: |day| format!("Cơ chế, chính sách, tính đến {}", day.dmy()),
    policy: "Cơ chế, chính sách",
    stands: "Trạng thái",
    whom: "Nơi nhận đề xuất, ban hành",
    proposed: |to, day| {
        if to.is_empty() {
            format!("đề xuất ngày {}", day.dmy())
        } else {
            format!("đề xuất với {to} ngày {}", day.dmy())
        }
    },
    reviewed: |day| format!("rà soát từ {}", day.dmy()),
    declined: |day| format!("không được chấp thuận ngày {}", day.dmy()),
    answers: "Giải quyết khó khăn, đề xuất:",
    say: |waiting, in_force| format!("{in_force} cơ chế, chính sách còn hiệu lực, {waiting} chờ ban hành"),
    form_lead: "Mời ghi ngày của những bước đã qua; bước nào chưa tới thì để trống. Trạng thái tính theo các ngày này.",
    whose: "Đơn vị chủ trì",
    title: "Tên cơ chế, chính sách",
    cases: "Khó khăn, đề xuất được giải quyết",
    since_head: "Từ ngày",
};

const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Reviewing => "Đang rà soát",
        Stage::Proposed => "Đã đề xuất, chưa ban hành",
        Stage::Issued => "Đã ban hành",
        Stage::Over => "Hết hiệu lực",
        Stage::Declined => "Không được chấp thuận",
    }
}
