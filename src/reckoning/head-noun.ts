/** Words after which a noun phrase says more about its head, which stands before them. */
const CUTS = new Set(["of", "in", "at", "on", "with", "from", "for", "near", "that", "which", "including", "belonging"])

/** Heads that mean one thing to whoever counts them. */
const SAME_HEAD: Readonly<Record<string, string>> = {
  uav: "drone",
  centre: "center",
  storey: "floor",
  story: "floor",
  automobile: "car",
  policeman: "officer",
  firefighter: "rescuer",
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: "people",
  men: "man",
  women: "woman",
  children: "child",
  buses: "bus",
}

/** Lower case of ASCII and of Cyrillic capitals, without a locale or a Unicode table (architecture.md, Determinism). */
function smallLetters(text: string): string {
  let out = ""
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    const capital = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x410 && unit <= 0x42f)
    out += capital ? String.fromCharCode(unit + 32) : (text[i] ?? "")
  }
  return out
}

function singular(word: string): string {
  const known = IRREGULAR[word]
  if (known !== undefined) return known
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) return word
  if (word.endsWith("ies") && word.length > 5) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/**
 * What a count of things counts: the head of the noun phrase, one form for singular and plural.
 * "apartment buildings" and "a multi-storey building" → "building"; "missiles of various types" → "missile". "" where nothing is named.
 */
export function headNoun(object: string): string {
  const plain = smallLetters(object)
    .replace(/\([^)]*\)?/g, " ")
    .replace(/["“”«»]/g, " ")
  const words = plain.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== "")
  const cut = words.findIndex((word, i) => i > 0 && CUTS.has(word))
  const head = singular((cut === -1 ? words : words.slice(0, cut)).at(-1) ?? "")
  return SAME_HEAD[head] ?? head
}
