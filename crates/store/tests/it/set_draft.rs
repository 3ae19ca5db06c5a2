//! Drafts of indicator sets: copied, changed, published; what a running cycle keeps.

use domain::indicator::{IndicatorSet, UNESCO_2013};
use domain::permission::Role;
use domain::set_draft::{LineChange, Typed, named};
use store::set_draft::{self, Kept, LineAction};
use store::{Error, audit, backup, indicator_set};

use crate::city::{CYCLE, City, FAMILIES, complete};
use crate::support::on_both;

const SET: &str = "unesco-2013";
const LINE: &str = "2.2.2-b";

/// A line of the set as it would be typed, with one text changed.
fn with(set: &IndicatorSet, line: &str, name: &str, text: &str) -> Typed {
    let mut typed = Typed::of(set.indicator(line).unwrap());
    typed.0.retain(|(field, _)| field != name);
    typed.0.push((name.to_owned(), text.to_owned()));
    typed
}

fn stands(code: &str) -> Kept {
    Kept::Stands(code.to_owned())
}

on_both!(a_set_is_copied_changed_and_published, |house| async {
    let city = City::settle(house).await;
    city.save(FAMILIES, &complete(city.indicator(FAMILIES)), 0).await;
    let admin = &city.administrator;
    let before = set_draft::view(&city, admin, SET).await.unwrap();
    assert!(before.draft.is_none() && before.diff.is_empty() && before.problems.is_empty());
    assert!(matches!(
        set_draft::line(&city, admin, SET, Some(LINE)).await,
        Err(Error::NotFound)
    ));

    // Opening it twice is opening it once.
    set_draft::open(&city, admin, SET).await.unwrap();
    set_draft::open(&city, admin, SET).await.unwrap();
    let draft = set_draft::view(&city, admin, SET).await.unwrap();
    assert_eq!(
        (draft.draft, draft.newest, draft.diff.len()),
        (Some(1), before.newest, 0)
    );
    assert_eq!(draft.set.version, before.newest + 1);
    // What changes nothing cannot be published.
    let nothing = set_draft::publish(&city, admin, SET, (1, before.newest), &[]).await;
    assert!(matches!(nothing, Err(Error::Invalid(code)) if code == "nothing"));

    // A line changes, a bad one is refused whole, a stale one is told.
    let put = async |version: i64, known: Option<&str>, typed: &Typed| {
        set_draft::put_line(&city, admin, SET, version, known, typed).await
    };
    let better = with(&draft.set, LINE, "name_vi", "Người lớn học tại TTHTCĐ");
    assert_eq!(put(1, Some(LINE), &better).await.unwrap(), stands(LINE));
    assert_eq!(put(2, Some(LINE), &better).await.unwrap(), stands(LINE));
    assert!(matches!(put(1, Some(LINE), &better).await, Err(Error::Stale)));
    let bad = with(&draft.set, LINE, "base", "không");
    assert!(matches!(put(2, Some(LINE), &bad).await.unwrap(), Kept::Refused(problems) if problems[0].0 == "base"));
    let new = with(&draft.set, LINE, "code", "2.2.2-l7");
    assert_eq!(put(2, None, &new).await.unwrap(), stands("2.2.2-l7"));
    let act =
        async |version: i64, line: &str, action| set_draft::with_line(&city, admin, SET, version, line, action).await;
    act(3, "2.2.2-l7", LineAction::Up).await.unwrap();
    act(4, "1.1.1-a", LineAction::Remove).await.unwrap();
    assert!(matches!(act(4, LINE, LineAction::Remove).await, Err(Error::Stale)));

    let draft = set_draft::view(&city, admin, SET).await.unwrap();
    assert_eq!(draft.diff.of("2.2.2-l7"), Some(&LineChange::Added));
    assert_eq!(draft.diff.of("1.1.1-a"), Some(&LineChange::Removed));
    assert_eq!(draft.diff.of(LINE), Some(&LineChange::Changed(vec!["name".to_owned()])));
    // An officer has begun in the cycle: it keeps its version, whatever is asked.
    let running = draft.cycles.iter().find(|cycle| cycle.code == CYCLE).unwrap();
    assert!(running.begun);
    let seen = (draft.draft.unwrap(), draft.newest);
    let taken = set_draft::publish(&city, admin, SET, seen, &[CYCLE.to_owned()]).await;
    assert!(matches!(taken, Err(Error::Stale)));
    let version = set_draft::publish(&city, admin, SET, seen, &[]).await.unwrap();
    assert_eq!(version, before.newest + 1);
    assert_eq!(
        indicator_set::of_cycle(&city, CYCLE).await.unwrap().version,
        before.newest
    );
    let newest = indicator_set::current(&city).await.unwrap();
    assert_eq!(newest.version, version);
    assert_eq!(newest.indicator(LINE).unwrap().name.vi, "Người lớn học tại TTHTCĐ");
    assert!(newest.indicator("1.1.1-a").is_none() && newest.indicator("2.2.2-l7").is_some());
    let after = set_draft::view(&city, admin, SET).await.unwrap();
    assert!(after.draft.is_none() && after.newest == version);
    assert_eq!(audit::verify(&city, None).await.unwrap().faults, []);
});

