//! Markup into an element of the page, touching only what differs from what is there.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, Node};

use super::document::{active_beside, all, child};
use super::focus::still;
use super::scope::Scope;
use crate::base::list_diff::{Edit, list_diff};

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
            if let Some(same) = same_in(&wanted, &was, key) {
                let _ = same
                    .set_attribute(attribute, &was.get_attribute(attribute).unwrap_or_default());
            }
        }
    }
    let focused = active_beside(element).filter(|active| element.contains(Some(active)));
    become_like(element, &wanted);
    let lost = focused.filter(|active| !element.contains(Some(active)));
    let again = lost.and_then(|lost| {
        ["id", "data-event"].into_iter().find_map(|key| same_in(element, &lost, key))
    });
    if let Some(again) = again {
        let _ = again.focus_with_options(&still());
    }
}

/// The element known by the same value of an attribute as another.
fn same_in(element: &Element, other: &Element, key: &str) -> Option<HtmlElement> {
    let value = other.get_attribute(key)?;
    child(element, &["[", key, "=\"", &value, "\"]"].concat())
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
    let is_same = |a: &Node, b: &Node| a.is_equal_node(Some(b));
    for Edit { removed, added, kept } in list_diff(&now, &wanted, is_same) {
        exchange(element, removed, added, kept.map(|(stays, _)| stays).or(after.first()));
    }
}

/// Exchanges some nodes for others, before one that stays. What differs only in what it holds is kept and gone
/// through in the same way.
fn exchange(element: &Node, now: &[Node], wanted: &[Node], before: Option<&Node>) {
    for Edit { removed, added, kept } in list_diff(now, wanted, is_alike) {
        for node in removed {
            let _ = element.remove_child(node);
        }
        let before = kept.map(|(stays, _)| stays).or(before);
        for node in added {
            let _ = element.insert_before(node, before);
        }
        if let Some((stays, wanted)) = kept {
            become_like(stays, wanted);
        }
    }
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

impl Scope {
    /// Fills the element with an id, if it is there, as [`fill`] does.
    pub fn fill_by_id(&self, id: &str, html: &str) {
        if let Some(element) = self.by_id(id) {
            fill(&element, html);
        }
    }
}
