//! Tài khoản.

use crate::words::account::AccountWords;

pub const ACCOUNT: AccountWords = AccountWords {
    title: "Tài khoản",
    headline: |count| format!("{count} tài khoản"),
    find: "Tên đăng nhập có",
    search: "Tìm",
    add: "Thêm tài khoản",
    add_lead: "Người có tài khoản làm việc trong phạm vi đơn vị của mình.",
    label: |name| match name {
        "name" => "Họ tên",
        "login" => "Tên đăng nhập",
        "unit" => "Đơn vị",
        "role" => "Vai trò",
        "current" => "Mật khẩu hiện nay",
        "password" => "Mật khẩu mới",
        "first" => "Mật khẩu đầu tiên",
        _ => "",
    },
    hint: |name| match name {
        "login" => "Chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối, ví dụ le.mai",
        "unit" => "Mã hoặc tên đầy đủ, ví dụ 770-MN-01",
        "password" => "Từ 10 đến 200 ký tự.",
        "first" => "Từ 10 đến 200 ký tự. Trao tận tay, và nhắc người nhận đổi ngay sau lần đăng nhập đầu.",
        _ => "",
    },
    choose: "Chọn",
    trouble: |count| format!("Chưa lưu: còn {count} chỗ cần sửa. Mật khẩu cần gõ lại."),
    add_do: "Thêm tài khoản",
    cancel: "Thôi",
    added: "Đã thêm tài khoản. Hãy trao tên đăng nhập và mật khẩu đầu tiên cho người dùng.",
    reset: "Đặt mật khẩu mới",
    reset_lead: "Dùng khi người này quên mật khẩu. Các phiên đăng nhập của họ kết thúc ngay.",
    reset_do: "Đặt mật khẩu mới",
    was_reset: "Đã đặt mật khẩu mới. Hãy trao tận tay cho người dùng.",
    change: "Đổi mật khẩu",
    change_lead: "Đổi xong, mọi phiên đăng nhập của bạn kết thúc; mời bạn đăng nhập lại bằng mật khẩu mới.",
    change_do: "Đổi mật khẩu",
    changed: "Đã đổi mật khẩu. Mời bạn đăng nhập bằng mật khẩu mới.",
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
    done_alone: "Đã khóa tài khoản. Chưa có người thay; mời bạn thêm tài khoản cho người thay khi có.",
    own: "Đây là tài khoản của bạn. Một người quản trị khác mới khóa được.",
    problem: |code| match code {
        "no-successor" | "successor" => {
            "Đơn vị không còn ai khác làm việc này. Mời bạn chọn người thay, hoặc chọn “Chưa có người thay”."
        }
        "login" => "Tên đăng nhập gồm 2 đến 40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.",
        "login-taken" => "Tên đăng nhập này đã có người dùng.",
        "password" => "Mật khẩu gồm 10 đến 200 ký tự.",
        "name" => "Mời bạn ghi họ tên người mới.",
        "missing" => "Hãy điền ô này.",
        "too-long" => "Dài quá 120 ký tự. Hãy rút gọn.",
        "unknown" => "Không có đơn vị này trong phạm vi bạn quản lý. Hãy tìm mã ở trang Đơn vị.",
        "several" => "Có nhiều đơn vị cùng tên. Hãy ghi mã đơn vị.",
        "unfit" => {
            "Đơn vị loại này không có vai trò ấy. Trường, trung tâm: cán bộ, lãnh đạo đơn vị; sở, ngành: sở, ngành."
        }
        "wrong" => "Mật khẩu hiện nay không đúng. Mời bạn gõ lại.",
        "too-many" => "Đã thử nhiều lần. Mời bạn đợi 15 phút rồi thử lại.",
        "same" => "Mật khẩu mới phải khác mật khẩu hiện nay.",
        "self" => "Không tự khóa được tài khoản của mình.",
        "stale" => "Tài khoản này đã được khóa trước đó.",
        _ => "Chưa thực hiện được. Mời bạn thử lại.",
    },
};
