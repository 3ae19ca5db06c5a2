//! Mechanisms and policies of the demonstration: invented, some at every stage. What they are about is what the notice of
//! the review conference of 2024 asks to be looked into.

use std::collections::BTreeMap;

use domain::case::{About, CaseNumber, Topic};
use domain::register::{Body, Matter, Policy, Register};
use domain::time::Day;
use domain::unit::Unit;

use super::cast::Cast;
use super::put::Sample;
use super::register::{Told, blank};
use crate::db::all;
use crate::error::Error;
use crate::write::{Write, corrupt};

/// When a step was taken.
#[derive(Clone, Copy)]
enum When {
    Never,
    On(&'static str),
    /// So many days before today.
    Ago(i64),
}

use When::{Ago, Never, On};

impl When {
    fn day(self, today: Day) -> Result<Option<Day>, Error> {
        match self {
            Never => Ok(None),
            On(text) => text.parse().map(Some).map_err(corrupt),
            Ago(days) => Ok(Some(today.plus(-days))),
        }
    }
}

/// One policy. It is proposed to whoever issues it.
struct Known {
    unit: &'static str,
    matter: Matter,
    title: &'static str,
    reviewed: When,
    proposed: When,
    to: &'static str,
    issued: When,
    number: &'static str,
    until: When,
    declined: When,
    note: &'static str,
    /// Whether it answers the proposals on policies that units have raised.
    answers: bool,
}

const fn looked_into(unit: &'static str, matter: Matter, title: &'static str, reviewed: When) -> Known {
    Known {
        unit,
        matter,
        title,
        reviewed,
        proposed: Never,
        to: "",
        issued: Never,
        number: "",
        until: Never,
        declined: Never,
        note: "",
        answers: false,
    }
}

const CITY: &str = "79";

const POLICIES: [Known; 8] = [
    Known {
        proposed: Ago(3),
        to: "UBND Thành phố",
        note: "Mức phụ cấp tính theo số lớp mở trong năm; kinh phí lấy từ dự toán sự nghiệp giáo dục.",
        answers: true,
        ..looked_into(
            CITY,
            Matter::CommunityCentres,
            "Phụ cấp cho người phụ trách trung tâm học tập cộng đồng",
            Ago(9),
        )
    },
    Known {
        proposed: On("2025-02-17"),
        to: "UBND Thành phố",
        note: "Sở Tài chính đã góp ý bằng văn bản.",
        ..looked_into(
            CITY,
            Matter::LearningSociety,
            "Mục chi khảo sát người học trong dự toán hằng năm của quận, huyện",
            On("2024-11-04"),
        )
    },
    Known {
        proposed: On("2024-12-02"),
        to: "UBND Thành phố",
        issued: On("2025-03-14"),
        number: "118/QĐ-UBND",
        until: On("2030-12-31"),
        ..looked_into(
            CITY,
            Matter::LearningCity,
            "Quy chế phối hợp giữa các sở, ngành và tổ chức trong xây dựng thành phố học tập",
            On("2024-11-04"),
        )
    },
    looked_into(
        CITY,
        Matter::LearningModels,
        "Tiêu chí chung để công nhận công dân học tập ở khu phố, ấp",
        On("2025-04-21"),
    ),
    Known {
        to: "UBND Thành phố",
        issued: On("2023-03-06"),
        number: "37/QĐ-UBND",
        until: On("2024-12-31"),
        note: "Đang soạn bản thay thế cho các năm sau.",
        ..looked_into(
            CITY,
            Matter::Movement,
            "Khen thưởng phong trào thi đua xây dựng xã hội học tập các năm 2023, 2024",
            Never,
        )
    },
    Known {
        proposed: On("2024-10-07"),
        to: "UBND Thành phố",
        declined: On("2025-01-20"),
        note: "Chưa cân đối được kinh phí; sẽ xem lại khi lập kế hoạch năm sau.",
        ..looked_into(
            CITY,
            Matter::LearningSociety,
            "Thẻ đọc sách miễn phí cho công nhân khu chế xuất",
            On("2024-08-12"),
        )
    },
    Known {
        proposed: On("2024-11-25"),
        to: "UBND Quận 3",
        issued: On("2025-01-09"),
        number: "204/QĐ-UBND",
        ..looked_into(
            "770",
            Matter::CommunityCentres,
            "Dùng chung phòng học của trường cho trung tâm học tập cộng đồng vào buổi tối",
            On("2024-09-16"),
        )
    },
    Known {
        proposed: On("2025-05-12"),
        to: "UBND TP Thủ Đức",
        ..looked_into(
            "769",
            Matter::LearningModels,
            "Hỗ trợ khu nhà trọ công nhân đạt cộng đồng học tập",
            On("2025-03-03"),
        )
    },
];

/// Enters every policy.
pub(super) async fn enter(
    write: &mut Write<'_>,
    cast: &Cast,
    sample: &Sample,
    units: &BTreeMap<String, Unit>,
) -> Result<(), Error> {
    let now = write.now;
    let raised = raised(write).await?;
    for told in &POLICIES {
        let unit = units.get(told.unit).ok_or_else(|| corrupt("unit of a policy"))?;
        let actor = if told.unit == CITY {
            cast.reviewer()
        } else {
            cast.officer(told.unit)?
        };
        let body = told.body(now.day(), &raised)?;
        let is_written = body.policy.as_ref().is_some_and(|policy| policy.issued.is_some());
        Told {
            write,
            sample,
            unit,
            actor,
        }
        .put(Register::Policy, &body, is_written)
        .await?;
    }
    write.now = now;
    Ok(())
}

/// Numbers of what units have raised on policies.
async fn raised(write: &mut Write<'_>) -> Result<Vec<CaseNumber>, Error> {
    let topic = About::Topic(Topic::Policy);
    let rows = all!(
        write.tx,
        (i64, i64),
        "SELECT year, number FROM difficulty WHERE about = $1 ORDER BY year, number",
        topic.code(),
    )?;
    Ok(rows
        .into_iter()
        .map(|(year, number)| CaseNumber { year, number })
        .collect())
}

impl Known {
    fn body(&self, today: Day, raised: &[CaseNumber]) -> Result<Body, Error> {
        let policy = Policy {
            matter: self.matter,
            reviewed: self.reviewed.day(today)?,
            proposed: self.proposed.day(today)?,
            to: if matches!(self.proposed, Never) {
                String::new()
            } else {
                self.to.to_owned()
            },
            issued: self.issued.day(today)?,
            declined: self.declined.day(today)?,
            note: self.note.to_owned(),
            cases: if self.answers { raised.to_vec() } else { Vec::new() },
        };
        let newest = policy
            .issued
            .or(policy.declined)
            .or(policy.proposed)
            .or(policy.reviewed);
        Ok(Body {
            title: format!("{} (minh họa)", self.title),
            number: self.number.to_owned(),
            issuer: policy.issued.map(|_| self.to.to_owned()).unwrap_or_default(),
            until: self.until.day(today)?,
            policy: Some(policy),
            ..blank(newest.ok_or_else(|| corrupt("a policy without a step"))?)
        })
    }
}
