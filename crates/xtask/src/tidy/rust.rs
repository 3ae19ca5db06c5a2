//! Tells code, comments and text literals of a Rust file apart, so that a law about one is not broken by another.
//!
//! A lexer of its own rather than a parser: it needs no dependency, and it reads half-written files too.

use super::tree::File;

/// What a piece of source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Neither of the others.
    Code,
    /// Up to the end of the line, or between `/*` and `*/`; documentation too.
    Comment,
    /// A string or character literal of any form, with its quotes.
    Text,
}

/// A line of a piece.
#[derive(Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// What it is.
    pub kind: Kind,
    /// Counted from 1.
    pub line: usize,
    /// The source itself.
    pub text: &'a str,
}

/// All spans of a file.
pub fn spans(source: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut line = 1;
    let mut rest = source;
    let mut before = None;
    while !rest.is_empty() {
        let (kind, length) = next_piece(rest, before);
        let (piece, after) = rest.split_at(length);
        let numbered = (line..).zip(piece.split('\n'));
        spans.extend(
            numbered
                .filter(|(_, text)| !text.is_empty())
                .map(|(line, text)| Span { kind, line, text }),
        );
        line += piece.matches('\n').count();
        before = piece.chars().next_back();
        rest = after;
    }
    spans
}

/// Spans of what is shipped: files of tests have none, and a module of tests ends a file.
pub fn product_spans(file: &File) -> Vec<Span<'_>> {
    if file.is_test() {
        return Vec::new();
    }
    let lines: Vec<&str> = file.text.lines().collect();
    let tests = lines
        .windows(2)
        .position(|two| is_for_tests(two[0]) && two[1].trim().starts_with("mod "));
    let end = tests.map_or(usize::MAX, |index| index + 1);
    spans(&file.text).into_iter().filter(|span| span.line < end).collect()
}

/// `#[cfg(test)]`, or `test` together with a feature.
fn is_for_tests(line: &str) -> bool {
    let line = line.trim();
    line == "#[cfg(test)]" || line.starts_with("#[cfg(all(test,")
}

/// Kind and length in bytes of the piece at the start of `source`, which is not empty.
fn next_piece(source: &str, before: Option<char>) -> (Kind, usize) {
    if let Some(length) = comment(source) {
        return (Kind::Comment, length);
    }
    if let Some(length) = literal(source, before) {
        return (Kind::Text, length);
    }
    // Code reaches to where something else may begin; what only looked like it is taken along, a letter at least.
    let first = source.chars().next().map_or(1, char::len_utf8);
    let mut previous = source.chars().next();
    for (index, letter) in source.char_indices().skip(1) {
        let here = &source[index..];
        if comment(here).is_some() || literal(here, previous).is_some() {
            return (Kind::Code, index);
        }
        previous = Some(letter);
    }
    (Kind::Code, source.len().max(first))
}

fn comment(source: &str) -> Option<usize> {
    if source.starts_with("//") {
        return Some(source.find('\n').unwrap_or(source.len()));
    }
    if !source.starts_with("/*") {
        return None;
    }
    let mut depth = 0_usize;
    let mut index = 0;
    while let Some(here) = source.get(index..).filter(|here| !here.is_empty()) {
        if here.starts_with("/*") {
            depth += 1;
            index += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            index += 2;
            if depth == 0 {
                return Some(index);
            }
        } else {
            index += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    Some(source.len())
}

/// Length of a literal at the start. `before` tells the prefix `r` from the end of a name such as `bar`.
fn literal(source: &str, before: Option<char>) -> Option<usize> {
    if let Some(body) = source.strip_prefix('\'') {
        return character(body);
    }
    if let Some(body) = source.strip_prefix('"') {
        return Some(1 + escaped_end(body, '"'));
    }
    if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_') {
        return None;
    }
    let unprefixed = source.strip_prefix(['b', 'c']).unwrap_or(source);
    if let Some(raw) = unprefixed.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let body = raw[hashes..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(hashes));
        let end = body.find(&close).map_or(body.len(), |end| end + close.len());
        return Some(source.len() - body.len() + end);
    }
    let body = unprefixed.strip_prefix('"')?;
    Some(source.len() - body.len() + escaped_end(body, '"'))
}

/// A character literal; a lifetime has no closing quote and is code.
fn character(body: &str) -> Option<usize> {
    let mut letters = body.chars();
    match (letters.next()?, letters.next()?) {
        ('\\', _) => Some(1 + escaped_end(body, '\'')),
        (letter, '\'') => Some(1 + letter.len_utf8() + 1),
        _ => None,
    }
}

/// Length up to and with the closing quote, which no backslash precedes.
fn escaped_end(body: &str, quote: char) -> usize {
    let mut escaped = false;
    for (index, letter) in body.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return index + letter.len_utf8(),
            _ => {}
        }
    }
    body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(source: &str) -> Vec<(Kind, &str)> {
        spans(source).into_iter().map(|span| (span.kind, span.text)).collect()
    }

    #[test]
    fn comments_are_told_from_text() {
        let source = "let a = \"// no\"; // yes \"no\"\n/* a /* b */ c */ x";
        let expected = [
            (Kind::Code, "let a = "),
            (Kind::Text, "\"// no\""),
            (Kind::Code, "; "),
            (Kind::Comment, "// yes \"no\""),
            (Kind::Comment, "/* a /* b */ c */"),
            (Kind::Code, " x"),
        ];
        assert_eq!(kinds(source), expected);
    }

    #[test]
    fn literals_of_every_form() {
        for text in [
            r#""a \" b""#,
            r##"r#"a " b"#"##,
            "b\"x\"",
            "br\"x\"",
            r"'\''",
            "'\"'",
            "'đ'",
            r"'\u{1F600}'",
        ] {
            let source = format!("f({text})");
            assert_eq!(
                kinds(&source),
                [(Kind::Code, "f("), (Kind::Text, text), (Kind::Code, ")")]
            );
        }
    }

    #[test]
    fn lifetimes_and_raw_names_are_code() {
        assert_eq!(
            kinds("fn f<'a>(r#type: &'a str)"),
            [(Kind::Code, "fn f<'a>(r#type: &'a str)")]
        );
    }

    #[test]
    fn lines_are_counted_through_text() {
        let spans = spans("\"a\nb\"\n// c");
        assert_eq!(spans.last().map(|span| (span.line, span.text)), Some((3, "// c")));
    }

    #[test]
    fn a_module_of_tests_is_not_shipped() {
        for condition in ["test", "all(test, feature = \"ssr\")"] {
            let file = File {
                path: "app/src/a.rs".to_owned(),
                text: format!("fn a() {{}}\n#[cfg({condition})]\nmod tests {{\n    fn b() {{}}\n}}\n"),
            };
            assert!(product_spans(&file).iter().all(|span| !span.text.contains("fn b")));
        }
    }
}
