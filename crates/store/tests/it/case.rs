//! Difficulties and proposals: who sees them, who moves them, and that nobody moves one under another's hands.

use domain::account::Actor;
use domain::case::{CaseAction, CaseNumber, CaseQuery, CaseState, Turn, Which};
use domain::permission::Role;
use store::Error;
use store::case::{self, Deed, NewCase};
use store::document::{self, Attachment};

use crate::support::{House, on_both};
use crate::town::stage;

fn new(title: &str) -> NewCase {
    NewCase {
        cycle: "2025-H1".to_owned(),
        unit: String::new(),
        kind: "difficulty".to_owned(),
        about: "1.1.4-a".to_owned(),
        title: title.to_owned(),
        text: "Số vụ theo phường chưa khớp.\nĐề nghị gửi lại.".to_owned(),
        attachments: Vec::new(),
    }
}

async fn raise(house: &House, actor: &Actor, title: &str) -> CaseNumber {
    case::raise(house, actor, &new(title)).await.unwrap()
}

/// A deed with a text, at the version the actor reads.
async fn deed(house: &House, actor: &Actor, number: CaseNumber, action: CaseAction, text: &str) -> Deed {
    let version = case::view(house, actor, number).await.unwrap().version;
    Deed {
        text: text.to_owned(),
        ..Deed::new(action, version)
    }
}

async fn act(house: &House, actor: &Actor, number: CaseNumber, action: CaseAction, text: &str) -> CaseState {
    let deed = deed(house, actor, number, action, text).await;
    case::act(house, actor, number, &deed).await.unwrap()
}

async fn assign(house: &House, actor: &Actor, number: CaseNumber, due: &str) -> Result<CaseState, Error> {
    let deed = Deed {
        department: "D-CA".to_owned(),
        due: due.to_owned(),
        ..deed(house, actor, number, CaseAction::Assign, "").await
    };
    case::act(house, actor, number, &deed).await
}

async fn titles(house: &House, actor: &Actor, which: Which) -> Vec<String> {
    let query = CaseQuery {
        which,
        ..CaseQuery::default()
    };
    let list = case::list(house, actor, &query).await.unwrap();
    list.lines.into_iter().map(|line| line.title).collect()
}

fn code<T: std::fmt::Debug>(refused: Result<T, Error>) -> String {
    match refused.unwrap_err() {
        Error::Invalid(code) => code,
        other => format!("{other:?}"),
    }
}

on_both!(a_case_goes_the_long_way_and_every_step_is_an_event, |house| async {
    let (town, people) = stage(house).await;
    let number = raise(&town, &people.officer, "Số vụ phạm tội chưa khớp").await;
    assert_eq!(number.to_string(), "2025-1");
    assert_eq!(
        act(&town, &people.reviewer, number, CaseAction::Receive, "").await,
        CaseState::Received
    );
    assert_eq!(
        assign(&town, &people.reviewer, number, "27/06/2025").await.unwrap(),
        CaseState::Assigned
    );
    assert_eq!(case::mine(&town, &people.police).await.unwrap(), 1);
    act(
        &town,
        &people.police,
        number,
        CaseAction::Answer,
        "Dùng số của Công an.",
    )
    .await;
    assert_eq!(case::mine(&town, &people.officer).await.unwrap(), 1);
    for actor in [&people.officer, &people.head] {
        let told = store::notice::list(&town, actor).await.unwrap();
        assert_eq!((told.unread, told.notices[0].path().as_str()), (1, "/kho-khan/2025-1"));
    }
    assert_eq!(store::notice::unread(&town, &people.neighbour).await.unwrap(), 0);
    act(
        &town,
        &people.officer,
        number,
        CaseAction::AskAgain,
        "Còn thiếu hai phường.",
    )
    .await;
    let view = case::view(&town, &people.police, number).await.unwrap();
    assert_eq!((view.line.turn, view.line.is_mine), (Turn::Department, true));
    assert_eq!(view.line.due.unwrap().to_string(), "2025-06-27");
    act(&town, &people.police, number, CaseAction::Answer, "Đã gửi đủ.").await;
    assert_eq!(
        act(&town, &people.head, number, CaseAction::Agree, "").await,
        CaseState::Closed
    );

    let view = case::view(&town, &people.officer, number).await.unwrap();
    assert!(view.offers.is_empty() && view.line.ended_at.is_some());
    assert_eq!(view.text, "Số vụ theo phường chưa khớp.\nĐề nghị gửi lại.");
    let thread: Vec<_> = view.posts.iter().map(|post| post.to).collect();
    assert_eq!(
        thread,
        [
            CaseState::Raised,
            CaseState::Received,
            CaseState::Assigned,
            CaseState::Answered,
            CaseState::AskedAgain,
            CaseState::Answered,
            CaseState::Closed
        ]
    );
    assert_eq!(view.posts[2].department.as_ref().unwrap().vi, "Công an");
    assert_eq!(view.posts[3].whose.as_ref().unwrap().vi, "Công an");
    let events = town
        .texts("SELECT action || ' ' || indicator || ' ' || path FROM event WHERE subject = 'case' ORDER BY id")
        .await;
    assert_eq!(events.len(), thread.len());
    assert_eq!(events[6], "agree 1.1.4-a /79/770/");
    assert!(titles(&town, &people.officer, Which::Open).await.is_empty());
    assert_eq!(
        titles(&town, &people.officer, Which::Ended).await,
        ["Số vụ phạm tội chưa khớp"]
    );
});

