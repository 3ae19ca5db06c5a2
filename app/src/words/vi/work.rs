//! Công việc của một đơn vị.

use domain::answer::Problem;
use domain::time::Day;
use domain::workflow::{Action, Needs};

use crate::words::vi::terms::TERMS;
use crate::words::work::Work;

/// Who reviews where no district does.
const CITY: &str = "Thành phố";

pub const WORK: Work = Work {
    title: "Tự đánh giá",
    headline: |open, returned| match (open, returned) {
        (0, _) => "Hiện không có kỳ nào đang chờ bạn".to_owned(),
        (_, 0) => format!("{open} bản tự đánh giá đang mở"),
        (_, returned) => format!("{returned} câu được trả lại để bổ sung"),
    },
    open: "Đang mở",
    below: |count| format!("Các đơn vị trên địa bàn: {count} bản"),
    below_lead: "Bạn xem được, và nhập giúp được khi đơn vị cần.",
    below_none: "Không có đơn vị nào khớp. Mời thử viết ít chữ hơn.",
    earlier: "Các kỳ trước",
    none: "Chưa có kỳ đánh giá nào dành cho đơn vị của bạn.",
    begin: "Bắt đầu",
    go_on: "Làm tiếp",
    look: "Xem lại",
    days_left,
    due: |day| format!("hạn nộp {}", (TERMS.weekday)(day)),
    answered: |part, whole| format!("đã trả lời {part} trên {whole} câu"),
    returned: |count| format!("{count} câu cần bổ sung"),
    hub_title: |cycle, unit| format!("Tự đánh giá {cycle}, {unit}"),
    say_early: |day| format!("Mở nhập từ {}, nay xem trước các câu", short_weekday(day)),
    say_missing: |count, due| format!("Còn {count} câu chưa trả lời, nộp trước hết {}", short_weekday(due)),
    say_missing_late: |count, days| format!("Còn {count} câu chưa trả lời, đã quá hạn {days} ngày"),
    say_complete: |count| format!("Đã trả lời đủ {count} câu, mời kiểm tra và nộp"),
    say_waiting: "Đang chờ lãnh đạo đơn vị duyệt",
    say_sign: |due| format!("Chờ bạn duyệt và nộp trước hết {}", short_weekday(due)),
    say_submitted: |by| format!("Đã nộp, đang chờ {} thẩm định", by.unwrap_or(CITY)),
    say_review: |by| format!("{} đang xem xét", by.unwrap_or(CITY)),
    say_passed_on: |from, to| format!("{from} đã duyệt, đang ở {}", to.unwrap_or(CITY)),
    say_sent_back: |from, to| format!("{} trả lại, {to} đang xem lại", from.unwrap_or(CITY)),
    say_returned: |count, due| match due {
        Some(due) => format!("Còn {count} câu cần bổ sung trước hết {}", short_weekday(due)),
        None => format!("Còn {count} câu cần bổ sung"),
    },
    say_mended: |count| format!("Đã bổ sung đủ {count} câu, mời kiểm tra và nộp lại"),
    say_resubmitted: |by| format!("Đã nộp lại, đang chờ {} thẩm định", by.unwrap_or(CITY)),
    say_approved: |by| format!("Đã được {} duyệt", by.unwrap_or(CITY)),
    say_published: "Đã công bố",
    say_locked: "Kỳ đã khóa",
    last_saved: |time, day| format!("Đã lưu trên máy chủ, {time} ngày {day}"),
    returned_title: "Trả lại để bổ sung",
    returned_lead: |open, rest| {
        if rest == 0 {
            "Mọi câu đều mở lại.".to_owned()
        } else {
            format!("Chỉ {open} câu này mở lại; {rest} câu kia giữ nguyên.")
        }
    },
    mend: "Bổ sung",
    mended: "Đã sửa",
    look_again: "Xem lại",
    areas_title: |areas, answers| format!("{areas} tiêu chuẩn, {answers} câu"),
    questions: |count| format!("Xem {count} câu"),
    blocks: |done, returned, of| {
        if returned == 0 {
            format!("{done} trên {of} câu đã trả lời")
        } else {
            format!("{done} trên {of} câu đã trả lời, {returned} câu trả lại")
        }
    },
    area_empty: "Chưa nhập",
    area_some: |done, of| format!("{done}/{of} câu"),
    area_full: "Đã đủ",
    area_accepted: "Đã chấp nhận",
    area_returned: |count| format!("{count} câu trả lại"),
    empty: "Chưa trả lời",
    unfinished: "Đang nháp",
    complete: "Đã trả lời",
    returned_one: "Trả lại",
    accepted: "Đã chấp nhận",
    steps: "Đang ở bước nào",
    step_open: "Mở kỳ",
    step_fill: |count| format!("Đơn vị nhập {count} câu"),
    step_sign: "Lãnh đạo duyệt, nộp",
    step_review: |by| format!("{} xem xét", by.unwrap_or(CITY)),
    step_pass: |by| format!("{by} duyệt, chuyển cấp trên"),
    step_return: |count| format!("Trả lại {count} câu để bổ sung"),
    step_again: "Nộp lại",
    step_approve: |by| format!("{} duyệt", by.unwrap_or(CITY)),
    step_publish: "Công bố, khóa kỳ",
    step_day: day_month,
    step_until: |day| format!("hạn {}", day_month(day)),
    history: "Lịch sử",
    program: "Hệ thống",
    covered: |answers, returned| match (answers, returned) {
        (0, _) => String::new(),
        (answers, 0) => format!("{answers} câu"),
        (answers, returned) => format!("{answers} câu, trả lại {returned} câu"),
    },
    bar_answered: "đã trả lời",
    bar_accepted: "đã chấp nhận",
    bar_mended: "đã bổ sung",
    bar: "Thanh thao tác",
    to_check: "Kiểm tra và nộp",
    to_check_again: "Kiểm tra và nộp lại",
    to_sign: "Xem, duyệt và nộp",
    to_look: "Xem bản kiểm tra",
    to_hub: "Các câu hỏi",
    action,
    submit_again: "Nộp lại",
    action_help,
    needs,
    done,
    stale: "Bước này chưa thực hiện được: bản tự đánh giá vừa được người khác thay đổi. Mời bạn xem lại rồi thử lần nữa.",
    stale_by: |who, action, time, day| {
        format!(
            "{who} vừa {} lúc {time} ngày {day}, nên bước này chưa thực hiện được. Mời bạn xem lại.",
            was(action)
        )
    },
    forbidden: "Bạn chưa có quyền thực hiện bước này.",
    not_ready: "Bước này chưa thực hiện được vì còn câu chưa xong. Mời bạn xem lại các câu.",
    failed: "Bước này chưa thực hiện được. Mời bạn thử lại.",
    check_title: "Kiểm tra trước khi nộp",
    check_say: |missing, unexplained| match (missing, unexplained) {
        (0, 0) => "Đã đủ, có thể nộp".to_owned(),
        (0, unexplained) => format!("Đã trả lời đủ, còn {unexplained} câu nên giải thích"),
        (missing, 0) => format!("Còn {missing} câu chưa trả lời"),
        (missing, unexplained) => format!("Còn {missing} câu chưa trả lời, {unexplained} câu nên giải thích"),
    },
    check_past: |missing| match missing {
        0 => "Đã nộp, đủ các câu".to_owned(),
        missing => format!("Đã nộp khi còn {missing} câu chưa trả lời"),
    },
    missing: |count| format!("Chưa trả lời: {count} câu"),
    missing_lead: "Vẫn nộp được khi còn thiếu; các câu này có thể được trả lại để bổ sung.",
    missing_returned: "Các câu này đã được trả lại; mời bổ sung rồi nộp lại.",
    not_answered: "Chưa nhập gì.",
    lack,
    unexplained: |count| format!("Thay đổi nhiều, chưa giải thích: {count} câu"),
    unexplained_lead: "Một câu giải thích giúp khỏi bị hỏi lại.",
    mentioned: |count| format!("Nên xem lại: {count} câu"),
    quiet: |count| format!("Không có gì bất thường: {count} câu"),
    fill: "Trả lời",
    explain: "Giải thích",
    open_answer: "Mở câu này",
    not_applicable: "Không áp dụng",
    explained: "Giải thích:",
    reason: "Lý do:",
    incomplete: |count| format!("Nộp khi còn {count} câu chưa trả lời."),
    no_action: "Hiện bạn không có bước nào cần thực hiện ở đây.",
};

