//! The look of drawings outside their page: the rules of the charts' style sheets that a drawing uses, with the values of
//! `style/tokens.css` for light paper put in place of their names.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

const TOKENS: &str = include_str!("../../../../style/tokens.css");
/// Every sheet that gives classes of drawings their look.
const CHARTS: &str = concat!(
    include_str!("../../../../style/charts.css"),
    include_str!("../../../../style/chart.css"),
    include_str!("../../../../style/dotplot.css"),
    include_str!("../../../../style/scatter.css"),
    include_str!("../../../../style/sides.css"),
    include_str!("../../../../style/unit.css"),
    include_str!("../../../../style/files.css"),
);

/// What a picture understands and needs; the rest is about places on a page, pointers and links.
const PROPERTIES: [&str; 13] = [
    "fill",
    "fill-opacity",
    "font-size",
    "font-weight",
    "paint-order",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "vector-effect",
];

/// A rule: its selectors with the classes each needs, and what it sets.
struct Rule {
    selectors: Vec<(String, BTreeSet<String>)>,
    sets: String,
}

static VALUES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| values(TOKENS));
static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| rules(CHARTS, &VALUES));

/// The value of a token on white paper, or black where nothing of that name is known.
pub fn token(name: &str) -> &'static str {
    VALUES.get(name).map_or("#000000", String::as_str)
}

/// The rules for a drawing with these classes, and those of the classes that a rule speaks of.
pub fn of(classes: &BTreeSet<String>) -> (String, BTreeSet<String>) {
    let mut css = String::new();
    let mut used = BTreeSet::new();
    for rule in RULES.iter() {
        let fits = |(_, needs): &&(String, BTreeSet<String>)| needs.is_subset(classes);
        let fitting: Vec<_> = rule.selectors.iter().filter(fits).collect();
        if fitting.is_empty() {
            continue;
        }
        let names: Vec<&str> = fitting.iter().map(|(text, _)| text.as_str()).collect();
        // Writing to a String cannot fail.
        let _ = write!(css, "{}{{{}}}", names.join(","), rule.sets);
        used.extend(fitting.into_iter().flat_map(|(_, needs)| needs.iter().cloned()));
    }
    (css, used)
}

/// Names and values of the first block, the light set, with names within values resolved.
fn values(tokens: &str) -> BTreeMap<String, String> {
    let tokens = without_comments(tokens);
    let light = tokens
        .split_once(":root")
        .and_then(|(_, rest)| rest.split_once('{'))
        .and_then(|(_, rest)| rest.split_once('}'))
        .map_or("", |(light, _)| light);
    let mut values: BTreeMap<String, String> = light.split(';').filter_map(declaration).collect();
    // A picture stands on white, like paper.
    values.insert("--paper".to_owned(), "#FFFFFF".to_owned());
    // Of the two weights the fonts have, the bold one.
    values.insert("--fw-b".to_owned(), "600".to_owned());
    let known = values.clone();
    for value in values.values_mut() {
        *value = resolved(value, &known);
    }
    values
}

/// The rules that stand in no other rule, as far as a picture understands them.
fn rules(css: &str, values: &BTreeMap<String, String>) -> Vec<Rule> {
    let css = without_comments(css);
    let mut rules = Vec::new();
    let mut rest = css.as_str();
    while let Some((head, after)) = rest.split_once('{') {
        let Some(end) = end_of_block(after) else { break };
        let body = &after[..end];
        rest = &after[end + 1..];
        if !body.contains('{') && !head.contains('@') {
            rules.extend(rule(head, body, values));
        }
    }
    rules
}

fn rule(head: &str, body: &str, values: &BTreeMap<String, String>) -> Option<Rule> {
    let selectors: Vec<_> = unfolded(head)
        .into_iter()
        .filter(|selector| !selector.contains([':', '[']))
        .map(|selector| {
            let needs = classes_of(&selector);
            (selector, needs)
        })
        .filter(|(_, needs)| !needs.is_empty())
        .collect();
    let mut sets = String::new();
    for (name, value) in body.split(';').filter_map(declaration) {
        if PROPERTIES.contains(&name.as_str()) {
            let value = match resolved(&value, values) {
                clear if clear == "transparent" => "none".to_owned(),
                value => value,
            };
            // Writing to a String cannot fail.
            let _ = write!(sets, "{name}:{value};");
        }
    }
    (!selectors.is_empty() && !sets.is_empty()).then_some(Rule { selectors, sets })
}

