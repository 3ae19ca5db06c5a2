//! Hồ sơ của đơn vị.

use domain::indicator::Lang;
use domain::register::{ActivityKind, KindCount, Proposed, Register};
use domain::time::Day;
use domain::unit::UnitKind;

use crate::format;
use crate::words::register::RegisterWords;
use crate::words::vi::form::FORM;

pub const REGISTER: RegisterWords = RegisterWords {
    title: "Hồ sơ",
    name,
    headline,
    nobody: "Chưa có đơn vị nào trong phạm vi của bạn",
    as_of: |day| format!("tính đến {}", day.dmy()),
    units,
    lead: "Số liệu đếm từ hồ sơ các đơn vị tự ghi: quyết định, kế hoạch và hoạt động còn hiệu lực vào ngày đang xem.",
    choose_register: "Hồ sơ",
    choose_kind: "Loại đơn vị",
    all_kinds: "Mọi loại đơn vị",
    choose_day: "Tính đến ngày",
    day_hint: "Ngày/tháng/năm; để trống là hôm nay",
    bad_day: "Chưa đọc được ngày này nên trang đang tính đến hôm nay. Hãy viết theo mẫu 30/10/2024.",
    apply: "Xem",
    which: "Đơn vị nào",
    which_all: |count| format!("Tất cả ({count})"),
    which_without: |count| format!("Chưa có ({count})"),
    which_with: |count| format!("Đã có ({count})"),
    csv: "Tải CSV",
    empty: "Không có đơn vị nào như vậy.",
    unit: "Đơn vị",
    activities: "Hoạt động, 12 tháng",
    caption: |day| {
        format!(
            "Ban chỉ đạo, kế hoạch còn hiệu lực và hoạt động, tính đến {}",
            day.dmy()
        )
    },
    none: "Chưa có",
    count: |count| format!("{count} hoạt động"),
    published: "Số đã công bố để đối chiếu",
    published_lead: "Báo đưa tổng số, không nêu tên đơn vị.",
    fact: |fact| match (fact.numerator, fact.denominator, fact.value) {
        (Some(part), Some(whole), _) => format!("{}: {part}/{whole}", fact.name.vi),
        (_, _, Some(value)) => format!("{}: {value} {}", fact.name.vi, fact.unit.vi),
        _ => fact.name.vi.clone(),
    },
    illustrative: "Đơn vị nào đã có là minh họa; tổng số 16/22 ngày 30/10/2024 là số thật.",
    say,
    unit_title: |unit| format!("Hồ sơ {unit}"),
    add: |register| match register {
        Register::Committee => "Thêm Ban chỉ đạo",
        Register::Plan => "Thêm kế hoạch",
        Register::Activity => "Thêm hoạt động",
        Register::Policy => "Thêm cơ chế, chính sách",
    },
    nothing: |register| match register {
        Register::Committee => "Chưa ghi Ban chỉ đạo nào.",
        Register::Plan => "Chưa ghi kế hoạch nào.",
        Register::Activity => "Chưa ghi hoạt động nào.",
        Register::Policy => "Chưa ghi cơ chế, chính sách nào.",
    },
    cited: |number, day| format!("Số {number}, ngày {}", day.dmy()),
    period: |from, until| match (from, until) {
        (Some(from), Some(until)) => format!("từ {} đến {}", from.dmy(), until.dmy()),
        (Some(from), None) => format!("từ {}", from.dmy()),
        (None, Some(until)) => format!("đến {}", until.dmy()),
        (None, None) => String::new(),
    },
    over: "hết hiệu lực",
    members: |count| format!("{count} thành viên"),
    goals: |count| format!("{count} mục tiêu"),
    people: |count| format!("{} người tham gia", format::count(count, Lang::Vi)),
    correct: "Sửa",
    correct_of: |title| format!("Sửa: {title}"),
    open: "Xem",
    withdrawn: |count| format!("{count} mục đã rút"),
    withdrawn_why: |reason| format!("Đã rút: {reason}"),
    kind,
    saved: "Đã lưu vào hồ sơ.",
    taken_out: "Đã rút khỏi hồ sơ; lịch sử vẫn giữ.",
    to_overview: "Hồ sơ các đơn vị",
    new: |register| match register {
        Register::Committee => "Thêm Ban chỉ đạo",
        Register::Plan => "Thêm kế hoạch",
        Register::Activity => "Thêm hoạt động",
        Register::Policy => "Thêm cơ chế, chính sách",
    },
    edit: |register| match register {
        Register::Committee => "Ban chỉ đạo",
        Register::Plan => "Kế hoạch",
        Register::Activity => "Hoạt động",
        Register::Policy => "Cơ chế, chính sách",
    },
    label,
    hint,
    problem,
    trouble: |count| format!("Chưa lưu được: còn {count} ô cần xem lại. Những gì đã gõ vẫn còn đây."),
    file_again: "Nếu đã chọn tệp, mời chọn lại: trình duyệt không giữ tệp giúp được.",
    documents: "Văn bản kèm theo",
    choose: "Chọn một loại",
    save: "Lưu vào hồ sơ",
    cancel: "Thôi",
    take_out: "Rút khỏi hồ sơ",
    take_out_lead: "Mục này sẽ không còn được đếm; lịch sử vẫn giữ cả nội dung lẫn lý do.",
    reason: "Lý do",
    take_out_do: "Rút khỏi hồ sơ",
    history: |count| format!("Lịch sử: {count} bản"),
    version: |version, by, at| format!("Bản {version}, {by}, {at}"),
    proposed: "Theo hồ sơ",
    says,
    source,
    says_nothing: |register| match register {
        Register::Committee => "Hồ sơ của đơn vị chưa có Ban chỉ đạo nào còn hiệu lực.",
        Register::Plan => "Hồ sơ của đơn vị chưa có kế hoạch nào còn hiệu lực.",
        Register::Activity => "Hồ sơ của đơn vị chưa ghi sự kiện học tập nào trong 12 tháng.",
        Register::Policy => "",
    },
    take_over: "Điền theo hồ sơ",
    take_over_help: "Điền số, ngày, nguồn và kèm văn bản; ghi chú bạn đã viết vẫn giữ.",
    agrees: "Câu trả lời đang khớp với hồ sơ.",
    taken_over: "Đã điền theo hồ sơ và lưu. Bạn vẫn sửa được.",
    not_taken_over: "Chưa điền được vì câu trả lời vừa thay đổi. Mời thử lại.",
    to_register: "Mở hồ sơ",
    size: |bytes| (FORM.evidence.size)(bytes),
};

