//! Migrations: equal names, and the text they landed with.
//!
//! The list of checksums is what a database in use has run. `cargo xtask tidy --land-migrations` only adds to it;
//! a line that has been released is never changed.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use sha2::{Digest, Sha256};

use super::{
    Finding,
    tree::{File, Tree},
};
use crate::build::hex;

/// One line a migration: checksum, two spaces, path from the folder; `sha256sum -c` reads it too.
pub const CHECKSUMS: &str = "crates/store/migrations/checksums.txt";
const FOLDER: &str = "crates/store/migrations/";
const DATABASES: [&str; 2] = ["sqlite", "postgres"];

/// Names that differ and texts that changed.
pub fn migrations(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let [sqlite, postgres] = DATABASES.map(|database| names(tree, database));
    for name in sqlite.symmetric_difference(&postgres) {
        let [here, there] = if sqlite.contains(name) {
            DATABASES
        } else {
            [DATABASES[1], DATABASES[0]]
        };
        findings.push(Finding::new(
            &format!("{FOLDER}{here}/{name}"),
            1,
            format!("has no counterpart in {there}"),
        ));
    }
    let listed = listed(tree);
    for (path, file) in files(tree) {
        match listed.get(path) {
            None => findings.push(Finding::new(
                &file.path,
                1,
                "is new: run `cargo xtask tidy --land-migrations`",
            )),
            Some((_, sum)) if *sum != checksum(file) => {
                findings.push(Finding::new(
                    &file.path,
                    1,
                    "has landed and was edited: write a further migration",
                ));
            }
            Some(_) => {}
        }
    }
    let present = files(tree);
    let gone = listed.iter().filter(|(path, _)| !present.contains_key(*path));
    findings
        .extend(gone.map(|(path, (line, _))| Finding::new(CHECKSUMS, *line, format!("{path} has landed and is gone"))));
    findings
}

/// The list with every migration that was not in it.
pub fn landed(tree: &Tree) -> String {
    let listed = listed(tree);
    let mut text = tree
        .files()
        .find(|file| file.path == CHECKSUMS)
        .map_or_else(String::new, |file| file.text.clone());
    for (path, file) in files(tree).into_iter().filter(|(path, _)| !listed.contains_key(path)) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}  {path}", checksum(file));
    }
    text
}

/// Migrations by their path from the folder.
fn files(tree: &Tree) -> BTreeMap<&str, &File> {
    let sql = tree.ending(&[".sql"]);
    sql.filter_map(|file| Some((file.path.strip_prefix(FOLDER)?, file)))
        .collect()
}

fn names<'a>(tree: &'a Tree, database: &str) -> BTreeSet<&'a str> {
    let of_database = |path: &'a str| path.strip_prefix(database)?.strip_prefix('/');
    files(tree).into_keys().filter_map(of_database).collect()
}

/// Path → line number and checksum.
fn listed(tree: &Tree) -> BTreeMap<&str, (usize, &str)> {
    let list = tree.files().find(|file| file.path == CHECKSUMS);
    let lines = list.into_iter().flat_map(File::lines);
    lines
        .filter_map(|(line, text)| text.split_once("  ").map(|(sum, path)| (path, (line, sum))))
        .collect()
}

fn checksum(file: &File) -> String {
    hex(&Sha256::digest(file.text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQLITE: &str = "crates/store/migrations/sqlite/0001_start.sql";
    const POSTGRES: &str = "crates/store/migrations/postgres/0001_start.sql";

    #[test]
    fn landed_migrations_hold() {
        let new = [(SQLITE, "CREATE TABLE a (b);"), (POSTGRES, "CREATE TABLE a (b TEXT);")];
        assert_eq!(migrations(&Tree::of(&new)).len(), 2);
        let list = landed(&Tree::of(&new));
        assert_eq!(migrations(&Tree::of(&[new[0], new[1], (CHECKSUMS, &list)])), []);

        let edited = Tree::of(&[(SQLITE, "CREATE TABLE a (c);"), new[1], (CHECKSUMS, &list)]);
        assert_eq!(migrations(&edited)[0].path, SQLITE);
        assert_eq!(landed(&edited), list);
    }

    #[test]
    fn both_databases_have_the_same_names() {
        let alone = [(SQLITE, "CREATE TABLE a (b);")];
        let list = landed(&Tree::of(&alone));
        let found = migrations(&Tree::of(&[alone[0], (CHECKSUMS, &list)]));
        assert_eq!(found, [Finding::new(SQLITE, 1, "has no counterpart in postgres")]);

        let gone = migrations(&Tree::of(&[(CHECKSUMS, &list)]));
        assert_eq!(
            gone,
            [Finding::new(
                CHECKSUMS,
                1,
                "sqlite/0001_start.sql has landed and is gone"
            )]
        );
    }
}
