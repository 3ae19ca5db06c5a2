//! Evidence: what is taken, where it lies, who may open it.

use domain::account::Actor;
use domain::evidence::{Evidence, FileKind, MAX_FILE_BYTES, MOST_PER_ANSWER, Support};
use domain::permission::Role;
use domain::workflow::{Action, Verdict};
use store::evidence::{self, Document, NewFile};
use store::{Error, EvidenceProblem as P, answer, assessment, cycle};

use crate::city::{CYCLE, City, FAMILIES, UNIT};
use crate::support::{accept_all, on_both};

const OTHER: &str = "1.1.3-a";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

fn titled(title: &str) -> Document {
    Document {
        title: title.to_owned(),
        ..Document::default()
    }
}

fn file(name: &str, bytes: &[u8]) -> NewFile {
    NewFile {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        document: titled("Báo cáo 112"),
    }
}

impl City {
    async fn add(&self, actor: &Actor, file: NewFile) -> Result<Evidence, Error> {
        evidence::add_file(self, actor, CYCLE, UNIT, FAMILIES, file).await
    }

    fn files(&self) -> usize {
        let Ok(folders) = std::fs::read_dir(self.data_dir().join("evidence")) else {
            return 0;
        };
        folders
            .map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count())
            .sum()
    }
}

on_both!(a_document_is_stored_with_its_words, |house| async {
    let city = City::settle(house).await;
    let document = Document {
        title: "  Báo cáo công tác khuyến học ".to_owned(),
        number: "112/BC-PGDĐT".to_owned(),
        issued_on: "30/11/2024".to_owned(),
        issuer: "Phòng GDĐT Quận 3".to_owned(),
    };
    let new = NewFile {
        name: "..\\..\\Báo cáo\u{202e}.exe".to_owned(),
        bytes: PDF.to_vec(),
        document,
    };
    let added = city.add(&city.officer, new).await.unwrap();
    assert_eq!(added.title, "Báo cáo công tác khuyến học");
    assert_eq!(added.issued_on.unwrap().to_string(), "2024-11-30");
    let bytes = u64::try_from(PDF.len()).unwrap();
    assert_eq!(
        added.support,
        Support::File {
            name: "Báo cáo.pdf".to_owned(),
            kind: FileKind::Pdf,
            bytes
        }
    );
    assert_eq!(added.indicators, [FAMILIES]);
    // It opened the self-assessment, as a first save does.
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES).await.unwrap();
    assert_eq!(
        (view.evidence, view.context.evidence, view.version),
        (vec![added.clone()], 1, 0)
    );
    let (opened, path) = evidence::open(&city, Some(&city.officer), &added.id).await.unwrap();
    assert_eq!(opened, added);
    assert_eq!(std::fs::read(&path).unwrap(), PDF);
    // Named by content alone, inside the evidence folder.
    let inner = path
        .strip_prefix(city.data_dir().join("evidence"))
        .unwrap()
        .to_string_lossy()
        .replace('/', "");
    assert!(
        inner.len() == 64 && inner.bytes().all(|byte| byte.is_ascii_hexdigit()),
        "{inner}"
    );
});

on_both!(content_decides_what_is_taken, |house| async {
    let city = City::settle(house).await;
    let problem = async |new: NewFile| match city.add(&city.officer, new).await.unwrap_err() {
        Error::Evidence(problem) => problem,
        error => panic!("{error:?}"),
    };
    assert_eq!(
        problem(file("a.pdf", b"<html><script>alert(1)</script>")).await,
        P::WrongType
    );
    assert_eq!(problem(file("a.pdf", b"MZ\x90\0\x03")).await, P::WrongType);
    assert_eq!(
        problem(file("a.docx", b"PK\x03\x04 nothing inside")).await,
        P::WrongType
    );
    assert_eq!(problem(file("a.pdf", b"")).await, P::BlankFile);
    let mut large = PDF.to_vec();
    large.resize(usize::try_from(MAX_FILE_BYTES).unwrap() + 1, b' ');
    assert_eq!(problem(file("a.pdf", &large)).await, P::TooLarge);
    assert_eq!(
        problem(NewFile {
            document: titled(" \n"),
            ..file("a.pdf", PDF)
        })
        .await,
        P::NoTitle
    );
    let undated = Document {
        issued_on: "31/11/2024".to_owned(),
        ..titled("Báo cáo")
    };
    assert_eq!(
        problem(NewFile {
            document: undated,
            ..file("a.pdf", PDF)
        })
        .await,
        P::BadDay
    );
    assert_eq!(
        (city.files(), city.number("SELECT count(*) FROM evidence").await),
        (0, 0)
    );
    assert_eq!(city.number("SELECT count(*) FROM assessment").await, 0);
    // Exactly the limit is taken, and a picture under a document's name is a picture.
    large.pop();
    city.add(&city.officer, file("a.pdf", &large)).await.unwrap();
    let picture = city.add(&city.officer, file("scan.pdf", PNG)).await.unwrap();
    assert!(matches!(picture.support, Support::File { name, kind: FileKind::Png, .. } if name == "scan.png"));
});

