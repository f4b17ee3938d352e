import { answerOf, api, AskedInVain, type Told } from "../api/client.ts"
import type { DecisionRequest } from "./act-forms.ts"
import { withGrounds } from "./act-request.ts"
import { Asked } from "./asked.svelte.ts"
import { record } from "./record.svelte.ts"

interface Terms {
  /** Entry of the log that the person looked at: where others wrote since, nothing is decided. */
  readonly entry?: number
}

const post = (requests: readonly DecisionRequest[], { dryRun, entry }: Terms & { readonly dryRun: boolean }) =>
  answerOf(
    api.POST("/api/v1/decisions", {
      body: { requests: [...requests], dryRun, ...(entry === undefined ? {} : { entry }) },
    }),
  )

/** True where nothing was decided since others wrote meanwhile. */
export const movedOn = (failure: AskedInVain | null): boolean => failure?.problem?.type.endsWith(":moved-on") === true

/** Decides, and lets all pages know. @throws AskedInVain */
export async function decideOn(requests: readonly DecisionRequest[], terms: Terms = {}): Promise<Told["Decided"]> {
  const decided = await post(requests, { ...terms, dryRun: false })
  await record.refresh()
  return decided
}

/** Names the person who decides here. @throws AskedInVain */
export async function namePerson(name: string): Promise<void> {
  await answerOf(api.POST("/api/v1/person", { body: { name } }))
  await record.refresh()
}

/** One decision on its way: what it would change, and what became of it. */
export class Deciding {
  /** What it would change, of the request that was tried last. */
  readonly tried = new Asked<Told["Decided"]>()
  failure = $state.raw<AskedInVain | null>(null)
  busy = $state(false)

  try(request: DecisionRequest, why: string): void {
    void this.tried.ask(() => post([withGrounds(request, why, { dryRun: true })], { dryRun: true }))
  }

  /** What was tried of another act is not shown for this one. */
  forget(): void {
    this.tried.forget()
    this.failure = null
  }

  /** Null where it was refused: `failure` says why. Refused too where others wrote since what it would change was shown. */
  async decide(request: DecisionRequest, why: string): Promise<Told["Decided"] | null> {
    if (this.busy) return null
    this.busy = true
    const { entry } = this.tried.answer ?? {}
    try {
      const decided = await decideOn(
        [withGrounds(request, why, { dryRun: false })],
        entry === undefined ? {} : { entry },
      )
      this.failure = null
      return decided
    } catch (error) {
      this.failure = error instanceof AskedInVain ? error : new AskedInVain(null)
      // What it would change now is shown before it is decided again.
      if (movedOn(this.failure)) this.try(request, why)
      return null
    } finally {
      this.busy = false
    }
  }
}
