//! What a draft changes over the version it will follow.

use std::collections::BTreeSet;

use super::Typed;
use crate::indicator::{Indicator, IndicatorSet, Words};
use crate::series::{Change, changed};

/// What happens to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineChange {
    /// It is new.
    Added,
    /// It is asked no more.
    Removed,
    /// These fields differ, by the names they are posted under without language and number: `definition`, `level`.
    Changed(Vec<String>),
}

/// What a draft changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    /// Lines with what happens to them, and what makes their figures no longer comparable; those that go last.
    pub lines: Vec<(String, Words, LineChange, Vec<Change>)>,
    /// Whether name, note, headings or grades differ.
    pub names: bool,
    /// Whether lines that stay have another order.
    pub order: bool,
}

impl Diff {
    /// How many changes there are.
    pub fn len(&self) -> usize {
        self.lines.len() + usize::from(self.names) + usize::from(self.order)
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What happens to the line with this code.
    pub fn of(&self, code: &str) -> Option<&LineChange> {
        let own = self.lines.iter().find(|(line, ..)| line == code);
        own.map(|(_, _, change, _)| change)
    }
}

/// What `new` changes over `old`; over nothing everything is new.
pub fn diff(old: Option<&IndicatorSet>, new: &IndicatorSet) -> Diff {
    let known = |code: &str| old.and_then(|old| old.indicator(code));
    let mut lines = Vec::new();
    for line in &new.indicators {
        let said = |change, breaks| (line.code.clone(), line.name.clone(), change, breaks);
        match known(&line.code) {
            None => lines.push(said(LineChange::Added, Vec::new())),
            Some(before) if before != line => {
                lines.push(said(LineChange::Changed(fields(before, line)), changed(before, line)));
            }
            Some(_) => {}
        }
    }
    let Some(old) = old else {
        return Diff {
            lines,
            names: true,
            order: false,
        };
    };
    let gone = old.indicators.iter().filter(|line| new.indicator(&line.code).is_none());
    lines.extend(gone.map(|line| (line.code.clone(), line.name.clone(), LineChange::Removed, Vec::new())));
    let order = |one: &IndicatorSet, other: &IndicatorSet| -> Vec<String> {
        let stays = one
            .indicators
            .iter()
            .filter(|line| other.indicator(&line.code).is_some());
        stays.map(|line| line.code.clone()).collect()
    };
    let names = old.name != new.name
        || old.note != new.note
        || old.areas != new.areas
        || old.focus_areas != new.focus_areas
        || old.features != new.features
        || old.grades != new.grades;
    Diff {
        lines,
        names,
        order: order(old, new) != order(new, old),
    }
}

/// The fields whose texts differ, in the order of the form, each once.
fn fields(before: &Indicator, now: &Indicator) -> Vec<String> {
    let (before, now) = (Typed::of(before).0, Typed::of(now).0);
    let plain = |name: &str| {
        let name = name
            .strip_suffix("_vi")
            .or_else(|| name.strip_suffix("_en"))
            .unwrap_or(name);
        name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_')
            .to_owned()
    };
    let mut seen = BTreeSet::new();
    let differing = now.iter().filter(|pair| !before.contains(pair));
    let gone = before.iter().filter(|pair| !now.contains(pair));
    differing
        .chain(gone)
        .map(|(name, _)| plain(name))
        .filter(|name| seen.insert(name.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::UNESCO_2013;

    #[test]
    fn changes_are_told_line_by_line() {
        let old = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        assert!(diff(Some(&old), &old).is_empty());
        let mut new = old.clone();
        new.version += 1;
        let line = new.indicators.iter_mut().find(|line| line.code == "2.2.2-b").unwrap();
        line.name.en.push('!');
        line.definition.vi.push_str(" Không tính học viên dự thính.");
        line.breaks = vec![1.0, 2.0, 3.0, 4.0];
        new.take_line("1.1.1-a");
        new.note.vi.push('.');
        let told = diff(Some(&old), &new);
        let changed = ["name", "definition", "break"].map(ToOwned::to_owned).to_vec();
        assert_eq!(told.of("2.2.2-b"), Some(&LineChange::Changed(changed)));
        assert_eq!(told.of("1.1.1-a"), Some(&LineChange::Removed));
        assert_eq!(told.lines[0].3, vec![Change::Definition]);
        assert!(told.names && !told.order && told.len() == 3);
        let moved = {
            let mut moved = old.clone();
            moved.move_line("2.2.2-b", true);
            diff(Some(&old), &moved)
        };
        assert!(moved.order && moved.len() == 1);
        assert_eq!(diff(None, &old).lines.len(), old.indicators.len());
    }
}
