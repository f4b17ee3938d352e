/** `node eval/quotes.ts [--errors N]`: who said what in PolNeAR: contents that are attributed to someone, and whether to the right one. */
import { parseArgs } from "node:util"
import { createScanner, createSpeakerFinder, createVocabulary, english, type Scan } from "../src/language/index.ts"
import { loadCorpus, type CorpusDocument } from "./corpus.ts"
import { sharedFolder } from "./gold.ts"

interface Fragment {
  readonly start: number
  readonly end: number
}
interface GoldQuote {
  readonly source: readonly Fragment[]
  readonly content: readonly Fragment[]
}
type Text = CorpusDocument<{ readonly attributions: readonly GoldQuote[] }>

/** A stretch that one cue attributes, and the words of whom it names. */
interface Attributed {
  readonly content: Fragment
  readonly source: Fragment
}

/** Of a gold content, so much must be attributed (quality.md). */
const SHARE = 0.5

const { values: options } = parseArgs({ options: { errors: { type: "string", default: "0" } } })
const vocabulary = createVocabulary()
const scanner = createScanner(english, vocabulary)
const speakers = createSpeakerFinder(vocabulary)
const errors: string[] = []

const spanOf = (scan: Scan, first: number, end: number): Fragment => ({
  start: scan.start[first] as number,
  end: scan.end[Math.max(first, end - 1)] as number,
})

/** What the cues of a text attribute: the words before or after each, up to its neighbours. */
function attributedIn(scan: Scan): readonly Attributed[] {
  return scan.sentences.flatMap((sentence, index) => {
    const cues = speakers.cuesOf(scan, index)
    return cues.flatMap((cue, k) => {
      const source = spanOf(scan, cue.source.firstToken, cue.source.endToken)
      const before = { from: cues[k - 1]?.endToken ?? sentence.firstToken, to: cue.firstToken }
      const after = { from: cue.endToken, to: cues[k + 1]?.firstToken ?? sentence.endToken }
      const sides = [...(cue.coversBefore ? [before] : []), ...(cue.coversAfter ? [after] : [])]
      return sides
        .filter(({ from, to }) => to > from)
        .map(({ from, to }) => ({ content: spanOf(scan, from, to), source }))
    })
  })
}

const overlap = (a: Fragment, b: Fragment): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const lengthOf = (fragments: readonly Fragment[]): number =>
  fragments.reduce((sum, { start, end }) => sum + end - start, 0)

/** The head of "a spokesman for the mayor" is "spokesman", of "Ann Li, the coroner" it is "Li". */
function headOf(text: string, { start, end }: Fragment): Fragment {
  const phrase = text.slice(start, end)
  const closed = phrase.search(/,| (?:of|for|in|at|from|with|who|on|to|and) |\(/u)
  const before = (closed > 0 ? phrase.slice(0, closed) : phrase).trimEnd()
  const from = Math.max(before.lastIndexOf(" "), before.lastIndexOf("\n")) + 1
  return { start: start + from, end: start + before.length }
}

const isSameHead = (text: string, gold: readonly Fragment[], found: Fragment): boolean =>
  gold.some((part) => overlap(headOf(text, part), found) > 0 || overlap(part, headOf(text, found)) > 0)

interface Tally {
  gold: number
  attributed: number
  right: number
}

function measure(texts: readonly Text[]): Tally {
  const tally: Tally = { gold: 0, attributed: 0, right: 0 }
  for (const { id, text, gold } of texts) {
    const found = attributedIn(scanner.scan(text))
    for (const { source, content } of gold.attributions) {
      if (source.length === 0 || content.length === 0) continue
      tally.gold++
      const shown = content.map(({ start, end }) => text.slice(start, end)).join(" … ")
      const said = source.map(({ start, end }) => text.slice(start, end)).join(" … ")
      // Who is named within the words themselves speaks for a part of them at most.
      const covering = found
        .filter((one) => content.every((part) => overlap(part, one.source) === 0))
        .map((one) => ({
          one,
          share: content.reduce((sum, part) => sum + overlap(part, one.content), 0) / lengthOf(content),
        }))
        .filter(({ share }) => share >= SHARE)
        .toSorted((a, b) => b.share - a.share)
      const best = covering.at(0)?.one
      if (best === undefined) {
        errors.push(`missed | ${id} | ${said} | ${shown.slice(0, 90)}`)
        continue
      }
      tally.attributed++
      if (isSameHead(text, source, best.source)) tally.right++
      else {
        errors.push(
          `source | ${id} | ${text.slice(best.source.start, best.source.end)}, gold ${said} | ${shown.slice(0, 90)}`,
        )
      }
    }
  }
  return tally
}

const texts: readonly Text[] | null = sharedFolder === null ? null : loadCorpus(sharedFolder, "attribution_polnear")
if (texts === null) console.log("attribution_polnear is not here: not measured")
else {
  const { gold, attributed, right } = measure(texts)
  const share = (a: number, b: number): string => (a / Math.max(1, b)).toFixed(3)
  console.log(
    `PolNeAR        source accuracy ${share(right, attributed)} of ${attributed} attributed, attributed ${share(attributed, gold)}, both ${share(right, gold)}  gold ${gold}`,
  )
  const step = Math.max(1, Math.floor(errors.length / Math.max(1, Number(options.errors))))
  if (options.errors !== "0") {
    for (let i = 0; i < errors.length; i += step) console.log(errors[i]?.replaceAll("\n", " "))
  }
}
