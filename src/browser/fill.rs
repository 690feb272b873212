//! Markup into an element of the page, touching only what differs from what is there.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, Node};

use super::document::{all, by_id, child, still};

/// What was done to elements since they were written and stays: which ones, what they are known by, and what was set.
const KEPT: [(&str, &str, &str); 2] = [
    ("details[open][id]", "id", "open"),
    ("[aria-current][data-event]", "data-event", "aria-current"),
];

/// Fills an element with markup that `render::html` wrote. What is there already stays, so that little is laid out
/// anew: what was unfolded or marked as current stays so, and what has the focus keeps it, where it or another for the
/// same event is still there.
pub fn fill(element: &Element, html: &str) {
    let Some(wanted) = parsed(element, html) else { return };
    for (selector, key, attribute) in KEPT {
        for was in all(element, selector) {
            let value = was.get_attribute(key).unwrap_or_default();
            if let Some(same) = child(&wanted, &["[", key, "=\"", &value, "\"]"].concat()) {
                let _ = same
                    .set_attribute(attribute, &was.get_attribute(attribute).unwrap_or_default());
            }
        }
    }
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    let focused = active.filter(|active| element.contains(Some(active)));
    become_like(element, &wanted);
    let lost = focused.filter(|active| !element.contains(Some(active)));
    if let Some(again) = lost.and_then(|lost| same_in(element, &lost)) {
        let _ = again.focus_with_options(&still());
    }
}

/// The element that stands for what another stood for.
fn same_in(element: &Element, other: &Element) -> Option<HtmlElement> {
    ["id", "data-event"].into_iter().find_map(|key| {
        let value = other.get_attribute(key)?;
        child(element, &["[", key, "=\"", &value, "\"]"].concat())
    })
}

/// An element like this one, filled with markup.
fn parsed(element: &Element, html: &str) -> Option<Element> {
    let empty: Element = element.clone_node().ok()?.dyn_into().ok()?;
    empty.set_inner_html(html);
    Some(empty)
}

/// Gives an element what another has in it. What is the same stays; what stands between goes or comes.
fn become_like(element: &Node, wanted: &Node) {
    let (mut now, mut wanted) = (nodes_in(element), nodes_in(wanted));
    // From the end first: most often rows come or go at one end.
    let ends = now.iter().rev().zip(wanted.iter().rev());
    let last = ends.take_while(|(a, b)| a.is_equal_node(Some(b))).count();
    let after = now.split_off(now.len() - last);
    wanted.truncate(wanted.len() - last);
    let same = matched(&now, &wanted, |a, b| a.is_equal_node(Some(b)));
    let (mut at, mut wanted_at) = (0, 0);
    for (next, wanted_next) in same {
        exchange(element, &now[at..next], &wanted[wanted_at..wanted_next], now.get(next));
        (at, wanted_at) = (next + 1, wanted_next + 1);
    }
    exchange(element, &now[at..], &wanted[wanted_at..], after.first());
}

/// Exchanges some nodes for others, before one that stays. What differs only in what it holds is kept and gone
/// through in the same way.
fn exchange(element: &Node, now: &[Node], wanted: &[Node], before: Option<&Node>) {
    let swap = |now: &[Node], wanted: &[Node], before: Option<&Node>| {
        for node in now {
            let _ = element.remove_child(node);
        }
        for node in wanted {
            let _ = element.insert_before(node, before);
        }
    };
    let (mut at, mut wanted_at) = (0, 0);
    for (next, wanted_next) in matched(now, wanted, is_alike) {
        swap(&now[at..next], &wanted[wanted_at..wanted_next], now.get(next));
        become_like(&now[next], &wanted[wanted_next]);
        (at, wanted_at) = (next + 1, wanted_next + 1);
    }
    swap(&now[at..], &wanted[wanted_at..], before);
}

/// The places of those that match, each the first one after the last.
fn matched(
    now: &[Node],
    wanted: &[Node],
    is_match: impl Fn(&Node, &Node) -> bool,
) -> Vec<(usize, usize)> {
    let mut from = 0;
    let mut pairs = Vec::new();
    for (wanted_at, node) in wanted.iter().enumerate() {
        if let Some(by) = now[from..].iter().position(|known| is_match(known, node)) {
            pairs.push((from + by, wanted_at));
            from += by + 1;
        }
    }
    pairs
}

/// Whether two are the same but for what they hold.
fn is_alike(a: &Node, b: &Node) -> bool {
    if a.node_name() != b.node_name() {
        return false;
    }
    match (a.clone_node(), b.clone_node()) {
        (Ok(a), Ok(b)) => a.is_equal_node(Some(&b)),
        _ => false,
    }
}

fn nodes_in(node: &Node) -> Vec<Node> {
    let list = node.child_nodes();
    (0..list.length()).filter_map(|at| list.item(at)).collect()
}

/// Fills the element with an id, if it is there, as [`fill`] does.
pub fn fill_by_id(id: &str, html: &str) {
    if let Some(element) = by_id(id) {
        fill(&element, html);
    }
}
