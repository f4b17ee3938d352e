import type { VagueEntry } from "../../pack.ts"

/** Words that say an amount and no number (domain.md, Counts). The longest phrase wins. */
export const VAGUE = [
  { forms: ["several"], least: 3, most: 9, why: "domain.md" },
  { forms: ["a few", "quite a few", "few", "a handful", "a handful of"], least: 2, most: 5, why: "domain.md" },
  { forms: ["dozens", "several dozen", "several dozens", "a few dozen", "some dozens"], least: 24, most: 99, why: "domain.md; two dozen at least" },
  { forms: ["scores"], least: 40, most: 199, why: "domain.md; two score at least" },
  { forms: ["tens"], least: 20, most: 99, why: "domain.md" },
  { forms: ["hundreds", "several hundred", "several hundreds", "a few hundred", "many hundreds"], least: 200, most: 999, why: "domain.md" },
  { forms: ["thousands", "several thousand", "several thousands", "a few thousand", "many thousands"], least: 2000, most: 9999, why: "domain.md" },
  { forms: ["tens of thousands"], least: 20_000, most: 99_999, why: "as tens, in thousands" },
  { forms: ["dozens of thousands"], least: 24_000, most: 99_999, why: "as dozens, in thousands" },
  { forms: ["hundreds of thousands"], least: 200_000, most: 999_999, why: "as hundreds, in thousands" },
  { forms: ["millions"], least: 2_000_000, most: null, why: "two at least" },
  { forms: ["many", "numerous", "countless", "a great many", "large numbers of", "a large number of", "a high number of", "a great number of", "a significant number of", "a considerable number of", "scores and scores of"], least: 3, most: null, why: "domain.md" },
  {
    forms: ["a number of", "multiple", "some", "various", "an unknown number of", "an unspecified number of", "an undetermined number of", "an unknown number", "an unspecified number", "an undetermined number", "a number"],
    least: 2,
    most: null,
    why: "domain.md; more than one",
  },
] as const satisfies readonly VagueEntry[]
