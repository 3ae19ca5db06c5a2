//! What the demonstration's officers write: sources, notes, explanations, documents. Data, not interface.

use domain::cycle::Cycle;
use domain::demo::chance;
use domain::indicator::{Indicator, Kind, SourceKind};
use domain::time::Day;
use domain::unit::{Unit, UnitKind};

use super::plan::whole;

/// Why an urban district is not asked about its council.
pub(super) const NO_COUNCIL: &str =
    "Quận không tổ chức Hội đồng nhân dân theo mô hình chính quyền đô thị của Thành phố.";

/// The district's office that keeps a figure, by the city agency that owns the indicator.
const OFFICES: [(&str, &str); 15] = [
    ("Sở Giáo dục và Đào tạo", "Phòng Giáo dục và Đào tạo"),
    ("Công an Thành phố", "Công an"),
    ("Cục Thống kê Thành phố", "Chi cục Thống kê"),
    ("Sở Nội vụ", "Phòng Nội vụ"),
    ("Sở Tài chính", "Phòng Tài chính - Kế hoạch"),
    (
        "Sở Lao động - Thương binh và Xã hội",
        "Phòng Lao động - Thương binh và Xã hội",
    ),
    ("Sở Thông tin và Truyền thông", "Phòng Văn hóa và Thông tin"),
    ("Sở Văn hóa và Thể thao", "Phòng Văn hóa và Thông tin"),
    ("Sở Tài nguyên và Môi trường", "Phòng Tài nguyên và Môi trường"),
    ("Sở Xây dựng", "Phòng Quản lý đô thị"),
    ("Sở Giao thông vận tải", "Phòng Quản lý đô thị"),
    (
        "Hội đồng nhân dân Thành phố",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    ),
    ("Liên đoàn Lao động Thành phố", "Liên đoàn Lao động"),
    ("Thành Đoàn", "Đoàn Thanh niên"),
    ("Hội Khuyến học Thành phố", "Hội Khuyến học"),
];

fn office(indicator: &Indicator) -> &'static str {
    let known = OFFICES.iter().find(|(city, _)| *city == indicator.owner.vi);
    known.map_or("Ủy ban Mặt trận Tổ quốc Việt Nam", |(_, office)| office)
}

/// Who says so.
pub(super) fn source(indicator: &Indicator, unit: &Unit, as_of: Day) -> String {
    if unit.kind != UnitKind::District {
        return match indicator.source {
            SourceKind::Survey => format!("Khảo sát minh họa của {}", unit.name_vi),
            _ => format!("Hồ sơ {}, số liệu đến {}", unit.name_vi, as_of.dmy()),
        };
    }
    let (office, unit) = (office(indicator), &unit.name_vi);
    // Recognised titles stand in for a survey and are counted from files.
    let counted = indicator.source == SourceKind::Official || PaperKind::of(indicator) == PaperKind::Association;
    match indicator.source {
        _ if counted => format!("{office} {unit}, số liệu minh họa đến {}", as_of.dmy()),
        SourceKind::Survey => format!("Khảo sát minh họa của {office} {unit}"),
        _ => format!("Tổ tự đánh giá {unit} (minh họa)"),
    }
}

/// A remark beside some figures.
pub(super) fn note(indicator: &Indicator, unit: &Unit) -> &'static str {
    if chance(&[&unit.code, &indicator.code, "note"]) > 0.12 {
        return "";
    }
    match indicator.kind {
        Kind::Survey => "Phát phiếu tại khu phố, ấp; có cả người tạm trú.",
        Kind::Level => "Tổ tự đánh giá thống nhất mức này sau khi đối chiếu minh chứng.",
        Kind::Count => "Chỉ tính hoạt động có kế hoạch và báo cáo.",
        Kind::YesNo => "Văn bản còn hiệu lực trong kỳ.",
        _ => "Đã đối chiếu với số liệu của phường, xã, thị trấn.",
    }
}

/// Why a figure changed much or is unusual.
pub(super) fn explanation(indicator: &Indicator) -> &'static str {
    match indicator.kind {
        Kind::Survey => "Kỳ này mở rộng mẫu khảo sát ra khu nhà trọ nên kết quả thay đổi.",
        Kind::Level => "Trong kỳ đã ban hành thêm văn bản và tổ chức thực hiện.",
        Kind::Count => "Kỳ này thống kê đầy đủ hoạt động của phường, xã.",
        _ => "Đã rà soát lại danh sách, loại trường hợp trùng và bổ sung trường hợp còn thiếu.",
    }
}

