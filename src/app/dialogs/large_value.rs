//! A value to read out loud or to copy by hand: large, in groups, with the signs that look alike named.

use super::Message;
use crate::app::theme::tokens::{size, space};
use crate::app::theme::{fonts, styles};
use crate::app::ui::Ui;
use crate::app::ui::modal::framed;
use crate::text;
use iced::widget::{Column, Row, Space, column, container, row};
use iced::{Element, alignment};

/// A value to read out loud or to copy by hand, in groups, with the signs that look alike named.
pub fn view<'a>(ui: Ui<'a>, name: &'a str, value: &'a str) -> Element<'a, Message> {
    let mut groups = Row::new().spacing(space::L);
    let cut = grouped(value);
    for group in &cut {
        groups = groups.push(large(ui, group));
    }
    let mut body = column![groups.wrap()].spacing(space::XL);
    let named: Vec<String> = lookalikes(value).into_iter().map(|sign| lookalike(ui, sign)).collect();
    if !named.is_empty() {
        let list = named.into_iter().fold(Column::new().spacing(space::XS), |list, line| list.push(ui.text(line)));
        body = body.push(column![ui.strong(text!(ui.i18n, "recopier-attention"), size::TEXT), list].spacing(space::XS));
    }
    let spaces = value.matches(' ').count();
    let gaps = match spaces {
        0 if cut.len() < 2 => Column::new(),
        0 => column![ui.caption(text!(ui.i18n, "recopier-groupes"))],
        _ => {
            let said = ui.text(text!(ui.i18n, "recopier-espaces", nombre = spaces));
            let told = row![blank(ui), said].spacing(space::S).align_y(alignment::Vertical::Bottom);
            column![told, ui.caption(text!(ui.i18n, "recopier-groupes-sauf"))]
        }
    };
    framed(ui, name.to_owned(), body.push(gaps.spacing(space::XS)).into(), Message::Close)
}

/// A group of signs, where a space to type is drawn: it is not one of the gaps between the groups.
fn large<'a>(ui: Ui<'a>, group: &str) -> Element<'a, Message> {
    let mut drawn = Row::new().align_y(alignment::Vertical::Bottom);
    for (rank, signs) in group.split('\u{a0}').enumerate() {
        if rank > 0 {
            drawn = drawn.push(container(blank(ui)).padding([10.0, 2.0]));
        }
        if !signs.is_empty() {
            let big = iced::widget::text(signs.to_owned()).size(size::LARGE_VALUE).font(fonts::VALUE);
            drawn = drawn.push(big.color(ui.palette.text).line_height(1.3));
        }
    }
    drawn.into()
}

/// « ␣ », which no font of ours has.
fn blank<'a>(ui: Ui<'a>) -> Element<'a, Message> {
    const LINE: f32 = 3.0;
    let line = |width: f32, height: f32| {
        container(Space::new().width(width).height(height)).style(styles::background(ui.palette.main))
    };
    let sides = 11.0;
    row![line(LINE, sides), line(15.0, LINE), line(LINE, sides)].align_y(alignment::Vertical::Bottom).into()
}

/// Cuts an address after its parts, a long part after its hyphens; joined, the groups are the value.
fn grouped(value: &str) -> Vec<String> {
    const LONGEST: usize = 16;
    let mut groups = vec![String::new()];
    let signs: Vec<char> = value.chars().collect();
    for (index, sign) in signs.iter().enumerate() {
        let Some(last) = groups.last_mut() else { break };
        last.push(if *sign == ' ' { '\u{a0}' } else { *sign });
        let next = signs.get(index + 1);
        let is_between = match sign {
            '/' | '\\' => next.is_some_and(|next| !matches!(next, '/' | '\\' | '*')),
            '.' | '=' | '?' | ';' => true,
            '-' | '_' | ' ' => last.chars().count() > 6,
            _ => false,
        };
        // A sign that is coded stands for one between two words, as « %2F » for a bar.
        let is_coded = next != Some(&'%') && last.len() > 2 && last.as_bytes()[last.len() - 3] == b'%';
        if is_between || is_coded {
            groups.push(String::new());
        } else if last.chars().count() >= LONGEST && next.is_some() {
            let rest = last.split_off(word_end(last));
            groups.push(rest);
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Where a group that is too long is cut: after its last mark, before its last capital, otherwise at its end.
fn word_end(group: &str) -> usize {
    let signs: Vec<(usize, char)> = group.char_indices().collect();
    let starts = signs.windows(2).filter(|pair| {
        let (before, after) = (pair[0].1, pair[1].1);
        matches!(before, '-' | '_' | '\u{a0}' | ':') || (before.is_lowercase() && after.is_uppercase())
    });
    starts.map(|pair| pair[1].0).next_back().unwrap_or(group.len())
}

/// The signs of a value that are taken for another.
fn lookalikes(value: &str) -> Vec<char> {
    let mut found = Vec::new();
    for sign in value.chars().filter(|sign| "0OoIl1-_5S8B".contains(*sign)) {
        if !found.contains(&sign) && found.len() < 8 {
            found.push(sign);
        }
    }
    found
}

fn lookalike(ui: Ui<'_>, sign: char) -> String {
    match sign {
        '0' | '1' | '5' | '8' => text!(ui.i18n, "recopier-chiffre", signe = sign.to_string()),
        '-' => text!(ui.i18n, "recopier-tiret"),
        '_' => text!(ui.i18n, "recopier-souligne"),
        letter if letter.is_uppercase() => text!(ui.i18n, "recopier-majuscule", signe = letter.to_string()),
        letter => text!(ui.i18n, "recopier-minuscule", signe = letter.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_joined_are_the_value() {
        for value in
            ["http://notes.clg-la-bourgade.ac-nice.fr:8036/**", r"E:\PRONOTE 2014\base_bourgade_2014.not", "é", ""]
        {
            assert_eq!(grouped(value).concat().replace('\u{a0}', " "), value);
            assert!(grouped(value).iter().all(|group| group.chars().count() <= 16));
        }
    }

    #[test]
    fn a_word_is_not_cut_where_it_can_stand_whole() {
        for (value, groups) in [
            ("http%3A%2F%2Fnotes.clg-lucie-aubrac.fr", &["http%3A%2F%2F", "notes.", "clg-lucie-", "aubrac.", "fr"][..]),
            ("ENTPersonDateNaissance", &["ENTPersonDate", "Naissance"]),
            ("abcdefghijklmnopqrst", &["abcdefghijklmnop", "qrst"]),
            ("postalCode", &["postalCode"]),
        ] {
            assert_eq!(grouped(value), groups, "{value}");
        }
    }
}
