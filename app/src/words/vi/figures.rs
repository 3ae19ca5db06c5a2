//! Ba con số.

use crate::words::figures::Figures;
use crate::words::lower_first;

pub const FIGURES: Figures = Figures {
    coverage: "Độ phủ",
    met: "Đạt chỉ tiêu",
    score: "Điểm tiến độ",
    how: "Cách tính",
    coverage_of: |part, whole| format!("{part} trên {whole} câu phải trả lời"),
    of_indicators: |whole| format!("/{whole} chỉ số"),
    met_by_median: "theo trung vị các đơn vị",
    score_of: |units| format!("{units} đơn vị có số được duyệt"),
    none: "Chưa có số được duyệt",
    since: |change, cycle| format!("{change} so với {}", lower_first(cycle)),
    not_compared: "Kỳ đang làm, chưa so với kỳ đã xong",
    same_since: |cycle| format!("Không đổi so với {}", lower_first(cycle)),
    coverage_how: "Số câu đã trả lời chia cho số câu phải trả lời. “Không áp dụng” có lý do được tính là đã trả lời.",
    met_how_city: "Số chỉ số mà trung vị các đơn vị đạt chỉ tiêu, chia cho số chỉ số có chỉ tiêu.",
    met_how: "Số chỉ số đạt chỉ tiêu chia cho số chỉ số có áp dụng và có chỉ tiêu. Chưa có số thì chưa đạt.",
    score_how_city: "Trung bình điểm tiến độ của các đơn vị có số được duyệt.",
    score_how: "Quãng đã đi từ mức gốc tới chỉ tiêu, từ 0 đến 100, theo chiều tốt của từng chỉ số; lấy trung bình đều từ tiêu chí lên tiêu chuẩn, lên nội dung, rồi lên toàn bộ. Chỉ tính điểm toàn bộ khi ít nhất một nửa số chỉ số có chỉ tiêu đã có số.",
    none_judged: "chưa có chỉ số nào để xét",
    too_few: "chưa đủ số để tính",
    in_units: |text, units| format!("{text}, ở {units} đơn vị đã công bố"),
    more: "Xem phương pháp",
};
