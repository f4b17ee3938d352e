/** All frame rules, in phases: each phase sees what the earlier ones found. The order stands here, once. */
import type { FrameRule } from "../rule.ts"
import { alsoTaken, diedLater } from "./aftermath.ts"
import { cutOn } from "./cut.ts"
import { among, amongCounted, oneAmong } from "./among.ts"
import { foundWith } from "./found-with.ts"
import { barePlurals, harmTo } from "./bare-plurals.ts"
import { buried } from "./buried.ts"
import { costLives, hostages } from "./hostages.ts"
import { lostMen } from "./lost-men.ts"
import { outOf } from "./out-of.ts"
import { namedAs } from "./named-as.ts"
import { otherTellers, deadTo, restated } from "./restated.ts"
import { released } from "./released.ts"
import { kinLists } from "./kin-lists.ts"
import { listGoesOn, listOfNames, matchedNames, membersByName, theLate } from "./name-lists.ts"
import { labelled } from "./labelled.ts"
import { forcedOut, pulledOut, sentToHospital } from "./movements.ts"
import { blastOf, planted, salvo, shotsHeard, weaponActs } from "./means.ts"
import { event, lives } from "./event-nouns.ts"
import { collective, fold, victims } from "./nouns.ts"
import { damageDone } from "./damage-done.ts"
import { expectedRise, unknownNumber } from "./outlook.ts"
import { bodyPart, joinedSelf, ownHand, reflexive } from "./own-hand.ts"
import { manner, ofThese, partOfDead } from "./parts.ts"
import { pronounObject, pronounState } from "./pronouns.ts"
import { active, intransitive, passive } from "./predicates.ts"
import { reduced } from "./reduced.ts"
import { noneSurvived } from "./survived.ts"
import { madeIll, treatedPeople } from "./treated.ts"
import { alongside, togetherWith } from "./alongside.ts"
import { noReports } from "./reports.ts"
import { pluralHarm } from "./they.ts"
import { numberOf } from "./number-of.ts"
import { gapped, subset, thoseWere, wereOf } from "./relations.ts"
import { helpSent } from "./help-sent.ts"
import { atWork, byResponders, operation, vehiclesSent } from "./response.ts"
import { murderVictim, pronouncedDead } from "./told-dead.ts"
import { damageIn, damageSuffered } from "./things.ts"

export const FRAME_RULES: readonly (readonly FrameRule[])[] = [
  // Objects first: "killed 12" takes its 12 before they could be the subject of a later word.
  [
    noReports,
    reflexive,
    ownHand,
    bodyPart,
    active,
    sentToHospital,
    pulledOut,
    released,
    buried,
    lostMen,
    lives,
    costLives,
    numberOf,
    event,
    noneSurvived,
    treatedPeople,
    madeIll,
  ],
  [reduced, passive, intransitive, pronounState, pronounObject],
  [
    cutOn,
    pronouncedDead,
    murderVictim,
    damageIn,
    damageSuffered,
    damageDone,
    blastOf,
    planted,
    vehiclesSent,
    among,
    foundWith,
    diedLater,
    alsoTaken,
    joinedSelf,
    forcedOut,
    harmTo,
  ],
  // Parts need the wholes found before them.
  [collective, labelled, outOf],
  [
    manner,
    subset,
    wereOf,
    thoseWere,
    partOfDead,
    ofThese,
    gapped,
    restated,
    deadTo,
    otherTellers,
    alongside,
    togetherWith,
    oneAmong,
    amongCounted,
    membersByName,
    kinLists,
  ],
  // Nouns that say an outcome by themselves, where nothing else took them.
  [
    listOfNames,
    namedAs,
    victims,
    fold,
    theLate,
    matchedNames,
    hostages,
    pluralHarm,
    weaponActs,
    shotsHeard,
    salvo,
    atWork,
    byResponders,
    operation,
    helpSent,
    expectedRise,
    unknownNumber,
    barePlurals,
    listGoesOn,
  ],
  // Lists go on from what any rule before has found.
  [subset, kinLists, togetherWith],
]
