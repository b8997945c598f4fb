//! A tree as HTML. What is alive in an element is left out; the element is there.

use crate::node::{Element, Node, Start};

/// Elements without content.
const VOID: [&str; 3] = ["input", "br", "hr"];

/// Writes a tree as HTML.
pub fn to_html<L>(node: &Node<L>) -> String {
    let mut html = String::new();
    write(node, &mut html);
    html
}

fn write<L>(node: &Node<L>, html: &mut String) {
    match node {
        Node::Text(text) => escape(text, html),
        Node::Several(nodes) => {
            for node in nodes {
                write(node, html);
            }
        }
        Node::Live(_) => {}
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
                write(child, html);
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
