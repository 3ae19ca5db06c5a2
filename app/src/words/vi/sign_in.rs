//! Trang đăng nhập.

use crate::words::sign_in::SignIn;

pub const SIGN_IN: SignIn = SignIn {
    lead: "Hệ thống tự đánh giá thành phố học tập của Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh.",
    show: "Hiện",
    hide: "Ẩn",
    wrong: "Tên đăng nhập hoặc mật khẩu chưa đúng. Mời bạn gõ lại.",
    too_many: "Thử quá nhiều lần. Mời bạn đợi ít phút rồi thử lại.",
    problem: "Cần xem lại",
    forgotten: "Quên mật khẩu",
    forgotten_help: "Người quản trị của Sở đặt lại mật khẩu cho bạn; đơn vị gọi qua đầu mối đã được giao.",
    public: "Xem kết quả đã công bố, không cần đăng nhập",
    kept: "Phiên làm việc đã hết nên chưa gửi được. Đăng nhập xong, bạn sẽ thấy lại những gì đã gõ để gửi tiếp; nếu có tệp, mời chọn lại tệp.",
    nothing_lost: "Chữ đang gõ dở luôn được giữ lại, kể cả khi mất mạng hoặc hết phiên.",
    demo: "Tài khoản trình diễn",
    demo_password: |password| format!("Mật khẩu chung: {password}"),
    account: "Tên đăng nhập",
    who: "Vai trò",
    open: "Đang mở",
    none_open: "Chưa có kỳ nào mở",
    due: |day| format!("Hạn nộp {day}."),
    scope: |units, focus_areas| format!("{units} đơn vị · {focus_areas} tiêu chuẩn"),
    already: |name| format!("Bạn đang đăng nhập với tên {name}."),
    go_on: "Vào làm việc",
};
