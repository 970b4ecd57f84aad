//! Whether a process of this machine still runs, and a mark that no later process of the same number has.

/// What is seen of a process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Life {
    /// It runs; the mark tells it from a later process that got the same number.
    Running {
        mark: String,
    },
    Gone,
    /// The system does not say.
    Unknown,
}

/// Looks at a process of this machine.
#[cfg(target_os = "linux")]
pub(super) fn look(pid: u32) -> Life {
    use std::{fs, io, path::Path};
    let stat = match fs::read_to_string(format!("/proc/{pid}/stat")) {
        Ok(stat) => stat,
        // Where /proc hides the processes of others, number 1 is hidden too.
        Err(error) if error.kind() == io::ErrorKind::NotFound && Path::new("/proc/1").exists() => return Life::Gone,
        Err(_) => return Life::Unknown,
    };
    // proc(5): after the name, in parentheses, the state is the 3rd field and the start time the 22nd.
    let mut fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    let (state, start) = (fields.next(), fields.nth(18));
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    match (state, start) {
        (Some("Z" | "X"), _) => Life::Gone,
        (Some(_), Some(start)) => Life::Running { mark: format!("{}:{start}", boot.trim()) },
        _ => Life::Unknown,
    }
}

/// Looks at a process of this machine.
#[cfg(windows)]
pub(super) fn look(pid: u32) -> Life {
    use windows_sys::Win32::Foundation::{CloseHandle, ERROR_INVALID_PARAMETER, FILETIME, GetLastError, STILL_ACTIVE};
    use windows_sys::Win32::System::Threading::{
        GetExitCodeProcess, GetProcessTimes, OpenProcess, PROCESS_QUERY_LIMITED_INFORMATION,
    };
    const ZERO: FILETIME = FILETIME { dwLowDateTime: 0, dwHighDateTime: 0 };
    let (mut created, mut exited, mut kernel, mut user) = (ZERO, ZERO, ZERO, ZERO);
    let mut code = 0u32;
    // SAFETY: the handle is checked before use and closed once; every pointer is to a local of the right type.
    let (code_read, times_read) = unsafe {
        let process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, 0, pid);
        if process.is_null() {
            // The system's answer for a number that no process has.
            return if GetLastError() == ERROR_INVALID_PARAMETER { Life::Gone } else { Life::Unknown };
        }
        let code_read = GetExitCodeProcess(process, &mut code);
        let times_read = GetProcessTimes(process, &mut created, &mut exited, &mut kernel, &mut user);
        CloseHandle(process);
        (code_read != 0, times_read != 0)
    };
    match (code_read, times_read) {
        (true, _) if code != STILL_ACTIVE as u32 => Life::Gone,
        (_, true) => {
            let start = (u64::from(created.dwHighDateTime) << 32) | u64::from(created.dwLowDateTime);
            Life::Running { mark: start.to_string() }
        }
        _ => Life::Unknown,
    }
}

/// Elsewhere a lock is never thought stale.
#[cfg(not(any(target_os = "linux", windows)))]
pub(super) fn look(_pid: u32) -> Life {
    Life::Unknown
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_seen_then_gone() {
        let mut child = std::process::Command::new("sleep").arg("60").spawn().unwrap();
        let seen = look(child.id());
        assert!(matches!(&seen, Life::Running { .. }));
        assert_ne!(seen, look(std::process::id()));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(look(child.id()), Life::Gone);
    }
}
