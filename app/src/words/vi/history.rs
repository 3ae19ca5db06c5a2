//! Lịch sử.

use domain::history::{Deed, HistoryOf, Told};
use domain::inspection::Outcome;
use domain::thread::WHOLE;
use domain::workflow::Verdict;

use crate::words::history::HistoryWords;
use crate::words::lower_first;
use crate::words::vi::case::CASE;
use crate::words::vi::conclusion::CONCLUSION;
use crate::words::vi::inspection::INSPECTION;
use crate::words::vi::terms::TERMS;

pub const HISTORY: HistoryWords = HistoryWords {
    title: "Lịch sử",
    of: |of, name| match of {
        HistoryOf::Unit => format!("Lịch sử của {name}"),
        HistoryOf::Case => format!("Lịch sử: {name}"),
        HistoryOf::Account => format!("Lịch sử tài khoản của {name}"),
    },
    lead: |of| match of {
        HistoryOf::Unit => {
            "Mọi thay đổi trong công việc của đơn vị, mới nhất ở trên. Không ai sửa hay xóa được lịch sử."
        }
        HistoryOf::Case => "Mọi bước xử lý, mới nhất ở trên. Không ai sửa hay xóa được lịch sử.",
        HistoryOf::Account => {
            "Việc đã làm và thay đổi của tài khoản, mới nhất ở trên. Chỉ chủ tài khoản và quản trị xem được."
        }
    },
    none: "Chưa có việc nào được ghi lại.",
    program: "Chương trình",
    has_left: "đã nghỉ",
    not_applicable: "không áp dụng",
    times: |count, since| format!("{count} lần, từ {since}"),
    files: "Tệp kèm theo:",
    say,
};

fn save(code: &str, before: &str, after: &str) -> String {
    match (before, after) {
        ("", "") => format!("lưu câu trả lời {code}"),
        ("", after) => format!("ghi {code} là {after}"),
        (before, "") => format!("bỏ số liệu {code}, trước là {before}"),
        (before, after) if before == after => format!("sửa câu trả lời {code}, số liệu vẫn là {after}"),
        (before, after) => format!("sửa số liệu {code} từ {before} thành {after}"),
    }
}

fn judge(code: &str, verdict: Option<&Verdict>) -> String {
    match verdict {
        Some(Verdict::Accepted) => format!("chấp nhận câu {code}"),
        Some(Verdict::Returned { .. }) => format!("trả lại câu {code} để bổ sung"),
        Some(Verdict::Pending) | None => format!("bỏ nhận xét câu {code}"),
    }
}

fn find(code: &str, outcome: &str) -> String {
    let found = Outcome::ALL.into_iter().find(|known| known.code() == outcome);
    let found = found.map_or(outcome, INSPECTION.outcome);
    format!("hậu kiểm câu {code}: {}", lower_first(found))
}

fn named(what: &str) -> String {
    if what.is_empty() {
        String::new()
    } else {
        format!(" “{what}”")
    }
}

