//! For whom work waits, as each reader sees it.

use domain::permission::Role;
use domain::wait::{Party, Wait};
use domain::workflow::{Action, State};
use store::{Error, assessment};

use crate::city::{CYCLE, City, FAMILIES, complete};
use crate::coordination::{CULTURE, VISITS, typed};
use crate::support::on_both;

const DAY: i64 = 24 * 3_600_000;

fn of(waits: &[Wait], is: impl Fn(&Party) -> bool) -> Option<(u32, i64)> {
    waits
        .iter()
        .find(|wait| is(&wait.party))
        .map(|wait| (wait.count, wait.days))
}

on_both!(
    work_lies_with_units_then_with_reviewers_then_with_who_publishes,
    |house| async {
        let city = City::settle(house).await;
        let indicator = city.indicator(FAMILIES).clone();
        let waits = async |actor| assessment::waits(&city, actor, CYCLE).await.unwrap();
        let before = waits(&city.reviewer).await;
        let not_begun = of(&before, |party| *party == Party::Units(State::NotOpen)).unwrap().0;
        assert!(not_begun >= 22, "every district, and what else hands in to the city");
        assert_eq!(of(&before, |party| matches!(party, Party::Reviewer(_))), None);

        let neighbour = city.person("o778", Role::Officer, "79/778").await;
        city.save_for(&neighbour, "778", FAMILIES, &complete(&indicator), 0)
            .await;
        assessment::act(&city, &neighbour, CYCLE, "778", Action::Submit, 1, "")
            .await
            .unwrap();
        city.clock.advance(3 * DAY);
        let sent = waits(&city.reviewer).await;
        assert_eq!(of(&sent, |party| *party == Party::Reviewer(None)), Some((1, 3)));
        assert_eq!(
            of(&sent, |party| *party == Party::Units(State::NotOpen)).unwrap().0,
            not_begun - 1
        );
        assert_eq!(waits(&city.leader).await, sent, "a leader sees the same");
        // Who fills in sees the own unit and what lies below it, and nothing of the neighbour's.
        let own = waits(&city.officer).await;
        assert_eq!(of(&own, |party| matches!(party, Party::Reviewer(_))), None);
        assert!(of(&own, |party| *party == Party::Units(State::NotOpen)).unwrap().0 < not_begun);
        assert_eq!(
            of(&waits(&neighbour).await, |party| *party == Party::Reviewer(None)),
            Some((1, 3))
        );

        city.clock.advance(20 * DAY);
        let late = waits(&city.reviewer).await;
        let (count, days) = of(&late, |party| *party == Party::Late).unwrap();
        assert!(count >= 21 && days > 0, "{count} {days}");
        assert_eq!(of(&late, |party| matches!(party, Party::Units(_))), None);
        assert!(matches!(
            assessment::waits(&city, &city.reviewer, "1999-H1").await,
            Err(Error::NotFound)
        ));
    }
);

on_both!(a_department_owes_its_figures, |house| async {
    let city = City::settle(house).await;
    let culture = city.culture().await;
    assert!(assessment::waits(&city, &culture, CYCLE).await.unwrap().is_empty());
    city.agree(CULTURE, &typed(&[VISITS])).await;
    let owes = |party: &Party| matches!(party, Party::Department(unit) if unit.code == CULTURE);
    let own = assessment::waits(&city, &culture, CYCLE).await.unwrap();
    let (count, _) = of(&own, owes).unwrap();
    assert!(count >= 22 && own.len() == 1, "{own:?}");
    let reviewer = assessment::waits(&city, &city.reviewer, CYCLE).await.unwrap();
    assert_eq!(of(&reviewer, owes).unwrap().0, count);
    // What it owes others is not told to units.
    let officer = assessment::waits(&city, &city.officer, CYCLE).await.unwrap();
    assert_eq!(of(&officer, owes), None);
});
