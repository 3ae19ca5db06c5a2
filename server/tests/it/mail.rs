//! Letters, sent to a real mail server where `scripts/with-smtp.sh` started one, and to one that behaves badly.

use std::path::Path;
use std::time::Duration;

use domain::indicator::Lang;
use domain::time::Timestamp;
use server::config::{Mail, Secret};
use server::mail::{Post, round};
use store::notice;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::support::{OPEN, TestApp};

const HOUR_MS: i64 = 3_600_000;

fn post(port: u16) -> Post {
    let mail = Mail {
        smtp: Secret::from(format!("smtp://127.0.0.1:{port}")),
        from: "densach@example.vn".to_owned(),
        site: "https://densach.example.vn/".to_owned(),
    };
    mail.check().unwrap();
    Post::new(&mail).unwrap()
}

/// Everything the mail server took for this address, by its raw text.
fn taken(folder: &Path, address: &str) -> Vec<String> {
    let Ok(files) = std::fs::read_dir(folder.join("new")) else {
        return Vec::new();
    };
    let letters = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    letters.filter(|letter| letter.contains(address)).collect()
}

/// Goes on as a restarted program would: another store over the same data.
async fn restarted(app: &TestApp) -> store::Store {
    let store = store::Store::open(app.options.clone()).await.unwrap();
    notice::letter::give_up_claimed(&store).await.unwrap();
    store
}

#[tokio::test]
async fn a_whole_cycle_of_letters_reaches_a_real_server_once_each() {
    let (Ok(port), Ok(folder)) = (std::env::var("TEST_SMTP_PORT"), std::env::var("TEST_SMTP_MAIL")) else {
        return;
    };
    let post = post(port.parse().unwrap());
    let app = TestApp::demo().await;
    let cycle = store::cycle::find(&app.store, OPEN).await.unwrap();
    let (_stop, stopping) = watch::channel(false);
    // An address of this test's own: the server serves all tests.
    let address = "cangio.ca-ky@example.vn";
    let officer = app.actor("cangio").await;
    notice::read_all(&app.store, &officer).await.unwrap();
    app.clock.advance(cycle.due.plus(-32).start().0 - app.store.now().0);
    notice::choose(&app.store, &officer, address, "immediate", Lang::Vi)
        .await
        .unwrap();
    let mut left: Vec<i64> = Vec::new();
    for day in -31..=9 {
        let at = Timestamp(cycle.due.plus(day).start().0 + 9 * HOUR_MS);
        app.clock.advance(at.0 - app.store.now().0);
        let before = taken(Path::new(&folder), address).len();
        // Twice, and once more after a restart.
        round(&app.store, Some(&post), &stopping).await.unwrap();
        round(&app.store, Some(&post), &stopping).await.unwrap();
        round(&restarted(&app).await, Some(&post), &stopping).await.unwrap();
        let after = taken(Path::new(&folder), address).len();
        assert!(after - before <= 1, "{day}: {before} then {after}");
        if after > before {
            left.push(-day);
        }
    }
    let opened = cycle.due.days_since(cycle.opens);
    let mut expected: Vec<i64> = [30, 14, 7, 1, -1, -7]
        .into_iter()
        .filter(|step| *step <= opened)
        .collect();
    // Where the cycle opens between two reminders, the one before is made up for on its first day.
    if !expected.contains(&opened) && opened < 30 {
        expected.insert(0, opened);
    }
    assert_eq!(left, expected);
    let letters = taken(Path::new(&folder), address);
    let mut ids: Vec<&str> = letters
        .iter()
        .filter_map(|letter| letter.lines().find(|line| line.starts_with("Message-ID: ")))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), letters.len());
    for letter in &letters {
        assert!(letter.contains("Auto-Submitted: auto-generated"), "{letter}");
        assert!(letter.contains("densach@example.vn"), "{letter}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_costs_nothing() {
    let app = TestApp::demo().await;
    let officer = app.actor("cangio").await;
    notice::choose(&app.store, &officer, "an@example.vn", "immediate", Lang::Vi)
        .await
        .unwrap();
    let (_stop, stopping) = watch::channel(false);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let unread = async || notice::unread(&app.store, &officer).await.unwrap();
    round(&app.store, Some(&post(port)), &stopping).await.unwrap();
    assert!(unread().await > 0);
    // A minute later it is there: the letter is still to be had.
    app.clock.advance(61_000);
    let letter = notice::letter::claim(&app.store).await.unwrap().unwrap();
    assert_eq!(letter.to, "an@example.vn");
}

/// A mail server that takes a letter and hangs up without a word.
async fn hangs_up(listener: TcpListener) -> u32 {
    let mut taken = 0;
    while let Ok(Ok((stream, _))) = tokio::time::timeout(Duration::from_secs(3), listener.accept()).await {
        let (reader, mut writer) = stream.into_split();
        let mut lines = BufReader::new(reader).lines();
        writer.write_all(b"220 here\r\n").await.unwrap();
        let mut is_text = false;
        while let Ok(Some(line)) = lines.next_line().await {
            if is_text {
                if line == "." {
                    taken += 1;
                    break;
                }
                continue;
            }
            is_text = line == "DATA";
            let answer: &[u8] = match line.as_str() {
                "DATA" => b"354 go on\r\n",
                "QUIT" => b"221 bye\r\n",
                _ => b"250 well\r\n",
            };
            if writer.write_all(answer).await.is_err() {
                break;
            }
        }
    }
    taken
}

#[tokio::test]
async fn a_letter_of_unknown_fate_is_not_sent_again() {
    let app = TestApp::demo().await;
    let officer = app.actor("cangio").await;
    notice::choose(&app.store, &officer, "an@example.vn", "immediate", Lang::Vi)
        .await
        .unwrap();
    let (_stop, stopping) = watch::channel(false);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let post = post(listener.local_addr().unwrap().port());
    let server = tokio::spawn(hangs_up(listener));
    round(&app.store, Some(&post), &stopping).await.unwrap();
    for _ in 0..3 {
        app.clock.advance(24 * HOUR_MS / 2);
        round(&restarted(&app).await, Some(&post), &stopping).await.unwrap();
    }
    // Reminders that came due meanwhile are letters of their own; each was handed over once.
    let handed_over = server.await.unwrap();
    let told = notice::list(&app.store, &officer).await.unwrap().notices.len();
    assert!(
        handed_over >= 1 && usize::try_from(handed_over).unwrap() <= told,
        "{handed_over} of {told}"
    );
    assert!(notice::unread(&app.store, &officer).await.unwrap() > 0);
}
