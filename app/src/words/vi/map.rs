//! Bản đồ.

use crate::words::lower_first;
use crate::words::map::Map;

pub const MAP: Map = Map {
    title: "Bản đồ",
    label: |measure| format!("Bản đồ các đơn vị: {}", lower_first(measure)),
    indicator: |code| format!("Chỉ số {code}"),
    choose: "Đổi chỉ số",
    measure: "Chỉ số đang xem",
    whole: "Toàn bộ",
    focus_area: |code| format!("Điểm tiêu chuẩn {code}"),
    shown: "Số liệu",
    apply: "Xem",
    view: "Kiểu bản đồ",
    boundaries: "Ranh giới",
    tiles: "Ô bằng nhau",
    say_target: |met, with, target, unit, value| {
        format!("{met} trên {with} đơn vị có số liệu đã tới chỉ tiêu {target}; {unit} còn xa nhất, {value}.")
    },
    say_all_meet: |with, target| format!("Cả {with} đơn vị có số liệu đã tới chỉ tiêu {target}."),
    say_range: |with, low_unit, low, high_unit, high| {
        format!("{with} đơn vị có số liệu, từ {low} ({low_unit}) đến {high} ({high_unit}).")
    },
    say_one: |unit, value| format!("Một đơn vị có số liệu: {unit}, {value}."),
    say_none: "Chưa đơn vị nào có số liệu để xem trong kỳ này.",
    list: |with, without| match without {
        "0" => format!("{with} đơn vị có số liệu"),
        _ => format!("{with} đơn vị có số liệu, {without} chưa có"),
    },
    city: |value| format!("Thành phố: {value}."),
    median: |value| format!("Trung vị: {value}."),
    line: |value| format!("Vạch đen: chỉ tiêu {value}."),
    search: "Tìm đơn vị",
    search_hint: "Tìm đơn vị, không cần dấu",
    search_go: "Tìm",
    no_match: "Không có đơn vị nào khớp.",
    chosen: "Đơn vị đang chọn",
    unchoose: |unit| format!("Bỏ chọn {unit}"),
    see: |unit| format!("Xem {unit}"),
    rank: |rank, of| format!("hạng {rank} trên {of}"),
    above: |points| format!("cao hơn chỉ tiêu {points}"),
    below: |points| format!("thấp hơn chỉ tiêu {points}"),
    at_target: "vừa đúng chỉ tiêu",
    no_figure: |why| format!("Chưa có số: {}.", lower_first(why)),
    numerator: "Tử số",
    denominator: "Mẫu số",
    as_of: "Tính đến ngày",
    source: "Nguồn",
    evidence: "Minh chứng",
    state: "Tự đánh giá",
    trend: |unit| format!("Đậm: {unit}. Nhạt: trung vị các đơn vị."),
    legend: "Chú giải",
    other_kinds: "Loại khác: không có đơn vị nào",
    table: "Xem dạng bảng",
    csv: "Tải CSV",
    unit: "Đơn vị",
    rank_column: "Hạng",
    value: "Số liệu",
    previous: "Kỳ trước",
    keys: "Dùng phím mũi tên để đi từ đơn vị này sang đơn vị khác, Enter để chọn.",
    about: "Về chỉ số này",
};
