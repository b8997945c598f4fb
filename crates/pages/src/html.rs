//! A tree as HTML. What is alive in an element is left out; the element is there.
//!
//! Where something alive stands beside elements, the site keeps its place between two comments. In HTML that the site
//! takes over, they are there already.

use crate::node::{Element, Node, Start};

/// Elements without content.
const VOID: [&str; 3] = ["input", "br", "hr"];

/// What the two comments around something alive hold.
pub const MARKS: [&str; 2] = ["[", "]"];

/// Writes a tree as HTML, without what is alive in it.
pub fn to_html<L>(node: &Node<L>) -> String {
    to_html_with(node, &|_| None)
}

/// Writes a tree as HTML. `still` says what stands in the place of something alive before it is, if the place is to be
/// found again.
pub fn to_html_with<L>(node: &Node<L>, still: &dyn Fn(&L) -> Option<Node<L>>) -> String {
    let mut html = String::new();
    write(node, still, &mut html);
    html
}

fn write<L>(node: &Node<L>, still: &dyn Fn(&L) -> Option<Node<L>>, html: &mut String) {
    match node {
        Node::Text(text) => escape(text, html),
        Node::Several(nodes) => {
            for node in nodes {
                write(node, still, html);
            }
        }
        Node::Live(live) => {
            if let Some(node) = still(live) {
                let [start, end] = MARKS.map(|mark| format!("<!--{mark}-->"));
                html.push_str(&start);
                write(&node, still, html);
                html.push_str(&end);
            }
        }
        Node::Element(element) => {
            let Element { start: Start { tag, attributes }, children, .. } = &**element;
            html.push('<');
            html.push_str(tag);
            for (name, value) in attributes {
                html.push(' ');
                html.push_str(name);
                html.push_str("=\"");
                escape(value, html);
                html.push('"');
            }
            html.push('>');
            if VOID.contains(tag) {
                return;
            }
            for child in children {
                write(child, still, html);
            }
            html.push_str("</");
            html.push_str(tag);
            html.push('>');
        }
    }
}

/// Right in a text and between double quotation marks.
fn escape(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}
