import { EVENT_NOUNS, matching, nameKey, oneOf, type Scan, type SiteSpan } from "../../language/index.ts"
import type { Site, TraceStep } from "../../model/index.ts"
import type { Frame } from "../frame.ts"
import { tokensOf, type DocumentView } from "../view.ts"
import { isOfPupils } from "./of-school.ts"
import { wordBefore } from "./place-mention.ts"

export interface SiteChoice {
  readonly site: Site | null
  readonly trace: TraceStep | null
}

const NONE: SiteChoice = { site: null, trace: null }
const chosen = (site: Site, rule: string, why: string): SiteChoice => ({ site, trace: { pass: "site", rule, why } })

/** Sentences in which the site of the whole event is looked for. */
const LEAD = 5
/** Farther than this from the count, in tokens, a site belongs to other words. */
const NEAR = 14
const NEAR_DESCRIBED = 10

const AT = matching(
  /^(at|in|outside|inside|on|of|under|hit|striking|struck|targeting|targeted|hitting|destroys?|destroyed|damaged|damages)$/,
)
const STRUCK = matching(
  /^(hit|hits|struck|strikes?|striking|hitting|attack|attacked|bombing|bombed|shelling|shelled|targeted|targeting|destroys?|destroyed|explosion|blast)$/,
)
const GONE_TO = matching(
  /^(taken|transported|transferred|rushed|flown|airlifted|admitted|evacuated|brought|driven|sent|moved|went|treated|hospitali[sz]ed)$/,
)

/** Described sites that tell where people were hurt; "a court", "a hospital", "a street" mostly tell of something else. */
const TELLING_KINDS: ReadonlySet<string> = new Set([
  "school",
  "worship",
  "nightlife",
  "camp",
  "transport",
  "shop",
  "military",
  "industry",
  "power",
])

/** The one named site at which all of the main incident happened; null where there is none or several. `counted`: sentences with its counts. */
export function mainSiteOf(view: DocumentView, counted: ReadonlySet<number>): Site | null {
  const { scan, sites } = view
  let main: Site | null = null
  for (const span of sites) {
    const sentence = scan.sentenceOf[span.firstToken] ?? 0
    const usable =
      span.site.named &&
      isHarmed(view, span) &&
      (sentence < LEAD || counted.has(sentence)) &&
      isAt(view, span) &&
      happenedAt(view, span)
    if (!usable || isDestination(view, span)) continue
    const here = sites.filter((other) => scan.sentenceOf[other.firstToken] === sentence)
    if (isListed(here, span)) return null
    if (main !== null && !isSame(main, span.site)) return null
    if (main === null ? sentence < LEAD : span.site.name.length > main.name.length) main = span.site
  }
  return main
}

/** How far before a site, in tokens, the words for what happened there stand. */
const EVENT_REACH = 16
const HAPPENED = matching(
  /^(?:shot|shots|shootings?|killed|killing|kills|injured|injuring|wounded|wounding|died|dead|deaths?|gunfire|gunman|gunmen|fire|fired|exploded|detonated|erupted|happened|occurred|unfolded|massacre|stabbed|stabbing|bombers?|crash|crashed|hostages?)$/,
)
const MOURNED = matching(/^(?:burials?|buried|funerals?|ceremony|memorial|vigil|mourned|mourners)$/)
const EVENTS = oneOf(Object.keys(EVENT_NOUNS))

/** A word of attack or harm leads to the site: a funeral, a job or a home at another is where nobody was hurt. */
function happenedAt({ scan }: DocumentView, { firstToken }: SiteSpan): boolean {
  const floor = scan.sentences[scan.sentenceOf[firstToken] ?? 0]?.firstToken ?? 0
  for (let i = firstToken - 1; i >= Math.max(floor, firstToken - EVENT_REACH); i--) {
    if (MOURNED.at(scan, i)) return false
    if (HAPPENED.at(scan, i) || STRUCK.at(scan, i) || EVENTS.at(scan, i)) return true
  }
  return false
}

/** Streets, courts and town halls are named for other reasons; a hospital is where it happened only if it was struck. */
function isHarmed({ scan }: DocumentView, { site, firstToken }: SiteSpan): boolean {
  if (site.kind === "street" || site.kind === "office") return false
  if (site.kind === "school" && isOfPupils(scan, firstToken)) return false
  return site.kind !== "hospital" || isStruck({ scan }, { firstToken })
}

