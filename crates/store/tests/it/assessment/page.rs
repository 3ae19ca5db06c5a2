//! What each page shows to whom.

use domain::answer::{Draft, Field, Problem, Stance};
use domain::assessment::{Rest, WorkView};
use domain::check::Finding;
use domain::permission::Role;
use domain::unit::UnitKind;
use domain::workflow::{Action, State};
use store::{Error, answer, assessment, demo, evidence};

use crate::city::{CYCLE, City, FAMILIES, UNIT, complete, quotient};
use crate::support::accept;
use crate::support::on_both;

use super::THREE;

on_both!(work_lists_what_is_in_ones_care, |house| async {
    let city = City::settle(house).await;
    let work = assessment::work(&city, &city.officer, "", |found| 0..found)
        .await
        .unwrap();
    // The district by itself, then what lies below it; nothing of cycles that passed it by.
    assert!(work.lines.iter().all(|line| line.unit.code == UNIT));
    assert!(work.lines.len() == 1 && work.below.len() > 2);
    assert_eq!(
        (work.found, work.of, work.below.len()),
        (work.of, work.found, work.of as usize)
    );
    let all = || work.lines.iter().chain(&work.below);
    assert!(all().all(|line| line.unit.code.starts_with(UNIT) && line.cycle.code == CYCLE));
    assert!(all().all(|line| line.state == State::NotOpen && line.days_left == 7));
    // One part of what is found; what is under way stands before what is not.
    let secondary = city.person("thcs", Role::Officer, "79/770/770-THCS-01").await;
    let indicator = city.indicator("2.6.1-a").clone();
    city.save_for(&secondary, "770-THCS-01", "2.6.1-a", &complete(&indicator), 0)
        .await;
    let schools = assessment::work(&city, &city.officer, "thcs", |found| 0..found.min(1))
        .await
        .unwrap();
    let below: Vec<&str> = schools.below.iter().map(|line| line.unit.code.as_str()).collect();
    assert_eq!(below, ["770-THCS-01"]);
    assert!(1 < schools.found && schools.found < schools.of && schools.of == work.of);
    for actor in [&city.reviewer, &city.leader, &city.administrator] {
        assert!(assessment::work(&city, actor, "", |_| 0..0).await.unwrap() == WorkView::default());
    }
    let school = city.person("thpt", Role::Officer, "79/770/770-THPT-01").await;
    let work = assessment::work(&city, &school, "", |_| 0..0).await.unwrap();
    assert_eq!(
        work.lines
            .iter()
            .map(|line| line.unit.code.as_str())
            .collect::<Vec<_>>(),
        ["770-THPT-01"]
    );
    let asked = work.lines[0].coverage.whole;
    assert!(0 < asked && asked < u32::try_from(city.asked().len()).unwrap());
});

