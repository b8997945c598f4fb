//! A page, or a part of one, as a tree.

use std::borrow::Cow;

/// A text in a tree: most are constants.
pub type Text = Cow<'static, str>;

/// Elements, and classes of elements, whose texts stay as they are.
const LEFT_ALONE: [&str; 7] = ["button", "textarea", "pre", "text", "title", "legend", "select"];
const APART: [&str; 6] = ["visually-hidden", "source", "mark", "question", "plain", "shell"];

/// A part of a page. `L` is what is alive in it; a plain value has nothing alive.
#[derive(Clone, Debug)]
pub enum Node<L> {
    Text(Text),
    Element(Box<Element<L>>),
    Several(Vec<Node<L>>),
    Live(L),
}

#[derive(Clone, Debug)]
pub struct Element<L> {
    pub start: Start,
    /// What is alive in the element itself: attributes that change, listeners.
    pub live: Vec<L>,
    pub children: Vec<Node<L>>,
}

/// What an element begins with. Apart, because it is the same code whatever is alive.
#[derive(Clone, Debug, Default)]
pub struct Start {
    pub tag: &'static str,
    pub attributes: Vec<(&'static str, Text)>,
}

impl Start {
    /// Sets an attribute that is always the same.
    #[inline(never)]
    pub fn fix(&mut self, name: &'static str, value: &'static str) {
        self.attributes.push((name, Cow::Borrowed(value)));
    }

    /// Sets an attribute, if it has a value.
    #[inline(never)]
    pub fn set<A: Attribute>(&mut self, name: &'static str, value: A) {
        self.attributes.extend(value.text().map(|value| (name, value)));
    }

    /// Whether texts inside stay as they are: what is asked and chosen, pressed, drawn, copied or only heard, the titles of
    /// sources, and the frame of the page.
    pub fn is_left_alone(&self) -> bool {
        let is_of_a_source = || self.get("href").is_some_and(|address| address.starts_with("http"));
        let is_apart = || self.get("class").is_some_and(|class| APART.contains(&class));
        LEFT_ALONE.contains(&self.tag) || is_of_a_source() || is_apart()
    }

    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| &**value)
    }
}

impl<L> Element<L> {
    #[inline(never)]
    #[allow(clippy::unnecessary_box_returns, reason = "a box is passed on with less code than an element")]
    pub fn new(tag: &'static str) -> Box<Element<L>> {
        Box::new(Element { start: Start { tag, attributes: vec![] }, live: vec![], children: vec![] })
    }

    #[inline(never)]
    pub fn enliven(&mut self, live: L) {
        self.live.push(live);
    }

    #[inline(never)]
    pub fn push<N: Into<Node<L>>>(&mut self, child: N) {
        self.children.push(child.into());
    }
}

/// Brings a tree to life: says what becomes of everything in it that is alive in another way.
pub trait Enliven<L, M> {
    /// A text, inside what begins so.
    fn text(&self, text: Text, inside: &Start) -> Node<M>;
    fn node(&self, live: L) -> Node<M>;
    /// Something alive in an element itself, whose children and attributes are there.
    fn element(&self, live: L, element: &mut Element<M>);
}

impl<L> Node<L> {
    pub const NOTHING: Node<L> = Node::Several(vec![]);

    /// The same tree with something else alive in it.
    pub fn enliven<M>(self, with: &dyn Enliven<L, M>) -> Node<M> {
        self.enliven_in(&Start::default(), with)
    }

    fn enliven_in<M>(self, inside: &Start, with: &dyn Enliven<L, M>) -> Node<M> {
        match self {
            Node::Text(text) => with.text(text, inside),
            Node::Several(nodes) => {
                Node::Several(nodes.into_iter().map(|node| node.enliven_in(inside, with)).collect())
            }
            Node::Live(live) => with.node(live),
            Node::Element(element) => {
                let Element { start, live, children } = *element;
                // Texts are told the outermost element that leaves them alone, if there is one.
                let inside = if inside.is_left_alone() { inside } else { &start };
                let children = children.into_iter().map(|child| child.enliven_in(inside, with)).collect();
                let mut element = Element { start, live: vec![], children };
                for live in live {
                    with.element(live, &mut element);
                }
                Node::Element(Box::new(element))
            }
        }
    }
}

impl<L> Default for Node<L> {
    fn default() -> Node<L> {
        Node::NOTHING
    }
}

impl<L> From<Box<Element<L>>> for Node<L> {
    fn from(element: Box<Element<L>>) -> Node<L> {
        Node::Element(element)
    }
}

impl<L> From<&'static str> for Node<L> {
    fn from(text: &'static str) -> Node<L> {
        Node::Text(Cow::Borrowed(text))
    }
}

impl<L> From<String> for Node<L> {
    fn from(text: String) -> Node<L> {
        Node::Text(Cow::Owned(text))
    }
}

impl<L, N: Into<Node<L>>> From<Option<N>> for Node<L> {
    fn from(node: Option<N>) -> Node<L> {
        node.map_or(Node::NOTHING, Into::into)
    }
}

impl<L> From<Vec<Node<L>>> for Node<L> {
    fn from(nodes: Vec<Node<L>>) -> Node<L> {
        Node::Several(nodes)
    }
}

impl<L, N: Into<Node<L>>, const COUNT: usize> From<[N; COUNT]> for Node<L> {
    fn from(nodes: [N; COUNT]) -> Node<L> {
        nodes.into_iter().collect()
    }
}

impl<L, N: Into<Node<L>>> FromIterator<N> for Node<L> {
    fn from_iter<I: IntoIterator<Item = N>>(nodes: I) -> Node<L> {
        Node::Several(nodes.into_iter().map(Into::into).collect())
    }
}

/// What an attribute can be set to; `None` and `false` leave it out.
pub trait Attribute {
    fn text(self) -> Option<Text>;
}

impl Attribute for &'static str {
    fn text(self) -> Option<Text> {
        Some(Cow::Borrowed(self))
    }
}

impl Attribute for String {
    fn text(self) -> Option<Text> {
        Some(Cow::Owned(self))
    }
}

impl Attribute for Text {
    fn text(self) -> Option<Text> {
        Some(self)
    }
}

impl Attribute for bool {
    fn text(self) -> Option<Text> {
        self.then_some(Cow::Borrowed(""))
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {
        $(impl Attribute for $number {
            fn text(self) -> Option<Text> {
                self.to_string().text()
            }
        })+
    };
}

numbers!(u16 u32 usize);

impl<T: Attribute> Attribute for Option<T> {
    fn text(self) -> Option<Text> {
        self.and_then(Attribute::text)
    }
}
