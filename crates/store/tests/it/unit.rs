//! Keeping units: one at a time, and a list of real size from a file.

use std::fmt::Write as _;

use domain::account::Actor;
use domain::permission::Role;
use domain::unit::UnitKind;
use domain::unit::keep::{Field, Problem, Typed, UnitsQuery};
use domain::workflow::State;
use store::import::{ImportError, Reason};
use store::unit::{self, Kept};
use store::{Error, assessment};

use crate::city::{CYCLE, City, complete};
use crate::support::on_both;

fn school(code: &str, name: &str) -> Typed {
    Typed {
        code: code.to_owned(),
        kind: "nursery".to_owned(),
        parent: "770".to_owned(),
        name_vi: name.to_owned(),
        source: "Quyết định 12/QĐ-UBND".to_owned(),
        ..Typed::default()
    }
}

fn found(query: &str) -> UnitsQuery {
    UnitsQuery {
        find: query.to_owned(),
        ..UnitsQuery::default()
    }
}

async fn names(city: &City, query: &UnitsQuery) -> Vec<String> {
    let view = unit::page(city, &city.administrator, query, |found| 0..found)
        .await
        .unwrap();
    view.lines.into_iter().map(|line| line.unit.name_vi).collect()
}

async fn put(city: &City, known: Option<(&str, i64)>, typed: &Typed) -> Result<Kept, Error> {
    unit::put(city, &city.administrator, "", known, typed).await
}

on_both!(a_unit_is_added_corrected_closed_and_opened_again, |house| async {
    let city = City::settle(house).await;
    let code = "770-MN-77";
    let added = put(&city, None, &school(code, "Trường mầm non Đồng Xanh"))
        .await
        .unwrap();
    assert_eq!(added, Kept::Stands(code.to_owned()));
    // It is there without a restart: its officer can begin at once.
    let officer = city.person("mn77", Role::Officer, &format!("79/770/{code}")).await;
    let line = assessment::work(&city, &officer, "", |_| 0..0)
        .await
        .unwrap()
        .lines
        .remove(0);
    assert_eq!((line.unit.code.as_str(), line.state), (code, State::NotOpen));
    assert_eq!(names(&city, &found("dong xanh")).await, ["Trường mầm non Đồng Xanh"]);

    let view = unit::edit(&city, &city.administrator, "", Some(code)).await.unwrap();
    assert_eq!((view.version, view.accounts), (1, 1));
    assert_eq!(view.reviewer.unwrap().code, "770");
    assert!(view.asked > 5);
    let renamed = Typed {
        population: "350".to_owned(),
        population_as_of: "1/9/2024".to_owned(),
        ..school(code, "Trường mầm non Đồng Xanh 2")
    };
    put(&city, Some((code, 1)), &renamed).await.unwrap();
    assert!(matches!(
        put(&city, Some((code, 1)), &school(code, "Khác")).await,
        Err(Error::Stale)
    ));
    // The same again changes nothing.
    put(&city, Some((code, 2)), &renamed).await.unwrap();
    let view = unit::edit(&city, &city.administrator, "", Some(code)).await.unwrap();
    assert_eq!((view.version, view.unit.unwrap().population), (2, Some(350)));

    let close = async |version, day: &str, reason: &str| {
        unit::close(&city, &city.administrator, "", (code, version), day, reason).await
    };
    let refused = close(2, "", "").await.unwrap();
    let expected = vec![(Field::ValidTo, Problem::Missing), (Field::Reason, Problem::Missing)];
    assert_eq!(refused, Kept::Refused(expected));
    close(2, "30/6/2024", "Sáp nhập").await.unwrap();
    assert!(
        assessment::work(&city, &officer, "", |_| 0..0)
            .await
            .unwrap()
            .lines
            .is_empty()
    );
    let begun = store::answer::save(
        &city,
        &officer,
        CYCLE,
        code,
        "2.6.1-a",
        &complete(city.indicator("2.6.1-a")),
        0,
    )
    .await;
    assert!(matches!(begun, Err(Error::Invalid(code)) if code == "unit-closed"));
    // The page offers no field whose text would be refused.
    let shown = store::answer::view(&city, &officer, CYCLE, code, "2.6.1-a")
        .await
        .unwrap();
    assert!(!shown.editable);
    close(3, "", "Tách lại").await.unwrap();
    assert_eq!(
        assessment::work(&city, &officer, "", |_| 0..0)
            .await
            .unwrap()
            .lines
            .len(),
        1
    );

    let view = unit::edit(&city, &city.administrator, "", Some(code)).await.unwrap();
    let told: Vec<_> = view.history.iter().map(|event| event.action.as_str()).collect();
    assert_eq!(told, ["reopen", "close", "correct", "add"]);
    assert_eq!(view.history[1].reason, "Sáp nhập");
});

