//! What the window remembers between two starts: zoom, theme, language, proxy, recent dossiers.

use super::theme::ThemeChoice;
use crate::bounds::PREFERENCES_BYTES as LARGEST;
use crate::diagnostics::connection::proxy::{ProxyAddress, ProxyChoice, ProxyError};
use crate::files::Files;
use crate::lang::Language;
use serde::{Deserialize, Deserializer, Serialize};
use std::path::{Path, PathBuf};

/// The zoom's steps, in percent.
const ZOOMS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];
/// How many dossiers are remembered.
const RECENT: usize = 8;
const FILE: &str = "preferences.ron";

/// The window's preferences.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Percent, always one of the steps.
    #[serde(deserialize_with = "or_default")]
    zoom: Zoom,
    #[serde(deserialize_with = "or_default")]
    pub theme: ThemeChoice,
    #[serde(deserialize_with = "or_default")]
    pub language: Language,
    /// By which proxy the checks ask the pages.
    #[serde(deserialize_with = "or_default")]
    pub proxy: ProxyKind,
    /// The user's own proxy, as typed; never with a password, which is refused before any use.
    #[serde(deserialize_with = "or_default")]
    pub own_proxy: String,
    /// The dossiers' folders, the last used first.
    #[serde(deserialize_with = "or_default")]
    pub recent: Vec<PathBuf>,
}

/// Which proxy is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProxyKind {
    #[default]
    Machine,
    None,
    Own,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Zoom(u16);

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

/// A field that cannot be read is as if it were not there.
fn or_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(deserializer: D) -> Result<T, D::Error> {
    Ok(T::deserialize(deserializer).unwrap_or_default())
}

impl Preferences {
    /// Reads them; what is damaged or missing takes its usual value.
    pub fn load(files: &Files, folder: &Path) -> Self {
        let bytes = files.read_chosen(&folder.join(FILE), LARGEST).unwrap_or_default();
        str::from_utf8(&bytes).map_or_else(|_| Self::default(), Self::parse)
    }

    /// What was read late, under what was chosen meanwhile.
    pub fn under(self, chosen: &Self) -> Self {
        fn newer<T: Clone + PartialEq>(read: T, chosen: &T, usual: &T) -> T {
            if chosen == usual { read } else { chosen.clone() }
        }
        let usual = Self::default();
        let mut recent = chosen.recent.clone();
        recent.extend(self.recent.into_iter().filter(|folder| !chosen.recent.contains(folder)));
        recent.truncate(RECENT);
        Self {
            zoom: newer(self.zoom, &chosen.zoom, &usual.zoom),
            theme: newer(self.theme, &chosen.theme, &usual.theme),
            language: newer(self.language, &chosen.language, &usual.language),
            proxy: newer(self.proxy, &chosen.proxy, &usual.proxy),
            own_proxy: newer(self.own_proxy, &chosen.own_proxy, &usual.own_proxy),
            recent,
        }
    }

    fn parse(text: &str) -> Self {
        let mut read: Self = ron::from_str(text).unwrap_or_default();
        if !ZOOMS.contains(&read.zoom.0) {
            read.zoom = Zoom::default();
        }
        read.recent.truncate(RECENT);
        read
    }

    /// Writes them, whole or not at all. A failure is without consequence and is not told.
    pub fn save(&self, files: &Files, folder: &Path) {
        // What is not an address yet may hold a password: it waits.
        let own_proxy = ProxyAddress::parse(&self.own_proxy).map_or_else(|_| String::new(), |read| read.to_string());
        let kept = Self { own_proxy, ..self.clone() };
        let Ok(text) = ron::ser::to_string_pretty(&kept, ron::ser::PrettyConfig::default()) else { return };
        let _ = files.create_folders(folder).and_then(|()| files.replace(&folder.join(FILE), text.as_bytes()));
    }

    /// The zoom in percent.
    pub fn zoom(&self) -> u16 {
        self.zoom.0
    }

