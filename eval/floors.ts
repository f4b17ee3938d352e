import { readFileSync } from "node:fs"

/** Path in scores.json ("sets/seeds/core/recall") → the least that it may be. A floor only rises. */
export type Floors = Readonly<Record<string, number>>

/** @throws where the file is not an object of numbers. */
export function loadFloors(path: string): Floors {
  const floors = JSON.parse(readFileSync(path, "utf8")) as Floors
  for (const [name, floor] of Object.entries(floors)) {
    if (typeof floor !== "number") throw new TypeError(`${path}: the floor of ${name} is not a number`)
  }
  return floors
}

const valueAt = (scores: unknown, path: string): unknown =>
  path.split("/").reduce((value: unknown, key) => {
    if (typeof value !== "object" || value === null) return undefined
    return (value as Readonly<Record<string, unknown>>)[key]
  }, scores)

/** A sentence for each score below its floor. A part that was not measured (its first two steps are absent) has none. */
export function belowFloors(scores: object, floors: Floors): readonly string[] {
  return Object.entries(floors).flatMap(([path, floor]) => {
    if (valueAt(scores, path.split("/").slice(0, 2).join("/")) === undefined) return []
    const value = valueAt(scores, path)
    if (typeof value !== "number") return [`${path} is not there; its floor is ${floor}`]
    return value < floor ? [`${path} is ${value}, below its floor of ${floor}`] : []
  })
}
