//! Texts that occur many times, kept once.

use std::collections::HashMap;
use std::sync::Arc;

/// Texts with a number each. A text that nobody uses any more gives its number back.
#[derive(Debug, Default)]
pub(crate) struct Names {
    numbers: HashMap<Arc<str>, u32>,
    slots: Vec<(Arc<str>, u32)>,
    free: Vec<u32>,
}

/// The number of the empty text, which is never kept.
pub(crate) const NO_NAME: u32 = u32::MAX;

impl Names {
    /// The number of `text`, used once more from now on.
    pub(crate) fn take(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return NO_NAME;
        }
        if let Some(number) = self.numbers.get(text).copied() {
            if let Some((_, uses)) = self.slots.get_mut(number as usize) {
                *uses += 1;
            }
            return number;
        }
        let text: Arc<str> = text.into();
        let number = self.place(text.clone());
        self.numbers.insert(text, number);
        number
    }

    fn place(&mut self, text: Arc<str>) -> u32 {
        if let Some(number) = self.free.pop()
            && let Some(slot) = self.slots.get_mut(number as usize)
        {
            *slot = (text, 1);
            return number;
        }
        self.slots.push((text, 1));
        u32::try_from(self.slots.len() - 1).unwrap_or(NO_NAME)
    }

    /// One use less of `number`.
    pub(crate) fn give_back(&mut self, number: u32) {
        let Some((text, uses)) = self.slots.get_mut(number as usize) else {
            return;
        };
        *uses = uses.saturating_sub(1);
        if *uses == 0 {
            self.numbers.remove(text);
            *text = "".into();
            self.free.push(number);
        }
    }

    /// The text with this number; empty if there is none.
    pub(crate) fn text(&self, number: u32) -> &str {
        self.slots.get(number as usize).map_or("", |(text, _)| text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once_and_its_number_comes_back() {
        let mut names = Names::default();
        let first = names.take("Sở Y tế");
        assert_eq!(names.take("Sở Y tế"), first);
        let second = names.take("Công an");
        assert_ne!(first, second);
        names.give_back(first);
        assert_eq!(names.text(first), "Sở Y tế");
        names.give_back(first);
        assert_eq!(names.text(first), "");
        assert_eq!(names.take("Cục Thống kê"), first);
        assert_eq!((names.text(first), names.text(second)), ("Cục Thống kê", "Công an"));
        assert_eq!((names.take(""), names.text(NO_NAME)), (NO_NAME, ""));
    }
}
