//! What a proxy or a filter answers in a server's place: it must not be held against the server.

use super::html;
use super::probe::Reply;
use crate::domain::finding::Diagnosis;

/// Programs that stand between, as their `Server` header or their pages name them.
const PRODUCTS: [&str; 20] = [
    "squid",
    "e2guardian",
    "dansguardian",
    "fortinet",
    "fortigate",
    "fortiguard",
    "stormshield",
    "netasq",
    "olfeo",
    "zscaler",
    "netskope",
    "sophos",
    "bluecoat",
    "blue coat",
    "websense",
    "forcepoint",
    "palo alto networks",
    "artica",
    "tinyproxy",
    "privoxy",
];
/// Words of a page that refuses; any server may say them, and a proxy most of all.
const REFUSALS: [&str; 9] =
    ["bloqué", "filtrage", "interdit", "refusé", "denied", "blocked", "forbidden", "proxy", "mandataire"];
/// Servers of pages, which a proxy does not pretend to be.
const WEB_SERVERS: [&str; 8] = ["iis", "httpapi", "apache", "nginx", "lighttpd", "jetty", "coyote", "pronote"];

/// Whether a title or a line of a page names such a program, or says that a page was filtered.
pub(in crate::diagnostics) fn names_a_filter(line: &str) -> bool {
    const SAID: [&str; 15] = [
        "filtrage",
        "page bloquée",
        "accès bloqué",
        "site bloqué",
        "url bloquée",
        "contenu bloqué",
        "site interdit",
        "web filter",
        "blocked by",
        "portail captif",
        "captive portal",
        "accès à internet",
        "serveur proxy",
        "sur le proxy",
        "proxy server",
    ];
    let line = line.to_lowercase();
    PRODUCTS.iter().chain(&SAID).any(|word| line.contains(word))
}

/// What stands between has answered, as far as it shows; `None` when the server itself may have.
pub(super) fn intercepted(reply: &Reply) -> Option<Diagnosis> {
    let server = reply.server.as_deref().unwrap_or_default().to_ascii_lowercase();
    let page = reply.page();
    let title = html::title(&page).unwrap_or_default();
    let lower = title.to_lowercase();
    let names_product = |text: &str| PRODUCTS.iter().any(|product| text.contains(product));
    if reply.says_proxy || names_product(&server) || names_product(&lower) {
        return Some(match reply.status {
            200 => Diagnosis::FilterPage { title },
            status => Diagnosis::ProxyStatus { status },
        });
    }
    reply.through.as_ref()?;
    let is_web_server = WEB_SERVERS.iter().any(|known| server.contains(known));
    let refuses = REFUSALS.iter().any(|word| lower.contains(word));
    match reply.status {
        502..=504 | 407 if !is_web_server => Some(Diagnosis::ProxyStatus { status: reply.status }),
        401 | 403 | 451 if refuses || !is_web_server => Some(Diagnosis::ProxyStatus { status: reply.status }),
        200 if refuses => Some(Diagnosis::FilterPage { title }),
        _ => None,
    }
}

/// A page that is not what was expected, through a proxy: nothing proves that it is the server's.
pub(super) fn unexpected(reply: &Reply, title: &str) -> Option<Diagnosis> {
    let server = reply.server.as_deref().unwrap_or_default().to_ascii_lowercase();
    let is_web_server = WEB_SERVERS.iter().any(|known| server.contains(known));
    (reply.through.is_some() && !is_web_server).then(|| Diagnosis::FilterPage { title: title.to_owned() })
}

/// Whether a certificate's issuer is one of those that inspect what goes by.
pub(super) fn inspects(issuer: &str) -> bool {
    let issuer = issuer.to_lowercase();
    PRODUCTS.iter().any(|product| issuer.contains(product)) || issuer.contains("proxy")
}