on_both!(wrong_units_are_refused_field_by_field, |house| async {
    let city = City::settle(house).await;
    let refused = async |typed: &Typed| match put(&city, None, typed).await.unwrap() {
        Kept::Refused(problems) => problems,
        Kept::Stands(code) => panic!("{code}"),
    };
    let nothing = refused(&Typed::default()).await;
    let fields: Vec<Field> = nothing.iter().map(|(field, _)| *field).collect();
    assert_eq!(
        fields,
        [Field::Code, Field::Parent, Field::Kind, Field::NameVi, Field::Source]
    );
    assert_eq!(
        refused(&school("770-MN-01", "Trùng mã")).await,
        [(Field::Code, Problem::Taken)]
    );
    let below_a_school = Typed {
        parent: "770-MN-01".to_owned(),
        ..school("770-MN-78", "Lạc chỗ")
    };
    assert_eq!(refused(&below_a_school).await, [(Field::Parent, Problem::Unknown)]);

    // What was asked follows from the kind: it stays once somebody has begun.
    let officer = city.person("mn01", Role::Officer, "79/770/770-MN-01").await;
    let events = complete(city.indicator("2.6.1-a"));
    city.save_for(&officer, "770-MN-01", "2.6.1-a", &events, 0).await;
    let other_kind = Typed {
        kind: "primary-school".to_owned(),
        ..school("770-MN-01", "Đổi loại")
    };
    assert_eq!(
        put(&city, Some(("770-MN-01", 1)), &other_kind).await.unwrap(),
        Kept::Refused(vec![(Field::Kind, Problem::Begun)])
    );
});

on_both!(units_are_kept_by_administrators_of_their_place, |house| async {
    let city = City::settle(house).await;
    let local = city.person("quantri3", Role::Administrator, "79/770").await;
    for actor in [&city.officer, &city.reviewer, &city.leader] {
        let asked = unit::page(&city, actor, &UnitsQuery::default(), |found| 0..found).await;
        assert!(matches!(asked, Err(Error::Forbidden)));
        let added = unit::put(&city, actor, "", None, &school("770-MN-79", "Lạ")).await;
        assert!(matches!(added, Err(Error::Forbidden)));
    }
    let own = unit::page(&city, &local, &UnitsQuery::default(), |found| 0..found)
        .await
        .unwrap();
    assert!(own.lines.iter().all(|line| line.unit.path.0.starts_with("/79/770/")));
    assert!(matches!(
        unit::edit(&city, &local, "", Some("778")).await,
        Err(Error::NotFound)
    ));
    let elsewhere = Typed {
        parent: "778".to_owned(),
        ..school("778-MN-79", "Quận khác")
    };
    let refused = unit::put(&city, &local, "", None, &elsewhere).await.unwrap();
    assert_eq!(refused, Kept::Refused(vec![(Field::Parent, Problem::Unknown)]));
});

on_both!(the_list_is_found_by_words_kind_and_place, |house| async {
    let city = City::settle(house).await;
    assert_eq!(names(&city, &found("BINH THANH")).await, ["Quận Bình Thạnh"]);
    assert!(names(&city, &found("100%")).await.is_empty());
    let schools = UnitsQuery {
        kind: "nursery".to_owned(),
        within: "770".to_owned(),
        ..UnitsQuery::default()
    };
    assert_eq!(names(&city, &schools).await.len(), 2);
    let part = unit::page(&city, &city.administrator, &UnitsQuery::default(), |found| {
        found - 2..found
    })
    .await
    .unwrap();
    assert_eq!((part.found, part.lines.len()), (72, 2));
});

