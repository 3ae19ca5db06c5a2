//! Tương quan.

use crate::words::lower_first;
use crate::words::scatter::Scatter;

pub const SCATTER: Scatter = Scatter {
    title: "Tương quan",
    pair: [
        "Hai con số thường cùng cao hoặc cùng thấp",
        "Một số càng cao, số kia thường càng thấp",
        "Chưa thấy hai con số đi cùng nhau",
    ],
    people: [
        "Nơi đông dân thường có số cao hơn",
        "Nơi đông dân thường có số thấp hơn",
        "Chưa thấy số liệu đi cùng dân số",
    ],
    dense: [
        "Nơi mật độ dân cao thường có số cao hơn",
        "Nơi mật độ dân cao thường có số thấp hơn",
        "Chưa thấy số liệu đi cùng mật độ dân số",
    ],
    say_few: |count| format!("Mới có {count} đơn vị đủ cả hai số"),
    say_none: "Chưa đơn vị nào có đủ cả hai số",
    say_equal: "Mọi đơn vị bằng nhau ở một trục",
    say_same: "Chọn hai con số khác nhau",
    say_refused: "Chọn con số khác để đặt lên trục",
    lead: |x, y, [placed, all]| {
        let (y, x) = (lower_first(y), lower_first(x));
        format!("So {y} với {x}: {placed} trên {all} đơn vị có đủ cả hai số.")
    },
    label: |y, x| format!("Mỗi chấm là một đơn vị. Dọc: {y}. Ngang: {x}."),
    no_cause: "Đi cùng nhau không có nghĩa là cái này gây ra cái kia: cả hai có thể cùng do một điều khác, hoặc chỉ là ngẫu nhiên. Hãy coi hình này là câu hỏi để tìm hiểu, không phải bằng chứng.",
    rho: |rho, count| {
        format!(
            "Hệ số tương quan hạng Spearman của {count} đơn vị: {rho}. Số 1 là hoàn toàn cùng chiều, −1 là hoàn toàn ngược chiều, 0 là không đi cùng nhau."
        )
    },
    too_few: |fewest| format!("Phải có ít nhất {fewest} đơn vị mới nói được hai con số có đi cùng nhau hay không."),
    equal: "Các đơn vị bằng nhau thì không biết được hai con số có đi cùng nhau hay không.",
    counted: |day| format!("Dân số tính đến ngày {day}."),
    across: "Trục ngang",
    upwards: "Trục dọc",
    seek_upwards: "Tìm cho trục dọc",
    seek_across: "Tìm cho trục ngang",
    swap: "Đổi hai trục",
    of_units: "Về đơn vị",
    population: "Dân số",
    population_unit: "người",
    density: "Mật độ dân số",
    density_unit: "người/km²",
    unknown: "Chưa biết",
    choose: "Mỗi chấm là một đơn vị; bấm vào chấm để xem đơn vị đó.",
    lines: "Đường đứt: chỉ tiêu.",
    beside: "Các chấm trùng chỗ được xếp cạnh nhau.",
    name_all: "Ghi tên mọi đơn vị",
    name_few: "Chỉ ghi vài tên",
    nothing: "Chưa có đơn vị nào để vẽ.",
    missing: |count| format!("{count} đơn vị không có trên hình"),
    reason: |count, why| format!("{count} {}", lower_first(why)),
    same: "Hai trục đang cùng một con số, mọi chấm sẽ nằm trên một đường thẳng. Hãy chọn con số khác cho một trục.",
    yes_no: |name| {
        format!(
            "“{name}” chỉ có câu trả lời “Có” hoặc “Không”, không có chỗ trên trục số. Hãy chọn điểm của tiêu chuẩn hoặc một chỉ số đo bằng số."
        )
    },
    parts: |name| {
        format!(
            "“{name}” là cơ cấu gồm nhiều phần, không có một con số để đặt lên trục. Hãy chọn điểm của tiêu chuẩn hoặc một chỉ số đo bằng số."
        )
    },
    see_indicator: "Xem chỉ số này",
    by_people: "Xem theo dân số",
    by_other: "So với con số khác",
};