on_both!(nobody_begun_means_the_new_version_is_asked, |house| async {
    let city = City::settle(house).await;
    let admin = &city.administrator;
    set_draft::open(&city, admin, SET).await.unwrap();
    let draft = set_draft::view(&city, admin, SET).await.unwrap();
    let waiting: Vec<String> = draft.waiting().map(|cycle| cycle.code.clone()).collect();
    assert!(waiting.contains(&CYCLE.to_owned()), "{waiting:?}");
    let better = with(&draft.set, LINE, "question_vi", "Bao nhiêu người lớn đang học?");
    set_draft::put_line(&city, admin, SET, 1, Some(LINE), &better)
        .await
        .unwrap();
    let version = set_draft::publish(&city, admin, SET, (2, draft.newest), &[CYCLE.to_owned()])
        .await
        .unwrap();
    let asked = indicator_set::of_cycle(&city, CYCLE).await.unwrap();
    assert_eq!(asked.version, version);
    assert_eq!(
        asked.indicator(LINE).unwrap().question.vi,
        "Bao nhiêu người lớn đang học?"
    );
});

on_both!(a_copy_becomes_a_set_of_its_own, |house| async {
    let city = City::settle(house).await;
    let admin = &city.administrator;
    let typed = |code: &str, vi: &str| {
        let pairs = [("code", code), ("name_vi", vi), ("name_en", "The city's own")];
        Typed(pairs.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec())
    };
    for (code, vi, field) in [
        ("", "Bộ riêng", "code"),
        ("Bộ riêng", "Bộ riêng", "code"),
        ("moi", "Bộ riêng", "code"),
        (SET, "Bộ riêng", "code"),
        ("bo-rieng", " ", "name_vi"),
    ] {
        let kept = set_draft::copy(&city, admin, SET, &typed(code, vi)).await.unwrap();
        assert!(
            matches!(&kept, Kept::Refused(problems) if problems[0].0 == field),
            "{code}: {kept:?}"
        );
    }
    let own = typed("bo-rieng", "Bộ riêng của Thành phố");
    assert_eq!(
        set_draft::copy(&city, admin, SET, &own).await.unwrap(),
        stands("bo-rieng")
    );
    let listed = set_draft::list(&city, admin).await.unwrap();
    let line = listed.sets.iter().find(|set| set.code == "bo-rieng").unwrap();
    assert!(line.versions.is_empty() && line.draft.is_some());
    let draft = set_draft::view(&city, admin, "bo-rieng").await.unwrap();
    // Its headings can be renamed; a backup brings the draft along.
    let mut names = named(&draft.set);
    names.0.retain(|(name, _)| name != "h.1.1.1.vi");
    names.0.push(("h.1.1.1.vi".to_owned(), "Tên mới".to_owned()));
    set_draft::put_names(&city, admin, "bo-rieng", 1, &names).await.unwrap();
    let file = city.data_dir().parent().unwrap().join("a.tar.gz");
    backup::write(&city, &file).await.unwrap();
    assert_eq!(
        set_draft::publish(&city, admin, "bo-rieng", (2, 0), &[]).await.unwrap(),
        1
    );
    let listed = set_draft::list(&city, admin).await.unwrap();
    let line = listed.sets.iter().find(|set| set.code == "bo-rieng").unwrap();
    assert_eq!(
        (line.versions.len(), line.name.vi.as_str()),
        (1, "Bộ riêng của Thành phố")
    );
    // The city goes on asking UNESCO's.
    assert_eq!(indicator_set::current(&city).await.unwrap().code, SET);

    set_draft::open(&city, admin, "bo-rieng").await.unwrap();
    assert!(matches!(
        set_draft::discard(&city, admin, "bo-rieng", 2).await,
        Err(Error::Stale)
    ));
    set_draft::discard(&city, admin, "bo-rieng", 1).await.unwrap();
    assert!(set_draft::view(&city, admin, "bo-rieng").await.unwrap().draft.is_none());
});

on_both!(only_the_city_s_administrator_keeps_sets, |house| async {
    let city = City::settle(house).await;
    let set = IndicatorSet::from_toml(UNESCO_2013).unwrap();
    let local = city.person("quantri3", Role::Administrator, "79/770").await;
    for actor in [&city.reviewer, &city.officer, &city.leader, &local] {
        assert!(matches!(set_draft::list(&city, actor).await, Err(Error::Forbidden)));
        assert!(matches!(
            set_draft::view(&city, actor, SET).await,
            Err(Error::Forbidden)
        ));
        assert!(matches!(
            set_draft::open(&city, actor, SET).await,
            Err(Error::Forbidden)
        ));
        let typed = with(&set, LINE, "base", "1");
        let put = set_draft::put_line(&city, actor, SET, 1, Some(LINE), &typed).await;
        assert!(matches!(put, Err(Error::Forbidden)));
        let published = set_draft::publish(&city, actor, SET, (1, 1), &[]).await;
        assert!(matches!(published, Err(Error::Forbidden)));
    }
});
