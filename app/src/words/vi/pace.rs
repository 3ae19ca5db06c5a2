//! Tiến độ tới chỉ tiêu.

use domain::pace::{Pace as State, Why};

use crate::words::lower_first;
use crate::words::pace::Pace;

pub const PACE: Pace = Pace {
    title: "Tiến độ tới chỉ tiêu",
    say_met: |part, whole| format!("{part} trên {whole} chỉ số đã đạt chỉ tiêu"),
    say_on_track: |part, whole| format!("{part} trên {whole} chỉ số đạt hoặc đúng tiến độ"),
    say_none: "Chưa có số liệu để so với chỉ tiêu",
    say_no_target: "Chưa chỉ số nào có chỉ tiêu",
    too_few: |count| {
        format!("{count} chỉ số chưa đủ kỳ để đánh giá: phải có số liệu của ít nhất ba kỳ mới biết nhanh hay chậm.")
    },
    moving_away: |count| format!("{count} chỉ số đang xa dần chỉ tiêu."),
    median: "Trung vị các đơn vị",
    whose: "Số liệu của",
    all_units: "Cả Thành phố (trung vị)",
    own: |name| format!("{name} (số riêng)"),
    most: |part, whole, state| format!("{part} trên {whole} chỉ số {}", lower_first(state)),
    states: "Sáu trạng thái",
    states_say: "Bấm vào một trạng thái để chỉ xem các chỉ số ở trạng thái ấy.",
    indicators: |_| "chỉ số",
    show_all: |count| format!("Xem lại cả {count} chỉ số"),
    table: "Từng chỉ số",
    table_of: |state| format!("Từng chỉ số: {state}"),
    nothing: "Không có chỉ số nào ở trạng thái này.",
    not_asked: "Đơn vị này không được giao chỉ số nào trong kỳ đang xem.",
    indicator: "Chỉ số",
    first: "Lúc đầu",
    over: "Qua các kỳ",
    now: "Hiện nay",
    target: "Chỉ tiêu",
    needed: "Cần mỗi năm",
    state: "Đánh giá",
    year: |year| format!("năm {year}"),
    name: |state| match state {
        State::Met => "Đạt chỉ tiêu",
        State::OnTrack => "Đúng tiến độ",
        State::Moderate => "Cần đẩy nhanh",
        State::Slow => "Chậm",
        State::Away => "Xa dần chỉ tiêu",
        State::Unmeasured => "Chưa đánh giá được",
    },
    too_early: "Chưa đủ kỳ để đánh giá",
    why: |why| match why {
        Why::NoDirection => "không xếp hơn kém",
        Why::NoTarget => "chưa có chỉ tiêu",
        Why::NoFigure => "chưa có số liệu",
        Why::TargetPast => "đã qua năm của chỉ tiêu",
        Why::TooFew(1) => "mới có một kỳ",
        Why::TooFew(_) => "mới có hai kỳ",
    },
    few_districts: "chưa có số liệu của nửa số đơn vị",
    ratio: |percent| format!("bằng {percent} tốc độ cần có"),
    csv: "Tải bảng",
    see: "Xem tiến độ từng chỉ số tới chỉ tiêu",
    method: "Cách đánh giá tiến độ",
    method_say: "Lấy tốc độ đã có chia cho tốc độ cần có để tới chỉ tiêu đúng hạn.",
    formulas: [
        "Tỷ lệ tốc độ = tốc độ đã có ÷ tốc độ cần có",
        "Tốc độ đã có = (hiện nay ÷ lúc đầu) ^ (1 ÷ số năm đã qua) − 1",
        "Tốc độ cần có = (chỉ tiêu ÷ lúc đầu) ^ (1 ÷ số năm từ lúc đầu tới hạn) − 1",
    ],
    rule: |state| match state {
        State::Met => "Số liệu hiện nay đã tới chỉ tiêu.",
        State::OnTrack => "Tỷ lệ tốc độ từ 95 % trở lên.",
        State::Moderate => "Tỷ lệ tốc độ từ 60 % đến dưới 95 %.",
        State::Slow => "Tỷ lệ tốc độ từ 0 % đến dưới 60 %.",
        State::Away => "Tỷ lệ tốc độ dưới 0 %: số liệu đi ngược chiều, hoặc đã đạt rồi lại không còn đạt.",
        State::Unmeasured => {
            "Chưa đủ ba kỳ có số liệu, thiếu số liệu kỳ đang xem, chưa có chỉ tiêu, đã qua năm của chỉ tiêu, hoặc chỉ số không xếp hơn kém."
        }
    },
    notes: &[
        (
            "Ba kỳ trở lên",
            "Hai điểm bao giờ cũng nằm trên một đường thẳng, nên chưa nói được nhanh hay chậm. Khi ấy trang chỉ nêu quãng đã đi và quãng còn phải đi.",
        ),
        (
            "Lúc đầu",
            "Số liệu được duyệt của kỳ đầu tiên có số. Thời gian tính từ ngày cuối kỳ số liệu tới ngày cuối năm của chỉ tiêu.",
        ),
        (
            "Cần mỗi năm",
            "Quãng còn lại tới chỉ tiêu chia cho số năm còn lại, tính cả phần lẻ của năm.",
        ),
        (
            "Chiều của chỉ số",
            "Chỉ số “thấp hơn là tốt hơn” tính theo chiều giảm. Chỉ số cân bằng tính theo khoảng cách tới 50, coi là tới nơi khi còn cách không quá 5 điểm.",
        ),
        (
            "Số bằng 0 hoặc âm",
            "Không tính được tốc độ tăng; khi ấy so mức thay đổi bình quân mỗi năm đã có với mức cần có.",
        ),
        (
            "Toàn Thành phố",
            "Trung vị các đơn vị, chỉ lấy kỳ có số liệu được duyệt của ít nhất một nửa số đơn vị.",
        ),
        (
            "Chỉ số riêng",
            "Chỉ số riêng của Thành phố cũng được đánh giá ở đây, nên số chỉ số đạt có thể khác con số “Đạt chỉ tiêu”, vốn chỉ đếm chỉ số của UNESCO.",
        ),
        (
            "Nguồn của phương pháp",
            "Open SDG, do Cơ quan Thống kê Canada phát triển từ cách làm của Eurostat. Yêu cầu ít nhất ba kỳ và cách tính chỉ số cân bằng là quy định thêm của Đèn Sách.",
        ),
    ],
};
