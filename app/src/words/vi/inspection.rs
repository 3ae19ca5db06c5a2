//! Hậu kiểm theo mẫu.

use domain::inspection::{LARGEST, Outcome, Risk, Way};

use crate::words::inspection::Inspection;

pub const INSPECTION: Inspection = Inspection {
    title: "Hậu kiểm",
    none_yet: |frame| format!("Chưa rút mẫu nào; {frame} câu trả lời đã nộp có thể kiểm tra"),
    not_begun: |drawn| format!("Đã rút {drawn} câu trả lời, chưa kiểm tra câu nào"),
    headline: |checked, drawn, confirmed, percent| {
        format!("Đã kiểm tra {checked} trên {drawn} câu trả lời, {confirmed} câu đúng ({percent})")
    },
    range: |low, high, frame| {
        format!("Suy ra cho cả {frame} câu trả lời: từ {low} đến {high} là đúng, với độ tin cậy 95 %.")
    },
    no_range: "Mẫu theo rủi ro tìm chỗ dễ sai, không suy ra được tỷ lệ đúng của các câu còn lại.",
    cycles: "Chọn kỳ đánh giá",
    draw: "Rút mẫu mới",
    draw_lead: |frame| format!("Mẫu được rút trong {frame} câu trả lời có số liệu mà các đơn vị đã nộp."),
    way: "Cách rút mẫu",
    way_name: |way| match way {
        Way::Random => "Ngẫu nhiên",
        Way::Risk => "Theo rủi ro",
    },
    way_hint: |way| match way {
        Way::Random => "Mọi câu có cơ hội như nhau; kết quả nói được về toàn bộ.",
        Way::Risk => "Ưu tiên câu thay đổi nhiều, thiếu minh chứng, số tròn.",
    },
    size: |most| format!("Số câu trả lời (từ 1 đến {most})"),
    draw_now: "Rút mẫu",
    samples: "Các mẫu đã rút",
    sample: |way, at, by| {
        let way = match way {
            Way::Random => "Mẫu ngẫu nhiên",
            Way::Risk => "Mẫu theo rủi ro",
        };
        format!("{way}, {by} rút ngày {}", at.day().dmy())
    },
    progress: |checked, drawn, confirmed| format!("đã kiểm tra {checked} trên {drawn}, đúng {confirmed}"),
    items: "Câu trả lời trong mẫu",
    unit: "Đơn vị",
    question: "Chỉ số",
    figure: "Số liệu khi rút",
    risks: "Dấu hiệu",
    risk: |risk| match risk {
        Risk::ChangedMuch => "thay đổi nhiều",
        Risk::NoEvidence => "thiếu minh chứng",
        Risk::Round => "số tròn",
    },
    found: "Kết quả",
    outcome: |outcome| match outcome {
        Outcome::Confirmed => "Đúng",
        Outcome::Differs => "Sai khác",
        Outcome::Unproven => "Không chứng minh được",
    },
    found_by: |at, by| format!("{by}, ngày {}", at.day().dmy()),
    open: "Chưa kiểm tra",
    changed: "Đơn vị đã sửa sau khi rút mẫu",
    record: "Ghi kết quả",
    record_again: "Ghi lại",
    record_head: |unit, question| format!("{unit}: {question}"),
    note: "Nhận xét của đoàn kiểm tra",
    note_hint: "Bắt buộc khi số liệu sai khác hoặc không chứng minh được: nêu số đúng, hồ sơ đã xem.",
    save: "Lưu kết quả",
    saved: "Đã lưu kết quả kiểm tra.",
    drawn: "Đã rút mẫu. Nếu có ít câu hơn số đã ghi thì mẫu gồm tất cả các câu ấy.",
    to_answer: "Mở câu trả lời và minh chứng",
    problem: |code| match code {
        "way" => "Hãy chọn một cách rút mẫu.",
        "size" => {
            const _: () = assert!(LARGEST == 200, "the sentence below names it");
            "Hãy nhập một số nguyên từ 1 đến 200, ví dụ 30."
        }
        "nothing" => "Chưa có câu trả lời nào được nộp trong kỳ này. Hãy rút mẫu khi đã có đơn vị nộp.",
        "outcome" => "Hãy chọn một kết quả.",
        "no-note" => "Hãy viết nhận xét: số đúng là bao nhiêu, đã xem hồ sơ nào.",
        "too-long" => "Nhận xét dài quá 1.000 ký tự. Hãy viết gọn hơn.",
        _ => "Chưa lưu được. Nội dung đã nhập vẫn còn; hãy thử lại.",
    },
};
