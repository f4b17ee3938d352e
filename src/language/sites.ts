import type { Site, SiteKind } from "../model/index.ts"
import { fold } from "./fold.ts"
import type { SitePack } from "./pack.ts"
import { phraseTable, type PhraseTable } from "./phrases.ts"
import { FLAG, OPENS, TOKEN, type Scan } from "./scan.ts"
import { singleSpaced } from "./single-spaced.ts"
import type { PlaceSpan, SiteSpan } from "./spans.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { WordMap } from "./word-map.ts"

export interface SiteFinder {
  /**
   * Facilities in text order, without overlaps: known ones, named ones ("the ARCO gas station"), streets, described ones ("a private clinic").
   * A word within one of `places` (in text order) is none: "Virginia Beach".
   */
  find(scan: Scan, places?: readonly PlaceSpan[]): SiteSpan[]
}

const MODIFIER = 1
const OWNER = 2
const STREET = 4
const JOINER = 8
const OF = 16
/** Words of a name may stand apart by so many small words: "Church of the Holy Cross". */
const LONGEST_NAME = 8

export function createSiteFinder(pack: SitePack, vocabulary: Vocabulary): SiteFinder {
  const finder = new Finder(pack, vocabulary)
  return { find: (scan, places = []) => finder.find(scan, places) }
}

interface Head {
  readonly kind: SiteKind
  readonly plural: boolean
}

interface Setting {
  /** No name reaches back over this token. */
  readonly from: number
  /** Its sentence is in capitals. */
  readonly isShouted: boolean
}

class Finder {
  readonly #heads: PhraseTable<Head>
  readonly #known: PhraseTable<Site>
  readonly #words = new WordMap()

