import en from "../messages/en.json"
import { language, say, type Message } from "./language.svelte.ts"

/** Things by the words of reports: in the language of the interface where it has words for them, else as they stand there. */
export function objectText(object: string): string {
  const key = `object.${object}`
  return language.tag !== "en" && key in en ? say(key as Message) : object
}

/** Words of what is fired: of these alone it is said how many hit; of a city, that it was hit. */
const FIRED = /\b(?:missiles?|rockets?|drones?|UAVs?|bombs?|shells?|mines?|projectiles?|munitions?|mortars?)$/i

/** What a thing was: means of an attack, or what these hit. */
export const isFired = (object: string | null): boolean => object === null || FIRED.test(object)
