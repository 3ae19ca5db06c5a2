//! Password hashing: argon2id, off the threads that serve requests and never more than two at once.

use std::sync::OnceLock;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::account::LONGEST_PASSWORD;
use domain::text::composed;

use crate::Store;
use crate::error::Error;
use crate::write::corrupt;

/// Hashing takes 19 MiB and a core for some ten milliseconds each time: more at once would only starve the others.
pub(crate) const AT_ONCE: usize = 2;

/// What OWASP's Password Storage Cheat Sheet names first for argon2id: 19 MiB, two passes, one lane.
fn argon2() -> Result<Argon2<'static>, Error> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(corrupt)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The hash of `password` with a fresh salt, as a PHC string.
pub(crate) async fn hash(store: &Store, password: &str) -> Result<String, Error> {
    let password = composed(password);
    in_turn(store, move || hash_now(&password)).await
}

/// Whether `password` belongs to `hash`. Without a hash the same work is done for nothing, so that time does not tell
/// whether there is such an account.
pub(super) async fn verify(store: &Store, password: &str, hash: Option<String>) -> Result<bool, Error> {
    // Overlong input cannot be right; it is not worth hashing either.
    let fits = password.chars().count() <= LONGEST_PASSWORD;
    let password = if fits { composed(password) } else { String::new() };
    in_turn(store, move || {
        let known = hash.is_some();
        let hash = match &hash {
            Some(hash) => hash.as_str(),
            None => nobody()?,
        };
        let parsed = PasswordHash::new(hash).map_err(corrupt)?;
        let right = argon2()?.verify_password(password.as_bytes(), &parsed).is_ok();
        Ok(right && known && fits)
    })
    .await
}

/// A hash of nobody's password, of the same cost as every other.
fn nobody() -> Result<&'static str, Error> {
    static NOBODY: OnceLock<String> = OnceLock::new();
    if let Some(hash) = NOBODY.get() {
        return Ok(hash);
    }
    let hash = hash_now(&uuid::Uuid::now_v7().to_string())?;
    Ok(NOBODY.get_or_init(|| hash))
}

fn hash_now(password: &str) -> Result<String, Error> {
    let hash: PasswordHash = argon2()?.hash_password(password.as_bytes()).map_err(corrupt)?;
    Ok(hash.to_string())
}

async fn in_turn<T: Send + 'static>(
    store: &Store,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let turn = store.hashing().acquire().await.map_err(corrupt)?;
    let done = tokio::task::spawn_blocking(work).await.map_err(corrupt)?;
    drop(turn);
    done
}
