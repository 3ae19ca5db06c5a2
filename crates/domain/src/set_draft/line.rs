//! One line of a set as a form: read from texts, written as texts.

use super::choice::{DIRECTIONS, KINDS, ORIGINS, RISES, SOURCES, code_of};
use super::reader::Reader;
use super::{LONGEST_NAME, LONGEST_TEXT, Problem, Problems, RESERVED, Typed, number};
use crate::indicator::{Contradiction, Indicator, IndicatorSet, SetProblem, Words};
use crate::unit::UnitKind;

/// A text in both languages that every line has.
pub struct LongText {
    /// The name of the Vietnamese field.
    pub vi: &'static str,
    /// The name of the English field.
    pub en: &'static str,
    /// Most characters.
    pub longest: usize,
    get: fn(&Indicator) -> &Words,
}

/// The texts that every line has, in the order of the form.
pub const PLAIN: [LongText; 6] = [
    LongText {
        vi: "name_vi",
        en: "name_en",
        longest: LONGEST_NAME,
        get: |line| &line.name,
    },
    LongText {
        vi: "question_vi",
        en: "question_en",
        longest: LONGEST_TEXT,
        get: |line| &line.question,
    },
    LongText {
        vi: "definition_vi",
        en: "definition_en",
        longest: LONGEST_TEXT,
        get: |line| &line.definition,
    },
    LongText {
        vi: "formula_vi",
        en: "formula_en",
        longest: LONGEST_TEXT,
        get: |line| &line.formula,
    },
    LongText {
        vi: "unit_vi",
        en: "unit_en",
        longest: LONGEST_NAME,
        get: |line| &line.unit,
    },
    LongText {
        vi: "owner_vi",
        en: "owner_en",
        longest: LONGEST_NAME,
        get: |line| &line.owner,
    },
];

/// The fields of what levels 0 to 4 mean.
pub const LEVELS: [(&str, &str); 5] = [
    ("level_0_vi", "level_0_en"),
    ("level_1_vi", "level_1_en"),
    ("level_2_vi", "level_2_en"),
    ("level_3_vi", "level_3_en"),
    ("level_4_vi", "level_4_en"),
];

/// The fields of the parts of a distribution.
pub const PARTS: [(&str, &str); 10] = [
    ("part_1_vi", "part_1_en"),
    ("part_2_vi", "part_2_en"),
    ("part_3_vi", "part_3_en"),
    ("part_4_vi", "part_4_en"),
    ("part_5_vi", "part_5_en"),
    ("part_6_vi", "part_6_en"),
    ("part_7_vi", "part_7_en"),
    ("part_8_vi", "part_8_en"),
    ("part_9_vi", "part_9_en"),
    ("part_10_vi", "part_10_en"),
];

const NUMERATOR: (&str, &str) = ("numerator_vi", "numerator_en");
const DENOMINATOR: (&str, &str) = ("denominator_vi", "denominator_en");
const BREAKS: [&str; 4] = ["break_1", "break_2", "break_3", "break_4"];
const RANGE: [&str; 2] = ["range_from", "range_to"];
const REACHES: [&str; 2] = ["reach_1", "reach_2"];

impl Typed {
    /// A line as it would be typed.
    pub fn of(line: &Indicator) -> Self {
        let mut typed = Self::default();
        typed.put("code", &line.code);
        for text in &PLAIN {
            typed.pair((text.vi, text.en), (text.get)(line));
        }
        typed.put("origin", code_of(&ORIGINS, line.origin));
        typed.put("kind", code_of(&KINDS, line.kind));
        typed.put("source", code_of(&SOURCES, line.source));
        typed.put("direction", code_of(&DIRECTIONS, line.direction));
        typed.put("rises", code_of(&RISES, line.rises));
        for (fields, label) in [(NUMERATOR, &line.numerator), (DENOMINATOR, &line.denominator)] {
            typed.pair(fields, &label.clone().unwrap_or_default());
        }
        for (fields, words) in PARTS
            .into_iter()
            .zip(&line.parts)
            .chain(LEVELS.into_iter().zip(&line.levels))
        {
            typed.pair(fields, words);
        }
        for kind in &line.applies_to {
            typed.put("applies_to", kind.code());
        }
        let bounds = BREAKS.into_iter().zip(line.breaks.iter().copied());
        let range = RANGE.into_iter().zip(line.range);
        let reaches = REACHES.into_iter().zip(line.reaches.into_iter().flatten());
        let others = [
            ("per", line.per),
            ("base", line.base),
            ("change_limit", line.change_limit),
        ];
        for (name, amount) in bounds.chain(range).chain(reaches).chain(others) {
            typed.put(name, number(amount));
        }
        typed.put("decimals", line.decimals.to_string());
        typed
    }

