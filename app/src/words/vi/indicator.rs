//! Trang chỉ số.

use crate::words::indicator::Indicator;
use crate::words::lower_first;

pub const INDICATOR: Indicator = Indicator {
    title: "Chỉ số",
    all: "Mọi chỉ số",
    code: |code| format!("Chỉ số {code}"),
    about: "Chỉ số này đo gì",
    question: "Câu hỏi",
    definition: "Định nghĩa",
    formula: "Cách tính",
    kind: "Loại số",
    unit: "Đơn vị tính",
    source: "Nguồn số",
    direction: "Chiều",
    list: "Chỉ số",
    list_lead: |count, cycle| {
        format!(
            "{count} chỉ số hỏi các đơn vị, {}: trung vị, chỉ tiêu và nhịp tiến tới chỉ tiêu.",
            lower_first(cycle)
        )
    },
    search: "Tìm chỉ số",
    search_hint: "Tìm theo tên, mã, cơ quan chủ trì; không cần dấu",
    no_match: "Không có chỉ số nào khớp. Hãy thử ít chữ hơn, hoặc tìm theo mã như 2.2.2-b.",
    on_map: "Xem trên bản đồ",
    by_area: "Danh mục theo nội dung, tiêu chuẩn, tiêu chí",
    owner: "Cơ quan giữ số",
    applies: "Áp dụng cho",
    feature: "Tiêu chí",
    targets: "Chỉ tiêu",
    target: |year, value, source| format!("{year}: {value} ({source})"),
    no_target: "Chưa có chỉ tiêu",
    base: "Mức gốc của điểm tiến độ",
    levels: "Các mức",
    parts: "Các phần",
    local: "Chỉ số riêng của Thành phố",
    doubtful: "Chưa chắc có trong bản gốc, chưa hỏi",
    ranking: "Xếp hạng các đơn vị",
    map: "Trên bản đồ",
    open_map: "Mở bản đồ",
    spread: "Các đơn vị trên một trục",
    spread_say: "Mỗi chấm là một đơn vị; chọn một chấm để đánh dấu đơn vị đó trên trang này.",
    ways: "Từng đơn vị qua các kỳ",
    ways_better: |better, all| format!("{better} trên {all} đơn vị tốt lên qua các kỳ"),
    ways_say: |low, high| format!("Mọi hình cùng một thang, từ {low} đến {high}; đơn vị xếp cao đứng trước."),
    one_cycle: "mới có một kỳ",
    trend: "Qua các kỳ",
    trend_say: "Đậm: số của Thành phố. Nhạt: trung vị các đơn vị. Đứt: chỉ tiêu.",
    no_districts: "Chỉ số này chỉ có ở cấp Thành phố, không xếp hạng các đơn vị.",
    city: "Thành phố",
    median: "Trung vị",
};
