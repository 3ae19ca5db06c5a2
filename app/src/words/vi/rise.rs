//! Số liệu gộp từ các đơn vị.

use domain::rise::Rise;

use crate::words::rise::RiseWords;

pub const RISE: RiseWords = RiseWords {
    title: "Từ các đơn vị trên địa bàn",
    reported: |risen| format!("tính từ {} trên {} đơn vị", risen.counted, risen.of),
    nobody: |of| format!("Trong {of} đơn vị, chưa đơn vị nào nộp số liệu tính được cho câu này."),
    fraction: |numerator, denominator| format!("{numerator} trên {denominator}"),
    among: |sample| format!("{sample} người trả lời"),
    say_yes: |yes, of| format!("{yes} trên {of} đơn vị trả lời có"),
    mean: |mean| format!("trung bình {mean}"),
    how: |how| match how {
        Rise::None => "",
        Rise::Ratio => "Cộng tử số, cộng mẫu số của các đơn vị rồi mới chia.",
        Rise::Sum => "Cộng số của các đơn vị.",
        Rise::CountYes => "Đếm số đơn vị trả lời có.",
        Rise::Mean => "Lấy trung bình của các đơn vị.",
        Rise::WeightedByRespondents => "Lấy trung bình, đơn vị hỏi nhiều người hơn thì tính nặng hơn.",
        Rise::WeightedByPopulation => "Lấy trung bình, đơn vị đông dân hơn thì tính nặng hơn.",
    },
    beside: "Để tham khảo khi trả lời; câu này hỏi về chính đơn vị của bạn.",
    counted: |count| format!("{count} đơn vị đã tính"),
    apart: |count| format!("{count} đơn vị đã nộp, không cộng vào"),
    waiting: |count| format!("{count} đơn vị chưa có số"),
    one_sided: "Thiếu tử số, mẫu số hoặc dân số",
    counts: "Số được tính khi đơn vị đã nộp; câu đang bị trả lại thì chờ nộp lại.",
    take_over: "Dùng số này",
    take_over_help: "Điền số này, ngày và nguồn vào câu trả lời; các ô khác giữ nguyên.",
    taken_over: "Đã điền số từ các đơn vị. Xem lại các ô bên dưới trước khi nộp.",
    not_taken_over: "Chưa điền được: câu trả lời vừa thay đổi hoặc không còn mở. Hãy xem lại rồi thử lần nữa.",
    agrees: "Câu trả lời đã lưu khi mở trang này khớp với số trên.",
    departs: "Câu trả lời là số khác và có ghi lý do. Cả hai số được giữ để người thẩm định xem.",
    wants_reason: "Câu trả lời là số khác mà chưa ghi lý do nên chưa được tính. Hãy ghi lý do vào ô giải thích, hoặc dùng số này.",
    to_reason: "Ghi lý do",
    lacks_reason: "Số đã nhập khác số từ các đơn vị trên địa bàn: cần ghi lý do",
    source: |counted, of| format!("Tổng hợp từ {counted} trên {of} đơn vị trên địa bàn"),
    then: "Từ các đơn vị, lúc lưu",
    now: "Từ các đơn vị, hiện nay",
    gave: |figure, units| format!("Lúc nhập, các đơn vị trên địa bàn cho {figure}, {units}."),
    reason: "Lý do nhập khác:",
};
