//! Which cell of a grid a key leads to.

/// A cell that can be reached: its first column and how many it spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First column.
    pub from: u32,
    /// Columns it spans.
    pub width: u32,
}

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One cell to the left.
    Left,
    /// One cell to the right.
    Right,
    /// The same column, one line up.
    Up,
    /// The same column, one line down.
    Down,
    /// The first cell of the line.
    Home,
    /// The last cell of the line.
    End,
    /// The first cell of the grid.
    First,
    /// The last cell of the grid.
    Last,
}

impl Step {
    /// The step of a key, by its name in events.
    pub fn of_key(key: &str, ctrl: bool) -> Option<Self> {
        Some(match (key, ctrl) {
            ("ArrowLeft", false) => Self::Left,
            ("ArrowRight", false) => Self::Right,
            ("ArrowUp", false) => Self::Up,
            ("ArrowDown", false) => Self::Down,
            ("Home", false) => Self::Home,
            ("End", false) => Self::End,
            ("Home", true) => Self::First,
            ("End", true) => Self::Last,
            _ => return None,
        })
    }
}

/// The cell a step leads to from the cell at `here`: line, and place in the line. `column` is the column one came from:
/// past a cell that spans many the way goes on where it began. Lines without a cell there are passed over.
pub fn next(lines: &[Vec<Span>], here: (usize, usize), column: u32, step: Step) -> Option<(usize, usize)> {
    let (line, place) = here;
    let ends = |line: usize| Some((line, lines.get(line)?.len().checked_sub(1)?));
    let in_column = |line: usize| {
        let covers = |span: &Span| (span.from..span.from + span.width).contains(&column);
        Some((line, lines.get(line)?.iter().position(covers)?))
    };
    let there = match step {
        Step::Left => (line, place.checked_sub(1)?),
        Step::Right => (line, place + 1),
        Step::Up => (0..line).rev().find_map(in_column)?,
        Step::Down => (line + 1..lines.len()).find_map(in_column)?,
        Step::Home => (line, 0),
        Step::End => ends(line)?,
        Step::First => (0..lines.len()).find_map(|line| ends(line).map(|_| (line, 0)))?,
        Step::Last => (0..lines.len()).rev().find_map(ends)?,
    };
    (there != here && lines.get(there.0)?.len() > there.1).then_some(there)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn span(from: u32, width: u32) -> Span {
        Span { from, width }
    }

    #[test]
    fn keys_lead_from_cell_to_cell() {
        let lines = [
            vec![span(0, 1), span(1, 1), span(2, 1)],
            // A heading without anything to reach.
            vec![],
            vec![span(0, 1), span(1, 2)],
            vec![span(0, 1), span(2, 1)],
        ];
        for (here, column, step, there) in [
            ((0, 1), 1, Step::Right, Some((0, 2))),
            ((0, 2), 2, Step::Right, None),
            ((0, 0), 0, Step::Left, None),
            ((0, 2), 2, Step::Down, Some((2, 1))),
            ((2, 1), 2, Step::Down, Some((3, 1))),
            ((2, 1), 1, Step::Down, None),
            ((3, 1), 2, Step::Up, Some((2, 1))),
            ((2, 0), 0, Step::End, Some((2, 1))),
            ((2, 1), 2, Step::Home, Some((2, 0))),
            ((2, 1), 2, Step::First, Some((0, 0))),
            ((0, 0), 0, Step::Last, Some((3, 1))),
            ((0, 0), 0, Step::Home, None),
        ] {
            assert_eq!(next(&lines, here, column, step), there, "{here:?} {step:?}");
        }
        assert_eq!(Step::of_key("End", true), Some(Step::Last));
        assert_eq!(Step::of_key("ArrowUp", true), None);
    }
}