on_both!(everyone_sees_their_own_part, |house| async {
    let (town, people) = stage(house).await;
    let mine = raise(&town, &people.officer, "Của Quận 3").await;
    raise(&town, &people.neighbour, "Của Quận 7").await;
    assert_eq!(titles(&town, &people.officer, Which::All).await, ["Của Quận 3"]);
    assert_eq!(titles(&town, &people.neighbour, Which::All).await, ["Của Quận 7"]);
    assert_eq!(
        titles(&town, &people.leader, Which::All).await,
        ["Của Quận 3", "Của Quận 7"]
    );
    assert!(titles(&town, &people.police, Which::All).await.is_empty());
    assert!(matches!(
        case::view(&town, &people.neighbour, mine).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        case::view(&town, &people.police, mine).await,
        Err(Error::NotFound)
    ));
    let deed = Deed::new(CaseAction::Withdraw, 1);
    assert!(matches!(
        case::act(&town, &people.neighbour, mine, &deed).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        case::act(&town, &people.leader, mine, &deed).await,
        Err(Error::Forbidden)
    ));
    assert_eq!(case::summary(&town, None, None).await.unwrap(), None);

    act(&town, &people.reviewer, mine, CaseAction::Receive, "").await;
    assign(&town, &people.reviewer, mine, "2025-07-01").await.unwrap();
    assert_eq!(titles(&town, &people.police, Which::Mine).await, ["Của Quận 3"]);
    let elsewhere = case::summary(&town, Some(&people.officer), Some(&people.neighbour.scope))
        .await
        .unwrap();
    assert_eq!(elsewhere, None);
    let own = case::summary(&town, Some(&people.leader), Some(&people.officer.scope))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((own.open, own.states), (1, vec![(CaseState::Assigned, 1)]));
});

on_both!(two_who_act_at_once_do_not_both_succeed, |house| async {
    let (town, people) = stage(house).await;
    let number = raise(&town, &people.officer, "Hai người cùng xem").await;
    let other = town.person("thamdinh2", Role::Reviewer, "79").await;
    let receive = deed(&town, &people.reviewer, number, CaseAction::Receive, "").await;
    let close = deed(&town, &other, number, CaseAction::Close, "Trùng việc đã làm.").await;
    let (one, two) = tokio::join!(
        case::act(&town, &people.reviewer, number, &receive),
        case::act(&town, &other, number, &close),
    );
    let succeeded = usize::from(one.is_ok()) + usize::from(two.is_ok());
    assert_eq!(succeeded, 1, "{one:?} {two:?}");
    let refused = one.err().or(two.err()).unwrap();
    assert!(matches!(refused, Error::Stale), "{refused:?}");
    assert_eq!(
        town.number("SELECT count(*) FROM event WHERE subject = 'case'").await,
        2
    );
    assert_eq!(town.number("SELECT version FROM difficulty").await, 2);
});

on_both!(numbers_run_without_gaps_whoever_raises_at_once, |house| async {
    let (town, people) = stage(house).await;
    let numbers = tokio::join!(
        raise(&town, &people.officer, "Một"),
        raise(&town, &people.neighbour, "Hai"),
        raise(&town, &people.head, "Ba"),
        raise(&town, &people.officer, "Bốn"),
    );
    let mut numbers: Vec<i64> = [numbers.0, numbers.1, numbers.2, numbers.3]
        .map(|one| one.number)
        .into();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3, 4]);
});

