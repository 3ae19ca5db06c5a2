//! Which crate may see which, and how pure the first of them is.

use super::{
    Finding,
    rust::{Kind, product_spans},
    tree::{File, Tree},
};

/// For each member, the members it may depend on: those to its left in the drawing.
const ARROWS: [(&str, &[&str]); 8] = [
    ("domain", &[]),
    ("charts", &["domain"]),
    ("store", &["domain"]),
    ("reports", &["domain", "charts"]),
    ("app", &["domain", "charts", "store"]),
    ("server", &["domain", "charts", "store", "reports", "app"]),
    // What a test compares.
    ("drawings", &["domain", "charts"]),
    // The build tool knows the product by its files only.
    ("xtask", &[]),
];

const IMPURE_CRATES: [&str; 9] = [
    "axum",
    "chrono",
    "getrandom",
    "leptos",
    "rand",
    "reqwest",
    "sqlx",
    "tokio",
    "tracing",
];

const IMPURE_CODE: [&str; 12] = [
    "std::time::SystemTime",
    "std::time::Instant",
    "SystemTime::now",
    "Instant::now",
    "OffsetDateTime::now",
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "tokio",
    "sqlx",
    "leptos",
];

/// Arrows that point the wrong way.
pub fn arrows(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in manifests(tree) {
        let Some(Manifest { name, dependencies }) = Manifest::read(file) else {
            findings.push(Finding::new(&file.path, 1, "is not a package"));
            continue;
        };
        let Some((_, allowed)) = ARROWS.iter().find(|(member, _)| *member == name) else {
            findings.push(Finding::new(
                &file.path,
                1,
                format!("`{name}` is not in the drawing: add it there and here"),
            ));
            continue;
        };
        let members = dependencies
            .iter()
            .filter(|it| ARROWS.iter().any(|(member, _)| member == it));
        findings.extend(members.filter(|it| !allowed.contains(&it.as_str())).map(|dependency| {
            let what = format!("`{name}` must not depend on `{dependency}`");
            Finding::new(&file.path, line_of(file, dependency), what)
        }));
    }
    findings
}

/// Impure names in `domain`.
pub fn purity(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in manifests(tree).filter(|file| file.path.starts_with("crates/domain/")) {
        let Some(manifest) = Manifest::read(file) else { continue };
        let impure = manifest
            .dependencies
            .iter()
            .filter(|it| IMPURE_CRATES.contains(&it.as_str()));
        findings.extend(impure.map(|it| Finding::new(&file.path, line_of(file, it), format!("depends on `{it}`"))));
    }
    for file in tree.rust().filter(|file| file.path.starts_with("crates/domain/src/")) {
        for span in product_spans(file).iter().filter(|span| span.kind == Kind::Code) {
            let named = IMPURE_CODE.iter().find(|name| names(span.text, name));
            findings.extend(named.map(|name| Finding::new(&file.path, span.line, format!("names `{name}`"))));
        }
    }
    findings
}

/// Whether `code` has `name` as whole words.
fn names(code: &str, name: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(name).any(|(index, _)| {
        let before = code[..index].chars().next_back();
        let after = code[index + name.len()..].chars().next();
        // `now` is the start of `now_utc` and its like: names of clocks may go on.
        let goes_on = after.is_some_and(is_part) && !name.ends_with("::now");
        !before.is_some_and(is_part) && !goes_on
    })
}

struct Manifest {
    name: String,
    dependencies: Vec<String>,
}

impl Manifest {
    fn read(file: &File) -> Option<Self> {
        let manifest: toml::Table = file.text.parse().ok()?;
        let name = manifest.get("package")?.get("name")?.as_str()?.to_owned();
        let mut dependencies = Vec::new();
        let targets = manifest
            .get("target")
            .and_then(toml::Value::as_table)
            .into_iter()
            .flat_map(toml::Table::values);
        let tables = targets.filter_map(toml::Value::as_table).chain([&manifest]);
        for table in tables {
            for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
                let listed = table.get(kind).and_then(toml::Value::as_table);
                dependencies.extend(listed.into_iter().flat_map(toml::Table::keys).cloned());
            }
        }
        Some(Self { name, dependencies })
    }
}

/// Manifests of the members; the one at the root has no package.
fn manifests(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.files().filter(|file| file.path.ends_with("/Cargo.toml"))
}

fn line_of(file: &File, dependency: &str) -> usize {
    let is_entry = |line: &str| {
        line.strip_prefix(dependency)
            .is_some_and(|rest| rest.starts_with([' ', '.', '=']))
    };
    file.lines()
        .find(|(_, line)| is_entry(line))
        .map_or(1, |(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_have_one_direction() {
        let tree = Tree::of(&[
            ("Cargo.toml", "[workspace]"),
            (
                "app/Cargo.toml",
                "[package]\nname = \"app\"\n[dependencies]\nstore.workspace = true\nserde = \"1\"\n",
            ),
            (
                "crates/store/Cargo.toml",
                "[package]\nname = \"store\"\n[dev-dependencies]\napp.workspace = true\n",
            ),
            ("crates/extra/Cargo.toml", "[package]\nname = \"extra\"\n"),
        ]);
        let found = arrows(&tree);
        assert_eq!(
            found[0],
            Finding::new("crates/store/Cargo.toml", 4, "`store` must not depend on `app`")
        );
        assert_eq!(found[1].path, "crates/extra/Cargo.toml");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn domain_is_pure_in_manifest_and_code() {
        let tree = Tree::of(&[
            (
                "crates/domain/Cargo.toml",
                "[package]\nname = \"domain\"\n[dependencies]\nsqlx = \"0.9\"\n",
            ),
            (
                "crates/domain/src/a.rs",
                "//! No sqlx, no Instant::now here.\nlet tokio_like = 1;\nInstant::now();\n",
            ),
            (
                "crates/domain/src/b.rs",
                "#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n",
            ),
            ("crates/store/src/c.rs", "use std::fs;\n"),
        ]);
        let expected = [
            Finding::new("crates/domain/Cargo.toml", 4, "depends on `sqlx`"),
            Finding::new("crates/domain/src/a.rs", 3, "names `Instant::now`"),
        ];
        assert_eq!(purity(&tree), expected);
    }

    #[test]
    fn clocks_are_found_under_longer_names() {
        assert!(names("time::OffsetDateTime::now_utc()", "OffsetDateTime::now"));
        assert!(!names("my_tokio", "tokio"));
        assert!(!names("tokio_util", "tokio"));
    }
}
