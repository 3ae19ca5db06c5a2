//! Problems in words, for the command line. Pages never show them.

use domain::indicator::{Contradiction, Lang};
use domain::number::format_trimmed;

use super::{ImportProblem, Reason};

impl ImportProblem {
    /// One sentence for the operator.
    pub fn explain(&self, lang: Lang) -> String {
        let place = match (lang, self.line, self.field.is_empty()) {
            (_, 0, true) => String::new(),
            (_, 0, false) => format!("{}: ", self.field),
            (Lang::Vi, line, true) => format!("dòng {line}: "),
            (Lang::Vi, line, false) => format!("dòng {line}, {}: ", self.field),
            (Lang::En, line, true) => format!("line {line}: "),
            (Lang::En, line, false) => format!("line {line}, {}: ", self.field),
        };
        let reason = match lang {
            Lang::Vi => self.reason.vi(),
            Lang::En => self.reason.en(),
        };
        format!("{place}{reason}")
    }
}

impl Reason {
    fn vi(&self) -> String {
        let number = |number: f64| format_trimmed(number, 6, Lang::Vi.numbers());
        let text = match self {
            Self::Empty => "tệp không có dòng nào",
            Self::Unreadable(what) => return format!("không đọc được: {what}"),
            Self::Fields { expected, found } => return format!("có {found} ô, tiêu đề có {expected} ô"),
            Self::Encoding => "có ký tự không phải UTF-8 hoặc không lưu được",
            Self::UnknownColumn => "cột lạ hoặc lặp lại",
            Self::MissingColumn => "thiếu cột này",
            Self::Missing => "cần điền",
            Self::MustBeEmpty => "ô này phải để trống",
            Self::NotANumber => "không phải số (dùng dấu chấm thập phân, không ngăn nhóm)",
            Self::NotWhole => "không phải số nguyên",
            Self::OutOfBounds { low, high } => {
                return format!("phải nằm trong khoảng {} đến {}", number(*low), number(*high));
            }
            Self::NotPositive => "phải lớn hơn 0",
            Self::NotADay => "không phải ngày dạng NNNN-TT-NN có trong lịch",
            Self::NotAFlag => "chỉ nhận 0 hoặc 1",
            Self::NotAWord(words) => return format!("chỉ nhận một trong: {}", words.join(", ")),
            Self::TooLong { most } => return format!("dài quá {most} ký tự"),
            Self::Unfit => "loại đơn vị này không đặt dưới nơi ấy được",
            Self::BadCode => "mã chỉ gồm chữ cái không dấu, chữ số, dấu chấm, gạch nối, tối đa 40 ký tự",
            Self::Duplicate { line } => return format!("trùng khóa với dòng {line}"),
            Self::Unknown => "không có mã này",
            Self::Loop => "đơn vị nằm dưới chính nó",
            Self::OneCity => "mỗi bản đồ có đúng một thành phố",
            Self::Moved => "mã này đã có ở vị trí khác trên cùng bản đồ",
            Self::DaysOutOfOrder => "các ngày không theo thứ tự",
            Self::Overlaps(cycle) => return format!("kỳ số liệu trùng với kỳ {cycle}"),
            Self::Begun => "đã có đơn vị tự đánh giá theo bản đồ hoặc bộ chỉ số khác",
            Self::Locked => "kỳ này đã khóa",
            Self::InTheForm => "đơn vị đang tự đánh giá trên biểu mẫu trong kỳ này",
            Self::NotAsked => "chỉ số này không hỏi loại đơn vị ấy",
            Self::NotImportable => "loại chỉ số này chỉ nhập trên biểu mẫu",
            Self::NoDirection => "chỉ số không có chiều tốt hơn nên không có chỉ tiêu",
            Self::Disagrees(value) => return format!("tử số và mẫu số cho ra {}", number(*value)),
            Self::OutsidePeriod(from, to) => return format!("ngoài kỳ số liệu {} – {}", from.dmy(), to.dmy()),
            Self::VersionTaken => "phiên bản này đã có với nội dung khác, hoặc đã có phiên bản mới hơn",
            Self::Contradiction(reason) => contradiction_vi(*reason),
        };
        text.to_owned()
    }