on_both!(
    similar_cases_are_merged_and_the_raiser_hears_the_answer,
    |house| async {
        let (town, people) = stage(house).await;
        let first = raise(&town, &people.officer, "Chưa có số vụ theo phường").await;
        let second = raise(&town, &people.neighbour, "Chưa có số vụ theo phường mới").await;
        let view = case::view(&town, &people.reviewer, second).await.unwrap();
        assert_eq!(view.similar.iter().map(|line| line.number).collect::<Vec<_>>(), [first]);
        assert!(
            case::view(&town, &people.neighbour, second)
                .await
                .unwrap()
                .similar
                .is_empty()
        );

        let merge = Deed {
            into: second.to_string(),
            ..deed(&town, &people.reviewer, second, CaseAction::Merge, "").await
        };
        assert_eq!(code(case::act(&town, &people.reviewer, second, &merge).await), "into");
        let merge = Deed {
            into: first.to_string(),
            ..merge
        };
        assert_eq!(
            case::act(&town, &people.reviewer, second, &merge).await.unwrap(),
            CaseState::Merged
        );
        act(&town, &people.reviewer, first, CaseAction::Receive, "").await;
        act(
            &town,
            &people.reviewer,
            first,
            CaseAction::Answer,
            "Đã có trong báo cáo quý.",
        )
        .await;

        let heard = case::view(&town, &people.neighbour, second)
            .await
            .unwrap()
            .into
            .unwrap();
        assert_eq!(
            (heard.number, heard.may_read, heard.state),
            (first, false, CaseState::Answered)
        );
        assert_eq!(heard.answers[0].text, "Đã có trong báo cáo quý.");
        let other = case::view(&town, &people.reviewer, first).await.unwrap();
        assert_eq!((other.merged.len(), other.line.merged), (1, 1));
        assert!(
            case::view(&town, &people.officer, first)
                .await
                .unwrap()
                .merged
                .is_empty()
        );
    }
);

/// A picture of this content.
fn picture(content: &str) -> Vec<Attachment> {
    vec![Attachment::File {
        name: "anh.pdf".to_owned(),
        bytes: format!("%PDF-1.7 {content}").into_bytes(),
    }]
}

on_both!(a_file_is_read_by_those_who_read_its_case, |house| async {
    let (town, people) = stage(house).await;
    let first = raise(&town, &people.officer, "Chưa có số vụ theo phường").await;
    let own = NewCase {
        attachments: picture("của đơn vị"),
        ..new("Chưa có số vụ theo phường mới")
    };
    let second = case::raise(&town, &people.neighbour, &own).await.unwrap();
    let raised = case::view(&town, &people.neighbour, second)
        .await
        .unwrap()
        .posts
        .remove(0);
    let file = raised.documents[0].id.clone();
    assert_eq!(raised.documents[0].title, "anh.pdf");
    let opens = async |who: &Actor, file: &str| match document::open(&town, Some(who), file).await {
        Ok(_) => true,
        Err(Error::NotFound) => false,
        Err(other) => panic!("{other:?}"),
    };
    assert!(opens(&people.neighbour, &file).await && opens(&people.reviewer, &file).await);
    assert!(!opens(&people.officer, &file).await && !opens(&people.police, &file).await);

    // The answer to a case that another went into is an answer to both, with its file; nothing else of it is.
    let merge = Deed {
        into: first.to_string(),
        ..deed(&town, &people.reviewer, second, CaseAction::Merge, "").await
    };
    case::act(&town, &people.reviewer, second, &merge).await.unwrap();
    // What says nothing to others takes no file, and nothing of it is done.
    let receive = deed(&town, &people.reviewer, first, CaseAction::Receive, "").await;
    let with_file = Deed {
        attachments: picture("receive"),
        ..receive.clone()
    };
    let refused = case::act(&town, &people.reviewer, first, &with_file).await;
    assert!(matches!(refused, Err(Error::Invalid(code)) if code == "no-file"));
    case::act(&town, &people.reviewer, first, &receive).await.unwrap();
    for (action, text) in [(CaseAction::Add, "Đang xem."), (CaseAction::Answer, "Xem tệp.")] {
        let deed = Deed {
            attachments: picture(action.code()),
            ..deed(&town, &people.reviewer, first, action, text).await
        };
        case::act(&town, &people.reviewer, first, &deed).await.unwrap();
    }
    let posts = case::view(&town, &people.officer, first).await.unwrap().posts;
    let files: Vec<&str> = posts
        .iter()
        .flat_map(|post| &post.documents)
        .map(|document| document.id.as_str())
        .collect();
    let [added, answered] = files.as_slice() else {
        panic!("{files:?}")
    };
    let heard = case::view(&town, &people.neighbour, second)
        .await
        .unwrap()
        .into
        .unwrap();
    assert_eq!(heard.answers[0].documents[0].id, *answered);
    assert!(opens(&people.neighbour, answered).await);
    assert!(!opens(&people.neighbour, added).await);

    // What cannot be done takes no file, and a file that is not taken undoes what comes with it.
    let stale = Deed {
        attachments: picture("muộn"),
        ..deed(&town, &people.reviewer, first, CaseAction::Receive, "").await
    };
    assert_eq!(code(case::act(&town, &people.reviewer, first, &stale).await), "Stale");
    let refused = Deed {
        attachments: vec![Attachment::File {
            name: "a.pdf".to_owned(),
            bytes: b"MZ".to_vec(),
        }],
        ..deed(&town, &people.officer, first, CaseAction::AskAgain, "Tệp nào?").await
    };
    assert!(matches!(
        case::act(&town, &people.officer, first, &refused).await,
        Err(Error::Evidence(_))
    ));
    assert_eq!(
        case::view(&town, &people.officer, first).await.unwrap().posts.len(),
        posts.len()
    );
});