fn say(told: &Told, before: &str, after: &str) -> String {
    let (code, what, count) = (told.code.as_str(), told.what.as_str(), told.count);
    let Some(deed) = told.deed else {
        return "làm một việc mà phiên bản này không còn biết".to_owned();
    };
    match deed {
        Deed::Step(action) => format!("{} bản tự đánh giá", lower_first((TERMS.done)(action))),
        Deed::SaveAnswer => save(code, before, after),
        Deed::ImportAnswer => format!("nhập câu {code} từ tệp"),
        Deed::StashAnswer => format!("giữ lại bản của mình khi câu {code} vừa có người khác sửa"),
        Deed::UnstashAnswer => format!("chọn giữ bản của người kia cho câu {code}"),
        Deed::Judge => judge(code, told.verdict.as_ref()),
        Deed::AcceptRest => format!("chấp nhận {count} câu còn lại"),
        Deed::Verify => format!("thẩm định điểm câu {code}: {before} thành {after}"),
        Deed::AddEvidence => format!("thêm minh chứng{} cho câu {code}", named(what)),
        Deed::AttachEvidence => format!("dùng minh chứng đã có cho câu {code}"),
        Deed::DetachEvidence => format!("bỏ một minh chứng khỏi câu {code}"),
        Deed::Talk if code == WHOLE => "viết trong trao đổi chung về bản tự đánh giá".to_owned(),
        Deed::Talk => format!("viết trong trao đổi về câu {code}"),
        Deed::RaiseCase => format!("nêu khó khăn, đề xuất số {what}"),
        Deed::CaseStep(action) => format!(
            "khó khăn, đề xuất số {what}: {}",
            lower_first((CASE.done)(Some(action)))
        ),
        Deed::BeginConclusion => format!("soạn kết luận{}", named(what)),
        Deed::CorrectConclusion => "sửa một kết luận".to_owned(),
        Deed::AddItem => "thêm một việc vào kết luận".to_owned(),
        Deed::RemoveItem => "bỏ một việc khỏi kết luận".to_owned(),
        Deed::SendConclusion => format!("gửi kết luận, giao {count} việc"),
        Deed::TaskStep(action) => format!("việc theo kết luận: {}", lower_first((CONCLUSION.action)(action))),
        Deed::EnterRegister => format!("ghi hồ sơ{}", number(what)),
        Deed::CorrectRegister => format!("sửa hồ sơ{}", number(what)),
        Deed::WithdrawRegister => format!("rút hồ sơ{}", number(what)),
        Deed::EnterRule => format!("ghi quy chế phối hợp{}", number(what)),
        Deed::CorrectRule => format!("sửa quy chế phối hợp{}", number(what)),
        Deed::WithdrawRule => format!("rút quy chế phối hợp{}", number(what)),
        Deed::AddUnit => format!("thêm đơn vị{}", named(what)),
        Deed::CorrectUnit => "sửa thông tin đơn vị".to_owned(),
        Deed::MoveUnit => format!("chuyển đơn vị từ {what} sang {}", told.to),
        Deed::CloseUnit => "ghi ngày đơn vị ngừng hoạt động".to_owned(),
        Deed::MarkModel => "ghi việc công nhận trung tâm học tập cộng đồng điểm".to_owned(),
        Deed::ReopenUnit => "ghi đơn vị hoạt động trở lại".to_owned(),
        Deed::ImportUnits => format!("nhập {count} đơn vị từ tệp"),
        Deed::AddAccount => format!("mở tài khoản {what}"),
        Deed::SignIn => format!("đăng nhập từ {what}"),
        Deed::SignOutEverywhere => format!("đăng xuất khỏi {count} phiên"),
        Deed::SetPassword => format!("đặt mật khẩu mới cho tài khoản {what}"),
        Deed::DisableAccount => format!("khóa tài khoản {what}"),
        Deed::HandOver if told.to.is_empty() => format!("khóa tài khoản {what}, chưa có người thay"),
        Deed::HandOver => format!("khóa tài khoản {what}, bàn giao việc cho {}", told.to),
        Deed::ChooseNotices => "chọn cách nhận thông báo".to_owned(),
        Deed::Nudge => "nhắc nộp bản tự đánh giá".to_owned(),
        Deed::Remind => format!("gửi {count} lời nhắc hạn"),
        Deed::Extend => match told.day {
            Some(day) => format!("đặt hạn nộp mới: {}", (TERMS.weekday)(day)),
            None => "đặt hạn nộp mới".to_owned(),
        },
        Deed::DrawSample => format!("chọn {count} câu để hậu kiểm"),
        Deed::Find => find(code, what),
        Deed::ImportCycle => "nhập kỳ đánh giá từ tệp".to_owned(),
        Deed::AddCycle => "thêm kỳ đánh giá".to_owned(),
        Deed::CorrectCycle => "sửa kỳ đánh giá".to_owned(),
        Deed::DiscardCycle => "bỏ kỳ đánh giá chưa mở".to_owned(),
        Deed::PublishCycle => format!("công bố kỳ đánh giá, {count} bản tự đánh giá"),
        Deed::LockCycle => format!("khóa kỳ đánh giá, {count} bản tự đánh giá"),
        Deed::ImportSet => "nhập bộ chỉ số từ tệp".to_owned(),
        Deed::CopySet => "chép bộ chỉ số thành bản nháp".to_owned(),
        Deed::ChangeLine => "sửa một câu trong bản nháp bộ chỉ số".to_owned(),
        Deed::AddLine => "thêm một câu vào bản nháp bộ chỉ số".to_owned(),
        Deed::MoveLine => "đổi thứ tự câu trong bản nháp bộ chỉ số".to_owned(),
        Deed::RemoveLine => "bỏ một câu khỏi bản nháp bộ chỉ số".to_owned(),
        Deed::ChangeNames => "sửa tên, đề mục, xếp loại trong bản nháp bộ chỉ số".to_owned(),
        Deed::DiscardSet => "bỏ bản nháp bộ chỉ số".to_owned(),
        Deed::PublishSet => "ban hành phiên bản mới của bộ chỉ số".to_owned(),
        Deed::ImportTargets => "nhập chỉ tiêu từ tệp".to_owned(),
        Deed::ImportFacts => "nhập số liệu nền từ tệp".to_owned(),
        Deed::LoadDemo => "nạp dữ liệu minh họa".to_owned(),
        Deed::Restore => "khôi phục từ bản sao lưu".to_owned(),
    }
}

fn number(what: &str) -> String {
    if what.is_empty() {
        String::new()
    } else {
        format!(" số {what}")
    }
}
