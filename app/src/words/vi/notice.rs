//! Thông báo.

use domain::indicator::Lang;
use domain::notice::{Delivery, Notice, NoticeKind};
use domain::thread::WHOLE;

use crate::words::notice::NoticeWords;
use crate::words::vi::terms::TERMS;

pub const NOTICE: NoticeWords = NoticeWords {
    title: "Thông báo",
    headline: |unread| match unread {
        0 => "Không có thông báo mới".to_owned(),
        unread => format!("{unread} thông báo chưa đọc"),
    },
    bell: |unread| format!("{unread} chưa đọc"),
    unread: "Chưa đọc",
    read: "Đã đọc",
    none: "Chưa có thông báo nào. Nhắc hạn nộp, câu được trả lại, trả lời cho khó khăn, việc được giao và lời nhắc tên bạn sẽ hiện ở đây.",
    say,
    more,
    read_all: "Đánh dấu đã đọc tất cả",
    gone: "Thông báo này không còn nữa.",
    choice: "Nhận qua thư điện tử",
    choice_lead: "Thông báo luôn có ở đây. Nếu muốn nhận thêm qua thư, mời bạn ghi địa chỉ và chọn cách nhận.",
    email: "Địa chỉ thư điện tử",
    email_hint: "Ví dụ ten@hcm.edu.vn",
    delivery: "Cách nhận",
    delivery_of: |delivery| match delivery {
        Delivery::Never => "Không nhận thư",
        Delivery::Immediate => "Gửi ngay từng thông báo",
        Delivery::Daily => "Mỗi ngày một thư, lúc 7 giờ",
        Delivery::Weekly => "Mỗi tuần một thư, 7 giờ thứ Hai",
    },
    lang: "Ngôn ngữ của thư",
    lang_name: |lang| match lang {
        Lang::Vi => "Tiếng Việt",
        Lang::En => "English",
    },
    save: "Lưu cách nhận",
    saved: "Đã lưu cách nhận thông báo.",
    problem: |code| match code {
        "email" => "Địa chỉ chưa đúng dạng. Mời bạn viết như ten@hcm.edu.vn.",
        "no-email" => "Mời bạn ghi địa chỉ để nhận thư.",
        _ => "Chưa lưu được. Mời bạn thử lại.",
    },
    subject: |notices| match notices {
        [only] => say(only),
        notices => format!("{} thông báo từ Đèn Sách", notices.len()),
    },
    hello: |name| format!("Kính gửi {name},"),
    letter_lead: |count| match count {
        1 => "Bạn có một thông báo mới trên Đèn Sách:".to_owned(),
        count => format!("Bạn có {count} thông báo mới trên Đèn Sách:"),
    },
    letter_why: |delivery| {
        let way = match delivery {
            Delivery::Daily => "mỗi ngày một thư",
            Delivery::Weekly => "mỗi tuần một thư",
            Delivery::Immediate | Delivery::Never => "gửi ngay từng thông báo",
        };
        format!("Bạn nhận thư này vì đã chọn: {way}.")
    },
    letter_change: |address| format!("Đổi cách nhận hoặc ngừng nhận thư: {address}"),
    letter_no_answer: "Thư do hệ thống gửi, xin không trả lời thư này.",
};

fn about(notice: &Notice) -> String {
    format!("{}, {}", notice.unit_name.vi, notice.cycle_name.vi)
}

fn say(notice: &Notice) -> String {
    let body = &notice.body;
    let due = body.due.map(TERMS.weekday).unwrap_or_default();
    match notice.kind {
        NoticeKind::Due => match body.due.map_or(0, |due| due.days_since(notice.at.day())) {
            0 => format!("Hôm nay là hạn nộp bản tự đánh giá: {}", about(notice)),
            days @ 1.. => format!("Còn {days} ngày để nộp bản tự đánh giá: {}", about(notice)),
            days => format!("Bản tự đánh giá đã quá hạn {} ngày: {}", -days, about(notice)),
        },
        NoticeKind::Nudge => format!("{} nhắc nộp bản tự đánh giá: {}", body.by, about(notice)),
        NoticeKind::Extended => format!("Hạn nộp mới là {due}: {}", about(notice)),
        NoticeKind::Returned if !body.place.is_empty() => {
            let count = body.count.unwrap_or_default();
            format!(
                "{count} số liệu ngành cung cấp được trả lại để xem lại: {}",
                about(notice)
            )
        }
        NoticeKind::Returned => {
            let count = body.count.unwrap_or_default();
            format!("{count} câu được trả lại để bổ sung: {}", about(notice))
        }
        NoticeKind::PassedOn => format!("Cấp dưới đã duyệt, chờ bạn thẩm định: {}", about(notice)),
        NoticeKind::SentBack => format!("Cấp trên trả lại để xem lại: {}", about(notice)),
        NoticeKind::ReviewDue => {
            let count = body.count.unwrap_or_default();
            match body.due.map_or(0, |due| due.days_since(notice.at.day())) {
                0 => format!("Hôm nay là hạn thẩm định, còn {count} bản đang chờ: {}", about(notice)),
                days @ 1.. => format!("Còn {days} ngày để thẩm định, {count} bản đang chờ: {}", about(notice)),
                days => format!(
                    "Đã quá hạn thẩm định {} ngày, còn {count} bản đang chờ: {}",
                    -days,
                    about(notice)
                ),
            }
        }
        NoticeKind::Case => format!("Khó khăn, đề xuất số {} đã có trả lời", body.place),
        NoticeKind::Task => format!("Việc mới theo kết luận: {}", notice.unit_name.vi),
        NoticeKind::HandOver => format!("Bạn tiếp nhận việc của {}: {}", body.text, notice.unit_name.vi),
        NoticeKind::Moved => format!("Đơn vị đã chuyển sang nơi khác: {}", notice.unit_name.vi),
        NoticeKind::Mention if body.place == WHOLE => {
            format!("{} nhắc tên bạn trong trao đổi chung: {}", body.by, about(notice))
        }
        NoticeKind::Mention => format!(
            "{} nhắc tên bạn trong trao đổi câu {}: {}",
            body.by,
            body.place,
            about(notice)
        ),
    }
}

fn more(notice: &Notice) -> String {
    let body = &notice.body;
    match notice.kind {
        NoticeKind::Due | NoticeKind::Nudge => {
            let due = body.due.map(TERMS.weekday);
            due.map(|due| format!("Hạn nộp {due}.")).unwrap_or_default()
        }
        NoticeKind::Extended | NoticeKind::SentBack | NoticeKind::Moved => format!("{}: {}", body.by, body.text),
        NoticeKind::Returned => format!("Người trả lại: {}.", body.by),
        NoticeKind::PassedOn => format!("Người duyệt: {}.", body.by),
        NoticeKind::ReviewDue => {
            let due = body.due.map(TERMS.weekday);
            due.map(|due| format!("Hạn thẩm định {due}.")).unwrap_or_default()
        }
        NoticeKind::HandOver => format!("Người bàn giao: {}.", body.by),
        NoticeKind::Case | NoticeKind::Task | NoticeKind::Mention => body.text.clone(),
    }
}
