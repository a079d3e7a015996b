//! The pictures' geometry, held from outside: nothing overlaps, nothing is lost, and what is seen can be hit.

use qipu::diagram::Point;
use qipu::diagram::board::{
    BandKey, Direction, Frame, LabelKind, Layout, Lens, Placed, Seat, Shade, Spot, Stone, StoneKey, Target,
};
use qipu::model::{Coverage, Level, Mode, PersonId, Rating, Role};

const FRAMES: [Frame; 4] =
    [Frame { width: 300.0 }, Frame { width: 358.0 }, Frame { width: 600.0 }, Frame { width: 1180.0 }];

fn rating(value: i8) -> Option<Rating> {
    Rating::try_from(value).ok()
}

fn stone(person: u128, role: Option<Role>, rating: Option<Rating>, influence: Option<Level>) -> Stone {
    Stone {
        person: PersonId(uuid::Uuid::from_u128(person)),
        role,
        label: "王".to_owned(),
        name: "王建国".to_owned(),
        title: String::new(),
        rating,
        influence,
        mode: Some(Mode::Growth),
        coverage: Some(Coverage::Brief),
        flags: 0,
        has_bell: false,
        has_left: false,
    }
}

/// Two hundred people spread unevenly, some of them unknown, some without a role.
fn crowd(count: u128) -> Vec<Stone> {
    let mut seed = 88_172_645_463_325_252_u64;
    let mut next = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % 1000).expect("below a thousand") * below / 1000
    };
    (0..count)
        .map(|person| {
            let mut stone = stone(person, None, None, None);
            stone.role =
                [Role::User, Role::User, Role::Technical, Role::Economic, Role::Coach].get(next(6)).copied();
            stone.rating = [3, 3, 3, 4, 1, -1, -4].get(next(8)).and_then(|value| rating(*value));
            stone.influence = Level::ALL.get(next(4)).copied();
            stone.mode = Mode::ALL.get(next(5)).copied();
            stone.coverage = Coverage::ALL.get(next(5)).copied();
            stone
        })
        .collect()
}

fn each_picture(stones: &[Stone], mut check: impl FnMut(&Layout, Lens, Frame)) {
    for lens in Lens::ALL {
        for frame in FRAMES {
            check(&Layout::of(stones, *lens, frame, None), *lens, frame);
        }
    }
}

fn touching(stones: &[Placed]) -> Option<(&Placed, &Placed)> {
    let pair = |at: usize, one: &Placed| {
        stones[..at]
            .iter()
            .find(|other| one.at.distance(other.at) + 1e-6 < one.r + other.r)
            .map(|other| other.key)
    };
    let (at, one) = stones.iter().enumerate().find(|(at, one)| pair(*at, one).is_some())?;
    let other = stones[..at].iter().find(|other| Some(other.key) == pair(at, one))?;
    Some((one, other))
}

/// SPEC: stones that share a point fan out and never hide each other.
#[test]
fn no_stone_hides_another_with_two_hundred_people() {
    each_picture(&crowd(200), |layout, lens, frame| {
        let touching = touching(&layout.stones);
        assert!(touching.is_none(), "{lens:?} {frame:?}: {touching:?}");
    });
}

/// SPEC: the board holds 200 people; nobody is lost between stones and piles.
#[test]
fn everybody_is_on_the_board_once() {
    let stones = crowd(200);
    each_picture(&stones, |layout, lens, frame| {
        let mut keys: Vec<StoneKey> = layout.stones.iter().map(|placed| placed.key).collect();
        keys.extend(layout.piles.iter().flat_map(|pile| pile.keys.iter().copied()));
        keys.sort_unstable();
        let mut wanted: Vec<_> = stones.iter().map(Stone::key).collect();
        wanted.sort_unstable();
        assert_eq!(keys, wanted, "{lens:?} {frame:?}");
    });
}

#[test]
fn everything_lies_within_the_picture_and_is_large_enough_to_read() {
    each_picture(&crowd(200), |layout, lens, frame| {
        for placed in &layout.stones {
            let Point { x, y } = placed.at;
            let is_inside = x - placed.r >= 0.0
                && y - placed.r >= 0.0
                && x + placed.r <= layout.size.x
                && y + placed.r <= layout.size.y;
            assert!(is_inside, "{lens:?} {frame:?} {placed:?}");
            assert!(placed.r >= 8.0, "{lens:?} {frame:?} {placed:?}");
        }
    });
}

