//! An http page asked of a proxy as browsers do, with its whole address in the first line. The library would open
//! a tunnel, which proxies refuse to other ports than 443.

use std::fmt;
use std::io::ErrorKind;
use ureq::Error;
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, Transport};

/// Adds the whole address to the first line of what goes out.
#[derive(Debug)]
pub struct WholeAddress;

impl<In: Transport> Connector<In> for WholeAddress {
    type Out = Forwarded<In>;

    fn connect(&self, details: &ConnectionDetails<'_>, chained: Option<In>) -> Result<Option<Forwarded<In>>, Error> {
        let authority = details.uri.authority().map(ToString::to_string).unwrap_or_default();
        Ok(chained.map(|inner| Forwarded { inner, origin: Some(format!("http://{authority}")) }))
    }
}

/// A connection to the proxy.
pub struct Forwarded<In> {
    inner: In,
    /// Until the first line is gone.
    origin: Option<String>,
}

impl<In> fmt::Debug for Forwarded<In> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Forwarded")
    }
}

impl<In: Transport> Transport for Forwarded<In> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.inner.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        let Some(origin) = self.origin.take() else { return self.inner.transmit_output(amount, timeout) };
        let output = self.inner.buffers().output();
        let longer =
            insert(output, amount, origin.as_bytes()).ok_or_else(|| Error::Io(ErrorKind::OutOfMemory.into()))?;
        self.inner.transmit_output(longer, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        self.inner.await_input(timeout)
    }

    fn is_open(&mut self) -> bool {
        self.inner.is_open()
    }
}

/// Puts the origin after `GET `, within the buffer; the new length, or `None` when there is no room.
fn insert(output: &mut [u8], amount: usize, origin: &[u8]) -> Option<usize> {
    let at = output.get(..amount)?.iter().position(|byte| *byte == b' ')? + 1;
    let longer = amount + origin.len();
    if longer > output.len() {
        return None;
    }
    output.copy_within(at..amount, at + origin.len());
    output[at..at + origin.len()].copy_from_slice(origin);
    Some(longer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_gets_the_whole_address_or_nothing_goes() {
        let mut output = b"GET /x HTTP/1.1\r\n........................".to_vec();
        let length = insert(&mut output, 17, b"http://a.fr:80").expect("room");
        assert_eq!(&output[..length], b"GET http://a.fr:80/x HTTP/1.1\r\n");
        assert_eq!(insert(&mut b"GET /".to_vec(), 5, b"http://a.fr"), None);
        assert_eq!(insert(&mut b"GET".to_vec(), 3, b""), None);
    }
}
