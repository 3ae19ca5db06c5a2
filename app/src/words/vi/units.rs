//! Quản lý đơn vị.

use domain::unit::UnitKind;
use store::import::Reason;

use crate::words::units::{Facts, FileWords, Moving, Units};

pub const UNITS: Units = Units {
    title: "Đơn vị",
    headline: |found| format!("{found} đơn vị"),
    lead: "Thêm, sửa, đóng đơn vị. Đơn vị đã đóng vẫn còn trong các kỳ đã tham gia.",
    nothing: "Không tìm thấy đơn vị nào. Hãy bớt từ khóa hoặc chọn lại loại, khu vực.",
    find: "Tìm theo tên hoặc mã",
    kind: "Loại đơn vị",
    all_kinds: "Tất cả các loại",
    within: "Thuộc",
    everywhere: "Toàn Thành phố",
    map: "Bản đồ",
    apply: "Lọc",
    add: "Thêm đơn vị",
    import: "Nhập danh sách từ tệp",
    heads: ["Đơn vị", "Loại", "Thuộc", "Mã", "Hoạt động"],
    closed: |day| format!("đến {}", day.dmy()),
    open: "đang hoạt động",
    new: "Thêm đơn vị",
    facts: Facts {
        above: "Thuộc",
        reviewer: "Nơi thẩm định",
        city: "Thành phố",
        asked: "Mẫu của kỳ mới nhất",
        questions: |count| format!("{count} câu"),
        below: "Đơn vị trực thuộc",
        accounts: "Tài khoản đang dùng",
        code: "Mã",
        page: "Xem trang của đơn vị",
    },
    label,
    hint,
    problem,
    trouble: |count| format!("Chưa lưu: còn {count} chỗ cần sửa."),
    choose: "Chọn",
    save: "Lưu",
    cancel: "Thôi",
    saved: "Đã lưu.",
    closing_saved: "Đã lưu ngày hoạt động cuối.",
    close: "Đóng đơn vị",
    close_lead: "Đơn vị đóng không phải nộp cho các kỳ có số liệu sau ngày này. Số liệu đã nộp vẫn giữ nguyên. Để trống ngày nếu đơn vị hoạt động trở lại.",
    close_do: "Lưu ngày hoạt động cuối",
    model: |model| {
        let since = format!("TTHTCĐ điểm từ {} theo {}", model.since.dmy(), model.decision);
        match model.until {
            Some(day) => format!("{since}, đến {}", day.dmy()),
            None => since,
        }
    },
    model_title: "Trung tâm học tập cộng đồng điểm",
    model_lead: "Trang xếp loại đánh dấu và so sánh các TTHTCĐ điểm với những trung tâm khác. Để trống cả ba ô nếu trung tâm không phải là TTHTCĐ điểm.",
    model_do: "Lưu việc công nhận",
    model_saved: "Đã lưu việc công nhận TTHTCĐ điểm.",
    moving: Moving {
        open: "Chuyển sang nơi khác",
        lead: "Số liệu đã nhập, hồ sơ, khó khăn, nhiệm vụ và tài khoản đi theo đơn vị. Số tổng hợp của nơi cũ và nơi mới đổi ngay; nơi cũ không xem được nữa.",
        below: |count| format!("{count} đơn vị trực thuộc chuyển theo."),
        under_way: |count| format!("{count} bản tự đánh giá đang làm giữ nguyên trạng thái; nơi mới thẩm định tiếp."),
        published: |cycles| {
            format!(
                "Không chuyển được: đơn vị hoặc đơn vị trực thuộc đã tham gia kỳ đã công bố ({cycles}), và số tổng hợp đã công bố thì giữ nguyên. Khi sắp xếp lại địa bàn, hãy nhập danh sách đơn vị vào một bản đồ mới cho các kỳ sau."
            )
        },
        act: "Chuyển đơn vị",
        saved: "Đã chuyển đơn vị.",
    },
    history: "Đã làm gì",
    action: |action| match action {
        "add" => "Thêm",
        "correct" => "Sửa",
        "move" => "Chuyển",
        "close" => "Đóng",
        "model" => "Ghi việc công nhận TTHTCĐ điểm",
        "reopen" => "Mở lại",
        _ => "",
    },
    file: FileWords {
        title: "Nhập danh sách đơn vị",
        lead: "Tệp Excel (.xlsx) hoặc CSV, mỗi dòng một đơn vị. Mã chưa có thì thêm, mã đã có thì sửa; ô để trống thì giữ như đang có. Hệ thống kiểm tra cả tệp và cho xem trước, chưa ghi gì.",
        template: "Tải tệp mẫu",
        template_name: "mau-don-vi.csv",
        label: "Tệp danh sách",
        hint: "Excel (.xlsx, lấy trang tính đầu tiên có dữ liệu) hoặc CSV UTF-8, tối đa 10 MB.",
        look: "Kiểm tra tệp",
        columns: [
            ("Mã", "Chữ cái không dấu, chữ số, dấu chấm, gạch nối. Bắt buộc."),
            (
                "Loại",
                "Mầm non, Tiểu học, THCS, THPT, GDTX, TTHTCĐ, Phường, Quận, Sở. Bắt buộc.",
            ),
            ("Tên", "Tên đầy đủ. Bắt buộc."),
            ("Thuộc", "Mã của đơn vị cấp trên. Bắt buộc."),
            ("Tên ngắn", "Dùng trên biểu đồ. Để trống thì lấy tên đầy đủ."),
            ("Tên tiếng Anh", "Để trống thì lấy tên đầy đủ."),
            ("Diện tích (km²)", "Ví dụ 4,92."),
            ("Dân số", "Ví dụ 12.345."),
            ("Dân số tính đến ngày", "Bắt buộc khi có dân số."),
            ("Từ ngày", "Ngày bắt đầu hoạt động."),
            ("Đến ngày", "Ngày hoạt động cuối, nếu đã đóng."),
            ("Nguồn", "Văn bản hoặc nơi cung cấp. Để trống thì ghi tên tệp."),
        ],
        columns_title: "Các cột",
        column,
        examples: [
            [
                "770-MN-99",
                "Mầm non",
                "Trường mầm non Ví Dụ",
                "770",
                "MN Ví Dụ",
                "Vi Du Nursery School",
                "",
                "",
                "",
                "01/09/2024",
                "",
                "Danh sách minh họa",
            ],
            [
                "770-TH-99",
                "Tiểu học",
                "Trường tiểu học Ví Dụ",
                "770",
                "TH Ví Dụ",
                "Vi Du Primary School",
                "",
                "",
                "",
                "",
                "",
                "Danh sách minh họa",
            ],
        ],
        good: |new, changed| format!("Tệp đọc được: thêm {new}, sửa {changed} đơn vị"),
        changes_lead: "Đơn vị được sửa, và sửa cột nào:",
        change: |name, columns| {
            format!(
                "{name}: {}",
                columns.iter().map(|code| column(code)).collect::<Vec<_>>().join(", ")
            )
        },
        nothing: "Tệp đọc được, nhưng mọi dòng đều giống danh sách đang có",
        new: |count, kind| format!("{count} {}", kind_in_text(kind)),
        changed: |count| format!("{count} đơn vị được sửa theo tệp"),
        same: |count| format!("{count} đơn vị giữ nguyên"),
        examples_lead: "Đơn vị mới, chẳng hạn:",
        map: |map| format!("Dòng không ghi bản đồ được nhập vào bản đồ {map}."),
        take_in: "Nhập cả tệp",
        whole: "Cả tệp được ghi cùng lúc; nếu có lỗi thì không dòng nào được ghi.",
        again: "Chọn tệp khác",
        done: |lines| format!("Đã nhập {lines} đơn vị."),
        bad: |count| format!("Chưa nhập: tệp có {count} chỗ cần sửa"),
        more: |count| format!("Còn {count} chỗ nữa. Sửa các chỗ trên rồi kiểm tra lại."),
        heads: ["Dòng", "Cột", "Cần làm gì"],
        whole_file: "cả tệp",
        reason,
        missing: "Hãy chọn một tệp Excel hoặc CSV.",
        workbook: "Không đọc được tệp Excel này. Hãy mở bằng Excel, lưu lại thành .xlsx hoặc CSV UTF-8, rồi gửi lại.",
        too_large: "Tệp lớn hơn 10 MB. Hãy chia thành nhiều tệp.",
        foreign: "Tệp có đơn vị ngoài phạm vi bạn quản lý. Hãy bỏ các dòng ấy.",
        gone: "Tệp này không còn chờ nhập: có thể đã nhập rồi. Hãy xem danh sách, hoặc chọn lại tệp.",
    },
};

