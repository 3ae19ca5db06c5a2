//! Khó khăn, vướng mắc và đề xuất, kiến nghị.

use domain::case::{CaseAction, CaseKind, CaseState, Topic, Turn};

use crate::words::case::{Case, Columns};

pub const CASE: Case = Case {
    title: "Khó khăn, đề xuất",
    short: "Khó khăn",
    waiting: |count| format!("{count} việc chờ bạn"),
    kind,
    topic,
    state,
    turn: |turn, department| match turn {
        Turn::Unit => "đơn vị".to_owned(),
        Turn::City => "Thành phố".to_owned(),
        Turn::Department if department.is_empty() => "sở, ngành".to_owned(),
        Turn::Department => department.to_owned(),
        Turn::Nobody => String::new(),
    },
    number: |number| format!("Số {number}"),
    headline: |open, mine, overdue| match (open, mine, overdue) {
        (0, ..) => "Không có khó khăn, đề xuất nào đang mở".to_owned(),
        (open, 0, 0) => format!("{open} khó khăn, đề xuất đang mở"),
        (open, 0, overdue) => format!("{open} khó khăn, đề xuất đang mở, {overdue} việc quá hạn trả lời"),
        (open, mine, 0) => format!("{open} khó khăn, đề xuất đang mở, {mine} việc chờ bạn"),
        (open, mine, overdue) => {
            format!("{open} khó khăn, đề xuất đang mở: {mine} việc chờ bạn, {overdue} việc quá hạn")
        }
    },
    lead: "Đơn vị nêu; Thành phố tiếp nhận, chuyển sở, ngành; mỗi việc theo dõi tới khi đơn vị đồng ý.",
    empty: "Không có việc nào hợp với các mục đã chọn.",
    raise: "Nêu khó khăn, đề xuất",
    views: "Cách xem",
    as_list: "Danh sách",
    as_board: "Bảng",
    board_empty: "Không có",
    board_more: |count| format!("Xem thêm {count} việc"),
    which: "Việc nào",
    open: "Đang mở",
    mine: "Chờ tôi",
    overdue: "Quá hạn",
    ended: "Đã xong",
    all: "Tất cả",
    unit: "Đơn vị",
    every_unit: "Mọi đơn vị",
    about: "Chỉ số hoặc vấn đề",
    every_about: "Mọi chỉ số, vấn đề",
    department: "Sở, ngành",
    every_department: "Mọi sở, ngành",
    cycle: "Kỳ",
    every_cycle: "Mọi kỳ",
    search: "Tìm trong tên việc, đơn vị, số",
    apply: "Xem",
    clear: "Bỏ các mục đã chọn",
    download: "Tải danh sách (CSV)",
    age: |days| match days {
        0 => "nêu hôm nay".to_owned(),
        days => format!("đã {days} ngày"),
    },
    took: |days| match days {
        0 => "xong trong ngày".to_owned(),
        days => format!("xong sau {days} ngày"),
    },
    due: |day| format!("hạn trả lời {}", day.dmy()),
    late: |days| format!("quá hạn {days} ngày"),
    same_said: |times| format!("được nêu {times} lần"),
    left: "Nội dung bạn đã viết, chưa gửi",
    raised_before: "Đã nêu về câu này:",
    to_list: "Khó khăn, đề xuất",
    raised_in: |day, cycle| format!("nêu ngày {}, {cycle}", day.dmy()),
    thread: "Trao đổi",
    done,
    asked: |department, day| format!("{department} trả lời trước hết ngày {day}"),
    asked_until: |day| format!("Hạn trả lời: {day}"),
    actions: "Việc của bạn",
    may_do: "Bạn có thể",
    action,
    action_help,
    text_of,
    optional: "(có thể để trống)",
    due_label: "Hạn trả lời",
    due_hint: "Ví dụ: 25/07/2025",
    choose_department: "Chọn sở, ngành",
    owner: |name| format!("{name} (giữ số liệu của chỉ số này)"),
    into: "Gộp vào việc số",
    into_hint: "Ví dụ: 2025-17. Đơn vị đã nêu vẫn nhận được câu trả lời của việc kia.",
    said,
    problem,
    facts: "Tình trạng",
    state_label: "Đang ở bước",
    turn_label: "Đang chờ",
    since: |day| format!("từ {}", day.dmy()),
    raised_by: "Đơn vị nêu",
    raised_label: "Ngày nêu",
    due_short: "Hạn trả lời",
    similar: "Việc tương tự",
    similar_say: "Cùng chỉ số hoặc vấn đề, hoặc nhiều từ giống nhau.",
    merge_into: |number| format!("Gộp vào {number}"),
    merged: |count| format!("{count} việc đã gộp vào đây"),
    went_into: |number| format!("Đã gộp vào việc số {number}"),
    went_into_lead: "Câu trả lời của việc kia cũng là câu trả lời cho việc này.",
    no_answer_yet: "Việc kia chưa có câu trả lời.",
    answers: "Câu trả lời",
    raise_title: "Nêu khó khăn, đề xuất",
    raise_lead: |unit, cycle| format!("Thay mặt {unit}, {cycle}. Thành phố sẽ tiếp nhận và trả lời tại đây."),
    kind_label: "Bạn muốn nêu",
    about_label: "Về chỉ số hoặc vấn đề",
    about_hint: "Chọn chỉ số nếu vướng ở một chỉ số, còn lại chọn vấn đề.",
    choose: "Chọn",
    topics: "Vấn đề",
    title_label: "Tóm tắt trong một câu",
    title_hint: "Ví dụ: Kinh phí khảo sát người học chưa có mục chi",
    text_label: "Nội dung",
    text_hint: "Đang vướng gì, đã làm gì, đề nghị ai giúp việc gì.",
    send: "Gửi Thành phố",
    cancel: "Quay lại, không gửi",
    file_label: "Tệp kèm theo (không bắt buộc)",
    file_hint: "Ảnh chụp, văn bản: PDF, DOCX, XLSX, JPG hoặc PNG, tối đa 10 MB",
    problems: |count| format!("Còn {count} chỗ cần xem lại"),
    same_subject: "Đơn vị đã nêu, đang mở",
    same_subject_say: "Nếu là cùng một việc, mời bổ sung vào đó.",
    from_form: "Nêu khó khăn về câu này",
    home: |count| format!("Khó khăn, đề xuất đang mở: {count}"),
    home_none: "Không có khó khăn, đề xuất nào đang mở.",
    home_say: |overdue, mine| match (overdue, mine) {
        (0, 0) => "Chưa có việc nào quá hạn trả lời.".to_owned(),
        (0, mine) => format!("{mine} việc chờ bạn; chưa có việc nào quá hạn."),
        (overdue, 0) => format!("{overdue} việc quá hạn trả lời."),
        (overdue, mine) => format!("{mine} việc chờ bạn; {overdue} việc quá hạn trả lời."),
    },
    home_all: |count| format!("Cả {count} việc đang mở"),
    waits: |whom| format!("đang chờ: {whom}"),
    of_unit: |count| match count {
        0 => "Khó khăn, đề xuất".to_owned(),
        count => format!("Khó khăn, đề xuất đang mở: {count}"),
    },
    on_map: "Số việc đang mở hôm nay của đơn vị và các đơn vị thuộc đơn vị ấy, trong phạm vi bạn được xem.",
    in_panel: |count| format!("{count} khó khăn, đề xuất đang mở"),
    in_review: |count| format!("{count} khó khăn, đề xuất của đơn vị trong kỳ"),
    files: |count| format!("{count} tệp kèm theo"),
    columns: Columns {
        number: "Số",
        kind: "Loại",
        about_code: "Mã chỉ số, vấn đề",
        about: "Chỉ số, vấn đề",
        title: "Tóm tắt",
        raised: "Ngày nêu",
        state: "Tình trạng",
        since: "Từ ngày",
        turn: "Đang chờ",
        department: "Sở, ngành",
        due: "Hạn trả lời",
        overdue: "Quá hạn",
        ended: "Ngày xong",
        age: "Số ngày",
        merged: "Số việc đã gộp vào",
        files: "Số tệp kèm theo",
    },
};

