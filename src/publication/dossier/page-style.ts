import { PAGE_TOKENS } from "../page-tokens.ts"

/** The look of pages to be read without our software: light and dark by the reader's setting, narrow and wide, on paper; nothing fetched. */
export const PAGE_STYLE = `
${PAGE_TOKENS}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--sans);font-variant-numeric:tabular-nums lining-nums}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:2.074rem;margin:0 0 .5rem}
h2{font-size:1.44rem;margin:2.75rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.2rem;margin:1.75rem 0 .4rem}
p{margin:.4rem 0;max-width:44rem}
.quiet,figcaption{color:var(--ink-soft);font-size:.9rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
code,.mono{font:.85em/1.5 var(--mono);overflow-wrap:anywhere}
pre{background:var(--shade);padding:.8rem 1rem;overflow-x:auto;font:.85rem/1.5 var(--mono)}
nav ul{padding-left:1.1rem}
.wide{overflow-x:auto;margin:.6rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
th{color:var(--ink-soft);font-weight:600;white-space:nowrap}
.number{white-space:nowrap}
strong.number{font-family:var(--serif);font-size:1.08em}
tr.group th{color:var(--ink);padding-top:1rem}
td:first-child{min-width:8rem}td:last-child{min-width:9rem}
ul.reasons{margin:.2rem 0 1rem;padding-left:1.1rem;font-size:.92rem}
ul.reasons li{margin:.25rem 0}
blockquote{margin:.9rem 0;padding:.15rem 0 .15rem 1rem;border-left:3px solid var(--line);break-inside:avoid}
blockquote p{margin:.15rem 0}
blockquote p:first-child{font-family:var(--serif)}
mark{background:none;color:inherit;font-weight:650;border-bottom:2px solid var(--accent)}
.withheld{color:var(--ink-soft);font-style:italic}
figure{margin:1rem 0}
figure svg{max-width:100%;min-width:44rem;height:auto;display:block}
ul.relays{list-style:none;padding:0}ul.relays li{margin:.35rem 0}ul.relays ul{padding-left:1.1rem;font-size:.92rem}
@media print{figure svg{min-width:0}body{font-size:10.5pt}main{max-width:none;padding:0}h2,h3{break-after:avoid}tr,figure,li{break-inside:avoid}.wide{overflow:visible}
a{text-decoration:none}}`
