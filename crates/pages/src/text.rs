//! A tree as plain text: a line for each paragraph, marks for headings and lists, everything that folds open.

use crate::node::{Element, Node};
use crate::parts::source::{DEGREE, MARKS};

/// Writes a tree as text.
pub fn to_text<L>(node: &Node<L>) -> String {
    let mut writer = Writer::default();
    writer.write(node, 0);
    writer.end_line();
    writer.text
}

/// What only the page has: pictures, which have the same beside them as text, what is pressed, and how to take the
/// answers away.
fn is_left_out<L>(element: &Element<L>) -> bool {
    let of_class = |element: &Element<L>, classes: &[&str]| {
        element.start.get("class").is_some_and(|class| classes.contains(&class))
    };
    let is_takeaway = |child: &Node<L>| matches!(child, Node::Element(child) if of_class(child, &["takeaway"]));
    matches!(element.start.tag, "svg" | "figcaption")
        || of_class(element, &["action", "actions"])
        || element.start.tag == "span" && of_class(element, &["screen-only"])
        || element.start.tag == "details" && element.children.iter().any(is_takeaway)
}

#[derive(Default)]
struct Writer {
    text: String,
    /// The line that is being written.
    line: String,
    /// What the line begins with.
    mark: String,
}

/// Elements within a line; everything else begins one.
const WITHIN: [&str; 8] = ["a", "b", "code", "label", "small", "span", "strong", "text"];

impl Writer {
    fn write<L>(&mut self, node: &Node<L>, depth: usize) {
        match node {
            Node::Text(text) => self.line.push_str(text),
            Node::Several(nodes) => nodes.iter().for_each(|node| self.write(node, depth)),
            Node::Live(_) => {}
            Node::Element(element) => self.element(element, depth),
        }
    }

    fn element<L>(&mut self, element: &Element<L>, depth: usize) {
        let Element { start, children, .. } = element;
        let tag = &start.tag;
        if is_left_out(element) {
            return;
        }
        if start.get("class") == Some("answer") {
            return self.answer(children, depth);
        }
        if WITHIN.contains(tag) {
            for child in children {
                self.write(child, depth);
            }
            if let Some(address) = start.get("href").filter(|address| address.starts_with("https:")) {
                self.line.extend([" <", address, ">"]);
            }
            return;
        }
        if *tag == "input" {
            self.line.push_str(if start.get("type") == Some("checkbox") { "[ ] " } else { "" });
            return;
        }
        // As on paper: the ids of the pages, which a list explains.
        if let Some(marks) = start.get(MARKS) {
            let marks = [Some(marks).filter(|marks| !marks.is_empty()), start.get(DEGREE)];
            let marks = marks.into_iter().flatten().collect::<Vec<_>>().join("; ");
            self.continue_line(&format!(" [{marks}]"));
            return;
        }
        self.end_line();
        let indent = "  ".repeat(depth);
        let inner = depth + usize::from(matches!(*tag, "ul" | "ol" | "dl"));
        let before = std::mem::take(&mut self.mark);
        self.mark = match *tag {
            "h1" => "\n# ".to_owned(),
            "h2" => "\n## ".to_owned(),
            "h3" => "\n### ".to_owned(),
            "h4" => format!("{}#### ", "  ".repeat(depth.saturating_sub(1))),
            "li" => format!("{}- ", "  ".repeat(depth.saturating_sub(1))),
            "dd" => format!("{indent}  "),
            // The first block in an item stands beside its mark.
            _ if before.trim() == "-" => before,
            _ => indent,
        };
        for child in children {
            self.write(child, inner);
        }
        self.end_line();
        self.mark = "  ".repeat(depth);
    }

    /// A term and what is said of it, in a line.
    fn answer<L>(&mut self, parts: &[Node<L>], depth: usize) {
        self.end_line();
        self.mark = "  ".repeat(depth.saturating_sub(1)) + "- ";
        let elements = parts.iter().filter_map(|part| if let Node::Element(part) = part { Some(part) } else { None });
        for (place, part) in elements.take(2).enumerate() {
            self.line.push_str(if place == 0 { "" } else { ": " });
            for child in &part.children {
                self.write(child, depth);
            }
        }
        self.end_line();
    }

    /// Adds to the line before.
    fn continue_line(&mut self, text: &str) {
        self.end_line();
        self.text.truncate(self.text.trim_end().len());
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let words: Vec<&str> = line.split_whitespace().collect();
        if words.is_empty() {
            return;
        }
        self.text.push_str(&self.mark);
        self.text.push_str(&words.join(" "));
        self.text.push('\n');
        self.mark = " ".repeat(self.mark.trim_start_matches('\n').len());
    }
}
