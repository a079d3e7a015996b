//! Who of us works where, with whom of theirs; title and level are changed once for all accounts. It must not know plans.

use leptos::prelude::*;

use crate::components::each::each;
use crate::components::field::{Pick, TextInput, ranks};
use crate::components::quick_add::QuickAdd;
use crate::components::remove::RemoveThis;
use crate::components::when::when;
use crate::i18n::territory::team as words;
use crate::i18n::{accounts, format};
use crate::method::territory::skills::Reserve;
use crate::method::territory::team::{Mate, Post, team, uncovered};
use crate::model::edit::Change;
use crate::model::person::MemberField;
use crate::model::{Edit, Member, MemberId, PlanId};
use crate::state::{Accounts, Route, Session, memo, use_session};

/// The list.
#[component]
pub fn TeamPeople(
    /// Every account.
    accounts: Memo<Accounts>,
) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let choices = session.choices();
    let mates = memo(move || {
        accounts.with(|lines| {
            choices.with(|choices| team(lines.iter().map(|line| &**line), &choices.skills.reserve))
        })
    });
    let add = Callback::new(move |name: String| {
        session.change_choices(|choices| choices.skills.reserve.push(Reserve { name, ..Reserve::default() }));
    });
    let bare = memo(move || {
        accounts.with(|lines| {
            let bare = uncovered(lines.iter().map(|line| &**line));
            let named = lines.iter().filter(|line| bare.contains(&line.id));
            named.map(|line| (line.id, accounts::display_name(lang, &line.name))).collect::<Vec<_>>()
        })
    });
    view! {
        <section class="panel team-people" aria-labelledby="team-people">
            <header class="panel-head"><h2 id="team-people">{words::PEOPLE.of(lang)}</h2></header>
            <p class="muted small">{words::PEOPLE_HELP.of(lang)}</p>
            {when(move || mates.with(Vec::is_empty), move || view! { <p class="muted">{words::NOBODY.of(lang)}</p> })}
            <ul class="mates">
                {each(move || mates.get(), signature, move |mate| view! { <MateRow mate=mate accounts=accounts/> })}
            </ul>
            <QuickAdd label=words::ADD_PERSON.of(lang) on_add=add/>
            {when(move || !bare.with(Vec::is_empty), move || view! {
                <h3>{words::UNCOVERED.of(lang)}</h3>
                <p class="muted small">{words::UNCOVERED_HELP.of(lang)}</p>
                <p class="mate-posts">
                    {move || bare.get().into_iter().map(|(id, name)| view! { <a class="chip" href=Route::Account(id).hash()>{name}</a> " " }).collect_view()}
                </p>
            })}
        </section>
    }
}

/// What a row is drawn anew for; title and rank follow by the fields themselves.
fn signature(mate: &Mate) -> String {
    format!("{mate:?}")
}

#[component]
fn MateRow(mate: Mate, accounts: Memo<Accounts>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let name = if mate.name.is_empty() { words::NO_NAME.of(lang).to_owned() } else { mate.name.clone() };
    let is_reserve = mate.posts.is_empty();
    let members: Vec<(PlanId, MemberId)> = mate.posts.iter().map(|post| (post.plan, post.member)).collect();
    let (title, rank, disputed) = (mate.title.clone(), mate.rank, mate.is_rank_disputed);
    let who = StoredValue::new((mate.name.clone(), members));
    let set_title = Callback::new(move |title: String| {
        change(session, who, |one| one.title.clone_from(&title), &MemberField::Title(title.clone()));
    });
    let set_rank = Callback::new(move |rank: String| {
        let rank = rank.parse().ok();
        change(session, who, |one| one.rank = rank, &MemberField::Rank(rank));
    });
    let (contacts, last) = (mate.contacts(), mate.last());
    let posts = mate.posts.clone();
    view! {
        <li class="mate" data-testid="mate">
            <div class="mate-who">
                <h3>{name.clone()}</h3>
                <TextInput
                    value=Signal::stored(title)
                    on_commit=set_title
                    label=format!("{}: {name}", words::POSITION.of(lang))
                    placeholder=words::POSITION.of(lang)
                />
                <Pick
                    options=Signal::derive(move || ranks(words::NO_RANK.of(lang)))
                    value=Signal::stored(rank.map(|rank| rank.to_string()).unwrap_or_default())
                    on_pick=set_rank
                    label=format!("{}: {name}", words::RANK.of(lang))
                />
                {disputed.then(|| view! { <p class="field-hint">{words::RANK_DISPUTED.of(lang)}</p> })}
            </div>
            <div class="mate-where">
                {if is_reserve {
                    view! { <p class="muted small">{words::NO_ACCOUNT.of(lang)}</p> }.into_any()
                } else {
                    view! { <ul class="mate-posts">{posts.into_iter().map(|post| place(session, post)).collect_view()}</ul> }.into_any()
                }}
                <p class="muted small">
                    {words::CONTACTS.of(lang)} " " {contacts}
                    {last.map(|day| format!(" · {} {}", words::LAST.of(lang), format::day(day)))}
                </p>
            </div>
            <div class="mate-tools">
                <PutOn who=who accounts=accounts/>
                {is_reserve.then(|| {
                    let label = words::REMOVE_RESERVE.fill(lang, &[("name", &name)]);
                    let remove = Callback::new(move |()| {
                        let name = who.with_value(|(name, _)| name.clone());
                        session.change_choices(|choices| choices.skills.reserve.retain(|one| one.name.trim() != name));
                    });
                    view! { <RemoveThis label=label on_remove=remove/> }
                })}
            </div>
        </li>
    }
}