fn lack(problem: Problem) -> &'static str {
    match problem {
        Problem::Missing => "còn trống",
        Problem::NotANumber => "chưa đọc được thành số",
        Problem::Ambiguous => "có thể hiểu thành hai số khác nhau",
        Problem::TooLong => "quá nhiều chữ số",
        Problem::Negative => "là số âm",
        Problem::Zero => "bằng 0, cần lớn hơn 0",
        Problem::NotWhole => "cần là số nguyên",
        Problem::AboveMaximum => "lớn hơn điểm tối đa",
        Problem::AboveHundred => "lớn hơn 100 %",
        Problem::NotAChoice => "không nằm trong các mục chọn",
        Problem::PartsDoNotAddUp => "các phần chưa cộng bằng 100 %",
        Problem::NotADay => "chưa đọc được thành ngày",
        Problem::NothingToRepeat => "chưa có số kỳ trước để giữ nguyên",
    }
}

fn days_left(days: i64) -> String {
    match days {
        0 => "hôm nay là ngày cuối".to_owned(),
        1.. => format!("còn {days} ngày"),
        _ => format!("quá hạn {} ngày", -days),
    }
}

pub fn day_month(day: Day) -> String {
    let (_, month, day) = day.parts();
    format!("{day:02}/{month:02}")
}

