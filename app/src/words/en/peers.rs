//! Units side by side.

use domain::unit::UnitKind;

use crate::words::peers::Peers;

pub const PEERS: Peers = Peers {
    level: "Level of units",
    kind: |kind| match kind {
        UnitKind::District => "Units of the first level",
        UnitKind::Ward => "Communes and wards",
        UnitKind::Nursery => "Nursery schools",
        UnitKind::PrimarySchool => "Primary schools",
        UnitKind::LowerSecondarySchool => "Lower secondary schools",
        UnitKind::UpperSecondarySchool => "Upper secondary schools",
        UnitKind::ContinuingEducationCentre => "Continuing education centres",
        UnitKind::CommunityLearningCentre => "Community learning centres",
        UnitKind::City | UnitKind::Department => "",
    },
    within: "Within",
    everywhere: "Everywhere",
    block: |unit, with, all| format!("{unit}: {with} of {all} units have figures"),
    field: "Each tile is a unit, grouped by the unit above it. Choose a group to see its units one by one.",
    parts: "Parts of the list",
    part: |from, to, all| format!("{from}–{to} of {all}"),
    before: "Previous part",
    after: "Next part",
};
