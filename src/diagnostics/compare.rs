//! « Comparer »: what PRONOTE.net shows, held against the settings' values to the character.

pub mod alignment;
pub mod coverage;
pub mod pattern;
pub mod registration;

mod address;
mod differences;
mod indexed_text;
mod nearest;
mod plain;

use crate::domain::setting_key::{ComparisonKind, SettingKey};
use crate::domain::settings::Settings;
use crate::domain::space::Space;
use crate::domain::{credential, excerpt, forbidden_character, trimmed};
use coverage::{Coverage, CoverageVerdict};
use indexed_text::IndexedText;
use pattern::PatternError;
use registration::{Registration, RegistrationKind};

/// The longest text that is compared, in characters: a link of PRONOTE's is under 700.
pub use crate::bounds::SHOWN_CHARACTERS as LONGEST;

/// A value of the settings that the text may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which value.
    pub value: SettingKey,
    /// As the settings have it.
    pub text: String,
}

/// The nearest value, and how the text differs from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Whether it will work alike.
    pub verdict: ComparisonVerdict,
    /// The nearest value.
    pub with: SettingKey,
    /// As the settings have it.
    pub expected: String,
    /// In the order of an address; empty when equal, all harmless when equivalent.
    pub gaps: Vec<Difference>,
}

/// What a pasted text is, and what it gives.
#[derive(Clone, Debug)]
pub enum ComparedText {
    /// One value.
    Value(Comparison),
    /// The ENT's own registration; an Ant pattern is compared with ours too.
    Registration {
        /// Which of our addresses it accepts.
        coverage: Coverage,
        /// With our own pattern; `None` when it is no Ant pattern.
        comparison: Option<Comparison>,
    },
}

/// Whether what is shown will work like what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ComparisonVerdict {
    /// The same characters.
    Equal,
    /// Written otherwise, read alike by PRONOTE, browsers and the CAS.
    Equivalent,
    /// It will not work alike.
    Different,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where it differs.
    pub part: AddressPart,
    /// Inside the address that a CAS link carries, and not in the link's own.
    pub in_service: bool,
    /// What should stand there; empty when nothing should.
    pub expected: String,
    /// Tickets are masked.
    pub seen: String,
    /// The first character that differs, or where one is missing: an index in the pasted text, from 0.
    pub at: usize,
    /// What it breaks, or why it breaks nothing.
    pub meaning: Meaning,
}

/// A part of an address, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressPart {
    /// `http` or `https`.
    Protocol,
    /// The name or address of the machine.
    Host,
    /// The port, as it is written.
    Port,
    /// The path before the page.
    Root,
    /// The slash at the end.
    FinalSlash,
    /// The last segment of the path, when it is a page or an endpoint.
    Page,
    /// The `service` or `TARGET` of a CAS link, as a whole.
    Service,
    /// A value that is no address, or what stands after `?`.
    Value,
}

/// What a difference breaks, or why it breaks nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// Capitals in `http`.
    ProtocolCase,
    /// Capitals in the host.
    HostCase,
    /// `%2F` for `/`, `%3a` for `%3A`…
    Encoding,
    /// A slash after the host alone (RFC 3986, § 6.2.3).
    RootSlash,
    /// Capitals, or `/` for `\`, in a Windows path.
    PathForm,
    /// Capitals in a machine's name.
    NameCase,
    /// Capitals or order of the profile's values.
    CodeForm,
    /// The link of an espace: its page is the service, as PRONOTE itself sends it.
    ServicePage {
        /// The espace.
        space: Space,
        /// Whether it is its mobile page.
        mobile: bool,
    },
    /// `http` for `https`, or the reverse.
    Protocol,
    /// Neither `http://` nor `https://`.
    ProtocolMissing,
    /// Another host.
    Host,
    /// No port where there must be one.
    PortMissing,
    /// A port where there must be none.
    PortAdded,
    /// Another port.
    PortOther,
    /// Another path before the page.
    Root,
    /// Another page, one too many or one missing.
    Page,
    /// Another validation address than the SAML one.
    Endpoint,
    /// `/**` is missing.
    PatternMissing,
    /// `/**` is there and must not be.
    PatternAdded,
    /// A final slash too many, or missing.
    FinalSlash,
    /// PRONOTE adds `/login` to it.
    FinalSlashOfCas,
    /// Windows wants one in a prefix.
    FinalSlashOfPrefix,
    /// The link names no service.
    ServiceMissing,
    /// `service` for `TARGET`, or the reverse, or other capitals.
    ServiceParameter,
    /// Encoded twice: `%252F`.
    DoubleEncoding,
    /// `?login=true` is missing.
    LoginMissing,
    /// `?login=true` is there and must not be.
    LoginAdded,
    /// The address was copied with a ticket.
    Ticket,
    /// Something else after `?`.
    Query,
    /// A value of the profile is missing.
    CodeMissing,
    /// A value of the profile is there and must not be.
    CodeAdded,
    /// A space among the values of the profile: PRONOTE may not recognise the one after it.
    CodeSpaces,
    /// Only capitals differ, and they count.
    Case,
    /// One sign for another that looks like it.
    LookAlike,
    /// Another value.
    Value,
    /// The text looks like none of the values.
    Unlike,
}

