//! What deserves to be said of the answer itself, whatever the settings are.

use super::AnswerProtocol;

/// The encoding a text was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16 of either order.
    Utf16,
    /// Windows-1252, which any bytes can be.
    Windows1252,
}

/// On which side of its own period an answer was issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// Earlier than its beginning.
    Before,
    /// Later than its end.
    After,
}

/// A remark on the answer itself, whatever the settings are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Several answers were pasted: the one of rank `read`, from 1, is the one that is read.
    SeveralAnswers {
        /// How many were pasted.
        count: usize,
        /// The rank of the one that is read.
        read: usize,
    },
    /// The last answer cannot be read, and one before it is.
    LastUnreadable,
    /// PRONOTE's question stood beside the answer.
    WithQuestion,
    /// Not UTF-8.
    Encoding(Encoding),
    /// Something stood before or after the answer and was left out.
    TextAround,
    /// Each line began with the same signs, which were taken off.
    LinePrefixes,
    /// `\n`, `\"` or `\xc3\xa9` stood for what they mean.
    Escapes,
    /// `&lt;` stood for `<`: the source of a page was pasted.
    Unescaped,
    /// `%3C` stood for `<`.
    Percent,
    /// The text was coded as mails are: `=3D` stood for `=`.
    QuotedPrintable,
    /// The answer is in JSON, which PRONOTE 2014 does not ask for.
    Json,
    /// A word processor or a mail program had changed the quotes or the spaces of the tags.
    Typographic,
    /// A namespace prefix is used but not declared.
    PrefixUndeclared {
        /// As written.
        prefix: String,
    },
    /// The elements are not in the protocol's namespace.
    OtherNamespace,
    /// Only a part of the answer was pasted.
    Fragment,
    /// Not the protocol PRONOTE 2014 asks for.
    NotSaml(AnswerProtocol),
    /// How long the assertion was valid.
    Valid {
        /// From its beginning to its end.
        seconds: i64,
    },
    /// `Conditions` gives no period.
    ValidityMissing,
    /// A date of `Conditions` cannot be read.
    ValidityUnreadable,
    /// The period ends as it begins: nobody ever enters.
    ValidityZero,
    /// The period ends before it begins.
    ValidityReversed,
    /// The answer says it was issued outside its own period.
    IssuedOutsideValidity {
        /// On which side.
        side: Outside,
    },
    /// For which service the assertion is.
    Audience {
        /// As the assertion writes it, tickets masked.
        service: String,
    },
    /// Values were joined by `;` in one.
    Joined {
        /// The attribute's name.
        attribute: String,
    },
    /// Values stood as the text of a JSON array.
    JsonArray {
        /// The attribute's name.
        attribute: String,
    },
    /// Values stood as the text of a list that no client reads: `[A, B]`.
    ListAsText {
        /// The attribute's name.
        attribute: String,
    },
}

impl Note {
    /// Whether it deserves attention, or is only good to know.
    pub fn needs_attention(&self) -> bool {
        match self {
            Note::WithQuestion
            | Note::Encoding(_)
            | Note::TextAround
            | Note::LinePrefixes
            | Note::Escapes
            | Note::Unescaped
            | Note::Percent
            | Note::QuotedPrintable
            | Note::Typographic
            | Note::Fragment
            | Note::Valid { .. }
            | Note::Audience { .. }
            | Note::Joined { .. } => false,
            Note::SeveralAnswers { .. }
            | Note::Json
            | Note::LastUnreadable
            | Note::PrefixUndeclared { .. }
            | Note::OtherNamespace
            | Note::NotSaml(_)
            | Note::ValidityMissing
            | Note::ValidityUnreadable
            | Note::ValidityZero
            | Note::ValidityReversed
            | Note::IssuedOutsideValidity { .. }
            | Note::JsonArray { .. }
            | Note::ListAsText { .. } => true,
        }
    }
}
