//! How well the intervals were kept over the last twelve months, in all and by tier. It must not know single accounts.

use leptos::prelude::*;

use super::CadenceData;
use crate::components::picture::Figure;
use crate::diagram::adherence::adherence as drawn;
use crate::i18n::territory::cadence as words;
use crate::i18n::{Lang, terms};
use crate::method::cadence::Touch;
use crate::method::territory::adherence::{Adherence, adherence};
use crate::model::account::Tier;
use crate::state::{memo, use_session};

/// A line of the picture and of its table.
type Line = (String, Adherence);

/// The picture and its table.
#[component]
pub fn Kept(
    /// What the screen reads.
    data: CadenceData,
) -> impl IntoView {
    let lang = use_session().lang();
    let lines = memo(move || lines(lang, data));
    let picture = Signal::derive(move || {
        lines.with(|lines| {
            let all: Vec<_> =
                lines.iter().map(|(name, kept)| (name.clone(), kept.percent(), text(lang, *kept))).collect();
            drawn(&all)
        })
    });
    view! {
        <Figure name="qipu-cadence-kept" title=words::KEPT.of(lang) picture=picture>
            <p class="muted small">{words::KEPT_HELP.of(lang)}</p>
            <table class="table" data-testid="kept">
                <thead>
                    <tr>
                        <th scope="col">{words::TIER.of(lang)}</th>
                        <th scope="col">{words::KEPT_COLUMN.of(lang)}</th>
                        <th scope="col">{words::ASKED.of(lang)}</th>
                        <th scope="col">{words::SHARE.of(lang)}</th>
                    </tr>
                </thead>
                <tbody>
                    {move || lines.get().into_iter().map(|(name, kept)| view! {
                        <tr>
                            <th scope="row">{name}</th>
                            <td>{kept.kept}</td>
                            <td>{kept.due}</td>
                            <td>{kept.percent().map_or_else(|| "—".to_owned(), |share| format!("{share}%"))}</td>
                        </tr>
                    }).collect_view()}
                </tbody>
            </table>
        </Figure>
    }
}

fn text(lang: Lang, kept: Adherence) -> String {
    match kept.percent() {
        None => words::KEPT_NONE.of(lang).to_owned(),
        Some(share) => {
            let counts = [("kept", kept.kept.to_string()), ("due", kept.due.to_string())];
            let values: Vec<(&str, &str)> =
                counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
            format!("{share}% · {}", words::KEPT_OF.fill(lang, &values))
        }
    }
}

fn lines(lang: Lang, data: CadenceData) -> Vec<Line> {
    let today = data.today.get();
    let of = |tier: Option<Tier>, touch: Touch| {
        data.cadence.with(|cadence| {
            data.accounts.with(|all| {
                let wanted = all.iter().filter(|line| tier.is_none() || line.facts.tier == tier);
                wanted
                    .map(|line| adherence(&line.facts, touch, cadence, today))
                    .fold(Adherence::default(), Adherence::and)
            })
        })
    };
    let mut lines = Vec::new();
    for tier in std::iter::once(None).chain(Tier::ALL.iter().copied().map(Some)) {
        let name = tier.map_or(words::KEPT_ALL, terms::tier).of(lang);
        for touch in Touch::ALL {
            let values = [("tier", name), ("touch", words::touch(*touch).of(lang))];
            lines.push((words::KEPT_LINE.fill(lang, &values), of(tier, *touch)));
        }
    }
    lines
}
