//! What a set says of itself as a form: its name and note, its headings, its grades; and the order of its lines.

use super::reader::Reader;
use super::{LONGEST_NAME, LONGEST_TEXT, Problem, Problems, Typed, number};
use crate::indicator::{Contradiction, Grade, Heading, Indicator, IndicatorSet, SetProblem};

/// The fields of one heading, or of a new one.
pub struct Names {
    /// The Vietnamese name.
    pub vi: String,
    /// The English name.
    pub en: String,
    /// One or two Vietnamese words for axes (focus areas).
    pub short_vi: String,
    /// The same in English.
    pub short_en: String,
}

impl Names {
    /// Of the heading with this code; of a new one where it is `+`.
    pub fn of(code: &str) -> Self {
        let field = |what: &str| format!("h.{code}.{what}");
        Self {
            vi: field("vi"),
            en: field("en"),
            short_vi: field("short_vi"),
            short_en: field("short_en"),
        }
    }
}

/// Grades a set can have in the form.
const MOST_GRADES: usize = 6;

impl IndicatorSet {
    /// Puts a line where it belongs: over the one with its code, or after the last of its feature.
    pub fn put_line(&mut self, line: Indicator) {
        if let Some(old) = self.indicators.iter_mut().find(|old| old.code == line.code) {
            *old = line;
            return;
        }
        let key = place_of(line.feature());
        let after = self
            .indicators
            .iter()
            .rposition(|other| place_of(other.feature()) <= key);
        self.indicators.insert(after.map_or(0, |last| last + 1), line);
    }

    /// Lets a line change places with its neighbour of the same feature, towards the beginning or the end. Tells whether
    /// there was one.
    pub fn move_line(&mut self, code: &str, up: bool) -> bool {
        let Some(place) = self.indicators.iter().position(|line| line.code == code) else {
            return false;
        };
        let Some(other) = (if up { place.checked_sub(1) } else { Some(place + 1) }) else {
            return false;
        };
        let feature = |at: usize| self.indicators.get(at).map(Indicator::feature);
        let is_neighbour = feature(other).is_some() && feature(place) == feature(other);
        if is_neighbour {
            self.indicators.swap(place, other);
        }
        is_neighbour
    }

    /// Takes a line out, with what the set says of it elsewhere. Tells whether it was there.
    pub fn take_line(&mut self, code: &str) -> bool {
        let before = self.indicators.len();
        self.indicators.retain(|line| line.code != code);
        self.breaks.retain(|known| known.indicator != code);
        self.proposals.retain(|proposal| proposal.indicator != code);
        self.indicators.len() < before
    }

    /// Whether something below has no place without this heading.
    fn is_used(&self, code: &str) -> bool {
        let below = |other: &str| other.rsplit_once('.').is_some_and(|(above, _)| above == code);
        self.focus_areas.iter().any(|heading| below(&heading.code))
            || self.features.iter().any(|heading| below(&heading.code))
            || self.indicators.iter().any(|line| line.feature() == code)
    }

    /// The headings of one level: 1 area, 2 focus area, 3 feature.
    fn headings_mut(&mut self, level: usize) -> &mut Vec<Heading> {
        match level {
            1 => &mut self.areas,
            2 => &mut self.focus_areas,
            _ => &mut self.features,
        }
    }
}

/// `2.10.1` after `2.9.4`.
fn place_of(code: &str) -> Vec<u32> {
    code.split('.').map(|part| part.parse().unwrap_or(u32::MAX)).collect()
}

/// What a set says of itself, as it would be typed.
pub fn named(set: &IndicatorSet) -> Typed {
    let mut typed = Typed::default();
    for (fields, words) in [(("name_vi", "name_en"), &set.name), (("note_vi", "note_en"), &set.note)] {
        typed.put(fields.0, &words.vi);
        typed.put(fields.1, &words.en);
    }
    for heading in set.areas.iter().chain(&set.focus_areas).chain(&set.features) {
        let fields = Names::of(&heading.code);
        typed.put(fields.vi, &heading.name.vi);
        typed.put(fields.en, &heading.name.en);
        if let Some(short) = &heading.short {
            typed.put(fields.short_vi, &short.vi);
            typed.put(fields.short_en, &short.en);
        }
    }
    for (place, grade) in set.grades.iter().enumerate() {
        typed.put(format!("g.{place}.vi"), &grade.name.vi);
        typed.put(format!("g.{place}.en"), &grade.name.en);
        typed.put(format!("g.{place}.from"), number(grade.from));
    }
    typed
}

