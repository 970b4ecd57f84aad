//! Where a dossier is: its folder, given by itself or by its file, and a folder fit for a new one.

use super::error::{Action, DossierError, Failure};
use super::store::FILE;
use super::{captures, lock, recovery, versions};
use crate::domain::device_names::is_device_name;
use crate::files::{FileError, Files, Kind, Links, is_temporary};
use std::path::{Path, PathBuf};

/// The folder of a dossier, given by itself or by its file. Later changes of the working folder do not matter.
pub(super) fn locate(files: &Files, path: &Path) -> Result<PathBuf, DossierError> {
    let named_so = path.file_name().is_some_and(|name| name == FILE);
    let folder = match files.look(path, Links::Followed)? {
        Some(stat) if stat.kind == Kind::Folder => path,
        // The file itself may be gone: its folder's versions tell.
        _ if named_so => path.parent().unwrap_or(path),
        Some(_) => return Err(DossierError::NotADossier { path: path.to_owned() }),
        None => return Err(DossierError::NotFound { path: path.to_owned() }),
    };
    let folder = absolute(folder, Action::Read)?;
    if files.is_folder(&folder) { Ok(folder) } else { Err(DossierError::NotFound { path: path.to_owned() }) }
}

/// The folder that a new dossier is asked for in, given by itself or by the file it is to have.
pub(super) fn to_create(files: &Files, folder: &Path) -> Result<PathBuf, DossierError> {
    let is_the_file = folder.file_name().is_some_and(|name| name == FILE) && !files.is_folder(folder);
    let folder = if is_the_file { folder.parent().unwrap_or(Path::new(".")) } else { folder };
    // Windows makes a device of it, and a folder of that name on a share is out of its reach.
    if folder.file_name().and_then(|name| name.to_str()).is_some_and(is_device_name) {
        let failure = Failure::Name;
        return Err(DossierError::System { action: Action::Create, path: folder.to_owned(), failure });
    }
    absolute(folder, Action::Create)
}

/// Whether a path is that of a file which a dossier needs: its own, its lock, one kept aside, a version, a capture.
/// Whatever writes a document where the user says asks this first. Capitals do not count: Windows takes no account of
/// them.
pub fn is_of_a_dossier(path: &Path) -> bool {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    let Some(file) = name(path) else { return false };
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent();
    let is_below = |folder: &Path| folder.parent().is_some_and(|above| Files::system().exists(&above.join(FILE)));
    file == FILE
        || file == lock::FILE
        || recovery::is_kept_aside(Path::new(&file))
        || folder
            .filter(|folder| is_below(folder))
            .and_then(name)
            .is_some_and(|folder| [versions::FOLDER, captures::FOLDER].contains(&folder.as_str()))
}

/// Whether a path is in the folder of a dossier, or in one of its two folders: what cut writings left there is the
/// dossier's own to look at.
pub fn is_below_a_dossier(path: &Path) -> bool {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let files = Files::system();
    let is_one =
        |folder: &Path| [FILE, lock::FILE, versions::FOLDER].iter().any(|name| files.exists(&folder.join(name)));
    path.ancestors().skip(1).take(2).any(is_one)
}

/// A path that later changes of the working folder do not touch.
pub(super) fn absolute(path: &Path, action: Action) -> Result<PathBuf, DossierError> {
    // `dossier.ron` alone has an empty parent, which is the working folder.
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    std::path::absolute(path).map_err(|error| FileError::system(action, path, &error).into())
}

/// Makes a folder for a new dossier, parents included, or makes sure that the one there is empty.
pub(super) fn make_empty_folder(files: &Files, folder: &Path) -> Result<(), DossierError> {
    match files.look(folder, Links::Followed) {
        Ok(Some(stat)) if stat.kind != Kind::Folder => Err(DossierError::FolderIsAFile { path: folder.to_owned() }),
        Ok(Some(_)) => check_empty(files, folder),
        Ok(None) => Ok(files.create_folders(folder)?),
        Err(error) => Err(FileError { action: Action::Create, ..error }.into()),
    }
}

/// What a creation that was cut leaves (a lock, a temporary file) does not count.
pub(super) fn check_empty(files: &Files, folder: &Path) -> Result<(), DossierError> {
    let entries = files.entries(folder)?;
    let names: Vec<_> = entries.iter().filter_map(|(path, _)| path.file_name()).collect();
    if names.iter().any(|name| *name == FILE) {
        return Err(DossierError::AlreadyADossier { folder: folder.to_owned() });
    }
    if names.iter().any(|name| *name != lock::FILE && !is_temporary(name)) {
        return Err(DossierError::FolderNotEmpty { folder: folder.to_owned() });
    }
    Ok(())
}
