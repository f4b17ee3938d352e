/** All frame rules, in phases: each phase sees what the earlier ones found. The order stands here, once. */
import type { FrameRule } from "../rule.ts"
import { PREDICATES } from "./predicates.ts"
import { RELATIONS } from "./relations.ts"
import { OUTLOOK } from "./outlook.ts"
import { THINGS } from "./things.ts"

const [active, passive, intransitive, reduced, event, lives, collective, victims, sentToHospital, pulledOut] = PREDICATES as readonly FrameRule[]
const [subset, gapped, numberOf, among, wereOf, alongside] = RELATIONS as readonly FrameRule[]
const [salvo, damageIn] = THINGS as readonly FrameRule[]
const [expectedRise, unknownNumber] = OUTLOOK as readonly FrameRule[]
const present = (...rules: readonly (FrameRule | undefined)[]): FrameRule[] => rules.filter((rule) => rule !== undefined)

export const FRAME_RULES: readonly (readonly FrameRule[])[] = [
  // Objects first: "killed 12" takes its 12 before they could be the subject of a later word.
  present(active, sentToHospital, pulledOut, lives, numberOf),
  present(reduced, passive, intransitive),
  present(event, damageIn, among),
  // Parts need the wholes found before them.
  present(collective),
  present(subset, wereOf, gapped, alongside),
  // Nouns that say an outcome by themselves, where nothing else took them.
  present(victims, salvo, expectedRise, unknownNumber),
]
