//! Trang đầu.

use crate::words::home::Home;
use crate::words::lower_first;

pub const HOME: Home = Home {
    title: "Hôm nay",
    open: |handed, all, days| {
        if days == 0 {
            format!("{handed} trên {all} đơn vị đã nộp; hôm nay là hạn nộp")
        } else {
            format!("{handed} trên {all} đơn vị đã nộp; còn {days} ngày tới hạn nộp")
        }
    },
    late: |handed, all, days| format!("{handed} trên {all} đơn vị đã nộp; đã quá hạn nộp {days} ngày"),
    published: |cycle, approved, all| format!("{cycle} đã công bố: {approved} trên {all} đơn vị được duyệt"),
    unpublished: |cycle| format!("{cycle} chưa công bố"),
    unpublished_lead: "Kết quả của các đơn vị hiện ở đây sau khi Thành phố công bố.",
    due: |cycle, day| format!("{cycle}, hạn nộp {day}."),
    published_on: |cycle, day| format!("{cycle}, công bố {day}."),
    figures: "Ba con số của kỳ này",
    figures_of: |cycle| format!("Theo số liệu đã duyệt của {}.", lower_first(cycle)),
    steps: "Các đơn vị đang ở bước nào",
    steps_say: "Mỗi ô là một đơn vị. Ô xanh dương: đơn vị đang giữ việc; tím: Thành phố; cam: trả lại để bổ sung; xanh lá: đã duyệt; đen (nền tối: trắng): đã công bố.",
    unit_state: |unit, state| format!("{unit}: {}", lower_first(state)),
    open_map: "Mở bản đồ",
    gaps: "Còn xa chỉ tiêu nhất",
    gaps_say: "Vạch đứng là chỉ tiêu; thanh là quãng đã đi từ mức gốc, theo trung vị các đơn vị.",
    gaps_none: "Chưa có số được duyệt để so với chỉ tiêu.",
    gap_detail: |below, furthest| format!("{below} đơn vị chưa tới chỉ tiêu, xa nhất {furthest}."),
    gap_met: "Mọi đơn vị có số đều đã tới chỉ tiêu.",
    gap_label: |percent| format!("Đã đi {percent} quãng tới chỉ tiêu"),
    moves: "Thay đổi nhiều nhất",
    moves_say: |cycle| format!("So với {}, điểm theo tiêu chuẩn, số đã duyệt.", lower_first(cycle)),
    moves_none: "Chưa có hai kỳ để so sánh.",
    facts: "Số đã công bố",
    facts_say: "Số thật của Thành phố, có nguồn và ngày.",
    as_of: |day| format!("tính đến {day}"),
    of: |part, whole| format!("{part} trên {whole}"),
    all_facts: "Mọi số đã công bố",
    all_indicators: "Mọi chỉ số",
};
