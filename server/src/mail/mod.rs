//! Notices of the clock and letters: what the program does without being asked.
//!
//! [`round`] is everything that is done in a minute; [`Work`] does it again and again until it is told to stop, and then
//! finishes the letter at hand.

mod letter;

use std::time::{Duration, SystemTime};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use store::Store;
use store::notice::letter::{Letter, Outcome};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::config::Mail;
use crate::state::State;

/// How often is looked what has come due.
const EVERY: Duration = Duration::from_mins(1);
/// How long a mail server may take for a letter.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long the letter at hand may take when the program stops.
const LAST_LETTER: Duration = Duration::from_secs(10);

/// A mail server, and who writes.
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    site: String,
}

impl Post {
    /// Makes ready to send; nothing is connected yet. `None` where a setting is not what it should be, which
    /// [`Mail::check`] has said before.
    pub fn new(mail: &Mail) -> Option<Self> {
        let from: Address = mail.from.parse().ok()?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(mail.smtp.expose()).ok()?;
        Some(Self {
            transport: transport.timeout(Some(PATIENCE)).build(),
            from: Mailbox::new(Some("Đèn Sách".to_owned()), from),
            site: mail.site.trim_end_matches('/').to_owned(),
        })
    }

    /// Hands a letter to the mail server, and says what came of it.
    pub async fn send(&self, letter: &Letter) -> Outcome {
        let message = match self.write(letter) {
            Ok(message) => message,
            Err(error) => return Outcome::Refused(error.to_string()),
        };
        // First without a letter: until here nothing can have been taken, so that it may be tried again.
        match self.transport.test_connection().await {
            Ok(true) => {}
            Ok(false) => return Outcome::Later("the mail server does not answer".to_owned()),
            Err(error) => return Outcome::Later(error.to_string()),
        }
        match self.transport.send(message).await {
            Ok(_) => Outcome::Sent,
            Err(error) if error.is_transient() => Outcome::Later(error.to_string()),
            Err(error) if error.is_permanent() || error.is_client() => Outcome::Refused(error.to_string()),
            // The line broke while it was handed over.
            Err(error) => Outcome::Unknown(error.to_string()),
        }
    }

    fn write(&self, letter: &Letter) -> Result<Message, Box<dyn std::error::Error + Send + Sync>> {
        let to: Address = letter.to.parse()?;
        let made = Duration::from_millis(u64::try_from(letter.made.0)?);
        let text = letter::text(letter, &self.site);
        // Programs that answer letters by themselves leave this one alone.
        let automatic = HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        );
        Ok(MessageBuilder::new()
            .from(self.from.clone())
            .to(Mailbox::new(Some(letter.name.clone()), to))
            .subject(letter::subject(letter))
            .date(SystemTime::UNIX_EPOCH + made)
            .message_id(Some(format!("<{}@{}>", letter.id, self.from.email.domain())))
            .raw_header(automatic)
            .header(ContentType::TEXT_PLAIN)
            .body(text)?)
    }
}

/// Makes the reminders that have come due, and sends what letters there are, one after the other, until `stopping`.
///
/// # Errors
/// The store failed; what is left is done next time.
pub async fn round(store: &Store, post: Option<&Post>, stopping: &watch::Receiver<bool>) -> Result<(), store::Error> {
    let made = store::notice::remind(store).await?;
    if made > 0 {
        tracing::info!(notices = made, "reminders were made");
    }
    let Some(post) = post else { return Ok(()) };
    store::notice::letter::plan(store).await?;
    while !*stopping.borrow() {
        let Some(letter) = store::notice::letter::claim(store).await? else {
            break;
        };
        let outcome = post.send(&letter).await;
        if outcome != Outcome::Sent {
            // Neither address nor text: who got which letter is nobody's business in a log.
            tracing::warn!(letter = %letter.id, ?outcome, "a letter was not sent");
        }
        store::notice::letter::settle(store, letter.id, &outcome).await?;
    }
    Ok(())
}

/// The work under way.
pub struct Work {
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

impl Work {
    /// Begins.
    pub fn start(state: State) -> Self {
        let (stop, mut stopping) = watch::channel(false);
        let running = tokio::spawn(async move {
            let post = state.config.mail.as_ref().and_then(Post::new);
            match store::notice::letter::give_up_claimed(&state.store).await {
                Ok(0) => {}
                Ok(letters) => tracing::warn!(
                    letters,
                    "the program stopped while these were sent; they are not sent again"
                ),
                Err(error) => tracing::warn!(cause = %error, "letters of the last run were not looked at"),
            }
            let mut clock = tokio::time::interval(EVERY);
            clock.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
            loop {
                tokio::select! {
                    _ = clock.tick() => {}
                    // Also when the other end is gone.
                    _ = stopping.changed() => return,
                }
                if let Err(error) = round(&state.store, post.as_ref(), &stopping).await {
                    tracing::warn!(cause = %error, "notices were not looked after");
                }
            }
        });
        Self { stop, running }
    }

    /// Ends, after the letter at hand.
    pub async fn end(self) {
        let _ = self.stop.send(true);
        let mut running = self.running;
        if tokio::time::timeout(LAST_LETTER, &mut running).await.is_err() {
            running.abort();
        }
    }
}
