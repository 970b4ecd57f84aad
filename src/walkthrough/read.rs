//! From a path to a text, and from a text to the file's shape, within bounds.

use super::fault::{LoadError, ReadFailure, SyntaxFault};
use super::file::File;
use super::lines;
use crate::bounds::RON_DEPTH;
use crate::files::{Cause, Failure, Files};
use ron::Options;
use ron::error::Error;
use ron::extensions::Extensions;
use std::path::Path;

/// Reads a file of UTF-8 text of at most `most` bytes, its byte-order mark left out.
pub(super) fn text(files: &Files, path: &Path, most: u64) -> Result<String, LoadError> {
    let most_kib = most / 1024;
    let unreadable = |why| LoadError::Unreadable { path: path.to_owned(), why };
    let bytes = files.read_chosen(path, most).map_err(|error| match error.cause {
        Cause::TooLarge { .. } => LoadError::TooLarge { path: path.to_owned(), most_kib },
        Cause::NotOrdinary => unreadable(ReadFailure::NotAFile),
        Cause::Refused(Failure::Missing) => unreadable(ReadFailure::NotFound),
        Cause::Refused(Failure::Denied) => unreadable(ReadFailure::Denied),
        Cause::Refused(_) => unreadable(ReadFailure::Other),
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + good.iter().filter(|&&byte| byte == b'\n').count();
        LoadError::NotUtf8 { path: path.to_owned(), line }
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Reads the format.
pub(super) fn file(text: &str) -> Result<File, LoadError> {
    // So that `repere: 3` need not be written `repere: Some(3)`.
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(RON_DEPTH);
    options.from_str(text).map_err(|error| {
        let stumbled = (error.span.start.line, error.span.start.col);
        let kind = syntax_fault(error.code);
        // The reader goes to the end of an unclosed comment before it complains.
        let begun = if kind == SyntaxFault::UnclosedComment { lines::unclosed_comment(text) } else { None };
        let (line, column) = begun.unwrap_or(stumbled);
        LoadError::Syntax { line, column, kind }
    })
}

fn syntax_fault(error: Error) -> SyntaxFault {
    match error {
        Error::NoSuchStructField { found, expected, .. } => {
            SyntaxFault::UnknownField { found, known: expected.to_vec() }
        }
        Error::MissingStructField { field, .. } => SyntaxFault::MissingField { field: field.to_owned() },
        Error::DuplicateStructField { field, .. } => SyntaxFault::DuplicateField { field: field.to_owned() },
        Error::ExpectedStringEnd => SyntaxFault::UnclosedText,
        Error::UnclosedBlockComment | Error::UnclosedLineComment => SyntaxFault::UnclosedComment,
        Error::ExpectedComma => SyntaxFault::MissingComma,
        Error::ExpectedString => SyntaxFault::NotAText,
        Error::ExpectedInteger
        | Error::InvalidIntegerDigit { .. }
        | Error::IntegerOutOfBounds
        | Error::UnderscoreAtBeginning => SyntaxFault::NotANumber,
        Error::ExpectedArray | Error::ExpectedArrayEnd => SyntaxFault::NotAList,
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedMapColon => SyntaxFault::NotAGroup,
        Error::ExpectedBoolean => SyntaxFault::NotYesOrNo,
        Error::InvalidEscape(_) => SyntaxFault::BadEscape,
        Error::Eof => SyntaxFault::EndOfFile,
        Error::TrailingCharacters => SyntaxFault::AfterTheEnd,
        _ => SyntaxFault::Other,
    }
}