async fn look(city: &City, actor: &Actor, file: &str) -> Result<domain::unit::keep::Preview, ImportError> {
    let id = unit::wait(city, actor, "danh-sach.csv", file.as_bytes()).await?;
    unit::preview(city, actor, &id).await
}

on_both!(a_file_is_read_as_people_write_it, |house| async {
    let city = City::settle(house).await;
    let file = "\u{feff}Mã;Loại;Tên;Thuộc;Dân số;Dân số tính đến ngày;Diện tích (km²)\r\n\
                770-MN-90;Mầm non;Trường mầm non Sao Băng;770;1.350;1/9/2024;0,85\r\n\
                770-P-90;Phường;Phường Sao Băng;770;;;\r\n\
                770-CD-90;TTHTCĐ;Trung tâm học tập cộng đồng phường Sao Băng;770-P-90;;;\r\n\
                770-MN-01;Mầm non;Trường mầm non Măng Non (minh họa);770;;;\r\n";
    let preview = look(&city, &city.administrator, file).await.unwrap();
    assert_eq!((preview.changed, preview.same), (0, 1), "{preview:?}");
    let expected = [
        (UnitKind::Ward, 1),
        (UnitKind::Nursery, 1),
        (UnitKind::CommunityLearningCentre, 1),
    ];
    assert_eq!(preview.new, expected);
    assert!(matches!(
        unit::find(&city, "2024", "770-P-90").await,
        Err(Error::NotFound)
    ));
    unit::take_in(&city, &city.administrator, &preview.id).await.unwrap();
    let nursery = unit::find(&city, "2024", "770-MN-90").await.unwrap();
    assert_eq!((nursery.population, nursery.area_km2), (Some(1_350), Some(0.85)));
    // What the file does not speak of stays.
    let known = unit::find(&city, "2024", "770-MN-01").await.unwrap();
    assert_eq!((known.short_vi.as_str(), known.illustrative), ("MN Măng Non", true));
    // It waits no more.
    let again = unit::take_in(&city, &city.administrator, &preview.id).await;
    assert!(matches!(again, Err(ImportError::Store(Error::NotFound))));
});

on_both!(a_bad_file_names_line_and_column_and_nothing_is_stored, |house| async {
    let city = City::settle(house).await;
    let file = "Mã,Loại,Tên,Thuộc,Từ ngày\n\
                770-MN-91,Mầm non,Trường mầm non Một,770,\n\
                770-MN-92,Nhà trẻ lạ,,999,31/02/2024\n\
                770-MN-91,Mầm non,Trường mầm non Hai,770,\n";
    let Err(ImportError::Problems(problems)) = look(&city, &city.administrator, file).await else {
        panic!("problems expected")
    };
    let told: Vec<(u64, &str)> = problems
        .iter()
        .map(|problem| (problem.line, problem.field.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (3, "kind"),
            (3, "valid_from"),
            (3, "name_vi"),
            (3, "parent"),
            (4, "code")
        ],
        "{problems:?}"
    );
    assert_eq!(problems[4].reason, Reason::Duplicate { line: 2 });
    assert!(matches!(
        unit::find(&city, "2024", "770-MN-91").await,
        Err(Error::NotFound)
    ));
    // Units outside the own care are nobody's to bring in.
    let local = city.person("quantri3", Role::Administrator, "79/770").await;
    let foreign = "Mã,Loại,Tên,Thuộc\n778-MN-91,Mầm non,Trường mầm non Ba,778\n";
    assert!(matches!(
        look(&city, &local, foreign).await,
        Err(ImportError::Store(Error::Forbidden))
    ));
    // Nobody takes in what another has sent.
    let id = unit::wait(&city, &city.administrator, "a.csv", foreign.as_bytes())
        .await
        .unwrap();
    let stolen = unit::take_in(&city, &local, &id).await;
    assert!(matches!(stolen, Err(ImportError::Store(Error::NotFound))));
});