const fn name(register: Register) -> &'static str {
    match register {
        Register::Committee => "Ban chỉ đạo",
        Register::Plan => "Kế hoạch",
        Register::Activity => "Hoạt động",
        Register::Policy => "Cơ chế, chính sách",
    }
}

const fn units(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::City => "Thành phố",
        UnitKind::District => "quận, huyện, TP Thủ Đức",
        UnitKind::Ward => "phường, xã",
        UnitKind::Department => "sở, ngành",
        UnitKind::Nursery => "trường mầm non",
        UnitKind::PrimarySchool => "trường tiểu học",
        UnitKind::LowerSecondarySchool => "trường THCS",
        UnitKind::UpperSecondarySchool => "trường THPT",
        UnitKind::ContinuingEducationCentre => "trung tâm GDTX, GDNN-GDTX",
        UnitKind::CommunityLearningCentre => "trung tâm học tập cộng đồng",
    }
}

/// `16/22 quận, huyện, TP Thủ Đức, 98 trường THPT đã có Ban chỉ đạo`: kinds of which none has anything are left out, as
/// long as some have.
fn headline(register: Register, counts: &[KindCount]) -> String {
    let speaks = |count: &&KindCount| !matches!(count.kind, UnitKind::City);
    let some = counts.iter().filter(speaks).any(|count| count.have > 0);
    let parts: Vec<String> = counts
        .iter()
        .filter(speaks)
        .filter(|count| count.have > 0 || (!some && count.kind == UnitKind::District) || counts.len() == 1)
        .map(|count| format!("{}/{} {}", count.have, count.of, units(count.kind)))
        .collect();
    let what = match register {
        Register::Committee => "đã thành lập Ban chỉ đạo",
        Register::Plan => "đã có kế hoạch",
        Register::Activity => "có hoạt động trong 12 tháng",
        Register::Policy => "có cơ chế, chính sách",
    };
    if parts.is_empty() {
        return format!("Chưa đơn vị nào {what}");
    }
    format!("{} {what}", parts.join("; "))
}

