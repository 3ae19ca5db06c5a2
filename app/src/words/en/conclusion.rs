//! Conclusions and tasks.

use domain::conclusion::{TaskAction, TaskState};

use crate::words::conclusion::ConclusionWords;
use crate::words::en::register::REGISTER;
use crate::words::en::terms::TERMS;

pub const CONCLUSION: ConclusionWords = ConclusionWords {
    title: "Conclusions",
    headline_city: |tally| match (tally.all, tally.late, tally.waiting) {
        (0, _, _) => "No task has been set yet".to_owned(),
        (all, 0, 0) => format!("{} of {all} tasks are done", tally.accepted),
        (all, 0, waiting) => format!("{} of {all} tasks are done, {waiting} reports to read", tally.accepted),
        (all, late, waiting) => {
            format!(
                "{} of {all} tasks are done, {late} are late, {waiting} reports to read",
                tally.accepted
            )
        }
    },
    headline_unit: |open, late| match (open, late) {
        (0, _) => "Nothing waits for your unit".to_owned(),
        (1, 0) => "One task waits for your unit".to_owned(),
        (open, 0) => format!("{open} tasks wait for your unit"),
        (open, late) => format!("{open} tasks wait for your unit, {late} of them late"),
    },
    none: "There is no conclusion yet.",
    own: "Tasks of your unit",
    all: "Conclusions",
    new: "Enter a conclusion",
    cited: |number, day, signatory| {
        if number.is_empty() {
            format!("{}, {signatory}", (TERMS.day)(day))
        } else {
            format!("No. {number}, {}, {signatory}", (TERMS.day)(day))
        }
    },
    items: |count| match count {
        1 => "1 item".to_owned(),
        count => format!("{count} items"),
    },
    draft: "Being written, not sent out",
    sent_on: |day| format!("sent out on {}", (TERMS.day)(day)),
    source: |source| format!("Source: {source}"),
    tally: |tally| {
        let parts = [
            (tally.unconfirmed, "not confirmed"),
            (tally.unreported, "not reported"),
            (tally.late, "late"),
            (tally.waiting, "reports to read"),
            (tally.accepted, "done"),
        ];
        let some = parts.into_iter().filter(|(count, _)| *count > 0);
        some.map(|(count, what)| format!("{count} {what}")).collect()
    },
    state: |state| match state {
        TaskState::Sent => "Not confirmed",
        TaskState::Confirmed => "Confirmed",
        TaskState::UnderWay => "Under way",
        TaskState::Done => "Reported as done",
        TaskState::AskedAgain => "More is asked",
        TaskState::Accepted => "Done",
    },
    late: "Late",
    due: |day| format!("due {}", (TERMS.day)(day)),
    no_due: "no due date",
    place: |place| format!("Item {place}"),
    since: |day| format!("since {}", (TERMS.day)(day)),
    who: "Who acts",
    way: "Where one sees it done",
    which: "Choose tasks by how they stand",
    which_of: |name, count| format!("{name} ({count})"),
    open: "Open this task",
    all_done: "Everything is done.",
    tasks: |count| format!("Tasks from conclusions: {count}"),
    form: "Enter a conclusion",
    label: |field| match field {
        "title" => "Subject",
        "number" => "Number",
        "issuer" => "Issued by",
        "signatory" => "Who concluded or signed",
        "signed_on" => "Day",
        "source" => "Source",
        "file" => "File of the document",
        "url" => "Or a link to the document",
        "text" => "What is to be done",
        "due" => "Due date",
        "way" => "Where one sees it done",
        "kinds" => "Kinds of unit that must act",
        "units" => "Units by name",
        "report" => "What has been done, what is in the way",
        _ => "",
    },
    hint: |field| match field {
        "number" => "May be empty",
        "signed_on" => "Day/month/year",
        "source" => "Where the wording follows another document",
        "file" => "PDF, DOCX, XLSX, JPG or PNG, up to 10 MB",
        "url" => "Begins with https://, may be empty",
        "due" => "Day/month/year, may be empty",
        "way" => "A page of Đèn Sách, for example /ho-so?xem=chua-co; may be empty",
        _ => "",
    },
    problem: |code| match code {
        "future" => "The day of signing is yet to come. Check it.",
        "no-items" => "There is no item to send out yet.",
        "nobody" => "An item reaches no unit. Please look again at who must act.",
        "not-added" => {
            "Not sent out: the item being typed has not been added. Please add it, or empty its fields first."
        }
        "due-past" => {
            "Not sent out: the day of an item has gone by. Please remove that item and add it with a new day."
        }
        "stale" => {
            "Not saved: somebody changed this before you. Please look again and go on; what you typed is still here."
        }
        "not-a-choice" => "The address begins with one / and is a page of Đèn Sách.",
        other => (REGISTER.problem)(other),
    },
    save: "Save",
    change: "Change the head",
    add_item: "Add an item",
    add: "Add",
    remove: |place| format!("Remove item {place}"),
    by_name: "Choose units one by one",
    kind: |kind, count| format!("{kind} ({count})"),
    publish: "Send out",
    publish_lead: "Once it is sent out each unit has its tasks; the items and who must act do not change any more.",
    publish_do: |count| match count {
        1 => "Send out 1 item".to_owned(),
        count => format!("Send out {count} items"),
    },
    done: |what| match what {
        "luu" => Some("Saved."),
        "viec" => Some("The item was added."),
        "bo" => Some("The item was removed."),
        "ban-hanh" => Some("Sent out. The units see their tasks."),
        "confirm" => Some("Confirmed."),
        "not-begun" | "under-way" | "done" => Some("The report was sent."),
        "accept" => Some("Accepted."),
        "ask-again" => Some("The unit is asked for more."),
        _ => None,
    },
    steps: "What happened",
    happened: |action| match action {
        TaskAction::Confirm => "Confirmed",
        TaskAction::NotBegun => "Report: not begun",
        TaskAction::UnderWay => "Report: under way",
        TaskAction::Done => "Report: done",
        TaskAction::Accept => "Accepted by the city",
        TaskAction::AskAgain => "The city asks for more",
    },
    action: |action| match action {
        TaskAction::Confirm => "Confirm receipt",
        TaskAction::NotBegun => "Not begun",
        TaskAction::UnderWay => "Under way",
        TaskAction::Done => "Done",
        TaskAction::Accept => "Accept",
        TaskAction::AskAgain => "Ask for more",
    },
    report: "Report progress",
    how_far: "Send the report as",
    judge: "The city's answer",
    ask: "What more is asked",
    to_list: "Conclusions",
    nothing: "There is nothing for you to do here now.",
};
