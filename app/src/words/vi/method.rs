//! Trang Phương pháp.

use crate::words::method::Method;

pub const METHOD: Method = Method {
    title: "Phương pháp"
};
