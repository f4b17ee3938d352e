import type { Modality } from "../../model/index.ts"
import { FLAG, TOKEN } from "../../language/index.ts"
import {
  auxChunk,
  markChunk,
  outcomeChunk,
  partyChunk,
  wordChunk,
  type Chunk,
  type MarkChunk,
  type Party,
} from "./chunk.ts"
import { insertionEnd } from "./insertions.ts"
import type { Clause } from "./clause.ts"
import { conditionAt, healingAt, hospitalAt, insideAt, woundsAt } from "./care.ts"
import { isLy, nameAt } from "./names.ts"
import { partyAt } from "./parties.ts"
import { TRAIT, USE } from "./words.ts"

const AUX_START = TRAIT.be | TRAIT.have | TRAIT.modal

const AUX_INNER = AUX_START | TRAIT.not | TRAIT.adverb | TRAIT.reporting

const QUOTES = "\"“”‘’'«»„"

/** Cuts a sentence into parties, outcomes, verb groups, words and marks, in order and without gaps. */
export function chunksOf(clause: Clause): Chunk[] {
  const chunks: Chunk[] = []
  for (let i = clause.from; i < clause.limit;) {
    const inserted = insertionEnd(clause, i)
    if (inserted > i) {
      i = inserted
      continue
    }
    const chunk = chunkAt(clause, i)
    // Quotation marks part no party from its outcome, nor does a line that ends within a sentence.
    const soft =
      chunk.kind === "mark" &&
      (QUOTES.includes(chunk.mark) || isSoftLineEnd(clause, chunk) || isWithinPlace(clause, chunk))
    if (!soft) chunks.push(chunk)
    i = chunk.to
  }
  return chunks
}

/** "Baghdad, Iraq", "St. Louis": the mark is the place's own. */
const isWithinPlace = (clause: Clause, { mark, from }: MarkChunk): boolean =>
  ",.".includes(mark) && from > clause.from && clause.isTaken(from - 1) && clause.isTaken(from + 1)

/** The text was wrapped here: a small letter goes on. */
function isSoftLineEnd({ scan, limit }: Clause, { mark, to }: MarkChunk): boolean {
  return (
    mark === "\n" && to < limit && scan.kind[to] === TOKEN.word && ((scan.flags[to] as number) & FLAG.capitalised) === 0
  )
}

function chunkAt(clause: Clause, i: number): Chunk {
  const { scan, words } = clause
  const kind = scan.kind[i]
  if (kind === TOKEN.punctuation || kind === TOKEN.symbol || kind === TOKEN.newline) {
    if (clause.countAt(i) === null) {
      return markChunk(kind === TOKEN.newline ? "\n" : String.fromCharCode(scan.mark[i] as number), i)
    }
  }
  const form = scan.form[i] as number
  const traits = words.traits(form)
  if (form === words.small.as && isAsWellAs(clause, i)) return wordChunk(words.small.and, TRAIT.conjunction, i, i + 3)
  const named = nameAt(clause, i)
  if (named !== null) return partyChunk(named, i, named.to)
  if (form !== 0) {
    const special =
      ((traits & TRAIT.transport) === 0 ? null : hospitalAt(clause, i)) ??
      ((traits & TRAIT.suffer) === 0 ? null : woundsAt(clause, i)) ??
      (form === words.small.in ? (conditionAt(clause, i) ?? insideAt(clause, i)) : null) ??
      healingAt(clause, i) ??
      phraseAt(clause, i)
    if (special !== null) return special
  }
  // "11 MAY" is a date.
  if ((traits & AUX_START) !== 0 && !clause.isTaken(i)) {
    const aux = auxAt(clause, i)
    if (aux !== null) return aux
  }
  const party = form !== 0 || clause.countAt(i) !== null ? partyAt(clause, i) : null
  if (party !== null && !isVerbLike(clause, i, party)) return partyChunk(party, party.from, party.to)
  const outcome = words.outcome(form)
  if (outcome !== null) {
    return outcomeChunk(outcome, (outcome.uses & (USE.base | USE.third | USE.past | USE.gerund)) !== 0, i, i + 1)
  }
  return wordChunk(
    form,
    traits === 0 && kind === TOKEN.word && isLy(clause, i) && form !== words.id("family") ? TRAIT.adverb : traits,
    i,
  )
}

/** A bare "shells" or "fires" that may be a verb, and outcome words that are nouns elsewhere, are left to the rules. */
function isVerbLike(clause: Clause, i: number, party: Party): boolean {
  if (party.count !== null && !party.described) return false
  const outcome = clause.words.outcome(clause.scan.form[i] as number)
  return outcome !== null && !party.tolled && party.from === party.head
}

/** It joins as "and" does. */
const isAsWellAs = ({ scan, words, limit }: Clause, i: number): boolean =>
  i + 2 < limit && scan.form[i + 1] === words.id("well") && scan.form[i + 2] === words.id("as")

function phraseAt(clause: Clause, i: number): Chunk | null {
  const found = clause.words.outcomePhrases.match(clause.scan, i, clause.limit)
  // "left a boy dead and injured three others": the second word has its own people.
  const both = found?.value.outcome.ofPeople === "casualties" && !found.value.active
  if (both && clause.countAt(found.end) !== null) return null
  return found === null ? null : outcomeChunk(found.value.outcome, found.value.active, i, found.end)
}

/** A run of forms of be, have and modals with adverbs and "reported", "believed to": one verb group. */
function auxAt(clause: Clause, i: number): Chunk | null {
  const { scan, words, limit } = clause
  let passive = false
  let modality: Modality = "asserted"
  let k = i
  for (; k < limit && scan.kind[k] === TOKEN.word; k++) {
    const form = scan.form[k] as number
    const traits = words.traits(form)
    const lyAdverb = form === 0 && isLy(clause, k)
    if ((traits & AUX_INNER) === 0 && !lyAdverb) break
    if (k > i && clause.words.outcomePhrases.startsWith(form) && phraseAt(clause, k) !== null) break
    if ((traits & TRAIT.infinitive) !== 0 && !isInfinitiveAux(clause, k + 1)) break
    if ((traits & TRAIT.be) !== 0) passive = true
    const found = words.nearModality.match(scan, k, limit)
    if (found !== null && (modality === "asserted" || found.value === "denied")) modality = found.value
  }
  return auxChunk(passive, modality, i, Math.max(k, i + 1))
}

const isInfinitiveAux = (clause: Clause, k: number): boolean =>
  k < clause.limit && (clause.words.traits(clause.scan.form[k] as number) & (TRAIT.be | TRAIT.have)) !== 0
