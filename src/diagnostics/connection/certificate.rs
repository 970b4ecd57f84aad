//! What a certificate says of itself: names, dates, issuer.

use chrono::DateTime;
use rustls::pki_types::CertificateDer;
use x509_parser::prelude::{FromDer, GeneralName, X509Certificate};

/// The most names shown of one certificate.
const MOST_NAMES: usize = 8;

/// The parts of a certificate that a person may compare.
pub(super) struct CertificateFacts {
    pub subject: String,
    pub issuer: String,
    pub names: Vec<String>,
    /// « jj/mm/aaaa ».
    pub from: String,
    pub until: String,
}

/// Reads a certificate; `None` when it is not one.
pub(super) fn read(der: &CertificateDer<'_>) -> Option<CertificateFacts> {
    let (_, certificate) = X509Certificate::from_der(der).ok()?;
    let names = certificate.subject_alternative_name().ok().flatten().map(|extension| {
        let names = extension.value.general_names.iter().filter_map(|name| match name {
            GeneralName::DNSName(name) => Some((*name).to_owned()),
            _ => None,
        });
        names.take(MOST_NAMES).collect()
    });
    let validity = certificate.validity();
    let moment = |seconds: i64| u64::try_from(seconds).map(day).unwrap_or_default();
    Some(CertificateFacts {
        subject: certificate.subject().to_string(),
        issuer: certificate.issuer().to_string(),
        names: names.unwrap_or_default(),
        from: moment(validity.not_before.timestamp()),
        until: moment(validity.not_after.timestamp()),
    })
}

/// A number of seconds since 1970 as « jj/mm/aaaa », UTC.
pub(super) fn day(seconds: u64) -> String {
    i64::try_from(seconds)
        .ok()
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .map(|moment| moment.format("%d/%m/%Y").to_string())
        .unwrap_or_default()
}
