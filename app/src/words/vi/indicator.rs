//! Trang chỉ số.

use domain::series::Change;

use crate::words::indicator::Indicator;
use crate::words::lower_first;

pub const INDICATOR: Indicator = Indicator {
    title: "Chỉ số",
    all: "Mọi chỉ số",
    code: |code| format!("Chỉ số {code}"),
    about: "Chỉ số này đo gì",
    question: "Câu hỏi",
    definition: "Định nghĩa",
    formula: "Cách tính",
    kind: "Loại số",
    unit: "Đơn vị tính",
    source: "Nguồn số",
    direction: "Chiều",
    list: "Chỉ số",
    list_lead: |count, cycle| {
        format!(
            "{count} chỉ số hỏi các đơn vị, {}: trung vị, chỉ tiêu và nhịp tiến tới chỉ tiêu.",
            lower_first(cycle)
        )
    },
    search: "Tìm chỉ số",
    search_hint: "Tìm theo tên, mã, cơ quan chủ trì; không cần dấu",
    no_match: "Không có chỉ số nào khớp. Hãy thử ít chữ hơn, hoặc tìm theo mã như 2.2.2-b.",
    on_map: "Xem trên bản đồ",
    by_area: "Danh mục theo nội dung, tiêu chuẩn, tiêu chí",
    owner: "Cơ quan giữ số",
    applies: "Áp dụng cho",
    feature: "Tiêu chí",
    targets: "Chỉ tiêu",
    target: |year, value, source| format!("{year}: {value} ({source})"),
    no_target: "Chưa có chỉ tiêu",
    base: "Mức gốc của điểm tiến độ",
    levels: "Các mức",
    parts: "Các phần",
    local: "Chỉ số riêng của Thành phố",
    doubtful: "Chưa chắc có trong bản gốc, chưa hỏi",
    ranking: "Xếp hạng các đơn vị",
    first_last: |first, last| format!("{first} đứng đầu, {last} đứng cuối"),
    many_first: |count, last| format!("{count} đơn vị đứng đầu, {last} đứng cuối"),
    from_to: |low, high| format!("Các đơn vị từ {low} đến {high}"),
    all_same: |value| format!("Mọi đơn vị như nhau: {value}"),
    say_no: |count| format!("{count} đơn vị trả lời “Không”"),
    only: |unit| format!("Mới có số liệu của {unit}"),
    nobody: "Chưa đơn vị nào có số liệu",
    rank_say: |before| match before {
        Some(cycle) => format!(
            "Chấm đầy: kỳ này. Chấm rỗng: {}. Bấm vào một hàng để đánh dấu đơn vị đó trên trang này.",
            lower_first(cycle)
        ),
        None => "Mỗi chấm là một đơn vị. Bấm vào một hàng để đánh dấu đơn vị đó trên trang này.".to_owned(),
    },
    median_of: |value| format!("trung vị: {value}"),
    without: |count| format!("{count} đơn vị chưa có số liệu"),
    group: |answer, count| format!("{answer}: {count} đơn vị"),
    was: |answer| format!("kỳ trước: {answer}"),
    reached: |part, whole| format!("{part} trên {whole} đơn vị đã tới chỉ tiêu"),
    say_yes: |part, whole| format!("{part} trên {whole} đơn vị trả lời “Có”"),
    with_figure: |count| format!("{count} đơn vị có số liệu"),
    open_map: "Mở bản đồ",
    spread: "Các đơn vị trên một trục",
    half_between: |low, high| format!("Một nửa số đơn vị từ {low} đến {high}"),
    spread_say: "Mỗi chấm là một đơn vị; chọn một chấm để đánh dấu đơn vị đó trên trang này.",
    ways: "Từng đơn vị qua các kỳ",
    ways_better: |better, all| format!("{better} trên {all} đơn vị tốt lên qua các kỳ"),
    ways_say: |low, high| format!("Mọi hình cùng một thang, từ {low} đến {high}; đơn vị xếp cao đứng trước."),
    one_cycle: "mới có một kỳ",
    trend: "Qua các kỳ",
    moved: [
        |whose, from, to| format!("{whose} từ {from} lên {to}"),
        |whose, from, to| format!("{whose} từ {from} xuống {to}"),
        |whose, _, to| format!("{whose} vẫn là {to}"),
    ],
    yes_moved: |from, to| format!("Trước {from}, nay {to} đơn vị trả lời “Có”"),
    trend_one: "Mới có số liệu của một kỳ",
    trend_none: "Chưa có số liệu qua các kỳ",
    broken: |cycle, what| format!("Từ {}: {what}.", lower_first(cycle)),
    broken_say: "Vạch đứt đứng: chuỗi số gãy tại đó, không so thẳng số trước với số sau.",
    change: |change| match change {
        Change::Definition => "định nghĩa đã đổi",
        Change::Formula => "cách tính đã đổi",
        Change::Unit => "đơn vị tính hoặc loại số đã đổi",
        Change::Map => "địa giới các đơn vị đã đổi, số của các kỳ trước không vẽ chung",
    },
    trend_say: "Đậm: số của Thành phố. Nhạt: trung vị các đơn vị. Đứt: chỉ tiêu.",
    no_districts: "Chỉ số này chỉ có ở cấp Thành phố, không xếp hạng các đơn vị.",
    city: "Thành phố",
    median: "Trung vị",
};
