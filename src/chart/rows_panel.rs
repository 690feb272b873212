//! Claims that are too few for axes: a row each, with the number and who said it.

use super::content::Content;
use super::direct_label::DirectLabel;
use super::layout::{PanelKind, PanelRect, ROW};
use super::{ChartRequest, amount_form::Ink, words};
use crate::base::sort;
use crate::scene::{Mark, Paint, Rect, Scene, Subject, Token};

/// Draws the rows of the claims that are known; gives back the marks.
pub(super) fn draw_rows(
    scene: &mut Scene,
    request: &ChartRequest<'_>,
    content: &Content,
    panel: &PanelRect,
) -> Vec<Mark> {
    let ChartRequest { dataset, lang, .. } = *request;
    let [bars, points] = content.laid.of_panel(dataset, panel.kind);
    let mut claims = [bars, points].concat();
    sort::sort_by_key(&mut claims, |it| *it);
    let token = Ink::of(request.measure).token();
    let mut marks = Vec::new();
    for (at, ix) in claims.into_iter().enumerate().filter(|(_, ix)| content.shows(*ix)) {
        let claim = dataset.claim(ix);
        let row = Rect { x: 0.0, y: panel.plot.y + at as f64 * ROW, w: scene.width, h: ROW };
        let first = scene.items.len();
        let subject = Subject::Claim(ix);
        if request.chosen.as_ref() == Some(&subject) {
            scene.rect(row, 2.0, Paint::fill(Token::Selected));
        }
        let forms =
            words::row_forms(dataset, &claim, matches!(panel.kind, PanelKind::Rows(None, _)), lang);
        let labels = forms.map(|(bold, regular)| DirectLabel::new(bold, regular, token));
        let fits = |label: &&DirectLabel| label.size()[0] <= row.w;
        let label = match labels.iter().find(fits) {
            Some(label) => label.clone(),
            None => labels.last().cloned().unwrap_or_default().cut(row.w),
        };
        label.draw(scene, &Rect { y: row.y + 2.5, ..row });
        scene.set_subject(first, &subject);
        marks.push(Mark { name: words::claim_name(dataset, &claim, lang), subject, bounds: row });
    }
    marks
}
