//! A windowed program has no console on Windows: for its commands, it joins that of whoever started it.

/// Where a command's answers go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Console {
    /// A console, a file or a pipe: someone reads.
    Heard,
    /// Started without any, as by a file dropped on the program.
    Unheard,
}

/// Elsewhere standard output is always there.
#[cfg(not(windows))]
pub fn join() -> Console {
    Console::Heard
}

/// Joins the console of the process that started this one; what is redirected to a file or a pipe stays so.
#[cfg(windows)]
pub fn join() -> Console {
    use windows_sys::Win32::Foundation::{GENERIC_READ, GENERIC_WRITE, HANDLE, INVALID_HANDLE_VALUE};
    use windows_sys::Win32::Storage::FileSystem::{
        CreateFileW, FILE_SHARE_READ, FILE_SHARE_WRITE, FILE_TYPE_UNKNOWN, GetFileType, OPEN_EXISTING,
    };
    use windows_sys::Win32::System::Console::{
        ATTACH_PARENT_PROCESS, AttachConsole, GetStdHandle, STD_ERROR_HANDLE, STD_INPUT_HANDLE, STD_OUTPUT_HANDLE,
        SetStdHandle,
    };
    use windows_sys::core::w;

    let leads_somewhere = |handle: HANDLE| {
        // SAFETY: a number that is no handle only makes the call say so.
        !handle.is_null() && handle != INVALID_HANDLE_VALUE && unsafe { GetFileType(handle) } != FILE_TYPE_UNKNOWN
    };
    let handles =
        [(STD_INPUT_HANDLE, w!("CONIN$")), (STD_OUTPUT_HANDLE, w!("CONOUT$")), (STD_ERROR_HANDLE, w!("CONOUT$"))];
    // SAFETY: these calls take and give numbers; the names are constants that end with a zero. The console's
    // handles stay open as long as the process: they are its standard input and output.
    unsafe {
        let before = handles.map(|(which, name)| (which, name, GetStdHandle(which)));
        let is_joined = AttachConsole(ATTACH_PARENT_PROCESS) != 0;
        for (which, name, handle) in before {
            if leads_somewhere(handle) {
                // Joining may have put the console in the place of a file or a pipe.
                SetStdHandle(which, handle);
            } else if is_joined {
                let (access, shared) = (GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE);
                let nothing = std::ptr::null_mut();
                let console = CreateFileW(name, access, shared, std::ptr::null(), OPEN_EXISTING, 0, nothing);
                if console != INVALID_HANDLE_VALUE {
                    SetStdHandle(which, console);
                }
            }
        }
        // A fault is said on standard error.
        if leads_somewhere(GetStdHandle(STD_ERROR_HANDLE)) { Console::Heard } else { Console::Unheard }
    }
}