fn short_weekday(day: Day) -> String {
    let (year, month, number) = day.parts();
    let full = (TERMS.weekday)(day);
    let name = full.strip_suffix(&day.dmy()).unwrap_or_default();
    // A heading: what belongs together stays on one line.
    format!("{}{number:02}/{month:02}/{year}", name.replace(' ', "\u{a0}"))
}

fn action(action: Action) -> &'static str {
    match action {
        Action::Begin => "Bắt đầu nhập",
        Action::RequestSignOff => "Gửi lãnh đạo duyệt",
        Action::Withdraw => "Lấy lại để sửa",
        Action::Submit => "Nộp",
        Action::StartReview => "Bắt đầu xem xét",
        Action::ReturnPart => "Trả lại đơn vị",
        Action::PassOn => "Duyệt, chuyển cấp trên",
        Action::SendBack => "Trả lại cấp dưới xem lại",
        Action::Approve => "Phê duyệt",
        Action::Publish => "Công bố",
        Action::Lock => "Khóa kỳ",
    }
}

fn action_help(action: Action) -> &'static str {
    match action {
        Action::RequestSignOff => {
            "Lãnh đạo đơn vị sẽ xem và nộp. Trong lúc chờ, các câu tạm đóng; vẫn lấy lại để sửa được."
        }
        Action::Submit => "Nộp để thẩm định. Sau khi nộp, chỉ sửa được những câu được trả lại để bổ sung.",
        Action::Withdraw => "Mở lại các câu để sửa, trước khi nộp.",
        _ => "",
    }
}

fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::Nothing => "",
        Needs::SomeAnswer => "Cần ít nhất một câu đã trả lời.",
        Needs::ReturnedMended => "Còn câu trả lại chưa được bổ sung.",
        Needs::SomeReturned => "Cần xem xong mọi câu, và có ít nhất một câu trả lại.",
        Needs::AllAccepted => "Cần chấp nhận mọi câu.",
        Needs::Reason => "Cần ghi lý do.",
    }
}

fn done(action: Action) -> &'static str {
    match action {
        Action::Begin => "Đã bắt đầu.",
        Action::RequestSignOff => "Đã gửi lãnh đạo duyệt.",
        Action::Withdraw => "Đã lấy lại để sửa.",
        Action::Submit => "Đã nộp. Cảm ơn bạn!",
        Action::StartReview => "Đã bắt đầu xem xét.",
        Action::ReturnPart => "Đã trả lại đơn vị.",
        Action::PassOn => "Đã duyệt và chuyển cấp trên.",
        Action::SendBack => "Đã trả lại để xem lại.",
        Action::Approve => "Đã phê duyệt.",
        Action::Publish => "Đã công bố.",
        Action::Lock => "Đã khóa kỳ.",
    }
}

/// What somebody did, within a sentence.
const fn was(action: Action) -> &'static str {
    match action {
        Action::Begin => "bắt đầu nhập",
        Action::RequestSignOff => "gửi lãnh đạo duyệt",
        Action::Withdraw => "lấy lại để sửa",
        Action::Submit => "nộp",
        Action::StartReview => "bắt đầu xem xét",
        Action::ReturnPart => "trả lại đơn vị",
        Action::PassOn => "duyệt và chuyển cấp trên",
        Action::SendBack => "trả lại cấp dưới xem lại",
        Action::Approve => "phê duyệt",
        Action::Publish => "công bố",
        Action::Lock => "khóa",
    }
}
