//! Putting the program together, serving, and stopping gently.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use store::Store;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use crate::config::Config;
use crate::mail;
use crate::router;
use crate::site::Site;
use crate::state::State;

/// How long open requests may go on after the program was asked to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// How often what has expired is thrown away.
const TIDY_EVERY: Duration = Duration::from_mins(10);
/// In every how many of these rounds files are looked for that nothing refers to: at the start, then daily.
const SWEEP_EVERY: u32 = 144;

/// Why the program does not start.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Demonstration accounts have a known password: they stay on this machine.
    #[error("--demo serves accounts with a known password, so it listens on a loopback address only, not on {0}")]
    DemoOnOpenAddress(SocketAddr),
    /// There is real data.
    #[error("--demo needs an empty database or one with demonstration data; this one holds something else")]
    DemoOnRealData,
    /// Demonstration accounts would be open to everyone.
    #[error(
        "this database holds demonstration accounts with a known password; serve it with --demo, or use another --data"
    )]
    DemoDataInEarnest,
    /// The address is taken or not ours.
    #[error("cannot listen on {0}: {1}")]
    Address(SocketAddr, std::io::Error),
    /// The store cannot be opened.
    #[error("cannot open the data: {0}")]
    Store(#[from] store::Error),
}

/// The program, listening but not yet serving.
pub struct Application {
    listener: TcpListener,
    address: SocketAddr,
    router: Router,
    state: State,
    /// Accounts of the demonstration that is served, if one is.
    accounts: &'static [store::demo::Account],
}

impl Application {
    /// Opens the store, loads demonstration data if asked to, and listens.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub async fn build(config: Config) -> Result<Self, Refusal> {
        if config.demo && !config.addr.ip().is_loopback() {
            return Err(Refusal::DemoOnOpenAddress(config.addr));
        }
        let mut options = config.base.store_options();
        // Only where nothing is in earnest: times are part of what is signed and handed in.
        if config.demo && config.days_ahead > 0 {
            options.clock = store::Clock::Ahead(i64::from(config.days_ahead) * 24 * 60 * 60 * 1000);
        }
        let store = Store::open(options).await?;
        if config.demo {
            store::demo::load(&store).await.map_err(|error| match error {
                store::Error::Invalid(_) => Refusal::DemoOnRealData,
                other => other.into(),
            })?;
        } else if store::demo::is_demo(&store).await? {
            return Err(Refusal::DemoDataInEarnest);
        }
        Self::listen(State::new(store, Arc::new(config), Site::open())).await
    }

    /// Listens with a state made elsewhere.
    ///
    /// # Errors
    /// [`Refusal::Address`]; [`Refusal::Store`].
    pub async fn listen(state: State) -> Result<Self, Refusal> {
        let wanted = state.config.addr;
        let accounts = match store::demo::held(&state.store).await? {
            Some(scale) => scale.accounts(),
            None => &[],
        };
        let refusal = |error| Refusal::Address(wanted, error);
        let listener = TcpListener::bind(wanted).await.map_err(refusal)?;
        let address = listener.local_addr().map_err(refusal)?;
        Ok(Self {
            listener,
            address,
            router: router::build(state.clone()),
            state,
            accounts,
        })
    }

    /// The address it listens on, with the port it really got.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Tells the operator where to go, and with demonstration data, as whom.
    pub fn announce(&self) {
        println!("densach: http://{}", self.address);
        if self.state.config.demo {
            println!("Demonstration accounts, password {}:", store::demo::PASSWORD);
            for account in self.accounts {
                println!("  {:<14} {:<14} {}", account.login, account.role.code(), account.unit);
            }
        }
    }

    /// Serves until `stop` comes true; requests that are being answered then have ten seconds to finish.
    ///
    /// # Errors
    /// The listener failed.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> std::io::Result<()> {
        let tidy = tidy(self.state.clone());
        let mail = mail::Work::start(self.state.clone());
        let stopping = Arc::new(Notify::new());
        let told = stopping.clone();
        let service = self.router.into_make_service_with_connect_info::<SocketAddr>();
        let serve = axum::serve(self.listener, service).with_graceful_shutdown(async move {
            stop.await;
            told.notify_one();
        });
        let patience = async {
            stopping.notified().await;
            tokio::time::sleep(LAST_REQUESTS).await;
        };
        let done = tokio::select! {
            done = async { serve.await } => done,
            () = patience => Ok(()),
        };
        tidy.abort();
        mail.end().await;
        done
    }
}

/// Throws away expired sessions, forgotten addresses and files that nothing refers to now and then.
fn tidy(state: State) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut clock = tokio::time::interval(TIDY_EVERY);
        for round in 0_u32.. {
            clock.tick().await;
            state.sign_in_limit.tidy();
            if let Err(error) = store::session::remove_expired(&state.store).await {
                tracing::warn!(cause = %error, "expired sessions were not removed");
            }
            if round.is_multiple_of(SWEEP_EVERY) {
                match store::evidence::sweep(&state.store).await {
                    Ok(0) => {}
                    Ok(files) => tracing::info!(files, "evidence nothing refers to was removed"),
                    Err(error) => tracing::warn!(cause = %error, "old evidence was not swept"),
                }
            }
        }
    })
}

/// Comes true when the program is asked to stop: ctrl-c, or SIGTERM from a supervisor.
pub async fn stop_signal() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
    tracing::info!("stopping");
}
