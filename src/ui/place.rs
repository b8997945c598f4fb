//! Where a tree is shown, and what of the document it takes over.

use crate::platform::dom;
use cptpp_pages::html::MARKS;

/// Where nodes are shown, one after the other.
pub struct Place {
    pub parent: dom::Node,
    /// What stands there, which is taken over if it fits; otherwise the node is shown before it.
    pub next: Option<dom::Node>,
}

impl Place {
    /// At the beginning of an element.
    pub fn inside(parent: &dom::Node) -> Place {
        Place { parent: parent.clone(), next: parent.first_child() }
    }

    /// Takes over what stands there, if it fits.
    pub fn take(&mut self, fit: impl FnOnce(dom::Node) -> Option<dom::Node>) -> Option<dom::Node> {
        let taken = fit(self.next.clone()?)?;
        self.next = taken.next_sibling();
        Some(taken)
    }

    pub fn insert(&self, node: &dom::Node) {
        dom::insert(&self.parent, node, self.next.as_ref());
    }

    pub fn show_text(&mut self, text: &str) -> Option<dom::Node> {
        self.take(|node| dom::split(&node, text)).or_else(|| {
            let node = dom::text(text)?;
            self.insert(&node);
            Some(node)
        })
    }

    /// The two marks around something alive.
    pub fn marks(&mut self) -> Option<(dom::Node, dom::Node)> {
        let [start, end] = MARKS;
        if let Some(taken) = self.take(|node| dom::is_mark(&node, start).then_some(node)) {
            return Some((taken.clone(), end_of(&taken)?));
        }
        let (start, end) = (dom::mark(start)?, dom::mark(end)?);
        self.insert(&start);
        self.insert(&end);
        Some((start, end))
    }

    /// Removes what was not taken over, up to a node.
    pub fn clear(&mut self, end: Option<&dom::Node>) {
        while let Some(node) = self.next.take().filter(|node| Some(node) != end) {
            self.next = node.next_sibling();
            dom::remove(&node);
        }
    }
}

/// The mark at the end of what begins with this one.
fn end_of(start: &dom::Node) -> Option<dom::Node> {
    let [opens, closes] = MARKS;
    let (mut depth, mut node) = (1, start.next_sibling()?);
    loop {
        if dom::is_mark(&node, opens) {
            depth += 1;
        } else if dom::is_mark(&node, closes) {
            depth -= 1;
        }
        if depth == 0 {
            return Some(node);
        }
        node = node.next_sibling()?;
    }
}