/** A word of attack stands shortly before it: "hit a private clinic". */
function isStruck({ scan }: Pick<DocumentView, "scan">, { firstToken }: Pick<SiteSpan, "firstToken">): boolean {
  for (let i = firstToken - 1; i >= Math.max(0, firstToken - 5); i--) {
    if (STRUCK.at(scan, i)) return true
  }
  return false
}

/** "Harbour airport" and "Harbour-Bay International Airport": the words of one among the other's. */
function isSame(a: Site, b: Site): boolean {
  if (a.key === b.key) return true
  if (a.kind !== b.kind) return false
  const x = nameKey(a.name)
    .split(" ")
    .filter((word) => word !== "the")
  const y = nameKey(b.name)
    .split(" ")
    .filter((word) => word !== "the")
  return x.every((word) => y.includes(word)) || y.every((word) => x.includes(word))
}

/** A site with "at", "outside", "in" before it; of the words of a speaker never. */
function isAt(view: DocumentView, { firstToken, endToken }: SiteSpan): boolean {
  const { scan } = view
  const sentence = scan.sentenceOf[firstToken] ?? 0
  if (view.cuesOf(sentence).some(({ source }) => firstToken >= source.firstToken && endToken <= source.endToken)) {
    return false
  }
  let steps = 1
  while (steps < 4 && BESIDE_NAME.at(scan, firstToken - steps)) steps++
  // "the bombing of the embassy", and not "the head of the school".
  if (wordBefore(scan, firstToken, steps) === "of") return OF_EVENT.at(scan, firstToken - steps - 1)
  return AT.at(scan, firstToken - steps)
}
const BESIDE_NAME = matching(/^(?:the|a|an|its|his|her|their|nearby|local|popular|crowded|busy|famous|iconic)$/)
const OF_EVENT = matching(
  /^(?:bombing|shelling|attack|storming|siege|outside|inside|front|courtyard|entrance|lobby|grounds|lot|premises|basement|roof|floor|ruins|rubble|evacuation)$/,
)

/** A hospital to which the wounded were taken is not where they were hurt. */
function isDestination({ scan }: DocumentView, { firstToken }: SiteSpan): boolean {
  for (let i = firstToken - 1; i >= Math.max(0, firstToken - 8); i--) {
    if (GONE_TO.at(scan, i)) return true
  }
  return false
}

export interface SiteContext {
  readonly view: DocumentView
  /** The one site of the main incident, if it is not a wide one. */
  readonly main: Site | null
  readonly bySentence: ReadonlyMap<number, readonly SiteSpan[]>
}

/** The site of a claim: named beside it, said again by "there", or the one site of the whole event. */
export function siteOf(context: SiteContext, frame: Frame, isMain: boolean): SiteChoice {
  const here = nearest(context, frame)
  if (here !== null) return chosen(here.site, "sentence", `${here.site.name} stands beside it`)
  const before = saysThere(context.view, frame) ? siteBefore(context, frame) : null
  if (before !== null) return chosen(before.site, "there", `“there” is ${before.site.name} of the sentence before`)
  const topic = topicOf(context, frame)
  if (topic !== null) return chosen(topic.site, "paragraph", `its paragraph begins at ${topic.site.name}`)
  if (isMain && context.main !== null) return chosen(context.main, "main", `all of it happened at ${context.main.name}`)
  return NONE
}

function nearest({ view, bySentence }: SiteContext, frame: Frame): SiteSpan | null {
  const { scan } = view
  const { first, end } = tokensOf(scan, frame)
  const sentence = scan.sentences[frame.sentence]
  let best: { span: SiteSpan; distance: number } | null = null
  for (const span of bySentence.get(frame.sentence) ?? []) {
    if (
      !span.site.named &&
      (!(TELLING_KINDS.has(span.site.kind) || isToldStruck(view, span) || isHitHere(view, span)) ||
        hasSecond(bySentence.get(frame.sentence) ?? [], span))
    ) {
      continue
    }
    if (isDestination(view, span) || isBlockOf(scan, span)) continue
    if (span.site.kind === "school" && isOfPupils(scan, span.firstToken)) continue
    const inside = span.firstToken >= first && span.endToken <= end
    // A thing that was damaged is no place of its own.
    if (inside && !span.site.named && frame.tier !== "core") continue
    const leading = sentence !== undefined && span.firstToken - sentence.firstToken <= 3
    // "on Harbour Street" is an address; "at" or "in Harbour Street" is where.
    if (
      (span.site.kind === "street" && !/^(?:at|in)$/.test(wordBefore(scan, span.firstToken, 1))) ||
      (!inside && !isAt(view, span))
    ) {
      continue
    }
    if (isListed(bySentence.get(frame.sentence) ?? [], span) || isOfColleague(scan, span)) continue
    const gap = inside
      ? 0
      : span.firstToken >= end
        ? span.firstToken - end
        : (first - span.endToken) * (leading ? 0.3 : 1)
    if (gap > (span.site.named ? NEAR : NEAR_DESCRIBED) || isNewClause(view, frame, span)) continue
    if (best === null || gap < best.distance) best = { span, distance: gap }
  }
  return best?.span ?? null
}

