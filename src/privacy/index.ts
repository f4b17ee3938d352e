/**
 * Which words of a text a publication withholds (domain.md, Privacy): names of persons in no public role, of children and relatives, what
 * reaches a person, shelters, health. Withholds what nothing shows to be public. Pure; knows no record and no decisions.
 */
export { createPrivacyFinder, type PrivacyFinder } from "./finder.ts"
export { unshownWords } from "./unshown.ts"
export { joined } from "./spans.ts"
export { WITHHELD_REASONS, type KnownNames, type PrivateSpan, type WithheldReason } from "./withholding.ts"
export { BYSTANDER_WORDS, KIN_WORDS, MEDIC_WORDS } from "./role-words.ts"
