//! Servers of our own on loopback, that answer as wrongly as wanted.

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Serves every connection in its own thread, for as long as the tests last.
pub fn serve(answer: impl Fn(TcpStream) + Send + Sync + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address");
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            std::thread::spawn(move || answer(stream));
        }
    });
    address
}

/// Answers each request by its method, path and query, and body.
pub fn http(answer: impl Fn(&str, &str) -> String + Send + Sync + 'static) -> SocketAddr {
    serve(move |mut stream| {
        let request = request(&mut stream);
        let (head, body) = request.split_once("\r\n\r\n").unwrap_or((&request, ""));
        let line = head.lines().next().unwrap_or_default();
        let _ = stream.write_all(answer(line.trim_end_matches(" HTTP/1.1"), body).as_bytes());
    })
}

/// Reads one request, its body included.
pub fn request(stream: &mut impl Read) -> String {
    let mut read = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(length @ 1..) = stream.read(&mut piece) {
        read.extend_from_slice(&piece[..length]);
        let text = String::from_utf8_lossy(&read);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
            });
            if body.len() >= length.unwrap_or(0) {
                break;
            }
        }
    }
    String::from_utf8_lossy(&read).into_owned()
}

/// A whole answer.
pub fn answer(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

/// A page of PRONOTE's.
pub fn pronote() -> String {
    answer(
        "200 OK",
        "Server: PRONOTE 2014\r\nContent-Type: text/html\r\n",
        "<html><head><title>PRONOTE.net</title></head></html>",
    )
}

/// Answers every request alike.
pub fn always(reply: String) -> SocketAddr {
    http(move |_, _| reply.clone())
}

/// A port where nothing listens.
pub fn refused() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port")
}

/// Closes cleanly once it has read.
pub fn closes() -> SocketAddr {
    serve(|mut stream| drop(request(&mut stream)))
}

/// Closes with data unread, which the system turns into a reset.
pub fn resets() -> SocketAddr {
    serve(|stream| {
        let _ = stream.peek(&mut [0; 1]);
    })
}

/// Never answers.
pub fn silent() -> SocketAddr {
    serve(|mut stream| {
        request(&mut stream);
        std::thread::sleep(Duration::from_secs(20));
    })
}

/// Sends `start`, then `drop` again and again with a pause, until nobody listens.
pub fn drips(start: &'static str, drop: &'static [u8], pause: Duration) -> SocketAddr {
    serve(move |mut stream| {
        request(&mut stream);
        let _ = stream.write_all(start.as_bytes());
        while stream.write_all(drop).is_ok() {
            std::thread::sleep(pause);
        }
    })
}

/// Sends these bytes and closes.
pub fn sends(bytes: &'static [u8]) -> SocketAddr {
    serve(move |mut stream| {
        request(&mut stream);
        let _ = stream.write_all(bytes);
    })
}

/// Sends these bytes at the first ones received, and closes.
pub fn greets(bytes: &'static [u8]) -> SocketAddr {
    serve(move |mut stream| {
        let _ = stream.read(&mut [0; 4096]);
        let _ = stream.write_all(bytes);
        std::thread::sleep(Duration::from_millis(100));
    })
}

/// A server that counts who connects.
pub fn counted(reply: String) -> (SocketAddr, Arc<AtomicUsize>) {
    let count = Arc::new(AtomicUsize::new(0));
    let counter = count.clone();
    let address = http(move |_, _| {
        counter.fetch_add(1, Ordering::SeqCst);
        reply.clone()
    });
    (address, count)
}

/// A certificate authority of the tests' own.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub certificate: CertificateDer<'static>,
}

/// A certificate and its key.
pub type Identity = (CertificateDer<'static>, PrivateKeyDer<'static>);

impl Authority {
    pub fn new(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("parameters");
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().expect("a key");
        let certificate = params.self_signed(&key).expect("a certificate").der().clone();
        Self { issuer: Issuer::new(params, key), certificate }
    }

    /// A certificate for a name, valid between two years.
    pub fn identity(&self, name: &str, years: (i32, i32)) -> Identity {
        let (params, key) = leaf(name, years);
        let certificate = params.signed_by(&key, &self.issuer).expect("a certificate");
        (certificate.der().clone(), PrivateKeyDer::Pkcs8(key.serialize_der().into()))
    }
}

/// A certificate signed by itself.
pub fn self_signed(name: &str) -> Identity {
    let (params, key) = leaf(name, (2020, 2090));
    let certificate = params.self_signed(&key).expect("a certificate");
    (certificate.der().clone(), PrivateKeyDer::Pkcs8(key.serialize_der().into()))
}

fn leaf(name: &str, (from, until): (i32, i32)) -> (CertificateParams, KeyPair) {
    let mut params = CertificateParams::new(vec![name.to_owned()]).expect("parameters");
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = rcgen::date_time_ymd(from, 1, 1);
    params.not_after = rcgen::date_time_ymd(until, 1, 1);
    (params, KeyPair::generate().expect("a key"))
}

/// PRONOTE's page over https.
pub fn https((certificate, key): Identity) -> SocketAddr {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .expect("a configuration");
    let config = Arc::new(config);
    serve(move |stream| {
        let server = rustls::ServerConnection::new(config.clone()).expect("a connection");
        let mut stream = rustls::StreamOwned::new(server, stream);
        if !request(&mut stream).is_empty() {
            let _ = stream.write_all(pronote().as_bytes());
            stream.conn.send_close_notify();
            let _ = stream.flush();
        }
    })
}
