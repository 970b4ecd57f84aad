//! Windows' HTTP services: the user's proxy settings, and the proxy that a script gives for an address.

use super::super::automatic::{Found, Source};
use super::{Detection, WindowsProxy, listed};
use std::ptr;
use ureq::http::Uri;
use windows_sys::Win32::Foundation::{GetLastError, GlobalFree};
use windows_sys::Win32::Networking::WinHttp::{
    ERROR_WINHTTP_AUTODETECTION_FAILED, WINHTTP_ACCESS_TYPE_NAMED_PROXY, WINHTTP_ACCESS_TYPE_NO_PROXY,
    WINHTTP_AUTO_DETECT_TYPE_DHCP, WINHTTP_AUTO_DETECT_TYPE_DNS_A, WINHTTP_AUTOPROXY_AUTO_DETECT,
    WINHTTP_AUTOPROXY_CONFIG_URL, WINHTTP_AUTOPROXY_OPTIONS, WINHTTP_CURRENT_USER_IE_PROXY_CONFIG, WINHTTP_PROXY_INFO,
    WinHttpCloseHandle, WinHttpGetIEProxyConfigForCurrentUser, WinHttpGetProxyForUrl, WinHttpOpen,
};

/// The longest text read of Windows, in units of UTF-16.
const LONGEST: usize = 4_096;

/// What « Options Internet » says for this user; `None` when Windows has no such settings.
pub(super) fn user_settings() -> Option<WindowsProxy> {
    let mut config = WINHTTP_CURRENT_USER_IE_PROXY_CONFIG::default();
    // SAFETY: the structure is this function's own, of the type that Windows fills.
    if unsafe { WinHttpGetIEProxyConfigForCurrentUser(&mut config) } == 0 {
        return None;
    }
    Some(WindowsProxy {
        detection: if config.fAutoDetect == 0 { Detection::Off } else { Detection::On },
        server: taken(config.lpszProxy),
        bypass: taken(config.lpszProxyBypass),
        script: taken(config.lpszAutoConfigUrl),
    })
}

/// Asks a source for the proxy of one address. It may take as long as the network lets it.
pub(super) fn ask(source: &Source, place: &str) -> Found {
    let (agent, url) = (wide("assistant-pronote"), wide(place));
    let script = match source {
        Source::Detection => Vec::new(),
        Source::Script(script) => wide(script),
    };
    let mut options = match source {
        Source::Detection => WINHTTP_AUTOPROXY_OPTIONS {
            dwFlags: WINHTTP_AUTOPROXY_AUTO_DETECT,
            dwAutoDetectFlags: WINHTTP_AUTO_DETECT_TYPE_DHCP | WINHTTP_AUTO_DETECT_TYPE_DNS_A,
            ..WINHTTP_AUTOPROXY_OPTIONS::default()
        },
        Source::Script(_) => WINHTTP_AUTOPROXY_OPTIONS {
            dwFlags: WINHTTP_AUTOPROXY_CONFIG_URL,
            lpszAutoConfigUrl: script.as_ptr(),
            ..WINHTTP_AUTOPROXY_OPTIONS::default()
        },
    };
    let mut info = WINHTTP_PROXY_INFO::default();
    // SAFETY: the texts end with a zero and live until the end of the function; the structures are its own; the
    // session is closed once, after its last use.
    let (is_told, error) = unsafe {
        let session = WinHttpOpen(agent.as_ptr(), WINHTTP_ACCESS_TYPE_NO_PROXY, ptr::null(), ptr::null(), 0);
        if session.is_null() {
            return Found::Failed;
        }
        let told = WinHttpGetProxyForUrl(session, url.as_ptr(), &mut options, &mut info);
        let error = GetLastError();
        WinHttpCloseHandle(session);
        (told != 0, error)
    };
    let (proxies, _) = (taken(info.lpszProxy), taken(info.lpszProxyBypass));
    match (is_told, info.dwAccessType) {
        (false, _) if error == ERROR_WINHTTP_AUTODETECTION_FAILED => Found::Nothing,
        (false, _) => Found::Failed,
        (true, WINHTTP_ACCESS_TYPE_NO_PROXY) => Found::Direct,
        (true, WINHTTP_ACCESS_TYPE_NAMED_PROXY) => {
            let fixed = listed(&proxies);
            let is_secure = place.parse().is_ok_and(|uri: Uri| uri.scheme_str() == Some("https"));
            // A proxy that is none of http (SOCKS) is not one that the pages are asked through.
            let first = if is_secure { fixed.https } else { fixed.http };
            first.map_or(Found::Failed, Found::Through)
        }
        (true, _) => Found::Failed,
    }
}

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain(std::iter::once(0)).collect()
}

/// A text that Windows gave, given back to it once it is read; empty when there is none.
fn taken(text: *mut u16) -> String {
    if text.is_null() {
        return String::new();
    }
    // SAFETY: Windows gives a text that ends with a zero, which is not read further; it is freed once.
    unsafe {
        let mut length = 0;
        while length < LONGEST && *text.add(length) != 0 {
            length += 1;
        }
        let read = String::from_utf16_lossy(std::slice::from_raw_parts(text, length));
        GlobalFree(text.cast());
        read
    }
}
