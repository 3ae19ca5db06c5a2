//! The session's cookie.

use time::Duration;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, SessionManagerLayer};

use crate::session::Sessions;
use crate::state::State;

/// Cookie, rows and expiry of sessions.
///
/// Over TLS the name begins with `__Host-`: a browser then takes it only with Secure, from this host, for every path, so
/// that no neighbour under the same domain can plant one.
pub fn layer(state: &State) -> SessionManagerLayer<Sessions> {
    let config = &state.config;
    let idle = Duration::try_from(config.session.idle).unwrap_or(Duration::HOUR);
    SessionManagerLayer::new(Sessions::new(state.store.clone(), config.session))
        .with_name(if config.https { "__Host-densach" } else { "densach" })
        .with_secure(config.https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(idle))
}
