import coarseFile from "world-atlas/countries-110m.json?url"
import fineFile from "world-atlas/countries-50m.json?url"
import { baseMapOf, type BaseMap, type World } from "./world-shapes.ts"

/** fine: 1:50 million, for a country or less; coarse: 1:110 million, for continents, where finer outlines cost a third of a second to lay out. */
export type Detail = "fine" | "coarse"

const FILES: Readonly<Record<Detail, string>> = { fine: fineFile, coarse: coarseFile }
const loaded = new Map<Detail, Promise<BaseMap>>()

/** The map, fetched from this server when it is first asked for. @throws what `fetch` throws; the next call asks anew */
export function baseMap(detail: Detail = "fine"): Promise<BaseMap> {
  const known =
    loaded.get(detail) ??
    load(FILES[detail]).catch((error: unknown) => {
      loaded.delete(detail)
      throw error
    })
  loaded.set(detail, known)
  return known
}

const load = async (file: string): Promise<BaseMap> => baseMapOf((await (await fetch(file)).json()) as World)
