//! How the figures of one indicator are written: unit, digits, levels, yes and no.

use domain::answer::Value;
use domain::check::Finding;
use domain::indicator::{Indicator, Kind, Lang};
use domain::scale::median;
use domain::score::Share;

use crate::format;
use crate::words::form::FindingFigures;
use crate::words::{Words, words};

/// Writes figures of one measure in one language: the one place that knows how a figure of each kind reads.
#[derive(Clone)]
pub struct Figures {
    kind: Option<Kind>,
    unit: String,
    decimals: u8,
    lang: Lang,
    /// Whose way numbers are written in.
    numbers: Lang,
}

impl Figures {
    /// For figures of `indicator`.
    pub fn of(indicator: &Indicator, lang: Lang) -> Self {
        Self::new(indicator.kind, indicator.unit.get(lang), indicator.decimals, lang)
    }

    /// For figures of this kind and unit; scores and coverage have no kind.
    pub fn new(kind: impl Into<Option<Kind>>, unit: &str, decimals: u8, lang: Lang) -> Self {
        Self {
            kind: kind.into(),
            unit: unit.to_owned(),
            decimals,
            lang,
            numbers: lang,
        }
    }

    /// For the form of `indicator`: there numbers are read the Vietnamese way whatever the language, so they are written
    /// that way too. What is typed and what is echoed could otherwise not be told apart: `1.842`.
    pub fn of_form(indicator: &Indicator, lang: Lang) -> Self {
        Self {
            numbers: Lang::Vi,
            ..Self::of(indicator, lang)
        }
    }

