//! Which mark an arrow key leads to.

/// Where an arrow key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Against the direction of reading.
    Left,
    /// In the direction of reading.
    Right,
    /// Up the page.
    Up,
    /// Down the page.
    Down,
}

impl Way {
    /// The way of a key, by its name in events.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            _ => return None,
        })
    }
}

/// The nearest of `others` that way from `here`, by its place in the list: middles of marks, in pixels. Sideways
/// distance counts twice, so that a row stays a row.
pub fn nearest(here: (f64, f64), others: &[(f64, f64)], way: Way) -> Option<usize> {
    let cost = |there: &(f64, f64)| {
        let (dx, dy) = (there.0 - here.0, there.1 - here.1);
        let (along, aside) = match way {
            Way::Left => (-dx, dy),
            Way::Right => (dx, dy),
            Way::Up => (-dy, dx),
            Way::Down => (dy, dx),
        };
        (along > 1.0).then_some(along + 2.0 * aside.abs())
    };
    let reachable = others
        .iter()
        .enumerate()
        .filter_map(|(place, there)| Some((cost(there)?, place)));
    reachable.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_lead_to_the_nearest_mark_that_way() {
        let others = [(30.0, 2.0), (20.0, 40.0), (90.0, 0.0)];
        assert_eq!(nearest((0.0, 0.0), &others, Way::Right), Some(0));
        assert_eq!(nearest((30.0, 2.0), &others, Way::Right), Some(2));
        assert_eq!(nearest((30.0, 2.0), &others, Way::Down), Some(1));
        assert_eq!(nearest((0.0, 0.0), &others, Way::Left), None);
        assert_eq!(Way::of_key("Enter"), None);
    }
}