impl Reader<'_> {
    fn heading(&mut self, code: &str, fields: &Names, has_short: bool) -> Heading {
        Heading {
            code: code.to_owned(),
            name: self.words((&fields.vi, &fields.en), LONGEST_NAME),
            short: has_short.then(|| self.words((&fields.short_vi, &fields.short_en), 40)),
        }
    }

    /// Whether both names are empty: the heading is to go.
    fn is_empty(&self, fields: &Names) -> bool {
        self.typed.word(&fields.vi).is_empty() && self.typed.word(&fields.en).is_empty()
    }

    fn headings(&mut self, old: &[Heading], set: &IndicatorSet) -> Vec<Heading> {
        let mut kept = Vec::with_capacity(old.len());
        for heading in old {
            let fields = Names::of(&heading.code);
            if !self.is_empty(&fields) || set.is_used(&heading.code) {
                kept.push(self.heading(&heading.code, &fields, heading.short.is_some()));
            }
        }
        kept
    }

    /// The heading that is typed below the others, if any; where it belongs follows from its code.
    fn new_heading(&mut self, set: &mut IndicatorSet) {
        const CODE: &str = "h.+.code";
        let code = self.typed.word(CODE).to_owned();
        let fields = Names::of("+");
        if code.is_empty() {
            if !self.is_empty(&fields) {
                self.note(CODE, Problem::Empty);
            }
            return;
        }
        let parts: Vec<&str> = code.split('.').collect();
        let is_code = parts.len() <= 3
            && parts
                .iter()
                .all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
        let above = code.rsplit_once('.').map_or("", |(above, _)| above);
        let stands = |set: &IndicatorSet, code: &str| {
            let all = set.areas.iter().chain(&set.focus_areas).chain(&set.features);
            all.into_iter().any(|heading| heading.code == code)
        };
        if !is_code {
            self.note(CODE, Problem::BadCode);
        } else if stands(set, &code) {
            self.note(CODE, Problem::Contradiction(Contradiction::Twice));
        } else if !above.is_empty() && !stands(set, above) {
            self.note(CODE, Problem::Contradiction(Contradiction::NoFocusArea));
        }
        let heading = self.heading(&code, &fields, parts.len() == 2);
        let key = place_of(&code);
        let level = set.headings_mut(parts.len());
        let after = level.iter().rposition(|other| place_of(&other.code) < key);
        level.insert(after.map_or(0, |last| last + 1), heading);
    }

    fn grades(&mut self) -> Vec<Grade> {
        let mut grades = Vec::new();
        for place in 0..MOST_GRADES {
            let [vi, en, from] = ["vi", "en", "from"].map(|what| format!("g.{place}.{what}"));
            if [&vi, &en, &from]
                .into_iter()
                .all(|name| self.typed.word(name).is_empty())
            {
                continue;
            }
            let name = self.words((&vi, &en), LONGEST_NAME);
            let from = self.needed_amount(&from);
            grades.push(Grade { name, from });
        }
        grades
    }
}

