//! Reading the runners' own summaries.

use std::{fmt, ops::AddAssign};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process::say;

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that did what they should.
    pub passed: u64,
    /// Tests that did not, timed out, or could not be run.
    pub failed: u64,
}

impl Count {
    /// From one line of `cargo test` or `cargo nextest`; nothing for lines that are no summary.
    pub fn of_rust(line: &str) -> Self {
        let line = line.trim_start();
        if let Some(result) = line.strip_prefix("test result: ") {
            // ok. 3 passed; 1 failed; 0 ignored; …
            let numbers = result.split_once(". ").map_or("", |(_, numbers)| numbers);
            return Self::of_parts(numbers.split(';'));
        }
        match (line.starts_with("Summary ["), line.split_once(" run: ")) {
            // Summary [ 0.1s] 6 tests run: 3 passed (1 slow, 1 flaky), 2 failed, 1 timed out, 0 skipped
            (true, Some((_, numbers))) => Self::of_parts(without_parentheses(numbers).split(',')),
            _ => Self::default(),
        }
    }

    /// From Playwright's JSON report. A test that passed only when repeated has passed for Playwright;
    /// repeating is switched off in its configuration.
    pub fn of_playwright(json: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Report {
            stats: Stats,
        }
        #[derive(Deserialize)]
        struct Stats {
            expected: u64,
            unexpected: u64,
            flaky: u64,
        }
        let Report { stats } = serde_json::from_slice(json).context("Playwright's report has another form")?;
        Ok(Self {
            passed: stats.expected,
            failed: stats.unexpected + stats.flaky,
        })
    }

    /// A runner that failed without a failed test broke, which counts as one failure.
    pub fn or_broken(mut self, succeeded: bool, runner: &str) -> Self {
        if !succeeded && self.failed == 0 {
            say(&format!("{runner} broke before it had counted a failure"));
            self.failed = 1;
        }
        self
    }

    fn of_parts<'a>(parts: impl Iterator<Item = &'a str>) -> Self {
        let mut count = Self::default();
        for part in parts {
            let Some((number, what)) = part.trim().split_once(' ') else {
                continue;
            };
            let Ok(number) = number.parse::<u64>() else { continue };
            match what {
                "passed" => count.passed += number,
                "failed" | "timed out" | "exec failed" => count.failed += number,
                _ => {}
            }
        }
        count
    }
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_u32;
    let outside = text.chars().filter(|letter| {
        match letter {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                return false;
            }
            _ => {}
        }
        depth == 0
    });
    outside.collect::<String>().replace(" ,", ",")
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_of_cargo_test() {
        let line = "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s";
        assert_eq!(Count::of_rust(line), Count { passed: 3, failed: 2 });
        assert_eq!(Count::of_rust("test number::round_trip ... ok"), Count::default());
    }

    #[test]
    fn summaries_of_nextest() {
        let line = "     Summary [   0.012s] 6 tests run: 3 passed (1 slow, 1 flaky), 2 failed, 1 timed out, 4 skipped";
        assert_eq!(Count::of_rust(line), Count { passed: 3, failed: 3 });
        assert_eq!(
            Count::of_rust("     Summary [   0.004s] 1 test run: 1 passed, 0 skipped"),
            Count { passed: 1, failed: 0 }
        );
    }

    #[test]
    fn reports_of_playwright() {
        let json = br#"{"stats": {"expected": 7, "unexpected": 1, "flaky": 0, "skipped": 2, "duration": 1.5}}"#;
        assert_eq!(Count::of_playwright(json).unwrap(), Count { passed: 7, failed: 1 });
    }

    #[test]
    fn a_broken_runner_is_a_failure() {
        assert_eq!(Count::default().or_broken(false, "x"), Count { passed: 0, failed: 1 });
        assert_eq!(
            Count { passed: 4, failed: 2 }.or_broken(false, "x"),
            Count { passed: 4, failed: 2 }
        );
        assert_eq!(
            Count { passed: 4, failed: 0 }.or_broken(true, "x"),
            Count { passed: 4, failed: 0 }
        );
    }
}
