//! The servers' clocks: an assertion is valid for about thirty seconds (domain facts, § 4.3).

use super::probe::{Failure, Probe};
use crate::domain::finding::Diagnosis;
use crate::domain::settings::Settings;
use crate::domain::timestamp::Timestamp;
use chrono::DateTime;

/// The largest drift, in seconds, that no validation notices.
const LARGEST_DRIFT: i64 = 30;

/// Compares the `Date` of PRONOTE's server, the ENT's and this computer's clock.
pub(super) fn check(probe: &mut Probe<'_>, settings: &Settings) -> Diagnosis {
    let server = match drift(probe, &format!("{}/", settings.public_url)) {
        Ok(drift) => drift,
        Err(failure) => return failure.into(),
    };
    // The ENT's own failure is another check's finding.
    let ent = settings.cas.as_ref().and_then(|cas| drift(probe, &cas.server.login_address()).ok().flatten());
    judged(server, ent)
}

/// Seconds by which a server is ahead of this computer; `None` when it gives no date.
fn drift(probe: &mut Probe<'_>, url: &str) -> Result<Option<i64>, Failure> {
    let reply = probe.get(url)?;
    let date = reply.date.as_deref().and_then(|date| DateTime::parse_from_rfc2822(date).ok());
    let drift = date.map(|date| date.signed_duration_since(Timestamp::now().date_time()).num_seconds());
    if let Some(drift) = drift {
        probe.evidence.note(&format!("  {drift:+} s"));
    }
    Ok(drift)
}

fn judged(server: Option<i64>, ent: Option<i64>) -> Diagnosis {
    let far = |drift: i64| drift.saturating_abs() > LARGEST_DRIFT;
    match (server, ent) {
        (None, _) => Diagnosis::ClockUnknown,
        (Some(server), Some(ent)) if far(server.saturating_sub(ent)) => {
            Diagnosis::ClockWrong { seconds: server.saturating_sub(ent) }
        }
        (Some(server), Some(_)) if far(server) => Diagnosis::ClockHere { seconds: server.saturating_neg() },
        (Some(server), None) if far(server) => Diagnosis::ClockWrong { seconds: server },
        (Some(server), _) => Diagnosis::ClockRight { seconds: server },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_servers_that_agree_blame_this_computer() {
        assert_eq!(judged(Some(2), Some(-1)), Diagnosis::ClockRight { seconds: 2 });
        assert_eq!(judged(Some(30), None), Diagnosis::ClockRight { seconds: 30 });
        assert_eq!(judged(Some(31), None), Diagnosis::ClockWrong { seconds: 31 });
        assert_eq!(judged(Some(-100), Some(0)), Diagnosis::ClockWrong { seconds: -100 });
        assert_eq!(judged(Some(3600), Some(3601)), Diagnosis::ClockHere { seconds: -3600 });
        assert_eq!(judged(None, Some(0)), Diagnosis::ClockUnknown);
    }
}
