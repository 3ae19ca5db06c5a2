//! Things that stand in one place only.

use super::{
    Finding,
    rust::{Kind, Span, product_spans},
    tree::{File, Tree},
};

const COMPONENTS: &str = "app/src/components/";

/// Statements in text literals outside the store. Tests outside it do not speak SQL either, so they count.
pub fn sql(tree: &Tree) -> Vec<Finding> {
    let outside = tree.rust().filter(|file| !file.path.starts_with("crates/store/"));
    let found = outside.flat_map(|file| {
        let spans = super::rust::spans(&file.text);
        let literals = spans
            .into_iter()
            .filter(|span| span.kind == Kind::Text && is_sql(span.text));
        literals
            .map(|span| Finding::new(&file.path, span.line, "is SQL"))
            .collect::<Vec<_>>()
    });
    found.collect()
}

fn is_sql(text: &str) -> bool {
    let update = text
        .split_once("UPDATE ")
        .is_some_and(|(_, rest)| rest.contains(" SET"));
    update
        || ["SELECT ", "INSERT INTO", "DELETE FROM"]
            .iter()
            .any(|words| text.contains(words))
}

/// Uses of `inner_html` beyond one component.
pub fn inner_html(tree: &Tree) -> Vec<Finding> {
    one_component(tree, "inner_html")
}

/// Text areas beyond one component.
pub fn textarea(tree: &Tree) -> Vec<Finding> {
    one_component(tree, "<textarea")
}

/// Code that contains `wanted` in any file but one, which is a component.
fn one_component(tree: &Tree, wanted: &str) -> Vec<Finding> {
    let mut home: Option<&str> = None;
    let mut findings = Vec::new();
    for file in tree.rust() {
        let uses = product_spans(file)
            .into_iter()
            .filter(|it| it.kind == Kind::Code && it.text.contains(wanted));
        let lines: Vec<usize> = uses.map(|span| span.line).collect();
        let Some(first) = lines.first() else { continue };
        match home {
            None if file.path.starts_with(COMPONENTS) => home = Some(&file.path),
            None => findings.push(Finding::new(&file.path, *first, format!("is no place for `{wanted}`"))),
            Some(home) => findings.push(Finding::new(&file.path, *first, format!("`{wanted}` lives in {home}"))),
        }
    }
    findings
}

/// Vietnamese in the application's code outside the words. Comments may speak it, tests may expect it.
pub fn words(tree: &Tree) -> Vec<Finding> {
    let application = |file: &&File| file.path.starts_with("app/src/") && !is_words(&file.path);
    let mut findings = Vec::new();
    for file in tree.rust().filter(application) {
        let spans = product_spans(file);
        let vietnamese = |span: &&Span| span.kind != Kind::Comment && span.text.chars().any(is_marked);
        findings.extend(spans.iter().filter(vietnamese).map(|span| {
            Finding::new(
                &file.path,
                span.line,
                format!("`{}` belongs in app/src/words", span.text.trim()),
            )
        }));
    }
    findings
}

fn is_words(path: &str) -> bool {
    path == "app/src/words.rs" || path.starts_with("app/src/words/")
}

/// Latin letters that carry a mark: all that Vietnamese has beyond a–z.
fn is_marked(letter: char) -> bool {
    letter.is_alphabetic() && matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(findings: &[Finding]) -> Vec<&str> {
        findings.iter().map(|finding| finding.path.as_str()).collect()
    }

    #[test]
    fn sql_is_found_in_literals_only() {
        let tree = Tree::of(&[
            ("crates/store/src/a.rs", "query(\"SELECT 1\")"),
            ("server/src/b.rs", "// SELECT a\nlet x = \"SELECT a FROM b\";"),
            ("app/src/c.rs", "f(\"UPDATE unit SET a = 1\"); g(\"UPDATE THE PAGE\");"),
        ]);
        let lines: Vec<usize> = sql(&tree).iter().map(|finding| finding.line).collect();
        assert_eq!(
            (paths(&sql(&tree)), lines),
            (vec!["server/src/b.rs", "app/src/c.rs"], vec![2, 1])
        );
    }

    #[test]
    fn one_component_may_use_inner_html() {
        let tree = Tree::of(&[
            (
                "app/src/components/drawing.rs",
                "view! { <svg inner_html=svg /> }\nview! { <g inner_html=svg /> }",
            ),
            ("app/src/components/other.rs", "view! { <p inner_html=text /> }"),
            ("app/src/pages/map.rs", "//! No inner_html here.\nf(\"inner_html\");"),
        ]);
        assert_eq!(paths(&inner_html(&tree)), ["app/src/components/other.rs"]);
    }

    #[test]
    fn a_page_never_writes_a_textarea() {
        let tree = Tree::of(&[("app/src/pages/form.rs", "view! { <textarea>{text}</textarea> }")]);
        assert_eq!(paths(&textarea(&tree)), ["app/src/pages/form.rs"]);
    }

    #[test]
    fn words_stand_with_the_words() {
        let tree = Tree::of(&[
            ("app/src/words/vi.rs", "\"Đăng nhập\""),
            ("app/src/pages/a.rs", "//! Trang chủ.\nview! { <p>\"Trang chủ\"</p> }"),
            (
                "app/src/pages/b.rs",
                "\"2 × 3 ≤ 7\"\n#[cfg(test)]\nmod tests {\n    const A: &str = \"số\";\n}",
            ),
            ("crates/domain/src/c.rs", "\"đạt\""),
        ]);
        let found = words(&tree);
        assert_eq!((paths(&found), found[0].line), (vec!["app/src/pages/a.rs"], 2));
    }
}
