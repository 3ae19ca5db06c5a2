//! Tiến trình của các đơn vị.

use crate::words::board::Board;

pub const BOARD: Board = Board {
    title: "Tiến trình",
    headline: |late, unit, city| match (late, unit, city) {
        (0, 0, 0) => "Không còn bản tự đánh giá nào đang chờ".to_owned(),
        (0, unit, city) => format!("Không đơn vị nào quá hạn; {unit} đang làm, {city} chờ thẩm định"),
        (late, _, 0) => format!("{late} đơn vị quá hạn"),
        (late, _, city) => format!("{late} đơn vị quá hạn, {city} chờ thẩm định"),
    },
    lead: "Mỗi bản tự đánh giá đang ở bước nào, đã nằm đó bao lâu. Quá hạn lâu nhất đứng đầu, rồi đến nằm lâu nhất.",
    finished: |count| format!("{count} đã duyệt, không liệt kê ở đây"),
    which: "Liệt kê đơn vị nào",
    all: |count| format!("Tất cả ({count})"),
    late: |count| format!("Quá hạn ({count})"),
    unit: |count| format!("Đơn vị đang làm ({count})"),
    reviewer: |count| format!("Chờ thẩm định ({count})"),
    elsewhere: |count| format!("Ở cấp thẩm định khác ({count})"),
    empty: "Không có đơn vị nào.",
    to_all: "Mọi đơn vị",
    to_queue: "Hàng chờ thẩm định",
    lies: |days| match days {
        0 => "từ hôm nay".to_owned(),
        days => format!("đã {days} ngày"),
    },
    never: "Chưa nhắc lần nào",
    nobody: "Chưa có tài khoản nhận",
    reminded: |at, by| format!("Đã nhắc {at}, {by}"),
    remind: "Nhắc",
    remind_of: |unit| format!("Nhắc {unit}"),
    extend: "Gia hạn",
    to_line: "Nhắc, gia hạn",
    nudged: |unit| format!("Đã nhắc {unit}. Thông báo đứng tên bạn."),
    problem: |code| match code {
        "reminded" => "Hôm nay đã nhắc đơn vị này rồi. Mời bạn nhắc lại vào ngày mai nếu cần.",
        "nobody" => "Đơn vị này chưa có tài khoản nào để nhận lời nhắc.",
        "cycle-not-open" => "Kỳ này chưa mở hoặc đã khóa nên không nhắc được.",
        "stale" => "Đơn vị vừa nộp nên không cần nhắc nữa.",
        "forbidden" => "Bạn chưa có quyền nhắc đơn vị này.",
        _ => "Chưa nhắc được. Mời bạn thử lại.",
    },
};
