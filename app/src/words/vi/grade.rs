//! Chấm điểm, xếp loại, xếp mức.

use domain::grade::Models;
use domain::indicator::Mode;

use crate::words::grade::GradeWords;

pub const GRADE: GradeWords = GradeWords {
    title: "Xếp loại",
    headline: |approved, asked, best, many| {
        format!("{approved} trên {asked} đơn vị đã được duyệt, {many} đơn vị xếp “{best}”")
    },
    none_yet: |asked| format!("Chưa đơn vị nào trong {asked} đơn vị được duyệt"),
    cycles: "Chọn kỳ đánh giá",
    note: "Cần biết trước khi dùng",
    scale: |mode, name, from| match mode {
        Mode::Levels if from == "0" => format!("{name}: còn chỉ tiêu chưa đạt"),
        Mode::Levels => format!("{name}: mọi chỉ tiêu đạt từ mức {from}"),
        _ if from == "0" => format!("{name}: thấp hơn"),
        _ => format!("{name}: từ {from} %"),
    },
    caption: |cycle| format!("Kết quả {cycle}, xếp theo kết quả thẩm định"),
    together: |units| format!("Kết quả chung của {units} đơn vị đã được duyệt"),
    stand_ins: "Những nơi sau chưa có kết quả được duyệt, nên tính theo các đơn vị trực thuộc đã được duyệt:",
    stand_in: |unit, approved, asked| format!("{unit}: {approved} trên {asked} đơn vị"),
    models_label: "Chọn trung tâm",
    models: |which, count| match which {
        Models::All => format!("Tất cả ({count})"),
        Models::Only => format!("TTHTCĐ điểm ({count})"),
        Models::Others => format!("Khác ({count})"),
    },
    model_mark: "TTHTCĐ điểm",
    beside: "TTHTCĐ điểm và các trung tâm khác, trong số đã được duyệt",
    model_centres: "TTHTCĐ điểm",
    other_centres: "Trung tâm khác",
    middle: "Điểm thẩm định ở giữa (trung vị)",
    csv: "Tải CSV",
    counted: "Số lượng trên tổng số",
    share: "Tỷ lệ",
    first: "Mức 1 từ",
    second: "Mức 2 từ",
    unit: "Đơn vị",
    unit_above: "Thuộc",
    own: |mode| match mode {
        Mode::Levels => "Tự đánh giá",
        _ => "Điểm tự chấm",
    },
    verified: |mode| match mode {
        Mode::Levels => "Kết quả thẩm định",
        _ => "Điểm thẩm định",
    },
    grade: "Xếp loại",
    state: "Trạng thái",
    of: |got, most| format!("{got}/{most}"),
    open_lines: |lines| format!("còn {lines} dòng"),
    no_grade: "Chưa xếp loại",
    by_itself: |grade| format!("{grade} (tự xếp)"),
    level: |level| match level {
        0 => "Chưa đạt",
        1 => "Đạt mức 1",
        _ => "Đạt mức 2",
    },
    sheet: |unit| format!("Phiếu đánh giá: {unit}"),
    finding: |mode, unit, points, grade| match mode {
        Mode::Levels => format!("{unit}: {}", grade.to_lowercase()),
        _ => format!("{unit}: {points}, xếp loại {}", grade.to_lowercase()),
    },
    finding_open: |unit, part, whole| format!("{unit} đã trả lời {part} trên {whole} dòng"),
    place: "TT",
    line: |mode| match mode {
        Mode::Levels => "Chỉ tiêu",
        _ => "Nội dung",
    },
    most: "Điểm tối đa",
    result: "Kết quả",
    evidence: "Minh chứng",
    remark: "Ghi chú",
    papers: |count| format!("{count} văn bản"),
    not_applicable: "Không áp dụng",
    not_answered: "Chưa trả lời",
    group_sum: |mode, group| match mode {
        Mode::Levels => format!("Mức của nhóm: {group}"),
        _ => format!("Cộng: {group}"),
    },
    sum: |mode| match mode {
        Mode::Levels => "Mức của đơn vị",
        _ => "Tổng cộng",
    },
    open_form: "Mở phiếu tự đánh giá",
    to_sheet: "Xem phiếu và xếp loại",
    give: "Chấm điểm khác",
    points: |own, most| format!("Điểm thẩm định (đơn vị tự chấm {own}, tối đa {most})"),
    why: "Lý do chấm khác",
    why_hint: "Nêu minh chứng còn thiếu hoặc căn cứ, để đơn vị hiểu vì sao điểm thay đổi.",
    save: "Lưu điểm thẩm định",
    bad_points: "Hãy nhập số điểm từ 0 trở lên, ví dụ 7,5.",
    above: "Nhiều hơn điểm tối đa của dòng này. Hãy nhập lại.",
    need_why: "Hãy nêu lý do chấm khác với đơn vị.",
    is_verified: |points, why| format!("Điểm thẩm định {points}: {why}"),
};
