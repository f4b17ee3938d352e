import { describe, expect, it } from "vitest"
import { ASPECTS, scorePages, type Aspect } from "./score-page.ts"

const FOLDER = new URL("../fixtures/pages/", import.meta.url)

/** Least share of the pages on which each is right: 95 % is what issue 5 asks of the first two; none is ever lowered. */
const FLOORS: Readonly<Record<Aspect, number>> = {
  published: 0.95,
  clean: 0.95,
  whole: 0.98,
  title: 0.95,
  outlet: 0.95,
  url: 0.95,
  language: 0.95,
  role: 0.95,
  related: 0.95,
}

describe.each([
  ["60 made pages that imitate the mark-up habits of many kinds of site", FOLDER],
  ["12 further ones, with which the parser was once surprised", new URL("unseen/", FOLDER)],
  ["40 more of habits that these lack, of which it had 28 dates right at first sight", new URL("third/", FOLDER)],
  [
    "30 after those in two sittings, of which it had 16 of 20 and 10 of 10 dates right at first sight",
    new URL("fourth/", FOLDER),
  ],
  [
    "124 after those in six sittings, of which it had 15 and 17 of 20, 18 of 24, 18, 19 and 17 of 20 dates right at first sight",
    new URL("fifth/", FOLDER),
  ],
])("%s", async (_, folder) => {
  const scored = await scorePages(folder)

  it.each(ASPECTS)("%s is right on nearly all", (aspect) => {
    const wrong = scored.filter(({ misses }) => misses[aspect] !== undefined)
    const isBelow = 1 - wrong.length / scored.length < FLOORS[aspect]
    expect(isBelow ? wrong.map(({ file, misses }) => `${file}: ${misses[aspect]}`) : []).toEqual([])
  })
})
