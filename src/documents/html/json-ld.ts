import { asciiLower } from "../ascii-lower.ts"
import { LIMITS } from "../../model/index.ts"
import type { OpenPage } from "./dom.ts"

/** One thing that a page describes for machines (schema.org), as JSON. */
export type Thing = Readonly<Record<string, unknown>>

const REPORTS = /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|DiscussionForumPosting|Dataset)$/
const MOST_SCRIPTS = 40
const DEEPEST = 12

/** The reports that a page's JSON-LD describes: articles first, the page itself after them. */
export function thingsOf({ named }: OpenPage): readonly Thing[] {
  const all: Thing[] = []
  for (const script of named("SCRIPT")) {
    if (script.getAttribute("type") !== "application/ld+json") continue
    if (all.length > MOST_SCRIPTS) break
    const text = script.textContent ?? ""
    if (text.length > LIMITS.captureBytes) continue
    gather(parsed(text), all, 0)
  }
  const isReport = isReportThing
  const isPage = (thing: Thing): boolean => typesOf(thing).some((type) => type.endsWith("WebPage"))
  return [...all.filter(isReport), ...all.filter((thing) => !isReport(thing) && isPage(thing))]
}

export const isReportThing = (thing: Thing): boolean => typesOf(thing).some((type) => REPORTS.test(type))

/** Many pages break their JSON with line ends in strings, or wrap it in a comment. */
function parsed(text: string): unknown {
  const begin = text.search(/[[{]/)
  const end = Math.max(text.lastIndexOf("]"), text.lastIndexOf("}"))
  if (begin < 0 || end < begin) return null
  const bare = text.slice(begin, end + 1)
  for (const attempt of [bare, bare.replaceAll(/\p{Cc}/gu, " ")]) {
    try {
      return JSON.parse(attempt)
    } catch {
      continue
    }
  }
  return null
}

function gather(value: unknown, into: Thing[], depth: number): void {
  if (depth > DEEPEST || into.length > 200) return
  if (Array.isArray(value)) for (const one of value) gather(one, into, depth + 1)
  else if (isThing(value)) {
    into.push(value)
    for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"]) gather(value[key], into, depth + 1)
  }
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const typesOf = (thing: Thing): readonly string[] => strings(thing["@type"])

/** Its strings, whether one or many; of things their names. */
export function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [withoutEntities(value.trim())]
  if (Array.isArray(value)) return value.flatMap(strings)
  return isThing(value) ? strings(value["name"]) : []
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " " }

/** Many sites write into JSON what they wrote for HTML. */
const withoutEntities = (text: string): string =>
  text.replaceAll(/&(?:amp|quot|apos|lt|gt|nbsp|#\d{1,6}|#x[\da-f]{1,5});/giu, (entity) => {
    const name = asciiLower(entity.slice(1, -1))
    if (!name.startsWith("#")) return ENTITIES[name] ?? entity
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    const isHalf = code >= 0xd800 && code <= 0xdfff
    return code > 0x1f && !isHalf ? String.fromCodePoint(code) : entity
  })
