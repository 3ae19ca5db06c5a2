//! What should come of a deed: the workflow's table over a row, a few answers and a log. No database, no time.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::Actor;
use domain::permission::{Permission, Role, allows};
use domain::review::{Level, judges, level};
use domain::unit::UnitPath;
use domain::workflow::{Action, Needs, State, step};

use super::super::levels::{SCHOOL, TEACHERS};
use super::{Deed, KIND, Who};

/// A verdict without its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Pending,
    Accepted,
    Returned,
}

impl Mark {
    pub fn from_word(word: &str) -> Self {
        match word {
            "pending" => Self::Pending,
            "accepted" => Self::Accepted,
            "returned" => Self::Returned,
            _ => panic!("{word}"),
        }
    }
}

/// What came of a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Conflict,
    Stale,
    Forbidden,
    NotReady,
}

/// What somebody has in front of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Version of the self-assessment.
    pub version: i64,
    /// Version of the answer people meet for.
    pub answer: i64,
    /// The verdict on it.
    pub mark: Mark,
}

#[derive(Clone, Debug)]
pub struct Model {
    state: State,
    level: Level,
    version: i64,
    pub answers: BTreeMap<String, (i64, Mark)>,
    /// Answers that the last return sent back.
    back: BTreeSet<String>,
    pub log: Vec<(Who, &'static str)>,
}

impl Model {
    pub fn new(state: State, at: u8, answers: BTreeMap<String, (i64, Mark)>) -> Self {
        Self {
            state,
            level: level(KIND, &path(), at),
            version: 7,
            answers,
            back: BTreeSet::new(),
            log: Vec::new(),
        }
    }

    /// State, level and version.
    pub fn row(&self) -> String {
        format!("{} {} {}", self.state.code(), self.level.at, self.version)
    }

    /// Does a deed as the page in front of somebody has it.
    pub fn take(&mut self, who: Who, deed: Deed, page: &Page) -> Outcome {
        match deed {
            Deed::Save => self.save(who, page),
            Deed::Accept => self.judge(who, page, Mark::Accepted),
            Deed::Return => self.judge(who, page, Mark::Returned),
            Deed::AcceptRest => self.accept_rest(who, page),
            Deed::Take(action) => self.act(who, action, page),
        }
    }

    fn may(&self, who: Who, permission: Permission) -> bool {
        match permission {
            Permission::Review => judges(&actor(who), KIND, &path(), self.level.at),
            permission => allows(Some(&actor(who)), permission, &path()),
        }
    }

    fn save(&mut self, who: Who, page: &Page) -> Outcome {
        let (version, mark) = self.answers[TEACHERS];
        let is_open = match self.state {
            State::Drafting => true,
            State::PartlyReturned => mark == Mark::Returned || self.back.contains(TEACHERS),
            _ => false,
        };
        if !is_open {
            return Outcome::Stale;
        }
        if version != page.answer {
            return Outcome::Conflict;
        }
        self.put((version + 1, Mark::Pending));
        self.log.push((who, "save"));
        Outcome::Done
    }

    /// Where reviewers go to work: the review begins with their first deed.
    fn begin_review(&mut self, who: Who) -> Result<(), Outcome> {
        let start = step(self.state, Action::StartReview, self.level);
        if self.state != State::UnderReview && start.is_none() {
            return Err(Outcome::Stale);
        }
        if !self.may(who, Permission::Review) {
            return Err(Outcome::Forbidden);
        }
        if let Some(start) = start {
            self.state = start.to;
            self.version += 1;
            self.log.push((who, Action::StartReview.code()));
        }
        Ok(())
    }

    fn judge(&mut self, who: Who, page: &Page, mark: Mark) -> Outcome {
        let before = self.clone();
        if let Err(outcome) = self.begin_review(who) {
            return outcome;
        }
        let (version, stands) = self.answers[TEACHERS];
        if version != page.answer {
            *self = before;
            return Outcome::Stale;
        }
        if stands != mark {
            if stands != page.mark {
                *self = before;
                return Outcome::Stale;
            }
            self.put((version, mark));
            self.log.push((who, "judge"));
        }
        Outcome::Done
    }

    fn accept_rest(&mut self, who: Who, page: &Page) -> Outcome {
        if self.version != page.version {
            return Outcome::Stale;
        }
        if let Err(outcome) = self.begin_review(who) {
            return outcome;
        }
        let pending = self.answers.values_mut().filter(|(_, mark)| *mark == Mark::Pending);
        let accepted = pending.map(|(_, mark)| *mark = Mark::Accepted).count();
        if accepted > 0 {
            self.log.push((who, "accept-rest"));
        }
        Outcome::Done
    }

    fn act(&mut self, who: Who, action: Action, page: &Page) -> Outcome {
        let Some(step) = step(self.state, action, self.level) else {
            return Outcome::Stale;
        };
        if page.version != self.version {
            return Outcome::Stale;
        }
        if !self.may(who, step.permission) {
            return Outcome::Forbidden;
        }
        let count = |wanted: Mark| self.answers.values().filter(|(_, mark)| *mark == wanted).count();
        let is_ready = match step.needs {
            Needs::Nothing | Needs::SomeAnswer | Needs::Reason => true,
            Needs::ReturnedMended => count(Mark::Returned) == 0,
            Needs::SomeReturned => count(Mark::Returned) > 0 && count(Mark::Pending) == 0,
            Needs::AllAccepted => count(Mark::Accepted) == self.answers.len(),
        };
        if !is_ready {
            return Outcome::NotReady;
        }
        if action == Action::ReturnPart {
            let back = self.answers.iter().filter(|(_, (_, mark))| *mark == Mark::Returned);
            self.back = back.map(|(code, _)| code.clone()).collect();
        }
        if action == Action::PassOn {
            self.answers.values_mut().for_each(|(_, mark)| *mark = Mark::Pending);
        }
        self.state = step.to;
        self.level = step.level(self.level);
        self.version += 1;
        self.log.push((who, action.code()));
        Outcome::Done
    }

    fn put(&mut self, answer: (i64, Mark)) {
        self.answers.insert(TEACHERS.to_owned(), answer);
    }
}

fn path() -> UnitPath {
    UnitPath(format!("/79/770/{SCHOOL}/"))
}

fn actor(who: Who) -> Actor {
    let district = UnitPath::root("79").child("770");
    let (role, scope) = match who {
        Who::Officer | Who::Colleague => (Role::Officer, path()),
        Who::Head => (Role::Head, path()),
        Who::District | Who::DistrictToo => (Role::Reviewer, district),
        Who::City | Who::CityToo => (Role::Reviewer, UnitPath::root("79")),
    };
    Actor {
        id: String::new(),
        login: String::new(),
        name: String::new(),
        role,
        unit: String::new(),
        scope,
    }
}
