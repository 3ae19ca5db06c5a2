//! The chain over events tells what was done past the program.

use domain::answer::Draft;
use store::audit::{Fault, Known, verify};
use store::{answer, demo};

use crate::support::{Backend, House, on_both};

const OPEN: &str = "2025-H1";

/// Takes the triggers away, as somebody with the database's password can.
async fn unlock(house: &House) {
    let statements: &[&str] = match house.backend {
        Backend::Sqlite => &[
            "DROP TRIGGER event_no_update",
            "DROP TRIGGER event_no_delete",
            "DROP TRIGGER event_link_no_update",
            "DROP TRIGGER event_link_no_delete",
        ],
        Backend::Postgres => &[
            "ALTER TABLE event DISABLE TRIGGER USER",
            "ALTER TABLE event_link DISABLE TRIGGER USER",
        ],
    };
    for statement in statements {
        house.execute(statement).await.unwrap();
    }
}

async fn faults(house: &House) -> Vec<Fault> {
    verify(house, None).await.unwrap().faults
}

async fn save(house: &House, indicator: &str, numerator: &str) {
    let officer = store::account::sign_in(house, "quan7", demo::PASSWORD, "")
        .await
        .unwrap();
    let draft = Draft {
        numerator: numerator.to_owned(),
        denominator: "1000".to_owned(),
        as_of: "31/05/2025".to_owned(),
        source: "Sổ theo dõi".to_owned(),
        ..Draft::default()
    };
    let version = house
        .number(&format!(
            "SELECT coalesce(max(answer.version), 0) FROM answer JOIN assessment ON assessment.id = assessment_id
             WHERE cycle = '{OPEN}' AND unit = '778' AND indicator = '{indicator}'"
        ))
        .await;
    answer::save(house, &officer, OPEN, "778", indicator, &draft, version)
        .await
        .unwrap();
}

on_both!(what_the_program_writes_holds, |house| async {
    assert_eq!(verify(&house, None).await.unwrap(), store::audit::Report::default());
    demo::load(&house).await.unwrap();
    save(&house, "2.2.2-b", "412").await;
    save(&house, "2.2.2-b", "413").await;
    let report = verify(&house, None).await.unwrap();
    assert_eq!(report.faults, []);
    assert_eq!(report.events, house.number("SELECT count(*) FROM event").await);
    assert!(report.answers >= 1);
    let head = report.head.unwrap();
    assert_eq!(head.to_string().parse::<Known>().unwrap(), head);

    // An old note still holds when more was written; another hash does not.
    save(&house, "2.2.2-b", "414").await;
    assert_eq!(verify(&house, Some(&head)).await.unwrap().faults, []);
    let other = Known {
        hash: "0".repeat(64),
        ..head.clone()
    };
    let faults = verify(&house, Some(&other)).await.unwrap().faults;
    assert_eq!(faults, [Fault::NotAsKnown(head.place)]);
    let later = Known {
        place: head.place + 100_000,
        ..head
    };
    let faults = verify(&house, Some(&later)).await.unwrap().faults;
    assert_eq!(faults, [Fault::NotAsKnown(later.place)]);
});

on_both!(events_cannot_be_changed_and_a_change_by_force_is_told, |house| async {
    demo::load(&house).await.unwrap();
    for statement in [
        "UPDATE event SET reason = 'x'",
        "DELETE FROM event",
        "UPDATE event_link SET hash = 'x'",
        "DELETE FROM event_link",
    ] {
        assert!(house.execute(statement).await.is_err(), "{statement}");
    }
    unlock(&house).await;
    let one = "(SELECT event_id FROM event_link WHERE place = 5)";
    house
        .execute(&format!("UPDATE event SET actor_name = 'Người khác' WHERE id = {one}"))
        .await
        .unwrap();
    assert_eq!(faults(&house).await, [Fault::Changed(5)]);
    house.execute("DELETE FROM event_link WHERE place = 7").await.unwrap();
    assert_eq!(
        faults(&house).await,
        [
            Fault::Changed(5),
            Fault::Missing(7),
            Fault::Changed(8),
            Fault::Beside(1)
        ]
    );
});

on_both!(an_end_cut_off_is_told, |house| async {
    demo::load(&house).await.unwrap();
    let last = house.number("SELECT place FROM event_head").await;
    unlock(&house).await;
    house
        .execute(&format!("DELETE FROM event_link WHERE place = {last}"))
        .await
        .unwrap();
    assert_eq!(
        faults(&house).await,
        [Fault::Missing(last), Fault::End, Fault::Beside(1)]
    );
});

on_both!(an_answer_changed_past_the_program_is_told, |house| async {
    demo::load(&house).await.unwrap();
    save(&house, "2.2.2-b", "412").await;
    assert_eq!(faults(&house).await, []);
    let mine = format!(
        "indicator = '2.2.2-b' AND assessment_id = (SELECT id FROM assessment WHERE cycle = '{OPEN}' AND unit = '778')"
    );
    house
        .execute(&format!("UPDATE answer SET figure = figure + 1 WHERE {mine}"))
        .await
        .unwrap();
    let fault = Fault::Answer(OPEN.to_owned(), "778".to_owned(), "2.2.2-b".to_owned());
    assert_eq!(faults(&house).await, std::slice::from_ref(&fault));
    house
        .execute(&format!(
            "UPDATE answer SET figure = figure - 1, version = version + 1 WHERE {mine}"
        ))
        .await
        .unwrap();
    assert_eq!(faults(&house).await, std::slice::from_ref(&fault));
    house
        .execute(&format!("DELETE FROM answer WHERE {mine}"))
        .await
        .unwrap();
    assert_eq!(faults(&house).await, [fault]);
});

on_both!(events_older_than_the_chain_are_sealed_once, |house| async {
    demo::load(&house).await.unwrap();
    unlock(&house).await;
    house.execute("DELETE FROM event_link").await.unwrap();
    house.execute("DELETE FROM event_head").await.unwrap();
    let again = house.reopened().await;
    let report = verify(&again, None).await.unwrap();
    assert_eq!((report.faults, report.events > 0), (Vec::new(), true));
});
