//! Numbers that look arbitrary and are always the same.

/// A row of numbers (Knuth's MMIX generator).
pub struct Numbers(u64);

impl Numbers {
    /// The row that begins with `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next, from 0 up to but not including `end`.
    pub fn below(&mut self, end: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }

    /// The next as a figure: mostly between 0 and 100 with many digits, at times negative, very large or very small.
    pub fn figure(&mut self) -> f64 {
        let figure = f64::from(self.below(1_000_003)) / 9_973.1;
        match self.below(16) {
            0 => -figure,
            1 => figure * 1e9,
            2 => figure / 1e7,
            _ => figure,
        }
    }

    /// A figure, or at times none.
    pub fn maybe(&mut self) -> Option<f64> {
        let figure = self.figure();
        (self.below(5) > 0).then_some(figure)
    }
}
