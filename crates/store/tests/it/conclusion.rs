//! Conclusions: written, sent out, confirmed, reported, judged; who sees what.

use domain::conclusion::{HeadTyped, ItemTyped, TaskAction as Act, TaskState};
use domain::register::Problem;
use store::conclusion::{self, Kept};
use store::document::{self, Attachment};
use store::{Error, demo, health};

use crate::city::{City, UNIT};
use crate::support::on_both;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj";

fn head() -> HeadTyped {
    HeadTyped {
        title: "Kết luận hội nghị sơ kết".to_owned(),
        issuer: "Sở Giáo dục và Đào tạo".to_owned(),
        signatory: "Phó Giám đốc Sở".to_owned(),
        signed_on: "10/06/2025".to_owned(),
        ..HeadTyped::default()
    }
}

fn item(kinds: &[&str], units: &[&str], due: &str) -> ItemTyped {
    let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    ItemTyped {
        text: "Lập Ban chỉ đạo".to_owned(),
        due: due.to_owned(),
        way: "/ho-so?xem=chua-co".to_owned(),
        kinds: owned(kinds),
        units: owned(units),
    }
}

fn stands(kept: Result<Kept, Error>) -> String {
    match kept.unwrap() {
        Kept::Stands(id) => id,
        Kept::Refused(problems) => panic!("{problems:?}"),
    }
}

fn code(result: Result<impl std::fmt::Debug, Error>) -> String {
    match result.unwrap_err() {
        Error::Invalid(code) => code,
        other => format!("{other:?}"),
    }
}

impl City {
    /// A conclusion with one item for these, sent out.
    async fn concluded(&self, item: &ItemTyped) -> String {
        let id = stands(conclusion::put(self, &self.reviewer, None, &head(), Vec::new()).await);
        stands(conclusion::add_item(self, &self.reviewer, &id, item).await);
        conclusion::publish(self, &self.reviewer, &id, 2).await.unwrap();
        id
    }

    /// The only open task of district 770.
    async fn own_task(&self) -> domain::conclusion::Task {
        let mut tasks = conclusion::open_tasks(self, &self.officer, None).await.unwrap();
        tasks.retain(|task| task.unit.code == UNIT);
        assert_eq!(tasks.len(), 1);
        tasks.remove(0)
    }
}

on_both!(who_has_to_act_is_told, |house| async {
    let city = City::settle(house).await;
    city.concluded(&item(&["district"], &[], "30/06/2025")).await;
    let task = city.own_task().await;
    for actor in [&city.officer, &city.head] {
        let told = store::notice::list(&city, actor).await.unwrap();
        assert_eq!(told.unread, 1);
        assert_eq!(
            told.notices[0].path(),
            format!("/ket-luan/{}/{}", task.conclusion, task.id)
        );
        assert_eq!(told.notices[0].body.text, "Lập Ban chỉ đạo");
    }
    assert_eq!(store::notice::unread(&city, &city.reviewer).await.unwrap(), 0);
});

on_both!(sending_out_freezes_who_must_act, |house| async {
    let city = City::settle(house).await;
    let id = stands(conclusion::put(&city, &city.reviewer, None, &head(), Vec::new()).await);
    assert_eq!(
        code(conclusion::publish(&city, &city.reviewer, &id, 1).await),
        "no-items"
    );
    let first = item(&["district"], &["D-GDDT"], "30/06/2025");
    stands(conclusion::add_item(&city, &city.reviewer, &id, &first).await);
    stands(conclusion::add_item(&city, &city.reviewer, &id, &item(&[], &["khong-co"], "")).await);
    assert_eq!(code(conclusion::publish(&city, &city.reviewer, &id, 3).await), "nobody");
    let kept = conclusion::add_item(&city, &city.reviewer, &id, &item(&[], &[], "30/02/2025"))
        .await
        .unwrap();
    assert_eq!(
        kept,
        Kept::Refused(vec![("due", Problem::NotADay), ("kinds", Problem::Missing)])
    );
    let view = conclusion::view(&city, &city.reviewer, Some(&id))
        .await
        .unwrap()
        .unwrap();
    conclusion::remove_item(&city, &city.reviewer, &id, &view.items[1].id)
        .await
        .unwrap();
    // Before it is sent out nobody else knows of it.
    assert!(matches!(
        conclusion::view(&city, &city.officer, Some(&id)).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        conclusion::publish(&city, &city.reviewer, &id, 3).await,
        Err(Error::Stale)
    ));
    assert_eq!(conclusion::publish(&city, &city.reviewer, &id, 4).await.unwrap(), 23);
    assert!(matches!(
        conclusion::publish(&city, &city.reviewer, &id, 5).await,
        Err(Error::Stale)
    ));
    let late = conclusion::add_item(&city, &city.reviewer, &id, &first).await;
    assert!(matches!(late, Err(Error::Stale)));
    // A district sees the conclusion and its own task, not those of others.
    let own = conclusion::view(&city, &city.officer, Some(&id))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(own.items[0].tasks.len(), 1);
    assert!(!own.may_conclude);
    let all = conclusion::view(&city, &city.leader, Some(&id)).await.unwrap().unwrap();
    assert_eq!(all.items[0].tasks.len(), 23);
    // Only the city writes.
    let refused = conclusion::put(&city, &city.officer, None, &head(), Vec::new()).await;
    assert!(matches!(refused, Err(Error::Forbidden)));
    let refused = conclusion::put(&city, &city.leader, Some((&id, 1)), &head(), Vec::new()).await;
    assert!(matches!(refused, Err(Error::Forbidden)));
});

