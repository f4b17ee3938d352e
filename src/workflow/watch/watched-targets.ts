import { compareCodeUnits, type Instant } from "../../model/index.ts"
import { isAddress } from "../../sources/index.ts"
import type { Workspace } from "../workspace.ts"
import { loadState } from "./watch-state.ts"

/** A feed, list, sitemap or page that `watch` follows, and how it fares. */
export interface WatchedTarget {
  /** Without what may be a password: user, and the words of the query. A file by its name. */
  readonly address: string
  /** null: not asked since this is kept. */
  readonly askedAt: Instant | null
  readonly answeredAt: Instant | null
  /** In a row. */
  readonly failures: number
  /** Of the last failure; null where it answered since. */
  readonly why: string | null
  /** Not asked again before; null: at its usual time. */
  readonly notBefore: Instant | null
  /** Entries that are dealt with. */
  readonly entries: number
}

/** "file news.xml 0123456789abcdef" → "news.xml" */
const FILE_KEY = /^file (.*) [0-9a-f]{16}$/u

function shownAddress(key: string): string {
  if (!isAddress(key)) return FILE_KEY.exec(key)?.[1] ?? key
  const { protocol, host, pathname, search } = new URL(key)
  return `${protocol}//${host}${pathname}${search === "" ? "" : "?…"}`
}

/** All that was ever watched for this record, by address. @throws ReckonerError "io" */
export function watchedTargets(workspace: Workspace): readonly WatchedTarget[] {
  const { targets, health = {} } = loadState(workspace.record.location)
  return Object.entries(targets)
    .map(([key, { failures, notBefore, seen }]) => ({
      address: shownAddress(key),
      askedAt: health[key]?.askedAt ?? null,
      answeredAt: health[key]?.answeredAt ?? null,
      failures,
      // It names the address as it was given.
      why: failures === 0 ? null : (health[key]?.why?.replaceAll(key, shownAddress(key)) ?? null),
      notBefore: notBefore === 0 ? null : notBefore,
      entries: Object.keys(seen).length,
    }))
    .toSorted((a, b) => compareCodeUnits(a.address, b.address))
}
