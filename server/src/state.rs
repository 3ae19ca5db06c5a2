//! What every route shares.

use std::sync::Arc;

use axum::extract::FromRef;
use leptos::config::LeptosOptions;
use store::Store;
use tokio::sync::Semaphore;

use crate::config::Config;
use crate::middleware::kept;
use crate::middleware::limit::SignInLimit;
use crate::site::Site;

/// Pictures drawn at the same time: more would only wait for each other.
const PICTURES_AT_ONCE: usize = 2;

/// What every route shares. Cheap to clone.
#[derive(Clone)]
pub struct State {
    /// What the program remembers.
    pub store: Store,
    /// How it was configured.
    pub config: Arc<Config>,
    /// The built site.
    pub site: Site,
    /// Attempts to sign in, by address.
    pub sign_in_limit: Arc<SignInLimit>,
    /// Turns for uploads, which are held in memory.
    pub uploads: Arc<Semaphore>,
    /// Turns for drawing pictures, which keeps a processor busy.
    pub pictures: Arc<Semaphore>,
    /// Pages of visitors, as they were sent.
    pub pages: Arc<kept::Pages>,
    /// What the pages' document wants to know. Addresses of files come from [`Site`] instead.
    pub leptos: LeptosOptions,
}

impl State {
    /// The state of an application over `store`.
    pub fn new(store: Store, config: Arc<Config>, site: Site) -> Self {
        Self {
            sign_in_limit: Arc::new(SignInLimit::new(&config.limits)),
            uploads: Arc::new(Semaphore::new(config.limits.uploads_at_once.max(1))),
            pictures: Arc::new(Semaphore::new(PICTURES_AT_ONCE)),
            pages: Arc::default(),
            leptos: LeptosOptions::builder()
                .output_name("densach")
                .site_addr(config.addr)
                .build(),
            store,
            config,
            site,
        }
    }
}

impl FromRef<State> for LeptosOptions {
    fn from_ref(state: &State) -> Self {
        state.leptos.clone()
    }
}
