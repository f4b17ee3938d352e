/** The look of a bundle's page: light and dark by the reader's setting, narrow and wide, on paper; nothing fetched. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:#1f2a32;--quiet:#566570;--line:#d5dce1;--paper:#fff;--tint:#f3f6f8;--accent:#1f4e6b}
@media (prefers-color-scheme:dark){:root{--ink:#e3e8eb;--quiet:#9eabb4;--line:#2f3a42;--paper:#14191d;--tint:#1b2228;--accent:#8fc1df}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI","DejaVu Sans",sans-serif}
main{max-width:58rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:2.75rem 0 .75rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.02rem;margin:1.75rem 0 .4rem}
p{margin:.4rem 0}
.quiet,figcaption{color:var(--quiet);font-size:.9rem}
a{color:var(--accent);overflow-wrap:anywhere}
code,.mono{font:.85em/1.5 ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
pre{background:var(--tint);padding:.8rem 1rem;overflow-x:auto;font:.85rem/1.5 ui-monospace,"DejaVu Sans Mono",monospace}
nav ul{padding-left:1.1rem}
.wide{overflow-x:auto;margin:.6rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
th{color:var(--quiet);font-weight:600;white-space:nowrap}
.number{white-space:nowrap;font-variant-numeric:tabular-nums}
tr.group th{color:var(--ink);padding-top:1rem}
td:first-child{min-width:8rem}td:last-child{min-width:9rem}
ul.reasons{margin:.2rem 0 1rem;padding-left:1.1rem;font-size:.92rem}
ul.reasons li{margin:.25rem 0}
blockquote{margin:.9rem 0;padding:.15rem 0 .15rem 1rem;border-left:3px solid var(--line);break-inside:avoid}
blockquote p{margin:.15rem 0}
mark{background:none;color:inherit;font-weight:650;border-bottom:2px solid var(--accent)}
.withheld{color:var(--quiet);font-style:italic}
figure{margin:1rem 0}
figure svg{max-width:100%;height:auto;display:block}
@media print{:root{color-scheme:light;--ink:#000;--quiet:#444;--line:#bbb;--paper:#fff;--tint:#fff;--accent:#000}
body{font-size:10.5pt}main{max-width:none;padding:0}h2,h3{break-after:avoid}tr,figure,li{break-inside:avoid}.wide{overflow:visible}
a{text-decoration:none}}`