on_both!(a_unit_confirms_and_reports_and_the_city_judges, |house| async {
    let city = City::settle(house).await;
    city.concluded(&item(&["district"], &[], "30/06/2025")).await;
    let task = city.own_task().await;
    let act = async |actor, action, version, text| {
        conclusion::act(&city, actor, &task.id, action, version, text, Vec::new()).await
    };
    assert_eq!(
        act(&city.officer, Act::Confirm, 1, "").await.unwrap(),
        TaskState::Confirmed
    );
    assert!(matches!(
        act(&city.officer, Act::Confirm, 1, "").await,
        Err(Error::Stale)
    ));
    assert_eq!(code(act(&city.officer, Act::Done, 2, "  ").await), "text");
    assert!(matches!(
        act(&city.reviewer, Act::Accept, 2, "").await,
        Err(Error::Stale)
    ));
    assert!(matches!(
        act(&city.officer, Act::Accept, 2, "").await,
        Err(Error::Forbidden)
    ));
    assert!(matches!(
        act(&city.neighbour, Act::Done, 2, "xong").await,
        Err(Error::Forbidden | Error::NotFound)
    ));
    let file = vec![Attachment::File {
        name: "quyet-dinh.pdf".to_owned(),
        bytes: PDF.to_vec(),
    }];
    let done = conclusion::act(&city, &city.officer, &task.id, Act::Done, 2, "Đã có quyết định", file).await;
    assert_eq!(done.unwrap(), TaskState::Done);
    assert_eq!(
        act(&city.reviewer, Act::AskAgain, 3, "Kèm kế hoạch").await.unwrap(),
        TaskState::AskedAgain
    );
    assert_eq!(act(&city.head, Act::Done, 4, "Đã kèm").await.unwrap(), TaskState::Done);
    assert_eq!(
        act(&city.reviewer, Act::Accept, 5, "").await.unwrap(),
        TaskState::Accepted
    );

    let view = conclusion::task(&city, &city.leader, &task.conclusion, &task.id)
        .await
        .unwrap();
    assert_eq!(view.steps.len(), 5);
    assert_eq!(view.steps[2].text, "Kèm kế hoạch");
    assert!(view.actions.is_empty() && view.documents.len() == 1);
    assert!(
        document::open(&city, Some(&city.leader), &view.documents[0].id)
            .await
            .is_ok()
    );
    assert!(matches!(
        document::open(&city, Some(&city.neighbour), &view.documents[0].id).await,
        Err(Error::NotFound)
    ));
    assert!(matches!(
        conclusion::task(&city, &city.neighbour, &task.conclusion, &task.id).await,
        Err(Error::NotFound)
    ));
    assert!(
        conclusion::open_tasks(&city, &city.officer, None)
            .await
            .unwrap()
            .iter()
            .all(|own| own.unit.code != UNIT)
    );
    let states = city
        .texts("SELECT state_from || '>' || state_to FROM event WHERE subject = 'task' ORDER BY at, id")
        .await;
    assert_eq!(
        states,
        [
            "sent>confirmed",
            "confirmed>done",
            "done>asked-again",
            "asked-again>done",
            "done>accepted"
        ]
    );
});

on_both!(a_task_is_late_after_its_day, |house| async {
    let city = City::settle(house).await;
    city.concluded(&item(&["district"], &[], "20/06/2025")).await;
    assert!(!city.own_task().await.is_late);
    city.clock.advance(24 * 3_600_000);
    assert!(city.own_task().await.is_late);
    // In the review the city sees the unit's tasks, and no others.
    let of_unit = conclusion::open_tasks(&city, &city.reviewer, Some(UNIT)).await.unwrap();
    assert_eq!(of_unit.len(), 1);
    assert!(
        conclusion::open_tasks(&city, &city.neighbour, Some(UNIT))
            .await
            .unwrap()
            .is_empty()
    );
});

on_both!(the_document_of_a_conclusion_is_read_by_those_it_asks, |house| async {
    let city = City::settle(house).await;
    let file = vec![Attachment::File {
        name: "tb.pdf".to_owned(),
        bytes: PDF.to_vec(),
    }];
    let id = stands(conclusion::put(&city, &city.reviewer, None, &head(), file).await);
    let asked = item(&[], &[UNIT], "");
    stands(conclusion::add_item(&city, &city.reviewer, &id, &asked).await);
    let view = conclusion::view(&city, &city.reviewer, Some(&id))
        .await
        .unwrap()
        .unwrap();
    let paper = view.documents[0].id.clone();
    assert!(matches!(
        document::open(&city, Some(&city.officer), &paper).await,
        Err(Error::NotFound)
    ));
    conclusion::publish(&city, &city.reviewer, &id, 2).await.unwrap();
    assert!(document::open(&city, Some(&city.officer), &paper).await.is_ok());
    assert!(matches!(
        document::open(&city, Some(&city.neighbour), &paper).await,
        Err(Error::NotFound)
    ));
});

on_both!(the_demonstration_has_six_conclusions_on_their_way, |house| async {
    demo::load(&house).await.unwrap();
    let city = house
        .person("thamdinh2", domain::permission::Role::Reviewer, "79")
        .await;
    let list = conclusion::list(&house, &city).await.unwrap();
    let line = &list.conclusions[0];
    assert_eq!((list.conclusions.len(), line.items), (1, 6));
    assert!(line.tally.late > 0 && line.tally.waiting > 0 && line.tally.accepted > 0 && line.tally.unconfirmed > 0);
    assert!(
        health::check(&house)
            .await
            .unwrap()
            .iter()
            .all(|finding| !finding.is_fault())
    );
});