/// 312 wards, a learning centre in 300 of them, 3,500 schools: a list of real size.
fn real_size() -> String {
    let mut file = "Mã,Loại,Tên,Thuộc\n".to_owned();
    let districts = [
        "760", "769", "770", "773", "774", "775", "778", "776", "771", "772", "761", "777",
    ];
    let district = |number: usize| districts[number % districts.len()];
    for number in 0..312 {
        let place = district(number);
        writeln!(file, "W{number:04},Phường,Phường số {number},{place}").unwrap();
        if number < 300 {
            writeln!(
                file,
                "C{number:04},TTHTCĐ,Trung tâm học tập cộng đồng số {number},W{number:04}"
            )
            .unwrap();
        }
    }
    let kinds = ["Mầm non", "Tiểu học", "THCS", "THPT"];
    for number in 0..3_500 {
        let (kind, place) = (kinds[number % kinds.len()], district(number));
        writeln!(file, "S{number:05},{kind},Trường {kind} số {number},{place}").unwrap();
    }
    file
}

on_both!(a_list_of_real_size_comes_in_at_once, |house| async {
    let city = City::settle(house).await;
    let preview = look(&city, &city.administrator, &real_size()).await.unwrap();
    let new: u32 = preview.new.iter().map(|(_, count)| count).sum();
    assert_eq!(new, 4_112);
    let done = unit::take_in(&city, &city.administrator, &preview.id).await.unwrap();
    assert_eq!(done.lines, 4_112);
    let query = UnitsQuery {
        kind: "lower-secondary-school".to_owned(),
        within: "770".to_owned(),
        find: "thcs so 3".to_owned(),
        ..UnitsQuery::default()
    };
    let view = unit::page(&city, &city.administrator, &query, |found| 0..found.min(60))
        .await
        .unwrap();
    assert!(
        view.found > 0
            && view
                .lines
                .iter()
                .all(|line| line.unit.kind == UnitKind::LowerSecondarySchool)
    );
    let whole = unit::page(&city, &city.administrator, &UnitsQuery::default(), |_| 60..120)
        .await
        .unwrap();
    assert_eq!((whole.found, whole.lines.len()), (72 + 4_112, 60));
    // What they are reviewed by follows.
    let queue = assessment::queue(&city, &city.reviewer, None, None).await.unwrap();
    let below: u32 = queue.local.iter().map(|local| local.units).sum();
    assert!(below > 3_000, "{below}");
});

/// A workbook as an office keeps it: an empty first sheet, a title above the header, days and numbers as cells of their kind.
fn workbook() -> Vec<u8> {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

    let mut book = Workbook::new();
    book.add_worksheet();
    let sheet = book.add_worksheet();
    sheet.write(1, 0, "Danh sách trường, năm học 2025-2026").unwrap();
    let heads = ["STT", "Mã", "Loại", "Tên", "Thuộc", "Diện tích (km²)", "Từ ngày"];
    for (column, head) in (0..).zip(heads) {
        sheet.write(3, column, head).unwrap();
    }
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let since = ExcelDateTime::from_ymd(2019, 9, 5).unwrap();
    for (row, code, name) in [
        (4, "770-MN-91", "Trường mầm non Cỏ May"),
        (6, "770-MN-92", "Trường mầm non\nHoa Sữa"),
    ] {
        sheet.write(row, 0, row - 3).unwrap();
        sheet.write(row, 1, code).unwrap();
        sheet.write(row, 2, "Mầm non").unwrap();
        sheet.write(row, 3, name).unwrap();
        sheet.write(row, 4, 770).unwrap();
        sheet.write(row, 5, 0.125).unwrap();
        sheet.write_with_format(row, 6, &since, &day).unwrap();
    }
    book.save_to_buffer().unwrap()
}

