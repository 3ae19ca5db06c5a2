//! Tên cột trong bảng tải về.

use crate::words::download::Download;

pub const DOWNLOAD: Download = Download {
    cycle: "Kỳ",
    measure_code: "Mã chỉ số",
    measure: "Chỉ số",
    unit_code: "Mã đơn vị",
    unit: "Đơn vị",
    value: "Giá trị",
    measure_unit: "Đơn vị tính",
    numerator: "Tử số",
    denominator: "Mẫu số",
    no_value: "Lý do chưa có số liệu",
    state: "Trạng thái tự đánh giá",
    as_of: "Thời điểm số liệu",
    source: "Nguồn",
    illustrative: "Số liệu minh họa",
    first_cycle: "Kỳ đầu tiên có số",
    first: "Giá trị lúc đầu",
    target: "Chỉ tiêu",
    target_year: "Năm của chỉ tiêu",
    needed: "Cần mỗi năm",
    ratio: "Tỷ lệ tốc độ (%)",
    pace: "Đánh giá tiến độ",
    why: "Lý do chưa đánh giá",
};
