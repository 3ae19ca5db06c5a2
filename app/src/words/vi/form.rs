//! Vietnamese words of one question's form.

use domain::answer::Problem;
use domain::check::Finding;
use domain::indicator::Lang;
use domain::workflow::ReturnReason;

use crate::format;
use crate::words::form::{ConflictWords, EvidenceWords, FindingFigures, Form, Save};

/// The form in Vietnamese.
pub const FORM: Form = Form {
    title: |indicator, unit| format!("{indicator}, {unit}"),
    place: |place, of| format!("câu {place} trên {of}"),
    read_only: "Câu này hiện không mở để sửa.",
    method: "Cách tính",
    formula: "Công thức",
    owner: "Cơ quan giữ số liệu",
    earlier: "Các kỳ trước",
    cycle: "Kỳ",
    numerator: "Tử số",
    denominator: "Mẫu số",
    result: "Kết quả",
    this_cycle: "Kỳ này",
    last_cycle: "Kỳ trước",
    last: |value| format!("kỳ trước {value}"),
    no_last: "chưa có số kỳ trước",
    target: |year, value| format!("chỉ tiêu {year}: {value}"),
    target_short: "chỉ tiêu",
    median: |value| format!("trung vị {value}"),
    scale: |parts| format!("So sánh: {}.", parts.join("; ")),
    returned: |reason| format!("Trả lại để bổ sung: {reason}"),
    mended: "Đã sửa sau khi được trả lại; có thể sửa tiếp tới khi nộp lại.",
    reason,
    accepted: "Câu này đã được chấp nhận.",
    count: |unit| format!("Số lượng ({unit})"),
    points: |most| format!("Điểm tự chấm, từ 0 đến {most}"),
    share: "Tỷ lệ (%)",
    sample: "Số người được hỏi",
    levels: "Đơn vị đang ở mức nào?",
    level: |level| format!("Mức {level}"),
    yes_no: "Câu trả lời",
    parts: "Tỷ lệ từng phần (%)",
    number_hint: "Viết theo mẫu 1.234,5.",
    parts_hint: "Các phần cộng lại bằng 100.",
    understood_quotient: |numerator, denominator| format!("Hiểu là {numerator} trên {denominator} ="),
    understood: "Hiểu là",
    among: |sample| format!("trong {sample} người được hỏi"),
    sum: "Cộng các phần:",
    sum_rest: |over, by| {
        if over {
            format!("thừa {by}")
        } else {
            format!("còn thiếu {by}")
        }
    },
    not_yet: "Chưa có câu trả lời.",
    unreadable: "Đã ghi nháp, chưa tính được kết quả.",
    says_not_applicable: "Không áp dụng",
    says_unchanged: "Vẫn như kỳ trước:",
    last_cycle_same: "Vẫn như kỳ trước",
    steps: "mức",
    same: "bằng kỳ trước",
    since_last: "so với kỳ trước",
    problem,
    ask,
    finding,
    explanation: "Giải thích",
    explanation_hint: "Nếu số đúng thì giữ nguyên; một câu giải thích giúp khỏi bị hỏi lại.",
    as_of: "Số liệu tính đến ngày",
    as_of_hint: "ngày/tháng/năm, ví dụ 30/11/2024",
    source: "Nguồn",
    source_hint: "Cơ sở dữ liệu, báo cáo hoặc cơ quan cung cấp",
    note: "Ghi chú cho người thẩm định",
    note_hint: "Không bắt buộc",
    stance: "Cách trả lời",
    with_figure: "Trả lời bằng số liệu",
    unchanged: |value| format!("Vẫn như kỳ trước: {value}"),
    unchanged_none: "Không chọn được “Vẫn như kỳ trước” vì chưa có số kỳ trước.",
    not_applicable: "Không áp dụng, ghi lý do",
    reason_label: "Lý do không áp dụng",
    reason_hint: "Ví dụ: trên địa bàn không có trường đại học.",
    save: Save {
        save: "Lưu",
        save_next: "Lưu và sang câu tiếp",
        save_check: "Lưu và kiểm tra",
        previous: "Câu trước",
        next: |code| format!("Tiếp: {code}"),
        to_check: "Kiểm tra",
        nothing: "chưa nhập",
        waiting: "chưa lưu",
        saving: "đang lưu",
        saved: |time| format!("đã lưu {time}"),
        failed: "chưa lưu được, chữ vẫn giữ trên máy này",
        retry: "Thử lại",
        signed_out: "chưa lưu được: hãy đăng nhập lại",
        refused: "chưa lưu được: câu này đã đóng hoặc không còn quyền sửa; chữ vẫn giữ trên máy này",
        conflict: "chưa lưu: người khác vừa sửa, hãy chọn",
        restored: "Đã lấy lại phần chữ chưa lưu từ lần trước trên máy này.",
        returned: "Lần lưu vừa rồi chưa thành công. Chữ đã gõ vẫn còn dưới đây; hãy bấm Lưu lần nữa.",
        before_evidence: "Hãy bấm Lưu trước khi thêm minh chứng, để chữ vừa gõ không mất.",
        kept: "Trên máy này còn chữ chưa lưu ở các câu sau. Mở lại từng câu để lưu:",
        orphan: "Trên máy này còn chữ chưa lưu của câu này, gõ từ khi câu còn mở:",
        discard: "Bỏ chữ này",
        bar: "Thanh thao tác",
    },
    conflict: ConflictWords {
        title: |by| {
            if by.is_empty() {
                "Có người vừa sửa câu này".to_owned()
            } else {
                format!("{by} vừa sửa câu này")
            }
        },
        lead: "Chưa có gì bị ghi đè. Hãy chọn bản giữ lại.",
        field: "Mục",
        mine: "Bản của tôi",
        theirs: |by, time| {
            if by.is_empty() {
                format!("Bản đã lưu {time}")
            } else {
                format!("Bản của {by}, {time}")
            }
        },
        keep_mine: "Giữ bản của tôi",
        take_theirs: "Lấy bản đã lưu",
        empty: "(trống)",
        value: "Kết quả",
        stance: "Cách trả lời",
    },
    evidence: EvidenceWords {
        title: "Minh chứng",
        none: "Chưa có minh chứng.",
        number: |number| format!("Số {number}"),
        open: "Tải về",
        visit: "Mở liên kết",
        link_mark: "WEB",
        shared: |count| format!("dùng cho {count} câu"),
        detach: "Gỡ khỏi câu này",
        detach_of: |title| format!("Gỡ khỏi câu này: {title}"),
        add_file: "Chụp ảnh, chọn tệp",
        add_link: "Dán liên kết",
        add_known: "Dùng lại minh chứng đã có",
        file: "Tệp",
        file_hint: "PDF, DOCX, XLSX, JPG hoặc PNG, tối đa 10 MB",
        url: "Địa chỉ liên kết",
        url_hint: "Địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://",
        known: "Minh chứng của đơn vị trong kỳ này",
        document: "Tên văn bản",
        number_label: "Số, ký hiệu",
        issued_on: "Ngày ban hành",
        number_hint: "Ví dụ 112/BC-PGDĐT, có thể để trống",
        issued_on_hint: "Ngày/tháng/năm, có thể để trống",
        issuer: "Cơ quan ban hành",
        upload: "Tải lên",
        add: "Thêm liên kết",
        attach: "Dùng cho câu này",
        uploading: |percent| format!("đang tải lên, {percent} %"),
        added: "Đã thêm minh chứng.",
        removed: "Đã gỡ minh chứng khỏi câu này.",
        problem: evidence_problem,
        size,
    },
};

