//! Quản lý kỳ đánh giá.

use domain::cycle::keep::{Stage, Stand};

use crate::words::cycles::Cycles;
use crate::words::vi::terms::TERMS;

pub const CYCLES: Cycles = Cycles {
    title: "Kỳ đánh giá",
    lead: "Mỗi kỳ hỏi một bộ chỉ số theo lịch của kỳ. Đơn vị thấy kỳ từ ngày mở.",
    heads: ["Kỳ", "Bộ chỉ số", "Số liệu", "Hạn nộp", "Hiện nay"],
    stage: |stage| match stage {
        Stage::New => "",
        Stage::Ahead => "chưa mở",
        Stage::Open => "đang mở",
        Stage::Over => "đã kết thúc",
    },
    published: |day| format!("công bố {}", day.dmy()),
    version: |name, version| format!("{name}, phiên bản {version}"),
    period: |from, to| format!("{} đến {}", from.dmy(), to.dmy()),
    add: "Thêm kỳ đánh giá",
    new: "Thêm kỳ đánh giá",
    label: |name| match name {
        "code" => "Mã",
        "name_vi" => "Tên",
        "name_en" => "Tên tiếng Anh",
        "set" => "Bộ chỉ số",
        "map" => "Bản đồ",
        "data_from" => "Số liệu từ ngày",
        "data_to" => "Số liệu đến hết ngày",
        "opens" => "Mở cho đơn vị nhập từ ngày",
        "due" => "Hạn nộp",
        "review_due" => "Hạn thẩm định",
        "closes" => "Khóa kỳ sau ngày",
        _ => "",
    },
    hint: |name| match name {
        "code" => {
            "Kỳ sáu tháng: năm-H1 hoặc năm-H2, ví dụ 2025-H2. Mẫu khác: năm và chữ hoa không dấu, ví dụ 2026-TTHTCD. Sau này không đổi được."
        }
        "name_vi" => "Ví dụ Kỳ II/2025",
        "name_en" => "Để trống thì lấy tên tiếng Việt.",
        "set" => "Kỳ lấy phiên bản mới nhất của bộ; khi có đơn vị bắt đầu nhập thì giữ phiên bản ấy.",
        "map" => "Danh sách đơn vị và địa bàn tham gia.",
        "data_from" => "Ví dụ 15/06/2025",
        "due" => "Ngày cuối để nộp; hạn riêng của một loại đơn vị đặt ở trang Lịch.",
        "closes" => "Sau ngày này không sửa được gì nữa.",
        _ => "",
    },
    problem: |code| match code {
        "missing" => "Hãy điền ô này.",
        "too-long" => "Dài quá 80 ký tự. Hãy rút gọn.",
        "bad-code" => "Hãy viết mã như 2025-H2 hoặc 2026-TTHTCD.",
        "taken" => "Đã có kỳ mang mã này. Hãy chọn mã khác hoặc sửa kỳ đã có.",
        "name-taken" => "Đã có kỳ mang tên này. Hãy chọn tên khác.",
        "unknown" => "Hãy chọn trong danh sách.",
        "not-a-day" => "Hãy nhập ngày có trong lịch, ví dụ 30/06/2025.",
        "too-early" => "Ngày này trước ngày ở ô phía trên. Hãy xem lại hai ngày.",
        "past" => "Ngày này đã qua. Hãy chọn từ hôm nay trở đi.",
        "overlaps" => {
            "Khoảng số liệu này trùng ngày với một kỳ khác của cùng bộ chỉ số. Hãy xem danh sách kỳ rồi chọn ngày khác."
        }
        "stale" => "Kỳ này vừa được người khác sửa. Những gì bạn nhập còn ở dưới; mời xem lại rồi bấm lưu lần nữa.",
        "over" => "Kỳ đã mở hoặc đã kết thúc nên không làm được việc này nữa.",
        "used" => {
            "Đã có khó khăn, trao đổi, hạn riêng hoặc quy chế phối hợp gắn với kỳ này nên không bỏ được. Hãy sửa lại lịch của kỳ."
        }
        "still-open" => "Kỳ còn mở nên chưa khóa sổ được. Hãy chờ qua ngày khóa kỳ, hoặc đưa ngày ấy về sớm hơn.",
        "nothing-to-lock" => "Chưa có bản tự đánh giá nào được duyệt để khóa.",
        _ => "Chưa lưu được. Mời thử lại.",
    },
    trouble: |count| format!("Chưa lưu: còn {count} chỗ cần sửa."),
    choose: "Chọn",
    days: "Lịch của kỳ",
    days_lead: "Mỗi ngày không trước ngày ở ô phía trên.",
    asked: "Mỗi bộ chỉ số hỏi những loại đơn vị nào",
    asked_of: |kind, count| format!("{}: {count} câu", (TERMS.unit_kind)(kind)),
    save: "Lưu",
    cancel: "Thôi",
    saved: "Đã lưu.",
    stays: "Kỳ đã mở nên bộ chỉ số, bản đồ, khoảng số liệu, ngày mở và hạn nộp giữ như đã báo cho đơn vị. Muốn thêm thời gian, hãy đặt hạn nộp theo loại đơn vị ở trang Lịch.",
    over: "Kỳ đã kết thúc: đơn vị không nhập, nơi thẩm định không sửa được nữa.",
    calendar: "Xem lịch của kỳ",
    review: "Thẩm định và công bố",
    stand: "Bản tự đánh giá",
    stood: |Stand {
                begun,
                approved,
                locked,
            }| {
        format!("{begun} chưa duyệt, {approved} đã duyệt hoặc công bố, {locked} đã khóa")
    },
    lock: "Khóa sổ",
    lock_lead: |begun, approved| {
        let locked = format!(
            "{approved} bản đã duyệt hoặc công bố chuyển sang đã khóa: tệp số liệu nhập sau cũng không ghi đè được, và không mở lại được."
        );
        if begun == 0 {
            locked
        } else {
            format!("{locked} {begun} bản chưa duyệt giữ nguyên trạng thái.")
        }
    },
    lock_do: "Khóa sổ kỳ này",
    locked: "Đã khóa sổ.",
    discard: "Bỏ kỳ này",
    discard_lead: "Chỉ bỏ được khi kỳ chưa mở và chưa có gì gắn với kỳ. Nhật ký vẫn giữ lại việc này.",
    discard_do: "Bỏ kỳ",
    discarded: "Đã bỏ kỳ.",
    history: "Đã làm gì",
    action: |action| match action {
        "add" => "Thêm",
        "correct" => "Sửa",
        "discard" => "Bỏ",
        "publish" => "Công bố",
        "lock" => "Khóa",
        _ => "",
    },
};
