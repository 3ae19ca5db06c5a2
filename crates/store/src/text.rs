//! Text where it enters the program.

use domain::text::composed;

use crate::error::Error;

/// Most characters of one field: far more than anybody types, little enough to store without a thought.
pub(crate) const LONGEST: usize = 20_000;

/// What was typed, in one form: composed letters, line feeds, nothing PostgreSQL cannot store. Nothing a reader could
/// see is changed.
///
/// # Errors
/// `too-long` beyond [`LONGEST`] characters.
pub(crate) fn clean(text: &str) -> Result<String, Error> {
    let text = composed(&text.replace("\r\n", "\n").replace('\0', ""));
    if text.chars().count() > LONGEST {
        Err(Error::Invalid("too-long".to_owned()))
    } else {
        Ok(text)
    }
}

/// The same for a field of one line: without space around it, at most `most` characters.
///
/// # Errors
/// `too-long` beyond `most` characters.
pub(crate) fn clean_line(text: &str, most: usize) -> Result<String, Error> {
    let text = clean(text)?.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > most {
        Err(Error::Invalid("too-long".to_owned()))
    } else {
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_in_one_form() {
        assert_eq!(clean("Thu\u{309} \u{110}u\u{31b}\u{301}c\r\n\0").unwrap(), "Thủ Đức\n");
        assert_eq!(
            clean("\u{202e}</textarea><script>\u{200b}").unwrap(),
            "\u{202e}</textarea><script>\u{200b}"
        );
        assert_eq!(clean_line("  112/BC \n PGDĐT ", 20).unwrap(), "112/BC PGDĐT");
        assert!(matches!(clean_line("ệệệ", 2), Err(Error::Invalid(code)) if code == "too-long"));
        assert!(clean(&"a".repeat(LONGEST + 1)).is_err());
    }
}