    fn pair(&mut self, (vi, en): (&str, &str), words: &Words) {
        self.put(vi, &words.vi);
        self.put(en, &words.en);
    }
}

/// Reads what was typed of the line `known` (of a new one: `None`) and holds it against the rest of `set`.
///
/// # Errors
/// Every field that needs attention, by its name.
pub fn read(typed: &Typed, set: &IndicatorSet, known: Option<&str>) -> Result<Indicator, Problems> {
    let mut from = Reader::of(typed);
    // Figures are kept by code: a line keeps its own.
    let code = known.unwrap_or_else(|| typed.word("code")).to_owned();
    if code.is_empty() {
        from.note("code", Problem::Empty);
    } else if known.is_none() && !is_code(&code) {
        from.note("code", Problem::BadCode);
    }
    let [name, question, definition, formula, unit, owner] =
        PLAIN.map(|text| from.words((text.vi, text.en), text.longest));
    let origin = from.choice("origin", &ORIGINS);
    let kind = from.choice("kind", &KINDS);
    let source = from.choice("source", &SOURCES);
    let direction = from.choice("direction", &DIRECTIONS);
    let rises = from.choice("rises", &RISES);
    let numerator = from.label(NUMERATOR);
    let denominator = from.label(DENOMINATOR);
    let parts = from.list(&PARTS);
    let levels = from.list(&LEVELS);
    let breaks: Vec<f64> = BREAKS.into_iter().filter_map(|name| from.amount(name)).collect();
    let reaches: Vec<f64> = REACHES.into_iter().filter_map(|name| from.amount(name)).collect();
    let per = from.amount("per").unwrap_or(1.0);
    let range = RANGE.map(|name| from.needed_amount(name));
    let (base, change_limit) = (from.needed_amount("base"), from.needed_amount("change_limit"));
    if change_limit < 0.0 {
        from.note("change_limit", Problem::Contradiction(Contradiction::Per));
    }
    let decimals = typed.word("decimals").parse().ok().filter(|digits| *digits <= 6);
    if decimals.is_none() {
        from.note("decimals", Problem::Digits);
    }
    if reaches.len() == 1 {
        from.note(REACHES[0], Problem::Gap);
    }
    let applies_to = typed.all("applies_to").filter_map(UnitKind::from_code).collect();
    let (Some(origin), Some(kind), Some(source), Some(direction), Some(rises)) =
        (origin, kind, source, direction, rises)
    else {
        return Err(from.problems);
    };
    let line = Indicator {
        code,
        origin,
        name,
        question,
        definition,
        formula,
        kind,
        per,
        unit,
        numerator,
        denominator,
        parts,
        source,
        direction,
        owner,
        applies_to,
        breaks,
        base,
        range,
        change_limit,
        decimals: decimals.unwrap_or_default(),
        levels,
        reaches: <[f64; 2]>::try_from(reaches).ok(),
        rises,
    };
    let mut problems = from.problems;
    for reason in contradictions(&line, set, known) {
        let field = field_of(reason).to_owned();
        // What the reading of the field says is nearer to what was typed.
        if !problems.iter().any(|(name, _)| *name == field) {
            problems.push((field, Problem::Contradiction(reason)));
        }
    }
    if problems.is_empty() { Ok(line) } else { Err(problems) }
}

/// How the line contradicts itself or the set it stands in.
fn contradictions(line: &Indicator, set: &IndicatorSet, known: Option<&str>) -> Vec<Contradiction> {
    let mut whole = set.clone();
    match whole.indicators.iter_mut().find(|old| Some(old.code.as_str()) == known) {
        Some(old) => *old = line.clone(),
        None => whole.indicators.push(line.clone()),
    }
    let own = |problem| match problem {
        SetProblem::Content { code, reason } if code == line.code => Some(reason),
        _ => None,
    };
    whole.problems().into_iter().filter_map(own).collect()
}