on_both!(only_web_addresses_are_links, |house| async {
    let city = City::settle(house).await;
    let add =
        async |url: &str| evidence::add_link(&city, &city.officer, CYCLE, UNIT, FAMILIES, url, titled("Trang")).await;
    for url in [
        "javascript:alert(1)",
        "https://",
        "ftp://a.vn/b",
        "https://a b.vn",
        "//a.vn",
        "https://u:p@a.vn/",
    ] {
        assert!(
            matches!(add(url).await.unwrap_err(), Error::Evidence(P::BadLink)),
            "{url}"
        );
    }
    let link = add(" https://hcm.edu.vn/bao-cao?id=1 ").await.unwrap();
    assert_eq!(
        link.support,
        Support::Link {
            url: "https://hcm.edu.vn/bao-cao?id=1".to_owned()
        }
    );
    // A link has no file to open.
    assert!(matches!(
        evidence::open(&city, Some(&city.officer), &link.id).await.unwrap_err(),
        Error::NotFound
    ));
});

on_both!(the_same_content_lies_once, |house| async {
    let city = City::settle(house).await;
    let first = city.add(&city.officer, file("a.pdf", PDF)).await.unwrap();
    let second = evidence::add_file(&city, &city.officer, CYCLE, UNIT, OTHER, file("b.pdf", PDF))
        .await
        .unwrap();
    assert_ne!(first.id, second.id);
    assert_eq!(city.files(), 1);
    let one = evidence::open(&city, Some(&city.officer), &first.id).await.unwrap();
    let two = evidence::open(&city, Some(&city.officer), &second.id).await.unwrap();
    assert_eq!(one.1, two.1);
    // Taking one away leaves the other whole, however long one waits.
    evidence::detach(&city, &city.officer, CYCLE, UNIT, FAMILIES, &first.id)
        .await
        .unwrap();
    city.clock.advance(3 * 24 * 3_600_000);
    assert_eq!(evidence::sweep(&city).await.unwrap(), 0);
    assert_eq!(std::fs::read(two.1).unwrap(), PDF);
    // What nobody refers to any more goes after a day.
    evidence::detach(&city, &city.officer, CYCLE, UNIT, OTHER, &second.id)
        .await
        .unwrap();
    assert!(matches!(
        evidence::open(&city, Some(&city.officer), &second.id)
            .await
            .unwrap_err(),
        Error::NotFound
    ));
    assert_eq!((evidence::sweep(&city).await.unwrap(), city.files()), (1, 0));
    // Sent again it is stored again; a sweep at once takes nothing young.
    city.add(&city.officer, file("a.pdf", PDF)).await.unwrap();
    assert_eq!((evidence::sweep(&city).await.unwrap(), city.files()), (0, 1));
});

