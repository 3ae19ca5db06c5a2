//! Numbers that look random and always are the same for the same words.

/// `SplitMix64`: a well-known small generator, seeded by words.
pub(super) struct Noise(u64);

impl Noise {
    pub(super) fn of(words: &[&str]) -> Self {
        // FNV-1a, with a mark between words.
        let bytes = words.iter().flat_map(|word| word.bytes().chain([0xff]));
        Self(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    /// A number in [0, 1).
    pub(super) fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let high = u32::try_from(mixed >> 32).unwrap_or_default();
        f64::from(high) / 4_294_967_296.0
    }

    /// A number in (-1, 1), mostly near 0.
    pub(super) fn bell(&mut self) -> f64 {
        self.uniform() + self.uniform() - 1.0
    }
}
