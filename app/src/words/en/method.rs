//! The page Method.

use crate::words::method::Method;

pub const METHOD: Method = Method { title: "Method" };
