//! Quản trị.

use crate::words::admin::Admin;

pub const ADMIN: Admin = Admin {
    title: "Quản trị",
    lead: "Những gì cần có trước khi các đơn vị tự đánh giá, và khi có thay đổi. Mọi thay đổi đều được ghi lại.",
    units: "Thêm, sửa, chuyển, đóng đơn vị; nhập cả danh sách từ tệp.",
    accounts: "Cấp tài khoản, khóa khi có người nghỉ hoặc chuyển việc, giao việc lại cho người khác.",
    cycles: "Mở kỳ mới với bộ chỉ số và lịch của kỳ; sửa lịch; khóa kỳ đã xong.",
    sets: "Sao chép bộ chỉ số, sửa câu hỏi cho từng loại đơn vị, xem thử rồi ban hành phiên bản mới.",
};
