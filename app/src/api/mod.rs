//! Calls to the server. Each body calls one use case of the store; who may is decided there.

pub mod explore;
