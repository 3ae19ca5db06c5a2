//! Phiên làm việc sắp hết, đã hết.

use crate::words::session::Session;

pub const SESSION: Session = Session {
    ending: "Phiên làm việc sắp hết",
    ending_in: |minutes| format!("Còn khoảng {minutes} phút. Bạn có muốn làm việc tiếp không?"),
    limit_near: |minutes| {
        format!(
            "Còn khoảng {minutes} phút là tới hạn của một lần đăng nhập. Bạn sẽ được mời đăng nhập lại ngay tại trang này."
        )
    },
    stay: "Làm việc tiếp",
    later: "Đóng",
    ended: "Phiên làm việc đã hết",
    ended_help: "Mời bạn đăng nhập lại ngay tại đây. Chữ đang gõ vẫn còn nguyên và sẽ được lưu sau khi đăng nhập.",
    not_now: "Để sau",
    wrong: "Mật khẩu chưa đúng. Mời bạn gõ lại.",
    too_many: "Thử quá nhiều lần. Mời bạn đợi ít phút rồi thử lại.",
    offline: "Chưa nối được với máy chủ. Mời bạn xem lại mạng rồi thử lại.",
    busy: "Đang đăng nhập…",
    sign_in: "Đăng nhập",
    username: "Tên đăng nhập",
    password: "Mật khẩu",
};