    fn en(&self) -> String {
        let number = |number: f64| format_trimmed(number, 6, Lang::En.numbers());
        let text = match self {
            Self::Empty => "the file has no lines",
            Self::Unreadable(what) => return format!("cannot be read: {what}"),
            Self::Fields { expected, found } => return format!("has {found} fields, the header has {expected}"),
            Self::Encoding => "has characters that are not UTF-8 or cannot be stored",
            Self::UnknownColumn => "unknown or repeated column",
            Self::MissingColumn => "this column is missing",
            Self::Missing => "must be given",
            Self::MustBeEmpty => "must be empty here",
            Self::NotANumber => "not a number (decimal point, no grouping)",
            Self::NotWhole => "not a whole number",
            Self::OutOfBounds { low, high } => {
                return format!("must lie between {} and {}", number(*low), number(*high));
            }
            Self::NotPositive => "must be above 0",
            Self::NotADay => "not a calendar day as YYYY-MM-DD",
            Self::NotAFlag => "only 0 or 1",
            Self::NotAWord(words) => return format!("must be one of: {}", words.join(", ")),
            Self::TooLong { most } => return format!("longer than {most} characters"),
            Self::Unfit => "units of this kind do not lie below such a unit",
            Self::BadCode => "a code has plain letters, digits, points and hyphens, at most 40",
            Self::Duplicate { line } => return format!("same key as line {line}"),
            Self::Unknown => "there is no such code",
            Self::Loop => "the unit lies below itself",
            Self::OneCity => "a map has exactly one city",
            Self::Moved => "this code stands at another place on the same map already",
            Self::DaysOutOfOrder => "the days do not follow each other",
            Self::Overlaps(cycle) => return format!("the data period overlaps that of {cycle}"),
            Self::Begun => "units have begun under another map or set",
            Self::Locked => "this cycle is locked",
            Self::InTheForm => "the unit is filling in this cycle's form",
            Self::NotAsked => "this kind of unit is not asked this indicator",
            Self::NotImportable => "figures of this kind are entered in the form only",
            Self::NoDirection => "the indicator has no direction, so it has no target",
            Self::Disagrees(value) => return format!("numerator and denominator make {}", number(*value)),
            Self::OutsidePeriod(from, to) => return format!("outside the data period {from} – {to}"),
            Self::VersionTaken => "this version is stored with other content, or a newer one is",
            Self::Contradiction(reason) => return reason.to_string(),
        };
        text.to_owned()
    }
}

const fn contradiction_vi(reason: Contradiction) -> &'static str {
    match reason {
        Contradiction::NoFocusArea => "thiếu tiêu chuẩn chứa tiêu chí này",
        Contradiction::NoFeature => "thiếu tiêu chí chứa chỉ số này",
        Contradiction::Twice => "mã xuất hiện hai lần",
        Contradiction::Fraction => "chỉ số dạng thương, và chỉ dạng ấy, có nhãn tử số và mẫu số",
        Contradiction::Levels => "cần mô tả đủ các mức: năm, hoặc ba trong bộ xếp hai mức",
        Contradiction::Parts => "cơ cấu cần ít nhất hai phần",
        Contradiction::Breaks => "cần đúng bốn mốc phân lớp hoặc không có mốc nào",
        Contradiction::BreaksOrder => "các mốc phân lớp phải tăng dần",
        Contradiction::Range => "khoảng hợp lý rỗng",
        Contradiction::Per => "hệ số nhân phải lớn hơn 0",
        Contradiction::Nobody => "không hỏi loại đơn vị nào",
        Contradiction::Break => "chỗ gãy của chuỗi số nêu chỉ số không có trong bộ",
        Contradiction::Grades => "các mức xếp loại phải giảm dần đến 0, và chỉ dành cho bộ chấm điểm hoặc xếp mức",
        Contradiction::Kind => "loại chỉ số không hợp với cách chấm của bộ",
        Contradiction::Rise => "cách gộp lên cấp trên không hợp với loại chỉ số hoặc cách chấm của bộ",
        Contradiction::Proposal => {
            "đề xuất từ hồ sơ (trừ cơ chế, chính sách) chỉ dành cho chỉ số có trong bộ, thuộc loại mức (nêu mức 0 đến 4), có/không hoặc số đếm"
        }
    }
}
