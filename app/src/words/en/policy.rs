//! Mechanisms and policies.

use domain::register::{Matter, Stage};

use crate::words::en::terms::TERMS;
use crate::words::policy::PolicyWords;

pub const POLICY: PolicyWords = PolicyWords {
    headline: |waiting, in_force| match (waiting, in_force) {
        (0, 0) => "No policy is proposed or in force yet".to_owned(),
        (0, in_force) => format!("{} in force; no proposal waits to be issued", counted(in_force)),
        (waiting, in_force) => format!("{} proposed and not yet issued; {in_force} in force", counted(waiting)),
    },
    lead: "Units keep each policy from its review and proposal until it is issued and expires; where it stands follows from the days entered.",
    waiting: |count| format!("{} waiting to be issued", counted(count)),
    matter: |matter| match matter {
        Matter::LearningSociety => "Learning society",
        Matter::LearningCity => "Learning city",
        Matter::LearningModels => "Learning models",
        Matter::Movement => "Emulation movement",
        Matter::CommunityCentres => "Community learning centres",
    },
    choose: "Choose one",
    stage,
    since: |day| format!("since {}", (TERMS.day)(day)),
    which: "Stage",
    which_all: |count| format!("All ({count})"),
    which_at: |at, count| format!("{} ({count})", stage(at)),
    empty: "There is no such policy.",
    caption: |day| format!("Policies, as of {}", (TERMS.day)(day)),
    policy: "Policy",
    stands: "Stage",
    whom: "Proposed to, issued by",
    proposed: |to, day| {
        if to.is_empty() {
            format!("proposed on {}", (TERMS.day)(day))
        } else {
            format!("proposed to {to} on {}", (TERMS.day)(day))
        }
    },
    reviewed: |day| format!("under review since {}", (TERMS.day)(day)),
    declined: |day| format!("not agreed to on {}", (TERMS.day)(day)),
    answers: "Answers difficulties and proposals:",
    say: |waiting, in_force| format!("{} in force, {waiting} waiting to be issued", counted(in_force)),
    form_lead: "Please enter the days of the steps taken, and leave the others empty. Where the policy stands follows from these days.",
    whose: "Kept by",
    title: "Name of the policy",
    cases: "Difficulties and proposals answered",
    since_head: "Since",
};

fn counted(count: usize) -> String {
    match count {
        1 => "1 policy".to_owned(),
        count => format!("{count} policies"),
    }
}

const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Reviewing => "Under review",
        Stage::Proposed => "Proposed, not yet issued",
        Stage::Issued => "Issued",
        Stage::Over => "Expired",
        Stage::Declined => "Not agreed to",
    }
}
