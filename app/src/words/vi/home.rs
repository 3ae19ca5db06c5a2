//! Trang đầu.

use domain::wait::Party;
use domain::workflow::State;

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
    waits: "Việc đang chờ ai",
    waits_say: |cycle| format!("{cycle}. Số ngày là của việc chờ lâu nhất."),
    waits_none: "Không có bản tự đánh giá nào trong phạm vi của bạn đang chờ.",
    wait_for: |party, lang| match party {
        Party::Late => "Đơn vị quá hạn nộp".to_owned(),
        Party::Units(State::NotOpen) => "Đơn vị chưa bắt đầu".to_owned(),
        Party::Units(State::AwaitingSignOff) => "Lãnh đạo đơn vị duyệt".to_owned(),
        Party::Units(State::PartlyReturned) => "Đơn vị bổ sung phần bị trả lại".to_owned(),
        Party::Units(_) => "Đơn vị đang nhập".to_owned(),
        Party::Reviewer(None) => "Thành phố thẩm định".to_owned(),
        Party::Reviewer(Some(place)) => format!("{} thẩm định", place.short.get(lang)),
        Party::Places(many) => format!("{many} nơi thẩm định khác"),
        Party::Department(unit) => format!("{} nhập số liệu ngành", unit.short.get(lang)),
        Party::Departments(many) => format!("{many} sở, ngành khác nhập số liệu"),
        Party::Publisher => "Thành phố công bố".to_owned(),
    },
    wait_units: |count, days| match days {
        0 => format!("{count} bản, từ hôm nay"),
        days => format!("{count} bản, {days} ngày"),
    },
    wait_late: |count, days| format!("{count} bản, quá {days} ngày"),
    wait_figures: |count, days| format!("{count} số, {days} ngày"),
    public_open: "Đã công bố",
    public_closed: "Chưa công bố",
    public_units: |count| format!("{count} đơn vị"),
    parted: |work, figures| {
        format!(
            "Độ phủ và các bước là của {}, đang làm; điểm, chỉ tiêu, bản đồ và thay đổi là của {}, kỳ gần nhất đủ số liệu.",
            lower_first(work),
            lower_first(figures)
        )
    },
    early: |cycle, with, all| {
        format!(
            "Mọi con số dưới đây là của riêng {}, mới có {with} trên {all} đơn vị được duyệt.",
            lower_first(cycle)
        )
    },
    whole: |cycle| format!("Mọi con số dưới đây là của {}.", lower_first(cycle)),
    only: |cycle| format!("Chỉ xem {}", lower_first(cycle)),
    to_today: "Về trang Hôm nay",
    gap_far: |distance| format!("còn cách {distance}"),
    gap_steps: |steps| format!("{steps} mức"),
    gap_level: |level| format!("mức {level} (thang 0\u{2013}4)"),
    gap_from_to: |value, target, year| format!("Trung vị {value}, chỉ tiêu {year}: {target}."),
    facts: "Số đã công bố",
    facts_say: "Số thật của Thành phố, có nguồn và ngày.",
    as_of: |day| format!("tính đến {day}"),
    of: |part, whole| format!("{part} trên {whole}"),
    all_facts: "Mọi số đã công bố",
    all_indicators: "Mọi chỉ số",
};
