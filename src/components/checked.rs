//! A text field whose text has to be read as something: what cannot be stays in it, with what to do. It must not know what is
//! read.

use leptos::prelude::*;

use super::field::TextInput;

/// The field. It hands over when it is left or Enter is pressed.
#[component]
pub fn CheckedInput(
    /// The text as it stands.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the new text; tells whether it could be read.
    #[prop(into)]
    on_commit: Callback<String, bool>,
    /// Its name for those who do not see a label.
    #[prop(into)]
    label: String,
    /// What to say of a text that could not be read.
    #[prop(into)]
    wrong: Callback<String, String>,
    /// Shown while it is empty.
    #[prop(into, optional)]
    placeholder: String,
) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let commit = Callback::new(move |typed: String| {
        let is_taken = on_commit.run(typed.clone());
        let _ = problem.try_set((!is_taken).then(|| wrong.run(typed)));
    });
    // Whatever changes it elsewhere shows it as it then stands, so nothing is refused any more.
    Effect::new(move |_| {
        value.track();
        problem.set(None);
    });
    view! {
        <span class="checked">
            <TextInput value=value on_commit=commit label=label placeholder=placeholder is_lazy=true/>
            {move || problem.get().map(|problem| view! { <span class="field-problem" role="alert">{problem}</span> })}
        </span>
    }
}
