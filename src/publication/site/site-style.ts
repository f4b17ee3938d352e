import { PAGE_STYLE } from "../dossier/page-style.ts"

/** The look of a publication, as its one style sheet. */
export const SITE_STYLE = `${PAGE_STYLE}
.masthead{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;border-bottom:1px solid var(--line);background:var(--sheet);padding:.7rem max(1.25rem,(100% - 60rem)/2 + 1.25rem)}
.masthead a{color:var(--ink);text-decoration:none}
.masthead a:first-child{font:600 1.2rem/1.2 var(--serif)}
.masthead a:hover{text-decoration:underline}
.headline{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.5rem 2.5rem;margin:1.75rem 0}
.headline h2{border:0;margin:0;padding:0;font:600 1rem/1.3 var(--sans);color:var(--ink-soft)}
.best{display:block;font:600 clamp(2.2rem,1.6rem + 2.6vw,3.4rem)/1.05 var(--serif)}
.best small{font:400 1rem/1 var(--sans);color:var(--ink-soft)}
.bounds{display:inline-block;border-top:1px solid var(--line-strong);color:var(--ink-soft);padding-top:.1rem}
svg.map{display:block;width:100%;min-width:34rem;height:auto;border:1px solid var(--line);background:var(--sheet);font:600 13px var(--sans)}
.map .land{fill:var(--shade);stroke:var(--line-strong);stroke-width:.7}
.map .borders{fill:none;stroke:var(--line-strong);stroke-width:.7;stroke-dasharray:3 3}
.map .area{fill:var(--accent);fill-opacity:.16;stroke:var(--accent);stroke-width:1.3}
.map text{fill:var(--ink);paint-order:stroke;stroke:var(--shade);stroke-width:3px}
@media print{svg.map{min-width:0}}
.map .country{fill:var(--ink-soft);font-weight:400;letter-spacing:.06em;text-transform:uppercase;font-size:12px}
details{margin:.6rem 0}
summary{color:var(--accent);cursor:pointer;text-decoration:underline;text-underline-offset:.18em;text-decoration-thickness:1px}
.row{display:grid;grid-template-columns:minmax(0,1fr) 12rem 12rem;gap:.1rem 2rem;align-items:baseline;padding:.7rem 0;border-bottom:1px solid var(--line)}
.row h2{margin:0;padding:0;border:0;font-size:1.2rem}
.row h2 a{color:var(--ink);text-decoration:none}
.row h2 a:hover{text-decoration:underline}
.row p{margin:0}
.row strong{font:600 1.2rem/1.3 var(--serif)}
.downloads li{margin:.35rem 0}
@media (max-width:48rem){.row{grid-template-columns:repeat(2,minmax(0,1fr))}.row div{grid-column:1/-1}.row>p:empty{display:none}}
`