on_both!(an_answer_has_each_document_once, |house| async {
    let city = City::settle(house).await;
    let problem = |result: Result<Evidence, Error>| match result {
        Err(Error::Evidence(problem)) => problem,
        other => panic!("{other:?}"),
    };
    let added = city.add(&city.officer, file("a.pdf", PDF)).await.unwrap();
    // Another name, the same content.
    assert_eq!(problem(city.add(&city.officer, file("b.pdf", PDF)).await), P::Already);
    let link = async || {
        let (url, document) = ("https://hcm.edu.vn/bao-cao", titled("Trang"));
        evidence::add_link(&city, &city.officer, CYCLE, UNIT, FAMILIES, url, document).await
    };
    link().await.unwrap();
    assert_eq!(problem(link().await), P::Already);
    assert_eq!(city.number("SELECT count(*) FROM evidence").await, 2);
    // Taken off, it may come again.
    evidence::detach(&city, &city.officer, CYCLE, UNIT, FAMILIES, &added.id)
        .await
        .unwrap();
    city.add(&city.officer, file("b.pdf", PDF)).await.unwrap();
});

on_both!(an_answer_has_only_so_many_documents, |house| async {
    let city = City::settle(house).await;
    let link = async |indicator: &str, number: usize| {
        let url = format!("https://hcm.edu.vn/{number}");
        evidence::add_link(&city, &city.officer, CYCLE, UNIT, indicator, &url, titled("Trang")).await
    };
    let mut last = None;
    for number in 0..MOST_PER_ANSWER {
        last = Some(link(FAMILIES, number).await.unwrap());
    }
    let is_full = |result: Result<Evidence, Error>| matches!(result, Err(Error::Evidence(P::TooMany)));
    assert!(is_full(link(FAMILIES, MOST_PER_ANSWER).await));
    let other = link(OTHER, MOST_PER_ANSWER).await.unwrap();
    let attach = async |id: &str| evidence::attach(&city, &city.officer, CYCLE, UNIT, FAMILIES, id).await;
    assert!(is_full(attach(&other.id).await));
    // What is there already may be attached again: twice is once.
    attach(&last.unwrap().id).await.unwrap();
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, FAMILIES).await.unwrap();
    assert_eq!(view.evidence.len(), MOST_PER_ANSWER);
});

on_both!(one_file_serves_several_answers, |house| async {
    let city = City::settle(house).await;
    let added = city.add(&city.officer, file("a.pdf", PDF)).await.unwrap();
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, OTHER).await.unwrap();
    assert_eq!((view.evidence.len(), view.library), (0, vec![added.clone()]));
    let shared = evidence::attach(&city, &city.officer, CYCLE, UNIT, OTHER, &added.id)
        .await
        .unwrap();
    assert_eq!(shared.indicators, [OTHER, FAMILIES]);
    evidence::attach(&city, &city.officer, CYCLE, UNIT, OTHER, &added.id)
        .await
        .unwrap();
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, OTHER).await.unwrap();
    assert_eq!((view.evidence.len(), view.library.len()), (1, 0));
    evidence::detach(&city, &city.officer, CYCLE, UNIT, FAMILIES, &added.id)
        .await
        .unwrap();
    assert!(evidence::open(&city, Some(&city.officer), &added.id).await.is_ok());
    // Once is enough.
    let again = evidence::detach(&city, &city.officer, CYCLE, UNIT, FAMILIES, &added.id)
        .await
        .unwrap_err();
    assert!(matches!(again, Error::NotFound));
    // Another unit's evidence is not there to be attached.
    let theirs = evidence::attach(&city, &city.neighbour, CYCLE, "778", FAMILIES, &added.id)
        .await
        .unwrap_err();
    assert!(matches!(theirs, Error::NotFound));
});

