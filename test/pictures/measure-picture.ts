import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"

/** What a browser makes of a picture. */
export interface PictureMeasure {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Every run of words that it draws. */
  readonly words: readonly string[]
  /** Of these, the runs that stand in part outside the picture. */
  readonly outside: readonly string[]
}

/** Runs in the page: which words are drawn, and which reach more than a pixel over the edge. */
const MEASURE = `
  const picture = document.querySelector("svg")
  const frame = picture.getBoundingClientRect()
  const drawn = [...picture.querySelectorAll("text")]
  const isOutside = (text) => {
    const box = text.getBoundingClientRect()
    return box.left < frame.left - 1 || box.top < frame.top - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1
  }
  const measure = { width: frame.width, height: frame.height, words: drawn.map((t) => t.textContent), outside: drawn.filter(isOutside).map((t) => t.textContent) }
  document.body.textContent = JSON.stringify(measure)
`

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--dump-dom"]

const unescapeHtml = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&nbsp;", "\u00a0").replaceAll("&amp;", "&")

/** Draws an SVG in Chromium and measures it. @throws Error where it does not draw. */
export function measurePicture(chromium: string, svg: string): PictureMeasure {
  const folder = mkdtempSync(join(tmpdir(), "reckoner-picture-"))
  try {
    const page = join(folder, "page.html")
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8"><body style="margin:0">${svg}<script>${MEASURE}</script></body>`,
    )
    const profile = `--user-data-dir=${join(folder, "profile")}`
    const ended = spawnSync(chromium, [...FLAGS, profile, pathToFileURL(page).href], {
      encoding: "utf8",
      timeout: 60_000,
    })
    const measured = /<body[^>]*>(\{.*\})<\/body>/.exec(ended.stdout)?.[1]
    if (measured === undefined) throw new Error(`the picture does not draw\n${ended.stdout}\n${ended.stderr}`)
    return JSON.parse(unescapeHtml(measured)) as PictureMeasure
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 200 })
  }
}