on_both!(the_queue_asks_for_attention_in_order, |house| async {
    let city = City::settle(house).await;
    let indicator = city.indicator(FAMILIES).clone();
    for (unit, action) in [
        ("778", Action::Submit),
        ("769", Action::RequestSignOff),
        ("770", Action::Submit),
    ] {
        let officer = city
            .person(&format!("o{unit}"), Role::Officer, &format!("79/{unit}"))
            .await;
        city.save_for(&officer, unit, FAMILIES, &complete(&indicator), 0).await;
        city.clock.advance(1_000);
        assessment::act(&city, &officer, CYCLE, unit, action, 1, "")
            .await
            .unwrap();
    }
    let queue = assessment::queue(&city, &city.reviewer, None, None).await.unwrap();
    assert_eq!(
        (queue.cycle.code.as_str(), queue.may_publish, queue.publishable),
        (CYCLE, true, 0)
    );
    assert_eq!(queue.cycles.first().unwrap().code, CYCLE);
    let first: Vec<&str> = queue.lines.iter().take(3).map(|line| line.unit.code.as_str()).collect();
    // Waiting longest first; then nobody is late yet, so reading order: "Bình Chánh" before "Quận 1".
    assert_eq!(first, ["778", "770", "785"]);
    assert!(queue.lines.iter().all(|line| line.unit.code != "79"));
    let counted = queue.lines.iter().find(|line| line.unit.code == "769").unwrap();
    assert_eq!((counted.state, counted.coverage.part), (State::AwaitingSignOff, 1));

    city.clock.advance(20 * 24 * 3_600_000);
    let late = assessment::queue(&city, &city.reviewer, Some(CYCLE), None)
        .await
        .unwrap();
    assert_eq!(late.lines[0].unit.code, "778");
    assert!(late.lines[2].days_left < 0);
    let review = assessment::review(&city, &city.reviewer, CYCLE, "770").await.unwrap();
    assert_eq!(
        review
            .queue
            .iter()
            .map(|line| line.unit.code.as_str())
            .collect::<Vec<_>>(),
        ["778"]
    );
    assert!(review.may_judge);

    assert!(
        assessment::queue(&city, &city.leader, None, None)
            .await
            .is_ok_and(|queue| !queue.may_publish)
    );
    for actor in [&city.officer, &city.head] {
        assert!(matches!(
            assessment::queue(&city, actor, None, None).await.unwrap_err(),
            Error::Forbidden
        ));
    }
    assert!(matches!(
        assessment::queue(&city, &city.reviewer, Some("2030-H1"), None)
            .await
            .unwrap_err(),
        Error::NotFound
    ));
});

