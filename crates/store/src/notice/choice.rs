//! How a person is reached.

use domain::account::Actor;
use domain::indicator::Lang;
use domain::notice::{Choice, Delivery, is_email};
use serde_json::json;

use crate::Store;
use crate::db::{optional, run};
use crate::error::Error;
use crate::write::{Event, corrupt, id_of};

/// How the person is reached; by default not by letters.
pub async fn choice(store: &Store, actor: &Actor) -> Result<Choice, Error> {
    let row = optional!(
        store.db(),
        (String, String, String),
        "SELECT email, delivery, lang FROM notice_choice WHERE account_id = $1",
        id_of(actor)?,
    )?;
    row.map_or_else(
        || Ok(Choice::default()),
        |(email, delivery, lang)| {
            Ok(Choice {
                email,
                delivery: read(&delivery)?,
                lang: lang_of(&lang),
            })
        },
    )
}

/// The language with this word; Vietnamese, the first, for any other.
pub(super) fn lang_of(code: &str) -> Lang {
    if code == Lang::En.code() { Lang::En } else { Lang::Vi }
}

/// The delivery with this word of the database.
pub(super) fn read(code: &str) -> Result<Delivery, Error> {
    Delivery::from_code(code).ok_or_else(|| corrupt(format!("delivery {code}")))
}

/// Remembers how the person wants to be reached.
///
/// # Errors
/// `Invalid` with `delivery`; `email` for what is no address; `no-email` where letters are wanted and none is given.
pub async fn choose(store: &Store, actor: &Actor, email: &str, delivery: &str, lang: Lang) -> Result<(), Error> {
    let invalid = |code: &str| Error::Invalid(code.to_owned());
    let delivery = Delivery::from_code(delivery).ok_or_else(|| invalid("delivery"))?;
    let email = email.trim();
    if email.is_empty() && delivery != Delivery::Never {
        return Err(invalid("no-email"));
    }
    if !email.is_empty() && !is_email(email) {
        return Err(invalid("email"));
    }
    let mut write = store.begin().await?;
    run!(
        write.tx,
        "INSERT INTO notice_choice (account_id, email, delivery, lang, changed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, delivery = excluded.delivery,
                lang = excluded.lang, changed_at = excluded.changed_at",
        id_of(actor)?,
        email,
        delivery.code(),
        lang.code(),
        write.now.0,
    )?;
    // The address itself stays out of the log, which is never emptied.
    write
        .record(Event {
            actor: Some(actor),
            subject: "account",
            cycle: None,
            path: &actor.scope.0,
            indicator: None,
            action: "choose-notices",
            states: None,
            reason: "",
            detail: json!({ "login": actor.login, "delivery": delivery.code(), "with_email": !email.is_empty() }),
        })
        .await?;
    write.commit().await
}
