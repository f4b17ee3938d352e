import { fold } from "../language/index.ts"

/** Spellings of one sound in transliterated names, longest first; applied once, left to right. */
const SOUNDS = [
  ["shch", "S"],
  ["tsch", "C"],
  ["sch", "S"],
  ["tch", "C"],
  ["tsh", "C"],
  ["ch", "C"],
  ["sh", "S"],
  ["zh", "Z"],
  ["kh", "h"],
  ["gh", "g"],
  ["th", "t"],
  ["ph", "f"],
  ["ts", "c"],
  ["tz", "c"],
  ["cz", "C"],
  ["dz", "z"],
  ["dj", "Z"],
  ["ck", "k"],
  ["qu", "k"],
  ["q", "k"],
  ["w", "v"],
  ["x", "ks"],
] as const
const VOWELS = "aeiouyj'"

function soundAt(name: string, at: number): readonly [string, string] | null {
  for (const row of SOUNDS) if (name.startsWith(row[0], at)) return row
  return null
}

/**
 * What is left of a name's part when its transliteration is taken away: its consonants, by sound, doubled ones once;
 * an initial vowel is kept as "a". Zelensky, Zelenskyy and Zelenskiy are one; so are Klitschko and Klychko, Umierov and Umerov.
 * Alike does not mean one person: surname and given name must both agree.
 */
export function nameSkeleton(part: string): string {
  const name = fold(part)
  let skeleton = ""
  for (let at = 0; at < name.length;) {
    const row = soundAt(name, at)
    const unit = row === null ? name.charAt(at) : row[1]
    at += row === null ? 1 : row[0].length
    // A glide before a vowel comes and goes with the transliteration: Yermak, Ermak.
    if (VOWELS.includes(unit)) skeleton += skeleton === "" ? "a" : ""
    else if (/\p{L}/u.test(unit) && !skeleton.endsWith(unit)) skeleton += unit
  }
  return skeleton
}
