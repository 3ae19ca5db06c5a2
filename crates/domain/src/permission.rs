//! Who may do what: one table, by role and by how far the role reaches.

use serde::{Deserialize, Serialize};

use crate::account::Actor;
use crate::unit::UnitPath;

/// What a person does in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Fills in a unit's self-assessment.
    Officer,
    /// Signs a unit's self-assessment off.
    Head,
    /// Reviews for the city, or for a district: [`crate::review`] says whom.
    Reviewer,
    /// Reads.
    Leader,
    /// Owns indicators outside education.
    Department,
    /// Keeps units, cycles and accounts.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] = [
        Self::Officer,
        Self::Head,
        Self::Reviewer,
        Self::Leader,
        Self::Department,
        Self::Administrator,
    ];

    /// The word in the database and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Head => "head",
            Self::Reviewer => "reviewer",
            Self::Leader => "leader",
            Self::Department => "department",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// Something that may be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// See what the city has published.
    ReadPublished,
    /// See what the city has approved but not yet published.
    ReadApproved,
    /// See what a unit has handed in, its evidence and its history.
    ReadSubmitted,
    /// See what a unit is still working on.
    ReadDraft,
    /// Fill in, attach evidence, ask for sign-off.
    Answer,
    /// Hand in, take back before it is handed in.
    Submit,
    /// Hand in what waits for the head's sign-off.
    SignOff,
    /// Judge answers, return, approve.
    Review,
    /// Publish a cycle.
    Publish,
    /// Keep units, cycles, accounts; lock a cycle.
    Administer,
    /// See the difficulties and proposals of a unit.
    ReadCase,
    /// Raise a difficulty or proposal for a unit, agree to its answer or ask again.
    RaiseCase,
    /// Answer what was assigned to a department: asked of the department's place in the tree.
    AnswerCase,
    /// Receive, assign, answer, merge and close for the city.
    SteerCase,
    /// See a unit's registers and tasks.
    ReadRegister,
    /// Enter, correct and take out what stands in a unit's registers.
    KeepRegister,
    /// Enter conclusions, send them out, judge what is reported.
    Conclude,
    /// Confirm a task and report how far it is.
    Report,
    /// Enter the figures that the coordination rules give to a department: asked of the department's place in the tree.
    Supply,
    /// See the coordination rules, with their contacts.
    ReadRule,
    /// Enter, correct and take out coordination rules.
    KeepRule,
    /// Read and write in the threads on a unit's answers; for departments asked of the department's place in the tree.
    Talk,
}

impl Permission {
    /// Every permission.
    pub const ALL: [Self; 22] = [
        Self::ReadPublished,
        Self::ReadApproved,
        Self::ReadSubmitted,
        Self::ReadDraft,
        Self::Answer,
        Self::Submit,
        Self::SignOff,
        Self::Review,
        Self::Publish,
        Self::Administer,
        Self::ReadCase,
        Self::RaiseCase,
        Self::AnswerCase,
        Self::SteerCase,
        Self::ReadRegister,
        Self::KeepRegister,
        Self::Conclude,
        Self::Report,
        Self::Supply,
        Self::ReadRule,
        Self::KeepRule,
        Self::Talk,
    ];
}

/// How far a permission reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nowhere.
    Nowhere,
    /// The actor's unit and everything below it.
    Own,
    /// Every unit below the actor's, for people of the city itself: nobody else.
    City,
    /// Every unit.
    Everywhere,
}

/// The table. `None` is a visitor who has not signed in.
pub const fn reach(role: Option<Role>, permission: Permission) -> Reach {
    use Permission as P;
    use Reach::{City, Everywhere, Nowhere, Own};
    let Some(role) = role else {
        return match permission {
            P::ReadPublished => Everywhere,
            _ => Nowhere,
        };
    };
    #[expect(clippy::match_same_arms, reason = "a table reads by rows")]
    match (permission, role) {
        // Units learn from each other's approved figures; what is not approved stays in the family.
        (P::ReadPublished | P::ReadApproved, _) => Everywhere,
        (P::ReadSubmitted, Role::Officer | Role::Head | Role::Reviewer | Role::Leader | Role::Administrator) => Own,
        (P::ReadDraft, Role::Officer | Role::Head | Role::Administrator) => Own,
        (P::Answer, Role::Officer) => Own,
        (P::Submit, Role::Officer | Role::Head) => Own,
        (P::SignOff, Role::Head) => Own,
        (P::Review, Role::Reviewer) => Own,
        // A district reviews its schools; what the whole city says and asks is said by the city.
        (P::Publish, Role::Reviewer) => City,
        (P::Publish, Role::Administrator) => Own,
        (P::Administer, Role::Administrator) => Own,
        (P::ReadCase, Role::Officer | Role::Head | Role::Reviewer | Role::Leader | Role::Administrator) => Own,
        (P::RaiseCase, Role::Officer | Role::Head) => Own,
        (P::AnswerCase, Role::Department) => Own,
        (P::SteerCase, Role::Reviewer) => City,
        (P::ReadRegister, _) => Own,
        (P::KeepRegister, Role::Officer | Role::Head | Role::Reviewer | Role::Administrator) => Own,
        (P::Conclude, Role::Reviewer) => City,
        (P::Conclude, Role::Administrator) => Own,
        (P::Report, Role::Officer | Role::Head | Role::Department) => Own,
        (P::Supply, Role::Department) => Own,
        // Who owns what concerns everyone who works here; how to reach a person is not for visitors.
        (P::ReadRule, _) => Everywhere,
        (P::KeepRule, Role::Reviewer) => City,
        (P::KeepRule, Role::Administrator) => Own,
        // Talk belongs to those who do the work, judge it and answer for it; keeping accounts is none of these.
        (P::Talk, Role::Administrator) => Nowhere,
        (P::Talk, _) => Own,
        _ => Nowhere,
    }
}

