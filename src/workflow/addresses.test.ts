import { describe, expect, test } from "vitest"
import type { Capture, CaptureId, Sha256 } from "../model/index.ts"
import { addressKeys, byAge, keysNamed, sharedAddressKeys, type Addressed, type PageText } from "./addresses.ts"

const HASH = "0".repeat(64) as Sha256
const WITHIN = { container: HASH, name: "a.warc.gz", part: "record 1" }
const PAGE = "https://sample.example/fire"

const captured = (capture: Partial<Capture>): Addressed => ({
  capture: {
    id: "cap_1" as CaptureId,
    blob: HASH,
    byteLength: 1,
    url: PAGE,
    outlet: null,
    published: null,
    givenId: null,
    title: null,
    name: "page.html",
    mediaType: "text/html; charset=utf-8",
    capturedAt: 0,
    ...capture,
  },
  text: { hash: HASH, url: null },
})

describe("the addresses of a capture", () => {
  test.each([
    ["a page alone", captured({}), [`url:${PAGE}`], []],
    ["a page out of an archive", captured({ within: WITHIN }), [`url:${PAGE}`], []],
    [
      "a feed's entry, which only leads to the page",
      captured({ within: WITHIN, mediaType: "application/x-feed-entry+xml" }),
      [],
      [`near:${PAGE}`],
    ],
    [
      "a page to which another address led",
      captured({ name: "https://sample.example/f" }),
      [`url:${PAGE}`],
      ["near:https://sample.example/f"],
    ],
    ["what has none", captured({ url: null }), [], []],
  ])("of %s", (_, document, own, shared) => {
    expect(addressKeys(document)).toEqual(own)
    expect(sharedAddressKeys(document)).toEqual(shared)
  })

  test("a name is looked for as written first, then without its fragment, then by its slash", () => {
    expect(keysNamed(`${PAGE}/#toll`)).toEqual([
      `url:${PAGE}/#toll`,
      `given:${PAGE}/#toll`,
      `url:${PAGE}/`,
      `url:${PAGE}`,
    ])
  })
})

const textOf = (id: string, published: string | null, capturedAt = 0): PageText => ({
  ...captured({ id: id as CaptureId, capturedAt }),
  reading: { published: published === null ? null : { edtf: published } },
})

describe("the texts of an address are ordered", () => {
  test.each([
    ["by when they were captured", textOf("b", "2024-07-08T15:20", 1), textOf("a", "2024-07-08T12:10", 2)],
    ["of one capture by when they were published", textOf("b", "2024-07-08T12:10"), textOf("a", "2024-07-08T15:20")],
    ["across zones", textOf("b", "2024-07-08T15:20+03:00"), textOf("a", "2024-07-08T12:30Z")],
    ["what states no time before what does", textOf("b", null), textOf("a", "2024-07-08")],
    ["else by id", textOf("a", null), textOf("b", null)],
  ])("%s", (_, older, newer) => {
    expect(byAge(older, newer)).toBeLessThan(0)
    expect(byAge(newer, older)).toBeGreaterThan(0)
  })
})
