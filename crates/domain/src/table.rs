//! A table of texts and numbers: the twin of a chart, and what is written into files.

/// One field of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// Nothing: not known.
    Empty,
    /// A text, as people wrote it.
    Text(String),
    /// A number of ours, with the digits it has.
    Number(f64),
    /// A number that readers see with so many digits behind the separator.
    Figure(f64, u8),
}

impl Field {
    /// A figure with `decimals` digits; nothing where there is none.
    pub fn figure(number: Option<f64>, decimals: u8) -> Self {
        number
            .filter(|number| number.is_finite())
            .map_or(Self::Empty, |number| Self::Figure(number, decimals))
    }

    /// The number, if it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) | Self::Figure(number, _) => Some(*number),
            Self::Empty | Self::Text(_) => None,
        }
    }
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<Option<f64>> for Field {
    fn from(number: Option<f64>) -> Self {
        number
            .filter(|number| number.is_finite())
            .map_or(Self::Empty, Self::Number)
    }
}

/// Rows under the names of their columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// The rows, each as wide as the head.
    pub rows: Vec<Vec<Field>>,
}

impl Table {
    /// A table with these columns and no row.
    pub fn new(head: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            head: head.into_iter().map(Into::into).collect(),
            rows: Vec::new(),
        }
    }

    /// The same with these rows; each is cut or filled to the width of the head.
    #[must_use]
    pub fn with(mut self, rows: impl IntoIterator<Item = Vec<Field>>) -> Self {
        let width = self.head.len();
        self.rows.extend(rows.into_iter().map(|mut row| {
            row.resize(width, Field::Empty);
            row
        }));
        self
    }

    /// Whether a column holds numbers, and nothing but numbers and gaps.
    pub fn is_numeric(&self, column: usize) -> bool {
        let mut fields = self.rows.iter().filter_map(|row| row.get(column));
        let mut some = false;
        let all = fields.all(|field| {
            some |= field.number().is_some();
            !matches!(field, Field::Text(_))
        });
        all && some
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_empty() {
        assert_eq!(Field::from(Some(f64::NAN)), Field::Empty);
        assert_eq!(Field::figure(Some(f64::INFINITY), 1), Field::Empty);
        assert_eq!(Field::figure(Some(2.5), 1).number(), Some(2.5));
        assert_eq!(Field::from(""), Field::Empty);
    }

    #[test]
    fn rows_are_as_wide_as_the_head() {
        let table =
            Table::new(["a", "b"]).with([vec![Field::Number(1.0)], vec!["x".into(), Field::Empty, Field::Empty]]);
        assert!(table.rows.iter().all(|row| row.len() == 2));
        assert!(!table.is_numeric(0), "a text among numbers");
        assert!(!table.is_numeric(1), "no number at all");
    }
}
