//! Pages as values: words and an assessment in, a tree of nodes out. No browser, no clock, no signal.
//!
//! ```text
//! words      the sentences of a language, and how it writes numbers, dates, lists and countries
//! node       the tree; html and text write it
//! parts      pieces that pages are built from
//! result     the result, one file for each of its parts
//! ahead      which files are asked for before somebody needs them
//! terms      the English of a term beside its first mention
//! essentials the rules in short, for when there is no program
//! the rest   one file for each other page
//! ```
//!
//! What is alive in a page is an [`Island`], by name: the site brings it to life, and everywhere else the element
//! stands as it is.
//!
//! Invariant: a page depends on nothing but what it is given.

// The macro names this crate.
extern crate self as cptpp_pages;

pub mod ahead;
pub mod html;
#[cfg(feature = "icu")]
pub mod icu;
pub mod node;
pub mod parts;
pub mod result;
pub mod terms;
pub mod text;
pub mod words;

mod embed;
mod essentials;
mod lists;
mod open;
mod privacy;
mod question;
mod review;
mod shell;
mod sources;

pub use embed::embed;
pub use essentials::essentials;
pub use lists::lists;
pub use open::open;
pub use privacy::{kept, privacy};
pub use question::{beside, control_id, error_id, other_country_list, question};
pub use review::review;
pub use shell::{countries, first_page, grouped_numbers, link_id, lists_of_countries, shell};
pub use sources::sources;

use cptpp_questionnaire::address::Screen;
use cptpp_questionnaire::search::Names;
use cptpp_rules::answers::{Field, Page};
use cptpp_rules::country::Country;
use cptpp_rules::occupations::{Category, Group};
use cptpp_rules::rules::Rules;
use node::Node;
use words::Words;

pub(crate) use cptpp_markup::view;

/// A page, or a part of one.
pub type View = Node<Island>;

/// What a page is written for.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub words: &'a Words,
    /// The names of occupations in the language of the page, once they are there.
    pub names: Option<&'a Names>,
    pub rules: &'static Rules,
    /// Which folds were opened or closed by hand.
    pub folds: &'a Folds,
}

impl Reader<'_> {
    /// An occupation as shown: its code, then its name.
    pub fn occupation(&self, group: Group) -> String {
        parts::answers::occupation(self.words, self.names, group)
    }
}

/// Folds by their ids, and whether each is open.
pub type Folds = Vec<(String, bool)>;

/// What is alive in a page. An element that has one stands as it is until it is brought to life.
#[derive(Clone, Debug, PartialEq)]
pub enum Island {
    /// The frame of every page: what is pressed anywhere in it is noticed here.
    Shell,
    /// The link past the frame, to the heading.
    Skip,
    /// A link to the same page in the language with this tag.
    Language(String),
    /// The line that says what just happened.
    Notice,
    /// What becomes of answers here.
    Kept,
    /// The box that says that answers are not to be kept.
    Keep,
    /// What is on the device that cannot be read.
    Unread,
    /// The page itself.
    Page,
    /// A button, and what it does.
    Press(Press),
    /// A link to an element of the page by its id, which the address does not change for.
    Jump(String),
    /// A link to the question of this field, from which one comes back to it.
    Leave(Screen, Field),
    /// A box to tick something off, by the id of what it is.
    Tick(String),
    /// The name of an occupation, which may arrive later.
    Occupation(Group),
    /// An answer beside its question: the name may arrive later.
    OwnAnswer(Field, Group),
    /// A button that copies the text of a box, by its id.
    Copy(&'static str),
    /// Saving the answers to a file.
    SaveFile,
    /// Opening a file of answers.
    OpenFile,
    /// The box with the summary for somebody else.
    Summary,
    /// What is wrong on a page of questions.
    Errors,
    /// What is wrong with the answer to one question.
    FieldError(Field),
    /// A control, or the frame around several, of a question whose answer may be wrong.
    Invalid(Field),
    /// The lists for countries that have no box: one more than are chosen, at first these.
    OtherCountries(Field, Vec<Country>),
    /// One of these lists, by its place.
    OtherCountry(Field, usize),
    /// The box that searches occupations, with its question.
    OccupationBox,
    /// The helper that adds up jobs.
    Jobs,
    /// The helper that compares amounts of pay.
    Wage,
    /// The button that takes the answers of a page and goes on.
    Submit(Page),
    /// A form that is never sent.
    Form,
    /// The controls above the lists, and how many lines are shown.
    Filter,
    /// The lines of a category, which the controls may hide.
    Category(Category),
    /// A line of the lists, by its id, which the controls may hide.
    Line(&'static str),
    /// The check of this tool.
    Check,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Deletes the answers.
    Clear,
    Print,
    Back(Page),
    /// Leaves the occupation unanswered.
    Skip,
    /// Replaces the answers by those of a link or a file.
    Open,
}

/// The title of a screen.
pub fn title(words: &Words, screen: Screen) -> String {
    words.t(&format!("page.{}.title", screen.as_str()))
}

/// The heading of a page other than the result, which takes the focus when the page is new.
fn heading(words: &Words, screen: Screen) -> View {
    view! { <h1 id="heading" tabindex="-1">{title(words, screen)}</h1> }
}

impl From<Island> for View {
    fn from(island: Island) -> View {
        Node::Live(island)
    }
}
