//! The occupation box: its content, whether its list is open, and what a key does.

use Act::{Choose, Close, Compose, Enter, Leave, Lose, NamesArrive, Open, Press, PressAlt, Type};
use cptpp_questionnaire::combobox::{self, Combobox, Focus, Reaction};
use cptpp_questionnaire::search::Hit;
use cptpp_rules::occupations::Group;
use proptest::prelude::*;

/// The list, whatever was typed.
const LIST: [&str; 3] = ["72300", "72200", "21232"];

/// What happens to the box.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    /// The person enters the box.
    Enter,
    /// They go to another control.
    Leave,
    /// The box loses the focus to nothing, as when a phone hides its keyboard.
    Lose,
    /// They press the box.
    Open,
    /// They press outside it.
    Close,
    Type(&'static str),
    Choose(&'static str),
    Press(&'static str),
    /// With the Alt key.
    PressAlt(&'static str),
    /// A key that belongs to an input method.
    Compose(&'static str),
    /// Until then an occupation has only its code.
    NamesArrive,
}

/// A box on a page.
#[derive(Clone, Debug, PartialEq)]
struct Page {
    combobox: Combobox,
    hits: Vec<Hit>,
    has_names: bool,
    is_loading: bool,
}

fn group(code: &str) -> Group {
    Group::parse(code).unwrap()
}

fn hits(codes: &[&str]) -> Vec<Hit> {
    codes.iter().map(|code| Hit { group: group(code), by: None }).collect()
}

impl Page {
    fn opens(answer: Option<&str>) -> Page {
        Page { combobox: Combobox::new(answer.map(group)), hits: hits(&LIST), has_names: false, is_loading: false }
    }

    fn take(&mut self, act: Act) -> Reaction {
        let (has_names, is_loading) = (self.has_names, self.is_loading);
        let name = |group: Group| if has_names { format!("{group} named") } else { group.to_string() };
        let mut press = |key, is_composing, is_alt| {
            self.combobox.press(combobox::Press { key, is_composing, is_alt, is_loading }, &self.hits, name)
        };
        match act {
            Press(key) => return press(key, false, false),
            PressAlt(key) => return press(key, false, true),
            Compose(key) => return press(key, true, false),
            Enter => self.combobox.enter(name),
            Leave => self.combobox.leave(Focus::Elsewhere),
            Lose => self.combobox.leave(Focus::Nowhere),
            Open => self.combobox.open(),
            Close => {
                self.combobox.close();
            }
            Type(text) => self.combobox.type_in(text.to_owned()),
            Choose(code) => self.combobox.choose(group(code), name),
            NamesArrive => self.has_names = true,
        }
        Reaction::Leave
    }

    fn after(mut self, acts: &[Act]) -> Page {
        for act in acts {
            let _ = self.take(*act);
        }
        self
    }

    fn text(&self) -> String {
        self.combobox.text(|group| if self.has_names { format!("{group} named") } else { group.to_string() })
    }

    fn active(&self) -> Option<String> {
        self.combobox.active(&self.hits).map(|group| group.to_string())
    }
}

#[test]
fn the_text_is_the_earlier_answer_until_the_person_types_or_chooses() {
    let rows: [(Option<&str>, &[Act], &str); 23] = [
        (None, &[], ""),
        (None, &[NamesArrive], ""),
        (None, &[Enter, NamesArrive, Leave], ""),
        (Some("72300"), &[], "72300"),
        (Some("72300"), &[NamesArrive], "72300 named"),
        // Late, while the person is in the box.
        (Some("72300"), &[Enter, NamesArrive], "72300"),
        (Some("72300"), &[Enter, Enter, NamesArrive, Enter], "72300"),
        (Some("72300"), &[Enter, NamesArrive, Press("ArrowDown"), Press("Escape")], "72300"),
        (Some("72300"), &[Enter, NamesArrive, Leave], "72300 named"),
        (Some("72300"), &[Enter, Leave, NamesArrive], "72300 named"),
        (Some("72300"), &[Enter, Leave, Enter, NamesArrive], "72300"),
        // Late, after something was typed.
        (Some("72300"), &[Enter, Type("wood"), NamesArrive], "wood"),
        (Some("72300"), &[Enter, Type("wood"), NamesArrive, Leave, Enter, Leave], "wood"),
        (Some("72300"), &[Enter, Type(""), NamesArrive], ""),
        (Some("72300"), &[Enter, Type("wood"), Type(""), Leave, NamesArrive, Enter], ""),
        // Late, or in another language, after an option was chosen: the same as for an answer.
        (Some("72300"), &[Enter, Type("72"), Choose("72200"), NamesArrive], "72200"),
        (Some("72300"), &[Enter, Type("72"), Choose("72200"), NamesArrive, Leave], "72200 named"),
        (Some("72300"), &[NamesArrive, Enter, Type("72"), Choose("72200")], "72200 named"),
        // Chosen with the keyboard of a phone hidden, when nobody is in the box.
        (None, &[Enter, Type("72"), Lose, Choose("72200"), NamesArrive], "72200 named"),
        (None, &[Enter, Type("72"), Lose, Open, Close, NamesArrive], "72"),
        (Some("72300"), &[Enter, Lose, NamesArrive], "72300 named"),
        (None, &[NamesArrive, Type("72"), Press("ArrowDown"), Press("Enter")], "72300 named"),
        // Without entering the box, as some programs fill in forms.
        (Some("72300"), &[Type("wood"), NamesArrive], "wood"),
    ];
    for (answer, acts, expected) in rows {
        assert_eq!(Page::opens(answer).after(acts).text(), expected, "{answer:?} {acts:?}");
    }
}

#[test]
fn what_is_searched_for_is_what_was_typed_last() {
    let rows: [(&[Act], &str); 5] = [
        (&[], ""),
        (&[Enter, NamesArrive], ""),
        (&[Type("wo"), Type("wood")], "wood"),
        (&[Type("wood"), Choose("72300")], "wood"),
        (&[Type("wood"), Type("")], ""),
    ];
    for (acts, expected) in rows {
        assert_eq!(Page::opens(Some("72300")).after(acts).combobox.typed(), expected, "{acts:?}");
    }
}

#[test]
fn keys_move_choose_close_or_are_left_to_the_browser() {
    const DOWN: Act = Press("ArrowDown");
    const UP: Act = Press("ArrowUp");
    let show = |code| Reaction::Show(group(code));
    // What happened before, the key, what the page must do, and the option that is then active.
    let rows: [(&[Act], Act, Reaction, Option<&str>); 33] = [
        (&[Type("x")], DOWN, show("72300"), Some("72300")),
        (&[Type("x"), DOWN], DOWN, show("72200"), Some("72200")),
        (&[Type("x"), DOWN, DOWN, DOWN], DOWN, show("72300"), Some("72300")),
        (&[Type("x")], UP, show("21232"), Some("21232")),
        (&[Type("x"), UP], UP, show("72200"), Some("72200")),
        (&[Type("x"), DOWN], UP, show("21232"), Some("21232")),
        // An arrow opens the list.
        (&[], DOWN, show("72300"), Some("72300")),
        (&[], UP, show("21232"), Some("21232")),
        (&[Type("x"), DOWN, Press("Escape")], DOWN, show("72300"), Some("72300")),
        (&[Type("x"), DOWN, Choose("72200")], DOWN, show("72300"), Some("72300")),
        (&[Type("x"), DOWN, Leave], DOWN, show("72300"), Some("72300")),
        (&[Type("x"), DOWN, Type("xy")], DOWN, show("72300"), Some("72300")),
        // Enter chooses the active option. Without one it is meant for the page if there is an answer to hand in, or no
        // text at all.
        (&[Type("x"), DOWN], Press("Enter"), Reaction::Keep, None),
        (&[Type("x")], Press("Enter"), Reaction::Keep, None),
        (&[Type("x"), DOWN, Press("Escape")], Press("Enter"), Reaction::Keep, None),
        (&[Type("x"), DOWN, Press("Enter")], Press("Enter"), Reaction::Leave, None),
        (&[Type("72300")], Press("Enter"), Reaction::Leave, None),
        (&[Type("")], Press("Enter"), Reaction::Leave, None),
        (&[Type(" ")], Press("Enter"), Reaction::Leave, None),
        (&[], Press("Enter"), Reaction::Leave, None),
        // Alt opens and closes without marking.
        (&[Type("x"), Press("Escape")], PressAlt("ArrowDown"), Reaction::Keep, None),
        (&[Type("x"), DOWN], PressAlt("ArrowDown"), Reaction::Keep, Some("72300")),
        (&[Type("x"), DOWN], PressAlt("ArrowUp"), Reaction::Keep, None),
        // Within the text again.
        (&[Type("x"), DOWN], Press("Home"), Reaction::Leave, None),
        (&[Type("x"), DOWN], Press("End"), Reaction::Leave, None),
        (&[Type("x"), DOWN], Press("ArrowLeft"), Reaction::Leave, None),
        (&[Type("x"), DOWN], Press("ArrowRight"), Reaction::Leave, None),
        // Escape closes an open list; without one it is meant for the browser.
        (&[Type("x"), DOWN], Press("Escape"), Reaction::Keep, None),
        (&[Type("x"), Press("Escape")], Press("Escape"), Reaction::Leave, None),
        // Names that arrive leave the active option alone.
        (&[Type("x"), DOWN, NamesArrive], DOWN, show("72200"), Some("72200")),
        (&[Type("x"), DOWN], Press("a"), Reaction::Leave, Some("72300")),
        (&[Type("x"), DOWN], Press("Tab"), Reaction::Leave, Some("72300")),
        (&[Type("x"), DOWN], Press("Process"), Reaction::Leave, Some("72300")),
    ];
    for (acts, key, reaction, active) in rows {
        let mut page = Page::opens(None).after(acts);
        assert_eq!(page.take(key), reaction, "{acts:?} {key:?}");
        assert_eq!(page.active().as_deref(), active, "{acts:?} {key:?}");
    }
}

#[test]
fn a_key_changes_nothing_while_a_word_is_composed_or_when_nothing_was_found() {
    for key in ["ArrowDown", "ArrowUp", "Enter", "Escape", "a"] {
        for acts in [&[][..], &[Enter], &[Type("x")], &[Type("x"), Press("ArrowDown")]] {
            let before = Page::opens(Some("72300")).after(acts);
            let mut page = before.clone();
            assert_eq!(page.take(Compose(key)), Reaction::Leave, "{acts:?} {key}");
            assert_eq!(page, before, "{acts:?} {key}");
            page.hits.clear();
            assert_eq!(page.take(Press(key)), Reaction::Leave, "{acts:?} {key}");
            assert_eq!(page.combobox, before.combobox, "{acts:?} {key}");
        }
    }
}

#[test]
fn the_list_is_open_until_the_person_closes_it_and_shown_unless_empty() {
    const NOTHING_CHOSEN: Act = Press("Enter");
    let rows: [(&[Act], bool); 23] = [
        (&[], false),
        (&[Enter, NamesArrive], false),
        (&[Type("x")], true),
        (&[Type("")], true),
        (&[Type("x"), Enter], true),
        (&[Type("x"), Leave], false),
        (&[Type("x"), Choose("72300")], false),
        (&[Type("x"), Press("Escape")], false),
        (&[Press("ArrowUp")], true),
        (&[Type("x"), PressAlt("ArrowUp")], false),
        (&[Type("x"), Close, PressAlt("ArrowDown")], true),
        // A phone hides its keyboard; the person presses the box again, or somewhere else.
        (&[Enter, Type("x"), Lose], true),
        (&[Enter, Type("x"), Lose, Open], true),
        (&[Enter, Type("x"), Lose, Close], false),
        (&[Enter, Type("x"), Lose, Close, Open], true),
        // They come back.
        (&[Enter, Type("x"), Leave, Enter], true),
        (&[Enter, Type("x"), Press("Escape"), Open], true),
        (&[Enter, Type(" "), Leave, Enter], false),
        // To what they have chosen.
        (&[Enter, Type("x"), Choose("72300"), Leave, Enter], false),
        (&[Enter, Type("x"), Choose("72300"), Open], false),
        // They want to go on with nothing chosen.
        (&[Enter, Type("x"), NOTHING_CHOSEN], true),
        (&[Enter, Type("x"), Press("Escape"), NOTHING_CHOSEN], true),
        (&[Enter, Type("x"), NOTHING_CHOSEN, Press("Escape")], false),
    ];
    for (acts, is_open) in rows {
        let combobox = Page::opens(Some("72300")).after(acts).combobox;
        assert_eq!(combobox.is_open(), is_open, "{acts:?}");
        assert_eq!(combobox.is_expanded(&hits(&LIST)), is_open, "{acts:?}");
        assert!(!combobox.is_expanded(&[]), "{acts:?}");
    }
}

#[test]
fn someone_who_continues_without_choosing_is_told_to_choose() {
    let rows: [(&[Act], bool); 7] = [
        (&[Type("x")], false),
        (&[Type("x"), Press("Enter")], true),
        (&[Type("x"), Press("Enter"), Leave], true),
        (&[Type("x"), Press("Enter"), Type("xy")], false),
        (&[Type("x"), Press("Enter"), Press("ArrowDown"), Press("Enter")], false),
        (&[Type("x"), Press("Enter"), Choose("72200")], false),
        (&[Type("72300"), Press("Enter")], false),
    ];
    for (acts, is_told) in rows {
        assert_eq!(Page::opens(None).after(acts).combobox.is_told_to_choose(), is_told, "{acts:?}");
    }
}

#[test]
fn enter_waits_for_names_that_are_still_arriving() {
    let rows: [(&[Act], bool, Reaction); 4] = [
        (&[Type("x")], true, Reaction::Keep),
        (&[Type("x")], false, Reaction::Leave),
        (&[Type("72300")], true, Reaction::Leave),
        (&[Type("")], true, Reaction::Leave),
    ];
    for (acts, is_loading, reaction) in rows {
        let mut page = Page { is_loading, hits: vec![], ..Page::opens(None).after(acts) };
        assert_eq!(page.take(Press("Enter")), reaction, "{acts:?} {is_loading}");
    }
}

#[test]
fn an_option_missing_from_a_new_list_is_not_active() {
    let before = Page::opens(None).after(&[Type("x"), Press("ArrowDown"), Press("ArrowDown")]);
    for (list, active) in [(["21232", "72200"], Some("72200")), (["21232", "72300"], None)] {
        let page = Page { hits: hits(&list), ..before.clone() };
        assert_eq!(page.active().as_deref(), active, "{list:?}");
        let is_chosen = page.clone().after(&[Press("Enter")]).text() != "x";
        assert_eq!(is_chosen, active.is_some(), "{list:?}");
        // After the last option, and after none, comes the first.
        assert_eq!(page.clone().take(Press("ArrowDown")), Reaction::Show(group("21232")), "{list:?}");
    }
}

proptest! {
    #[test]
    fn arriving_names_change_nothing_while_the_person_is_in_the_box(
        acts in prop::collection::vec(any_act(), 0..8),
        is_answered in any::<bool>(),
    ) {
        let page = Page::opens(is_answered.then_some("72300")).after(&acts);
        let is_inside = acts.iter().rfind(|act| matches!(act, Enter | Leave | Lose)) == Some(&Enter);
        let after = page.clone().after(&[NamesArrive]);
        let may_change = !is_inside && !page.combobox.is_typed();
        prop_assert!(may_change || after.text() == page.text());
        prop_assert_eq!((after.active(), &after.combobox), (page.active(), &page.combobox));
        prop_assert!(page.active().is_none() || page.combobox.is_open());
    }
}

fn any_act() -> impl Strategy<Value = Act> {
    let keys = prop::sample::select(vec!["ArrowDown", "ArrowUp", "ArrowLeft", "Home", "Enter", "Escape", "a"]);
    let texts = prop::sample::select(vec!["", "wood", "72300"]);
    prop_oneof![
        prop::sample::select(vec![Enter, Leave, Lose, Open, Close]),
        texts.prop_map(Type),
        prop::sample::select(LIST.to_vec()).prop_map(Choose),
        keys.clone().prop_map(Press),
        keys.clone().prop_map(PressAlt),
        keys.prop_map(Compose),
    ]
}