/// SPEC: targets of at least 24 px at 360 px width.
#[test]
fn a_stone_alone_is_a_finger_wide_on_the_narrowest_screen() {
    let layout = Layout::of(
        &[stone(1, Some(Role::User), rating(2), Some(Level::High))],
        Lens::RoleRating,
        Frame { width: 328.0 },
        None,
    );
    assert!(layout.stones[0].r >= 12.0);
    let columns = &layout.surface.columns;
    assert!(columns.windows(2).all(|pair| pair[1].x - pair[0].x >= 24.0));
}

#[test]
fn the_same_stones_give_the_same_picture() {
    let stones = crowd(60);
    for frame in FRAMES {
        let once = Layout::of(&stones, Lens::RoleRating, frame, None);
        assert_eq!(once, Layout::of(&stones, Lens::RoleRating, frame, None));
    }
}

/// SPEC: columns −5 … −1, the river, +1 … +5: there is no zero.
#[test]
fn the_river_parts_minus_one_from_plus_one_and_no_column_lies_in_it() {
    for lens in [Lens::RoleRating, Lens::InfluenceSupport, Lens::ModeRating] {
        let layout = Layout::of(&[], lens, FRAMES[2], None);
        let river = layout.surface.river.as_ref().expect("a river");
        assert_eq!(layout.surface.columns.len(), 10);
        let (left, right) = (layout.surface.columns[4].x, layout.surface.columns[5].x);
        assert!(left < river.area.x && river.area.right() < right);
    }
    assert!(Layout::of(&[], Lens::ContactInfluence, FRAMES[2], None).surface.river.is_none());
}

/// SPEC: rows are four bands of three influence lines, the highest on top.
#[test]
fn bands_follow_the_roles_and_lines_the_influence() {
    let layout = Layout::of(&[], Lens::RoleRating, FRAMES[2], None);
    let keys: Vec<_> = layout.surface.bands.iter().map(|band| band.key).collect();
    assert_eq!(keys, Role::ALL.iter().copied().map(BandKey::Role).collect::<Vec<_>>());
    assert_eq!(layout.surface.rows.len(), 12);
    assert!(layout.surface.rows.windows(2).all(|pair| pair[0].y < pair[1].y));
}

/// SPEC: a tray holds stones whose rating or influence is unknown.
#[test]
fn what_the_lens_needs_and_nobody_knows_waits_in_the_tray() {
    let known = stone(1, Some(Role::User), rating(2), Some(Level::High));
    let no_rating = stone(2, Some(Role::User), None, Some(Level::High));
    let no_influence = stone(3, Some(Role::User), rating(2), None);
    let no_role = stone(4, None, rating(2), Some(Level::High));
    let mut no_mode = known.clone();
    no_mode.mode = None;
    let is_in_tray = |stone: &Stone, lens: Lens| {
        let layout = Layout::of(std::slice::from_ref(stone), lens, FRAMES[2], None);
        matches!(layout.stones[0].spot, Spot::Tray(_))
    };
    assert!(!is_in_tray(&known, Lens::RoleRating));
    assert!(is_in_tray(&no_rating, Lens::RoleRating));
    assert!(is_in_tray(&no_influence, Lens::RoleRating));
    assert!(is_in_tray(&no_role, Lens::RoleRating));
    assert!(!is_in_tray(&no_role, Lens::InfluenceSupport));
    assert!(!is_in_tray(&no_influence, Lens::ModeRating));
    assert!(is_in_tray(&no_mode, Lens::ModeRating));
    assert!(!is_in_tray(&no_rating, Lens::ContactInfluence));
}

/// SPEC: a dashed placeholder for every role nobody fills; somebody who left fills none.
#[test]
fn every_role_that_nobody_fills_has_a_placeholder_in_every_lens() {
    let mut gone = stone(2, Some(Role::Coach), rating(4), Some(Level::High));
    gone.has_left = true;
    let stones = [stone(1, Some(Role::User), rating(2), Some(Level::High)), gone];
    each_picture(&stones, |layout, lens, frame| {
        let roles: Vec<_> = layout.placeholders.iter().map(|placeholder| placeholder.role).collect();
        assert_eq!(roles, [Role::Economic, Role::Technical, Role::Coach], "{lens:?} {frame:?}");
    });
}

/// SPEC: a person with several roles stands in each band, tied by a thread; elsewhere once.
#[test]
fn a_person_of_two_roles_stands_in_both_bands_and_once_elsewhere() {
    let stones = [Role::User, Role::Coach].map(|role| stone(1, Some(role), rating(4), Some(Level::High)));
    let layout = Layout::of(&stones, Lens::RoleRating, FRAMES[2], None);
    assert_eq!(layout.thread(stones[0].person).len(), 2);
    let layout = Layout::of(&stones, Lens::InfluenceSupport, FRAMES[2], None);
    assert_eq!(layout.stones.len(), 1);
    assert_eq!(layout.stones[0].roles, [Role::User, Role::Coach]);
    assert_eq!(layout.find_person(stones[1].key()).map(|placed| placed.key), Some(stones[0].key()));
}

