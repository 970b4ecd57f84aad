//! The secure connection itself: who the server says it is, and whether browsers believe it.

use super::certificate::{self, day};
use super::network::Roots;
use super::probe::{Probe, io_trouble};
use super::{filter, reach};
use crate::domain::address::WebAddress;
use crate::domain::finding::{ConnectError, Diagnosis, TlsFault};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{AlertDescription, CertificateError, ClientConfig, ClientConnection, DigitallySignedStruct};
use rustls::{PeerIncompatible, RootCertStore, SignatureScheme};
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The most certificates of a chain that are shown.
const LONGEST_CHAIN: usize = 4;

/// Shakes hands with the public address, asks nothing, and says what was shown.
pub(super) fn check(probe: &mut Probe<'_>, public: &WebAddress) -> Diagnosis {
    let host = public.host().to_string();
    let address = match reach::connectable(probe, public) {
        Ok(address) => address,
        Err(cause) => return cause,
    };
    let (outcome, chain) = match handshake(probe, &host, address) {
        Ok(seen) => seen,
        Err(cause) => return cause,
    };
    for (index, shown) in chain.iter().take(LONGEST_CHAIN).filter_map(certificate::read).enumerate() {
        probe.evidence.note(&format!("{index}: {}", shown.subject));
        probe.evidence.note(&format!("   < {}", shown.issuer));
        probe.evidence.note(&format!("   {} → {}", shown.from, shown.until));
        if !shown.names.is_empty() {
            probe.evidence.note(&format!("   {}", shown.names.join(", ")));
        }
    }
    let own = chain.first().and_then(certificate::read);
    match outcome {
        Ok(()) => Diagnosis::CertificateValid { until: own.map(|own| own.until).unwrap_or_default() },
        Err(ConnectError::Tls(fault)) => {
            let issued_by_itself = own.as_ref().is_some_and(|own| own.subject == own.issuer);
            // What inspects signs with its own authority, under its maker's name.
            if let Some(own) = own.as_ref().filter(|own| filter::inspects(&own.issuer)) {
                return Diagnosis::FilterCertificate { issuer: own.issuer.clone() };
            }
            let fault = match fault {
                TlsFault::UnknownIssuer | TlsFault::Other if issued_by_itself => TlsFault::SelfSigned,
                TlsFault::Other if chain.is_empty() && speaks_old_tls(probe, address) => TlsFault::OldVersion,
                fault => fault,
            };
            Diagnosis::Trouble(ConnectError::Tls(fault))
        }
        Err(ConnectError::Closed | ConnectError::Reset) if chain.is_empty() && speaks_old_tls(probe, address) => {
            Diagnosis::Trouble(ConnectError::Tls(TlsFault::OldVersion))
        }
        Err(trouble) => Diagnosis::Trouble(trouble),
    }
}

