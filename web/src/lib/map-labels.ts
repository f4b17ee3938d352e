/** Words of a map, and the spot that they name. */
export interface WantedLabel {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
  /** Pixels around the spot that a mark takes: the words stand beside it. 0: they stand on the spot itself, as a country's do. */
  readonly reach: number
  /** Roughly the width of a letter, in pixels. */
  readonly letter: number
}

export interface Label {
  readonly id: string
  readonly text: string
  /** The beginning of the words, on their base line. */
  readonly x: number
  readonly y: number
}

/** Pixels, half open. */
interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const LINE = 15
/** From the top of a line down to where letters stand. */
const BASE = 11
const GAP = 5
/** So far words of a country may stand from its middle. */
const MOVES = [0, -22, 22, -44, 44] as const

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

const boxAt = (left: number, top: number, width: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + LINE,
})

/** Where words could stand, best first. */
function* boxesOf({ text, x, y, reach, letter }: WantedLabel): Generator<Box> {
  const width = text.length * letter
  if (reach === 0) {
    for (const down of MOVES)
      for (const aside of MOVES) yield boxAt(x - width / 2 + aside * 2, y - LINE / 2 + down, width)
    return
  }
  const off = reach + GAP
  yield boxAt(x + off, y - LINE / 2, width)
  yield boxAt(x - off - width, y - LINE / 2, width)
  yield boxAt(x - width / 2, y - off - LINE, width)
  yield boxAt(x - width / 2, y + off, width)
  for (const side of [x + off * 0.7, x - off * 0.7 - width]) {
    yield boxAt(side, y - off * 0.7 - LINE, width)
    yield boxAt(side, y + off * 0.7, width)
  }
}

/** Marks as boxes that no words may cover. */
const boxOfMark = ({ x, y, reach }: WantedLabel): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
})

/**
 * Labels that cover neither each other nor a mark nor the frame; earlier ones come first, and one that fits nowhere is left out.
 * `taken`: what else words may not cover, such as controls on the map. At most quadratic in the labels.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  [width, height]: readonly [number, number],
  taken: readonly Box[] = [],
): Label[] {
  const closed = [...taken, ...wanted.filter(({ reach }) => reach > 0).map(boxOfMark)]
  const inside = ({ left, top, right, bottom }: Box): boolean =>
    left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2
  const set: Label[] = []
  for (const one of wanted) {
    for (const box of boxesOf(one)) {
      if (!inside(box) || closed.some((other) => meet(box, other))) continue
      closed.push(box)
      set.push({ id: one.id, text: one.text, x: box.left, y: box.top + BASE })
      break
    }
  }
  return set
}

/** The corner of a map where its buttons are (map-tools.svelte). */
export const toolsBox = ([, height]: readonly [number, number]): Box => ({
  left: 0,
  top: height - 44,
  right: 262,
  bottom: height,
})
