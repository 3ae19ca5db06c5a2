//! When something goes wrong.

use crate::words::error::Error;

pub const ERROR: Error = Error {
    not_found: "There is no such page",
    not_found_help: "The address may be incomplete, or the page has moved. The first page and the map lead on.",
    unauthenticated: "Please sign in to see this page",
    unauthenticated_help: "After signing in you return to this very page.",
    forbidden: "Your account does not open this page",
    forbidden_help: "It belongs to another unit or needs another role. If you need it, ask the administrator.",
    foreign: "Not saved: this was not sent from a page of this site",
    foreign_help: "To protect your account, only what is sent from our own pages is taken; nothing has changed. Please open the page you need at its usual address and repeat the last step.",
    stale: "Somebody else has just changed this",
    stale_help: "Please reload the page to see the newest state. Nothing has been overwritten.",
    theirs: "What somebody else has just saved differs from yours in these fields. Saving again keeps what you typed; to keep theirs, change the field to match.",
    theirs_empty: "empty",
    first_wrong: "To the first field to mend",
    not_sent: "There is no connection, so nothing was sent. What you typed is still here; please send it again once you are online.",
    not_ready: "This step is not possible yet",
    not_ready_help: "Please look at the answers that are missing or waiting.",
    invalid: "The request cannot be understood",
    invalid_help: "Please go back and try once more.",
    too_large: "What was sent is too long",
    too_large_help: "Nothing of it has been saved. Please go back, shorten the text and send it again; long documents can be attached as evidence.",
    too_many: "Too many attempts",
    too_many_help: |seconds| format!("Please wait {seconds} seconds and try again."),
    offline: "The server cannot be reached",
    offline_help: "Please check the network. What you typed is still on this device.",
    internal: "Something went wrong on our side",
    internal_help: |id| {
        if id.is_empty() {
            "Please try again in a few minutes.".to_owned()
        } else {
            format!("Please try again in a few minutes. When reporting it, please give the code {id}.")
        }
    },
    to_home: "To the first page",
};