fn label(name: &str) -> &'static str {
    match name {
        "code" => "Mã",
        "kind" => "Loại đơn vị",
        "parent" => "Thuộc đơn vị",
        "name_vi" => "Tên đầy đủ",
        "short_vi" => "Tên ngắn",
        "name_en" => "Tên tiếng Anh",
        "area" => "Diện tích (km²)",
        "population" => "Dân số",
        "population_as_of" => "Dân số tính đến ngày",
        "valid_from" => "Hoạt động từ ngày",
        "source" => "Nguồn",
        "valid_to" => "Ngày hoạt động cuối",
        "model_since" => "Là TTHTCĐ điểm từ ngày",
        "model_decision" => "Số quyết định",
        "model_until" => "Đến hết ngày",
        "reason" => "Lý do",
        _ => "",
    }
}

fn hint(name: &str) -> &'static str {
    match name {
        "code" => "Chữ cái không dấu, chữ số, dấu chấm, gạch nối. Sau này không đổi được.",
        "parent" => "Sau này chuyển được, trừ khi đơn vị đã tham gia một kỳ đã công bố.",
        "short_vi" => "Dùng trên biểu đồ và danh sách hẹp. Để trống thì lấy tên đầy đủ.",
        "name_en" => "Để trống thì lấy tên đầy đủ.",
        "population_as_of" | "valid_from" | "valid_to" | "model_since" => "Ví dụ 30/06/2025",
        "model_decision" => "Ví dụ 1250/QĐ-SGDĐT",
        "model_until" => "Để trống nếu trung tâm vẫn là TTHTCĐ điểm",
        "source" => "Số, ký hiệu văn bản hoặc nơi cung cấp.",
        "reason" => "Ví dụ: sáp nhập theo Nghị quyết số…",
        _ => "",
    }
}

