import { onDestroy } from "svelte"

/** A pause in typing that is long enough to ask. */
const PAUSE_MS = 250

/** For a field's `oninput`: asks with what stands there once the typing rests, and not any more when the part that has the field is gone. */
export function typed(ask: (words: string) => void): (event: { readonly currentTarget: HTMLInputElement }) => void {
  let typing: ReturnType<typeof setTimeout> | undefined
  onDestroy(() => clearTimeout(typing))
  return ({ currentTarget: { value } }) => {
    clearTimeout(typing)
    typing = setTimeout(() => ask(value), PAUSE_MS)
  }
}