on_both!(a_workbook_is_read_like_a_list, |house| async {
    let city = City::settle(house).await;
    let admin = &city.administrator;
    let id = unit::wait(&city, admin, "danh-sach.xlsx", &workbook()).await.unwrap();
    let preview = unit::preview(&city, admin, &id).await.unwrap();
    assert_eq!(preview.new, [(UnitKind::Nursery, 2)]);
    unit::take_in(&city, admin, &id).await.unwrap();
    let view = unit::edit(&city, admin, "", Some("770-MN-92")).await.unwrap();
    let (unit, source) = (view.unit.unwrap(), view.source);
    assert_eq!(unit.name_vi, "Trường mầm non Hoa Sữa");
    assert_eq!((unit.area_km2, source.as_str()), (Some(0.125), "danh-sach.xlsx"));
    assert_eq!(unit.valid_from.unwrap().dmy(), "05/09/2019");
});

on_both!(what_is_wrong_in_a_workbook_is_said_of_its_row, |house| async {
    let city = City::settle(house).await;
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [
        (2, ["Mã", "Loại", "Tên", "Thuộc", "Người lập"]),
        (3, ["770-MN-91", "Mầm non", "Trường mầm non Cỏ May", "770", "An"]),
    ] {
        for (column, text) in (0..).zip(cells) {
            sheet.write(row, column, text).unwrap();
        }
    }
    let file = book.save_to_buffer().unwrap();
    let id = unit::wait(&city, &city.administrator, "a.xlsx", &file).await.unwrap();
    let refused = unit::preview(&city, &city.administrator, &id).await.unwrap_err();
    let ImportError::Problems(problems) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!((problems.len(), problems[0].line), (1, 3), "{problems:?}");
    assert_eq!(
        (problems[0].field.as_str(), &problems[0].reason),
        ("Người lập", &Reason::UnknownColumn)
    );
});

on_both!(what_is_no_workbook_or_unfolds_to_too_much_is_refused, |house| async {
    use std::io::Write as _;
    use zip::write::SimpleFileOptions;

    let city = City::settle(house).await;
    let mut bomb = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    bomb.start_file("xl/workbook.xml", SimpleFileOptions::default())
        .unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..257 {
        bomb.write_all(&block).unwrap();
    }
    let bomb = bomb.finish().unwrap().into_inner();
    let mut empty = rust_xlsxwriter::Workbook::new();
    empty.add_worksheet();
    let (whole, empty) = (workbook(), empty.save_to_buffer().unwrap());
    for file in [&bomb[..], &whole[..whole.len() / 2], &empty[..], b"PK\x03\x04"] {
        let refused = unit::wait(&city, &city.administrator, "a.xlsx", file).await;
        assert!(matches!(refused, Err(Error::Invalid(code)) if code == "workbook"));
    }
});

on_both!(a_unit_that_comes_later_changes_no_published_cycle, |house| async {
    store::demo::load(&house).await.unwrap();
    let admin = store::account::sign_in(&house, "quantri", store::demo::PASSWORD, "")
        .await
        .unwrap();
    let districts = async |cycle: &str| {
        let query = domain::explore::Query {
            cycle: cycle.to_owned(),
            measure: domain::explore::Measure::Score,
            shown: domain::explore::Shown::All,
            against: String::new(),
            peers: domain::peers::PeersQuery::default(),
        };
        let map = store::explore::map(&house, None, &query).await.unwrap();
        map.rows.len()
    };
    let (published, open) = ("2024-H2", "2025-H1");
    assert_eq!((districts(published).await, districts(open).await), (22, 22));
    let new = |code: &str, from: &str| Typed {
        code: code.to_owned(),
        kind: "district".to_owned(),
        parent: "79".to_owned(),
        name_vi: format!("Quận {code}"),
        valid_from: from.to_owned(),
        source: "Nghị quyết 1".to_owned(),
        ..Typed::default()
    };
    // Whatever its first day is said to be, it was not there when the cycle was published.
    for (code, from) in [("Q-A", ""), ("Q-B", "1/1/2000"), ("Q-C", "1/1/2030")] {
        let added = unit::put(&house, &admin, "", None, &new(code, from)).await.unwrap();
        assert_eq!(added, Kept::Stands(code.to_owned()));
    }
    assert_eq!((districts(published).await, districts(open).await), (22, 24));
    // A unit that ends before a period has no part in it; what it handed in before stays.
    unit::close(&house, &admin, "", ("Q-A", 1), "1/12/2024", "Nhầm")
        .await
        .unwrap();
    assert_eq!((districts(published).await, districts(open).await), (22, 23));
    unit::close(&house, &admin, "", ("770", 1), "1/1/2020", "Thử")
        .await
        .unwrap();
    assert_eq!((districts(published).await, districts(open).await), (22, 23));
});

