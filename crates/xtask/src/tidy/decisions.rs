//! Architecture decision records.

use std::collections::BTreeMap;

use super::{Finding, tree::Tree};

const FOLDER: &str = "docs/adr/";

/// Records without a number, with a number taken twice, or without a title.
pub fn decisions(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
    for file in tree.ending(&[".md"]).filter(|file| file.path.starts_with(FOLDER)) {
        let number = file
            .name()
            .split_once('-')
            .map(|(number, _)| number)
            .filter(|it| is_number(it));
        match number {
            None => findings.push(Finding::new(&file.path, 1, "is not named NNNN-title.md")),
            Some(number) => {
                if let Some(other) = taken.insert(number, &file.path) {
                    findings.push(Finding::new(&file.path, 1, format!("takes the number of {other}")));
                }
            }
        }
        if !file.text.starts_with("# ") {
            findings.push(Finding::new(&file.path, 1, "has no title (`# …` in its first line)"));
        }
    }
    findings
}

fn is_number(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_have_numbers_and_titles() {
        let tree = Tree::of(&[
            ("docs/adr/0001-a.md", "# A\n"),
            ("docs/adr/0001-b.md", "# B\n"),
            ("docs/adr/0002-c.md", "C\n"),
            ("docs/adr/d.md", "# D\n"),
            ("docs/data.md", "Data\n"),
        ]);
        let found: Vec<String> = decisions(&tree).into_iter().map(|it| it.path).collect();
        assert_eq!(found, ["docs/adr/0001-b.md", "docs/adr/0002-c.md", "docs/adr/d.md"]);
    }
}