/// What is drawn at a point is what a drop there gives.
#[test]
fn a_stone_dropped_where_it_stands_changes_nothing() {
    let mut stones: Vec<_> = Vec::new();
    for (at, role) in Role::ALL.iter().enumerate() {
        for (level_at, level) in Level::ALL.iter().enumerate() {
            let value = Rating::ALL[(at * 3 + level_at) % 10];
            stones.push(stone((at * 3 + level_at) as u128, Some(*role), Some(value), Some(*level)));
        }
    }
    each_picture(&stones, |layout, lens, frame| {
        for stone in &stones {
            let placed = layout.find(stone.key()).expect("placed");
            let Spot::Grid(seat) = placed.spot else { panic!("{stone:?} in the tray") };
            // Fanned out stones stand beside their point; the point itself is theirs.
            let hit = layout.hit_seat(seat).and_then(|hit| layout.hit(hit.at)).expect("hit");
            assert_eq!(hit.seat, seat);
            assert!(hit.target.beyond(stone).is_empty(), "{lens:?} {frame:?} {stone:?} {hit:?}");
        }
    });
}

#[test]
fn away_from_the_wood_nothing_is_hit() {
    let layout = Layout::of(&[], Lens::RoleRating, FRAMES[2], None);
    assert!(layout.hit(Point::new(2.0, 100.0)).is_none());
    assert!(layout.hit(Point::new(layout.size.x - 2.0, 100.0)).is_none());
    assert!(layout.hit_seat(Seat { row: 99, column: 0 }).is_none());
    assert!(layout.hit(Point::new(f64::NAN, 0.0)).is_none());
}

/// SPEC: the danger table keeps the exact rating.
#[test]
fn the_danger_table_gives_mode_and_exact_rating() {
    let layout = Layout::of(&[], Lens::ModeRating, FRAMES[2], None);
    assert_eq!(layout.surface.tints.len(), 16);
    let hit = layout.hit_seat(Seat { row: 1, column: 9 }).expect("hit");
    let wanted = Target { mode: Some(Mode::Trouble), rating: rating(5), ..Target::default() };
    assert_eq!(hit.target, wanted);
}

/// SPEC: arrows move a stone over the missing zero, and stop at the ends.
#[test]
fn arrows_step_over_the_missing_zero_and_stop_at_the_ends() {
    let step = |stone: &Stone, lens: Lens, direction| lens.stepped(stone, direction);
    let minus = stone(1, Some(Role::User), rating(-1), Some(Level::High));
    let right = step(&minus, Lens::RoleRating, Direction::Right).expect("a step");
    assert_eq!(right, Target { rating: rating(1), ..Target::default() });
    assert!(step(&minus, Lens::RoleRating, Direction::Up).is_none());
    let best = stone(1, Some(Role::User), rating(5), Some(Level::Low));
    assert!(step(&best, Lens::RoleRating, Direction::Right).is_none());
    let unknown = stone(1, None, None, None);
    assert_eq!(step(&unknown, Lens::RoleRating, Direction::Right).and_then(|to| to.rating), rating(1));
    assert_eq!(step(&unknown, Lens::RoleRating, Direction::Left).and_then(|to| to.rating), rating(-1));
    assert_eq!(
        step(&unknown, Lens::RoleRating, Direction::Up).and_then(|to| to.influence),
        Some(Level::High)
    );
    let contact = step(&minus, Lens::ContactInfluence, Direction::Right).and_then(|to| to.coverage);
    assert_eq!(contact, Some(Coverage::Multiple));
    let mode = step(&minus, Lens::ModeRating, Direction::Down).and_then(|to| to.mode);
    assert_eq!(mode, Some(Mode::Trouble));
}

#[test]
fn a_stone_skips_roles_that_its_person_holds() {
    let user = stone(1, Some(Role::User), rating(1), Some(Level::High));
    let held = [Role::User, Role::Technical];
    assert_eq!(user.next_role(&held, true), Some(Role::Coach));
    assert_eq!(user.next_role(&held, false), Some(Role::Economic));
    assert_eq!(user.next_role(Role::ALL, true), None);
    assert_eq!(stone(1, None, None, None).next_role(&[], true), Some(Role::Economic));
}

