import { MS_PER_DAY, MS_PER_HOUR, type Instant } from "../model/index.ts"
import { wholeNumber } from "./figure-words.ts"
import { DARK, LIGHT } from "./page-tokens.ts"
import type { TollPoint, TollStep } from "./toll-chart.ts"

export interface TollDrawing {
  /** What its ids begin with, where several stand in one page. */
  readonly ids?: string
  /** "Killed, people" */
  readonly title: string
  /** "Missile attack, Ukraine, 8 July 2024 · policy recorder" */
  readonly subtitle: string
  /** The axis begins here: the incident's beginning. */
  readonly beginAt: Instant
  /** The axis ends here at the earliest. */
  readonly endAt: Instant
  readonly steps: readonly TollStep[]
  readonly points: readonly TollPoint[]
  /** "9 July 2024, 11:36", in the incident's zone. */
  readonly instantText: (at: Instant) => string
}

const WIDTH = 860
const HEIGHT = 440
const LEFT = 64
const RIGHT = 24
const TOP = 76
const BOTTOM = 82

/** Two lines that stay inside the drawing in any usual font: about 110 characters fill its width. */
const CAPTION = [
  "Line: best. Band: low to high, up to the top where nothing sets a high. Points: claims, hollow when out of force.",
  "Across: time since the beginning, on a logarithmic scale.",
] as const

/** Of the drawing alone: on a page it stands among other drawings, each with these words. */
const styleOf = (look: typeof LIGHT | typeof DARK): string =>
  `svg.toll{background:${look.paper}}.toll text{fill:${look.ink}}.toll .quiet{fill:${look["ink-soft"]}}.toll .grid{stroke:${look.line}}
.toll .band{fill:${look.accent}}.toll .best{stroke:${look.ink}}.toll .claim{stroke:${look.accent};fill:${look.accent}}
.toll .claim.out{stroke:${look["line-strong"]};fill:${look.paper}}.toll .open{fill:${look.ink}}`

const STYLE = `
.toll text{font:13px system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif}
.toll .title{font-size:19px;font-weight:600}.toll .quiet,.toll .open{font-size:12px}
.toll .grid{stroke-width:1}.toll .band{opacity:.16}.toll .best{fill:none;stroke-width:2.5}
.toll .claim{stroke-width:1.5}.toll .claim.out{stroke-dasharray:2 2}
${styleOf(LIGHT)}
@media (prefers-color-scheme:dark){${styleOf(DARK)}}`

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

const round = (n: number): string => String(Math.round(n * 10) / 10)

/** 1, 2 or 5 times a power of ten, so that about five lines cover `largest`. */
function tickStep(largest: number): number {
  let unit = 1
  for (;;) {
    for (const factor of [1, 2, 5]) if (largest / (unit * factor) <= 6) return unit * factor
    unit *= 10
  }
}

const AXIS_TICKS: readonly { readonly after: number; readonly text: string }[] = [
  { after: 0, text: "beginning" },
  { after: 6 * MS_PER_HOUR, text: "6 hours" },
  { after: MS_PER_DAY, text: "1 day" },
  { after: 2 * MS_PER_DAY, text: "2 days" },
  { after: 7 * MS_PER_DAY, text: "1 week" },
  { after: 30 * MS_PER_DAY, text: "30 days" },
  { after: 365 * MS_PER_DAY, text: "1 year" },
  { after: 3650 * MS_PER_DAY, text: "10 years" },
]

/** Tolls change in hours at first and in months later: the axis is logarithmic in the time since the beginning, and says so. */
function timeScale(drawing: TollDrawing): (at: Instant) => number {
  const span = Math.max(MS_PER_HOUR, drawing.endAt - drawing.beginAt)
  const fold = (ms: number): number => Math.log1p(Math.max(0, ms) / (6 * MS_PER_HOUR))
  const whole = fold(span)
  return (at) => LEFT + ((WIDTH - LEFT - RIGHT) * fold(at - drawing.beginAt)) / whole
}

type Scale = (value: number) => number

