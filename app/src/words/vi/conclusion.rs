//! Kết luận và việc được giao.

use domain::conclusion::{TaskAction, TaskState};

use crate::words::conclusion::ConclusionWords;
use crate::words::vi::register::REGISTER;

pub const CONCLUSION: ConclusionWords = ConclusionWords {
    title: "Kết luận",
    headline_city: |tally| match (tally.all, tally.late, tally.waiting) {
        (0, _, _) => "Chưa có việc nào được giao".to_owned(),
        (all, 0, 0) => format!("{}/{all} việc đã xong", tally.accepted),
        (all, 0, waiting) => format!("{}/{all} việc đã xong, {waiting} báo cáo chờ xem", tally.accepted),
        (all, late, waiting) => {
            format!(
                "{}/{all} việc đã xong, {late} việc quá hạn, {waiting} báo cáo chờ xem",
                tally.accepted
            )
        }
    },
    headline_unit: |open, late| match (open, late) {
        (0, _) => "Hiện không có việc nào chờ đơn vị bạn".to_owned(),
        (open, 0) => format!("{open} việc chờ đơn vị bạn"),
        (open, late) => format!("{open} việc chờ đơn vị bạn, {late} việc đã quá hạn"),
    },
    none: "Chưa có kết luận nào.",
    own: "Việc của đơn vị",
    all: "Các kết luận",
    new: "Ghi kết luận mới",
    cited: |number, day, signatory| {
        if number.is_empty() {
            format!("{}, {signatory}", day.dmy())
        } else {
            format!("Số {number}, {}, {signatory}", day.dmy())
        }
    },
    items: |count| format!("{count} nội dung"),
    draft: "Đang soạn, chưa ban hành",
    sent_on: |day| format!("ban hành {}", day.dmy()),
    source: |source| format!("Nguồn: {source}"),
    tally: |tally| {
        let parts = [
            (tally.unconfirmed, "chưa xác nhận"),
            (tally.unreported, "chưa báo cáo"),
            (tally.late, "quá hạn"),
            (tally.waiting, "báo cáo chờ xem"),
            (tally.accepted, "đã xong"),
        ];
        let some = parts.into_iter().filter(|(count, _)| *count > 0);
        some.map(|(count, what)| format!("{count} {what}")).collect()
    },
    state: |state| match state {
        TaskState::Sent => "Chưa xác nhận",
        TaskState::Confirmed => "Đã xác nhận",
        TaskState::UnderWay => "Đang làm",
        TaskState::Done => "Báo đã xong",
        TaskState::AskedAgain => "Cần làm thêm",
        TaskState::Accepted => "Đã xong",
    },
    late: "Quá hạn",
    due: |day| format!("hạn {}", day.dmy()),
    no_due: "không đặt hạn",
    place: |place| format!("Nội dung {place}"),
    since: |day| format!("từ {}", day.dmy()),
    who: "Đơn vị thực hiện",
    way: "Nơi xem kết quả",
    which: "Chọn việc theo tình trạng",
    which_of: |name, count| format!("{name} ({count})"),
    open: "Xem việc này",
    all_done: "Mọi việc đã xong.",
    tasks: |count| format!("Việc theo kết luận: {count}"),
    form: "Ghi kết luận mới",
    label: |field| match field {
        "title" => "Trích yếu",
        "number" => "Số, ký hiệu",
        "issuer" => "Cơ quan ban hành",
        "signatory" => "Người kết luận, người ký",
        "signed_on" => "Ngày",
        "source" => "Nguồn",
        "file" => "Tệp văn bản",
        "url" => "Hoặc liên kết tới văn bản",
        "text" => "Nội dung việc",
        "due" => "Hạn",
        "way" => "Nơi xem kết quả",
        "kinds" => "Loại đơn vị phải thực hiện",
        "units" => "Đơn vị cụ thể",
        "report" => "Đã làm được gì, còn vướng gì",
        _ => "",
    },
    hint: |field| match field {
        "number" => "Có thể để trống",
        "signed_on" => "Ngày/tháng/năm",
        "source" => "Ghi khi nội dung được diễn đạt lại từ văn bản khác",
        "file" => "PDF, DOCX, XLSX, JPG hoặc PNG, tối đa 10 MB",
        "url" => "Bắt đầu bằng https://, có thể để trống",
        "due" => "Ngày/tháng/năm, có thể để trống",
        "way" => "Một trang của Đèn Sách, ví dụ /ho-so?xem=chua-co; có thể để trống",
        _ => "",
    },
    problem: |code| match code {
        "future" => "Ngày ký chưa đến. Hãy kiểm tra lại.",
        "no-items" => "Chưa có nội dung nào để ban hành.",
        "nobody" => "Có nội dung chưa tới đơn vị nào. Hãy xem lại đơn vị thực hiện.",
        "not-added" => {
            "Chưa ban hành: nội dung đang gõ chưa được thêm. Hãy bấm Thêm, hoặc xóa trống các ô đó rồi ban hành."
        }
        "due-past" => "Chưa ban hành: có nội dung mà hạn đã qua. Hãy bỏ nội dung đó rồi thêm lại với hạn mới.",
        "stale" => "Chưa lưu: vừa có người thay đổi trước bạn. Mời xem lại rồi làm tiếp; những gì bạn gõ vẫn còn đây.",
        "not-a-choice" => "Địa chỉ cần bắt đầu bằng một dấu / và là trang của Đèn Sách.",
        other => (REGISTER.problem)(other),
    },
    save: "Lưu",
    change: "Sửa phần đầu",
    add_item: "Thêm nội dung",
    add: "Thêm",
    remove: |place| format!("Bỏ nội dung {place}"),
    by_name: "Chọn từng đơn vị",
    kind: |kind, count| format!("{kind} ({count})"),
    publish: "Ban hành",
    publish_lead: "Sau khi ban hành, mỗi đơn vị nhận việc của mình; nội dung và danh sách đơn vị không đổi được nữa.",
    publish_do: |count| format!("Ban hành {count} nội dung"),
    done: |what| match what {
        "luu" => Some("Đã lưu."),
        "viec" => Some("Đã thêm nội dung."),
        "bo" => Some("Đã bỏ nội dung."),
        "ban-hanh" => Some("Đã ban hành. Các đơn vị đã thấy việc của mình."),
        "confirm" => Some("Đã xác nhận."),
        "not-begun" | "under-way" | "done" => Some("Đã gửi báo cáo."),
        "accept" => Some("Đã chấp nhận."),
        "ask-again" => Some("Đã gửi yêu cầu làm thêm."),
        _ => None,
    },
    steps: "Diễn biến",
    happened: |action| match action {
        TaskAction::Confirm => "Đã xác nhận",
        TaskAction::NotBegun => "Báo cáo: chưa bắt đầu",
        TaskAction::UnderWay => "Báo cáo: đang làm",
        TaskAction::Done => "Báo cáo: đã xong",
        TaskAction::Accept => "Thành phố chấp nhận",
        TaskAction::AskAgain => "Thành phố yêu cầu làm thêm",
    },
    action: |action| match action {
        TaskAction::Confirm => "Xác nhận đã nhận",
        TaskAction::NotBegun => "Chưa bắt đầu",
        TaskAction::UnderWay => "Đang làm",
        TaskAction::Done => "Đã xong",
        TaskAction::Accept => "Chấp nhận",
        TaskAction::AskAgain => "Yêu cầu làm thêm",
    },
    report: "Báo cáo tiến độ",
    how_far: "Gửi báo cáo với tình trạng",
    judge: "Ý kiến của Thành phố",
    ask: "Cần làm thêm gì",
    to_list: "Các kết luận",
    nothing: "Hiện bạn không có bước nào cần thực hiện ở đây.",
};

#[cfg(test)]
mod tests {
    use domain::conclusion::Tally;

    use super::*;

    #[test]
    fn what_is_zero_is_not_told() {
        let tally = Tally {
            all: 3,
            late: 1,
            accepted: 2,
            ..Tally::default()
        };
        assert_eq!((CONCLUSION.tally)(&tally), ["1 quá hạn", "2 đã xong"]);
    }
}
