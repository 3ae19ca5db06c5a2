//! Trang phương pháp.

use crate::words::method::Method;

pub const METHOD: Method = Method {
    title: "Phương pháp",
    lead: "Con số nào cũng có cách tính, nguồn và ngày. Trang này nói rõ từng bước, để ai cũng tính lại được.",
    jump: "Trong trang",
    figures: "Ba con số",
    figures_say: "Ba con số không bao giờ trộn vào nhau: đã trả lời bao nhiêu, đạt bao nhiêu, đã đi được bao xa.",
    coverage_formula: "Độ phủ = số câu đã trả lời ÷ số câu phải trả lời × 100",
    met_formula: "Đạt chỉ tiêu = số chỉ số đạt chỉ tiêu ÷ số chỉ số có áp dụng và có chỉ tiêu",
    score_formula: "Điểm tiến độ = (số liệu − mức gốc) ÷ (chỉ tiêu − mức gốc) × 100, giữ trong khoảng 0 đến 100",
    rules: "Quy tắc",
    rule_list: &[
        (
            "Chiều của chỉ số",
            "Cao hơn là tốt hơn, thấp hơn là tốt hơn, hoặc càng gần 50 càng tốt (cân bằng). Chỉ số không có chiều thì không tính điểm.",
        ),
        (
            "Cân bằng",
            "Cách 50 không quá 5 điểm phần trăm được coi là cân bằng; xa hơn thì điểm giảm dần, không kể lệch về phía nào.",
        ),
        (
            "Mức gốc",
            "Nơi điểm tiến độ bắt đầu (0 điểm). Mỗi chỉ số có mức gốc riêng, ghi ở trang của chỉ số.",
        ),
        (
            "Năm của chỉ tiêu",
            "Lấy chỉ tiêu của năm gần nhất chưa qua; nếu mọi năm đã qua thì lấy năm cuối.",
        ),
        (
            "Trọng số",
            "Bằng nhau: chỉ số gộp thành tiêu chí, tiêu chí thành tiêu chuẩn, tiêu chuẩn thành nội dung, nội dung thành toàn bộ.",
        ),
        (
            "Không áp dụng",
            "Nói rõ lý do thì được tính là đã trả lời, và không vào điểm.",
        ),
        (
            "Chưa có số",
            "Không bao giờ coi là 0. Chỉ số chưa có số thì chưa đạt, và chưa có điểm.",
        ),
        (
            "Đã duyệt",
            "Bản đồ, điểm và xếp hạng chỉ dùng số Thành phố đã duyệt, trừ khi người xem chọn khác và được phép.",
        ),
        (
            "Kỳ đã công bố",
            "Chỉ số, đơn vị, ranh giới, chỉ tiêu, thang màu và số liệu của kỳ được giữ nguyên, không sửa về sau.",
        ),
    ],
    withheld: "Không nêu vì quá ít người",
    withheld_rule: |fewest| {
        format!(
            "Khảo sát có dưới {fewest} người trả lời thì không nêu số. Nếu lấy số chung trừ đi các đơn vị đã nêu mà suy \
             ra được số ấy, thì đơn vị có ít người trả lời nhất trong số còn lại cũng không nêu."
        )
    },
    no_values: "Các loại chưa có số",
    no_values_say: "Ô trống cũng là thông tin. Bản đồ, bảng và tệp tải về đều phân biệt các loại này.",
    no_value_list: [
        "Kỳ chưa bắt đầu với đơn vị này.",
        "Đơn vị chưa nhập gì.",
        "Đơn vị đang nhập.",
        "Đơn vị đã nộp, Thành phố chưa duyệt.",
        "Thành phố trả lại để bổ sung.",
        "Chỉ số không áp dụng cho đơn vị này, có lý do.",
        "Có số, nhưng quá ít người nên không nêu.",
        "Thành phố chưa công bố; người xem chung chưa biết gì hơn.",
    ],
    list: "Danh mục chỉ số",
    list_say: |areas, focus_areas, features, indicators, doubtful, local| {
        format!(
            "{areas} nội dung, {focus_areas} tiêu chuẩn, {features} tiêu chí, {indicators} chỉ số; thêm {doubtful} chỉ số chưa chắc có trong bản gốc và {local} chỉ số riêng của Thành phố."
        )
    },
    note: "Lưu ý",
    set: |name, version| format!("{name}, bản {version}"),
    area: |code| format!("Nội dung {code}"),
    sources: "Nguồn và giấy phép",
    sources_say: "Tên, mã, diện tích đơn vị: danh mục đơn vị hành chính và niên giám thống kê. Dân số: Tổng điều tra dân số và nhà ở 01/4/2019. Chỉ tiêu và số đã công bố: ghi nguồn cạnh từng số.",
    boundaries: "Ranh giới: geoBoundaries gbOpen VNM ADM2, CC BY 3.0 IGO, đã giản lược và chiếu phẳng; không dùng cho mục đích pháp lý.",
    icons: "Biểu tượng: Lucide, giấy phép ISC.",
    illustrative: "Số liệu minh họa theo đơn vị được tạo cho bản trình diễn sao cho cộng lại đúng tổng số Thành phố đã công bố; nơi nào hiện số ấy đều ghi “số liệu minh họa”.",
    open_data: "Dữ liệu mở",
    open_data_say: "Kỳ đã công bố xem được không cần đăng nhập, dạng JSON; bản đồ, bảng nhiệt, tiến độ và so sánh tải được dạng CSV.",
    open_data_list: [
        ("/api/v1/units", "đơn vị"),
        ("/api/v1/indicators", "chỉ số"),
        (
            "/api/v1/values?indicator=2.2.2-b&level=district",
            "số liệu một chỉ số, mỗi đơn vị một dòng, cả loại chưa có số",
        ),
        ("/api/v1/progress", "ba con số của từng đơn vị"),
        ("/ban-do.csv?cs=2.2.2-b", "bản đồ dạng CSV"),
        ("/bang-nhiet.csv?mo=2.2", "bảng nhiệt dạng CSV"),
        ("/tien-do.csv?don-vi=770", "tiến độ tới chỉ tiêu dạng CSV"),
        ("/so-sanh.csv?dv=770,778", "so sánh các đơn vị dạng CSV"),
    ],
    facts: "Số đã công bố",
    with_target: |target| format!("chỉ tiêu {target}"),
};
