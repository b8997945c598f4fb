//! The English of a term stands beside its first mention on a page, and only there.

use super::common::RULES;
use cptpp_pages::html::to_html;
use cptpp_pages::node::Element;
use cptpp_pages::terms::Terms;
use cptpp_pages::text::to_text;
use cptpp_pages::{View, icu};

/// A text in an element, in Spanish.
fn said(terms: &Terms, tag: &'static str, href: Option<&'static str>, text: &str) -> String {
    let mut element = Element::new(tag);
    element.start.set("href", href);
    element.push(text.to_owned());
    to_text(&View::from(element).enliven(terms)).trim().to_owned()
}

/// The same in English, as HTML.
fn html(text: &str) -> String {
    let words = icu::words("en", "{}", "", RULES.facts()).unwrap();
    let mut element = Element::new("p");
    element.push(text.to_owned());
    to_html(&View::from(element).enliven(&Terms::of(&words)))
}

#[test]
fn a_term_is_explained_where_it_is_first_mentioned() {
    let table = "english\ttranslation\talso\tbeside\n\
        work permit\tpermiso de trabajo|permisos de trabajo\t\twork permit\n\
        open work permit\tpermiso de trabajo abierto\t\topen work permit\n\
        technician\ttécnico|técnicos\t\ttechnician\n\
        biometrics\tdatos biométricos\t\tbiometrics\n\
        median\tmediana\n\
        (other)\ttécnico superior\n";
    let words = icu::words("es", "{}", table, RULES.facts()).unwrap();
    let page = Terms::of(&words);
    let rows = [
        ("button", None, "Pida el permiso de trabajo.", "Pida el permiso de trabajo."),
        ("a", Some("https://example.org"), "Permisos de trabajo", "Permisos de trabajo <https://example.org>"),
        ("p", None, "Los subpermisos de trabajo.", "Los subpermisos de trabajo."),
        ("p", None, "El permiso de trabajo abierto dura.", "El permiso de trabajo abierto (open work permit) dura."),
        ("p", None, "Permisos de trabajo y la mediana.", "Permisos de trabajo (work permit) y la mediana."),
        ("p", None, "Un permiso de trabajo.", "Un permiso de trabajo."),
        ("p", None, "Un técnico superior universitario.", "Un técnico superior universitario."),
        ("p", None, "Otro nivel (los técnicos van aquí).", "Otro nivel (los técnicos, technician van aquí)."),
        ("p", None, "Sus datos biométricos (huellas y foto).", "Sus datos biométricos (biometrics, huellas y foto)."),
    ];
    for (tag, href, text, expected) in rows {
        assert_eq!(said(&page, tag, href, text), expected);
    }
    assert_eq!(
        html("高専 (準学士), 短大"),
        "<p><span><span lang=\"ja\">高専</span> (<span lang=\"ja\">準学士</span>), <span lang=\"ja\">短大</span></span></p>"
    );
    let page = Terms::of(&words);
    let written = "Un permiso de trabajo (work permit). Otro permiso de trabajo.";
    assert_eq!(said(&page, "p", None, written), written);
}
