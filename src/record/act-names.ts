import type { CaptureId, Sha256 } from "../model/index.ts"
import type { Act } from "./port.ts"

/** Blobs that an act names. */
export function blobsOfAct(act: Act): readonly Sha256[] {
  switch (act.act) {
    case "init":
    case "key":
      return []
    case "capture":
      return act.capture.exchange === undefined ? [act.capture.blob] : [act.capture.blob, act.capture.exchange]
    case "text":
      return [act.text, act.parsed]
    case "decision":
      return [act.decision]
  }
}

/** Captures whose bytes an act brings or bears on. */
export function capturesOfAct(act: Act): readonly CaptureId[] {
  switch (act.act) {
    case "init":
    case "key":
      return []
    case "capture":
      return [act.capture.id]
    case "text":
      return [act.captureId]
    case "decision":
      return act.captures
  }
}
