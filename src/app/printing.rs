//! Printing a file by the program that Windows has for its kind.

use std::path::Path;

/// Whether the window offers to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printing {
    /// The system gives a file to print to the program of its kind.
    Offered,
    /// The system has no such request: a paper is printed from its viewer.
    FromViewer,
}

impl Printing {
    /// What this system has.
    pub const HERE: Self = if cfg!(windows) { Printing::Offered } else { Printing::FromViewer };
}

/// Why nothing is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintError {
    /// No program of this computer prints files of that kind.
    NoProgram,
    /// The system's own words.
    Refused(String),
}

/// Gives a file to the program that prints its kind; that program says what follows. Waits for the system's answer.
///
/// # Errors
/// [`PrintError`]: nothing is printed.
#[cfg(windows)]
pub fn print(path: &Path) -> Result<(), PrintError> {
    use std::os::windows::ffi::OsStrExt;
    use windows_sys::Win32::System::Com::{
        COINIT_APARTMENTTHREADED, COINIT_DISABLE_OLE1DDE, CoInitializeEx, CoUninitialize,
    };
    use windows_sys::Win32::UI::Shell::{SE_ERR_ASSOCINCOMPLETE, SE_ERR_NOASSOC, ShellExecuteW};
    use windows_sys::Win32::UI::WindowsAndMessaging::SW_SHOWNORMAL;
    let wide = |text: &std::ffi::OsStr| text.encode_wide().chain([0]).collect::<Vec<u16>>();
    let (verb, file) = (wide("print".as_ref()), wide(path.as_os_str()));
    let none = std::ptr::null();
    // SAFETY: both texts end with a zero and live until the call returns; COM, which some programs of the system are
    // reached by, is left as it was found.
    let (answer, error) = unsafe {
        let com = CoInitializeEx(none, (COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE) as u32);
        let answer =
            ShellExecuteW(std::ptr::null_mut(), verb.as_ptr(), file.as_ptr(), none.cast(), none.cast(), SW_SHOWNORMAL);
        let error = std::io::Error::last_os_error();
        if com >= 0 {
            CoUninitialize();
        }
        (answer as usize, error)
    };
    match u32::try_from(answer) {
        // More than 32: done.
        Ok(SE_ERR_NOASSOC | SE_ERR_ASSOCINCOMPLETE) => Err(PrintError::NoProgram),
        Ok(0..=32) => Err(PrintError::Refused(error.to_string())),
        _ => Ok(()),
    }
}

/// Elsewhere there is no such request.
///
/// # Errors
/// Always [`PrintError::NoProgram`].
#[cfg(not(windows))]
pub fn print(_path: &Path) -> Result<(), PrintError> {
    Err(PrintError::NoProgram)
}

#[cfg(all(test, windows))]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};
    use windows_registry::LOCAL_MACHINE;

    #[test]
    #[ignore = "gives a kind of file to a program: .ci/windows-tests has a Windows of its own"]
    fn the_program_of_a_kind_is_asked_and_none_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("récapitulatif à part.essai-imprime");
        std::fs::write(&file, "un papier").unwrap();
        assert_eq!(print(&file), Err(PrintError::NoProgram));
        assert!(print(&folder.path().join("absent.essai-imprime")).is_err());

        let classes = r"Software\Classes";
        let kind = LOCAL_MACHINE.create(format!(r"{classes}\.essai-imprime")).unwrap();
        kind.set_string("", "EssaiImprime").unwrap();
        let command = LOCAL_MACHINE.create(format!(r"{classes}\EssaiImprime\shell\print\command")).unwrap();
        command.set_string("", r#"cmd /c copy "%1" "%1.fait""#).unwrap();
        print(&file).unwrap();
        let done = file.with_extension("essai-imprime.fait");
        let began = Instant::now();
        while !done.exists() && began.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(50));
        }
        assert!(done.exists(), "the program was not asked");
    }
}
