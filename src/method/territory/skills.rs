//! Our people beyond any one account, and how far somebody's own skills are (SYS-10, SYS-26). It must not know plans.

use crate::model::day::Date;
use crate::model::record::{group, words};

words! {
    /// The four stages in which a skill is learnt (SYS-26).
    Stage {
        /// Does not know what is missing.
        UnawareUnable = "unconscious-incompetence",
        /// Knows it, and cannot do it yet.
        AwareUnable = "conscious-incompetence",
        /// Can do it with care.
        AwareAble = "conscious-competence",
        /// Does it without thinking.
        UnawareAble = "unconscious-competence",
    }
}

impl Stage {
    /// Its number, 1 to 4.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

words! {
    /// The skills that the source trains: four basic ones, then the advanced (SYS-10).
    Skill {
        /// To know what is sold.
        Product = "product",
        /// To communicate.
        Communication = "communication",
        /// To find needs.
        NeedFinding = "need-finding",
        /// To deal with objections.
        Objections = "objections",
        /// To read people.
        ReadingPeople = "reading-people",
        /// To build trust.
        Trust = "trust",
        /// To judge a situation.
        Situation = "situation",
        /// To find the people who matter and whom others follow.
        KeyPeople = "key-people",
        /// To see what somebody wants for himself.
        PersonalInterest = "personal-interest",
        /// To tell the roles inside a customer.
        Roles = "roles",
        /// To see where the power lies.
        Power = "power",
        /// To choose a way against rivals.
        Competition = "competition",
    }
}

impl Skill {
    /// Whether it is one of the four basic ones.
    pub const fn is_basic(self) -> bool {
        matches!(self, Self::Product | Self::Communication | Self::NeedFinding | Self::Objections)
    }
}

group! {
    /// What somebody thinks of one of his skills.
    Rated {
        /// Which of the source's; one of our own while empty.
        skill: Option<Skill>,
        /// The name of a skill of our own.
        own: String,
        /// How far it is; not judged while empty.
        stage: Option<Stage>,
        /// What comes next, in his own words.
        next: String,
        /// When it was judged.
        on: Option<Date>,
    }
}

group! {
    /// One of our people who is on no account's team yet.
    Reserve {
        /// Name.
        name: String,
        /// Job title.
        title: String,
        /// Level in the hierarchy, 1 (top) to 9.
        rank: Option<u8>,
    }
}

group! {
    /// The self-assessment, and the people whom no account knows.
    Skills {
        /// What was judged.
        rated: Vec<Rated>,
        /// Our other people.
        reserve: Vec<Reserve>,
    }
}

/// Which skill a line is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SkillKey {
    /// One of the source's.
    Known(Skill),
    /// One of our own, by its name.
    Own(String),
}

impl Rated {
    /// What it is about.
    pub fn key(&self) -> SkillKey {
        self.skill.map_or_else(|| SkillKey::Own(self.own.clone()), SkillKey::Known)
    }
}

impl Skills {
    /// What was said of a skill.
    pub fn of(&self, key: &SkillKey) -> Rated {
        let known = self.rated.iter().find(|rated| rated.key() == *key).cloned();
        known.unwrap_or_else(|| match key {
            SkillKey::Known(skill) => Rated { skill: Some(*skill), ..Rated::default() },
            SkillKey::Own(name) => Rated { own: name.clone(), ..Rated::default() },
        })
    }

    /// The source's skills, then our own in the order in which they were added.
    pub fn keys(&self) -> Vec<SkillKey> {
        let known = Skill::ALL.iter().map(|skill| SkillKey::Known(*skill));
        let own = self.rated.iter().filter(|rated| rated.skill.is_none()).map(Rated::key);
        known.chain(own).collect()
    }

    /// Changes what is said of a skill. One of the source's of which nothing is said takes no room.
    pub fn change(&mut self, key: &SkillKey, change: impl FnOnce(&mut Rated)) {
        let mut rated = self.of(key);
        change(&mut rated);
        let is_said = rated.skill.is_none() || rated.stage.is_some() || !rated.next.is_empty();
        match self.rated.iter().position(|known| known.key() == *key) {
            Some(at) if is_said => self.rated[at] = rated,
            Some(at) => drop(self.rated.remove(at)),
            None if is_said => self.rated.push(rated),
            None => {}
        }
    }

    /// Adds a skill of our own; one of that name that is there already stays as it is. Tells whether it is new.
    pub fn add_own(&mut self, name: &str) -> bool {
        let key = SkillKey::Own(name.trim().to_owned());
        let is_new = !name.trim().is_empty() && !self.keys().contains(&key);
        if is_new {
            self.rated.push(self.of(&key));
        }
        is_new
    }

    /// Takes a skill of our own away.
    pub fn remove_own(&mut self, name: &str) {
        self.rated.retain(|rated| rated.skill.is_some() || rated.own != name);
    }

    /// The skill to work on first: the lowest stage that is judged, a basic one before an advanced one. `None` while nothing is
    /// judged, or everything is done without thinking.
    pub fn first_to_work_on(&self) -> Option<SkillKey> {
        let open =
            self.rated.iter().filter(|rated| rated.stage.is_some_and(|stage| stage != Stage::UnawareAble));
        let rank = |rated: &&Rated| (rated.stage, !rated.skill.is_some_and(Skill::is_basic), rated.skill);
        open.min_by_key(rank).map(Rated::key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(all: &[(SkillKey, Stage)]) -> Skills {
        let mut skills = Skills::default();
        for (key, stage) in all {
            skills.change(key, |rated| rated.stage = Some(*stage));
        }
        skills
    }

    /// TEAM-5
    #[test]
    fn the_four_stages_are_those_of_the_source_in_their_order() {
        let numbers: Vec<u8> = Stage::ALL.iter().map(|stage| stage.number()).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
        assert_eq!(Stage::ALL[0].word(), "unconscious-incompetence");
        assert_eq!(Stage::ALL[3].word(), "unconscious-competence");
    }

    #[test]
    fn what_is_taken_back_leaves_nothing() {
        let key = SkillKey::Known(Skill::Trust);
        let mut skills = judged(&[(key.clone(), Stage::AwareAble)]);
        skills.change(&key, |rated| rated.stage = None);
        assert_eq!(skills, Skills::default());
    }

    /// TEAM-6
    #[test]
    fn a_skill_of_our_own_is_added_once_and_stays_unjudged() {
        let mut skills = Skills::default();
        assert!(skills.add_own(" Negotiation "));
        assert!(!skills.add_own("Negotiation") && !skills.add_own("  "));
        assert_eq!(skills.keys().len(), Skill::ALL.len() + 1);
        skills.remove_own("Negotiation");
        assert_eq!(skills, Skills::default());
    }

    /// TEAM-5
    #[test]
    fn the_lowest_stage_is_worked_on_first_and_a_basic_skill_before_an_advanced_one() {
        let (power, needs) = (SkillKey::Known(Skill::Power), SkillKey::Known(Skill::NeedFinding));
        assert_eq!(Skills::default().first_to_work_on(), None);
        let skills = judged(&[(power.clone(), Stage::AwareUnable), (needs.clone(), Stage::AwareUnable)]);
        assert_eq!(skills.first_to_work_on(), Some(needs.clone()));
        let skills = judged(&[(power.clone(), Stage::UnawareUnable), (needs.clone(), Stage::AwareUnable)]);
        assert_eq!(skills.first_to_work_on(), Some(power.clone()));
        assert_eq!(judged(&[(power, Stage::UnawareAble)]).first_to_work_on(), None);
    }
}