on_both!(what_is_missing_is_refused_by_field, |house| async {
    let (town, people) = stage(house).await;
    let refused = async |new: NewCase| code(case::raise(&town, &people.officer, &new).await);
    assert_eq!(
        refused(NewCase {
            title: " ".to_owned(),
            ..new("")
        })
        .await,
        "no-title"
    );
    assert_eq!(
        refused(NewCase {
            about: "9.9.9-z".to_owned(),
            ..new("A")
        })
        .await,
        "about"
    );
    assert_eq!(
        refused(NewCase {
            about: "2.2.2-l2".to_owned(),
            ..new("A")
        })
        .await,
        "about"
    );
    assert_eq!(
        refused(NewCase {
            kind: String::new(),
            ..new("A")
        })
        .await,
        "kind"
    );
    assert_eq!(
        refused(NewCase {
            unit: "778".to_owned(),
            ..new("A")
        })
        .await,
        "Forbidden"
    );
    assert_eq!(
        refused(NewCase {
            unit: "000".to_owned(),
            ..new("A")
        })
        .await,
        "NotFound"
    );
    assert_eq!(
        refused(NewCase {
            cycle: "2025-H2".to_owned(),
            ..new("A")
        })
        .await,
        "NotFound"
    );
    assert_eq!(code(case::raise(&town, &people.police, &new("A")).await), "Forbidden");
    assert_eq!(code(case::raise(&town, &people.leader, &new("A")).await), "Forbidden");

    let number = raise(&town, &people.officer, "A").await;
    let close = deed(&town, &people.reviewer, number, CaseAction::Close, "  ").await;
    assert_eq!(
        code(case::act(&town, &people.reviewer, number, &close).await),
        "no-text"
    );
    let stale = Deed { version: 7, ..close };
    assert_eq!(code(case::act(&town, &people.reviewer, number, &stale).await), "Stale");
    act(&town, &people.reviewer, number, CaseAction::Receive, "").await;
    for (due, wrong) in [
        ("", "due"),
        ("mai", "due"),
        ("19/06/2025", "due-past"),
        ("20/06/2030", "due"),
    ] {
        assert_eq!(code(assign(&town, &people.reviewer, number, due).await), wrong, "{due}");
    }
    let assign = Deed {
        department: "770".to_owned(),
        due: "30/06/2025".to_owned(),
        ..deed(&town, &people.reviewer, number, CaseAction::Assign, "").await
    };
    assert_eq!(
        code(case::act(&town, &people.reviewer, number, &assign).await),
        "department"
    );
    assert_eq!(town.number("SELECT version FROM difficulty").await, 2);
});

on_both!(lateness_waiting_and_cycles_are_told, |house| async {
    let (town, people) = stage(house).await;
    let number = raise(&town, &people.officer, "Quá hạn").await;
    act(&town, &people.reviewer, number, CaseAction::Receive, "").await;
    assign(&town, &people.reviewer, number, "22/06/2025").await.unwrap();
    let heard = case::waiting(&town).await.unwrap();
    assert_eq!(
        (heard[0].turn, heard[0].path.as_str(), heard[0].since),
        (Turn::Department, "/79/D-CA/", town.now())
    );
    town.clock.advance(5 * 86_400_000);
    assert_eq!(titles(&town, &people.leader, Which::Overdue).await, ["Quá hạn"]);
    let counts = case::summary(&town, Some(&people.reviewer), None)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((counts.open, counts.overdue, counts.mine), (1, 1, 0));
    assert_eq!(counts.oldest[0].age(town.now().day()), 5);
    // Saying more does not begin the wait anew.
    act(&town, &people.officer, number, CaseAction::Add, "Cần trước ngày 30.").await;
    assert_eq!(case::waiting(&town).await.unwrap()[0].since, heard[0].since);

    // A cycle has those that were open in it too, whichever they were raised in.
    let of = async |cycle: &str| {
        let query = CaseQuery {
            which: Which::All,
            cycle: cycle.to_owned(),
            ..CaseQuery::default()
        };
        case::list(&town, &people.leader, &query).await.unwrap().lines.len()
    };
    assert_eq!(
        (of("2025-H1").await, of("2024-H2").await, of("2099-H1").await),
        (1, 0, 0)
    );
    let search = CaseQuery {
        search: "qua han".to_owned(),
        ..CaseQuery::default()
    };
    assert_eq!(case::list(&town, &people.leader, &search).await.unwrap().lines.len(), 1);
});
