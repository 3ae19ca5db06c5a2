//! Where a request really comes from, seen through trusted proxies.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use http::request::Parts;

use crate::config::Network;

/// Header in which a proxy writes whom it serves.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The client's address: the peer's, or, when the peer is a trusted proxy, the last one in `X-Forwarded-For` that is no
/// proxy of ours. What stands before that was written by the client and proves nothing.
pub fn address(parts: &Parts, trusted: &[Network]) -> IpAddr {
    let peer = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip());
    let mut address = peer.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)).to_canonical();
    let is_proxy = |address| trusted.iter().any(|network| network.contains(address));
    let headers = parts
        .headers
        .get_all(FORWARDED_FOR)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let forwarded: Vec<&str> = headers.flat_map(|list| list.split(',')).map(str::trim).collect();
    for next in forwarded.iter().rev() {
        if !is_proxy(address) {
            break;
        }
        let Ok(before) = next.parse::<IpAddr>() else { break };
        address = before.to_canonical();
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &str, trusted: &[&str]) -> String {
        let (mut parts, ()) = http::Request::builder()
            .header(FORWARDED_FOR, forwarded)
            .body(())
            .unwrap()
            .into_parts();
        parts
            .extensions
            .insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 1)));
        let trusted: Vec<Network> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        address(&parts, &trusted).to_string()
    }

    #[test]
    fn a_header_is_believed_from_trusted_proxies_only() {
        assert_eq!(seen("203.0.113.9", "198.51.100.1", &[]), "203.0.113.9");
        assert_eq!(seen("127.0.0.1", "198.51.100.1", &["127.0.0.1"]), "198.51.100.1");
        assert_eq!(
            seen(
                "127.0.0.1",
                "1.1.1.1, 198.51.100.1, 10.0.0.5",
                &["127.0.0.1", "10.0.0.0/8"]
            ),
            "198.51.100.1"
        );
        assert_eq!(seen("127.0.0.1", "nonsense", &["127.0.0.1"]), "127.0.0.1");
    }
}
