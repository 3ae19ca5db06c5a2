//! How the figures of one indicator are written: unit, digits, levels, yes and no.

use domain::answer::Value;
use domain::check::Finding;
use domain::indicator::{Indicator, Kind, Lang};

use crate::format;
use crate::words::form::FindingFigures;
use crate::words::{Words, words};

/// Writes figures of one indicator in one language.
#[derive(Clone)]
pub struct Figures {
    kind: Kind,
    unit: String,
    decimals: u8,
    lang: Lang,
}

impl Figures {
    /// For figures of `indicator`.
    pub fn of(indicator: &Indicator, lang: Lang) -> Self {
        Self::new(indicator.kind, indicator.unit.get(lang), indicator.decimals, lang)
    }

    /// For figures of this kind and unit.
    pub fn new(kind: Kind, unit: &str, decimals: u8, lang: Lang) -> Self {
        Self {
            kind,
            unit: unit.to_owned(),
            decimals,
            lang,
        }
    }

    fn words(&self) -> &'static Words {
        words(self.lang)
    }

    /// `91,4 %`, `398 kg/người/năm`, `Mức 3`, `Có`.
    pub fn figure(&self, figure: f64) -> String {
        match self.kind {
            // A median of levels may lie between two of them.
            Kind::Level if figure.fract() == 0.0 && (0.0..=4.0).contains(&figure) => {
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a whole number from 0 to 4"
                )]
                let level = figure as u8;
                (self.words().form.level)(level)
            }
            Kind::Level => format!("{}/4", format::number(figure, 1, self.lang)),
            Kind::YesNo if figure >= 0.5 => self.words().terms.yes.to_owned(),
            Kind::YesNo => self.words().terms.no.to_owned(),
            _ => format::figure(figure, self.decimals, &self.unit, self.lang),
        }
    }

    /// The number alone: `91,4`.
    pub fn number(&self, figure: f64) -> String {
        format::number(figure, self.decimals, self.lang)
    }

    /// A bound or target without needless zeros: `95 %`.
    pub fn bound(&self, figure: f64) -> String {
        match self.kind {
            Kind::Level | Kind::YesNo => self.figure(figure),
            _ => format::with_unit(format::short(figure, self.decimals, self.lang), &self.unit),
        }
    }

    /// Unit of a difference: points of percentages, steps of levels, else the unit itself.
    fn step(&self) -> &str {
        match self.kind {
            Kind::Level => self.words().form.steps,
            _ if self.unit == "%" => self.words().terms.points,
            _ => &self.unit,
        }
    }

    /// A difference without its sign: `5,2 điểm`.
    pub fn change(&self, change: f64) -> String {
        format::with_unit(self.number(change.abs()), self.step())
    }

    /// A difference with its sign: `+5,2 điểm`.
    pub fn signed(&self, change: f64) -> String {
        format::with_unit(format::signed(change, self.decimals, self.lang), self.step())
    }

    /// A count or sum as typed, without needless decimals: `1.842`.
    pub fn amount(&self, amount: f64) -> String {
        format::short(amount, 4, self.lang)
    }

    /// Any value: a distribution by its parts.
    pub fn value(&self, value: &Value, indicator: &Indicator) -> String {
        match value {
            Value::Distribution(shares) => indicator
                .parts
                .iter()
                .zip(shares)
                .map(|(part, share)| format!("{} {}", part.get(self.lang), self.figure(*share)))
                .collect::<Vec<_>>()
                .join("; "),
            value => value
                .figure(indicator)
                .map_or_else(|| format::NONE.to_owned(), |figure| self.figure(figure)),
        }
    }

    /// A finding as a question to the officer.
    pub fn ask(&self, finding: &Finding) -> String {
        (self.words().form.ask)(finding, self)
    }

    /// A finding in a few words, for lists.
    pub fn finding(&self, finding: &Finding) -> String {
        (self.words().form.finding)(finding, self)
    }

    /// Whether the unit is long enough to be written once, beside many figures.
    fn has_long_unit(&self) -> bool {
        !matches!(self.kind, Kind::Level | Kind::YesNo) && self.unit.chars().count() > 2
    }

    /// A figure where the unit is told elsewhere: `0,78`, but `91,4 %` and `Mức 3`.
    pub fn brief(&self, figure: f64) -> String {
        if self.has_long_unit() {
            self.number(figure)
        } else {
            self.figure(figure)
        }
    }

    /// The unit that [`Self::brief`] leaves out, with places to break after its strokes; else nothing.
    pub fn unit_apart(&self) -> String {
        if self.has_long_unit() {
            self.unit.replace('/', "/\u{200b}")
        } else {
            String::new()
        }
    }

    /// Heading of a column of brief figures: `Kết quả (kg/người/năm)`.
    pub fn heading(&self, word: &str) -> String {
        if self.has_long_unit() {
            format!("{word} ({})", self.unit_apart())
        } else {
            word.to_owned()
        }
    }
}

impl FindingFigures for Figures {
    fn low(&self, figure: f64) -> String {
        match self.kind {
            Kind::Level | Kind::YesNo => self.figure(figure),
            _ => format::short(figure, self.decimals, self.lang),
        }
    }

    fn high(&self, figure: f64) -> String {
        self.bound(figure)
    }

    fn change(&self, change: f64) -> String {
        Self::change(self, change)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_every_kind_read_well() {
        let percent = Figures::new(Kind::Percent, "%", 1, Lang::Vi);
        assert_eq!(percent.figure(91.414), "91,4\u{a0}%");
        assert_eq!(percent.signed(5.21), "+5,2\u{a0}điểm");
        assert_eq!(percent.bound(95.0), "95\u{a0}%");
        let level = Figures::new(Kind::Level, "/4", 0, Lang::Vi);
        assert_eq!(level.figure(3.0), "Mức 3");
        assert_eq!(level.figure(2.5), "2,5/4");
        assert_eq!(level.change(-2.0), "2\u{a0}mức");
        assert_eq!(Figures::new(Kind::YesNo, "có/không", 0, Lang::Vi).figure(1.0), "Có");
        assert_eq!(
            Figures::new(Kind::Count, "hoạt động/năm", 0, Lang::Vi).amount(1842.0),
            "1.842"
        );
    }
}
