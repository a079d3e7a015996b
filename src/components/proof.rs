//! How a judgement is known: how sure, what shows it, from whom, since when. It must not know what is judged.

use leptos::prelude::*;

use crate::components::choice::{ChoiceOption, choose};
use crate::components::field::{DateInput, TextInput, pick_word};
use crate::components::icon::{Icon, icon};
use crate::i18n::{inspector as words, terms};
use crate::model::edit::SheetEdit;
use crate::model::{Certainty, Edit, Judgement, ObjectiveId, PersonId, Proof, Source};
use crate::state::use_session;

/// The fields of a proof, and the button that confirms it as of today.
#[component]
pub fn ProofFields(
    /// On which sheet.
    sheet: ObjectiveId,
    /// Of whom.
    person: PersonId,
    /// What is judged.
    judgement: Judgement,
    /// The proof as it stands in the plan.
    #[prop(into)]
    value: Signal<Proof>,
    /// Handle by which a finding opens it.
    #[prop(into, optional)]
    handle: String,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let prove = move |change: &dyn Fn(&mut Proof)| {
        let mut next = value.get_untracked();
        change(&mut next);
        session.apply(Edit::Sheet(sheet, SheetEdit::Prove(person, judgement, next)));
    };
    let confirm = move |_| {
        let today = session.today().get_untracked();
        prove(&|proof: &mut Proof| {
            proof.certainty = Some(Certainty::Confirmed);
            proof.on = Some(today);
        });
    };
    view! {
        <div class="proof">
            <p class="proof-title">{words::HOW_KNOWN.of(lang)}</p>
            {choose(
                words::CERTAINTY.of(lang),
                Certainty::ALL,
                |certainty| ChoiceOption { help: terms::certainty_help(certainty).of(lang).to_owned(), ..ChoiceOption::plain(terms::certainty(certainty).of(lang)) },
                Signal::derive(move || value.with(|proof| proof.certainty)),
                move |certainty| prove(&|proof: &mut Proof| proof.certainty = certainty),
                handle,
            )}
            <TextInput
                value=Signal::derive(move || value.with(|proof| proof.note.clone()))
                on_commit=Callback::new(move |note: String| prove(&|proof: &mut Proof| proof.note.clone_from(&note)))
                label=words::EVIDENCE_NOTE.of(lang)
                placeholder=words::EVIDENCE_HINT.of(lang)
                multiline=true
            />
            <div class="field-pair">
                {pick_word(
                    words::SOURCE.of(lang),
                    &format!("{}…", words::SOURCE.of(lang)),
                    Source::ALL,
                    move |source| terms::source(source).of(lang).to_owned(),
                    Signal::derive(move || value.with(|proof| proof.source)),
                    move |source| prove(&|proof: &mut Proof| proof.source = source),
                    "",
                )}
                <DateInput
                    value=Signal::derive(move || value.with(|proof| proof.on))
                    on_commit=Callback::new(move |on| prove(&|proof: &mut Proof| proof.on = on))
                    label=words::AS_OF.of(lang)
                />
            </div>
            <button type="button" class="button button-small" on:click=confirm>
                {icon(Icon::Check)}
                {words::CONFIRM_TODAY.of(lang)}
            </button>
        </div>
    }
}
