import type { Random } from "../../../bench/random.ts"

/** One way of spoiling bytes that were sound. */
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const cut: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length))

const flipped: Mutation = (bytes, random) => {
  const spoilt = Uint8Array.from(bytes)
  for (let i = random.between(1, 24); i > 0; i--) {
    const at = random.below(spoilt.length)
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << random.below(8))
  }
  return spoilt
}

const repeated: Mutation = (bytes, random) => {
  const from = random.below(bytes.length)
  const part = bytes.subarray(from, from + random.between(1, 200))
  return Buffer.concat([
    bytes.subarray(0, from),
    ...Array<Uint8Array>(random.between(2, 400)).fill(part),
    bytes.subarray(from),
  ])
}

const holed: Mutation = (bytes, random) => {
  const from = random.below(bytes.length)
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.between(1, 300))])
}

const strewn: Mutation = (bytes, random) => {
  const from = random.below(bytes.length)
  const noise = Uint8Array.from({ length: random.between(1, 64) }, () => random.below(256))
  return Buffer.concat([bytes.subarray(0, from), noise, bytes.subarray(from)])
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "cut short": cut,
  "with flipped bits": flipped,
  "with a part many times": repeated,
  "with a hole": holed,
  "with noise in it": strewn,
}

/** `count` spoilt forms of sound bytes, each with what was done to it. */
export function* spoiltForms(
  bytes: Uint8Array,
  count: number,
  random: Random,
): Generator<{ readonly how: string; readonly bytes: Uint8Array }> {
  const ways = Object.entries(MUTATIONS)
  for (let i = 0; i < count; i++) {
    const [how, mutation] = ways[i % ways.length] ?? ["cut short", cut]
    yield { how, bytes: mutation(bytes, random) }
  }
}