function axes(drawing: TollDrawing, x: Scale, y: Scale, largest: number): string[] {
  const lines: string[] = []
  const step = tickStep(largest)
  for (let n = 0; n <= largest; n += step) {
    lines.push(
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${round(y(n))}" y2="${round(y(n))}"/>`,
      `<text class="quiet" x="${LEFT - 8}" y="${round(y(n) + 4)}" text-anchor="end">${wholeNumber(n)}</text>`,
    )
  }
  for (const tick of AXIS_TICKS) {
    const at = drawing.beginAt + tick.after
    if (at > drawing.endAt) break
    lines.push(
      `<line class="grid" x1="${round(x(at))}" x2="${round(x(at))}" y1="${TOP}" y2="${HEIGHT - BOTTOM + 5}"/>`,
      `<text class="quiet" x="${round(x(at))}" y="${HEIGHT - BOTTOM + 20}" text-anchor="${tick.after === 0 ? "start" : "middle"}">${tick.text}</text>`,
    )
  }
  return lines
}

function stepShapes(drawing: TollDrawing, x: Scale, y: Scale, largest: number): string[] {
  const shapes: string[] = []
  let line = ""
  for (const step of drawing.steps) {
    const from = x(step.from)
    const to = x(Math.min(step.until ?? drawing.endAt, drawing.endAt))
    if (to <= from) continue
    if (step.low !== null) {
      const high = step.high ?? largest
      shapes.push(
        `<rect class="band" x="${round(from)}" y="${round(y(high))}" width="${round(to - from)}" height="${round(Math.max(1, y(step.low) - y(high)))}"/>`,
      )
    }
    if (step.best !== null) line += `${line === "" ? "M" : "L"}${round(from)} ${round(y(step.best))}H${round(to)}`
  }
  if (line !== "") shapes.push(`<path class="best" d="${line}"/>`)
  const last = drawing.steps.at(-1)
  if (last !== undefined && last.best !== null) {
    const text = `${wholeNumber(last.best)}${last.open ? ", open above" : ""}`
    shapes.push(
      `<text class="open" x="${WIDTH - RIGHT}" y="${round(y(last.best) - 8)}" text-anchor="end">${text}</text>`,
    )
  }
  return shapes
}

function pointShapes(drawing: TollDrawing, x: Scale, y: Scale, largest: number): string[] {
  const beside = new Map<string, number>()
  return drawing.points.map((point) => {
    const key = `${Math.round(x(point.at) / 6)}`
    const nth = beside.get(key) ?? 0
    beside.set(key, nth + 1)
    const px = Math.min(WIDTH - RIGHT, x(point.at) + nth * 9)
    const top = y(point.most ?? largest)
    const middle = y(point.said ?? point.least)
    const cls = point.inForce ? "claim" : "claim out"
    const title = escapeXml(`${point.label}, ${drawing.instantText(point.at)}`)
    return `<g><title>${title}</title><line class="${cls}" x1="${round(px)}" x2="${round(px)}" y1="${round(y(point.least))}" y2="${round(top)}"/><circle class="${cls}" cx="${round(px)}" cy="${round(middle)}" r="4"/></g>`
  })
}

/**
 * The growth of one figure as an SVG of its own: claims as points with whiskers, best as a step line, low to high as a band.
 * Light and dark by the reader's setting; no script, no font, nothing fetched.
 */
export function tollSvg(drawing: TollDrawing): string {
  const largest =
    Math.max(
      4,
      ...drawing.steps.map((s) => Math.max(s.low ?? 0, s.best ?? 0, s.high ?? 0)),
      ...drawing.points.map((p) => p.most ?? p.said ?? p.least),
    ) * 1.12
  const x = timeScale(drawing)
  const y: Scale = (n) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * n) / largest
  const words = drawing.steps.map(
    (s) =>
      `${drawing.instantText(s.from)}: ${s.low ?? "?"} to ${s.high ?? "not known"}, best ${s.best ?? "none"}${s.open ? ", open above" : ""}`,
  )
  const [title, description] = [`${drawing.ids ?? ""}t`, `${drawing.ids ?? ""}d`]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="toll" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="${title} ${description}">`,
    `<title id="${title}">${escapeXml(`${drawing.title}. ${drawing.subtitle}`)}</title><desc id="${description}">${escapeXml(words.join("; "))}</desc>`,
    `<style>${STYLE}</style>`,
    `<text class="title" x="${LEFT - 40}" y="32">${escapeXml(drawing.title)}</text>`,
    `<text class="quiet" x="${LEFT - 40}" y="53">${escapeXml(drawing.subtitle)}</text>`,
    ...axes(drawing, x, y, largest),
    ...stepShapes(drawing, x, y, largest),
    ...pointShapes(drawing, x, y, largest),
    ...CAPTION.map((line, i) => `<text class="quiet" x="${LEFT - 40}" y="${HEIGHT - 30 + i * 17}">${line}</text>`),
    `</svg>`,
    "",
  ].join("\n")
}
