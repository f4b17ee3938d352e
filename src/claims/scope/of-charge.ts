import { matching, wordAt, type Scan } from "../../language/index.ts"

/** Crimes that somebody is accused of by name. */
const CRIME = matching(/^(?:murders?|homicides?|assaults?|kidnappings?|arson)$/)
const CHARGE = matching(/^(?:charged|charges?|counts?|guilty|suspicion|convicted|indicted)$/)
const CHARGE_REACH = 6

/** "Charged with murder", "two counts of attempted homicide": the crime of a charge, and no telling of the deed. */
export function isOfCharge(scan: Scan, token: number): boolean {
  if (!CRIME.at(scan, token)) return false
  const sentence = scan.sentenceOf[token]
  for (let i = token - 1; i >= Math.max(0, token - CHARGE_REACH) && scan.sentenceOf[i] === sentence; i--) {
    if (CHARGE.at(scan, i)) return true
    const word = wordAt(scan, i)
    if (word === "the" || word === ",") return false
  }
  return false
}
