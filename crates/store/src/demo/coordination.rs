//! Coordination rules of the demonstration. Which agency holds which figure is the indicator set's own; every number,
//! day, name and telephone is invented.

use std::collections::BTreeMap;

use domain::coordination::{Body, Contact, Way};
use domain::cycle::Cycle;
use domain::indicator::Indicator;
use domain::time::Day;
use domain::unit::{Unit, UnitKind};
use uuid::Uuid;

use super::cast::Cast;
use super::put::Sample;
use crate::coordination;
use crate::document::{self, Paper, Subject};
use crate::error::Error;
use crate::write::{Write, corrupt};

/// A rule of the demonstration.
struct Told {
    department: &'static str,
    number: &'static str,
    day: &'static str,
    from: &'static str,
    way: Way,
    indicators: &'static [&'static str],
    contact: [&'static str; 4],
}

/// The department whose figures the demonstration holds, the first cycle of its rule and what it supplies.
const SUPPLIES: (&str, &str, [&str; 2]) = ("D-VHTT", "2025-H1", ["1.2.4-a", "1.2.5-a"]);
/// Districts whose figures it has not supplied yet. Those whose journeys the tests take have theirs.
const NOT_YET: [&str; 5] = ["773", "786", "787", "783", "784"];

const RULES: [Told; 5] = [
    Told {
        department: SUPPLIES.0,
        number: "118/QCPH-SGDĐT-SVHTT",
        day: "2025-02-18",
        from: SUPPLIES.1,
        way: Way::Department,
        indicators: &SUPPLIES.2,
        contact: [
            "Đỗ Thùy Linh (minh họa)",
            "Chuyên viên Phòng Tổ chức - Pháp chế",
            "028 3800 0118",
            "linh.minhhoa@example.org",
        ],
    },
    Told {
        department: "D-TK",
        number: "96/QCPH-SGDĐT-CTK",
        day: "2024-09-16",
        from: "2024-H2",
        way: Way::Units,
        indicators: &["1.2.1-a", "1.2.2-a", "2.1.1-b", "2.1.1-c", "2.1.1-l1", "2.3.4-a"],
        contact: [
            "Ngô Thanh Tùng (minh họa)",
            "Phó Trưởng phòng Thống kê Xã hội",
            "028 3800 0096",
            "tung.minhhoa@example.org",
        ],
    },
    Told {
        department: "D-HKH",
        number: "74/QCPH-SGDĐT-HKH",
        day: "2024-07-22",
        from: "2024-H1",
        way: Way::Units,
        indicators: &["2.1.1-d", "2.2.2-b", "2.2.2-l1", "2.2.2-l2"],
        contact: [
            "Lê Thị Khuyến (minh họa)",
            "Chánh Văn phòng Hội",
            "028 3800 0074",
            "khuyen.minhhoa@example.org",
        ],
    },
    Told {
        department: "D-GDDT",
        number: "41/QĐ-SGDĐT",
        day: "2024-06-28",
        from: "2024-H1",
        way: Way::Units,
        indicators: &["1.1.1-a", "2.1.2-a", "2.2.1-a", "2.4.1-a", "2.5.3-a"],
        contact: [
            "Trần Văn Phối (minh họa)",
            "Chuyên viên Phòng GDTX-CN-ĐH",
            "028 3800 0041",
            "",
        ],
    },
    Told {
        department: "D-GTVT",
        number: "103/QCPH-SGDĐT-SGTVT",
        day: "2024-10-07",
        from: "2024-H2",
        way: Way::Units,
        indicators: &["1.3.2-b"],
        contact: [
            "Phạm Văn Lộ (minh họa)",
            "Chuyên viên Phòng Vận tải",
            "028 3800 0103",
            "",
        ],
    },
];

/// The department that supplies an indicator's figure for a district in a cycle.
pub(super) fn supplier(cycle: &Cycle, unit: &Unit, indicator: &str) -> Option<&'static str> {
    let (department, from, indicators) = SUPPLIES;
    let is = unit.kind == UnitKind::District && cycle.code.as_str() >= from && indicators.contains(&indicator);
    is.then_some(department)
}

/// Whether the department has supplied it by now; `None` where the district answers itself.
pub(super) fn is_given(cycle: &Cycle, unit: &Unit, indicator: &str) -> Option<bool> {
    supplier(cycle, unit, indicator)?;
    Some(!NOT_YET.contains(&unit.code.as_str()))
}

/// Who says so, of a figure that a department supplies.
pub(super) fn source(indicator: &Indicator) -> String {
    format!("Báo cáo ngành của {} (minh họa)", indicator.owner.vi)
}

/// Enters every rule.
pub(super) async fn enter(
    write: &mut Write<'_>,
    cast: &Cast,
    sample: &Sample,
    units: &BTreeMap<String, Unit>,
) -> Result<(), Error> {
    let today = write.now;
    for told in &RULES {
        let unit = units
            .get(told.department)
            .ok_or_else(|| corrupt("a rule without department"))?;
        let day: Day = told.day.parse().map_err(corrupt)?;
        let [name, post, phone, email] = told.contact.map(ToOwned::to_owned);
        // Within its own branch the city's department assigns; with others it agrees.
        let (title, issuer) = if told.department == "D-GDDT" {
            (
                "Phân công thu thập số liệu thành phố học tập trong ngành (minh họa)".to_owned(),
                unit.name_vi.clone(),
            )
        } else {
            (
                format!(
                    "Quy chế phối hợp cung cấp số liệu thành phố học tập với {} (minh họa)",
                    unit.name_vi
                ),
                format!("Sở Giáo dục và Đào tạo, {}", unit.name_vi),
            )
        };
        let body = Body {
            title,
            number: told.number.to_owned(),
            issuer,
            day,
            from: told.from.to_owned(),
            way: told.way,
            indicators: told.indicators.iter().map(|code| (*code).to_owned()).collect(),
            contact: Contact {
                name,
                post,
                phone,
                email,
            },
        };
        write.now = day.plus(1).start().plus_ms(9 * 3_600_000).min(today);
        let reviewer = cast.reviewer();
        let id = coordination::insert(write, Some(reviewer), unit, &body, true).await?;
        let support = sample.support("quy-che-phoi-hop-minh-hoa.pdf")?;
        let words = document::Document {
            title: body.title.clone(),
            number: body.number.clone(),
            issued_on: body.day.dmy(),
            issuer: body.issuer.clone(),
        };
        let paper = Paper::stored(&words, support, sample.sha256.clone())?;
        let subject = Subject {
            word: coordination::SUBJECT,
            id,
            path: &unit.path,
        };
        let by = Uuid::parse_str(&reviewer.id).map_err(corrupt)?;
        document::add(write, Some(by), subject, paper).await?;
    }
    write.now = today;
    Ok(())
}
