//! Bảng nhiệt.

use crate::words::heat::Heat;

pub const HEAT: Heat = Heat {
    title: "Bảng nhiệt",
    heading: "Bảng nhiệt điểm tiến độ",
    size: |units, areas| format!("{units} đơn vị × {areas} tiêu chuẩn"),
    lowest: |name, code, times, with| {
        format!("{name} ({code}) là tiêu chuẩn thấp nhất ở {times} trên {with} đơn vị có số liệu.")
    },
    lowest_one: |unit, name, code| format!("Mới {unit} có số liệu; tiêu chuẩn thấp nhất là {name} ({code})."),
    furthest: |area, name, times, with| {
        format!("Trong tiêu chuẩn {area}, “{name}” còn xa chỉ tiêu nhất ở {times} trên {with} đơn vị.")
    },
    columns: "Các cột",
    focus_areas: |count| format!("{count} tiêu chuẩn"),
    unfold: |code, name| format!("Mở {code} {name}"),
    order: "Xếp theo",
    by_name: "Tên đơn vị",
    like: "Gần giống nhất với",
    cards: "Xem theo",
    by_column: "Một cột, mọi đơn vị",
    by_unit: "Một đơn vị, mọi cột",
    view: "Kiểu xem",
    as_cards: "Thẻ",
    as_table: "Bảng",
    table: |cycle| format!("Điểm tiến độ của các đơn vị theo tiêu chuẩn, {cycle}"),
    keys: "Dùng phím mũi tên để đi từ ô này sang ô khác, Home và End để tới đầu và cuối hàng, Enter để mở.",
    unit: "Đơn vị",
    by_map: "Xếp theo bản đồ",
    score: "Điểm",
    indicators: |_| "chỉ số",
    fold: "Thu lại",
    about: "Chi tiết",
    of: |code| format!(" của {code}"),
    median: "Trung vị",
    city: "Thành phố",
    extent: "Thấp – cao",
    without: |count| format!("{count} đơn vị chưa có số liệu để xem"),
    answered: |part, whole| format!("đã trả lời {part}/{whole} câu"),
    previous: |value| format!("kỳ trước {value}"),
    median_is: |value| format!("trung vị {value}"),
    scale: "Điểm tiến độ từ 0 đến 100",
    scale_open: "Chỉ số: quãng đã đi từ mức gốc tới chỉ tiêu. Không có chỉ tiêu thì không tô màu.",
    no_value: "Ô không có số",
    other_kinds: "Loại khác: không có ô nào",
    csv: "Tải bảng",
    see: "Xem mọi tiêu chuẩn cùng lúc trên bảng nhiệt",
};