/// Reads what was typed of the set itself; its lines stay. A heading without names goes, unless something stands below it.
///
/// # Errors
/// Every field that needs attention, by its name.
pub fn read_names(typed: &Typed, set: &IndicatorSet) -> Result<IndicatorSet, Problems> {
    let mut from = Reader::of(typed);
    let mut new = set.clone();
    new.name = from.words(("name_vi", "name_en"), LONGEST_NAME);
    new.note = from.words(("note_vi", "note_en"), LONGEST_TEXT);
    new.features = from.headings(&set.features, set);
    new.focus_areas = from.headings(&set.focus_areas, set);
    new.areas = from.headings(&set.areas, set);
    from.new_heading(&mut new);
    new.grades = from.grades();
    let grades = |problem: &SetProblem| {
        matches!(
            problem,
            SetProblem::Content {
                reason: Contradiction::Grades,
                ..
            }
        )
    };
    if from.problems.is_empty() && new.problems().iter().any(grades) {
        from.note("g.0.from", Problem::Contradiction(Contradiction::Grades));
    }
    if from.problems.is_empty() {
        Ok(new)
    } else {
        Err(from.problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::{COMMUNITY_CENTRE, SETS, UNESCO_2013};

    fn with(set: &IndicatorSet, texts: &[(&str, &str)]) -> Typed {
        let mut typed = named(set);
        for (name, text) in texts {
            typed.0.retain(|(field, _)| field != name);
            typed.put(*name, *text);
        }
        typed
    }

    #[test]
    fn what_every_set_says_of_itself_survives_being_typed() {
        for file in SETS {
            let set = IndicatorSet::from_toml(file).unwrap();
            assert_eq!(read_names(&named(&set), &set).as_ref(), Ok(&set));
        }
    }

    #[test]
    fn headings_come_in_order_and_go_only_when_nothing_needs_them() {
        let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        let new = [
            ("h.+.code", "2.4.9"),
            ("h.+.vi", "Học từ xa"),
            ("h.+.en", "Learning at a distance"),
        ];
        let more = read_names(&with(&set, &new), &set).unwrap();
        let place = more
            .features
            .iter()
            .position(|heading| heading.code == "2.4.9")
            .unwrap();
        assert!(more.features[place - 1].code.starts_with("2.4."));
        assert!(more.features[place + 1].code.starts_with("2.5."));
        let less = read_names(&with(&more, &[("h.2.4.9.vi", ""), ("h.2.4.9.en", "")]), &more).unwrap();
        assert_eq!(less, set);
        let refused = read_names(&with(&set, &[("h.2.4.1.vi", ""), ("h.2.4.1.en", "")]), &set).unwrap_err();
        assert_eq!(refused[0], ("h.2.4.1.vi".to_owned(), Problem::Missing));
        for (code, said) in [
            ("2.4.1", "twice"),
            ("7.7.7", "no-focus-area"),
            ("2.a", "bad-code"),
            ("1.2.3.4", "bad-code"),
            ("", "empty"),
        ] {
            let texts = [("h.+.code", code), ("h.+.vi", "Tên"), ("h.+.en", "Name")];
            let problems = read_names(&with(&set, &texts), &set).unwrap_err();
            assert_eq!(
                (problems[0].0.as_str(), problems[0].1.code()),
                ("h.+.code", said),
                "{code}"
            );
        }
    }

    #[test]
    fn grades_go_down_to_nothing() {
        let set = IndicatorSet::from_toml(COMMUNITY_CENTRE).unwrap();
        let problems = read_names(&with(&set, &[("g.0.from", "1")]), &set).unwrap_err();
        assert_eq!(problems[0].1.code(), "grades");
        // Nobody has more than all points.
        let problems = read_names(&with(&set, &[("g.0.from", "180")]), &set).unwrap_err();
        assert_eq!(problems[0].1.code(), "grades");
        let problems = read_names(&with(&set, &[("g.1.from", "tám mươi")]), &set).unwrap_err();
        assert_eq!(problems[0], ("g.1.from".to_owned(), Problem::NotANumber));
    }

    #[test]
    fn lines_change_places_within_their_feature() {
        let mut set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
        let codes = |set: &IndicatorSet| set.indicators.iter().map(|line| line.code.clone()).collect::<Vec<_>>();
        let before = codes(&set);
        assert!(set.move_line("2.2.2-b", true) && codes(&set) != before);
        assert!(set.move_line("2.2.2-b", false) && codes(&set) == before);
        assert!(!set.move_line("1.1.1-a", true) && !set.move_line("nothing", false));
        let line = set.indicator("2.2.2-b").unwrap().clone();
        assert!(set.take_line("2.2.2-b") && !set.take_line("2.2.2-b"));
        set.put_line(line);
        let place = set.indicators.iter().position(|line| line.code == "2.2.2-b").unwrap();
        assert_eq!(set.indicators[place - 1].feature(), "2.2.2");
        assert!(set.problems().is_empty());
    }
}
