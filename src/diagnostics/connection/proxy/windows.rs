//! Windows' own proxy, as « Options Internet » keeps it for the user: fixed, automatic, or none.

use super::{Fixed, ProxyAddress, Route};
use crate::diagnostics::connection::redirect;
use crate::domain::finding::clean;
use ureq::http::Uri;

/// The values of `Internet Settings`, as the registry holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct WindowsProxy {
    enabled: bool,
    server: String,
    bypass: String,
    script: String,
}

/// What this computer is set to; elsewhere than on Windows there is no such setting.
pub(super) fn route() -> Route {
    registry::read().map_or(Route::Direct, |settings| settings.route())
}

impl WindowsProxy {
    fn route(&self) -> Route {
        let fixed = self.fixed();
        if self.enabled && (fixed.http.is_some() || fixed.https.is_some()) {
            return Route::Fixed(fixed);
        }
        if self.script.trim().is_empty() {
            return Route::Direct;
        }
        // Its query, if any, may name the computer or its user.
        let script = self.script.trim();
        let is_web = |uri: &Uri| matches!(uri.scheme_str(), Some("http" | "https"));
        let shown = script.parse().ok().filter(is_web).map(|uri| redirect::shown(&uri));
        let before_query = script.split('?').next().unwrap_or_default();
        Route::Script { address: shown.unwrap_or_else(|| clean(before_query, 80)) }
    }

    /// `proxy:3128` for every page, or `http=proxy:3128;https=other:3128`.
    fn fixed(&self) -> Fixed {
        let mut fixed = Fixed::default();
        for part in self.server.split([';', ' ']).filter(|part| !part.is_empty()) {
            match part.split_once('=') {
                None => fixed = ProxyAddress::parse(part).map_or_else(|_| Fixed::default(), |read| Fixed::every(&read)),
                Some((scheme, address)) => {
                    let read = ProxyAddress::parse(address).ok();
                    match scheme.to_ascii_lowercase().as_str() {
                        "http" => fixed.http = read,
                        "https" => fixed.https = read,
                        _ => {}
                    }
                }
            }
        }
        fixed.bypass = self.bypass.split([';', ' ']).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        fixed
    }
}

#[cfg(windows)]
mod registry {
    use super::WindowsProxy;
    use windows_registry::CURRENT_USER;

    const KEY: &str = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings";
    /// The longest value in bytes; a longer one is as if it were not there.
    const LONGEST: usize = 4_096;

    pub(super) fn read() -> Option<WindowsProxy> {
        let key = CURRENT_USER.open(KEY).ok()?;
        let text = |name| key.get_string(name).ok().filter(|text| text.len() <= LONGEST).unwrap_or_default();
        Some(WindowsProxy {
            enabled: key.get_u32("ProxyEnable").is_ok_and(|enabled| enabled != 0),
            server: text("ProxyServer"),
            bypass: text("ProxyOverride"),
            script: text("AutoConfigURL"),
        })
    }
}

#[cfg(not(windows))]
mod registry {
    pub(super) fn read() -> Option<super::WindowsProxy> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(enabled: bool, server: &str, script: &str) -> WindowsProxy {
        WindowsProxy { enabled, server: server.into(), bypass: "*.clg.fr;<local>".into(), script: script.into() }
    }

    #[test]
    fn each_way_windows_writes_it_is_understood() {
        let address = |text| ProxyAddress::parse(text).ok();
        let Route::Fixed(one) = settings(true, "172.16.0.1:3128", "").route() else { panic!("fixed") };
        assert_eq!((one.http.clone(), one.https), (address("172.16.0.1:3128"), one.http));
        assert_eq!(one.bypass, ["*.clg.fr", "<local>"]);
        let each = settings(true, "http=p.clg.fr:3128;https=http://q.clg.fr:3129;ftp=r.clg.fr:21", "").route();
        let Route::Fixed(each) = each else { panic!("fixed") };
        assert_eq!((each.http, each.https), (address("p.clg.fr:3128"), address("q.clg.fr:3129")));
        assert_eq!(settings(false, "172.16.0.1:3128", "").route(), Route::Direct);
        assert_eq!(settings(true, "", "").route(), Route::Direct);
    }

    #[test]
    fn a_script_is_named_without_its_query() {
        let named = |script: &str| match settings(false, "", script).route() {
            Route::Script { address } => address,
            other => format!("{other:?}"),
        };
        assert_eq!(named("http://wpad.clg.fr/proxy.pac?user=martin"), "http://wpad.clg.fr/proxy.pac");
        assert_eq!(named("file://C:/proxy.pac"), "file://C:/proxy.pac");
    }
}