on_both!(checking_sorts_answers_into_piles, |house| async {
    let city = City::settle(house).await;
    let far = city.indicator(FAMILIES);
    assert!(far.range[0] > 2.0, "the test needs a figure outside the range");
    city.save(FAMILIES, &quotient("1", "1.000"), 0).await;
    city.save("1.1.3-a", &complete(city.indicator("1.1.3-a")), 0).await;
    city.save("2.6.1-a", &complete(city.indicator("2.6.1-a")), 0).await;
    let document = evidence::Document {
        title: "Báo cáo".to_owned(),
        ..Default::default()
    };
    let url = "https://example.vn/bao-cao";
    evidence::add_link(&city, &city.officer, CYCLE, UNIT, "2.6.1-a", url, document)
        .await
        .unwrap();
    let check = assessment::check(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert_eq!(check.missing.len(), city.asked().len() - 3);
    assert_eq!(
        check
            .unexplained
            .iter()
            .map(|line| line.indicator.code.as_str())
            .collect::<Vec<_>>(),
        [FAMILIES]
    );
    assert!(
        check.unexplained[0]
            .findings
            .iter()
            .any(|finding| matches!(finding, Finding::OutsideRange { .. }))
    );
    assert_eq!(
        check
            .mentioned
            .iter()
            .map(|line| line.indicator.code.as_str())
            .collect::<Vec<_>>(),
        ["1.1.3-a"]
    );
    assert_eq!(check.mentioned[0].findings, [Finding::NoEvidence]);
    assert_eq!(
        check
            .quiet
            .iter()
            .map(|line| line.indicator.code.as_str())
            .collect::<Vec<_>>(),
        ["2.6.1-a"]
    );
    // A word of explanation is enough.
    let explained = Draft {
        explanation: "Mới rà soát.".to_owned(),
        ..quotient("1", "1.000")
    };
    city.save(FAMILIES, &explained, 1).await;
    let check = assessment::check(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert!(check.unexplained.is_empty() && check.mentioned.len() == 2);
    assert_eq!(check.mentioned[1].draft.explanation, "Mới rà soát.");
});

on_both!(the_review_compares_with_units_that_handed_in, |house| async {
    let city = City::settle(house).await;
    let mut figures = Vec::new();
    for (unit, numerator) in [("778", "600"), ("769", "650"), ("787", "500")] {
        let officer = city
            .person(&format!("o{unit}"), Role::Officer, &format!("79/{unit}"))
            .await;
        city.save_for(&officer, unit, FAMILIES, &quotient(numerator, "1.000"), 0)
            .await;
        if unit != "787" {
            assessment::act(&city, &officer, CYCLE, unit, Action::Submit, 1, "")
                .await
                .unwrap();
            figures.push(numerator.parse::<f64>().unwrap() / 10.0);
        }
    }
    city.hand_in().await;
    let review = assessment::review(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    let answer = review
        .answers
        .iter()
        .find(|answer| answer.indicator.code == FAMILIES)
        .unwrap();
    let mut peers = answer.peers.clone();
    peers.sort_by(f64::total_cmp);
    assert_eq!((peers, answer.median), (figures, Some(62.5)));
    assert_eq!(
        answer.target.as_ref().map(|target| (target.year, target.value)),
        Some((2025, 70.0))
    );
    // A unit does not learn what others have merely handed in.
    let own = assessment::review(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert!(own.answers.iter().all(|answer| answer.peers.is_empty()) && own.queue.is_empty());
});

on_both!(drafts_stay_with_the_unit, |house| async {
    let city = City::settle(house).await;
    city.save(FAMILIES, &quotient("700", "1.000"), 0).await;
    for actor in [&city.reviewer, &city.leader] {
        assert!(matches!(
            assessment::hub(&city, actor, CYCLE, UNIT).await.unwrap_err(),
            Error::NotFound
        ));
        assert!(matches!(
            assessment::review(&city, actor, CYCLE, UNIT).await.unwrap_err(),
            Error::NotFound
        ));
        assert!(matches!(
            answer::view(&city, actor, CYCLE, UNIT, FAMILIES).await.unwrap_err(),
            Error::NotFound
        ));
    }
    assert!(
        assessment::hub(&city, &city.head, CYCLE, UNIT)
            .await
            .is_ok_and(|hub| !hub.may_answer)
    );
    assert!(assessment::hub(&city, &city.administrator, CYCLE, UNIT).await.is_ok());
});

on_both!(an_answer_knows_its_neighbours, |house| async {
    let city = City::settle(house).await;
    let codes: Vec<String> = city.asked().iter().map(|indicator| indicator.code.clone()).collect();
    let whole = u32::try_from(codes.len()).unwrap();
    let first = answer::view(&city, &city.officer, CYCLE, UNIT, &codes[0])
        .await
        .unwrap();
    assert_eq!(
        (first.place, first.previous, first.next.as_ref()),
        ((1, whole), None, Some(&codes[1]))
    );
    let last = answer::view(&city, &city.officer, CYCLE, UNIT, codes.last().unwrap())
        .await
        .unwrap();
    assert_eq!((last.place, last.next), ((whole, whole), None));
    city.return_some(&THREE).await;
    // While completing, on to what is still to be mended, round the end.
    let next = async |code: &str| {
        answer::view(&city, &city.officer, CYCLE, UNIT, code)
            .await
            .unwrap()
            .next
    };
    assert_eq!(next(THREE[0]).await.as_deref(), Some(THREE[1]));
    assert_eq!(next(THREE[2]).await.as_deref(), Some(THREE[0]));
    city.save(THREE[0], &Draft::default(), 1).await;
    assert_eq!(next(THREE[2]).await.as_deref(), Some(THREE[1]));
});

on_both!(every_page_of_the_demonstration_opens, |house| async {
    demo::load(&house).await.unwrap();
    let reviewer = house.person("nguoithamdinh", Role::Reviewer, "79").await;
    let cycles = assessment::queue(&house, &reviewer, None, None).await.unwrap().cycles;
    for cycle in cycles.iter().map(|cycle| cycle.code.as_str()) {
        let queue = assessment::queue(&house, &reviewer, Some(cycle), None).await.unwrap();
        for line in queue.lines.iter().filter(|line| line.unit.kind == UnitKind::District) {
            let unit = line.unit.code.as_str();
            let officer = house
                .person(&format!("{cycle}.{unit}"), Role::Officer, &format!("79/{unit}"))
                .await;
            let hub = assessment::hub(&house, &officer, cycle, unit).await.unwrap();
            assert_eq!(
                (hub.work.state, hub.work.coverage),
                (line.state, line.coverage),
                "{cycle} {unit}"
            );
            assert_eq!(hub.history.is_empty(), line.state == State::NotOpen, "{cycle} {unit}");
            let check = assessment::check(&house, &officer, cycle, unit).await.unwrap();
            let piles = [
                &check.missing,
                &check.waiting,
                &check.unexplained,
                &check.mentioned,
                &check.quiet,
            ];
            let checked: usize = piles.iter().map(|pile| pile.len()).sum();
            assert_eq!(u32::try_from(checked).unwrap(), hub.work.coverage.whole);
            assert_eq!(
                u32::try_from(checked - check.missing.len() - check.waiting.len()).unwrap(),
                hub.work.coverage.part
            );
            let review = assessment::review(&house, &reviewer, cycle, unit).await;
            assert_eq!(
                review.is_ok(),
                line.state.is_handed_in(),
                "{cycle} {unit}: {:?}",
                review.err()
            );
            let any = piles.iter().find_map(|pile| pile.first()).unwrap();
            let returned = hub
                .returned
                .first()
                .map_or(any.indicator.code.as_str(), |line| line.code.as_str());
            let view = answer::view(&house, &officer, cycle, unit, returned).await.unwrap();
            assert_eq!(view.editable, hub.may_answer, "{cycle} {unit} {returned}");
        }
    }
});

on_both!(what_is_no_answer_is_none_for_anybody, |house| async {
    let city = City::settle(house).await;
    city.answer_everything().await;
    let undated = Draft {
        as_of: "40/40/2025".to_owned(),
        ..quotient("700", "1.000")
    };
    city.save(FAMILIES, &undated, 1).await;
    let unreasoned = Draft {
        stance: Stance::NotApplicable,
        ..Draft::default()
    };
    city.save("1.1.3-a", &unreasoned, 1).await;
    let gaps = [
        ("1.1.3-a", vec![(Field::Reason, Problem::Missing)]),
        (FAMILIES, vec![(Field::AsOf, Problem::NotADay)]),
    ];

    // The officer is told which and why before handing in.
    let check = assessment::check(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    let missing = |line: &domain::assessment::CheckedLine| (line.indicator.code.clone(), line.lacks.clone());
    let expected = gaps.clone().map(|(code, lacks)| (code.to_owned(), lacks));
    assert_eq!(check.missing.iter().map(missing).collect::<Vec<_>>(), expected);
    assert!(check.missing.iter().all(|line| line.figure.is_none()));
    city.act(&city.head, Action::Submit).await;

    // The reviewer meets them first, without a figure, and the rest is accepted without them.
    let asked = u32::try_from(city.asked().len()).unwrap();
    let review = assessment::review(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    let (first, others) = review.answers.split_at(gaps.len());
    let told = |answer: &domain::assessment::ReviewedAnswer| (answer.indicator.code.clone(), answer.lacks.clone());
    assert_eq!(first.iter().map(told).collect::<Vec<_>>(), expected);
    assert!(
        first
            .iter()
            .all(|answer| answer.figure.is_none() && answer.value.is_none())
    );
    assert!(others.iter().all(domain::assessment::ReviewedAnswer::is_complete));
    assert_eq!(review.work.coverage.part, asked - 2);
    let rest = accept(&city, &city.reviewer, CYCLE, UNIT, Rest::Answers);
    assert_eq!(rest.await.unwrap(), asked - 2);
    let version = city.version().await;
    let approve = assessment::act(&city, &city.reviewer, CYCLE, UNIT, Action::Approve, version, "");
    let refused = approve.await.unwrap_err();
    assert!(matches!(refused, Error::NotReady(_)), "{refused:?}");
});
