//! Saving the answers to a file, and opening one.

use crate::platform::files::{self, Unopened};
use crate::platform::words::{self, t, tp};
use crate::platform::{location, spawn_local};
use crate::ui::live::{Live, View, view};
use crate::ui::remembered;
use crate::ui::wizard::Wizard;
use cptpp_pages::parts::answers::label;
use cptpp_questionnaire::address::sharing;
use cptpp_questionnaire::link;
use cptpp_rules::answers::{Answers, AnswersError, Field};
use leptos::prelude::*;

/// The name of the file, the same in every language, so that it can be found again.
const NAME: &str = "cptpp-answers.json";
/// In bytes; the answers take a hundredth of that.
const MOST: u32 = 100_000;

/// The button, and what became of it.
pub fn save_file(wizard: Wizard) -> View {
    let told = remembered::of("save", || RwSignal::new(None::<&str>));
    let save = move |_| {
        let answers = wizard.session.with_untracked(|session| session.flow().answers.to_json().to_json());
        let is_saved = files::save(NAME, &answers).is_some();
        told.set(Some(if is_saved { "takeaway.saved" } else { "takeaway.not_saved" }));
    };
    view! {
        <button type="button" class="secondary" data-action="save" on:click=save>{t("takeaway.save")}</button>
        <p role="status">{move || told.get().map(t)}</p>
    }
}

/// The control that opens a file, and what is wrong with it.
pub fn open_file() -> View {
    let problem = remembered::of("open", || RwSignal::new(None::<Problem>));
    let open = move |event: leptos::ev::Event| {
        problem.set(None);
        spawn_local(async move {
            match files::open(event, MOST).await {
                Ok(text) => match Answers::parse(&text) {
                    Ok(answers) => location::go(&sharing(&link::write(&answers))),
                    Err(error) => problem.set(Some(Problem::of(&error))),
                },
                Err(Unopened::None) => {}
                Err(Unopened::TooLarge) => problem.set(Some(Problem::File("takeaway.file.too_large"))),
                Err(Unopened::Unreadable) => problem.set(Some(Problem::File("takeaway.file.damaged"))),
            }
        });
    };
    let error = move || {
        problem
            .get()
            .map(|problem| view! { <p class="error-summary" role="alert" data-file-error="">{problem.sentence()}</p> })
    };
    // Any file: phones grey out those whose name or kind they do not know.
    view! {
        <input
            type="file"
            id="x.file"
            name="x.file"
            data-action="open"
            on:change=open
        />
        {Live::nodes(error)}
    }
}

/// What is wrong with a file.
#[derive(Clone, Copy)]
enum Problem {
    /// As the sentence with this id says.
    File(&'static str),
    Answer(Field),
}

impl Problem {
    fn of(error: &AnswersError) -> Problem {
        if error.field == "version" {
            return Problem::File("takeaway.file.other_version");
        }
        let field = Field::all().find(|field| field.path() == error.field);
        field.map_or(Problem::File("takeaway.file.damaged"), Problem::Answer)
    }

    fn sentence(self) -> String {
        match self {
            Problem::File(id) => t(id),
            Problem::Answer(field) => {
                tp("takeaway.file.wrong_answer", &[("question", &words::with(|words| label(words, field)))])
            }
        }
    }
}