const fn kind(kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Difficulty => "Khó khăn, vướng mắc",
        CaseKind::Proposal => "Đề xuất, kiến nghị",
    }
}

const fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Funding => "Kinh phí",
        Topic::Facilities => "Cơ sở vật chất",
        Topic::Staff => "Nhân sự, bồi dưỡng",
        Topic::Coordination => "Phối hợp giữa các ngành",
        Topic::Data => "Số liệu, thống kê",
        Topic::Guidance => "Hướng dẫn nghiệp vụ",
        Topic::Policy => "Cơ chế, chính sách",
        Topic::Digital => "Chuyển đổi số",
        Topic::Other => "Việc khác",
    }
}

const fn state(state: CaseState) -> &'static str {
    match state {
        CaseState::Raised => "Mới nêu",
        CaseState::Received => "Đã tiếp nhận",
        CaseState::Assigned => "Đã chuyển sở, ngành",
        CaseState::Answered => "Đã trả lời",
        CaseState::AskedAgain => "Đơn vị hỏi lại",
        CaseState::Closed => "Đã đóng",
        CaseState::Merged => "Đã gộp",
        CaseState::Withdrawn => "Đã rút lại",
    }
}

const fn done(action: Option<CaseAction>) -> &'static str {
    match action {
        None => "Nêu",
        Some(CaseAction::Add) => "Bổ sung",
        Some(CaseAction::Withdraw) => "Rút lại",
        Some(CaseAction::Receive) => "Tiếp nhận",
        Some(CaseAction::Assign) => "Chuyển sở, ngành",
        Some(CaseAction::Answer) => "Trả lời",
        Some(CaseAction::Agree) => "Đồng ý, đóng việc",
        Some(CaseAction::AskAgain) => "Hỏi lại",
        Some(CaseAction::Merge) => "Gộp vào việc khác",
        Some(CaseAction::Close) => "Đóng việc",
    }
}

