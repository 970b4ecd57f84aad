//! What is asked of a disk: single operations, as the system has them, so that a test can cut between two of them.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::SystemTime;

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An ordinary file.
    File,
    /// A folder.
    Folder,
    /// A link, when links are shown.
    Link,
    /// A device, a pipe, a socket.
    Other,
}

/// Whether a link is shown as such or followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// What stands at the path itself.
    Shown,
    /// What it leads to.
    Followed,
}

/// What the disk says of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    /// What it is.
    pub kind: Kind,
    /// Its length in bytes.
    pub length: u64,
    /// When it was last written, by the clock of the machine that wrote it; `None` when the system does not say.
    pub modified: Option<SystemTime>,
}

/// A file kept open as the sign that a program runs; dropped, the sign is gone. The system drops it with the program,
/// however that ends.
pub type Hold = Box<dyn Send + Sync>;

/// Whether a program keeps a file open as its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// One does, on this machine or on another.
    Held,
    /// None does, or the system has no such sign.
    NotSeen,
}

/// A file just made, open for writing.
pub trait NewFile: Write + Send {
    /// Waits until what was written would outlast a power cut.
    ///
    /// # Errors
    /// The system refuses, or has no such request.
    fn sync(&mut self) -> io::Result<()>;
}

/// The operations of a disk. Each may fail with any error of the system.
#[allow(clippy::missing_errors_doc)] // said once, above
pub trait Disk: Send + Sync {
    /// What stands at a path.
    fn look(&self, path: &Path, links: Links) -> io::Result<Stat>;
    /// Opens a file to read it.
    fn open(&self, path: &Path) -> io::Result<Box<dyn Read + Send>>;
    /// Makes a file that is not there yet, with the rights that the user's files have.
    fn create(&self, path: &Path) -> io::Result<Box<dyn NewFile>>;
    /// Opens a file that is there, to write at its end.
    fn append(&self, path: &Path) -> io::Result<Box<dyn NewFile>>;
    /// Gives a file another name; what bore it is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file a second name, unless something bears it.
    fn hard_link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file or a link.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes a folder that is not there yet.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Removes an empty folder.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// The names in a folder, with what each is, links shown.
    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, Kind)>>;
    /// Waits until the names of a folder would outlast a power cut.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes now the date of a file's last writing.
    fn touch(&self, path: &Path) -> io::Result<()>;
    /// Keeps a file open as the sign that this program runs; `None` where the system has no such sign.
    fn hold(&self, _path: &Path) -> io::Result<Option<Hold>> {
        Ok(None)
    }
    /// Whether a program, this one included, keeps a file open as its sign.
    fn holding(&self, _path: &Path) -> Holding {
        Holding::NotSeen
    }
}
