//! Khi có điều trục trặc.

use crate::words::error::Error;

pub const ERROR: Error = Error {
    not_found: "Không có trang này",
    not_found_help: "Địa chỉ có thể đã gõ thiếu, trang đã dời đi, hoặc chưa đến lúc xem (bản tự đánh giá chưa nộp). Mời bạn về trang đầu hoặc mở bản đồ.",
    unauthenticated: "Mời bạn đăng nhập để xem trang này",
    unauthenticated_help: "Đăng nhập xong, bạn trở lại đúng trang này.",
    forbidden: "Tài khoản của bạn chưa được mở trang này",
    forbidden_help: "Trang này thuộc đơn vị khác hoặc cần vai trò khác. Nếu cần xem, mời bạn liên hệ người quản trị.",
    foreign: "Chưa lưu: yêu cầu không gửi từ trang của hệ thống này",
    foreign_help: "Để bảo vệ tài khoản của bạn, hệ thống chỉ nhận những gì gửi từ chính trang của mình; chưa có gì thay đổi. Mời bạn mở lại trang cần dùng bằng địa chỉ quen thuộc rồi làm lại bước vừa rồi.",
    stale: "Nội dung vừa được người khác thay đổi",
    stale_help: "Mời bạn tải lại trang để thấy bản mới nhất. Chưa có gì bị ghi đè.",
    theirs: "Bản người khác vừa lưu khác với bạn ở các ô dưới đây. Bấm lưu lần nữa thì giữ những gì bạn gõ; muốn giữ bản kia thì sửa ô đó cho giống.",
    theirs_empty: "để trống",
    first_wrong: "Tới ô cần sửa đầu tiên",
    not_sent: "Máy chưa có kết nối nên chưa gửi được. Những gì bạn gõ vẫn còn đây; mời gửi lại khi có mạng.",
    not_ready: "Chưa đủ điều kiện cho bước này",
    not_ready_help: "Mời bạn xem lại những câu còn thiếu hoặc còn chờ.",
    invalid: "Yêu cầu chưa hợp lệ",
    invalid_help: "Mời bạn quay lại trang trước và thử lần nữa.",
    too_large: "Nội dung gửi lên quá dài",
    too_large_help: "Hệ thống chưa lưu nội dung này. Mời bạn quay lại trang trước, rút gọn phần chữ rồi gửi lại; tài liệu dài xin gửi dưới dạng minh chứng.",
    too_many: "Thử quá nhiều lần",
    too_many_help: |seconds| format!("Mời bạn đợi {seconds} giây rồi thử lại."),
    offline: "Chưa nối được với máy chủ",
    offline_help: "Mời bạn xem lại mạng. Chữ đang gõ vẫn còn trên máy này.",
    internal: "Hệ thống gặp trục trặc",
    internal_help: |id| {
        if id.is_empty() {
            "Mời bạn thử lại sau ít phút.".to_owned()
        } else {
            format!("Mời bạn thử lại sau ít phút. Khi báo lỗi, xin kèm mã {id}.")
        }
    },
    to_home: "Về trang đầu",
};