on_both!(evidence_alone_mends_a_returned_answer, |house| async {
    let city = City::settle(house).await;
    city.return_some(&[FAMILIES]).await;
    city.clock.advance(1);
    city.add(&city.officer, file("a.pdf", PDF)).await.unwrap();
    let hub = assessment::hub(&city, &city.officer, CYCLE, UNIT).await.unwrap();
    assert!(hub.returned[0].mended && hub.work.returned == 0);
    city.act(&city.officer, Action::Submit).await;
    let review = assessment::review(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    let answer = &review.answers[0];
    assert_eq!((answer.indicator.code.as_str(), answer.evidence.len()), (FAMILIES, 1));
    assert!(answer.before.is_some() && answer.verdict == Verdict::Pending && answer.version == 1);
});

on_both!(what_was_handed_in_once_is_not_forgotten, |house| async {
    let city = City::settle(house).await;
    let added = city.add(&city.officer, file("a.pdf", PDF)).await.unwrap();
    city.return_some(&[FAMILIES]).await;
    evidence::detach(&city, &city.officer, CYCLE, UNIT, FAMILIES, &added.id)
        .await
        .unwrap();
    city.clock.advance(3 * 24 * 3_600_000);
    assert_eq!(evidence::sweep(&city).await.unwrap(), 0);
    assert!(evidence::open(&city, Some(&city.reviewer), &added.id).await.is_ok());
    let view = answer::view(&city, &city.officer, CYCLE, UNIT, OTHER).await.unwrap();
    assert!(view.evidence.is_empty() && view.library.is_empty());
});

on_both!(evidence_opens_for_readers_of_the_unit_only, |house| async {
    let city = City::settle(house).await;
    let department = city.person("soyte", Role::Department, "79/D-YT").await;
    let added = city.add(&city.officer, file("a.pdf", PDF)).await.unwrap();
    let opens = async |actor: &Actor| match evidence::open(&city, Some(actor), &added.id).await {
        Ok(_) => true,
        Err(Error::NotFound) => false,
        Err(error) => panic!("{error:?}"),
    };
    // A draft: the unit's own people and the administrator.
    for (actor, may) in [
        (&city.officer, true),
        (&city.head, true),
        (&city.administrator, true),
        (&city.reviewer, false),
        (&city.leader, false),
        (&city.neighbour, false),
        (&department, false),
    ] {
        assert_eq!(opens(actor).await, may, "draft, {}", actor.login);
    }
    city.hand_in().await;
    accept_all(&city, &city.reviewer, CYCLE, UNIT).await.unwrap();
    city.act(&city.reviewer, Action::Approve).await;
    cycle::publish(&city, &city.administrator, CYCLE).await.unwrap();
    // Published figures are everybody's; the documents behind them are not.
    for (actor, may) in [
        (&city.officer, true),
        (&city.head, true),
        (&city.administrator, true),
        (&city.reviewer, true),
        (&city.leader, true),
        (&city.neighbour, false),
        (&department, false),
    ] {
        assert_eq!(opens(actor).await, may, "published, {}", actor.login);
    }
    assert!(matches!(
        evidence::open(&city, None, &added.id).await.unwrap_err(),
        Error::NotSignedIn
    ));
    for id in ["", "../../etc/passwd", "0198d5f0-0000-7000-8000-000000000000"] {
        assert!(
            matches!(
                evidence::open(&city, Some(&city.officer), id).await.unwrap_err(),
                Error::NotFound
            ),
            "{id}"
        );
    }
});

on_both!(only_officers_of_the_unit_add_evidence, |house| async {
    let city = City::settle(house).await;
    let added = city.add(&city.officer, file("a.pdf", PDF)).await.unwrap();
    for actor in [&city.head, &city.administrator] {
        assert!(
            matches!(city.add(actor, file("b.pdf", PNG)).await.unwrap_err(), Error::Forbidden),
            "{}",
            actor.login
        );
        let taken = evidence::detach(&city, actor, CYCLE, UNIT, FAMILIES, &added.id)
            .await
            .unwrap_err();
        assert!(matches!(taken, Error::Forbidden), "{}", actor.login);
    }
    assert!(matches!(
        city.add(&city.neighbour, file("b.pdf", PNG)).await.unwrap_err(),
        Error::NotFound
    ));
    assert_eq!(city.files(), 1);
    city.hand_in().await;
    let late = [
        city.add(&city.officer, file("b.pdf", PNG))
            .await
            .map(|_| ())
            .unwrap_err(),
        evidence::attach(&city, &city.officer, CYCLE, UNIT, OTHER, &added.id)
            .await
            .map(|_| ())
            .unwrap_err(),
        evidence::detach(&city, &city.officer, CYCLE, UNIT, FAMILIES, &added.id)
            .await
            .unwrap_err(),
    ];
    assert!(late.iter().all(|error| matches!(error, Error::Stale)), "{late:?}");
});
