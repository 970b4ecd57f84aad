//! The domain, the walkthrough and the sources' order: what is computed, what is refused, what the embedded files say.

mod addresses;
mod content;
mod layers;
mod pasted;
mod properties;
mod refused;
mod typography;
mod walkthrough_content;
mod walkthrough_faults;
mod walkthrough_second;

#[allow(dead_code, reason = "shared: each program needs a part of it")]
#[path = "../support/guide.rs"]
mod guide;
