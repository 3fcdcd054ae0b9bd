//! Who may ask: the person's own browser, from a page of this server.
//!
//! A page of another site can make a browser ask an address of this machine. It can't choose what the browser says of where
//! it asks from: a name that was bent to this machine stands in `Host` (DNS rebinding), the other site in `Origin`, and
//! `Sec-Fetch-Site` tells what the request is for. To change anything also takes a token that only a page of this server has.

use std::fmt::Write;
use std::net::{IpAddr, SocketAddr};

/// What tells pages of this server from all others.
pub(super) struct Key {
    port: u16,
    /// Without it nothing is changed.
    pub token: String,
    /// Tells this run of the server from others.
    pub run: String,
}

/// What a browser says of a request.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asking<'a> {
    pub host: Option<&'a str>,
    pub origin: Option<&'a str>,
    pub fetch_site: Option<&'a str>,
    pub fetch_mode: Option<&'a str>,
    pub token: Option<&'a str>,
    /// Whether something would be changed.
    pub changes: bool,
}

impl Key {
    /// A new one; none where the machine has no randomness.
    pub fn new(port: u16) -> Option<Self> {
        let drawn = || {
            let mut bytes = [0; 16];
            getrandom::fill(&mut bytes).ok()?;
            let mut text = String::new();
            for byte in bytes {
                write!(text, "{byte:02x}").ok()?;
            }
            Some(text)
        };
        Some(Self {
            port,
            token: drawn()?,
            run: drawn()?,
        })
    }

    /// Whether the request may be answered.
    pub fn lets(&self, asking: Asking<'_>) -> bool {
        let Some(host) = asking.host.filter(|host| self.is_here(host)) else {
            return false;
        };
        let is_own = |origin: &str| origin.strip_prefix("http://").is_some_and(|from| from == host);
        let leads_here = asking.fetch_mode == Some("navigate") && !asking.changes;
        let is_near = |site: &str| matches!(site, "same-origin" | "none") || leads_here;
        asking.origin.is_none_or(is_own)
            && asking.fetch_site.is_none_or(is_near)
            && (!asking.changes || asking.token == Some(&self.token))
    }

    /// An address and no name but the machine's own: only a name can be bent.
    fn is_here(&self, host: &str) -> bool {
        let has_port = |address: SocketAddr| address.port() == self.port;
        let named = host
            .rsplit_once(':')
            .is_some_and(|(name, port)| name.eq_ignore_ascii_case("localhost") && port.parse() == Ok(self.port));
        // Without a port, a browser means 80.
        let bare = host.parse::<IpAddr>().is_ok() || host.eq_ignore_ascii_case("localhost");
        named || host.parse::<SocketAddr>().is_ok_and(has_port) || bare && self.port == 80
    }
}

#[cfg(test)]
mod tests {
    use super::{Asking, Key};

    fn key() -> Key {
        Key {
            port: 4000,
            token: "t".to_owned(),
            run: "r".to_owned(),
        }
    }

    #[test]
    fn only_addresses_of_the_server_are_hosts() {
        let lets = |host: &str| {
            key().lets(Asking {
                host: Some(host),
                ..Asking::default()
            })
        };
        for host in [
            "127.0.0.1:4000",
            "localhost:4000",
            "LOCALHOST:4000",
            "[::1]:4000",
            "192.168.1.4:4000",
        ] {
            assert!(lets(host), "{host}");
        }
        let strangers = [
            "127.0.0.1",
            "127.0.0.1:4001",
            "localhost",
            "attacker.example:4000",
            "localhost.attacker.example:4000",
            "127.0.0.1.nip.io:4000",
            "",
            "127.0.0.1:4000, attacker.example",
        ];
        for host in strangers {
            assert!(!lets(host), "{host}");
        }
        assert!(!key().lets(Asking::default()));
    }

    #[test]
    fn other_sites_may_lead_here_and_nothing_else() {
        let here = Asking {
            host: Some("127.0.0.1:4000"),
            ..Asking::default()
        };
        let lets = |asking| key().lets(asking);
        let from = |origin| Asking {
            origin: Some(origin),
            ..here
        };
        assert!(lets(from("http://127.0.0.1:4000")));
        for origin in [
            "https://127.0.0.1:4000",
            "http://attacker.example",
            "null",
            "http://localhost:4000",
        ] {
            assert!(!lets(from(origin)), "{origin}");
        }
        let cross = Asking {
            fetch_site: Some("cross-site"),
            fetch_mode: Some("no-cors"),
            ..here
        };
        assert!(!lets(cross));
        let led = Asking {
            fetch_mode: Some("navigate"),
            ..cross
        };
        assert!(lets(led));
        let changing = Asking {
            changes: true,
            token: Some("t"),
            ..led
        };
        assert!(!lets(changing));
    }

    #[test]
    fn nothing_is_changed_without_the_token() {
        let asking = Asking {
            host: Some("127.0.0.1:4000"),
            origin: Some("http://127.0.0.1:4000"),
            changes: true,
            ..Asking::default()
        };
        let with = |token| key().lets(Asking { token, ..asking });
        assert!(with(Some("t")));
        assert!(!with(None) && !with(Some("")) && !with(Some("tt")));
    }
}
