//! `view!`, in which pages are written: markup to code that builds a node of `cptpp_pages`.
//!
//! ```text
//! <p class="lead" id=id hidden=move || is_hidden()>{text} " " {move || live()}</p>
//! ```
//!
//! Values in braces and after `=` are Rust. `live=value` puts what is alive into an element, whatever that is for the
//! page. A closure is alive: what it returns is shown again whenever a signal that it has read changes.
//! `on:event=handler` listens, and `prop:name=closure` sets a property; these three name `Live`, which is the site's,
//! and the events of Leptos. A page without them is a plain value.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement};
use syn::{Block, Error, Expr, Lit, Result, Stmt};

/// Builds a node from markup.
#[proc_macro]
pub fn view(markup: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let built = rstml::parse2(markup.into()).and_then(|nodes| several(&nodes));
    built.unwrap_or_else(|error| error.to_compile_error()).into()
}

fn several(nodes: &[Node]) -> Result<TokenStream> {
    if let [Node::Element(element)] = nodes {
        let element = built(element)?;
        return Ok(quote! { ::cptpp_pages::node::Node::Element(#element) });
    }
    let nodes = nodes.iter().map(child).collect::<Result<Vec<_>>>()?;
    Ok(quote! {{
        let mut __several = ::std::vec::Vec::new();
        #(__several.push(::std::convert::Into::into(#nodes));)*
        ::cptpp_pages::node::Node::Several(__several)
    }})
}

fn built(element: &NodeElement<rstml::Infallible>) -> Result<TokenStream> {
    let tag = element.name().to_string();
    let attributes = element.attributes().iter().map(attribute).collect::<Result<Vec<_>>>()?;
    let children = element.children().iter().map(child).collect::<Result<Vec<_>>>()?;
    Ok(quote! {{
        let mut __element = ::cptpp_pages::node::Element::new(#tag);
        #(__element.#attributes;)*
        #(__element.push(#children);)*
        __element
    }})
}

fn child(node: &Node) -> Result<TokenStream> {
    match node {
        Node::Element(element) => built(element),
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote! { #text })
        }
        Node::Block(block) => {
            let block = block.try_block().ok_or_else(|| Error::new_spanned(block, "expected Rust"))?;
            let value = only(block);
            Ok(match value {
                Some(closure @ Expr::Closure(_)) => quote! { Live::nodes(#closure) },
                Some(value) => quote! { #value },
                None => quote! { #block },
            })
        }
        other => Err(Error::new_spanned(other, "expected an element, a quoted text or Rust in braces")),
    }
}

/// The expression of a block that is nothing else.
fn only(block: &Block) -> Option<&Expr> {
    match block.stmts.as_slice() {
        [Stmt::Expr(expression, None)] => Some(expression),
        _ => None,
    }
}

/// The call that sets an attribute or listens.
fn attribute(attribute: &NodeAttribute) -> Result<TokenStream> {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return Err(Error::new_spanned(attribute, "expected `name=value`"));
    };
    let KeyedAttribute { key, .. } = attribute;
    let name = key.to_string();
    let value = attribute.value();
    if let Some(event) = name.strip_prefix("on:") {
        let event: syn::Ident = syn::parse_str(event)?;
        return Ok(quote! { enliven(Live::on(::leptos::ev::#event, #value)) });
    }
    if name == "live" {
        return Ok(quote! { enliven(#value) });
    }
    if let Some(property) = name.strip_prefix("prop:") {
        return Ok(quote! { enliven(Live::property(#property, #value)) });
    }
    Ok(match value {
        None => quote! { start.fix(#name, "") },
        Some(Expr::Lit(literal)) if matches!(literal.lit, Lit::Str(_)) => quote! { start.fix(#name, #literal) },
        Some(closure @ Expr::Closure(_)) => quote! { enliven(Live::attribute(#name, #closure)) },
        Some(value) => quote! { start.set(#name, #value) },
    })
}