/// Why a text cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareError {
    /// No sign but spaces and quotes.
    Empty,
    /// Longer than [`LONGEST`].
    TooLong {
        /// In characters.
        length: usize,
    },
    /// More than one line.
    SeveralLines,
    /// A control or invisible character.
    Control {
        /// Its code point, `U+XXXX`.
        code: String,
    },
    /// The settings have no value yet.
    NoValue,
    /// A registration of the ENT's that cannot be run.
    Pattern(PatternError),
}

/// Every value of some settings that is not empty, in the order of the summary.
pub fn candidates(settings: &Settings) -> Vec<Candidate> {
    let texts = SettingKey::ALL.iter().filter_map(|&value| Some(Candidate { value, text: settings.get(value)? }));
    texts.filter(|candidate| !candidate.text.is_empty()).collect()
}

/// The same with a base's file as PRONOTE's windows show it: its name without its folder, with or without its ending,
/// where the pasted text has neither.
pub fn in_the_form_of(pasted: &str, candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut forms = Vec::with_capacity(candidates.len() + 1);
    for candidate in candidates {
        if candidate.value == SettingKey::Base && !pasted.contains(['\\', '/']) {
            let name = candidate.text.rsplit(['\\', '/']).next().unwrap_or_default();
            let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
            let has_ending = trimmed(pasted).to_lowercase().ends_with(&format!(".{}", ending.to_lowercase()));
            let text = if has_ending { name } else { stem }.to_owned();
            forms.push(Candidate { text, ..candidate });
        } else {
            forms.push(candidate);
        }
    }
    forms
}

/// Reads whatever is pasted: the ENT's own registration, or one value.
///
/// # Errors
/// [`CompareError`] when there is nothing to compare, or a pattern that cannot be run.
pub fn read(settings: &Settings, pasted: &str) -> Result<ComparedText, CompareError> {
    let Some(registration) = Registration::read(pasted) else {
        return compare(&in_the_form_of(pasted, candidates(settings)), pasted).map(ComparedText::Value);
    };
    let registration = registration.map_err(CompareError::Pattern)?;
    let comparison = match registration.kind {
        // A pattern with a wildcard in the middle is no address: piece by piece it would differ everywhere.
        RegistrationKind::Ant if registration.is_an_address_with_an_end() => {
            Some(compare(&candidates(settings), pasted)?)
        }
        RegistrationKind::Ant | RegistrationKind::Regex | RegistrationKind::Apereo => None,
    };
    Ok(ComparedText::Registration { coverage: Coverage::of(settings, registration), comparison })
}

