import type { Instant, Json } from "../../model/index.ts"
import { loadWatchState, saveWatchState } from "../../record/index.ts"
import { NO_SITES, type SitesKnown, type Validators } from "../../sources/index.ts"

/** How far one feed, list, sitemap or page is followed. */
export interface TargetState {
  /** Of the last answer whose entries were all dealt with; both null where some were not. */
  readonly validators: Validators
  /** In a row. */
  readonly failures: number
  /** Not looked at before. */
  readonly notBefore: Instant
  /** Entries dealt with, by address (without one, by hash), each with the time that its feed stated for it. */
  readonly seen: Readonly<Record<string, string>>
  /** Entries whose page could not be fetched, and how often it was tried. */
  readonly tries: Readonly<Record<string, number>>
}

/** How a target answered, for whoever wants to know whether it is well. */
export interface TargetHealth {
  readonly askedAt: Instant
  /** null: it never did. */
  readonly answeredAt: Instant | null
  /** Why it could not be had when it was last asked; null where it could. */
  readonly why: string | null
}

/** What `watch` knows from its last run. */
export interface WatchState {
  readonly format: 1
  readonly targets: Readonly<Record<string, TargetState>>
  readonly sites: SitesKnown
  /** Absent in what earlier versions wrote. */
  readonly health?: Readonly<Record<string, TargetHealth>>
}

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null }

export const NEW_TARGET: TargetState = {
  validators: NO_VALIDATORS,
  failures: 0,
  notBefore: 0,
  seen: {},
  tries: {},
}

/** @throws ReckonerError "io" where what is there cannot be read */
export function loadState(folder: string): WatchState {
  const state = loadWatchState(folder) as WatchState | null
  return state?.format === 1 ? state : { format: 1, targets: {}, sites: NO_SITES }
}

/** Writes what this run knows over what is there, so that two runs on other targets keep each other's. */
export function saveState(folder: string, own: Omit<WatchState, "format">): void {
  const there = loadState(folder)
  const state: WatchState = {
    format: 1,
    targets: { ...there.targets, ...own.targets },
    sites: own.sites,
    health: { ...there.health, ...own.health },
  }
  saveWatchState(folder, state as unknown as Json)
}
