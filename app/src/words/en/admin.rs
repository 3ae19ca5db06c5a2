//! Administration.

use crate::words::admin::Admin;

pub const ADMIN: Admin = Admin {
    title: "Administration",
    lead: "What has to be there before units assess themselves, and when something changes. Every change is recorded.",
    units: "Add, correct, move and close units; bring in a whole list from a file.",
    accounts: "Give accounts, disable them when somebody leaves, hand the work over to somebody else.",
    cycles: "Plan a new cycle with its indicator set and calendar; correct the calendar; lock a cycle that is done.",
    sets: "Copy an indicator set, change what each kind of unit is asked, look at a preview and publish a new version.",
};
