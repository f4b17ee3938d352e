import type { ZoneOffsets } from "../../model/index.ts"
import type { Dossier } from "../dossier/dossier.ts"
import type { Outlines } from "./places-map.ts"

/** One incident of a publication, with what lies beside its page. */
export interface SiteIncident {
  /** Of this incident alone. */
  readonly dossier: Dossier
  /** Name of its bundle's file beside the page, and its size; null where it is published without. */
  readonly bundle: { readonly file: string; readonly bytes: number; readonly sha256: string } | null
}

/** What the pages of a publication tell besides their incidents. */
export interface SiteTold {
  readonly title: string
  readonly zones: ZoneOffsets
  readonly outlines: Outlines
  /** The record's public key; null where it has none. */
  readonly recordKey: string | null
}

/** A file of a publication: its path with "/" between folders. */
export interface SiteFile {
  readonly path: string
  readonly bytes: Uint8Array
}
