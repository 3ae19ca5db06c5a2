//! Leaving: who may end an account, what goes over to whom, and that nothing is lost.

use domain::account::view::Successor;
use domain::history::{Deed, HistoryOf};
use domain::notice::NoticeKind;
use domain::permission::Role;
use domain::workflow::State;
use store::thread::NewMessage;
use store::{Error, account, session};

use crate::support::on_both;
use crate::town::{FAMILIES, Town, figure};

fn code(refused: Result<(), Error>) -> String {
    match refused.unwrap_err() {
        Error::Invalid(code) => code,
        other => panic!("{other}"),
    }
}

fn new(login: &str) -> Successor {
    Successor::New {
        login: login.to_owned(),
        name: "Người mới".to_owned(),
        password: "mot-mat-khau-moi".to_owned(),
    }
}

on_both!(work_goes_over_and_what_was_written_stays, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    let keeper = town.person("quantri", Role::Administrator, "79").await;
    town.assess("2025-H1", "770", State::Drafting, &[(FAMILIES, figure(61.0))])
        .await;
    let message = |text: &str| NewMessage {
        cycle: "2025-H1".to_owned(),
        unit: "770".to_owned(),
        indicator: FAMILIES.to_owned(),
        text: text.to_owned(),
        ..NewMessage::default()
    };
    store::thread::say(&town, &officer, &message("Lời của người cũ"))
        .await
        .unwrap();
    store::thread::say(&town, &reviewer, &message("Nhờ @quan3 xem"))
        .await
        .unwrap();
    let row = session::Row {
        key: "khoa".to_owned(),
        account: officer.id.clone(),
        data: "{}".to_owned(),
        created_at: town.now(),
        expires_at: town.now().plus_ms(3_600_000),
    };
    session::create(&town, &row).await.unwrap();

    let view = account::leaving(&town, &keeper, "quan3").await.unwrap();
    assert_eq!(
        (view.lying.assessments, view.lying.notices, view.candidates.len()),
        (1, 1, 0)
    );
    // Nobody would be left, and nobody is named.
    assert_eq!(
        code(account::hand_over(&town, &keeper, "quan3", None).await),
        "no-successor"
    );
    for (successor, problem) in [
        (Successor::Known("thamdinh".to_owned()), "successor"),
        (Successor::Known("khong-co".to_owned()), "successor"),
        (new("quantri"), "login-taken"),
        (new("Tên sai"), "login"),
    ] {
        let refused = account::hand_over(&town, &keeper, "quan3", Some(&successor)).await;
        assert_eq!(code(refused), problem);
    }
    assert!(session::load(&town, "khoa").await.unwrap().is_some());
    account::hand_over(&town, &keeper, "quan3", Some(&new("quan3-moi")))
        .await
        .unwrap();

    // The sessions are over, and nobody signs in with that name again.
    assert!(session::load(&town, "khoa").await.unwrap().is_none());
    assert_eq!(account::find(&town, &officer.id).await.unwrap(), None);
    let heir = account::sign_in(&town, "quan3-moi", "mot-mat-khau-moi", "192.0.2.7")
        .await
        .unwrap();
    assert_eq!((heir.role, &heir.scope), (officer.role, &officer.scope));
    // The heir has the mention that was not read, and is told of the work.
    let notices = store::notice::list(&town, &heir).await.unwrap();
    let mut kinds: Vec<NoticeKind> = notices.notices.iter().map(|notice| notice.kind).collect();
    kinds.sort();
    assert_eq!(kinds, [NoticeKind::Mention, NoticeKind::HandOver]);
    let key = ("2025-H1", "770", FAMILIES);
    let thread = store::thread::view(&town, &heir, key, |total| 0..total).await.unwrap();
    assert_eq!(thread.messages[0].by, officer.name);
    assert!(thread.messages[0].has_left && !thread.messages[1].has_left);
    let history = store::history::view(&town, &keeper, HistoryOf::Account, "quan3", |total| 0..total)
        .await
        .unwrap();
    let told = &history.part.events[0];
    assert_eq!((told.deed, told.to.as_str()), (Some(Deed::HandOver), "Người mới"));
    // Once is enough.
    let again = account::hand_over(&town, &keeper, "quan3", Some(&Successor::Nobody)).await;
    assert!(matches!(again, Err(Error::Stale)));
});

on_both!(only_those_who_keep_accounts_end_them_and_not_their_own, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let colleague = town.person("quan3-b", Role::Officer, "79/770").await;
    let keeper = town.person("quantri", Role::Administrator, "79").await;
    let local = town.person("quantriquan7", Role::Administrator, "79/778").await;
    for stranger in [&officer, &local] {
        let refused = account::hand_over(&town, stranger, "quan3-b", Some(&Successor::Nobody)).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{}", stranger.login);
    }
    assert!(matches!(
        account::directory(&town, &officer, "", |total| 0..total).await,
        Err(Error::Forbidden)
    ));
    assert_eq!(
        code(account::hand_over(&town, &keeper, "quantri", Some(&Successor::Nobody)).await),
        "self"
    );
    let all = account::directory(&town, &keeper, "quan3", |total| 0..total)
        .await
        .unwrap();
    assert_eq!((all.total, all.lines[0].unit.name.vi.as_str()), (2, "Quận 3"));
    // Somebody else does the same: nobody has to be named.
    account::hand_over(&town, &keeper, "quan3", None).await.unwrap();
    // Now nobody else does, and that is said on purpose.
    account::hand_over(&town, &keeper, "quan3-b", Some(&Successor::Nobody))
        .await
        .unwrap();
    assert_eq!(account::find(&town, &colleague.id).await.unwrap(), None);
});