fn say(committee: Option<Day>, has_plan: bool, until: Option<Day>, activities: usize) -> String {
    let committee = committee.map_or_else(
        || "Chưa có Ban chỉ đạo".to_owned(),
        |day| format!("Có Ban chỉ đạo từ {}", day.dmy()),
    );
    let plan = match (has_plan, until) {
        (false, _) => "chưa có kế hoạch".to_owned(),
        (true, None) => "có kế hoạch".to_owned(),
        (true, Some(until)) => format!("có kế hoạch đến {}", until.dmy()),
    };
    let activities = match activities {
        0 => "chưa ghi hoạt động nào trong 12 tháng".to_owned(),
        count => format!("{count} hoạt động trong 12 tháng"),
    };
    format!("{committee}, {plan}, {activities}")
}

const fn kind(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Conference => "Hội nghị",
        ActivityKind::Training => "Tập huấn",
        ActivityKind::Communication => "Truyền thông",
        ActivityKind::LearningWeek => "Tuần lễ hưởng ứng học tập suốt đời",
        ActivityKind::Other => "Sự kiện học tập khác",
    }
}

fn label(field: &str, register: Register) -> &'static str {
    match (field, register) {
        ("title", Register::Policy) => "Tên cơ chế, chính sách",
        ("until", Register::Policy) => "Có hiệu lực đến hết ngày",
        ("url", Register::Policy) => "Hoặc liên kết tới văn bản, tờ trình",
        ("file", Register::Policy) => "Tệp văn bản, tờ trình",
        ("matter", _) => "Về việc gì",
        ("reviewed", _) => "Rà soát từ ngày",
        ("proposed", _) => "Ngày đề xuất",
        ("to", _) => "Đề xuất với cơ quan",
        ("declined", _) => "Ngày có ý kiến không chấp thuận",
        ("note", _) => "Ghi chú",
        ("cases", _) => "Khó khăn, đề xuất được giải quyết",
        ("title", Register::Activity) => "Tên hoạt động",
        ("title", _) => "Trích yếu",
        ("number", _) => "Số, ký hiệu",
        ("issuer", _) => "Cơ quan ban hành",
        ("day", Register::Activity) => "Ngày tổ chức",
        ("day", _) => "Ngày ban hành",
        ("from", _) => "Hiệu lực từ ngày",
        ("until", Register::Activity) => "Ngày cuối",
        ("until", _) => "Đến hết ngày",
        ("members", _) => "Thành viên",
        ("goals", _) => "Mục tiêu",
        ("kind", _) => "Loại hoạt động",
        ("participants", _) => "Số người tham gia",
        ("file", _) => "Tệp văn bản",
        ("url", Register::Activity) => "Liên kết tới bài viết, hình ảnh",
        ("url", _) => "Hoặc liên kết tới văn bản",
        _ => "",
    }
}

