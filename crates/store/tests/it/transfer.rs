//! Moving units: every copy of a place follows in one write, and nothing that was said is lost on the way.
