//! Quanh mọi trang.

use crate::words::shell::Shell;

pub const SHELL: Shell = Shell {
    name: "Đèn Sách",
    skip: "Tới nội dung chính",
    pages: "Các trang",
    today: "Hôm nay",
    map: "Bản đồ",
    heat: "Bảng nhiệt",
    scatter: "Tương quan",
    indicators: "Chỉ số",
    method: "Phương pháp",
    work: "Tự đánh giá",
    work_short: "Đánh giá",
    review: "Thẩm định",
    units: "Đơn vị",
    cases: "Khó khăn",
    account: "Tài khoản",
    sign_in: "Đăng nhập",
    sign_out: "Đăng xuất",
    sign_out_everywhere: "Đăng xuất mọi nơi",
    other_language: "English",
    cycle: "Kỳ đánh giá đang xem",
    play: "Chạy lần lượt các kỳ",
    other_cycles: "Xem kỳ khác",
    owner: "Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh",
    boundaries: "Ranh giới: geoBoundaries gbOpen VNM ADM2, CC BY 3.0 IGO, đã giản lược.",
    demo: "Bản trình diễn: số liệu theo đơn vị là số liệu minh họa. Tên đơn vị, mã, diện tích, dân số là số thật.",
    invented: "Bản trình diễn giả lập để đo hiệu năng: mọi đơn vị, tên, mã và số liệu đều do máy tạo, không có thật.",
    open_data: "Dữ liệu mở",
    description: "Tự đánh giá thành phố học tập theo bộ chỉ số của UNESCO: kết quả theo từng đơn vị, từng kỳ.",
};