fn hint(field: &str, register: Register) -> &'static str {
    match (field, register) {
        ("day" | "reviewed" | "proposed" | "declined", Register::Policy) => "Ngày/tháng/năm; chưa tới thì để trống",
        ("to", _) => "Ví dụ UBND Thành phố",
        ("cases", _) => {
            "Số của khó khăn, đề xuất do đơn vị hoặc đơn vị cấp dưới nêu, ví dụ 2025-7, 2025-12; có thể để trống"
        }
        ("number", Register::Plan) => "Ví dụ 215/KH-UBND",
        ("number", _) => "Ví dụ 1842/QĐ-UBND",
        ("day", _) => "Ngày/tháng/năm",
        ("from" | "until", _) => "Ngày/tháng/năm, có thể để trống",
        ("members", _) => "Mỗi dòng một người: họ tên; chức danh trong Ban; chức vụ. Dán từ bảng tính cũng được.",
        ("goals", _) => "Mỗi dòng một mục tiêu. Muốn gắn với chỉ số, viết mã trước, ví dụ 2.2.2-b: 75 %",
        ("participants" | "note", _) => "Có thể để trống",
        ("file", _) => "PDF, DOCX, XLSX, JPG hoặc PNG, tối đa 10 MB",
        ("url", _) => "Bắt đầu bằng https://, có thể để trống",
        _ => "",
    }
}

fn problem(code: &str) -> &'static str {
    match code {
        "missing" => "Còn trống: hãy nhập ô này.",
        "not-a-day" => "Chưa đọc được thành ngày. Hãy viết theo mẫu 30/10/2024.",
        "far-away" => "Năm này có vẻ chưa đúng. Hãy kiểm tra lại.",
        "future" => "Ngày này chưa đến. Hãy ghi khi việc đã xong.",
        "before-start" => "Ngày cuối đang đứng trước ngày đầu.",
        "not-a-number" => "Hãy chỉ gõ chữ số.",
        "not-a-choice" => "Hãy chọn một trong các mục.",
        "before-earlier" => "Ngày này đang đứng trước ngày của bước trước đó.",
        "both" => "Chỉ ghi một trong hai: đã ban hành, hoặc không được chấp thuận.",
        "not-a-case" => {
            "Có số chưa đúng: hãy ghi số khó khăn, đề xuất do đơn vị hoặc đơn vị cấp dưới nêu, ví dụ 2025-7."
        }
        "too-long" => "Dài quá mức ghi được. Hãy rút gọn.",
        "too-many" => "Số này lớn quá mức. Hãy kiểm tra lại.",
        "past" => "Ngày này đã qua. Hãy chọn hôm nay hoặc sau hôm nay.",
        "not-an-indicator" => {
            "Có mã chỉ số chưa đúng. Hãy viết như 2.2.2-b: 75 %, hoặc ghi chỉ tiêu bằng lời, không kèm mã."
        }
        "reason" => "Hãy ghi lý do.",
        "stale" => "Chưa lưu: người khác vừa sửa mục này sau khi bạn mở. Những gì bạn gõ vẫn còn đây.",
        other => (FORM.evidence.problem)(other),
    }
}

fn says(proposed: &Proposed) -> String {
    let newest = proposed.entries.first().map(|entry| &entry.body);
    match (proposed.register, newest) {
        (Register::Activity, _) => format!(
            "{} sự kiện học tập trong 12 tháng tính đến {}.",
            proposed.value,
            proposed.as_of.dmy()
        ),
        (register, Some(body)) => {
            let level = if register == Register::Committee && proposed.value.parse::<u8>().is_ok() {
                format!("; ứng với mức {}", proposed.value)
            } else {
                String::new()
            };
            format!(
                "{} số {} ngày {} của {}{level}.",
                document(register),
                body.number,
                body.day.dmy(),
                body.issuer
            )
        }
        (_, None) => String::new(),
    }
}

const fn document(register: Register) -> &'static str {
    match register {
        Register::Committee => "Quyết định",
        Register::Plan | Register::Activity | Register::Policy => "Kế hoạch",
    }
}

fn source(proposed: &Proposed) -> String {
    let newest = proposed.entries.first().map(|entry| &entry.body);
    match (proposed.register, newest) {
        (Register::Activity, _) | (_, None) => "Hồ sơ hoạt động của đơn vị".to_owned(),
        (register, Some(body)) => {
            format!(
                "{} số {} ngày {} của {}",
                document(register),
                body.number,
                body.day.dmy(),
                body.issuer
            )
        }
    }
}
