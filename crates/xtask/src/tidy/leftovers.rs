//! Work left lying about.

use super::{
    Finding,
    rust::{Kind, spans},
    tree::Tree,
};

const IN_CODE: [&str; 4] = ["todo!(", "unimplemented!(", "#[ignore", "dbg!("];
const IN_COMMENTS: [&str; 2] = ["TODO", "FIXME"];
const IN_BROWSER_TESTS: [&str; 5] = [".only(", "test.skip", "test.fixme", "describe.skip", "page.pause("];
/// Other files with comments. Their comments are not told apart: the words have no other use there.
const OTHERS: [&str; 6] = [".ts", ".css", ".sh", ".sql", ".toml", "Makefile"];

/// Reminders, unfinished code, tests that do not run.
pub fn leftovers(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust() {
        for span in spans(&file.text) {
            let wanted = match span.kind {
                Kind::Code => IN_CODE.as_slice(),
                Kind::Comment => IN_COMMENTS.as_slice(),
                Kind::Text => continue,
            };
            findings.extend(first(wanted, span.text).map(|it| Finding::new(&file.path, span.line, it)));
        }
    }
    for file in tree.ending(&OTHERS) {
        let browser_test = file.path.starts_with("end2end/");
        for (line, text) in file.lines() {
            let skipped = if browser_test {
                first(&IN_BROWSER_TESTS, text)
            } else {
                None
            };
            let found = skipped.or_else(|| first(&IN_COMMENTS, text));
            findings.extend(found.map(|it| Finding::new(&file.path, line, it)));
        }
    }
    findings
}

fn first<'a>(wanted: &[&'a str], text: &str) -> Option<&'a str> {
    wanted.iter().find(|it| text.contains(*it)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reminders_and_skipped_tests_are_found() {
        let tree = Tree::of(&[
            ("app/src/a.rs", "// TODO: later\nfn a() { todo!() }\nlet b = \"TODO\";"),
            ("crates/store/tests/b.rs", "#[test]\n#[ignore]\nfn c() {}"),
            ("end2end/tests/c.spec.ts", "test.only('x', () => {});\nawait only(x);"),
            ("style/d.css", "/* FIXME */"),
            ("docs/e.md", "TODO is a word here."),
        ]);
        let found: Vec<(String, usize)> = leftovers(&tree).into_iter().map(|it| (it.path, it.line)).collect();
        let expected = [
            ("app/src/a.rs", 1),
            ("app/src/a.rs", 2),
            ("crates/store/tests/b.rs", 2),
            ("end2end/tests/c.spec.ts", 1),
            ("style/d.css", 1),
        ];
        assert_eq!(found, expected.map(|(path, line)| (path.to_owned(), line)));
    }
}