    fn words(&self) -> &'static Words {
        words(self.lang)
    }

    /// Whether figures are choices, which read as words: `Mức 3`, `Có`.
    pub fn are_words(&self) -> bool {
        matches!(self.kind, Some(Kind::Level | Kind::YesNo))
    }

    /// Whether figures are yes or no. A line or a place between the two says nothing.
    pub fn are_yes_no(&self) -> bool {
        self.kind == Some(Kind::YesNo)
    }

    /// `91,4 %`, `398 kg/người/năm`, `Mức 3`, `Có`.
    pub fn figure(&self, figure: f64) -> String {
        match self.kind {
            // A median of levels may lie between two of them.
            Some(Kind::Level) if figure.fract() == 0.0 && (0.0..=4.0).contains(&figure) => {
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a whole number from 0 to 4"
                )]
                let level = figure as u8;
                (self.words().form.level)(level)
            }
            Some(Kind::Level) => format!("{}/4", format::number(figure, 1, self.numbers)),
            Some(Kind::YesNo) if figure >= 0.5 => self.words().terms.yes.to_owned(),
            Some(Kind::YesNo) => self.words().terms.no.to_owned(),
            _ => format::figure(figure, self.decimals, &self.unit, self.numbers),
        }
    }

    /// The figure without its unit, `91,4`; choices as their words.
    pub fn number(&self, figure: f64) -> String {
        if self.are_words() {
            self.figure(figure)
        } else {
            format::number(figure, self.decimals, self.numbers)
        }
    }

    /// What [`Self::number`] leaves out, with its no-break space.
    pub fn suffix(&self) -> String {
        if self.are_words() {
            String::new()
        } else {
            format::with_unit(String::new(), &self.unit)
        }
    }

    /// What is written behind numbers at an axis, where there is no room for a word: `3/4` is level 3 of 4.
    pub fn axis_suffix(&self) -> &'static str {
        match self.kind {
            Some(Kind::Level) => "/4",
            _ => "",
        }
    }

    /// A bound or target without needless zeros: `95 %`.
    pub fn bound(&self, figure: f64) -> String {
        if self.are_words() {
            self.figure(figure)
        } else {
            format::with_unit(format::short(figure, self.decimals, self.numbers), &self.unit)
        }
    }

    /// The middle of many figures: their median; of yes-or-no figures how many say yes, for a median says little then.
    pub fn middle(&self, median: Option<f64>, yes: Option<Share>) -> Option<String> {
        match yes {
            Some(share) => (share.whole > 0).then(|| {
                let count = |number| format::count(number, self.numbers);
                (self.words().terms.say_yes)(&count(share.part), &count(share.whole))
            }),
            None => median.map(|median| self.figure(median)),
        }
    }

    /// The same of the figures themselves.
    pub fn middle_of(&self, figures: &[f64]) -> Option<String> {
        let yes = self.are_yes_no().then(|| Share::of_yes(figures));
        self.middle(median(figures), yes)
    }

    /// Unit of a difference: points of percentages and scores, steps of levels, else the unit itself.
    fn step(&self) -> &str {
        match self.kind {
            Some(Kind::Level) => self.words().form.steps,
            None => self.words().terms.points,
            _ if self.unit == "%" => self.words().terms.points,
            _ => &self.unit,
        }
    }

    /// How far it is from one figure to another, as both are written.
    pub fn moved(&self, from: f64, to: f64) -> f64 {
        format::moved(from, to, self.decimals)
    }

    /// A difference without its sign: `5,2 điểm`.
    pub fn distance(&self, from: f64, to: f64) -> String {
        let moved = self.moved(from, to).abs();
        format::with_unit(format::number(moved, self.decimals, self.numbers), self.step())
    }

    /// A difference with its sign: `+5,2 điểm`; a choice that changed as its words: `Không → Có`.
    pub fn signed(&self, from: f64, to: f64) -> String {
        self.turned(from, to)
            .unwrap_or_else(|| format::with_unit(self.bare_signed(from, to), self.step()))
    }

    /// The same without its unit: `+5,2`.
    pub fn bare_signed(&self, from: f64, to: f64) -> String {
        let moved = self.moved(from, to);
        self.turned(from, to)
            .unwrap_or_else(|| format::signed(moved, self.decimals, self.numbers))
    }

    /// A change of yes to no or no to yes; nothing of what is counted.
    fn turned(&self, from: f64, to: f64) -> Option<String> {
        self.are_yes_no().then(|| match self.moved(from, to) {
            0.0 => self.words().form.same.to_owned(),
            _ => format!("{} \u{2192} {}", self.figure(from), self.figure(to)),
        })
    }

    /// A count or sum as typed, without needless decimals: `1.842`.
    pub fn amount(&self, amount: f64) -> String {
        format::short(amount, 4, self.numbers)
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
        !self.are_words() && self.unit.chars().count() > 2
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
        if self.are_words() {
            self.figure(figure)
        } else {
            format::short(figure, self.decimals, self.numbers)
        }
    }

    fn high(&self, figure: f64) -> String {
        self.bound(figure)
    }

    fn distance(&self, from: f64, to: f64) -> String {
        Self::distance(self, from, to)
    }

    fn turned(&self, from: f64, to: f64) -> Option<String> {
        Self::turned(self, from, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_every_kind_read_well() {
        let percent = Figures::new(Kind::Percent, "%", 1, Lang::Vi);
        assert_eq!(percent.figure(91.414), "91,4\u{a0}%");
        assert_eq!(percent.signed(20.86, 20.34), "\u{2212}0,6\u{a0}điểm");
        assert_eq!(percent.distance(20.34, 20.86), "0,6\u{a0}điểm");
        assert_eq!(percent.suffix(), "\u{a0}%");
        assert_eq!(percent.bound(95.0), "95\u{a0}%");
        let level = Figures::new(Kind::Level, "/4", 0, Lang::Vi);
        assert_eq!(level.figure(3.0), "Mức 3");
        assert_eq!(level.figure(2.5), "2,5/4");
        assert_eq!((level.number(3.0).as_str(), level.suffix().as_str()), ("Mức 3", ""));
        assert_eq!(level.signed(1.0, 3.0), "+2\u{a0}mức");
        let typed = Figures {
            numbers: Lang::Vi,
            ..Figures::new(Kind::Average, "books", 1, Lang::En)
        };
        assert_eq!(
            (typed.figure(1234.5), typed.amount(1842.0)),
            ("1.234,5\u{a0}books".to_owned(), "1.842".to_owned())
        );
        let score = Figures::new(None, "", 1, Lang::Vi);
        assert_eq!(score.signed(70.0, 72.5), "+2,5\u{a0}điểm");
        assert_eq!(
            Figures::new(Kind::Count, "hoạt động/năm", 0, Lang::Vi).amount(1842.0),
            "1.842"
        );
    }

    #[test]
    fn yes_and_no_are_never_numbers() {
        let plan = Figures::new(Kind::YesNo, "có/không", 0, Lang::Vi);
        assert_eq!(
            (plan.figure(1.0), plan.number(0.0)),
            ("Có".to_owned(), "Không".to_owned())
        );
        assert_eq!((plan.bound(1.0), plan.suffix()), ("Có".to_owned(), String::new()));
        assert_eq!(plan.signed(0.0, 1.0), "Không \u{2192} Có");
        assert_eq!(plan.bare_signed(1.0, 1.0), "bằng kỳ trước");
        let many = [1.0, 1.0, 0.0];
        assert_eq!(plan.middle_of(&many).as_deref(), Some("2 trên 3 đơn vị có"));
        assert_eq!(plan.middle_of(&[]), None);
        let english = Figures::new(Kind::YesNo, "yes/no", 0, Lang::En);
        assert_eq!(english.middle_of(&many).as_deref(), Some("2 of 3 units say yes"));
        let changed = Finding::ChangedMuch { from: 1.0, to: 0.0 };
        assert_eq!(plan.finding(&changed), "Đổi: Có \u{2192} Không");
    }
}