/// SPEC: a pile has a count, and opens.
#[test]
fn too_many_on_one_point_make_a_pile_that_opens() {
    let stones: Vec<_> =
        (0..160).map(|person| stone(person, Some(Role::User), rating(3), Some(Level::High))).collect();
    for frame in FRAMES {
        let closed = Layout::of(&stones, Lens::RoleRating, frame, None);
        assert_eq!(closed.piles.len(), 1);
        assert_eq!(closed.piles[0].keys.len(), 160);
        let open = Layout::of(&stones, Lens::RoleRating, frame, Some(closed.piles[0].spot));
        assert!(open.piles.is_empty());
        assert_eq!(open.stones.iter().filter(|placed| placed.is_raised).count(), 160);
        assert!(touching(&open.stones).is_none());
        let cloth = open.cloth.expect("a cloth");
        assert!(cloth.x >= 0.0 && cloth.right() <= open.size.x && cloth.bottom() <= open.size.y);
        assert!(open.stones.iter().all(|placed| cloth.holds(placed.at, 0.0)));
    }
}

#[test]
fn a_spot_without_a_pile_opens_nothing() {
    let stones = crowd(5);
    let spot = Some(Spot::Grid(Seat { row: 0, column: 0 }));
    let layout = Layout::of(&stones, Lens::RoleRating, FRAMES[2], spot);
    assert!(layout.cloth.is_none());
}

/// SPEC: the switch of lenses moves stones, not the page: the wood keeps its size.
#[test]
fn the_wood_is_as_high_under_every_lens() {
    let stones = [stone(1, Some(Role::User), rating(2), Some(Level::High))];
    for frame in FRAMES {
        let heights: Vec<_> =
            Lens::ALL.iter().map(|lens| Layout::of(&stones, *lens, frame, None).surface.wood.h).collect();
        assert!(heights.iter().all(|height| (height - heights[0]).abs() < 0.01), "{heights:?}");
    }
}

#[test]
fn a_crowded_line_grows_and_an_empty_board_stays_regular() {
    let regular = Layout::of(&[], Lens::RoleRating, FRAMES[2], None).surface;
    let gaps: Vec<_> = regular.rows.windows(2).map(|pair| pair[1].y - pair[0].y).collect();
    assert!((gaps[0] - gaps[1]).abs() < 1e-9 && (gaps[0] - gaps[3]).abs() < 1e-9);
    let stones: Vec<_> =
        (0..9).map(|person| stone(person, Some(Role::User), rating(3), Some(Level::High))).collect();
    let grown = Layout::of(&stones, Lens::RoleRating, FRAMES[2], None).surface;
    assert!(grown.rows[3].room > regular.rows[3].room);
    assert!(grown.wood.h > regular.wood.h);
}

#[test]
fn names_stand_beside_lonely_stones_only() {
    let stones = [
        stone(1, Some(Role::User), rating(-4), Some(Level::High)),
        stone(2, Some(Role::User), rating(3), Some(Level::Low)),
        stone(3, Some(Role::User), rating(3), Some(Level::Low)),
    ];
    let layout = Layout::of(&stones, Lens::RoleRating, FRAMES[2], None);
    let name = |at: usize| layout.find(stones[at].key()).and_then(|placed| placed.name);
    assert!(name(0).is_some());
    assert!(name(1).is_none() && name(2).is_none());
}

/// SPEC: white from +1 up, black from −1 down, translucent when unknown.
#[test]
fn the_colour_of_a_stone_is_the_sign_of_its_rating() {
    let shade = |value: Option<Rating>| stone(1, None, value, None).shade();
    assert_eq!(shade(rating(1)), Shade::White);
    assert_eq!(shade(rating(-1)), Shade::Black);
    assert_eq!(shade(None), Shade::Clear);
}

#[test]
fn the_key_of_a_stone_reads_back() {
    for role in [None, Some(Role::Coach)] {
        let key = stone(7, role, None, None).key();
        assert_eq!(key.to_string().parse(), Ok(key));
    }
    assert!("x/user".parse::<StoneKey>().is_err());
    assert!("".parse::<StoneKey>().is_err());
}

#[test]
fn every_column_and_band_has_a_label() {
    each_picture(&[], |layout, lens, _| {
        let count = |wanted: fn(&LabelKind) -> bool| {
            layout.surface.labels.iter().filter(|label| wanted(&label.kind)).count()
        };
        assert_eq!(count(|kind| matches!(kind, LabelKind::Band(_))), layout.surface.bands.len(), "{lens:?}");
        let columns = count(|kind| matches!(kind, LabelKind::Rating(_) | LabelKind::Coverage(_)));
        assert_eq!(columns, layout.surface.columns.len(), "{lens:?}");
        assert_eq!(count(|kind| matches!(kind, LabelKind::Tray)), 1, "{lens:?}");
    });
}