/// Where somebody works, and with whom.
fn place(session: Session, post: Post) -> AnyView {
    let lang = session.lang();
    let covers = if post.covers.is_empty() {
        words::NO_COVER.of(lang).to_owned()
    } else {
        format::names(lang, &post.covers)
    };
    view! {
        <li>
            <a class="link" href=Route::People(post.plan).hash()>{accounts::display_name(lang, &post.account)}</a>
            " " <span class="muted small">{covers}</span>
        </li>
    }
    .into_any()
}

/// Puts somebody on the team of an account where he is not yet.
#[component]
fn PutOn(who: StoredValue<(String, Vec<(PlanId, MemberId)>)>, accounts: Memo<Accounts>) -> impl IntoView {
    let session = use_session();
    let lang = session.lang();
    let options = Signal::derive(move || {
        let mut options = vec![(String::new(), words::PUT_ON.of(lang).to_owned())];
        accounts.with(|lines| {
            let is_there =
                |id: PlanId| who.with_value(|(_, posts)| posts.iter().any(|(plan, _)| *plan == id));
            let open = lines.iter().filter(|line| !is_there(line.id));
            options.extend(open.map(|line| (line.id.to_string(), accounts::display_name(lang, &line.name))));
        });
        options
    });
    let put = Callback::new(move |id: String| {
        let Ok(plan) = id.parse::<PlanId>() else { return };
        let (name, title, rank) = who.with_value(|(name, _)| reserve(session, name));
        let member = Member { name: name.clone(), title, rank, ..Member::new(MemberId(session.new_id())) };
        session.edit_account(plan, Edit::put(member));
        let account = accounts
            .with_untracked(|lines| lines.iter().find(|line| line.id == plan).map(|line| line.name.clone()));
        let account = accounts::display_name(lang, &account.unwrap_or_default());
        let text = words::PUT.fill(lang, &[("name", &name), ("account", &account)]);
        session.notices.done(text, Some(session.undo_notice()));
    });
    view! { <Pick options=options value=Signal::stored(String::new()) on_pick=put label=words::PUT_ON.of(lang)/> }
}

/// Name, title and level as far as they are known of somebody on the team or of the reserve.
fn reserve(session: Session, name: &str) -> (String, String, Option<u8>) {
    let known = session.accounts().with_untracked(|lines| {
        let reserve = session.choices().with_untracked(|choices| choices.skills.reserve.clone());
        team(lines.iter().map(|line| &**line), &reserve).into_iter().find(|mate| mate.name == name)
    });
    known.map_or_else(|| (name.to_owned(), String::new(), None), |mate| (mate.name, mate.title, mate.rank))
}

/// Changes a field on every account where somebody works, as one step; of the reserve, where it is kept.
fn change(
    session: Session,
    who: StoredValue<(String, Vec<(PlanId, MemberId)>)>,
    in_reserve: impl FnOnce(&mut Reserve),
    field: &MemberField,
) {
    let (name, members) = who.get_value();
    if members.is_empty() {
        session.change_choices(|choices| {
            choices.skills.reserve.iter_mut().find(|one| one.name.trim() == name).map(in_reserve);
        });
        return;
    }
    let edit =
        |(plan, member): (PlanId, MemberId)| (plan, Edit::Change(Change::Member(member, field.clone())));
    session.edit_accounts(members.into_iter().map(edit).collect());
}
