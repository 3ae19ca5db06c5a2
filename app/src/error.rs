//! What can go wrong between a page and the store, as far as the page can act on it.

use domain::workflow::Needs;
use leptos::prelude::{FromServerFnError, ServerFnErrorErr};
use leptos::server_fn::codec::JsonEncoding;
use serde::{Deserialize, Serialize};

/// Why a server function did not do what was asked. Nothing of the inside is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum AppError {
    /// Not signed in, or the session has ended.
    #[error("not signed in")]
    Unauthenticated,
    /// Signed in, but not allowed.
    #[error("not allowed")]
    Forbidden,
    /// There is nothing at this address.
    #[error("not found")]
    NotFound,
    /// Somebody else was first: the state or version moved on.
    #[error("it has changed meanwhile")]
    Stale,
    /// The step needs something that does not hold yet.
    #[error("not ready: {0:?}")]
    NotReady(Needs),
    /// The request makes no sense; the text is a stable code.
    #[error("invalid: {0}")]
    Invalid(String),
    /// Too many attempts; seconds to wait.
    #[error("too many attempts, wait {0} s")]
    TooMany(u32),
    /// The server cannot be reached.
    #[error("the server cannot be reached")]
    Offline,
    /// Something broke. The log tells more under this id, which may be empty where the answer had none.
    #[error("internal error {id}")]
    Internal {
        /// Where to look in the log.
        id: String,
    },
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Self::Offline,
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => Self::Invalid("arguments".to_owned()),
            _ => Self::Internal { id: String::new() },
        }
    }
}

#[cfg(feature = "ssr")]
mod of_server {
    use http::StatusCode;
    use leptos::prelude::use_context;
    use leptos_axum::ResponseOptions;

    use super::AppError;

    impl AppError {
        /// Something broke: `cause` goes to the log with an id, only the id goes out.
        pub fn internal(cause: &str) -> Self {
            let id = uuid::Uuid::new_v4().simple().to_string();
            tracing::error!(error.id = %id, cause, "a request failed inside");
            Self::Internal { id }
        }

        /// The HTTP status that says the same.
        pub fn status(&self) -> StatusCode {
            match self {
                Self::Unauthenticated => StatusCode::UNAUTHORIZED,
                Self::Forbidden => StatusCode::FORBIDDEN,
                Self::NotFound => StatusCode::NOT_FOUND,
                Self::Stale | Self::NotReady(_) => StatusCode::CONFLICT,
                Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
                Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
                Self::Offline | Self::Internal { .. } => StatusCode::INTERNAL_SERVER_ERROR,
            }
        }
    }

    impl From<store::Error> for AppError {
        fn from(error: store::Error) -> Self {
            use store::Error as E;
            match error {
                E::NotSignedIn => Self::Unauthenticated,
                E::Forbidden => Self::Forbidden,
                E::NotFound => Self::NotFound,
                E::Stale => Self::Stale,
                E::NotReady(needs) => Self::NotReady(needs),
                E::Invalid(code) => Self::Invalid(code),
                E::Evidence(problem) => Self::Invalid(problem.code().to_owned()),
                other => Self::internal(&other.to_string()),
            }
        }
    }

    /// Turns an error into the page's, and gives the response its status. Every server function ends in it.
    pub fn fail(error: impl Into<AppError>) -> AppError {
        let error = error.into();
        if let Some(response) = use_context::<ResponseOptions>() {
            response.set_status(error.status());
        }
        error
    }
}

#[cfg(feature = "ssr")]
pub use of_server::fail;
