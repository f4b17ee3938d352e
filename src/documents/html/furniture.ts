import { isCellAmongOthers, lineOf, sourceOf, type OpenPage, type PageElement } from "./dom.ts"
import { isFurnitureLine, isFurniturePiece, isMenu, isScripted, LEAST_MENU_LINKS, type Regions } from "./regions.ts"

const MAY_BE_FURNITURE: ReadonlySet<string> = new Set(
  "DIV SECTION ASIDE UL OL LI DL DT DD P SPAN A HEADER TABLE TD H2 H3 H4 NAV FOOTER FORM DIALOG MENU AMP-SIDEBAR AMP-CONSENT AMP-AD AMP-EMBED AMP-STICKY-AD AMP-SOCIAL-SHARE".split(
    " ",
  ),
)
const MAY_BE_LINE: ReadonlySet<string> = new Set("P DIV LI DT DD TD SMALL FONT H2 H3 H4".split(" "))
const PIECES: ReadonlySet<string> = new Set(["SPAN", "A", "B", "SMALL"])
const HEADINGS: ReadonlySet<string> = new Set(["H2", "H3", "H4"])
const MAY_BE_MENU: ReadonlySet<string> = new Set("DIV UL OL TD TR SECTION CENTER P TABLE FONT HEADER".split(" "))
/** Elements above a link, one of which may be the menu that it is in. */
const STEPS_TO_MENU = 4

/** Takes out what is on every page of a site and no part of a report. `mayTrustNames`: false where the page's names mislead. */
export function removeFurniture(page: OpenPage, regions: Regions, mayTrustNames = true): void {
  const boxes = new Map<PageElement, boolean>()
  for (const element of page.elements) {
    const name = element.tagName.toUpperCase()
    if (!MAY_BE_FURNITURE.has(name) && sourceOf(element)?.hasRole !== true) continue
    if (regions.isFurniture(element, mayTrustNames) || (mayTrustNames && regions.isList(element))) element.remove()
    else if (PIECES.has(name) && isFurniturePiece(element)) element.remove()
    else if (MAY_BE_LINE.has(name) && isFurnitureLine(element) && !isCellAmongOthers(element)) {
      ;(headedBox(element, boxes) ?? element).remove()
    }
  }
  for (const element of maybeMenus(page)) if (isMenu(element)) element.remove()
  for (const field of page.named("INPUT", "BUTTON")) askingBox(field, boxes)?.remove()
}

const BOXES = /^(?:DIV|SECTION|ASIDE|[A-Z]+-[A-Z-]+)$/
const LONGEST_BOX = 400
const STEPS_TO_BOX = 3

/** A small box that asks for an address or a click; null where the field stands in the report itself. `known`: boxes asked already. */
function askingBox(field: PageElement, known: Map<PageElement, boolean>): PageElement | null {
  let box: PageElement | null = null
  for (let at = field.parentElement, steps = 0; at !== null && steps < STEPS_TO_BOX; at = at.parentElement, steps++) {
    const isSmall = known.get(at) ?? isSmallBox(at)
    known.set(at, isSmall)
    if (!isSmall) break
    box = at
  }
  return box
}

/** What a small box is headed with tells what the rest of it is for. */
function headedBox(line: PageElement, known: Map<PageElement, boolean>): PageElement | null {
  const box = line.parentElement
  if (box === null || !HEADINGS.has(line.tagName) || line.previousElementSibling !== null) return null
  const isSmall = known.get(box) ?? isSmallBox(box)
  known.set(box, isSmall)
  return isSmall ? box : null
}

const isSmallBox = (element: PageElement): boolean =>
  BOXES.test(element.tagName) &&
  lineOf(element).length <= LONGEST_BOX &&
  element.querySelector("h1, time, figure, table") === null

/** What holds several links close beneath it. */
function maybeMenus({ named }: OpenPage): readonly PageElement[] {
  const counts = new Map<PageElement, number>()
  for (const link of named("A")) {
    for (let at = link.parentElement, steps = 0; at !== null && steps < STEPS_TO_MENU; at = at.parentElement, steps++) {
      if (MAY_BE_MENU.has(at.tagName)) counts.set(at, (counts.get(at) ?? 0) + (isScripted(link) ? LEAST_MENU_LINKS : 1))
    }
  }
  return [...counts].filter(([, links]) => links >= LEAST_MENU_LINKS).map(([element]) => element)
}
