//! How often one address may try to sign in. Attempts per account are counted by the store.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};

use crate::config::Limits;

/// Attempts to sign in, by address. Many officers of one office share an address, so the limits are generous.
pub struct SignInLimit {
    limiter: DefaultKeyedRateLimiter<IpAddr>,
    clock: DefaultClock,
}

impl SignInLimit {
    /// An untouched limit.
    pub fn new(limits: &Limits) -> Self {
        let at_least_one = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        let quota =
            Quota::per_minute(at_least_one(limits.sign_in_per_minute)).allow_burst(at_least_one(limits.sign_in_burst));
        Self {
            limiter: DefaultKeyedRateLimiter::keyed(quota),
            clock: DefaultClock::default(),
        }
    }

    /// Counts an attempt; an error is how many seconds to wait.
    pub fn check(&self, address: IpAddr) -> Result<(), u32> {
        self.limiter.check_key(&network(address)).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now()).as_secs();
            u32::try_from(wait).unwrap_or(u32::MAX).max(1)
        })
    }

    /// Forgets addresses that have not tried for a while.
    pub fn tidy(&self) {
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
    }
}

/// A household has 2^64 IPv6 addresses: its network counts as one.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from(u128::from(address) & !u128::from(u64::MAX))),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn one_address_waits_and_another_does_not() {
        let limits = Limits {
            sign_in_burst: 3,
            sign_in_per_minute: 1,
            request: Duration::ZERO,
            upload: Duration::ZERO,
            uploads_at_once: 1,
        };
        let limit = SignInLimit::new(&limits);
        let one: IpAddr = "2001:db8::1".parse().unwrap();
        for _ in 0..3 {
            assert_eq!(limit.check(one), Ok(()));
        }
        assert!(
            limit
                .check("2001:db8::2".parse().unwrap())
                .is_err_and(|seconds| (1..=60).contains(&seconds))
        );
        assert_eq!(limit.check("203.0.113.9".parse().unwrap()), Ok(()));
        limit.tidy();
        assert!(limit.check(one).is_err());
    }
}
