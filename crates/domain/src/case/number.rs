//! The number of a case, for talk and addresses: `2025-17` is the seventeenth of its year.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Year and running number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CaseNumber {
    /// Year in which it was raised, on the city's clock.
    pub year: i64,
    /// Counted from 1 within the year.
    pub number: i64,
}

/// The text is no number of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the number of a case")]
pub struct NotANumber;

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.year, self.number)
    }
}

impl FromStr for CaseNumber {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let (year, number) = text.trim().split_once('-').ok_or(NotANumber)?;
        let digits = |text: &str, most: usize| {
            let plain = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| text.parse().ok()).flatten().ok_or(NotANumber)
        };
        Ok(Self {
            year: digits(year, 4)?,
            number: digits(number, 9)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_as_it_is_written() {
        let number = CaseNumber { year: 2025, number: 17 };
        assert_eq!(number.to_string(), "2025-17");
        assert_eq!("2025-17".parse(), Ok(number));
        for text in [
            "",
            "2025",
            "2025-",
            "-17",
            "2025--1",
            "2025-1x",
            "20250-1",
            "2025-1234567890",
        ] {
            assert_eq!(text.parse::<CaseNumber>(), Err(NotANumber), "{text}");
        }
    }
}
