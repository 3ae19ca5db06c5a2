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
    narrowed: |asked, seen| {
        format!("Liên kết này mở số liệu “{asked}”, là phần bạn chưa được xem. Dưới đây chỉ có số liệu “{seen}”.")
    },
    apply: "Xem",
    view: "Kiểu bản đồ",
    boundaries: "Ranh giới",
    tiles: "Ô bằng nhau",
    say_target: |met, with, target, unit, value| {
        format!("{met} trên {with} đơn vị có số liệu đã tới chỉ tiêu {target}; {unit} còn xa nhất, {value}.")
    },
    say_all_meet: |with, target| format!("Cả {with} đơn vị có số liệu đã tới chỉ tiêu {target}."),
    say_yes: |yes, of| format!("{yes} trên {of} đơn vị có số liệu trả lời “Có”."),
    say_all_yes: |of| format!("Cả {of} đơn vị có số liệu đều trả lời “Có”."),
    say_cases: |all, unit, most| format!("{all} đang mở; nhiều nhất ở {unit}: {most}."),
    say_range: |with, low_unit, low, high_unit, high| {
        format!("{with} đơn vị có số liệu, từ {low} ({low_unit}) đến {high} ({high_unit}).")
    },
    say_one: |unit, value| format!("Một đơn vị có số liệu: {unit}, {value}."),
    say_none: "Chưa đơn vị nào có số liệu để xem trong kỳ này.",
    change: "Số liệu hay thay đổi",
    change_off: "Số liệu của kỳ",
    change_since: |cycle| format!("Đổi so với {}", lower_first(cycle)),
    change_title: |unit, change, then, now| format!("{unit}: {change}, từ {then} đến {now}"),
    change_missing: |unit, cycle| format!("{unit}: {} không có số để so", lower_first(cycle)),
    change_alone: |cycle| format!("{cycle} không có số"),
    change_none: "không có số để so",
    change_steps: |[little, clearly]| {
        [
            format!("kém đi từ {clearly}"),
            format!("kém đi từ {little}"),
            format!("đổi dưới {little}"),
            format!("tốt lên từ {little}"),
            format!("tốt lên từ {clearly}"),
        ]
    },
    change_steps_plain: |[little, clearly]| {
        [
            format!("giảm từ {clearly}"),
            format!("giảm từ {little}"),
            format!("đổi dưới {little}"),
            format!("tăng từ {little}"),
            format!("tăng từ {clearly}"),
        ]
    },
    say_change: |cycle, [better, worse, same]| {
        format!(
            "So với {}: {better} đơn vị tốt lên, {worse} kém đi, {same} gần như cũ.",
            lower_first(cycle)
        )
    },
    say_change_plain: |cycle, [more, less, same]| {
        format!(
            "So với {}: {more} đơn vị tăng, {less} giảm, {same} gần như cũ.",
            lower_first(cycle)
        )
    },
    list: |with, without| match without {
        "0" => format!("{with} đơn vị có số liệu"),
        _ => format!("{with} đơn vị có số liệu, {without} chưa có"),
    },
    city: |value| format!("Thành phố: {value}."),
    median: |value| format!("Trung vị: {value}."),
    line: |value| format!("Vạch đứng: chỉ tiêu {value}."),
    target: |value| format!("Chỉ tiêu: {value}."),
    scale: |low, high| format!("Các số rất gần nhau: vạch đặt trên thang từ {low} đến {high}, không bắt đầu từ 0."),
    search: "Tìm đơn vị",
    search_hint: "Tìm đơn vị, không cần dấu",
    search_go: "Tìm",
    no_match: "Không có đơn vị nào khớp.",
    chosen: "Đơn vị đang chọn",
    unchoose: |unit| format!("Bỏ chọn {unit}"),
    choose_more: "Chọn thêm đơn vị để so sánh",
    group: |count| format!("Đang chọn {count} đơn vị"),
    group_say: |most| format!("Bấm vào bản đồ hoặc danh sách để thêm hay bớt, nhiều nhất {most} đơn vị."),
    group_full: |most| format!("Đã đủ {most} đơn vị. Bớt một đơn vị để chọn đơn vị khác."),
    group_drop: |unit| format!("Bớt {unit}"),
    group_end: "Thôi chọn nhiều đơn vị",
    group_compare: |count| format!("So sánh {count} đơn vị"),
    see: |unit| format!("Xem {unit}"),
    rank: |rank, of| format!("hạng {rank} trên {of}"),
    above: |points| format!("cao hơn chỉ tiêu {points}"),
    below: |points| format!("thấp hơn chỉ tiêu {points}"),
    at_target: "vừa đúng chỉ tiêu",
    not_at_target: "chưa đạt chỉ tiêu",
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
