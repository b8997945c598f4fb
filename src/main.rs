//! The site's entry point.
use leptos::prelude::*;
fn main() {
    leptos::mount::mount_to_body(|| view! { class="", <main data-screen="start"><h1>"Hello"</h1></main> });
}
