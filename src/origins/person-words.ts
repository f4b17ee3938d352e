import { compareCodeUnits } from "../model/index.ts"
import type { PersonWords } from "./persons.ts"
import type { VoicedClaim } from "./voiced-claim.ts"
import { officeIn, type SaidOffice, type Voice } from "./voice.ts"

type PersonVoice = Extract<Voice, { form: "person" }>

/** An office stands so many characters before the name at most, or behind it. */
const NEAR = 70
const NO_OFFICE: SaidOffice = { office: null, country: null, body: null }

/** Words around a name in a sentence, where its office stands: "Mayor X", "X, the governor of the region, said". */
function officeNear(sentence: string, name: string | undefined): SaidOffice {
  const at = name === undefined ? -1 : sentence.indexOf(name)
  if (name === undefined || at < 0) return NO_OFFICE
  const before = sentence.slice(Math.max(0, at - NEAR), at)
  // A full stop or a semicolon before the name ends what belongs to it.
  const own = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")) + 1)
  const after = /^[^.;,]{0,3},([^.;,]{0,70})/u.exec(sentence.slice(at + name.length))?.[1] ?? ""
  const found = officeIn(own)
  return found.office === null ? officeIn(after) : found
}

/**
 * What a claim's sentence tells of the person who speaks, and where it tells no office, what another sentence of the same
 * incident does in which the full name stands; for a surname alone, one of the same document. Independent of order.
 */
export function personWordsIn(
  claims: readonly VoicedClaim[],
): (voiced: VoicedClaim, voice: PersonVoice) => PersonWords {
  const bySentence = new Map(
    claims.map(({ claim, sentence }) => [`${claim.captureId} ${sentence}`, { claim, sentence }]),
  )
  const said = [...bySentence].toSorted(([a], [b]) => compareCodeUnits(a, b)).map(([, of]) => of)
  const saidIn = new Map<string, typeof said>()
  for (const one of said) {
    const same = saidIn.get(one.claim.captureId)
    if (same === undefined) saidIn.set(one.claim.captureId, [one])
    else same.push(one)
  }
  const elsewhere = new Map<string, SaidOffice>()
  const officeElsewhere = ({ claim }: VoicedClaim, { names }: PersonVoice): SaidOffice => {
    const [name, within] = names.length > 1 ? [names.join(" "), null] : [names[0], claim.captureId]
    const key = `${name ?? ""} ${within ?? ""}`
    const known = elsewhere.get(key)
    if (known !== undefined) return known
    let found = NO_OFFICE
    for (const other of within === null ? said : (saidIn.get(within) ?? [])) {
      if (found.office !== null) break
      found = officeNear(other.sentence, name)
    }
    elsewhere.set(key, found)
    return found
  }
  return (voiced, voice) => {
    if (voice.office !== null) return { voice, on: voiced.on }
    const here = officeNear(voiced.sentence, voice.names.at(-1))
    const near = here.office === null ? { ...officeElsewhere(voiced, voice), country: here.country } : here
    return {
      voice: { ...voice, office: near.office, country: voice.country ?? near.country, body: near.body },
      on: voiced.on,
    }
  }
}
