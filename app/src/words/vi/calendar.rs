//! Lịch của kỳ đánh giá.

use domain::calendar::Station;

use crate::words::calendar::Calendar;
use crate::words::vi::terms::TERMS;

pub const CALENDAR: Calendar = Calendar {
    title: "Lịch kỳ đánh giá",
    headline: |cycle, due, days| format!("{cycle}: hạn nộp {}, {}", (TERMS.weekday)(due), left(days)),
    headline_own: |unit, due, days| format!("{unit} nộp trước hết {}, {}", (TERMS.weekday)(due), left(days)),
    over: |cycle| format!("{cycle} đã kết thúc"),
    period: |from, to| format!("Số liệu từ {} đến {}", from.dmy(), to.dmy()),
    cycles: "Các kỳ đánh giá",
    line: |cycle| format!("Lịch {cycle}"),
    station,
    away: |days| match days {
        0 => "hôm nay".to_owned(),
        1 => "ngày mai".to_owned(),
        2.. => format!("còn {days} ngày"),
        -1 => "hôm qua".to_owned(),
        _ => "đã qua".to_owned(),
    },
    here: "Hôm nay",
    why: |by, at, reason| format!("{by} đặt ngày {}: {reason}", at.day().dmy()),
    to_calendar: "Xem lịch",
    cases: "Khó khăn, đề xuất trong kỳ",
    ics: "Tải lịch (.ics)",
    ics_lead: "Tệp mở được bằng lịch của điện thoại, Outlook, Google Lịch; tải lại thì ngày đã đổi được cập nhật.",
    ics_name: |cycle| format!("Đèn Sách, {cycle}"),
    ics_title: |stop, cycle, unit| {
        let name = station(stop);
        if unit.is_empty() {
            format!("{name}, {cycle}")
        } else {
            format!("{name}, {cycle}, {unit}")
        }
    },
    kinds: "Hạn nộp theo loại đơn vị",
    kinds_caption: "Hạn nộp của từng loại đơn vị và lý do nếu khác lịch chung của kỳ",
    kind: "Loại đơn vị",
    due: "Hạn nộp",
    reason_head: "Lý do",
    as_cycle: "Theo lịch chung",
    units: |count| format!("Đơn vị có hạn riêng: {count}"),
    units_caption: "Đơn vị được gia hạn, hạn nộp mới và lý do",
    unit: "Đơn vị",
    set_kind: "Đặt hạn cho một loại đơn vị",
    set_kind_lead: "Hạn mới áp dụng cho mọi đơn vị của loại này, trừ đơn vị đã có hạn riêng. Mỗi đơn vị sẽ nhận thông báo.",
    choose: "Mời chọn",
    extend_of: |unit| format!("Gia hạn cho {unit}"),
    extend_lead: "Đơn vị sẽ nhận thông báo kèm lý do. Mọi nơi tính ngày còn lại đều theo hạn mới.",
    new_due: "Hạn nộp mới",
    new_due_hint: |last| format!("Ví dụ 05/07/2025, muộn nhất {}", last.dmy()),
    reason: "Lý do",
    reason_hint: "Đơn vị đọc được lý do này.",
    save: "Đặt hạn mới",
    saved: |whose, due| format!("{whose}: hạn nộp mới là {}.", (TERMS.weekday)(due)),
    problem: |code| match code {
        "due" => "Chưa đọc được thành ngày. Mời bạn viết như 05/07/2025.",
        "due-past" => "Ngày này đã qua. Mời bạn chọn hôm nay hoặc một ngày sau đó.",
        "due-closed" => "Ngày này sau khi kỳ khóa. Mời bạn chọn ngày sớm hơn.",
        "no-reason" => "Mời bạn ghi lý do.",
        "too-long" => "Lý do dài quá 500 chữ. Mời bạn rút gọn.",
        "kind" => "Mời bạn chọn loại đơn vị.",
        "cycle-not-open" => "Kỳ này chưa mở hoặc đã khóa nên chưa đặt được hạn mới.",
        "stale" => "Đơn vị vừa nộp nên không cần gia hạn nữa.",
        "forbidden" => "Bạn chưa có quyền đặt hạn nộp.",
        _ => "Chưa đặt được hạn mới. Mời bạn thử lại.",
    },
};

fn left(days: i64) -> String {
    match days {
        0 => "hôm nay là ngày cuối".to_owned(),
        1.. => format!("còn {days} ngày"),
        _ => format!("đã quá hạn {} ngày", -days),
    }
}

const fn station(station: Station) -> &'static str {
    match station {
        Station::Data => "Chốt số liệu",
        Station::Opens => "Mở kỳ, đơn vị nhập",
        Station::Due => "Hạn nộp",
        Station::Review => "Hạn thẩm định",
        Station::Published => "Công bố",
        Station::Closes => "Khóa kỳ",
    }
}
