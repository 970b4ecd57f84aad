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
    let stat = match told(&format!("/proc/{pid}/stat")) {
        Ok(stat) => stat,
        // Where /proc hides the processes of others, number 1 is hidden too.
        Err(error) if error.is_missing() && std::path::Path::new("/proc/1").exists() => return Life::Gone,
        Err(_) => return Life::Unknown,
    };
    // proc(5): after the name, in parentheses, the state is the 3rd field and the start time the 22nd.
    let mut fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
    let (state, start) = (fields.next(), fields.nth(18));
    let boot = told("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    match (state, start) {
        (Some("Z" | "X"), _) => Life::Gone,
        (Some(_), Some(start)) => Life::Running { mark: format!("{}:{start}", boot.trim()) },
        _ => Life::Unknown,
    }
}

/// A short text that the kernel tells.
#[cfg(target_os = "linux")]
fn told(path: &str) -> Result<String, crate::files::FileError> {
    let longest = crate::bounds::SYSTEM_TEXT_BYTES;
    let bytes = crate::files::Files::system().read_chosen(std::path::Path::new(path), longest)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What tells this machine, since it was started, and this table of processes from any other: two clones, two
/// containers, WSL and its Windows may have one name.
#[cfg(target_os = "linux")]
pub(super) fn host() -> Option<String> {
    let machine = told("/etc/machine-id").unwrap_or_default();
    let boot = told("/proc/sys/kernel/random/boot_id").ok()?;
    let table = std::path::Path::new("/proc/self/ns/pid").read_link().ok()?;
    Some(format!("{}:{}:{}", machine.trim(), boot.trim(), table.display()))
}

/// What tells this machine from any other: the number that Windows draws at its installation.
#[cfg(windows)]
pub(super) fn host() -> Option<String> {
    let key = windows_registry::LOCAL_MACHINE.open(r"SOFTWARE\Microsoft\Cryptography").ok()?;
    key.get_string("MachineGuid").ok().filter(|number| !number.is_empty())
}

/// Elsewhere a lock is never thought stale by its process.
#[cfg(not(any(target_os = "linux", windows)))]
pub(super) fn host() -> Option<String> {
    None
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

#[cfg(all(test, any(target_os = "linux", windows)))]
mod tests {
    use super::*;
    use std::process::{Command, Stdio};

    /// A program that lasts until it is killed.
    fn lasting() -> Command {
        let mut command = Command::new(if cfg!(windows) { "cmd" } else { "sleep" });
        command.args(if cfg!(windows) { &["/c", "pause"][..] } else { &["60"] });
        command.stdin(Stdio::piped()).stdout(Stdio::null());
        command
    }

    #[test]
    fn a_machine_has_an_identity() {
        assert_eq!(host(), host());
        assert!(host().is_some_and(|host| host.len() > 8), "{:?}", host());
    }

    #[test]
    fn a_process_is_seen_then_gone() {
        let mut child = lasting().spawn().unwrap();
        let seen = look(child.id());
        assert!(matches!(&seen, Life::Running { .. }));
        assert_ne!(seen, look(std::process::id()));
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(look(child.id()), Life::Gone);
    }
}
