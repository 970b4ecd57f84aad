//! The keyboard alone.