const fn action(action: CaseAction) -> &'static str {
    match action {
        CaseAction::Add => "Bổ sung thông tin",
        CaseAction::Withdraw => "Rút lại",
        CaseAction::Receive => "Tiếp nhận",
        CaseAction::Assign => "Chuyển sở, ngành",
        CaseAction::Answer => "Trả lời",
        CaseAction::Agree => "Đồng ý, đóng việc",
        CaseAction::AskAgain => "Hỏi lại",
        CaseAction::Merge => "Gộp vào việc khác",
        CaseAction::Close => "Đóng việc",
    }
}

const fn action_help(action: CaseAction) -> &'static str {
    match action {
        CaseAction::Add | CaseAction::AskAgain => "",
        CaseAction::Withdraw => "Chỉ rút lại được khi Thành phố chưa tiếp nhận.",
        CaseAction::Receive => "Báo cho đơn vị biết Thành phố đã nhận và đang xem.",
        CaseAction::Assign => "Sở, ngành sẽ thấy việc này và trả lời tại đây.",
        CaseAction::Answer => "Đơn vị sẽ đọc, rồi đồng ý hoặc hỏi lại.",
        CaseAction::Agree => "Việc được đóng, vẫn xem lại được.",
        CaseAction::Merge => "Dùng khi việc khác đã nêu cùng nội dung.",
        CaseAction::Close => "Dùng khi không cần xử lý tiếp. Đơn vị đọc được lý do.",
    }
}

const fn text_of(action: CaseAction) -> &'static str {
    match action {
        CaseAction::Answer => "Nội dung trả lời",
        CaseAction::AskAgain => "Còn vướng điều gì",
        CaseAction::Close | CaseAction::Withdraw => "Lý do",
        CaseAction::Add => "Nội dung bổ sung",
        CaseAction::Receive | CaseAction::Assign | CaseAction::Agree | CaseAction::Merge => "Lời nhắn",
    }
}

const fn said(action: Option<CaseAction>) -> &'static str {
    match action {
        None => "Đã gửi Thành phố. Bạn theo dõi việc này tại đây.",
        Some(CaseAction::Add) => "Đã bổ sung.",
        Some(CaseAction::Withdraw) => "Đã rút lại.",
        Some(CaseAction::Receive) => "Đã tiếp nhận.",
        Some(CaseAction::Assign) => "Đã chuyển sở, ngành.",
        Some(CaseAction::Answer) => "Đã gửi câu trả lời.",
        Some(CaseAction::Agree) => "Đã đóng việc. Cảm ơn bạn!",
        Some(CaseAction::AskAgain) => "Đã gửi câu hỏi lại.",
        Some(CaseAction::Merge) => "Đã gộp.",
        Some(CaseAction::Close) => "Đã đóng việc.",
    }
}

fn problem(code: &str) -> &'static str {
    match code {
        "kind" => "Hãy chọn khó khăn hoặc đề xuất.",
        "about" => "Hãy chọn một chỉ số hoặc một vấn đề.",
        "no-title" => "Hãy viết một câu tóm tắt.",
        "long-title" => "Câu tóm tắt dài quá 200 ký tự. Mời viết gọn lại.",
        "no-text" => "Hãy viết nội dung.",
        "long-text" => "Nội dung dài quá 4.000 ký tự. Mời viết gọn lại.",
        "department" => "Hãy chọn một sở, ngành trong danh sách.",
        "due" => "Chưa đọc được thành ngày. Hãy viết như 25/07/2025, trong vòng một năm.",
        "due-past" => "Ngày này đã qua. Hãy chọn hôm nay hoặc sau hôm nay.",
        "into" => "Không tìm thấy việc này, hoặc việc này không nhận gộp được. Mời xem lại số.",
        "no-file" => "Bước này không kèm tệp. Mời gửi tệp cùng lời bổ sung; điều bạn viết vẫn còn bên dưới.",
        "stale" => {
            "Bước này chưa thực hiện: việc vừa được người khác cập nhật. Mời xem lại phần trao đổi; nội dung bạn viết vẫn còn bên dưới."
        }
        "forbidden" => "Bạn chưa có quyền thực hiện bước này.",
        _ => "Bước này chưa thực hiện được. Mời bạn thử lại; nội dung bạn viết vẫn còn bên dưới.",
    }
}
