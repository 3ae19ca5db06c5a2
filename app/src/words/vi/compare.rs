//! So sánh.

use crate::words::compare::Compare;
use crate::words::lower_first;

pub const COMPARE: Compare = Compare {
    title: "So sánh",
    choose: |most| format!("Chọn từ 2 đến {most} đơn vị để đặt cạnh nhau, hoặc một đơn vị để xem qua các kỳ."),
    choose_title: "So sánh các đơn vị",
    leads_areas: |unit, times, of| format!("{unit} tốt nhất ở {times} trên {of} tiêu chuẩn"),
    leads_indicators: |unit, times, of| format!("{unit} tốt nhất ở {times} trên {of} chỉ số"),
    moved: |unit, measure, from, to| format!("{unit}: {} từ {from} đến {to}", lower_first(measure)),
    best_in: |unit, measure, value| format!("{measure}: {unit} tốt nhất, {value}"),
    even: "Không đơn vị nào trội hơn hẳn",
    none: "Chưa có số liệu để so sánh",
    over_time: |unit| format!("{unit} qua các kỳ. Thêm đơn vị để đặt cạnh nhau trong một kỳ."),
    unlike: |units, first| format!("Không đặt được cạnh {first}: {units}. Hai loại đơn vị được giao chỉ số khác nhau."),
    too_many: |most, units| format!("Chỉ đặt được {most} đơn vị cạnh nhau. Chưa hiện: {units}."),
    chosen: "Đơn vị đang so sánh",
    remove: |unit| format!("Bỏ {unit}"),
    add: "Thêm đơn vị",
    add_one: "Chọn đơn vị…",
    begin: "Bắt đầu từ",
    measure: "So sánh về",
    all_areas: "Điểm và mọi tiêu chuẩn",
    shapes: "Hình dạng",
    shapes_say: "Liền: điểm tiến độ theo tiêu chuẩn, 0 đến 100. Đứt: trung vị các đơn vị có số.",
    trends: |measure| format!("Qua các kỳ: {}", lower_first(measure)),
    trends_say: "Đậm: đơn vị. Nhạt: trung vị các đơn vị. Đứt: chỉ tiêu.",
    table: "Từng số",
    table_say: "Dải dưới mỗi số cho thấy nó đứng ở đâu giữa mọi đơn vị: vạch giữa là trung vị, càng sang phải càng tốt.",
    row: "So sánh về",
    median: "Trung vị",
    best: "tốt nhất hàng",
    best_say: "Số tốt nhất hàng in đậm.",
    csv: "Tải bảng",
    see: "So sánh với đơn vị khác",
};
