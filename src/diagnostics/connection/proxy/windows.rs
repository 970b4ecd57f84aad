//! Windows' own proxy, as « Options Internet » or the machine's policy has it: fixed, automatic, or none.

use super::automatic::{Automatic, Source};
use super::{Fixed, ProxyAddress, Route};

#[cfg(windows)]
mod winhttp;

/// What Windows is set to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct WindowsProxy {
    detection: Detection,
    /// The fixed proxy, empty when it is off.
    server: String,
    bypass: String,
    script: String,
}

/// « Détecter automatiquement les paramètres de connexion ».
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Detection {
    On,
    #[default]
    Off,
}

/// What this computer is set to; elsewhere than on Windows there is no such setting.
pub(super) fn route() -> Route {
    system::read().map_or(Route::Direct, |settings| settings.route())
}

impl WindowsProxy {
    /// These settings, and those of another place where these have none.
    #[cfg_attr(not(any(windows, test)), expect(dead_code, reason = "two places have settings on Windows only"))]
    fn or(self, other: Self) -> Self {
        let first = |one: String, other: String| if one.trim().is_empty() { other } else { one };
        Self {
            detection: if self.detection == Detection::On { Detection::On } else { other.detection },
            server: first(self.server, other.server),
            bypass: first(self.bypass, other.bypass),
            script: first(self.script, other.script),
        }
    }

    fn route(&self) -> Route {
        let fixed = self.fixed();
        let mut sources = Vec::new();
        if self.detection == Detection::On {
            sources.push(Source::Detection);
        }
        if !self.script.trim().is_empty() {
            sources.push(Source::Script(self.script.trim().to_owned()));
        }
        if !sources.is_empty() {
            return Route::Automatic(Automatic::new(sources, fixed, system::ask));
        }
        if fixed.http.is_some() || fixed.https.is_some() { Route::Fixed(fixed) } else { Route::Direct }
    }

    fn fixed(&self) -> Fixed {
        let mut fixed = listed(&self.server);
        fixed.bypass = self.bypass.split([';', ' ']).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        fixed
    }
}

/// `proxy:3128` for every page, or `http=proxy:3128;https=other:3128`; of several, the first.
fn listed(server: &str) -> Fixed {
    let mut fixed = Fixed::default();
    for part in server.split([';', ' ']).filter(|part| !part.is_empty()) {
        let (scheme, address) = part.split_once('=').unwrap_or(("", part));
        let Ok(read) = ProxyAddress::parse(address) else { continue };
        match scheme.to_ascii_lowercase().as_str() {
            "" => {
                fixed.http.get_or_insert_with(|| read.clone());
                fixed.https.get_or_insert(read);
            }
            "http" => _ = fixed.http.get_or_insert(read),
            "https" => _ = fixed.https.get_or_insert(read),
            _ => {}
        }
    }
    fixed
}

#[cfg(windows)]
mod system {
    use super::{Detection, WindowsProxy, winhttp};
    use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE};

    pub(super) use super::winhttp::ask;

    const KEY: &str = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings";
    const POLICY: &str = r"Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings";
    /// The longest value in bytes; a longer one is as if it were not there.
    const LONGEST: usize = 4_096;
    /// In `DefaultConnectionSettings`: the byte of the flags, and « detect » among them.
    const FLAGS: usize = 8;
    const DETECTS: u8 = 8;

    /// The machine's settings where a policy says that they are the same for all, or else the user's.
    pub(super) fn read() -> Option<WindowsProxy> {
        let is_machine_wide = LOCAL_MACHINE
            .open(POLICY)
            .and_then(|key| key.get_u32("ProxySettingsPerUser"))
            .is_ok_and(|per_user| per_user == 0);
        if is_machine_wide {
            return kept(LOCAL_MACHINE);
        }
        // A value that a script wrote in the registry is there before Windows has taken it up.
        match (winhttp::user_settings(), kept(CURRENT_USER)) {
            (Some(told), Some(kept)) => Some(told.or(kept)),
            (told, kept) => told.or(kept),
        }
    }

    /// What the registry has.
    fn kept(root: &Key) -> Option<WindowsProxy> {
        let key = root.open(KEY).ok()?;
        let text = |name| key.get_string(name).ok().filter(|text| text.len() <= LONGEST).unwrap_or_default();
        let is_on = key.get_u32("ProxyEnable").is_ok_and(|enabled| enabled != 0);
        Some(WindowsProxy {
            detection: detection(&key),
            server: if is_on { text("ProxyServer") } else { String::new() },
            bypass: text("ProxyOverride"),
            script: text("AutoConfigURL"),
        })
    }

    fn detection(key: &Key) -> Detection {
        let value = key.open("Connections").and_then(|key| key.get_value("DefaultConnectionSettings"));
        match value.ok().and_then(|value| value.get(FLAGS).copied()) {
            Some(flags) if flags & DETECTS != 0 => Detection::On,
            _ => Detection::Off,
        }
    }
}