/// The field that says it.
const fn field_of(reason: Contradiction) -> &'static str {
    match reason {
        Contradiction::NoFeature | Contradiction::NoFocusArea | Contradiction::Twice => "code",
        Contradiction::Fraction => NUMERATOR.0,
        Contradiction::Levels => LEVELS[0].0,
        Contradiction::Parts => PARTS[0].0,
        Contradiction::Breaks | Contradiction::BreaksOrder => BREAKS[0],
        Contradiction::Range => RANGE[0],
        Contradiction::Per => "per",
        Contradiction::Nobody => "applies_to",
        Contradiction::Rise => "rises",
        Contradiction::Kind | Contradiction::Break | Contradiction::Grades | Contradiction::Proposal => "kind",
    }
}

/// `2.4.1-a`, `2.4.1-l2`: three numbers, a hyphen, letters and digits.
fn is_code(code: &str) -> bool {
    let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let is_feature = |text: &str| {
        text.split('.').count() == 3
            && text
                .split('.')
                .all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()))
    };
    code != RESERVED
        && code.len() <= 20
        && code
            .split_once('-')
            .is_some_and(|(feature, letter)| is_feature(feature) && is_plain(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::{SETS, UNESCO_2013};

    fn unesco() -> IndicatorSet {
        IndicatorSet::from_toml(UNESCO_2013).unwrap()
    }

    fn with(line: &Indicator, name: &str, text: &str) -> Typed {
        let mut typed = Typed::of(line);
        typed.0.retain(|(field, _)| field != name);
        typed.put(name, text);
        typed
    }

    #[test]
    fn every_line_of_every_set_survives_being_typed() {
        for file in SETS {
            let set = IndicatorSet::from_toml(file).unwrap();
            for line in &set.indicators {
                assert_eq!(
                    read(&Typed::of(line), &set, Some(&line.code)).as_ref(),
                    Ok(line),
                    "{}",
                    line.code
                );
            }
        }
    }

    #[test]
    fn what_is_wrong_is_said_of_its_field() {
        let set = unesco();
        let line = set.indicator("2.2.2-b").unwrap();
        let said = |name: &str, text: &str| {
            let problems = read(&with(line, name, text), &set, Some(&line.code)).unwrap_err();
            assert!(problems.iter().any(|(field, _)| field == name), "{name}: {problems:?}");
            problems.len()
        };
        for (name, text) in [
            ("name_vi", ""),
            ("name_en", " "),
            ("question_vi", &"ă".repeat(LONGEST_TEXT + 1)),
            ("kind", "guess"),
            ("kind", ""),
            ("base", "một"),
            ("base", ""),
            ("decimals", "7"),
            ("decimals", "-1"),
            ("break_1", "99,5"),
            ("rises", "sum"),
            ("range_from", "100.000"),
            ("level_0_vi", "Mức không"),
            ("applies_to", ""),
            ("per", "0"),
        ] {
            assert!(said(name, text) >= 1);
        }
    }

    #[test]
    fn the_code_of_a_known_line_stays_and_a_new_one_finds_its_feature() {
        let set = unesco();
        let line = set.indicator("2.2.2-b").unwrap();
        let kept = read(&with(line, "code", "9.9.9-z"), &set, Some("2.2.2-b")).unwrap();
        assert_eq!(kept.code, "2.2.2-b");
        let new = |code: &str| read(&with(line, "code", code), &set, None).map(|line| line.code);
        let refused = |code: &str| new(code).unwrap_err().first().map(|(_, problem)| problem.code());
        assert_eq!(new("2.2.2-l9").as_deref(), Ok("2.2.2-l9"));
        assert_eq!(refused("2.2.2-b"), Some("twice"));
        assert_eq!(refused("9.9.9-a"), Some("no-feature"));
        for bad in ["moi", "2.2-a", "2.2.2", "2.2.2-B", "2.2.2-a b", "2.2.2-a/x"] {
            assert_eq!(refused(bad), Some("bad-code"), "{bad}");
        }
        assert_eq!(refused(""), Some("empty"));
    }
}
