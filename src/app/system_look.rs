//! How the system wants things seen: Windows' high contrast, and the size it gives to texts.

/// High contrast, as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contrast {
    /// None is asked for, or the system does not say.
    #[default]
    Usual,
    /// Light texts on a dark page.
    HighOnDark,
    /// Dark texts on a light page.
    HighOnLight,
}

/// The size of texts, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextSize(u16);

/// What the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SystemLook {
    pub contrast: Contrast,
    pub text: TextSize,
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl TextSize {
    /// What Windows offers, from 100 to 225 %; anything else is as if it were not there.
    pub fn new(percent: u32) -> Self {
        u16::try_from(percent).ok().filter(|percent| (100..=225).contains(percent)).map(Self).unwrap_or_default()
    }

    /// In percent.
    pub fn percent(self) -> u16 {
        self.0
    }
}

impl SystemLook {
    /// What the system says now: two short answers that it has in memory.
    pub fn now() -> Self {
        system::read()
    }
}

/// A page is light when its colour is nearer to white than to black, as the eye weighs red, green and blue.
#[cfg(any(windows, test))]
fn is_light([red, green, blue]: [u8; 3]) -> bool {
    299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue) > 127_500
}

#[cfg(windows)]
mod system {
    use super::{Contrast, SystemLook, TextSize, is_light};
    use windows_registry::CURRENT_USER;
    use windows_sys::Win32::Graphics::Gdi::{COLOR_WINDOW, GetSysColor};
    use windows_sys::Win32::UI::Accessibility::{HCF_HIGHCONTRASTON, HIGHCONTRASTW};
    use windows_sys::Win32::UI::WindowsAndMessaging::{SPI_GETHIGHCONTRAST, SystemParametersInfoW};

    /// « Taille du texte », from Windows 10 on.
    const TEXT_SIZE: (&str, &str) = (r"Software\Microsoft\Accessibility", "TextScaleFactor");

    pub(super) fn read() -> SystemLook {
        let (key, value) = TEXT_SIZE;
        let text = CURRENT_USER
            .open(key)
            .and_then(|key| key.get_u32(value))
            .map_or_else(|_| TextSize::default(), TextSize::new);
        SystemLook { contrast: contrast(), text }
    }

    fn contrast() -> Contrast {
        let size = size_of::<HIGHCONTRASTW>() as u32;
        let mut told = HIGHCONTRASTW { cbSize: size, dwFlags: 0, lpszDefaultScheme: std::ptr::null_mut() };
        // SAFETY: the structure is a local that lives until the call returns, and says its own size.
        let is_told = unsafe { SystemParametersInfoW(SPI_GETHIGHCONTRAST, size, (&raw mut told).cast(), 0) } != 0;
        if !is_told || told.dwFlags & HCF_HIGHCONTRASTON == 0 {
            return Contrast::Usual;
        }
        // SAFETY: it takes a number and answers one: 0x00BBGGRR.
        let [red, green, blue, _] = unsafe { GetSysColor(COLOR_WINDOW) }.to_le_bytes();
        if is_light([red, green, blue]) { Contrast::HighOnLight } else { Contrast::HighOnDark }
    }
}

/// Elsewhere iced tells of light and dark, and nothing tells of these.
#[cfg(not(windows))]
mod system {
    pub(super) fn read() -> super::SystemLook {
        super::SystemLook::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_sizes_that_windows_offers_are_taken() {
        for (told, taken) in [(100, 100), (150, 150), (225, 225), (0, 100), (99, 100), (226, 100), (u32::MAX, 100)] {
            assert_eq!(TextSize::new(told).percent(), taken, "{told}");
        }
    }

    #[test]
    fn a_light_page_is_told_from_a_dark_one() {
        for light in [[255, 255, 255], [255, 255, 0], [200, 200, 200]] {
            assert!(is_light(light), "{light:?}");
        }
        for dark in [[0, 0, 0], [0, 0, 255], [45, 50, 54], [255, 0, 0]] {
            assert!(!is_light(dark), "{dark:?}");
        }
    }

    #[cfg(windows)]
    #[test]
    #[ignore = "changes the user's settings: .ci/windows-tests has a Windows of its own"]
    fn the_size_of_texts_is_read_where_windows_keeps_it() {
        let key = windows_registry::CURRENT_USER.create(r"Software\Microsoft\Accessibility").unwrap();
        assert_eq!(SystemLook::now(), SystemLook::default(), "as Windows is installed");
        for (kept, read) in [(150, 150), (225, 225), (9_999, 100)] {
            key.set_u32("TextScaleFactor", kept).unwrap();
            assert_eq!(SystemLook::now().text.percent(), read);
        }
        key.set_string("TextScaleFactor", "150").unwrap();
        assert_eq!(SystemLook::now().text.percent(), 100, "another kind of value");
        key.remove_value("TextScaleFactor").unwrap();
    }
}