/// What an officer adds when mending a returned answer.
pub(super) const MENDED: &str = "Đã rà soát và bổ sung theo ý kiến thẩm định.";

/// Why a district's figure is another than its schools give.
pub(super) const MORE_SCHOOLS: &str =
    "Số của quận gồm cả các trường chưa nộp tự đánh giá trên hệ thống, lấy theo báo cáo riêng của các trường.";

/// A document of a self-assessment.
pub(super) struct Paper {
    pub(super) title: String,
    pub(super) number: String,
    pub(super) issuer: String,
    pub(super) issued_on: Day,
    /// Name of the stored file, or of the page the link goes to.
    pub(super) name: &'static str,
    pub(super) is_file: bool,
    pub(super) indicators: Vec<String>,
}

/// The kinds of document, and what answers they support.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PaperKind {
    Report,
    Decision,
    Plan,
    Survey,
    Statistics,
    Association,
}

impl PaperKind {
    pub(super) const ALL: [Self; 6] = [
        Self::Report,
        Self::Decision,
        Self::Plan,
        Self::Survey,
        Self::Statistics,
        Self::Association,
    ];

    /// The document one would look into for an answer.
    pub(super) fn of(indicator: &Indicator) -> Self {
        match indicator.code.as_str() {
            "3.1.1-a" => Self::Decision,
            "3.1.2-a" | "3.2.1-a" | "3.2.2-a" | "2.1.2-a" => Self::Plan,
            "2.2.2-b" | "2.2.2-l1" | "2.3.2-a" => Self::Association,
            _ => match indicator.source {
                SourceKind::Survey => Self::Survey,
                SourceKind::Official if office(indicator) != "Phòng Giáo dục và Đào tạo" => Self::Statistics,
                _ => Self::Report,
            },
        }
    }

    /// The document of a unit in a cycle, so far without answers.
    pub(super) fn paper(self, cycle: &Cycle, unit: &Unit) -> Paper {
        let chance = |what| chance(&[&cycle.code, &unit.code, self.name(), what]);
        let place = &unit.name_vi;
        let (title, suffix, issuer) = match self {
            Self::Report => (
                "Báo cáo sơ kết xây dựng thành phố học tập",
                "BC-PGDĐT",
                "Phòng Giáo dục và Đào tạo",
            ),
            Self::Decision => (
                "Quyết định thành lập Ban chỉ đạo thành phố học tập",
                "QĐ-UBND",
                "Ủy ban nhân dân",
            ),
            Self::Plan => ("Kế hoạch xây dựng thành phố học tập", "KH-UBND", "Ủy ban nhân dân"),
            Self::Survey => (
                "Báo cáo kết quả khảo sát người dân",
                "BC-BCĐ",
                "Ban chỉ đạo thành phố học tập",
            ),
            Self::Statistics => ("Biểu tổng hợp số liệu các phòng, ban", "BC-UBND", "Ủy ban nhân dân"),
            Self::Association => ("Báo cáo kết quả các mô hình học tập", "BC-HKH", "Hội Khuyến học"),
        };
        let is_school = unit.kind != UnitKind::District;
        let (title, suffix) = match self {
            Self::Survey if is_school => ("Báo cáo kết quả khảo sát trong nhà trường", "BC-NT"),
            Self::Plan if is_school => ("Kế hoạch xây dựng đơn vị học tập", "KH-NT"),
            _ if is_school => ("Báo cáo sơ kết xây dựng đơn vị học tập", "BC-NT"),
            _ => (title, suffix),
        };
        let issuer = if is_school {
            place.clone()
        } else {
            format!("{issuer} {place}")
        };
        Paper {
            title: format!("{title}, {} (minh họa)", cycle.name.vi),
            number: format!("{}/{suffix}", 20 + whole(chance("number") * 380.0)),
            issuer,
            issued_on: cycle.data_to.plus(-whole(chance("day") * 60.0)),
            name: self.name(),
            is_file: matches!(self, Self::Report | Self::Decision | Self::Plan),
            indicators: Vec::new(),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Report => "bao-cao-so-ket",
            Self::Decision => "quyet-dinh-ban-chi-dao",
            Self::Plan => "ke-hoach",
            Self::Survey => "khao-sat",
            Self::Statistics => "bieu-tong-hop",
            Self::Association => "mo-hinh-hoc-tap",
        }
    }
}