fn problem(code: &str) -> &'static str {
    match code {
        "missing" => "Hãy điền ô này.",
        "too-long" => "Dài quá 300 ký tự. Hãy rút gọn.",
        "bad-code" => "Chỉ dùng chữ cái không dấu, chữ số, dấu chấm, gạch nối, tối đa 40 ký tự.",
        "taken" => "Mã này đã có đơn vị khác dùng. Hãy chọn mã khác.",
        "unknown" => "Hãy chọn thành phố, quận, huyện hoặc phường, xã trong phạm vi bạn quản lý.",
        "bad-kind" => "Hãy chọn một loại trong danh sách.",
        "begun" => {
            "Đơn vị đã tự đánh giá theo loại hiện nay nên không đổi loại được. Hãy đóng đơn vị này và thêm đơn vị mới."
        }
        "not-a-number" => "Hãy nhập số, ví dụ 4,92 hoặc 12.345.",
        "not-positive" => "Số phải lớn hơn 0.",
        "not-whole" => "Hãy nhập số nguyên, ví dụ 12.345.",
        "not-a-day" => "Hãy nhập ngày có trong lịch, ví dụ 30/06/2025.",
        "too-early" => "Ngày này trước ngày đơn vị bắt đầu hoạt động.",
        "city" => "Không đóng được Thành phố.",
        "before-first" => "Ngày này trước ngày bắt đầu. Hãy xem lại hai ngày.",
        "same" => "Đơn vị đang thuộc nơi này. Hãy chọn nơi khác.",
        "below" => "Đơn vị không thể nằm dưới chính nó. Hãy chọn nơi khác.",
        "unfit" => "Loại đơn vị này không đặt dưới nơi ấy được. Hãy chọn nơi khác.",
        "ended" => "Nơi này đã đóng trước các kỳ chưa công bố. Hãy chọn nơi đang hoạt động.",
        "published" => "Đơn vị hoặc đơn vị trực thuộc đã tham gia kỳ đã công bố nên giữ nguyên chỗ.",
        "stale" => {
            "Đơn vị vừa được người khác sửa. Những gì bạn nhập còn ở dưới; mời mở lại trang để xem bản mới trước khi lưu."
        }
        _ => "Chưa lưu được. Mời thử lại.",
    }
}