/// The selectors of a list; `a :is(b,c)` is written out, because programs that draw do not know it.
fn unfolded(head: &str) -> Vec<String> {
    if let Some((before, rest)) = head.split_once(":is(")
        && let Some((inner, after)) = rest.split_once(')')
    {
        return inner
            .split(',')
            .map(|one| format!("{}{}{}", before.trim_start(), one.trim(), after.trim_end()))
            .collect();
    }
    head.split(',').map(|selector| selector.trim().to_owned()).collect()
}

fn classes_of(selector: &str) -> BTreeSet<String> {
    let parts = selector.split('.').skip(1);
    let name = |part: &str| {
        part.split([' ', '>', '+', '~', '#'])
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    parts.map(name).filter(|name| !name.is_empty()).collect()
}

fn declaration(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once(':')?;
    Some((name.trim().to_owned(), value.trim().to_owned()))
}

/// `value` with every `var(--name)` replaced; one that nobody knows becomes `none`.
fn resolved(value: &str, values: &BTreeMap<String, String>) -> String {
    let mut value = value.to_owned();
    // Names lead to names at most a few times; a circle ends here too.
    for _ in 0..8 {
        let Some((before, rest)) = value.split_once("var(") else {
            break;
        };
        let Some((name, after)) = rest.split_once(')') else {
            break;
        };
        let found = values.get(name.trim()).map_or("none", String::as_str);
        value = format!("{before}{found}{after}");
    }
    value
}

fn end_of_block(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(classes: &[&str]) -> BTreeSet<String> {
        classes.iter().map(|class| (*class).to_owned()).collect()
    }

    #[test]
    fn every_rule_has_values_instead_of_names() {
        for rule in RULES.iter() {
            assert!(
                !rule.sets.contains("var(") && !rule.sets.contains(":none none"),
                "{}",
                rule.sets
            );
        }
        assert_eq!(token("--paper"), "#FFFFFF");
        assert_eq!(token("--ink"), "#17211E");
    }

    #[test]
    fn only_what_a_drawing_uses_goes_along() {
        let (css, used) = of(&set(&["ch-map", "f1", "ch-m", "t2"]));
        assert!(css.contains(".f1{fill:#DFEEE5;}"), "{css}");
        assert!(css.contains(".ch-map path{stroke:#6A746F;"), "{css}");
        assert!(css.contains(".ch-map .t2{paint-order:stroke;"), "{css}");
        assert!(!css.contains("ch-trend") && !css.contains("width:100%") && !css.contains(":hover"));
        assert_eq!(used, set(&["ch-map", "f1", "t2"]));
    }

    #[test]
    fn rules_within_a_drawing_stay_within_it_and_every_sheet_counts() {
        for (classes, rule) in [
            (["ch-spine", "ch-was"], ".ch-spine .ch-was{fill:"),
            (["ch-dp", "ch-was"], ".ch-dp .ch-was{fill:#FFFFFF;"),
            (["ch-scatter", "ch-pt"], ".ch-pt{fill:#0A5F5B;"),
            (["ch-trend", "ch-brk"], ".ch-brk{fill:none;stroke:"),
            // What is found by pointers is not painted, nor what shows while it is pointed at.
            (["ch-trend", "ch-hit"], ".ch-hit{fill:none;"),
            (["ch-spark", "ch-pin"], ".ch-pin{fill:none;"),
            (["ch-sqs", "ch-public"], ".ch-public{fill:#17211E;"),
        ] {
            let (css, _) = of(&set(&classes));
            assert!(css.contains(rule), "{rule}: {css}");
        }
    }
}