fn reason(reason: ReturnReason) -> &'static str {
    match reason {
        ReturnReason::EvidenceDisagrees => "Số liệu chưa khớp minh chứng",
        ReturnReason::EvidenceMissing => "Thiếu minh chứng",
        ReturnReason::DenominatorIncomplete => "Mẫu số chưa đủ",
        ReturnReason::WrongDefinition => "Dùng định nghĩa khác",
        ReturnReason::WrongPeriod => "Số liệu của kỳ khác",
        ReturnReason::Unexplained => "Thay đổi nhiều, chưa giải thích",
        ReturnReason::Other => "Lý do khác",
    }
}

fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::Missing => "Còn trống: hãy nhập ô này.",
        Problem::NotANumber => "Chưa đọc được thành số. Hãy chỉ gõ chữ số, viết theo mẫu 1.234,5.",
        Problem::Ambiguous => {
            "Dấu chấm, dấu phẩy đặt chưa rõ. Hãy viết theo mẫu 1.234,5: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ."
        }
        Problem::TooLong => "Quá nhiều chữ số. Hãy kiểm tra lại.",
        Problem::Negative => "Số âm không dùng ở đây. Hãy bỏ dấu trừ.",
        Problem::Zero => "Số này phải lớn hơn 0. Nếu không có đối tượng nào, hãy chọn “Không áp dụng”.",
        Problem::NotWhole => "Cần số nguyên, không có phần lẻ.",
        Problem::AboveMaximum => "Lớn hơn điểm tối đa của dòng này. Hãy nhập lại.",
        Problem::AboveHundred => "Lớn hơn 100 %. Hãy kiểm tra lại.",
        Problem::NotAChoice => "Hãy chọn một trong các mục.",
        Problem::PartsDoNotAddUp => "Các phần chưa cộng bằng 100. Hãy kiểm tra lại từng phần.",
        Problem::NotADay => "Chưa đọc được ngày. Hãy gõ ngày/tháng/năm, ví dụ 30/11/2024.",
        Problem::NothingToRepeat => "Chưa có câu trả lời kỳ trước. Hãy trả lời bằng số liệu.",
    }
}

