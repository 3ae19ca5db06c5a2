//! Notices: reading them, choosing how they come, and a reviewer's reminder.

use domain::indicator::Lang;
use domain::notice::NoticesView;
use leptos::prelude::*;

use crate::api::plain::{code, cut, send_on};
use crate::context::{actor, store, viewer};
use crate::error::{AppError, fail};
use crate::link::link;

/// Most characters of a typed address that come back to its field.
const LONGEST: usize = 300;

/// `/thong-bao`.
pub async fn list() -> Result<NoticesView, AppError> {
    store::notice::list(&store()?, &actor()?).await.map_err(fail)
}

/// How many notices the reader has not read; none for visitors, and where it cannot be said: the page is more.
pub async fn unread() -> u32 {
    let (Ok(store), Some(actor)) = (store(), viewer()) else {
        return 0;
    };
    store::notice::unread(&store, &actor).await.unwrap_or_default()
}

/// Opens a notice: it is read from now on. A plain post goes on to its thing.
#[server(prefix = "/fn", endpoint = "notice/open")]
pub async fn open(id: String) -> Result<String, AppError> {
    let opened = async { store::notice::open(&store()?, &actor()?, &id).await.map_err(fail) }.await;
    let path = opened.map(|notice| notice.path());
    send_on(|| match &path {
        Ok(path) => link(path.clone()),
        Err(error) => link("/thong-bao").with("loi", code(error)),
    });
    path
}

/// Marks everything as read.
#[server(prefix = "/fn", endpoint = "notice/read-all")]
pub async fn read_all() -> Result<u64, AppError> {
    let read = async { store::notice::read_all(&store()?, &actor()?).await.map_err(fail) }.await;
    send_on(|| match &read {
        Ok(_) => link("/thong-bao"),
        Err(error) => link("/thong-bao").with("loi", code(error)),
    });
    read
}

/// Chooses how notices come. A plain post goes back to the page, with what was typed if it was not taken.
#[server(prefix = "/fn", endpoint = "notice/choose")]
pub async fn choose(
    #[server(default)] email: String,
    delivery: String,
    #[server(default)] letters: String,
) -> Result<(), AppError> {
    let chosen = async {
        let lang = if letters == Lang::En.code() { Lang::En } else { Lang::Vi };
        store::notice::choose(&store()?, &actor()?, &email, &delivery, lang)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| match &chosen {
        Ok(()) => link("/thong-bao").with("xong", "cach-nhan"),
        Err(error) => link("/thong-bao")
            .with("loi", code(error))
            .with("email", &cut(&email, LONGEST))
            .with("cach", &cut(&delivery, 20))
            .with("thu", &cut(&letters, 2))
            .at("cach-nhan"),
    });
    chosen
}

/// Reminds a unit's people in the reviewer's name. A plain post goes back to the board.
#[server(prefix = "/fn", endpoint = "notice/nudge")]
pub async fn nudge(cycle: String, unit: String, #[server(default)] which: String) -> Result<u64, AppError> {
    let told = async {
        store::notice::nudge(&store()?, &actor()?, &cycle, &unit)
            .await
            .map_err(fail)
    }
    .await;
    send_on(|| {
        let board = link("/tham-dinh/tien-trinh")
            .with("ky", &cycle)
            .with("xem", &cut(&which, 20));
        match &told {
            Ok(_) => board.with("xong", "nhac").with("cua", &unit),
            Err(error) => board.with("loi", code(error)).with("cua", &unit),
        }
    });
    told
}
