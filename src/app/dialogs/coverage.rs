//! The ENT's own registration, pasted in the comparison: each of our addresses, accepted or not, and why.

use super::Message;
use crate::app::theme::tokens::{size, space};
use crate::app::ui::Ui;
use crate::diagnostics::compare::coverage::{Coverage, CoverageLine, CoverageVerdict};
use crate::i18n::coverage as say;
use iced::Element;
use iced::widget::{Column, column};

/// The conclusion, then one paragraph for each address.
pub(super) fn view<'a>(ui: Ui<'a>, coverage: &Coverage) -> Element<'a, Message> {
    let color = match coverage.verdict() {
        CoverageVerdict::All => ui.palette.done,
        CoverageVerdict::Some | CoverageVerdict::None => ui.palette.refused,
    };
    let said = say::verdict(ui.i18n, coverage);
    let head = column![
        ui.caption(say::kind(ui.i18n, coverage.registration.kind)),
        ui.colored(said.message, color, size::LEAD),
        ui.text(said.hint),
    ]
    .spacing(2.0);
    let mut lines = Column::new().spacing(space::L).push(head);
    for caution in &coverage.cautions {
        lines = lines.push(ui.text(say::caution(ui.i18n, *caution)));
    }
    coverage.lines.iter().fold(lines, |lines, each| lines.push(line(ui, each))).into()
}

fn line<'a>(ui: Ui<'a>, line: &CoverageLine) -> Element<'a, Message> {
    let name = ui.i18n.named(say::purpose(ui.i18n, line.purpose), say::mark(ui.i18n, line));
    let whole = column![ui.strong(name, size::TEXT), ui.value(line.address.clone())].spacing(2.0);
    line.reasons.iter().fold(whole, |whole, reason| whole.push(ui.text(say::reason(ui.i18n, reason)))).into()
}
