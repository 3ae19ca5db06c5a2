//! Các đơn vị đặt cạnh nhau.

use domain::unit::UnitKind;

use crate::words::peers::Peers;

pub const PEERS: Peers = Peers {
    level: "Cấp đơn vị",
    kind: |kind| match kind {
        UnitKind::District => "Các đơn vị trực thuộc",
        UnitKind::Ward => "Các xã, phường",
        UnitKind::Nursery => "Các trường mầm non",
        UnitKind::PrimarySchool => "Các trường tiểu học",
        UnitKind::LowerSecondarySchool => "Các trường trung học cơ sở",
        UnitKind::UpperSecondarySchool => "Các trường trung học phổ thông",
        UnitKind::ContinuingEducationCentre => "Các trung tâm giáo dục thường xuyên",
        UnitKind::CommunityLearningCentre => "Các trung tâm học tập cộng đồng",
        UnitKind::City | UnitKind::Department => "",
    },
    within: "Xem trong",
    everywhere: "Toàn bộ",
    block: |unit, with, all| format!("{unit}: {with} trên {all} đơn vị có số liệu"),
    field: "Mỗi ô là một đơn vị, xếp theo đơn vị cấp trên. Chọn một vùng để xem từng đơn vị trong đó.",
    parts: "Các phần của danh sách",
    part: |from, to, all| format!("{from}–{to} trên {all}"),
    before: "Phần trước",
    after: "Phần sau",
};
