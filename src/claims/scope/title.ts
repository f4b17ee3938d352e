import type { PlaceFinder, Scanner, SpeakerFinder } from "../../language/index.ts"
import type { ReaderInput } from "../../model/index.ts"
import { DocumentIndex } from "../document-index.ts"
import { cachedCues, type DocumentView, type UnderTitle } from "../view.ts"
import { kindsIn } from "./incidents.ts"
import { mainPlaceOf } from "./main-place.ts"
import { placeMentions } from "./place-roles.ts"

interface Finders {
  readonly scanner: Scanner
  readonly places: PlaceFinder
  readonly speakers: SpeakerFinder
}

/** Reads a title for the place that it names: context, and never a source of claims. Null where it names none. */
export function createTitleReader({ scanner, places, speakers }: Finders): (input: ReaderInput) => UnderTitle | null {
  return (input) => {
    const scan = scanner.scan(input.title ?? "")
    const view: DocumentView = {
      input,
      scan,
      frames: [],
      index: new DocumentIndex(scan, [], []),
      times: [],
      places: places.find(scan).filter(({ place, demonym }) => place.level !== "expanse" && !demonym),
      sites: [],
      published: null,
      publishedDays: null,
      outlet: null,
      wire: null,
      underTitle: null,
      cuesOf: cachedCues(scan, speakers),
      headOf: () => null,
    }
    const { place } = mainPlaceOf(view, placeMentions(view), new Set())
    return place === null ? null : { place, kinds: kindsIn(view, scan.sentences.keys()) }
  }
}
