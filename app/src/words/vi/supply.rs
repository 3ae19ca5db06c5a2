//! Số liệu ngành.

use domain::supply::Closed;

use crate::words::supply::Supply;

pub const SUPPLY: Supply = Supply {
    title: "Số liệu ngành",
    headline: |missing, of| match missing {
        0 => format!("Đã cung cấp đủ {of} số liệu"),
        missing => format!("Còn {missing} trên {of} số liệu chưa cung cấp"),
    },
    nothing: "Chưa có chỉ số nào giao cho cơ quan bạn nhập",
    lead: "Những chỉ số quy chế phối hợp giao cho cơ quan bạn. Mỗi chỉ số nhập một lượt cho mọi đơn vị.",
    due: |day, left| match left {
        left if left < 0 => format!("Hạn nộp của đơn vị đã qua ({}); kỳ vẫn nhận số liệu", day.dmy()),
        0 => format!("Đơn vị nộp hạn cuối hôm nay, {}", day.dmy()),
        left => format!("Đơn vị nộp trước {}, còn {left} ngày", day.dmy()),
    },
    cycle_closed: "Kỳ này không nhận số liệu nữa.",
    own: "Cơ quan bạn nhập",
    of_units: "Đơn vị tự nhập, cơ quan bạn phụ trách",
    given: |given, of| format!("{given}/{of} đơn vị"),
    returned: |count| format!("{count} bị trả lại để bổ sung"),
    enter: "Nhập",
    look: "Xem, sửa",
    to_rule: "Quy chế phối hợp",
    to_desk: "Số liệu ngành",
    say: |given, of, returned| match (of - given, returned) {
        (0, 0) => format!("Đã có số liệu của cả {of} đơn vị"),
        (missing, 0) => format!("Còn {missing} trên {of} đơn vị chưa có số liệu"),
        (0, returned) => format!("{returned} số liệu được trả lại để bổ sung"),
        (missing, returned) => format!("Còn {missing} đơn vị chưa có số liệu, {returned} được trả lại để bổ sung"),
    },
    sheet_lead: "Nhập số theo kiểu Việt Nam (1.234,5). Dòng nào đọc được thì lưu ngay; dòng nào chưa đọc được thì giữ nguyên chữ bạn gõ và nói rõ vì sao.",
    caption: |indicator, cycle| format!("{indicator}, {cycle}, từng đơn vị"),
    unit: "Đơn vị",
    last: "Kỳ trước",
    now: "Kỳ này",
    cell: |column, unit| format!("{column}, {unit}"),
    no_last: "chưa có",
    not_applicable: "Không áp dụng",
    reason_of: |unit| format!("Vì sao không áp dụng với {unit}"),
    explain_of: |unit| format!("Giải thích, {unit}"),
    empty: "Chưa có số liệu",
    by: |name, at| format!("{name}, {at}"),
    documents: |count| format!("{count} minh chứng"),
    closed: |closed| match closed {
        Closed::Accepted => "Thành phố đã chấp nhận số liệu này.",
        Closed::Approved => "Bản tự đánh giá của đơn vị đã được duyệt.",
        Closed::Cycle => "Kỳ chưa mở hoặc đã khóa.",
        Closed::Unit => "Trong kỳ này đơn vị chưa thành lập hoặc đã sáp nhập.",
    },
    conflict: |name, at, stands| {
        format!("{name} đã lưu số khác lúc {at}: {stands}. Bấm lưu lần nữa nếu số bạn gõ mới đúng.")
    },
    common: "Dùng chung cho các dòng bạn sửa",
    common_lead: "Ghi một lần; đi cùng mọi dòng được lưu lượt này.",
    for_all: "Ghi ngày, nguồn, ghi chú này vào cả những dòng không sửa",
    document: "Văn bản kèm theo",
    document_lead: "Một văn bản làm minh chứng cho mọi đơn vị đã có số liệu và chưa khóa.",
    document_title: "Tên văn bản",
    file: "Tệp",
    file_hint: "PDF, Word, Excel hoặc ảnh, tối đa 10 MB",
    problem: |code| match code {
        "no-title" => "Mời bạn ghi tên văn bản.",
        "bad-day" => "Chưa đọc được ngày này. Hãy viết theo mẫu 30/10/2024.",
        "too-large" => "Tệp lớn hơn 10 MB. Hãy chọn tệp nhỏ hơn.",
        "wrong-type" => "Chỉ nhận PDF, Word, Excel, JPG hoặc PNG.",
        "blank-file" => "Tệp này trống.",
        "too-long" => "Có ô dài quá mức cho phép.",
        "cycle-not-open" => "Kỳ này chưa mở hoặc đã khóa nên chưa lưu được.",
        "stale" => "Trang đã cũ. Những gì bạn gõ vẫn còn đây: mời bạn bấm lưu lần nữa.",
        _ => "Chưa lưu được. Mời bạn thử lại.",
    },
    save: "Lưu số liệu",
    saved: |count| format!("Đã lưu số liệu của {count} đơn vị."),
    unchanged: "Không có dòng nào thay đổi.",
    partly: |saved, refused| match saved {
        0 => format!("{refused} dòng chưa lưu được. Lý do ghi cạnh từng dòng; chữ bạn gõ vẫn còn."),
        saved => {
            format!("Đã lưu {saved} dòng; {refused} dòng chưa lưu được. Lý do ghi cạnh từng dòng; chữ bạn gõ vẫn còn.")
        }
    },
    paste: "Dán từ bảng tính",
    paste_hint: |columns| {
        format!(
            "Chép cả cột tên đơn vị và các cột số ({columns}) rồi dán vào đây. Nếu chỉ dán số, cần đủ số dòng theo đúng thứ tự của bảng. Chưa lưu ngay: bạn xem lại rồi bấm lưu."
        )
    },
    paste_label: "Bảng đã chép",
    paste_do: "Điền vào bảng",
    pasted: |rows, unread, locked| {
        let filled = match (rows, unread) {
            (0, 0) => "Chưa điền dòng nào. Hãy dán bảng đã chép vào ô “Bảng đã chép” rồi điền lại.".to_owned(),
            (0, unread) => format!(
                "Chưa điền dòng nào: {unread} dòng chưa nhận ra đơn vị. Hãy dán cả cột tên hoặc mã đơn vị, hoặc chỉ dán số với đủ số dòng của bảng."
            ),
            (rows, 0) => format!("Đã điền {rows} dòng. Mời bạn xem lại rồi bấm lưu."),
            (rows, unread) => {
                format!("Đã điền {rows} dòng; {unread} dòng chưa nhận ra đơn vị. Mời bạn xem lại rồi bấm lưu.")
            }
        };
        if locked.is_empty() {
            filled
        } else {
            format!("{filled} Không điền được vì dòng đã đóng: {}.", locked.join(", "))
        }
    },
    unsaved: "chưa lưu",
    unread: |line| format!("Chưa nhận ra đơn vị: {line}"),
    supplied_by: |unit| format!("{unit} cung cấp số liệu này"),
    waiting: "Chưa có số liệu",
    waiting_help: "Bạn không phải nhập và vẫn nộp được bài tự đánh giá; số liệu vào sau sẽ tới thẳng người thẩm định.",
    supplied: |name| format!("{name} đã nhập"),
    ask: |name, how| format!("Đầu mối: {name}, {how}"),
    waits_for: |unit| format!("Chờ {unit}"),
    hub_waiting: |unit, count| format!("Chờ {unit} cung cấp {count} số liệu. Đơn vị không phải nhập và vẫn nộp được."),
    say_mended_elsewhere: "Câu được trả lại do sở ngành bổ sung, mời đơn vị kiểm tra và nộp lại",
    check_waiting: |count| format!("{count} số liệu chờ sở ngành cung cấp"),
    check_lead: "Không tính là thiếu của đơn vị. Đơn vị vẫn nộp được; số liệu vào sau sẽ tới thẳng người thẩm định.",
    review_by: |unit, name| match name {
        "" => format!("{unit} cung cấp"),
        name => format!("{unit} cung cấp, {name} nhập"),
    },
    review_waiting: |unit| format!("Chờ {unit} cung cấp"),
};