/// Finds the value that a pasted or typed text is nearest to, and each difference.
///
/// # Errors
/// [`CompareError`] when there is nothing to compare, on either side.
pub fn compare(candidates: &[Candidate], pasted: &str) -> Result<Comparison, CompareError> {
    let length = pasted.chars().count();
    if length > LONGEST {
        return Err(CompareError::TooLong { length });
    }
    let kept = trimmed(pasted);
    if kept.contains(['\n', '\r']) {
        return Err(CompareError::SeveralLines);
    }
    if let Some(code) = forbidden_character(kept) {
        return Err(CompareError::Control { code });
    }
    let seen = IndexedText::of(pasted).without_surroundings();
    if seen.is_empty() {
        return Err(CompareError::Empty);
    }
    let Some(address) = seen.encoded_address() else {
        return nearest::nearest(candidates, &seen).ok_or(CompareError::NoValue);
    };
    let mut comparison = nearest::nearest(candidates, &address).ok_or(CompareError::NoValue)?;
    comparison.note_encoding(&seen);
    Ok(comparison)
}

impl ComparedText {
    /// Whether nothing needs to be changed.
    pub fn is_right(&self) -> bool {
        match self {
            ComparedText::Value(comparison) => comparison.verdict != ComparisonVerdict::Different,
            ComparedText::Registration { coverage, comparison } => {
                coverage.verdict() == CoverageVerdict::All
                    && comparison.as_ref().is_none_or(|comparison| comparison.verdict != ComparisonVerdict::Different)
            }
        }
    }
}

impl Comparison {
    fn of(candidate: &Candidate, seen: &IndexedText) -> Self {
        let gaps = match candidate.value.comparison() {
            _ if seen.text() == candidate.text => Vec::new(),
            ComparisonKind::Web => differences::of_addresses(candidate, seen),
            ComparisonKind::Path => plain::of_paths(&candidate.text, seen),
            ComparisonKind::Name => plain::of_names(&candidate.text, seen),
            ComparisonKind::Codes => plain::of_codes(&candidate.text, seen),
            ComparisonKind::Exact => plain::of_values(&candidate.text, seen),
        };
        let verdict = match gaps.as_slice() {
            [] => ComparisonVerdict::Equal,
            gaps if gaps.iter().all(|gap| gap.meaning.is_harmless()) => ComparisonVerdict::Equivalent,
            _ => ComparisonVerdict::Different,
        };
        Self { verdict, with: candidate.value, expected: candidate.text.clone(), gaps }
    }

    /// The address was compared decoded: that alone makes it equivalent, not equal.
    fn note_encoding(&mut self, seen: &IndexedText) {
        let expected = self.expected.clone();
        self.gaps.push(Difference::new(AddressPart::Value, Meaning::Encoding, &expected, &seen.text(), seen.place(0)));
        if self.verdict == ComparisonVerdict::Equal {
            self.verdict = ComparisonVerdict::Equivalent;
        }
    }
}

impl Meaning {
    /// Whether it changes nothing for PRONOTE, browsers and the CAS.
    pub fn is_harmless(self) -> bool {
        matches!(
            self,
            Meaning::ProtocolCase
                | Meaning::HostCase
                | Meaning::Encoding
                | Meaning::RootSlash
                | Meaning::PathForm
                | Meaning::NameCase
                | Meaning::CodeForm
                | Meaning::ServicePage { .. }
        )
    }
}

impl ComparisonVerdict {
    /// The name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            ComparisonVerdict::Equal => "egal",
            ComparisonVerdict::Equivalent => "equivalent",
            ComparisonVerdict::Different => "different",
        }
    }
}

impl AddressPart {
    /// The name used in JSON.
    pub fn id(self) -> &'static str {
        match self {
            AddressPart::Protocol => "protocole",
            AddressPart::Host => "hote",
            AddressPart::Port => "port",
            AddressPart::Root => "racine",
            AddressPart::FinalSlash => "barre_finale",
            AddressPart::Page => "page",
            AddressPart::Service => "service",
            AddressPart::Value => "valeur",
        }
    }
}

impl Difference {
    fn new(part: AddressPart, meaning: Meaning, expected: &str, seen: &str, at: usize) -> Self {
        let seen = excerpt_of_address(&super::answer::private::without_tickets(&credential::masked(seen)));
        Self { part, in_service: false, expected: expected.to_owned(), seen, at, meaning }
    }
}

/// Longer than other excerpts: a whole service may stand in a gap.
fn excerpt_of_address(text: &str) -> String {
    const LONGEST_SHOWN: usize = 300;
    if text.chars().nth(LONGEST_SHOWN).is_some() { excerpt(text) } else { text.to_owned() }
}
