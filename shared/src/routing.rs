//! To whom a complaint should go: what the agency's matrix of responsibilities says for its category, as a
//! proposal with its reason. Absent: deciding; a person confirms every proposal (rule of the field: what a
//! machine routes alone, nobody answers for).

use crate::agency::{Agency, OrganisationUnit, Responsibility};
use crate::id::CategoryId;
use crate::procedure::{Classification, Role, Step};
use crate::secrecy::{About, Category};
use crate::topic;

/// The category that says nothing about what a complaint is about.
const OTHER: &str = "lainnya";

/// Where a complaint should go, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal<'a> {
    /// What it is about.
    pub category: &'a Category,
    /// Whether that was read from the story, since the reporter chose nothing that says it.
    pub guessed: bool,
    /// The unit that answers for it; none where it is the Inspectorate's, or nobody's by the matrix.
    pub unit: Option<&'a OrganisationUnit>,
    /// Whether it has a supervisory side (berkadar pengawasan), so that the Inspectorate looks into it.
    pub inspectorate: bool,
    /// What the matrix says for it; empty where it has no line.
    pub reason: &'a str,
    /// Whether the unit that would answer is the one the complaint is about, and so is not proposed.
    pub own_matter: bool,
}

/// What a proposal goes by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Matter<'a> {
    /// The category the reporter or an officer chose.
    pub category: Option<&'a CategoryId>,
    /// What was told; empty for who may not read it.
    pub story: &'a str,
    /// Whose work it is about.
    pub about: Option<&'a About>,
    /// How it was classified.
    pub classification: Option<Classification>,
}

/// The proposal for a complaint; none where the agency has no matrix, or nothing is known of the matter.
#[must_use]
pub fn proposal<'a>(agency: &'a Agency, matter: Matter<'_>) -> Option<Proposal<'a>> {
    if agency.responsibilities.is_empty() {
        return None;
    }
    let chosen = matter.category.filter(|id| id.as_str() != OTHER).and_then(|id| agency.category(id.as_str()));
    let told = topic::suggested(agency, matter.story);
    let category = chosen.or(told)?;
    let line = line(agency, category);
    // Asking for money is told under "Jalan" as well: what the story says of it counts whatever was chosen.
    let watched = told.and_then(|told| self::line(agency, told)).filter(|line| line.inspectorate);
    let inspectorate = line.is_some_and(|line| line.inspectorate)
        || watched.is_some()
        || matter.classification == Some(Classification::Oversight);
    let unit = line.and_then(|line| line.unit.as_ref()).and_then(|id| agency.unit(id));
    let own_matter = unit.is_some_and(|unit| matter.about == Some(&About::Unit(unit.id.clone())));
    let reason = line.or(watched).map_or("", |line| line.reason.as_str());
    Some(Proposal {
        category,
        guessed: chosen.is_none(),
        unit: unit.filter(|_| !own_matter),
        inspectorate: (inspectorate || own_matter) && agency.office(Role::Inspectorate).is_some(),
        reason,
        own_matter,
    })
}

fn line<'a>(agency: &'a Agency, category: &Category) -> Option<&'a Responsibility> {
    agency.responsibilities.iter().find(|line| line.category == category.id)
}

impl<'a> Proposal<'a> {
    /// The unit to have chosen already in a step that asks for one; none where the step gives to others.
    #[must_use]
    pub fn unit_in(&self, agency: &Agency, step: &Step) -> Option<&'a OrganisationUnit> {
        let offered = |unit: &&OrganisationUnit| agency.units_for(step).any(|one| one.id == unit.id);
        self.unit.filter(offered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::defaults::Defaults;
    use crate::id::UnitId;

    #[test]
    fn a_complaint_is_proposed_to_whom_the_matrix_names() {
        let set = Defaults::load().expect("sound files");
        let agency = set.agency("karanganyar").expect("it ships");
        let check = |category: &str, story: &str, about: &str, expect: Option<(&str, Option<&str>, bool, bool)>| {
            let (category, about) = (CategoryId::parse(category), About::parse(about));
            let matter = Matter { category: category.as_ref(), story, about: about.as_ref(), classification: None };
            let found = proposal(agency, matter);
            let found = found.map(|one| {
                (one.category.id.as_str(), one.unit.map(|unit| unit.id.as_str()), one.inspectorate, one.guessed)
            });
            assert_eq!(found, expect, "{category:?} {story}");
        };
        let road = "Lampu jalan mati, aspal berlubang.";
        check("jalan", road, "", Some(("jalan", Some("dinas-pupr"), false, false)));
        check("", road, "", Some(("jalan", Some("dinas-pupr"), false, true)));
        check("lainnya", road, "", Some(("jalan", Some("dinas-pupr"), false, true)));
        check("jalan", road, "dinas-pupr", Some(("jalan", None, true, false)));
        check("jalan", "Dimintai uang rokok, tanpa kuitansi.", "", Some(("jalan", Some("dinas-pupr"), true, false)));
        check("pungutan", "", "", Some(("pungutan", None, true, false)));
        check("kekerasan", "", "", Some(("kekerasan", None, false, false)));
        check("", "", "", None);
        check("lainnya", "Sesuatu.", "", None);
    }

    #[test]
    fn what_is_classed_as_supervisory_is_proposed_to_the_inspectorate() {
        let set = Defaults::load().expect("sound files");
        let agency = set.agency("karanganyar").expect("it ships");
        let category = CategoryId::parse("jalan").expect("an id");
        let matter =
            Matter { category: Some(&category), classification: Some(Classification::Oversight), ..Matter::default() };
        assert!(proposal(agency, matter).expect("a proposal").inspectorate);
    }

    #[test]
    fn without_a_matrix_nothing_is_proposed() {
        let set = Defaults::load().expect("sound files");
        let agency = set.agency("jenawi").expect("it ships");
        let category = CategoryId::parse("jalan").expect("an id");
        assert_eq!(proposal(agency, Matter { category: Some(&category), ..Matter::default() }), None);
    }

    #[test]
    fn a_unit_is_chosen_already_only_where_the_step_offers_it() {
        let set = Defaults::load().expect("sound files");
        let (agency, procedure) =
            (set.agency("karanganyar").unwrap(), set.procedure("karanganyar-aduan-warga").unwrap());
        let category = CategoryId::parse("jalan").expect("an id");
        let found = proposal(agency, Matter { category: Some(&category), ..Matter::default() }).expect("a proposal");
        let unit = |no: &str| found.unit_in(agency, procedure.step(no).unwrap()).map(|unit| unit.id.clone());
        assert_eq!(unit("3"), UnitId::parse("dinas-pupr"));
        assert_eq!(unit("2"), None, "the group has no units");
    }
}
