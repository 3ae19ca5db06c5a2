//! The laws of ARCHITECTURE.md, each with its reason. A law that a machine checks needs no reminding.
//!
//! A new law is one entry in [`LAWS`] and one function from a tree of files to what it finds there.

mod arrows;
mod decisions;
mod leftovers;
mod migrations;
mod places;
mod rust;
mod shape;
mod tree;

use std::{fs, path::Path, process::ExitCode};

use anyhow::Result;

use migrations::CHECKSUMS;
use tree::Tree;

/// One law of the house.
struct Law {
    /// What holds.
    statement: &'static str,
    /// Why it does.
    reason: &'static str,
    check: fn(&Tree) -> Vec<Finding>,
}

/// One place where a law does not hold.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    path: String,
    /// Counted from 1.
    line: usize,
    what: String,
}

impl Finding {
    fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line,
            what: what.into(),
        }
    }
}

const LAWS: &[Law] = &[
    Law {
        statement: "crates depend on each other only along the arrows of ARCHITECTURE.md",
        reason: "one direction lets every room be understood, compiled and tested without those to its right",
        check: arrows::arrows,
    },
    Law {
        statement: "`domain` names no clock, database, framework, file, network or random number",
        reason: "browser and server judge an answer by the same code; what differs between them is a parameter",
        check: arrows::purity,
    },
    Law {
        statement: "SQL stands in crates/store only",
        reason: "permission, transaction and event are enforced there; a statement elsewhere walks around them",
        check: places::sql,
    },
    Law {
        statement: "`inner_html` is used in one component of app/src/components",
        reason: "leptos escapes everything else, so one file is all there is to review against script injection",
        check: places::inner_html,
    },
    Law {
        statement: "`<textarea` is written in one component of app/src/components",
        reason: "leptos 0.8 does not escape its children; that component does",
        check: places::textarea,
    },
    Law {
        statement: "words for people stand in app/src/words",
        reason: "whoever translates or corrects a word finds it there, and no page is left half in one language",
        check: places::words,
    },
    Law {
        statement: "nothing is left for later in the sources, and no test is skipped or run alone",
        reason: "the issue tracker remembers what is to do; a skipped test is a fault nobody sees",
        check: leftovers::leftovers,
    },
    Law {
        statement: "migrations have the same names for both databases and are never edited after landing",
        reason: "a database in use has run the old text and would silently differ from a new one",
        check: migrations::migrations,
    },
    Law {
        statement: "a Rust file has at most 600 lines, starts with a `//!` line and holds no tabs",
        reason: "a file is one thought: its first line says which, and it is read in one sitting",
        check: shape::rust_files,
    },
    Law {
        statement: "no line ends in spaces",
        reason: "they make differences that nobody can see",
        check: shape::line_ends,
    },
    Law {
        statement: "decisions are docs/adr/NNNN-title.md with a number of their own and a title",
        reason: "a decision is cited by its number for years",
        check: decisions::decisions,
    },
];

/// Prints what does not hold.
pub fn run() -> Result<ExitCode> {
    let tree = Tree::read()?;
    let mut broken = 0;
    for law in LAWS {
        let findings = (law.check)(&tree);
        if findings.is_empty() {
            continue;
        }
        broken += 1;
        println!("Law: {}.\nReason: {}.", law.statement, law.reason);
        for Finding { path, line, what } in findings {
            println!("  {path}:{line}: {what}");
        }
        println!();
    }
    if broken > 0 {
        println!("tidy: {broken} of {} laws are broken", LAWS.len());
        return Ok(ExitCode::FAILURE);
    }
    println!("tidy: {} laws hold", LAWS.len());
    Ok(ExitCode::SUCCESS)
}

/// Adds the checksums of new migrations to the list. Those already listed have landed and are left alone.
pub fn land_migrations() -> Result<()> {
    let tree = Tree::read()?;
    fs::write(Path::new(CHECKSUMS), migrations::landed(&tree))?;
    Ok(())
}
