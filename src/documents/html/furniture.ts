import { sourceOf, type OpenPage, type PageElement } from "./dom.ts"
import { isFurnitureLine, isMenu, isScripted, LEAST_MENU_LINKS, type Regions } from "./regions.ts"

const MAY_BE_FURNITURE: ReadonlySet<string> = new Set(
  "DIV SECTION ASIDE UL OL LI DL DT DD P SPAN A HEADER TABLE TD H2 H3 H4 NAV FOOTER FORM DIALOG MENU AMP-SIDEBAR AMP-CONSENT AMP-AD AMP-SOCIAL-SHARE".split(
    " ",
  ),
)
const MAY_BE_LINE: ReadonlySet<string> = new Set("P DIV LI TD SMALL FONT H3 H4".split(" "))
const MAY_BE_MENU: ReadonlySet<string> = new Set("DIV UL OL TD TR SECTION CENTER P TABLE FONT HEADER".split(" "))
/** Elements above a link, one of which may be the menu that it is in. */
const STEPS_TO_MENU = 4

/** Takes out what is on every page of a site and no part of a report. `mayTrustNames`: false where the page's names mislead. */
export function removeFurniture(page: OpenPage, regions: Regions, mayTrustNames = true): void {
  for (const element of page.elements) {
    const name = element.tagName.toUpperCase()
    if (!MAY_BE_FURNITURE.has(name) && sourceOf(element)?.hasRole !== true) continue
    if (regions.isFurniture(element, mayTrustNames) || (mayTrustNames && regions.isList(element))) element.remove()
    else if (MAY_BE_LINE.has(name) && isFurnitureLine(element)) element.remove()
  }
  for (const element of maybeMenus(page)) if (isMenu(element)) element.remove()
}

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
