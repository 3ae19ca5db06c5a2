//! Talk of the demonstration: invented. A question with a mention, its answer, a word that nobody has read yet, and a
//! leader's note on a unit's whole work.

use std::collections::BTreeMap;

use domain::account::Actor;
use domain::cycle::Cycle;
use domain::thread::WHOLE;
use domain::unit::Unit;

use super::cast::Cast;
use crate::error::Error;
use crate::thread::{Spot, mark_in, put};
use crate::write::{Write, corrupt, id_of};

/// The unit, and the indicator that is talked about.
const PLACE: (&str, &str) = ("787", "2.2.2-b");

/// Nine in the morning, in milliseconds.
const NINE: i64 = 9 * 3_600_000;

/// Who writes.
#[derive(Clone, Copy)]
enum Who {
    Unit,
    City,
    Leader,
}

/// A message so many days before today: who writes, what, and who is mentioned.
type Line = (i64, Who, &'static str, Option<Who>);

const LINES: [Line; 3] = [
    (
        3,
        Who::Unit,
        "Nhờ chị @thamdinh hướng dẫn: gia đình học tập tính theo danh sách đăng ký đầu năm hay danh sách được công nhận?",
        Some(Who::City),
    ),
    (
        2,
        Who::City,
        "Tính theo danh sách được công nhận trong kỳ. Anh @cangio đính kèm quyết định công nhận của từng xã giúp.",
        Some(Who::Unit),
    ),
    (
        1,
        Who::Leader,
        "Thống nhất như vậy. Đề nghị các quận, huyện khác làm cùng một cách.",
        None,
    ),
];

/// What the city's leader notes on the whole work of a unit, yesterday.
const NOTE: (&str, &str) = (
    "760",
    "Bản tự đánh giá đầy đủ, có minh chứng. Kỳ sau đề nghị nêu thêm cách chọn mẫu khảo sát người học.",
);

/// Lets them talk.
pub(super) async fn enter(
    write: &mut Write<'_>,
    cast: &Cast,
    units: &BTreeMap<String, Unit>,
    cycles: &[Cycle],
) -> Result<(), Error> {
    let today = write.now;
    let ((code, indicator), Some(open)) = (PLACE, cycles.last()) else {
        return Ok(());
    };
    let unit = units.get(code).ok_or_else(|| corrupt(format!("no unit {code}")))?;
    let person = |who: Who| -> Result<&Actor, Error> {
        match who {
            Who::Unit => cast.officer(code),
            Who::City => Ok(cast.reviewer()),
            Who::Leader => Ok(cast.leader()),
        }
    };
    let spot = Spot {
        cycle: &open.code,
        unit,
        indicator,
        supplier: None,
    };
    for (ago, who, text, mentioned) in LINES {
        write.now = today.day().plus(-ago).start().plus_ms(NINE);
        let (actor, named) = (person(who)?, mentioned.map(person).transpose()?);
        let named = named
            .map(|named| Ok::<_, Error>((id_of(named)?, named.name.as_str())))
            .transpose()?;
        // Who answers has read what was asked.
        mark_in(write, actor, &open.code, code, indicator, None).await?;
        put(write, actor, &spot, text, named.as_slice()).await?;
    }
    let (code, note) = NOTE;
    let whole = Spot {
        unit: units.get(code).ok_or_else(|| corrupt(format!("no unit {code}")))?,
        indicator: WHOLE,
        ..spot
    };
    put(write, cast.leader(), &whole, note, &[]).await?;
    write.now = today;
    Ok(())
}
