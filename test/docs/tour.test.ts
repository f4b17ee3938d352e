import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTour, withOutputs } from "../../scripts/tour.ts"
import { root } from "../source-files.ts"

const readme = readFileSync(join(root, "README.md"), "utf8")
let tour: ReturnType<typeof openTour>
beforeAll(() => {
  tour = openTour()
})
afterAll(() => {
  tour.close()
})

/** Ids are hashes of what was read: they change with every better reading, and say nothing to a reader of the page. */
const withoutIds = (page: string): string =>
  page.replace(/\b(inc|clm|cap|men|dec)_[0-9a-f]{8}\b/g, "$1_").replace(/\b[0-9a-f]{64}\b|\b[\d,]+ bytes\b/g, "…")

describe("the tour of README.md", () => {
  it("shows what the commands print (npm run docs:write mends it)", () => {
    expect(withoutIds(withOutputs(readme, tour.run))).toBe(withoutIds(readme))
  })
  it("gives with each output the command that printed it", () => {
    const lines = [...readme.matchAll(/<!-- output(?: \d+-\d+)?: (.+) -->/g)].map((m) => m[1] ?? "")
    expect(lines.length).toBeGreaterThanOrEqual(5)
    for (const line of lines) expect(readme).toContain(`\n\`reckoner ${line}\`\n`)
  })
  it("begins with the picture that timeline --svg draws", () => {
    const file = `${tour.record}-toll.svg`
    tour.run(["timeline", "Ukraine", "killed", "--svg", file])
    expect(readFileSync(file, "utf8")).toBe(readFileSync(join(root, "docs", "images", "toll.svg"), "utf8"))
  })
})

describe("the worked case of docs/decisions-on-a-record.md", () => {
  const page = readFileSync(join(root, "docs", "decisions-on-a-record.md"), "utf8")

  it("shows what the commands print (npm run docs:write mends it)", () => {
    const own = openTour()
    try {
      expect(withoutIds(withOutputs(page, own.run))).toBe(withoutIds(page))
    } finally {
      own.close()
    }
  })
  it("gives with each output the command that printed it", () => {
    const lines = [...page.matchAll(/<!-- output(?: \d+-\d+)?: (.+) -->/g)].map((m) => m[1] ?? "")
    expect(lines.length).toBeGreaterThanOrEqual(8)
    for (const line of lines) expect(page).toContain(`\n\`reckoner ${line}\`\n`)
  })
})

describe("outputs in a page", () => {
  const block = (head: string, body: string): string => `<!-- output${head} -->\n\`\`\`text\n${body}\n\`\`\`\n`
  const say = (words: readonly string[]): string => `${words.join("/")}\ntwo\nthree\n`

  it("are mended where they lag behind, with an ellipsis for what is left out", () => {
    expect(withOutputs(block(`: a "b c"`, "stale"), say)).toBe(block(`: a "b c"`, "a/b c\ntwo\nthree"))
    expect(withOutputs(block(" 2-2: a", "stale"), say)).toBe(block(" 2-2: a", "…\ntwo\n…"))
  })
  it("cannot show a command that fails", () => {
    expect(() => withOutputs(block(": show Atlantis", ""), tour.run)).toThrow("Atlantis")
  })
})
