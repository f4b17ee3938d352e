/** A folded word as it sounds, so that two ways to write one name in Latin letters are one: "mel'nyk" and "melnik", "olexiy" and "oleksii". */
const soundOf = (word: string): string =>
  word
    .replaceAll(/['’ʼʹ-]/gu, "")
    .replaceAll("kh", "h")
    .replaceAll(/ks|x/gu, "ks")
    .replaceAll(/[yj]/gu, "i")
    .replaceAll("w", "v")
    .replaceAll("ou", "u")
    .replaceAll("ph", "f")
    .replaceAll(/(\p{L})\1+/gu, "$1")

/** The sounds of words, each with one of the words that have it, and null where several do. */
export function bySound(words: Iterable<string>): ReadonlyMap<string, string | null> {
  const sounds = new Map<string, string | null>()
  for (const word of new Set(words)) {
    const sound = soundOf(word)
    sounds.set(sound, sounds.has(sound) ? null : word)
  }
  return sounds
}

/** True where another of these words sounds like this one. */
export function isSpeltAnew(word: string, sounds: ReadonlyMap<string, string | null>): boolean {
  const other = sounds.get(soundOf(word))
  return other !== undefined && other !== word
}