    /// The proxy that the checks are to use.
    ///
    /// # Errors
    /// [`ProxyError`] when the proxy that was typed is no address.
    pub fn proxy(&self) -> Result<ProxyChoice, ProxyError> {
        match self.proxy {
            ProxyKind::Machine => Ok(ProxyChoice::Machine),
            ProxyKind::None => Ok(ProxyChoice::None),
            ProxyKind::Own => ProxyAddress::parse(&self.own_proxy).map(ProxyChoice::Own),
        }
    }

    /// One step larger, up to 200 %.
    pub fn zoom_in(&mut self) {
        self.zoom = Zoom(ZOOMS.into_iter().find(|zoom| *zoom > self.zoom.0).unwrap_or(self.zoom.0));
    }

    /// One step smaller, down to 80 %.
    pub fn zoom_out(&mut self) {
        self.zoom = Zoom(ZOOMS.into_iter().rev().find(|zoom| *zoom < self.zoom.0).unwrap_or(self.zoom.0));
    }

    /// Back to 100 %.
    pub fn zoom_reset(&mut self) {
        self.zoom = Zoom::default();
    }

    /// Puts a dossier first among the recent ones.
    pub fn remember(&mut self, folder: &Path) {
        self.recent.retain(|known| known != folder);
        self.recent.insert(0, folder.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Forgets a dossier that is no longer there.
    pub fn forget(&mut self, folder: &Path) {
        self.recent.retain(|known| known != folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_come_back_as_they_were() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut preferences =
            Preferences { theme: ThemeChoice::Dark, language: Language::English, ..Preferences::default() };
        preferences.zoom_in();
        preferences.remember(Path::new("/a"));
        preferences.save(&Files::system(), folder.path());
        assert_eq!(Preferences::load(&Files::system(), folder.path()), preferences);
    }

    #[test]
    fn a_password_typed_in_the_proxy_is_never_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let typed =
            |text: &str| Preferences { own_proxy: text.into(), proxy: ProxyKind::Own, ..Preferences::default() };
        let secret = typed("martin:secret@proxy.clg.fr:3128");
        secret.save(&Files::system(), folder.path());
        assert_eq!(Preferences::load(&Files::system(), folder.path()).own_proxy, "");
        assert!(secret.proxy().is_err());
        let own = typed("proxy.clg.fr:3128");
        own.save(&Files::system(), folder.path());
        assert_eq!(Preferences::load(&Files::system(), folder.path()), own);
    }

    #[test]
    fn what_was_chosen_before_they_were_read_stays() {
        let read = Preferences::parse("(zoom: (125), theme: Dark, language: English, recent: [\"/a\", \"/b\"])");
        let mut chosen = Preferences { theme: ThemeChoice::Contrast, ..Preferences::default() };
        chosen.remember(Path::new("/b"));
        let both = read.under(&chosen);
        assert_eq!((both.zoom(), both.theme, both.language), (125, ThemeChoice::Contrast, Language::English));
        assert_eq!(both.recent, [Path::new("/b"), Path::new("/a")]);
    }

    #[test]
    fn damage_costs_no_more_than_what_is_damaged() {
        assert_eq!(Preferences::parse("not RON"), Preferences::default());
        let read = Preferences::parse("(zoom: (9999), theme: Purple, language: English)");
        assert_eq!(read.zoom(), 100);
        assert_eq!(read.theme, ThemeChoice::System);
    }

    #[test]
    fn the_zoom_stays_between_80_and_200() {
        let mut preferences = Preferences::default();
        (0..20).for_each(|_| preferences.zoom_in());
        assert_eq!(preferences.zoom(), 200);
        (0..20).for_each(|_| preferences.zoom_out());
        assert_eq!(preferences.zoom(), 80);
        preferences.zoom_reset();
        assert_eq!(preferences.zoom(), 100);
    }
}
