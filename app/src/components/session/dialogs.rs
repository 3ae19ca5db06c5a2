//! The two dialogs of the session watch.

use leptos::ev::SubmitEvent;
use leptos::html::{Dialog, Input};
use leptos::prelude::*;

use super::{Nearness, SignInAgain};
use crate::words::use_words;

/// Keeps a dialog open as long as `open` says so. A closed one is closed for good until `open` changes again.
fn follow(dialog: NodeRef<Dialog>, open: Signal<bool>) {
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => {
                // Refused only where another dialog is already modal: then that one is in front.
                let _ = dialog.show_modal();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
}

/// Says that the session is about to end, and offers to stay.
#[component]
pub fn Warning(near: RwSignal<Nearness>) -> impl IntoView {
    let words = &use_words().session;
    let dialog = NodeRef::<Dialog>::new();
    let dismissed = RwSignal::new(false);
    Effect::new(move |_| {
        // Far off again: the next warning is a new one.
        if near.get() == Nearness::Far {
            dismissed.set(false);
        }
    });
    let open = move || matches!(near.get(), Nearness::Idle(_) | Nearness::Limit(_)) && !dismissed.get();
    follow(dialog, Signal::derive(open));
    let text = move || match near.get() {
        Nearness::Idle(minutes) => (words.ending_in)(minutes),
        Nearness::Limit(minutes) => (words.limit_near)(minutes),
        Nearness::Far | Nearness::Ended => String::new(),
    };
    let stay = move |_| {
        #[cfg(feature = "hydrate")]
        leptos::task::spawn_local(async move {
            if super::net::remaining(true).await.is_some_and(|left| left.signed_in) {
                near.set(Nearness::Far);
            } else {
                near.set(Nearness::Ended);
            }
        });
    };
    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="h-ending" on:close=move |_| dismissed.set(true)>
            <h2 id="h-ending">{words.ending}</h2>
            <p>{text}</p>
            <p class="acts">
                <button
                    class="btn"
                    type="button"
                    hidden=move || matches!(near.get(), Nearness::Limit(_))
                    on:click=stay
                >
                    {words.stay}
                </button>
                <button class="btn btn-2" type="button" on:click=move |_| dismissed.set(true)>
                    {words.later}
                </button>
            </p>
        </dialog>
    }
}

/// Says that the session has ended, and signs in again on the spot, under the same name.
#[component]
pub fn Ended(near: RwSignal<Nearness>, again: SignInAgain, login: String) -> impl IntoView {
    let words = &use_words().session;
    let dialog = NodeRef::<Dialog>::new();
    let dismissed = RwSignal::new(false);
    let (wanted, times) = (RwSignal::from(again.wanted), RwSignal::from(again.times));
    Effect::new(move |_| {
        // A save that needs it asks again, also after "not now".
        if wanted.get() {
            dismissed.set(false);
        }
    });
    let open = Signal::derive(move || (wanted.get() || near.get() == Nearness::Ended) && !dismissed.get());
    follow(dialog, open);
    let dismiss = move || {
        wanted.set(false);
        dismissed.set(true);
    };
    let closed = move |_| {
        if open.get() {
            dismiss();
        }
    };
    let done = Callback::new(move |()| {
        wanted.set(false);
        near.set(Nearness::Far);
        times.update(|times| *times += 1);
    });
    view! {
        <dialog class="dialog" node_ref=dialog aria-labelledby="h-ended" on:close=closed>
            <h2 id="h-ended">{words.ended}</h2>
            <p>{words.ended_help}</p>
            <Password login done>
                <button class="btn btn-2" type="button" on:click=move |_| dismiss()>
                    {words.not_now}
                </button>
            </Password>
        </dialog>
    }
}

/// The password for a name that is known. Children stand beside its button.
#[component]
fn Password(login: String, done: Callback<()>, children: Children) -> impl IntoView {
    let words = &use_words().session;
    let password = NodeRef::<Input>::new();
    let problem = RwSignal::new("");
    let busy = RwSignal::new(false);
    let name = login.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = password.get_untracked().map(|field| field.value()).unwrap_or_default();
        if busy.get_untracked() || typed.is_empty() {
            return;
        }
        busy.set(true);
        #[cfg(feature = "hydrate")]
        leptos::task::spawn_local({
            let login = login.clone();
            async move {
                use super::net::{Answer, sign_in};

                let answer = sign_in(&login, &typed).await;
                busy.set(false);
                problem.set(match answer {
                    Answer::Done => {
                        if let Some(field) = password.get_untracked() {
                            field.set_value("");
                        }
                        done.run(());
                        ""
                    }
                    Answer::Wrong => words.wrong,
                    Answer::TooMany => words.too_many,
                    Answer::Offline => words.offline,
                });
            }
        });
        #[cfg(not(feature = "hydrate"))]
        let _ = (&login, done);
    };
    view! {
        <form method="post" action="/dang-nhap" on:submit=submit>
            <div class="field">
                <label for="again-username">{words.username}</label>
                <input
                    class="in"
                    id="again-username"
                    name="username"
                    autocomplete="username"
                    readonly=true
                    value=name
                />
            </div>
            <div class="field">
                <label for="again-password">{words.password}</label>
                <p class="field-error" id="again-problem" role="alert" hidden=move || problem.get().is_empty()>
                    {problem}
                </p>
                <input
                    class="in"
                    id="again-password"
                    name="password"
                    type="password"
                    autocomplete="current-password"
                    required=true
                    autofocus=true
                    aria-describedby="again-problem"
                    aria-invalid=move || (!problem.get().is_empty()).then_some("true")
                    node_ref=password
                />
            </div>
            <p class="acts">
                <button class="btn">{move || if busy.get() { words.busy } else { words.sign_in }}</button>
                {children()}
            </p>
        </form>
    }
}