/// Whether `actor` (or a visitor) has `permission` for the unit at `path`.
pub fn allows(actor: Option<&Actor>, permission: Permission, path: &UnitPath) -> bool {
    match reach(actor.map(|actor| actor.role), permission) {
        Reach::Nowhere => false,
        Reach::Everywhere => true,
        Reach::Own => actor.is_some_and(|actor| actor.scope.covers(path)),
        Reach::City => actor.is_some_and(|actor| actor.scope.parent().is_none() && actor.scope.covers(path)),
    }
}

/// Whether `actor` looks after what others hand in: reads it, and hands in nothing themselves.
pub fn oversees(actor: &Actor) -> bool {
    let may = |permission| allows(Some(actor), permission, &actor.scope);
    may(Permission::ReadSubmitted) && !may(Permission::Submit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(role: Role, scope: &UnitPath) -> Actor {
        Actor {
            id: String::new(),
            login: "nguoidung".to_owned(),
            name: "Người dùng".to_owned(),
            role,
            unit: "770".to_owned(),
            scope: scope.clone(),
        }
    }

    #[test]
    fn visitors_see_only_what_is_published() {
        let city = UnitPath::root("79");
        for permission in Permission::ALL {
            assert_eq!(
                allows(None, permission, &city),
                permission == Permission::ReadPublished,
                "{permission:?}"
            );
        }
    }

    #[test]
    fn an_officer_reaches_no_other_unit() {
        let city = UnitPath::root("79");
        let (own, other) = (city.child("770"), city.child("778"));
        let officer = actor(Role::Officer, &own);
        for permission in [
            Permission::ReadSubmitted,
            Permission::ReadDraft,
            Permission::Answer,
            Permission::Submit,
        ] {
            assert!(
                allows(Some(&officer), permission, &own.child("770-P-01")),
                "{permission:?}"
            );
            assert!(!allows(Some(&officer), permission, &other), "{permission:?}");
            assert!(!allows(Some(&officer), permission, &city), "{permission:?}");
        }
        assert!(allows(Some(&officer), Permission::ReadApproved, &other));
    }

    #[test]
    fn nobody_both_answers_and_reviews() {
        for role in Role::ALL {
            let answers = reach(Some(role), Permission::Answer) != Reach::Nowhere;
            let reviews = reach(Some(role), Permission::Review) != Reach::Nowhere;
            let supplies = reach(Some(role), Permission::Supply) != Reach::Nowhere;
            assert!(!((answers || supplies) && reviews), "{role:?}");
            assert!(!(answers && supplies), "{role:?}");
        }
    }

    #[test]
    fn nobody_judges_what_they_report() {
        for role in Role::ALL {
            let reports = reach(Some(role), Permission::Report) != Reach::Nowhere;
            let judges = reach(Some(role), Permission::Conclude) != Reach::Nowhere;
            assert!(!(reports && judges), "{role:?}");
        }
    }

    #[test]
    fn leaders_change_nothing_and_departments_answer_and_supply_what_is_given_to_them() {
        use Permission as P;
        let changing = [
            P::Answer,
            P::Submit,
            P::SignOff,
            P::Review,
            P::Publish,
            P::Administer,
            P::RaiseCase,
            P::AnswerCase,
            P::SteerCase,
            P::KeepRegister,
            P::Conclude,
            P::Supply,
            P::KeepRule,
        ];
        for (role, allowed) in [(Role::Leader, &[][..]), (Role::Department, &[P::AnswerCase, P::Supply])] {
            for permission in changing {
                let may = reach(Some(role), permission) != Reach::Nowhere;
                assert_eq!(may, allowed.contains(&permission), "{role:?} {permission:?}");
            }
        }
        // What a conclusion asks of a department, the department answers.
        assert_eq!(reach(Some(Role::Leader), P::Report), Reach::Nowhere);
        assert_eq!(reach(Some(Role::Department), P::Report), Reach::Own);
    }

    #[test]
    fn a_district_that_reviews_speaks_for_itself_alone() {
        let city = UnitPath::root("79");
        let district = city.child("770");
        for permission in [
            Permission::Publish,
            Permission::SteerCase,
            Permission::Conclude,
            Permission::KeepRule,
        ] {
            assert!(
                allows(Some(&actor(Role::Reviewer, &city)), permission, &district),
                "{permission:?}"
            );
            let local = actor(Role::Reviewer, &district);
            assert!(!allows(Some(&local), permission, &district), "{permission:?}");
            assert!(
                !allows(Some(&local), permission, &district.child("770-MN-01")),
                "{permission:?}"
            );
        }
    }

    #[test]
    fn nobody_answers_or_closes_a_case_of_their_own() {
        for role in Role::ALL {
            let sides = [Permission::RaiseCase, Permission::AnswerCase, Permission::SteerCase];
            let held = sides
                .into_iter()
                .filter(|side| reach(Some(role), *side) != Reach::Nowhere);
            assert!(held.count() <= 1, "{role:?}");
        }
    }
}
