//! What the board says of stones, moves, lenses and cells, put together from the texts. It must not know the page.

use crate::diagram::board::{BandKey, DangerCell, LabelKind, Lens, RatingGroup, Stone, Target};
use crate::i18n::board as text;
use crate::i18n::{Lang, Text};
use crate::model::{Mode, Role};

/// A lens in the switch.
pub(super) const fn lens(lens: Lens) -> Text {
    match lens {
        Lens::RoleRating => text::LENS_ROLE,
        Lens::InfluenceSupport => text::LENS_INFLUENCE,
        Lens::ModeRating => text::LENS_MODE,
        Lens::ContactInfluence => text::LENS_CONTACT,
    }
}

/// What a lens shows.
pub(super) const fn lens_long(lens: Lens) -> Text {
    match lens {
        Lens::RoleRating => text::LENS_ROLE_LONG,
        Lens::InfluenceSupport => text::LENS_INFLUENCE_LONG,
        Lens::ModeRating => text::LENS_MODE_LONG,
        Lens::ContactInfluence => text::LENS_CONTACT_LONG,
    }
}

/// What a cell of the danger table says (method 5 D).
pub(super) const fn danger(cell: DangerCell) -> Text {
    use RatingGroup::{Advocate, Against, Cool, Warm};
    match (cell.mode, cell.group) {
        (Mode::Growth, Advocate) => text::USE_IT,
        (Mode::Growth, Warm) => text::RAISE_FIT,
        (Mode::Growth, Cool) => text::ASK_WHY,
        (Mode::Growth | Mode::Trouble, Against) => text::OPPONENT,
        (Mode::Trouble, Advocate) => text::ACT_NOW,
        (Mode::Trouble, Warm) => text::CLEAR_DOUBT,
        (Mode::Trouble, Cool) => text::OTHER_WAY,
        (Mode::EvenKeel, Advocate) | (Mode::Overconfident, Warm) => text::TOO_KIND,
        (Mode::EvenKeel, Warm) => text::MAY_FADE,
        (Mode::EvenKeel | Mode::Overconfident, Cool) => text::AS_USUAL,
        (Mode::EvenKeel, Against) => text::GO_ROUND,
        (Mode::Overconfident, Advocate) => text::VERY_SUSPICIOUS,
        (Mode::Overconfident, Against) => text::NOT_ALONE,
    }
}

/// A label of the picture.
pub(super) fn label(kind: LabelKind, lang: Lang) -> String {
    let words = match kind {
        LabelKind::Band(BandKey::Role(role)) => text::role_short(role),
        LabelKind::Band(BandKey::Level(level)) => text::influence(Some(level)),
        LabelKind::Band(BandKey::Mode(mode)) => text::mode(Some(mode)),
        LabelKind::Level(level) => text::level_short(level),
        LabelKind::Rating(rating) => return rating.to_string(),
        LabelKind::Coverage(coverage) => text::contact_short(coverage),
        LabelKind::Oppose => return format!("← {}", text::OPPOSE.of(lang)),
        LabelKind::Support => return format!("{} →", text::SUPPORT.of(lang)),
        LabelKind::Danger(cell) => danger(cell),
        LabelKind::Tray => text::TRAY,
        LabelKind::NoRole => text::NO_ROLE,
    };
    capital(words.of(lang))
}

/// With a capital where the script has them: the texts for sentences begin small.
fn capital(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// Everything that a stone shows, as its accessible name: never by colour or place alone.
pub(super) fn name(stone: &Stone, roles: &[Role], lang: Lang) -> String {
    let comma = match lang {
        Lang::Zh => "，",
        Lang::En => ", ",
    };
    let mut parts = vec![stone.name.clone()];
    if roles.is_empty() {
        parts.push(text::ROLE_UNKNOWN.of(lang).to_owned());
    }
    parts.extend(roles.iter().map(|role| text::role(*role).of(lang).to_owned()));
    parts.push(text::influence(stone.influence).of(lang).to_owned());
    parts.push(rating(stone, lang));
    parts.push(text::mode(stone.mode).of(lang).to_owned());
    parts.push(text::contact(stone.coverage).of(lang).to_owned());
    parts.extend(flags(stone.flags, lang));
    if stone.has_bell {
        parts.push(text::BELL.of(lang).to_owned());
    }
    if stone.has_left {
        parts.push(text::LEFT.of(lang).to_owned());
    }
    parts.join(comma)
}

/// A stone's rating with its meaning.
pub(super) fn rating(stone: &Stone, lang: Lang) -> String {
    stone.rating.map_or_else(
        || text::RATING_UNKNOWN.of(lang).to_owned(),
        |rating| {
            let label = text::rating(rating).of(lang);
            text::RATING.fill(lang, &[("rating", &rating.to_string()), ("label", label)])
        },
    )
}

/// How many flags are open; none when none is.
pub(super) fn flags(count: u32, lang: Lang) -> Option<String> {
    match count {
        0 => None,
        1 => Some(text::FLAGS_ONE.of(lang).to_owned()),
        more => Some(text::FLAGS_MANY.fill(lang, &[("count", &more.to_string())])),
    }
}

/// What a move changes, short enough for a chip beside the stone.
pub(super) fn target(target: Target, lang: Lang) -> String {
    let parts = [
        target.role.map(|role| text::role(role).of(lang).to_owned()),
        target.mode.map(|mode| text::mode(Some(mode)).of(lang).to_owned()),
        target.rating.map(|rating| format!("{rating} {}", text::rating(rating).of(lang))),
        target.coverage.map(|coverage| text::contact(Some(coverage)).of(lang).to_owned()),
        target.influence.map(|level| text::influence(Some(level)).of(lang).to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Where a held stone would land: the point in full, and a role only when it is a new one.
pub(super) fn aim(to: Target, stone: &Stone, lang: Lang) -> String {
    target(Target { role: to.beyond(stone).role, ..to }, lang)
}
