//! Địa chỉ có chỗ không hiểu được.

use domain::address::Sort;

use crate::words::address::Address;

pub const ADDRESS: Address = Address {
    heading: "Liên kết có chỗ không hiểu được",
    none: |sort, word| match sort {
        Sort::Cycle | Sort::AnyCycle | Sort::Against => format!("Không có kỳ đánh giá “{word}”."),
        Sort::Unit | Sort::Within => format!("Không có đơn vị “{word}” trong kỳ này."),
        Sort::Measure => format!("Không có chỉ số hay tiêu chuẩn “{word}” trong kỳ này."),
        Sort::Indicator => format!("Không có chỉ số “{word}” trong kỳ này."),
        Sort::FocusArea => format!("Không có tiêu chuẩn “{word}” trong kỳ này."),
        Sort::Kind => format!("Không có loại đơn vị “{word}”."),
        Sort::Shown => format!("Không có cách lọc số liệu “{word}”."),
        Sort::Choice => format!("Trang này không có lựa chọn “{word}”."),
    },
    several: |sort, word| match sort {
        Sort::Cycle | Sort::AnyCycle | Sort::Against => format!("“{word}” có thể là một trong các kỳ:"),
        Sort::Unit | Sort::Within => format!("“{word}” có thể là một trong các đơn vị:"),
        Sort::Choice => format!("“{word}” có thể là:"),
        _ => format!("“{word}” có thể là một trong các chỉ số, tiêu chuẩn:"),
    },
    unfit: |sort, word| match sort {
        Sort::Against => format!("Không so được với kỳ “{word}”: hai kỳ phải khác nhau và cùng một bản đồ đơn vị."),
        Sort::Kind => "Kỳ này chưa có số liệu mà bạn được xem của loại đơn vị này, nên phần đó không hiện.".to_owned(),
        Sort::Within => {
            format!("Trong “{word}”, kỳ này chưa có đơn vị nào mà bạn được xem số liệu, nên phần đó không hiện.")
        }
        _ => format!("“{word}” không hiện được trên trang này."),
    },
    rest: "Phần còn lại của liên kết vẫn hiện dưới đây.",
    missing_help: |sort| match sort {
        Sort::AnyCycle | Sort::Cycle => "Địa chỉ có thể đã gõ thiếu. Mời bạn mở trang đầu rồi chọn kỳ ở góc trên.",
        Sort::Unit => {
            "Mã có thể đã gõ thiếu, hoặc đơn vị không có trên bản đồ của kỳ này. Mời bạn tìm theo tên hoặc mã."
        }
        _ => {
            "Mã có thể đã gõ thiếu, hoặc bộ chỉ số của kỳ này không có chỉ số ấy. Mời bạn tìm theo tên, mã hoặc đơn vị chủ trì."
        }
    },
    no_page: |path| {
        format!(
            "Không có trang nào ở địa chỉ “{path}”. Có thể địa chỉ gõ thiếu, hoặc trang đã dời đi. Mời bạn đi tiếp từ một trang dưới đây."
        )
    },
    to_units: "Danh sách đơn vị",
    to_indicators: "Mọi chỉ số",
    other_cycle: "Xem ở kỳ khác",
    seek: "Tìm chỉ số",
    seek_hint: "Tên, mã, đơn vị chủ trì",
    seek_none: "Không có chỉ số nào khớp.",
    unit_hint: "Gõ tên hoặc mã đơn vị",
};
