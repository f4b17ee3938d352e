import { LIMITS } from "../../model/index.ts"
import type { PageDocument } from "./dom.ts"

/** One thing that a page describes for machines (schema.org), as JSON. */
export type Thing = Readonly<Record<string, unknown>>

const REPORTS = /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|DiscussionForumPosting|Dataset)$/
const MOST_SCRIPTS = 40
const DEEPEST = 12

/** The reports that a page's JSON-LD describes: articles first, the page itself after them. */
export function thingsOf(document: PageDocument): readonly Thing[] {
  const all: Thing[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (all.length > MOST_SCRIPTS) break
    const text = script.textContent ?? ""
    if (text.length > LIMITS.captureBytes) continue
    gather(parsed(text), all, 0)
  }
  const isReport = (thing: Thing): boolean => typesOf(thing).some((type) => REPORTS.test(type))
  const isPage = (thing: Thing): boolean => typesOf(thing).some((type) => type.endsWith("WebPage"))
  return [...all.filter(isReport), ...all.filter((thing) => !isReport(thing) && isPage(thing))]
}

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
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()]
  if (Array.isArray(value)) return value.flatMap(strings)
  return isThing(value) ? strings(value["name"]) : []
}
