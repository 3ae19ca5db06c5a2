//! Last days: of the cycle, of a kind, of one unit; who moves them, and that everything counts from them.

use domain::board::{Holder, holder};
use domain::calendar::Extension;
use domain::permission::Role;
use domain::workflow::State;
use store::{Error, assessment, audit, calendar};

use crate::support::on_both;
use crate::town::Town;

const CYCLE: &str = "2025-H1";
const DAY_MS: i64 = 86_400_000;

fn code<T: std::fmt::Debug>(refused: Result<T, Error>) -> String {
    match refused.unwrap_err() {
        Error::Invalid(code) => code,
        other => format!("{other:?}"),
    }
}

on_both!(a_units_own_day_counts_wherever_days_are_told, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    calendar::extend(&town, &reviewer, CYCLE, "770", "04/07/2025", " Sáp nhập phường. ")
        .await
        .unwrap();
    let work = assessment::work(&town, &officer, "", |_| 0..0).await.unwrap();
    let own = work.lines.iter().find(|line| line.unit.code == "770").unwrap();
    assert_eq!((own.due.to_string().as_str(), own.days_left), ("2025-07-04", 14));
    let hub = assessment::hub(&town, &officer, CYCLE, "770").await.unwrap();
    assert_eq!(hub.work.days_left, 14);
    // The day after the cycle's last day: everyone else is late.
    town.clock.advance(8 * DAY_MS);
    let queue = assessment::queue(&town, &reviewer, Some(CYCLE), None).await.unwrap();
    let late = |unit: &str| {
        let line = queue.lines.iter().find(|line| line.unit.code == unit).unwrap();
        holder(line) == Holder::Late
    };
    assert!(!late("770") && late("778"));
    let board = assessment::board(&town, &reviewer, None).await.unwrap();
    let line = |unit: &str| board.lines.iter().find(|line| line.work.unit.code == unit).unwrap();
    assert_eq!(line("770").extension.as_ref().unwrap().reason, "Sáp nhập phường.");
    assert_eq!(line("778").work.days_left, -1);
    let order: Vec<Holder> = board.lines.iter().map(|line| holder(&line.work)).collect();
    assert!(order.is_sorted_by_key(|holder| *holder != Holder::Late), "{order:?}");
    // It is the same after a restart, and the log knows who and why.
    let again = town.reopened().await;
    let hub = assessment::hub(&again, &officer, CYCLE, "770").await.unwrap();
    assert_eq!(hub.work.due.to_string(), "2025-07-04");
    let events = town.texts("SELECT reason FROM event WHERE subject = 'calendar'").await;
    assert_eq!(events, ["Sáp nhập phường."]);
    assert!(audit::verify(&town, None).await.unwrap().faults.is_empty());
    assert!(town.execute("UPDATE due_day SET reason = 'khác'").await.is_err());
    assert!(town.execute("DELETE FROM due_day").await.is_err());
});

on_both!(the_newest_day_counts_and_a_units_before_its_kinds, |house| async {
    let town = Town::build(house).await;
    let officer = town.person("quan3", Role::Officer, "79/770").await;
    let neighbour = town.person("quan7", Role::Officer, "79/778").await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    let due = |view: domain::calendar::CalendarView| view.due().to_string();
    for day in ["01/07/2025", "08/07/2025"] {
        calendar::extend(&town, &reviewer, CYCLE, "770", day, "Mưa bão")
            .await
            .unwrap();
        town.clock.advance(1000);
    }
    calendar::extend_kind(&town, &reviewer, CYCLE, "district", "03/07/2025", "Kiểm tra học kỳ")
        .await
        .unwrap();
    assert_eq!(
        due(calendar::view(&town, Some(&officer), Some(CYCLE)).unwrap()),
        "2025-07-08"
    );
    assert_eq!(
        due(calendar::view(&town, Some(&neighbour), Some(CYCLE)).unwrap()),
        "2025-07-03"
    );
    // Everyone reads the days of kinds; those of single units only who reads their work.
    let visitor = calendar::view(&town, None, Some(CYCLE)).unwrap();
    assert!(visitor.units.is_empty() && visitor.own.is_none() && !visitor.may_set);
    assert_eq!(visitor.due().to_string(), "2025-06-27");
    let (kind, day, why) = &visitor.kinds[0];
    assert_eq!((kind.code(), day.to_string().as_str()), ("district", "2025-07-03"));
    assert_eq!(
        why.as_ref().map(|why: &Extension| why.reason.as_str()),
        Some("Kiểm tra học kỳ")
    );
    let city = calendar::view(&town, Some(&reviewer), Some(CYCLE)).unwrap();
    assert_eq!(
        city.units.iter().map(|own| own.unit.code.as_str()).collect::<Vec<_>>(),
        ["770"]
    );
    assert!(city.may_set);
    // Each was told of it once a time: twice the one, once the other.
    let told = "SELECT count(*) FROM notice WHERE kind = 'extended' AND unit =";
    assert_eq!(town.number(&format!("{told} '770'")).await, 2);
    assert_eq!(town.number(&format!("{told} '778'")).await, 1);
});

on_both!(only_reviewers_move_days_and_only_while_it_makes_sense, |house| async {
    let town = Town::build(house).await;
    let reviewer = town.person("thamdinh", Role::Reviewer, "79").await;
    for (login, role, path) in [
        ("quan3", Role::Officer, "79/770"),
        ("lanhdaoquan3", Role::Head, "79/770"),
        ("lanhdao", Role::Leader, "79"),
        ("congan", Role::Department, "79/D-CA"),
    ] {
        let actor = town.person(login, role, path).await;
        let refused = calendar::extend(&town, &actor, CYCLE, "770", "04/07/2025", "Xin thêm").await;
        assert!(
            matches!(refused, Err(Error::Forbidden | Error::NotFound)),
            "{login}: {refused:?}"
        );
        let refused = calendar::extend_kind(&town, &actor, CYCLE, "district", "04/07/2025", "Xin thêm").await;
        assert!(matches!(refused, Err(Error::Forbidden)), "{login}: {refused:?}");
    }
    for (cycle, day, reason, expected) in [
        (CYCLE, "31/06/2025", "Lý do", "due"),
        (CYCLE, "19/06/2025", "Lý do", "due-past"),
        (CYCLE, "16/08/2025", "Lý do", "due-closed"),
        (CYCLE, "04/07/2025", "  ", "no-reason"),
        (CYCLE, "04/07/2025", &"x".repeat(501), "too-long"),
        ("2025-H2", "04/07/2025", "Lý do", "cycle-not-open"),
        ("2024-H1", "04/07/2025", "Lý do", "cycle-not-open"),
    ] {
        let refused = calendar::extend(&town, &reviewer, cycle, "770", day, reason).await;
        assert_eq!(code(refused), expected);
    }
    let refused = calendar::extend_kind(&town, &reviewer, CYCLE, "department", "04/07/2025", "Lý do").await;
    assert_eq!(code(refused), "kind");
    town.assess(CYCLE, "778", State::Submitted, &[]).await;
    let refused = calendar::extend(&town, &reviewer, CYCLE, "778", "04/07/2025", "Lý do").await;
    assert!(matches!(refused, Err(Error::Stale)));
    assert_eq!(town.number("SELECT count(*) FROM due_day").await, 0);
});
