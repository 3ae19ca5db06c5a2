//! Reading what was typed for a conclusion and its items, field by field.

use crate::register::Problem;
use crate::time::Day;
use crate::unit::UnitKind;

/// What was typed for the head of a conclusion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeadTyped {
    /// Trích yếu.
    pub title: String,
    /// Số, ký hiệu; may be empty.
    pub number: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Who signed.
    pub signatory: String,
    /// When, as typed.
    pub signed_on: String,
    /// Where the text comes from; may be empty.
    pub source: String,
}

/// A head that can be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadRead {
    /// Trích yếu.
    pub title: String,
    /// Số, ký hiệu.
    pub number: String,
    /// Cơ quan ban hành.
    pub issuer: String,
    /// Who signed.
    pub signatory: String,
    /// When.
    pub signed_on: Day,
    /// Where the text comes from.
    pub source: String,
}

/// What was typed for an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemTyped {
    /// What is to be done.
    pub text: String,
    /// Last day as typed; may be empty.
    pub due: String,
    /// Where one sees it done: an address of this site; may be empty.
    pub way: String,
    /// Kinds of unit, by their codes.
    pub kinds: Vec<String>,
    /// Units, by their codes.
    pub units: Vec<String>,
}

/// An item that can be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRead {
    /// What is to be done.
    pub text: String,
    /// Last day.
    pub due: Option<Day>,
    /// Where one sees it done.
    pub way: String,
    /// Kinds of unit that must act.
    pub kinds: Vec<UnitKind>,
    /// Codes of units that must act.
    pub units: Vec<String>,
}

/// Names of fields with what is wrong.
pub type Problems = Vec<(&'static str, Problem)>;

/// Most characters of one line.
const LONGEST: usize = 300;
/// Most characters of an item.
const LONGEST_TEXT: usize = 4_000;

/// Reads a head on the day it is.
///
/// # Errors
/// Every field that needs attention.
pub fn read_head(typed: &HeadTyped, today: Day) -> Result<HeadRead, Problems> {
    let mut problems = Problems::new();
    let mut line = |name: &'static str, text: &str, is_needed: bool| {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() && is_needed {
            problems.push((name, Problem::Missing));
        }
        if line.chars().count() > LONGEST {
            problems.push((name, Problem::TooLong));
        }
        line
    };
    let title = line("title", &typed.title, true);
    let number = line("number", &typed.number, false);
    let issuer = line("issuer", &typed.issuer, true);
    let signatory = line("signatory", &typed.signatory, true);
    let source = line("source", &typed.source, false);
    let signed_on = match (typed.signed_on.trim(), Day::parse_typed(&typed.signed_on)) {
        ("", _) => Err(Problem::Missing),
        (_, Err(_)) => Err(Problem::NotADay),
        (_, Ok(day)) if day.parts().0 < 1990 => Err(Problem::FarAway),
        (_, Ok(day)) if day > today => Err(Problem::Future),
        (_, Ok(day)) => Ok(day),
    };
    match signed_on {
        Ok(signed_on) if problems.is_empty() => Ok(HeadRead {
            title,
            number,
            issuer,
            signatory,
            signed_on,
            source,
        }),
        Ok(_) => Err(problems),
        Err(problem) => {
            problems.push(("signed_on", problem));
            Err(problems)
        }
    }
}

/// Reads an item on the day it is. Whether its units exist is seen when it is sent out.
///
/// # Errors
/// Every field that needs attention.
pub fn read_item(typed: &ItemTyped, today: Day) -> Result<ItemRead, Problems> {
    let mut problems = Problems::new();
    let text = typed.text.trim().to_owned();
    if text.is_empty() {
        problems.push(("text", Problem::Missing));
    }
    if text.chars().count() > LONGEST_TEXT {
        problems.push(("text", Problem::TooLong));
    }
    let due = match (typed.due.trim(), Day::parse_typed(&typed.due)) {
        ("", _) => None,
        (_, Err(_)) => {
            problems.push(("due", Problem::NotADay));
            None
        }
        (_, Ok(day)) if day.parts().0 < 1990 || day > today.plus(15 * 366) => {
            problems.push(("due", Problem::FarAway));
            None
        }
        (_, Ok(day)) if day < today => {
            problems.push(("due", Problem::Past));
            None
        }
        (_, Ok(day)) => Some(day),
    };
    let way = typed.way.trim().to_owned();
    if !way.is_empty() && !is_own_address(&way) {
        problems.push(("way", Problem::NotAChoice));
    }
    let kinds: Vec<UnitKind> = typed
        .kinds
        .iter()
        .filter_map(|code| UnitKind::from_code(code))
        .collect();
    if kinds.is_empty() && typed.units.is_empty() {
        problems.push(("kinds", Problem::Missing));
    }
    if problems.is_empty() {
        Ok(ItemRead {
            text,
            due,
            way,
            kinds,
            units: typed.units.clone(),
        })
    } else {
        Err(problems)
    }
}

/// An address of this site: `/…`, never `//…` or `/\…`, nothing that could leave the line.
fn is_own_address(way: &str) -> bool {
    let rest = way.strip_prefix('/');
    way.chars().count() <= LONGEST
        && rest.is_some_and(|rest| !rest.starts_with(['/', '\\']))
        && !way.chars().any(|c| c.is_whitespace() || c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Day {
        "2025-07-10".parse().unwrap()
    }

    #[test]
    fn a_head_needs_title_issuer_signatory_and_day() {
        assert_eq!(
            read_head(&HeadTyped::default(), today()),
            Err(vec![
                ("title", Problem::Missing),
                ("issuer", Problem::Missing),
                ("signatory", Problem::Missing),
                ("signed_on", Problem::Missing),
            ])
        );
        let typed = HeadTyped {
            title: " Kết luận  hội nghị ".to_owned(),
            issuer: "Sở".to_owned(),
            signatory: "A".to_owned(),
            signed_on: "30/10/2024".to_owned(),
            ..HeadTyped::default()
        };
        assert_eq!(read_head(&typed, today()).unwrap().title, "Kết luận hội nghị");
    }

    #[test]
    fn an_item_names_who_acts_and_leads_nowhere_else() {
        let typed = ItemTyped {
            text: "Lập Ban chỉ đạo".to_owned(),
            way: "/ho-so?xem=chua-co".to_owned(),
            kinds: vec!["district".to_owned()],
            ..ItemTyped::default()
        };
        assert_eq!(read_item(&typed, today()).unwrap().kinds, [UnitKind::District]);
        for way in ["//evil.vn", "https://evil.vn", "/\\evil.vn", "ho-so", "/a b"] {
            let typed = ItemTyped {
                way: way.to_owned(),
                ..typed.clone()
            };
            assert_eq!(
                read_item(&typed, today()),
                Err(vec![("way", Problem::NotAChoice)]),
                "{way}"
            );
        }
        let nobody = ItemTyped {
            kinds: Vec::new(),
            ..typed
        };
        assert_eq!(read_item(&nobody, today()), Err(vec![("kinds", Problem::Missing)]));
    }
}
