import type { PolicyName } from "../model/index.ts"

/** How claims are turned into figures, as data. The rules themselves are the same for all (domain.md, Reckoning). */
export interface Policy {
  readonly name: PolicyName
  /** Grows when a figure may come out otherwise than before. */
  readonly version: number
  /** False: tiers 1–3 are of equal weight. */
  readonly prefersTiers: boolean
  /** False: of two totals whose order is not known neither is presumed the earlier (rule 3): both are in the range. */
  readonly presumesOrder: boolean
  /** True: a wording that leaves room for another count supports it and widens nothing (rule 6). */
  readonly widerWordingSupports: boolean
  /** True: attackers count as people. */
  readonly attackersInPeople: boolean
  /** True: who was shot or taken to hospital, and is not told dead, counts as injured: as registries of shootings count. */
  readonly survivorsAreInjured: boolean
  /** True: one number, the lowest total in force, in place of a range. */
  readonly oneNumber: boolean
  /** True: the persons whom one document names one by one in a scope are added up. */
  readonly membersAdd: boolean
  /** True: what is counted at an incident's one site, and nowhere else in it, is counted for the whole. */
  readonly onlySiteIsWhole: boolean
  /** True: "dead and wounded" without a number is at least two of each, where nobody counts them. */
  readonly jointIsEach: boolean
  /** What the word "dozens" is read as; null keeps the count's own interval. */
  readonly dozens: { readonly least: number; readonly most: number } | null
  /** What it is for, in one sentence. */
  readonly about: string
}

const recorder: Policy = {
  name: "recorder",
  version: 1,
  prefersTiers: true,
  presumesOrder: true,
  widerWordingSupports: true,
  attackersInPeople: false,
  survivorsAreInjured: false,
  oneNumber: false,
  membersAdd: false,
  onlySiteIsWhole: false,
  jointIsEach: false,
  dozens: null,
  about: "Low, best and high with every rule of the casualty recorder's method.",
}

export const POLICY_TABLE: Readonly<Record<PolicyName, Policy>> = {
  recorder,
  conservative: {
    ...recorder,
    name: "conservative",
    oneNumber: true,
    about: "One number: the lowest total in force.",
  },
  range: {
    ...recorder,
    name: "range",
    version: 5,
    prefersTiers: false,
    presumesOrder: false,
    widerWordingSupports: false,
    membersAdd: true,
    onlySiteIsWhole: true,
    jointIsEach: true,
    dozens: { least: 12, most: 24 },
    about:
      "Tiers 1 to 3 without preference, and from the least to the most that any count in force says; a list of n names is at least n; dozens is 12 to 24.",
  },
  registry: {
    ...recorder,
    name: "registry",
    version: 3,
    attackersInPeople: true,
    survivorsAreInjured: true,
    about:
      "As recorder, with attackers counted among the people harmed, and those shot who did not die among the injured.",
  },
}