  constructor(pack: SitePack, vocabulary: Vocabulary) {
    const heads = pack.siteHeads.flatMap(({ kind, forms }) =>
      forms.flatMap((form): [string, Head][] => [
        [form, { kind, plural: form.endsWith("apartments") }],
        [pluralOf(form), { kind, plural: true }],
      ]),
    )
    this.#heads = phraseTable(vocabulary, heads, OPENS.site)
    this.#known = phraseTable(
      vocabulary,
      pack.knownSites.flatMap(({ name, kind, forms }) =>
        forms.map((form) => [form, { key: keyOf(forms[0] ?? name), name, kind, named: true }] as const),
      ),
    )
    for (const word of pack.siteModifiers) this.#words.add(vocabulary, word, MODIFIER)
    for (const word of pack.owners) this.#words.add(vocabulary, word, OWNER)
    for (const word of pack.streetHeads) this.#words.add(vocabulary, word, STREET)
    for (const word of ["of", "and", "the", "al", "el", "de", "la", "for"]) {
      this.#words.add(vocabulary, word, word === "of" ? JOINER | OF : JOINER)
    }
  }

  find(scan: Scan, places: readonly PlaceSpan[]): SiteSpan[] {
    const found: SiteSpan[] = []
    const shouted: (boolean | undefined)[] = []
    let from = 0
    let place = 0
    for (let at = 0; at < scan.size; at++) {
      if (scan.kind[at] !== TOKEN.word || !this.#mayBegin(scan, at)) continue
      while (place < places.length && (places[place] as PlaceSpan).endToken <= at) place++
      const sentence = scan.sentenceOf[at] as number
      shouted[sentence] ??= isShoutedSentence(scan, sentence)
      const isShouted = shouted[sentence]
      const site =
        this.#knownAt(scan, at, from) ??
        (isShouted ? null : this.#streetAt(scan, at)) ??
        this.#headAt(scan, at, { from, isShouted })
      if (site === null || isLastOf(places[place], site)) continue
      found.push(
        isNamedByPlace(scan, places[place - 1], site) ? { ...site, site: { ...site.site, named: false } } : site,
      )
      at = site.endToken - 1
      from = site.endToken
    }
    return found
  }

  /** False for most words: neither capitals nor the first of a facility's. */
  #mayBegin(scan: Scan, at: number): boolean {
    return ((scan.flags[at] as number) & FLAG.capitalised) !== 0 || ((scan.opens[at] as number) & OPENS.site) !== 0
  }

  /** A site of public knowledge, with the words for its kind beside it: "the Okhmatdyt children's hospital in". */
  #knownAt(scan: Scan, at: number, from: number): SiteSpan | null {
    if (!this.#known.startsWith(scan.form[at] as number) || !isCapital(scan, at)) return null
    const hyphenless = skipHyphens(scan, at)
    const match = this.#known.match(hyphenless, 0, hyphenless.form.length)
    if (match === null) return null
    let end = hyphenless.token(match.end - 1) + 1
    const head = this.#heads.match(scan, end, this.#limit(scan, at))
    if (head !== null && !head.value.plural) end = head.end
    // The head may stand before the name, which is then in quotation marks.
    let first = at
    const quoted = at > from && isQuote(scan, at - 1)
    if (quoted) {
      const before = this.#headEndingAt(scan, at - 1, from)
      if (before !== null) first = before
      if (first !== at && end < scan.size && isQuote(scan, end)) end++
    }
    return span(scan, first, end, match.value)
  }

  /** First token of a facility's words that end before `end`; null where none do. */
  #headEndingAt(scan: Scan, end: number, from: number): number | null {
    for (let first = Math.max(from, end - 4); first < end; first++) {
      const match = this.#heads.match(scan, first, end)
      if (match !== null && match.end === end) {
        return this.#nameStart(scan, first, { from, isShouted: false }, isCapital(scan, first)).first
      }
    }
    return null
  }

  #headAt(scan: Scan, at: number, setting: Setting): SiteSpan | null {
    const match = this.#lastHead(scan, at)
    if (match === null) return null
    const headIsName = isCapital(scan, match.end - 1) && !setting.isShouted
    const { first, named } = this.#nameStart(scan, at, setting, headIsName)
    let end = match.end
    let isNamed = named && (headIsName || !match.value.plural)
    // "Central Hospital of Maracay": a name goes on behind "of".
    if (
      headIsName &&
      first < at &&
      end + 1 < scan.size &&
      (this.#words.of(scan.form[end] as number) & OF) !== 0 &&
      isCapital(scan, end + 1)
    ) {
      end += 2
      isNamed = true
    }
    if (!isNamed && end < scan.size && isQuote(scan, end) && isCapital(scan, end + 1)) {
      const close = closingQuote(scan, end)
      if (close !== -1) {
        end = close + 1
        isNamed = true
      }
    }
    const name = nameOf(scan, first, end)
    return span(scan, first, end, { key: keyOf(name), name, kind: match.value.kind, named: isNamed })
  }

  /** "Cooper University Hospital": of heads with capitals one behind the other, the last. */
  #lastHead(scan: Scan, at: number): { readonly end: number; readonly value: Head } | null {
    const limit = this.#limit(scan, at)
    let last = this.#heads.match(scan, at, limit)
    while (last !== null && isCapital(scan, last.end - 1) && isCapital(scan, last.end)) {
      const next = this.#heads.match(scan, last.end, limit)
      if (next === null) return last
      last = next
    }
    return last
  }

  /** Walks left over the words of the name and those that tell a facility from others. */
  #nameStart(
    scan: Scan,
    head: number,
    { from, isShouted }: Setting,
    headIsName: boolean,
  ): { first: number; named: boolean } {
    let first = head
    let named = false
    let capitals = 0
    for (
      let at = head - 1;
      at >= from && head - at <= LONGEST_NAME && scan.sentenceOf[at] === scan.sentenceOf[head];
      at--
    ) {
      const bits = this.#words.of(scan.form[at] as number)
      if (isHyphen(scan, at) && at > from) continue
      if (scan.kind[at] !== TOKEN.word) break
      if (isCapital(scan, at) && !isShouted) {
        // "The", and a word of the language at a sentence's beginning, begin no name.
        if ((bits & JOINER) !== 0 && (bits & OF) === 0) break
        if (isSentenceStart(scan, at) && scan.form[at] !== 0 && bits === 0) break
        first = at
        capitals++
        if ((bits & MODIFIER) === 0 || headIsName) named = true
      } else if ((bits & MODIFIER) !== 0 && capitals === 0) first = at
      else if ((bits & OWNER) !== 0 && capitals === 0) {
        first = at
        break
      } else if (
        (bits & JOINER) !== 0 &&
        capitals > 0 &&
        headIsName &&
        at > from &&
        isCapital(scan, at - 1) &&
        !isSentenceStart(scan, at - 1)
      ) {
        continue
      } else if (
        isPossessive(scan, at) &&
        at > from &&
        (isCapital(scan, at - 1) || (this.#words.of(scan.form[at - 1] as number) & MODIFIER) !== 0)
      ) {
        continue
      } else break
    }
    return { first, named }
  }

  /** "900 Garden Way", "the Shankill Road": capitals from `at` on, the last of them a word for streets. */
  #streetAt(scan: Scan, at: number): SiteSpan | null {
    if (
      !isCapital(scan, at) ||
      (at > 0 && isCapital(scan, at - 1) && ((scan.flags[at] as number) & FLAG.spaceBefore) !== 0)
    ) {
      return null
    }
    let first = at
    if (isSentenceStart(scan, at) && scan.form[at] !== 0) first++
    let end = first
    while (end < scan.size && scan.kind[end] === TOKEN.word && isCapital(scan, end)) end++
    let last = end - 1
    while (last > first && (this.#words.of(scan.form[last] as number) & STREET) === 0) last--
    if (last <= first || (last + 1 < scan.size && this.#heads.startsWith(scan.form[last + 1] as number))) return null
    if (first > 0 && scan.kind[first - 1] === TOKEN.number && scan.sentenceOf[first - 1] === scan.sentenceOf[first]) {
      first--
    }
    const stop =
      scan.text[scan.end[last] as number] === "." && (scan.end[last] as number) - (scan.start[last] as number) <= 4
    const name = nameOf(scan, first, last + 1)
    return span(scan, first, stop ? last + 2 : last + 1, { key: keyOf(name), name, kind: "street", named: true })
  }

  #limit(scan: Scan, at: number): number {
    return scan.sentences[scan.sentenceOf[at] as number]?.endToken ?? scan.size
  }
}

function span(scan: Scan, firstToken: number, endToken: number, site: Site): SiteSpan {
  return { start: scan.start[firstToken] as number, end: scan.end[endToken - 1] as number, firstToken, endToken, site }
}

const isCapital = (scan: Scan, at: number): boolean =>
  at < scan.size && ((scan.flags[at] as number) & FLAG.capitalised) !== 0
const isHyphen = (scan: Scan, at: number): boolean =>
  scan.text[scan.start[at] as number] === "-" && ((scan.flags[at] as number) & FLAG.spaceBefore) === 0
const isPossessive = (scan: Scan, at: number): boolean =>
  scan.end[at] === (scan.start[at] as number) + 2 && fold(scan.text.slice(scan.start[at], scan.end[at])) === "'s"
const isQuote = (scan: Scan, at: number): boolean => '"“”«»„'.includes(scan.text[scan.start[at] as number] ?? " ")
const isSentenceStart = (scan: Scan, at: number): boolean =>
  scan.sentences[scan.sentenceOf[at] as number]?.firstToken === at
/** True where the place's name ends with the site's last word: the town of Virginia Beach is no beach. */
const isLastOf = (place: PlaceSpan | undefined, site: SiteSpan): boolean =>
  place !== undefined && !place.demonym && place.firstToken < site.endToken && place.endToken >= site.endToken

/** "A Riverton warehouse": the town's name says where it is, and the word in small letters what it is. */
const isNamedByPlace = (scan: Scan, place: PlaceSpan | undefined, { firstToken, endToken, site }: SiteSpan): boolean =>
  site.named &&
  place !== undefined &&
  place.firstToken <= firstToken &&
  place.endToken === endToken - 1 &&
  !isCapital(scan, endToken - 1)

/** Share of words in capitals above which capitals tell nothing, of a hundred. */
const SHOUTED_PERCENT = 60
function isShoutedSentence(scan: Scan, sentence: number): boolean {
  const { firstToken, endToken } = scan.sentences[sentence] ?? { firstToken: 0, endToken: 0 }
  let words = 0
  let caps = 0
  for (let at = firstToken; at < endToken; at++) {
    if (scan.kind[at] !== TOKEN.word) continue
    words++
    if (((scan.flags[at] as number) & FLAG.allCaps) !== 0) caps++
  }
  return caps * 100 > words * SHOUTED_PERCENT
}

/** The closing mark of a short name in quotation marks that begins at `open`; −1 where none is near. */
function closingQuote(scan: Scan, open: number): number {
  for (let at = open + 2; at < Math.min(scan.size, open + 6); at++) if (isQuote(scan, at)) return at
  return -1
}

function nameOf(scan: Scan, first: number, end: number): string {
  const written = scan.text.slice(scan.start[first], scan.end[end - 1])
  return end - first === 1 ? written : singleSpaced(written).replace(/["“”«»„]/g, "")
}

/** Folded words without quotation marks and apostrophes. */
function keyOf(name: string): string {
  const folded = fold(name)
  return isPlain(folded)
    ? folded
    : folded
        .replaceAll("'", "")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
}

/** Letters a to z and single spaces between them: nothing to leave out. */
function isPlain(folded: string): boolean {
  let before = SPACE
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i)
    if (unit === SPACE ? before === SPACE : unit < FIRST_LETTER || unit > LAST_LETTER) return false
    before = unit
  }
  return before !== SPACE
}

const SPACE = 0x20
const FIRST_LETTER = 0x61
const LAST_LETTER = 0x7a

function pluralOf(form: string): string {
  if (form.endsWith("y") && !/[aeiou]y$/.test(form)) return `${form.slice(0, -1)}ies`
  return /(?:s|sh|ch|x)$/.test(form) ? `${form}es` : `${form}s`
}

/** The words from `at` on with hyphens left out, as the lexicon writes names; a short window. */
function skipHyphens(scan: Scan, at: number): { readonly form: Int32Array; token(index: number): number } {
  const tokens: number[] = []
  for (
    let token = at;
    token < scan.size && tokens.length < 8 && scan.sentenceOf[token] === scan.sentenceOf[at];
    token++
  ) {
    if (!isHyphen(scan, token)) tokens.push(token)
  }
  return {
    form: Int32Array.from(tokens, (token) => scan.form[token] as number),
    token: (index) => tokens[index] as number,
  }
}