#[cfg(not(windows))]
mod system {
    use super::super::automatic::{Found, Source};

    pub(super) fn read() -> Option<super::WindowsProxy> {
        None
    }

    pub(super) fn ask(_: &Source, _: &str) -> Found {
        Found::Failed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(detection: Detection, server: &str, script: &str) -> WindowsProxy {
        WindowsProxy { detection, server: server.into(), bypass: "*.clg.fr;<local>".into(), script: script.into() }
    }

    #[test]
    fn each_way_windows_writes_it_is_understood() {
        let address = |text| ProxyAddress::parse(text).ok();
        let fixed = |server: &str| match settings(Detection::Off, server, "").route() {
            Route::Fixed(fixed) => fixed,
            other => panic!("{other:?}"),
        };
        let one = fixed("172.16.0.1:3128");
        assert_eq!((one.http.clone(), one.https), (address("172.16.0.1:3128"), one.http));
        assert_eq!(one.bypass, ["*.clg.fr", "<local>"]);
        let each = fixed("http=p.clg.fr:3128;https=http://q.clg.fr:3129;ftp=r.clg.fr:21");
        assert_eq!((each.http, each.https), (address("p.clg.fr:3128"), address("q.clg.fr:3129")));
        let several = fixed("p.clg.fr:3128; q.clg.fr:3128");
        assert_eq!((several.http, several.https), (address("p.clg.fr:3128"), address("p.clg.fr:3128")));
        assert_eq!(settings(Detection::Off, "", "").route(), Route::Direct);
        let both = settings(Detection::Off, "", "http://a/").or(settings(Detection::On, "p.clg.fr:1", "http://b/"));
        assert_eq!(both, settings(Detection::On, "p.clg.fr:1", "http://a/"));
    }

    #[test]
    fn detection_comes_first_then_the_script_then_the_fixed_proxy() {
        let automatic = |detection, server: &str, script: &str| match settings(detection, server, script).route() {
            Route::Automatic(automatic) => {
                (automatic.sources.clone(), automatic.fallback.http.clone(), automatic.shown())
            }
            other => panic!("{other:?}"),
        };
        let script = || Source::Script("http://wpad.clg.fr/proxy.pac?user=martin".into());
        let (sources, fallback, shown) =
            automatic(Detection::On, "p.clg.fr:3128", "http://wpad.clg.fr/proxy.pac?user=martin");
        assert_eq!(sources, [Source::Detection, script()]);
        assert_eq!(fallback, ProxyAddress::parse("p.clg.fr:3128").ok());
        assert_eq!(shown, "http://wpad.clg.fr/proxy.pac");
        assert_eq!(automatic(Detection::On, "", "").0, [Source::Detection]);
        assert_eq!(automatic(Detection::Off, "", " http://wpad.clg.fr/proxy.pac?user=martin ").0, [script()]);
    }
}