fn column(code: &str) -> &'static str {
    match code {
        "code" => "Mã",
        "kind" => "Loại",
        "name_vi" => "Tên",
        "parent" => "Thuộc",
        "short_vi" => "Tên ngắn",
        "name_en" => "Tên tiếng Anh",
        "area_km2" => "Diện tích (km²)",
        "population" => "Dân số",
        "population_as_of" => "Dân số tính đến ngày",
        "valid_from" => "Từ ngày",
        "valid_to" => "Đến ngày",
        "source" => "Nguồn",
        "illustrative" => "Minh họa",
        "map_version" => "Bản đồ",
        _ => "",
    }
}

fn kind_in_text(kind: UnitKind) -> &'static str {
    match kind {
        UnitKind::City => "thành phố",
        UnitKind::District => "quận, huyện",
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

fn reason(reason: &Reason) -> String {
    let text = match reason {
        Reason::Empty => "Tệp không có dòng nào. Hãy chọn tệp có dữ liệu.",
        Reason::Unreadable(_) => "Không đọc được từ dòng này. Hãy kiểm tra dấu nháy kép chưa đóng.",
        Reason::Fields { expected, found } => {
            return format!("Dòng có {found} ô, tiêu đề có {expected} ô. Hãy thêm hoặc bớt dấu ngăn cách.");
        }
        Reason::Encoding => "Tệp không phải UTF-8. Từ Excel, hãy lưu thành .xlsx hoặc CSV UTF-8.",
        Reason::UnknownColumn => "Cột lạ hoặc lặp lại. Hãy bỏ cột này hoặc đặt tên theo tệp mẫu.",
        Reason::MissingColumn => "Thiếu cột này. Hãy thêm cột theo tệp mẫu.",
        Reason::Missing => "Hãy điền ô này.",
        Reason::MustBeEmpty => "Hãy để trống ô này.",
        Reason::NotANumber => "Hãy ghi số, ví dụ 4,92.",
        Reason::NotWhole => "Hãy ghi số nguyên, ví dụ 12.345.",
        Reason::OutOfBounds { .. } => "Số quá lớn hoặc nhỏ hơn 0. Hãy kiểm tra lại.",
        Reason::NotPositive => "Số phải lớn hơn 0.",
        Reason::NotADay => "Hãy ghi ngày có trong lịch, ví dụ 30/06/2025.",
        Reason::NotAFlag => "Hãy ghi 1 (minh họa) hoặc 0.",
        Reason::NotAWord(_) => {
            "Loại này không có. Hãy dùng: Mầm non, Tiểu học, THCS, THPT, GDTX, TTHTCĐ, Phường, Quận, Sở."
        }
        Reason::TooLong { most } => return format!("Dài quá {most} ký tự. Hãy rút gọn."),
        Reason::Unfit => "Loại đơn vị này không đặt dưới nơi ấy được. Hãy sửa cột Thuộc hoặc cột Loại.",
        Reason::Begun => {
            "Đơn vị đã tự đánh giá theo loại hiện nay nên không đổi loại được. Hãy ghi loại cũ, hoặc đóng đơn vị này và thêm đơn vị mới."
        }
        Reason::BadCode => "Mã chỉ gồm chữ cái không dấu, chữ số, dấu chấm, gạch nối, tối đa 40 ký tự.",
        Reason::Duplicate { line } => return format!("Mã này đã có ở dòng {line}. Hãy bỏ một dòng."),
        Reason::Unknown => "Không có đơn vị mang mã này. Hãy ghi mã của đơn vị cấp trên đã có hoặc có trong tệp.",
        Reason::Loop => "Đơn vị nằm dưới chính nó. Hãy sửa cột Thuộc.",
        Reason::OneCity => "Bản đồ có đúng một thành phố. Hãy bỏ dòng thành phố thứ hai.",
        Reason::Moved => {
            "Mã này đã có ở nơi khác, và tệp không chuyển đơn vị. Hãy ghi nơi hiện nay, hoặc chuyển trên trang của đơn vị trước."
        }
        Reason::DaysOutOfOrder => "Ngày cuối trước ngày đầu. Hãy sửa lại.",
        _ => "Dòng này không nhập được. Hãy so với tệp mẫu.",
    };
    text.to_owned()
}
