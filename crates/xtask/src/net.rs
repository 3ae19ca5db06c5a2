//! Ports.

use std::net::TcpListener;

use anyhow::Result;

/// A loopback address nobody listens on. It is free when returned; whoever starts a server takes it at once.
pub fn spare_address() -> Result<String> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}
