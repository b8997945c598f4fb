//! The macro: what markup becomes.

use cptpp_markup::view;
use cptpp_pages::node::{Element, Node, Start};

/// Nothing here is alive.
type View = Node<()>;

/// A tree on one line.
fn written(view: &View) -> String {
    match view {
        Node::Text(text) => format!("{text:?}"),
        Node::Several(nodes) => nodes.iter().map(written).collect::<Vec<_>>().join(" "),
        Node::Live(()) => "live".to_owned(),
        Node::Element(element) => {
            let Element { start: Start { tag, attributes }, children, .. } = &**element;
            let attributes = attributes.iter().map(|(name, value)| format!("{name}={value:?}"));
            let tag: Vec<String> = [(*tag).to_owned()].into_iter().chain(attributes).collect();
            let children: Vec<String> = children.iter().map(written).collect();
            format!("<{}>({})", tag.join(" "), children.join(" "))
        }
    }
}

#[test]
fn markup_becomes_a_tree() {
    let (id, name) = (String::from("x"), "a name");
    let (nothing, left_out) = (None::<View>, None::<String>);
    let rows: [(View, &str); 6] = [
        (view! { <p></p> }, "<p>()"),
        (view! { <p class="lead" id=id>"text"</p> }, r#"<p class="lead" id="x">("text")"#),
        (
            view! { <input readonly="" checked=true hidden=false max=12_u16 name=left_out/> },
            r#"<input readonly="" checked="" max="12">()"#,
        ),
        (view! { <ul><li>{name}</li> " " {nothing}</ul> }, r#"<ul>(<li>("a name") " " )"#),
        (view! { {name} <b>"bold"</b> }, r#""a name" <b>("bold")"#),
        (["a", "b"].map(|text| view! { <i data-x=text></i> }).into(), r#"<i data-x="a">() <i data-x="b">()"#),
    ];
    for (view, expected) in rows {
        assert_eq!(written(&view), expected);
    }
}
