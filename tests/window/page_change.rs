//! How long a page takes to come: from the click to the last pixel. The times are printed, and held under a bound:
//! `PAGE_CHANGE_MS=16` for a quiet machine and an optimised program.

use crate::user::User;
use assistant_pronote::app::Message;
use assistant_pronote::app::testing::{Ask, Destination, Page};
use assistant_pronote::walkthrough::Walkthrough;
use std::time::Duration;

/// Times over all the pages, there and back.
const ROUNDS: usize = 3;
/// In milliseconds, on any machine, even one that does much else, without optimisation: nothing is drawn or read on the
/// way. Optimised, on a quiet machine, it is 16.
const AT_MOST: u128 = 400;

#[test]
fn a_page_comes_without_waiting_for_what_it_shows() {
    let walkthrough = Walkthrough::embedded().expect("the walkthrough");
    let there = Page::all(&walkthrough, Default::default());
    let back = there.iter().rev().skip(1);
    let way: Vec<Page> = there.iter().chain(back).cloned().collect();
    let mut user = User::on("etablissement");
    let mut times: Vec<(Duration, [Duration; 4], Page)> = Vec::new();
    for _ in 0..ROUNDS {
        for page in &way {
            let go = Message::Ask(Ask::Go(Destination::Page(page.clone())));
            let parts = user.time_to_pixels(go);
            times.push((parts.iter().sum(), parts, page.clone()));
        }
    }
    times.sort_by_key(|(time, ..)| *time);
    let at = |share: usize| &times[(times.len() - 1) * share / 100];
    let (median, slow, worst) = (at(50), at(99), at(100));
    println!(
        "{} page changes: {:?} at the middle, {:?} at the 99th, {:?} at most",
        times.len(),
        median.0,
        slow.0,
        worst.0
    );
    println!("to answer, lay out, draw, make the pixels: {:?} at the middle; {:?} on {:?}", median.1, slow.1, slow.2);
    let bound = std::env::var("PAGE_CHANGE_MS").ok().and_then(|bound| bound.parse().ok()).unwrap_or(AT_MOST);
    assert!(slow.0.as_millis() <= bound, "{slow:?}, more than {bound} ms");
}
