import type { GeoProjection } from "d3-geo"
import { groundSteps, type DrawnGround } from "./draw-ground.ts"
import { pause, type BaseMap } from "./world-shapes.ts"

/** A map as it was last drawn: places are drawn by its projection, so that they lie where the ground has them. */
export interface Picture {
  readonly projection: GeoProjection
  readonly size: readonly [number, number]
  /** Null until there are outlines. */
  readonly ground: DrawnGround | null
}

/** The ground of a map, drawn step by step, for each takes tens of milliseconds; what was drawn before stays until then. */
export class Ground {
  picture = $state.raw<Picture | null>(null)
  #turn = 0

  /** Of several that are being drawn the last alone counts; true where this was it. */
  async draw(map: BaseMap | null, projection: GeoProjection, size: readonly [number, number]): Promise<boolean> {
    this.#turn += 1
    const turn = this.#turn
    let ground: DrawnGround | null = null
    if (map !== null) {
      await pause()
      if (turn !== this.#turn) return false
      for (const step of groundSteps(map, projection)) {
        ground = step
        await pause()
        if (turn !== this.#turn) return false
      }
    }
    this.picture = { projection, size, ground }
    return true
  }
}
