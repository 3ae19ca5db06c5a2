//! The conclusions of the review conference of 2024 in the demonstration: what is asked is real and worded anew, who has
//! done what by when is invented.

use std::collections::{BTreeMap, BTreeSet};

use domain::conclusion::{HeadRead, ItemRead, TaskAction as Act, TaskState, step};
use domain::demo::chance;
use domain::time::{Day, Timestamp};
use domain::unit::{Unit, UnitKind};
use uuid::Uuid;

use super::cast::Cast;
use crate::conclusion::{insert, insert_item, send, take};
use crate::db::all;
use crate::error::Error;
use crate::write::{Write, corrupt};

/// When it was signed, and sent out five days later.
const SIGNED: &str = "2024-10-30";

const DISTRICT: UnitKind = UnitKind::District;
const SCHOOL: UnitKind = UnitKind::UpperSecondarySchool;
const CENTRE: UnitKind = UnitKind::ContinuingEducationCentre;

/// What is asked, of whom, by when (days after today; `None`: the day in the text after it, if any), where it shows.
struct Asked {
    text: &'static str,
    kinds: &'static [UnitKind],
    units: &'static [&'static str],
    due: Due,
    way: &'static str,
}

enum Due {
    On(&'static str),
    In(i64),
    Open,
}

const ASKED: [Asked; 6] = [
    Asked {
        text: "Rà soát việc thành lập Ban chỉ đạo và ban hành kế hoạch xây dựng thành phố học tập giai đoạn 2024 - 2030; nơi chưa có thì hoàn thành.",
        kinds: &[DISTRICT, SCHOOL, CENTRE],
        units: &[],
        due: Due::On("2024-12-31"),
        way: "/ho-so?xem=chua-co",
    },
    Asked {
        text: "Tìm hiểu và phổ biến cho đội ngũ các nội dung, tiêu chí, chỉ số thành phố học tập của UNESCO, vừa với quy mô và nhiệm vụ của đơn vị.",
        kinds: &[DISTRICT, SCHOOL, CENTRE],
        units: &[],
        due: Due::On("2025-03-31"),
        way: "/phuong-phap",
    },
    Asked {
        text: "Tham mưu UBND cùng cấp tổ chức sơ kết: đánh giá lại việc đã làm, nêu khó khăn, vướng mắc và đề xuất.",
        kinds: &[DISTRICT],
        units: &[],
        due: Due::In(20),
        way: "/ho-so?loai=hoat-dong",
    },
    Asked {
        text: "Đẩy mạnh chuyển đổi số và ứng dụng công nghệ thông tin trong xây dựng xã hội học tập, thành phố học tập.",
        kinds: &[DISTRICT, SCHOOL, CENTRE],
        units: &[],
        due: Due::Open,
        way: "",
    },
    Asked {
        text: "Rà soát cơ chế, chính sách; chủ trì xây dựng quy chế phối hợp giữa các sở, ngành, tổ chức và với Hội Khuyến học.",
        kinds: &[],
        units: &["D-GDDT", "D-HKH"],
        due: Due::In(45),
        way: "",
    },
    Asked {
        text: "Hướng dẫn báo cáo, kiểm tra, đánh giá kết quả; cùng các đơn vị đánh giá hoạt động của trung tâm học tập cộng đồng; chuẩn bị hội nghị sơ kết của Thành phố.",
        kinds: &[],
        units: &["D-GDDT"],
        due: Due::In(60),
        way: "/tien-do",
    },
];

/// Enters and sends out the conclusions, and lets time pass: `founded` are the districts with a steering committee.
pub(super) async fn enter(
    write: &mut Write<'_>,
    cast: &Cast,
    units: &BTreeMap<String, Unit>,
    founded: &BTreeSet<String>,
) -> Result<(), Error> {
    let today = write.now;
    let signed_on: Day = SIGNED.parse().map_err(corrupt)?;
    let city = cast.reviewer();
    let map_version = units
        .values()
        .next()
        .map(|unit| unit.map_version.clone())
        .unwrap_or_default();
    let head = HeadRead {
        title: "Kết luận hội nghị sơ kết sáu tháng xây dựng thành phố học tập toàn cầu, ngành Giáo dục và Đào tạo"
            .to_owned(),
        number: String::new(),
        issuer: "Sở Giáo dục và Đào tạo".to_owned(),
        signatory: "Lê Hoài Nam, Phó Giám đốc Sở".to_owned(),
        signed_on,
        source: "diễn đạt lại từ thông báo kết luận hội nghị sơ kết sáu tháng năm 2024 của Sở Giáo dục và Đào tạo; \
                 hạn và tiến độ của từng đơn vị là minh họa"
            .to_owned(),
    };
    write.now = signed_on.plus(5).start().plus_ms(9 * 3_600_000);
    let id = insert(write, Some(city), &map_version, &city.scope, &head, true).await?;
    for (place, asked) in (1..).zip(&ASKED) {
        let due = match asked.due {
            Due::On(day) => Some(day.parse().map_err(corrupt)?),
            Due::In(days) => Some(today.day().plus(days)),
            Due::Open => None,
        };
        let item = ItemRead {
            text: asked.text.to_owned(),
            due,
            way: asked.way.to_owned(),
            kinds: asked.kinds.to_vec(),
            units: asked.units.iter().map(|code| (*code).to_owned()).collect(),
        };
        insert_item(write, id, place, &item).await?;
    }
    let reached: Vec<&Unit> = units.values().filter(|unit| unit.kind != UnitKind::City).collect();
    send(write, id, &reached).await?;
    let tasks = all!(
        write.tx,
        (Uuid, String, String, i64),
        "SELECT t.id, t.unit, t.path, i.place FROM task t JOIN conclusion_item i ON i.id = t.item_id
         WHERE t.conclusion_id = $1 ORDER BY i.place, t.path",
        id,
    )?;
    for (task, unit, path, place) in tasks {
        let Ok(officer) = cast.officer(&unit) else { continue };
        let mut state = TaskState::Sent;
        for (nth, (action, text)) in (1_i64..).zip(way(&unit, place, founded.contains(&unit))) {
            let Some(step) = step(state, *action) else { continue };
            let by_city = matches!(action, Act::Accept | Act::AskAgain);
            write.now = after(signed_on, &unit, place, nth).min(today);
            let actor = if by_city { city } else { officer };
            take(write, Some(actor), &path, task, (state, *action, step.to), text).await?;
            state = step.to;
        }
    }
    write.now = today;
    Ok(())
}

/// When the nth step of a task happened.
fn after(signed_on: Day, unit: &str, place: i64, nth: i64) -> Timestamp {
    let days = super::plan::whole(chance(&[unit, &place.to_string(), "step"]) * 12.0);
    signed_on.plus(6 + nth * 14 + days).start().plus_ms(10 * 3_600_000)
}

/// How far a district has come with an item.
fn way(unit: &str, place: i64, founded: bool) -> &'static [(Act, &'static str)] {
    const ACCEPTED: &[(Act, &str)] = &[
        (Act::Confirm, ""),
        (Act::Done, "Đã có quyết định và kế hoạch, xem trong hồ sơ (minh họa)."),
        (Act::Accept, ""),
    ];
    const WAITING: &[(Act, &str)] = &[
        (Act::Confirm, ""),
        (Act::Done, "Đã phổ biến trong họp giao ban và tập huấn (minh họa)."),
    ];
    const UNDER_WAY: &[(Act, &str)] = &[
        (Act::Confirm, ""),
        (Act::UnderWay, "Đang trình UBND, dự kiến xong trong quý (minh họa)."),
    ];
    const ASKED_AGAIN: &[(Act, &str)] = &[
        (Act::Confirm, ""),
        (Act::Done, "Đã triển khai tới các trường (minh họa)."),
        (Act::AskAgain, "Đề nghị kèm tài liệu tập huấn (minh họa)."),
    ];
    const CONFIRMED: &[(Act, &str)] = &[(Act::Confirm, "")];
    let luck = chance(&[unit, &place.to_string(), "task"]);
    match (place, founded) {
        (1, true) => ACCEPTED,
        (1, false) if luck < 0.5 => UNDER_WAY,
        (2, _) if luck < 0.45 => ACCEPTED,
        (2, _) if luck < 0.75 => WAITING,
        (2, _) if luck < 0.85 => ASKED_AGAIN,
        (3, _) if luck < 0.3 => WAITING,
        (4, _) if luck < 0.4 => UNDER_WAY,
        (_, _) if luck < 0.75 => CONFIRMED,
        _ => &[],
    }
}
