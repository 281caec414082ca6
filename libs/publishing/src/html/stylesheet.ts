import { sha256 } from '#kernel';

/** The same for screen and print. Colours as on the other print; every pair of them is readable at 4.5 to 1 and more. */
export const stylesheet = `
html{font:17px/1.5 "DejaVu Serif","PT Serif",Georgia,serif;color:#14181f;background:#fff}
main,footer{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem}
.banner{margin:0 0 1.5rem;padding:.5rem .75rem;background:#ffe9b8;border-left:4px solid #d79b23;color:#5c3a00;font-weight:700}
.issuer{margin:0;color:#4a5362;font-weight:700}
h1{margin:.75rem 0 .5rem;font-size:1.75rem;line-height:1.25}
.subtitle{margin:0 0 1rem;font-size:1.15rem}
.place{display:flex;flex-wrap:wrap;gap:.25rem 2rem;justify-content:space-between;margin:0 0 1.5rem;padding-top:.5rem;border-top:2px solid #14181f}
h2{margin:2rem 0 .5rem;font-size:1.25rem}
h3{margin:1.5rem 0 .5rem;font-size:1.05rem}
p,li,dd,dt,td,th,caption{overflow-wrap:anywhere}
.note{color:#4a5362;font-size:.85rem}
ul.note{margin:0;padding-left:1.25rem}
dl{margin:0 0 1rem}
dl div{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:0 1rem;padding:.4rem 0;border-bottom:1px solid #c4cad3}
dt{color:#4a5362}
dd{margin:0}
.clauses,.signatures{list-style:none;padding:0}
.clauses li{display:grid;grid-template-columns:3.5rem 1fr;margin-bottom:.5rem}
.table{margin:0 0 1.5rem;overflow-x:auto}
.table:focus-visible{outline:3px solid #1d5fbf;outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:.85rem}
caption{padding-bottom:.4rem;text-align:left;color:#4a5362}
th,td{padding:.4rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid #c4cad3;overflow-wrap:break-word;min-width:2.5rem}
tbody th{font-weight:400}
thead th{background:#eef1f5;border-top:1.5px solid #14181f;border-bottom:1px solid #14181f}
tfoot td{font-weight:700;border-top:1.5px solid #14181f}
.right{text-align:right;white-space:nowrap}
thead .right{white-space:normal}
.center{text-align:center}
.signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1.5rem;margin-top:2rem}
.line{display:block;height:2.5rem;margin-bottom:.3rem;border-bottom:1px solid #14181f}
footer{border-top:1px solid #c4cad3;color:#4a5362;font-size:.75rem}
code{font:inherit;overflow-wrap:anywhere}
@media (max-width:32rem){dl div{grid-template-columns:1fr}}
@media print{html{font-size:10pt}main,footer{max-width:none;padding:0}.table{overflow:visible}tr,.signatures li{break-inside:avoid}h2,h3{break-after:avoid}}
`;

/** What a page may do: show itself with this one stylesheet, and nothing else. */
export const contentPolicy = `sandbox; default-src 'none'; style-src 'sha256-${Buffer.from(sha256(stylesheet), 'hex').toString('base64')}'`;