fn moved(from: f64, to: f64) -> &'static str {
    if to > from { "Tăng" } else { "Giảm" }
}

fn ask(finding: &Finding, figures: &dyn FindingFigures) -> String {
    match finding {
        Finding::UnlikeUnits => "Khác số từ các đơn vị trên địa bàn. Ghi lý do thì câu này mới được tính.".to_owned(),
        Finding::ChangedMuch { from, to } => match figures.turned(*from, *to) {
            Some(turned) => format!("Câu trả lời đổi: {turned}. Vì sao?"),
            None => format!(
                "{} {}, nhiều hơn thường gặp. Vì sao?",
                moved(*from, *to),
                figures.distance(*from, *to)
            ),
        },
        Finding::OutsideRange { low, high } => {
            format!(
                "Kết quả thường nằm trong khoảng {} đến {}. Vì sao khác?",
                figures.low(*low),
                figures.high(*high)
            )
        }
        Finding::UnlikePeers { low, high } => {
            format!(
                "Các đơn vị tương tự ở trong khoảng {} đến {}.",
                figures.low(*low),
                figures.high(*high)
            )
        }
        Finding::PartExceedsWhole => "Tử số lớn hơn mẫu số. Vì sao?".to_owned(),
        Finding::SmallSample { sample } => {
            format!("Mẫu khảo sát nhỏ: {} người.", format::number(*sample, 0, Lang::Vi))
        }
        Finding::NoEvidence => "Chưa có minh chứng kèm theo.".to_owned(),
        Finding::OutsidePeriod => "Ngày của số liệu không nằm trong kỳ này.".to_owned(),
        Finding::LevelJump { from, to } => format!("Tăng từ mức {from} lên mức {to}. Điều gì đã thay đổi?"),
    }
}

fn finding(finding: &Finding, figures: &dyn FindingFigures) -> String {
    match finding {
        Finding::UnlikeUnits => "Khác số từ các đơn vị".to_owned(),
        Finding::ChangedMuch { from, to } => match figures.turned(*from, *to) {
            Some(turned) => format!("Đổi: {turned}"),
            None => format!("{} {}", moved(*from, *to), figures.distance(*from, *to)),
        },
        Finding::OutsideRange { .. } => "Ngoài khoảng thường gặp".to_owned(),
        Finding::UnlikePeers { low, high } => {
            format!(
                "Khác các đơn vị tương tự ({} đến {})",
                figures.low(*low),
                figures.high(*high)
            )
        }
        Finding::PartExceedsWhole => "Tử số lớn hơn mẫu số".to_owned(),
        Finding::SmallSample { sample } => format!("Mẫu khảo sát nhỏ ({})", format::number(*sample, 0, Lang::Vi)),
        Finding::NoEvidence => "Chưa có minh chứng".to_owned(),
        Finding::OutsidePeriod => "Ngày số liệu ngoài kỳ".to_owned(),
        Finding::LevelJump { from, to } => format!("Tự nâng từ mức {from} lên mức {to}"),
    }
}

fn evidence_problem(code: &str) -> &'static str {
    match code {
        "too-large" => "Tệp lớn hơn 10 MB. Hãy nén hoặc chia nhỏ rồi tải lại.",
        "wrong-type" => "Chỉ nhận PDF, DOCX, XLSX, JPG hoặc PNG. Tệp này có nội dung khác, dù tên có thể giống.",
        "empty" => "Chưa có tệp hoặc liên kết. Hãy chọn tệp hoặc dán liên kết.",
        "bad-link" => "Chưa đúng địa chỉ liên kết. Hãy dán địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://.",
        "blank-file" => "Tệp này rỗng (0 byte), có thể do chép chưa xong. Hãy mở thử trên máy rồi chọn lại.",
        "already" => "Câu này đã có đúng tệp hoặc liên kết này rồi, không cần thêm lần nữa.",
        "too-many" => "Câu này đã đủ 20 minh chứng. Hãy gỡ bớt hoặc gộp vài tệp thành một rồi thêm lại.",
        "bad-day" => "Chưa đọc được ngày ban hành. Hãy gõ ngày/tháng/năm, ví dụ 30/11/2024.",
        "no-title" => "Hãy ghi tên văn bản.",
        "unauthenticated" => "Phiên làm việc đã hết. Hãy đăng nhập lại rồi thêm lần nữa.",
        "forbidden" | "stale" => "Câu này hiện không mở để thêm minh chứng.",
        "offline" => "Chưa nối được máy chủ. Hãy thử lại sau.",
        _ => "Chưa thêm được minh chứng. Hãy thử lại.",
    }
}

#[allow(clippy::cast_precision_loss, reason = "a size is shown with two digits")]
fn size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{}\u{a0}kB", bytes.div_ceil(1000))
    } else {
        format!("{}\u{a0}MB", format::number(bytes as f64 / 1e6, 1, Lang::Vi))
    }
}