on_both!(a_file_keeps_to_what_the_forms_keep_to, |house| async {
    let city = City::settle(house).await;
    let admin = &city.administrator;
    let officer = city.person("mn01", Role::Officer, "79/770/770-MN-01").await;
    let asked = |indicator: &&domain::indicator::Indicator| indicator.is_asked_of(UnitKind::Nursery);
    let question = city.set.indicators.iter().find(asked).unwrap();
    city.save_for(&officer, "770-MN-01", &question.code, &complete(question), 0)
        .await;
    let long = "x".repeat(301);
    let file = format!(
        "Mã;Loại;Tên;Thuộc\n770-MN-01;THCS;Trường đổi loại;770\nmoi;Mầm non;Trường Mới;770\n\
         770-MN-88;Mầm non;{long};770\n771-Q;Quận;Quận trong quận;770\n"
    );
    let id = unit::wait(&city, admin, "ds.csv", file.as_bytes()).await.unwrap();
    let ImportError::Problems(problems) = unit::preview(&city, admin, &id).await.unwrap_err() else {
        panic!("the file was taken")
    };
    let told: Vec<_> = problems
        .iter()
        .map(|problem| (problem.line, problem.field.as_str(), problem.reason.clone()))
        .collect();
    let expected = [
        (2, "kind", Reason::Begun),
        (3, "code", Reason::BadCode),
        (4, "name_vi", Reason::TooLong { most: 300 }),
        (5, "parent", Reason::Unfit),
    ];
    for wrong in expected {
        assert!(told.contains(&wrong), "{wrong:?} {told:?}");
    }
});

on_both!(
    blank_cells_keep_what_stands_and_each_change_has_its_history,
    |house| async {
        let city = City::settle(house).await;
        let admin = &city.administrator;
        let school = Typed {
            population: "350".to_owned(),
            population_as_of: "1/9/2024".to_owned(),
            name_en: "Green Field".to_owned(),
            ..school("770-MN-77", "Trường mầm non Đồng Xanh")
        };
        put(&city, None, &school).await.unwrap();
        let head = "Mã;Loại;Tên;Thuộc;Tên ngắn;Tên tiếng Anh;Dân số;Dân số tính đến ngày;Từ ngày;Đến ngày";
        let file = format!("{head}\n770-MN-77;Mầm non;Trường mầm non Đồng Xanh 2;770;;;;;;\n");
        let id = unit::wait(&city, admin, "ds.csv", file.as_bytes()).await.unwrap();
        let preview = unit::preview(&city, admin, &id).await.unwrap();
        let changes = [(
            "Trường mầm non Đồng Xanh 2".to_owned(),
            vec!["name_vi".to_owned(), "short_vi".to_owned()],
        )];
        assert_eq!((preview.changed, preview.changes.as_slice()), (1, changes.as_slice()));
        unit::take_in(&city, admin, &id).await.unwrap();
        let view = unit::edit(&city, admin, "", Some("770-MN-77")).await.unwrap();
        let kept = view.unit.unwrap();
        assert_eq!((kept.population, kept.name_en.as_str()), (Some(350), "Green Field"));
        assert_eq!(kept.short_vi, "Trường mầm non Đồng Xanh 2");
        let actions: Vec<&str> = view.history.iter().map(|event| event.action.as_str()).collect();
        assert_eq!(actions, ["correct", "add"]);
    }
);
