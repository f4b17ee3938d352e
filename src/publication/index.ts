/**
 * Record and figures into what people read: words for figures, charts for a terminal, drawings.
 * Pure: gives text, prints nothing.
 */
export { bestText, boundsText, counted, type Bounds } from "./figure-words.ts"
export { tollChart, type TollPoint, type TollStep } from "./toll-chart.ts"
export { tollSvg, type TollDrawing } from "./toll-svg.ts"
