//! Tài khoản.

use crate::words::account::AccountWords;

pub const ACCOUNT: AccountWords = AccountWords {
    title: "Tài khoản",
    headline: |count| format!("{count} tài khoản"),
    find: "Tên đăng nhập có",
    search: "Tìm",
    none: "Không có tài khoản nào như vậy.",
    heads: ["Họ tên", "Tên đăng nhập", "Vai trò", "Đơn vị", "Tình trạng"],
    open: "Đang dùng",
    closed: |day| format!("Đã khóa từ {day}"),
    leave: "Khóa tài khoản và bàn giao",
    leave_lead: "Các phiên đăng nhập kết thúc ngay. Mọi điều người này đã viết vẫn giữ nguyên dưới tên của họ.",
    lying: "Việc sẽ bàn giao",
    lies: |lying| {
        let line = |count: u32, what: &str| (count > 0).then(|| format!("{count} {what}"));
        [
            line(lying.assessments, "bản tự đánh giá chưa được duyệt"),
            line(lying.cases, "khó khăn, đề xuất đang mở"),
            line(lying.tasks, "việc theo kết luận chưa xong"),
            line(lying.notices, "thông báo và lời nhắc tên chưa đọc"),
        ]
        .into_iter()
        .flatten()
        .collect()
    },
    lies_nothing: "Không có việc nào đang dở.",
    successor: "Người thay",
    new: "Người mới, mở tài khoản ngay bây giờ",
    nobody: "Chưa có người thay",
    new_login: "Tên đăng nhập của người mới",
    new_name: "Họ tên người mới",
    new_password: "Mật khẩu đầu tiên",
    new_password_hint: "Từ 10 đến 200 ký tự. Trao tận tay cho người mới.",
    confirm: "Khóa tài khoản và bàn giao",
    done: "Đã khóa tài khoản. Người thay đã nhận được thông báo.",
    own: "Đây là tài khoản của bạn. Một người quản trị khác mới khóa được.",
    problem: |code| match code {
        "no-successor" | "successor" => {
            "Đơn vị không còn ai khác làm việc này. Mời bạn chọn người thay, hoặc chọn “Chưa có người thay”."
        }
        "login" => "Tên đăng nhập gồm 2 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.",
        "login-taken" => "Tên đăng nhập này đã có người dùng.",
        "password" => "Mật khẩu gồm 10 đến 200 ký tự.",
        "name" => "Mời bạn ghi họ tên người mới.",
        "self" => "Không tự khóa được tài khoản của mình.",
        "stale" => "Tài khoản này đã được khóa trước đó.",
        _ => "Chưa thực hiện được. Mời bạn thử lại.",
    },
};