type Seen = (Result<(), ConnectError>, Vec<CertificateDer<'static>>);

fn handshake(probe: &mut Probe<'_>, host: &str, address: SocketAddr) -> Result<Seen, Diagnosis> {
    let other = |_| Diagnosis::Trouble(ConnectError::Tls(TlsFault::Other));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let recorder = Arc::new(Recorder {
        inner: verifier(&probe.network.roots, &provider).map_err(other)?,
        chain: Mutex::default(),
    });
    let config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(rustls::ALL_VERSIONS)
        .map_err(other)?
        .dangerous()
        .with_custom_certificate_verifier(recorder.clone())
        .with_no_client_auth();
    let name =
        ServerName::try_from(host.to_owned()).map_err(|_| Diagnosis::Trouble(ConnectError::Tls(TlsFault::Other)))?;
    let mut client = ClientConnection::new(Arc::new(config), name).map_err(other)?;
    let mut stream = Timed::connect(address, probe).map_err(|error| Diagnosis::Trouble(io_trouble(&error)))?;
    let mut outcome = Ok(());
    while client.is_handshaking() && outcome.is_ok() {
        outcome = client.complete_io(&mut stream).map(|_| ()).map_err(|error| io_trouble(&error));
    }
    if let (Some(version), Ok(())) = (client.protocol_version(), &outcome) {
        probe.evidence.note(&format!("{version:?}"));
    }
    let chain = recorder.chain.lock().map(|chain| chain.clone()).unwrap_or_default();
    Ok((outcome, chain))
}

fn verifier(roots: &Roots, provider: &Arc<CryptoProvider>) -> Result<Arc<dyn ServerCertVerifier>, rustls::Error> {
    match roots {
        Roots::System => Ok(Arc::new(rustls_platform_verifier::Verifier::new(provider.clone())?)),
        Roots::Only(certificates) => {
            let mut store = RootCertStore::empty();
            store.add_parsable_certificates(certificates.iter().cloned());
            let built = WebPkiServerVerifier::builder_with_provider(Arc::new(store), provider.clone()).build();
            Ok(built.map_err(|error| rustls::Error::General(error.to_string()))?)
        }
    }
}

/// Keeps the chain that the server shows, then lets the real verifier decide.
#[derive(Debug)]
struct Recorder {
    inner: Arc<dyn ServerCertVerifier>,
    chain: Mutex<Vec<CertificateDer<'static>>>,
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if let Ok(mut chain) = self.chain.lock() {
            let shown = std::iter::once(end_entity).chain(intermediates).take(LONGEST_CHAIN);
            *chain = shown.map(|certificate| certificate.clone().into_owned()).collect();
        }
        self.inner.verify_server_cert(end_entity, intermediates, name, ocsp, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.inner.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// What an error of the handshake means.
pub(super) fn fault(error: &rustls::Error) -> TlsFault {
    match error {
        rustls::Error::InvalidCertificate(error) => certificate_fault(error),
        rustls::Error::PeerIncompatible(
            PeerIncompatible::ServerDoesNotSupportTls12Or13 | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig,
        )
        | rustls::Error::AlertReceived(AlertDescription::ProtocolVersion) => TlsFault::OldVersion,
        rustls::Error::InvalidMessage(_) => TlsFault::NotTls,
        _ => TlsFault::Other,
    }
}

fn certificate_fault(error: &CertificateError) -> TlsFault {
    match error {
        CertificateError::UnknownIssuer => TlsFault::UnknownIssuer,
        CertificateError::NotValidForName => TlsFault::WrongName { names: String::new() },
        CertificateError::NotValidForNameContext { presented, .. } => {
            // rustls writes « DnsName("…") ».
            let names: Vec<_> = presented
                .iter()
                .take(4)
                .map(|name| name.trim_start_matches("DnsName(").trim_matches(['"', ')']).to_owned())
                .collect();
            TlsFault::WrongName { names: crate::domain::finding::clean(&names.join(", "), 160) }
        }
        CertificateError::Expired => TlsFault::Expired { until: String::new() },
        CertificateError::ExpiredContext { not_after, .. } => TlsFault::Expired { until: day(not_after.as_secs()) },
        CertificateError::NotValidYet => TlsFault::NotYetValid { from: String::new() },
        CertificateError::NotValidYetContext { not_before, .. } => {
            TlsFault::NotYetValid { from: day(not_before.as_secs()) }
        }
        CertificateError::Revoked => TlsFault::Revoked,
        _ => TlsFault::Other,
    }
}

/// Whether the server answers a greeting of TLS 1.0: some of that age hang up on a newer one.
fn speaks_old_tls(probe: &Probe<'_>, address: SocketAddr) -> bool {
    // TLS 1.0 ClientHello without extension: AES and triple DES by RSA, no compression (RFC 2246, RFC 3268).
    const SUITES: [u8; 6] = [0x00, 0x2f, 0x00, 0x35, 0x00, 0x0a];
    let mut hello = vec![0x03, 0x01];
    hello.extend([0x5a; 32]);
    hello.extend([0, 0, SUITES.len() as u8]);
    hello.extend(SUITES);
    hello.extend([1, 0]);
    let length = hello.len() as u8;
    let mut record = vec![0x16, 0x03, 0x01, 0, length + 4, 0x01, 0, 0, length];
    record.extend(hello);
    let mut answer = [0; 11];
    let heard = Timed::connect(address, probe)
        .and_then(|mut stream| stream.write_all(&record).and_then(|()| stream.read_exact(&mut answer)));
    // A handshake record holding a ServerHello of version 3.1 or 3.2.
    heard.is_ok() && answer[0] == 0x16 && answer[5] == 0x02 && answer[9] == 3 && matches!(answer[10], 1 | 2)
}

/// A connection on which every wait ends at the check's deadline.
struct Timed {
    stream: TcpStream,
    deadline: Instant,
}

impl Timed {
    fn connect(address: SocketAddr, probe: &Probe<'_>) -> io::Result<Self> {
        Ok(Self { stream: TcpStream::connect_timeout(&address, probe.left())?, deadline: probe.deadline })
    }

    fn left(&self) -> io::Result<Option<Duration>> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(Some(left)) }
    }
}

impl Read for Timed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(self.left()?)?;
        self.stream.read(buffer)
    }
}

impl Write for Timed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(self.left()?)?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}