/** "including the north clinic, the south clinic and the eye clinic": what is counted of several sites is of none alone. */
const isListed = (here: readonly SiteSpan[], { site }: SiteSpan): boolean =>
  here.filter((other) => other.site.kind === site.kind && other.site.key !== site.key).length >= LISTED
const LISTED = 2

/** "mourned by a colleague at the college": where those work who tell of it. */
const isOfColleague = (scan: Scan, { firstToken }: SiteSpan): boolean =>
  [2, 3].some((steps) => COLLEAGUE.test(wordBefore(scan, firstToken, steps)))
const COLLEAGUE = /^(?:colleagues?|classmates?|co-?workers?|friends?|principal|headteacher|graves?)$/

/** "an attack on a house": a word of attack stands right before it. */
const isHitHere = ({ scan }: DocumentView, { site, firstToken }: SiteSpan): boolean =>
  site.kind !== "street" && [1, 2, 3].some((steps) => HIT.at(scan, firstToken - steps))
const HIT = matching(
  /^(?:hit|hits|struck|strikes?|striking|hitting|attack|attacked|bombing|bombed|shelling|shelled|targeted|targeting|stormed)$/,
)

/** "at the clinic", of which the text has told that it was hit. */
function isToldStruck(view: DocumentView, span: SiteSpan): boolean {
  if (span.site.kind === "street" || wordBefore(view.scan, span.firstToken, 1) !== "the") return false
  return view.sites.some(
    (other) => other.firstToken < span.firstToken && other.site.key === span.site.key && isStruck(view, other),
  )
}

/** "at a nightclub and a gas station": neither alone. */
const hasSecond = (here: readonly SiteSpan[], span: SiteSpan): boolean =>
  here.some((other) => other !== span && !other.site.named && Math.abs(other.firstToken - span.endToken) <= 3)

/** "the 1400 block of", "the corner of": an address near by. */
const isBlockOf = (scan: Scan, { firstToken }: SiteSpan): boolean =>
  wordBefore(scan, firstToken, 1) === "of" &&
  /^(block|blocks|intersection|corner|south|north|east|west)$/.test(wordBefore(scan, firstToken, 2))

/** Another count stands between the count and the site. */
function isNewClause({ scan, frames }: DocumentView, frame: Frame, { firstToken, start }: SiteSpan): boolean {
  if (start < frame.end) return false
  return frames.some(
    (other) =>
      other !== frame &&
      other.tier === frame.tier &&
      other.start >= frame.end &&
      other.end <= (scan.start[firstToken] ?? 0) &&
      other.subsetOf === null &&
      !GOES_ON.test(scan.text.slice(frame.end, other.start)),
  )
}
/** "killed one and injured four at …": one clause. */
const GOES_ON = /^,? (?:and|as well as) (?:[\p{L}-]+ )?$/u

const saysThere = ({ scan }: DocumentView, frame: Frame): boolean => {
  const sentence = scan.sentences[frame.sentence]
  return (
    sentence !== undefined &&
    /[ ,]there(?: |,|\.|;)(?!is |are |was |were |have |has |had )/i.test(scan.text.slice(sentence.start, sentence.end))
  )
}

/** "At the children's hospital, …": a named site at the head of the sentence before it in the paragraph. */
function topicOf({ view, bySentence }: SiteContext, frame: Frame): SiteSpan | null {
  const { scan } = view
  const before = scan.sentences[frame.sentence - 1]
  if (before === undefined || before.block !== scan.sentences[frame.sentence]?.block) return null
  return (
    (bySentence.get(frame.sentence - 1) ?? []).find(
      (span) => span.site.named && span.firstToken - before.firstToken <= 2 && isAt(view, span),
    ) ?? null
  )
}

function siteBefore({ view, bySentence }: SiteContext, frame: Frame): SiteSpan | null {
  const block = view.scan.sentences[frame.sentence]?.block
  for (let s = frame.sentence - 1; s >= Math.max(0, frame.sentence - 2); s--) {
    if (view.scan.sentences[s]?.block !== block) return null
    const last = bySentence.get(s)?.findLast((span) => isAt(view, span))
    if (last !== undefined) return last
  }
  return null
}
