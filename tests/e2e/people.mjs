// Who walks through the site: answers objects, with what is to come out.

/// Everything is met but what is named.
const everything = {
  version: 1,
  permanent_residences: [],
  job_offer: "yes",
  own_business: "no",
  province: "ON",
  wage: "at_or_above",
  licence_required: "no",
  licence: "canadian",
  experience_months: 60,
  language: "english",
  partner: "no",
  location: "outside_canada",
};
const diploma = { credential: "diploma", study_months: 24, country: "AU", in_field: "yes", acceptance_letter: "no" };
const certificate = { ...diploma, credential: "certificate" };
const associate = { ...diploma, credential: "associate", country: "JP" };
const bachelor = { ...diploma, credential: "bachelor", study_months: 48, acceptance_letter: "yes" };

export function person(citizenship, occupation, education, more = {}) {
  return { ...everything, citizenships: citizenship ? [citizenship] : [], occupation, education, ...more };
}

export const plumber = person("AU", "72300", diploma);
export const supervisor = person("JP", "72011", associate, { occupation_detail: { supervisor: "yes" } });
const contractor = { ...supervisor, occupation_detail: { supervisor: "no" } };
export const engineer = person("AU", "21300", { ...bachelor, study_months: 36, acceptance_letter: "yes" });
export const lawyer = person("AU", "41101", bachelor, {
  occupation_detail: { quebec_notary: "no", foreign_legal_consultant: "no" },
});
export const resident = person("IN", "21231", bachelor, { permanent_residences: ["JP"] });
/// Meets every page there is, and every kind of control.
export const everywhere = {
  ...lawyer,
  citizenships: ["AU", "IN", "NP"],
  permanent_residences: ["FR"],
  job_offer: "unsure",
  licence_required: "yes",
  licence: "within_four_months",
  education: { ...bachelor, study_months: 37, country: "NZ", acceptance_letter: "unsure" },
  experience_months: 49,
  language: "both",
  partner: "yes",
  location: "visiting_canada",
};

export const criteria = {
  ircc: ["status", "job_offer", "independence", "occupation", "wage", "licence", "education", "experience", "language"],
  guide: ["status", "job_offer", "occupation", "wage", "specialized_knowledge", "education", "experience", "language"],
};

const row = (title, person, ircc, guide, more) => ({ title, person, verdicts: [ircc, guide], ...more });

export const cases = [
  row("an Australian plumber", plumber, "eligible", "not_eligible"),
  row("an Australian plumber with a certificate", person("AU", "72300", certificate), "confirm", "not_eligible"),
  row("a Japanese electrician", person("JP", "72200", associate), "not_eligible", "not_eligible"),
  row("a Japanese supervisor of electricians", supervisor, "eligible", "eligible"),
  row("a Japanese electrical contractor", contractor, "not_eligible", "not_eligible"),
  row("a software engineer from India who is a permanent resident of Japan", resident, "not_eligible", "eligible", { without_route: ["ircc"] }),
  row("a Mexican nurse", person("MX", "31301", bachelor), "not_eligible", "not_eligible"),
  row("an Australian civil engineer with a three-year degree", engineer, "eligible", "not_eligible"),
  row("an Australian civil engineer without the letter",
    person("AU", "21300", { ...bachelor, acceptance_letter: "no" }), "confirm", "eligible"),
  row("an Australian civil engineer with the letter", person("AU", "21300", bachelor), "eligible", "eligible"),
  row("a Japanese mechanical engineer in industrial research",
    person("JP", "21301", bachelor, { occupation_detail: { non_academic_researcher: "yes" } }), "confirm", "confirm"),
  row("a Mexican graphic designer who speaks neither language",
    person("MX", "52120", diploma, { language: "neither" }), "confirm", "not_eligible"),
  row("an Australian network technician", person("AU", "22220", { ...diploma, study_months: 36 }), "eligible", "eligible"),
  row("a Japanese software engineer with an associate's degree", person("JP", "21231", associate), "confirm", "confirm"),
  row("a Malaysian veterinarian", person("MY", "31103", bachelor), "eligible", "not_eligible", { without_route: ["guide"] }),
  row("an Australian lawyer", lawyer, "confirm", "not_eligible"),
  row("a civil engineer from Brunei", person("BN", "21300", bachelor), "not_eligible", "not_eligible", { without_route: ["guide"] }),
  row("a Peruvian electrician", person("PE", "72200", diploma), "confirm", "not_eligible", { without_route: ["guide"] }),

  // Beyond the worked cases.
  row("somebody who meets every page", everywhere, "confirm", "not_eligible", { screens: [
    "start", "job-offer", "occupation", "occupation-detail", "wage", "licence-required", "licence",
    "education", "education-country", "experience", "language", "situation", "result",
  ] }),
  row("a plumber who skips the occupation", { ...plumber, occupation: undefined }, "incomplete", "incomplete"),
  row("a plumber without a job offer yet", { ...plumber, job_offer: "no" }, "not_eligible", "not_eligible"),
  row("somebody with no degree, no work and no optional answer",
    { ...plumber, province: undefined, partner: undefined, location: undefined, experience_months: 0,
      education: { credential: "none" } }, "not_eligible", "not_eligible"),
  row("somebody with two passports", { ...plumber, citizenships: ["PE", "AU"] }, "eligible", "not_eligible"),
  row("a citizen of India and Nepal", { ...plumber, citizenships: ["IN", "NP"] }, "not_eligible", "not_eligible",
    { without_route: ["ircc", "guide"], screens: ["start", "result"] }),
  row("somebody without any citizenship", { ...plumber, citizenships: [] }, "not_eligible", "not_eligible",
    { without_route: ["ircc", "guide"], screens: ["start", "result"] }),
];

/// Nobody here needs the permit, so there is a result and no verdict.
export const canadians = [
  { title: "a citizen of Canada", person: person("CA") },
  { title: "an Australian who is a permanent resident of Canada", person: { ...plumber, permanent_residences: ["CA"] } },
];

/// The worked case that leaves out a question the pages insist on.
const drafter = person("MY", "22212", diploma, { permanent_residences: undefined });
const { partner, location, ...answers } = drafter;
export const unfinished = {
  title: "a Malaysian drafting technician who left out residence",
  person: drafter,
  answers,
  verdicts: ["incomplete", "incomplete"],
};
