//! The files that belong to the project, as text.

use std::{fs, process::Command};

use anyhow::{Context, Result, ensure};

/// One text file.
pub struct File {
    /// From the repository's root, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl File {
    /// The last part of its path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Lines with their numbers, counted from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// Whether it belongs to tests as a whole.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.name() == "tests.rs"
    }
}

/// The project's files in the order of their paths.
pub struct Tree {
    files: Vec<File>,
}

impl Tree {
    /// What git tracks or would track: build results and data folders are left out by `.gitignore`.
    pub fn read() -> Result<Self> {
        let mut git = Command::new("git");
        let listed = git
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .output();
        let listed = listed.context("cannot start git")?;
        ensure!(
            listed.status.success(),
            "git cannot list the files: {}",
            String::from_utf8_lossy(&listed.stderr)
        );
        let names = String::from_utf8(listed.stdout)?;
        // A file that cannot be read as text is a picture, or was deleted and not yet committed.
        let mut files: Vec<File> = names
            .split_terminator('\0')
            .filter_map(|path| {
                Some(File {
                    path: path.to_owned(),
                    text: fs::read_to_string(path).ok()?,
                })
            })
            .collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    /// A small tree for tests.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Self {
            files: files.iter().map(file).collect(),
        }
    }

    /// Every file.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// Files with one of these endings.
    pub fn ending<'a>(&'a self, endings: &'a [&str]) -> impl Iterator<Item = &'a File> {
        self.files
            .iter()
            .filter(|file| endings.iter().any(|ending| file.path.ends_with(ending)))
    }

    /// Rust files whose content is judged. This folder is not: it has to name what it forbids.
    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.ending(&[".rs"])
            .filter(|file| !file.path.starts_with("crates/xtask/src/tidy/"))
    }
}
