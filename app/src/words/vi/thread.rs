//! Trao đổi về câu trả lời.

use domain::thread::AnswerPlace;

use crate::words::thread::ThreadWords;

pub const THREAD: ThreadWords = ThreadWords {
    title: "Trao đổi",
    headline: |unread| match unread {
        0 => "Không có lời nào chưa đọc".to_owned(),
        unread => format!("{unread} trao đổi có lời chưa đọc"),
    },
    lead: "Mỗi câu trả lời có một trao đổi riêng giữa đơn vị, người thẩm định, lãnh đạo và sở, ngành cung cấp số liệu.",
    none: "Chưa có trao đổi nào. Trao đổi được mở từ trang của từng câu trả lời.",
    about: |code, name| format!("Trao đổi về {code} {name}"),
    about_whole: "Trao đổi chung về bản tự đánh giá",
    whole: "Trao đổi chung, ghi chú của lãnh đạo",
    whole_hint: "Lời nhắn và ghi chú của lãnh đạo về cả bản tự đánh giá nằm ở đây. Chuyện của riêng một câu xin viết ở câu đó.",
    to_history: "Lịch sử của đơn vị",
    messages: |count| format!("{count} lời"),
    unread: |count| format!("{count} lời mới"),
    waiting: |count| format!("{count} trao đổi có lời chưa đọc"),
    open: "Trao đổi và lịch sử",
    begin: "Mở trao đổi và lịch sử",
    of_unit: "Trao đổi",
    said: "Lời đã gửi",
    silent: "Chưa ai viết gì. Lời gửi ở đây không làm thay đổi câu trả lời.",
    new: "mới",
    has_left: "đã nghỉ",
    mentioned: |names| format!("Nhắc tên: {names}"),
    mark: "Đánh dấu đã đọc",
    sent: "Đã gửi.",
    marked: "Đã đánh dấu đã đọc.",
    write: "Viết thêm",
    text: "Lời nhắn",
    text_hint: "Tối đa 2.000 ký tự. Lời đã gửi không sửa và không xóa được.",
    mention: "Nhắc tên (nếu cần)",
    mention_hint: "Người được nhắc nhận thông báo. Cũng có thể viết @ kèm tên đăng nhập ngay trong lời nhắn.",
    send: "Gửi",
    problem: |code| match code {
        "no-text" => "Mời bạn viết lời nhắn.",
        "long-text" | "too-long" => "Lời nhắn dài quá 2.000 ký tự. Mời bạn rút gọn hoặc chia làm hai lời.",
        "mention" => {
            "Có tên không nhắc được: người đó không tham gia trao đổi này. Mời bạn kiểm tra lại các tên sau dấu @."
        }
        "many-mentions" => "Mỗi lời nhắc được nhiều nhất 10 người.",
        "forbidden" | "not-found" => "Bạn không tham gia trao đổi này.",
        _ => "Chưa gửi được. Mời bạn thử lại.",
    },
    strangers: |names| {
        format!("{names} không tham gia trao đổi này nên không nhắc được. Mời bạn xem lại tên, hoặc bỏ dấu @.")
    },
    to_answer: |place| match place {
        AnswerPlace::Form => "Mở câu trả lời",
        AnswerPlace::Review => "Mở phần thẩm định",
        AnswerPlace::Sheet => "Mở bảng số liệu",
    },
    to_whole: "Mở bản tự đánh giá",
    history: "Lịch sử câu trả lời",
    hidden: "Đơn vị chưa nộp, nên câu trả lời và lịch sử của câu chưa hiện ở đây.",
};
