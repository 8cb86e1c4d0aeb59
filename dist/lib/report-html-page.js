// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
93344:(function(e,n,i){i.r(n);n["page"]=page;var a=i(24690);var r=i(26265);var t=i(3185);var l=i(34856);var o=i(7355);var s=i(72820);var d=i(85454);var c=i(68572);const f=new Set(["input","link","meta"]);function said(e){return(0,c._n)(e)}function el(e,n,...i){const a=Object.entries(n).map(([e,n])=>n===undefined?"":` ${e}="${(0,c._n)(n)}"`);const r=`<${e}${a.join("")}`;return f.has(e)?`${r}/>`:`${r}>${i.join("")}</${e}>`}function verbatim(e,n){return`<${e}>${n}</${e}>`}function lines(e){return e.filter(e=>e!=="").join("\n")}const m="";function message(e){return e.split(/("(?:[^"\\]|\\.)*"|`[^`]*`)/).map((e,n)=>n%2===1?el("code",{},said(e.slice(1,-1))):said(e))}function table(e,n,i){const a=n.map(([e,n])=>el("th",{scope:"col",class:n?"number":undefined},said(e)));return el("div",{class:"scroll",role:"region",tabindex:"0","aria-label":e},el("table",{},el("caption",{},said(e)),el("thead",{},el("tr",{},...a)),el("tbody",{},lines(i))))}var p=i(36256);var u=i(7375);const g=160;const h=60;const b=200;function sourceOf(e,n){const{lines:i,elsewhere:a}=(0,p.D)(e,n,g);const{severity:r}=e;const t=el("div",{class:"code",role:"group","aria-label":"Source"},lines(i.map(e=>framedLine(e,r))));return{shown:t,elsewhere:a}}function framedLine({line:e,text:n,marks:i},a){if(e===undefined)return numbered(undefined,"gap",said("\u2026"));const r=i.toSorted((e,n)=>e.from-n.from);const t=[];let l=0;for(const{from:e,to:i,isMain:o}of r){if(e<l||i===e)continue;t.push(said(n.slice(l,e)));const r=o?a:"near";t.push(el("mark",{class:r},said(n.slice(e,i))));l=i}const o=i.filter(({label:e})=>e!=="").map(({label:e,isMain:n})=>numbered(undefined,`label ${n?a:"near"}`,said(`\u{2191} ${e}`)));return lines([numbered(e,"",...t,said(n.slice(l))),...o])}function numbered(e,n,...i){return el("div",{class:`line ${n}`.trimEnd()},el("span",{class:"no"},said(e===undefined?"":String(e))),el("code",{},...i))}function fixOf({title:e,safety:n,edits:i,creates:a=[]},r){const t=[...new Set(i.map(({path:e})=>e))].map(e=>{const n=i.flatMap(n=>n.path===e?[n.edit]:[]);const a=(0,u.g)(e,n,r,g,new Set);return diff(e,a.slice(0,h).map(changedLine),a.length)});const l=a.map(({path:e,text:n})=>{const i=n.trimEnd().split("\n");const a=i.slice(0,b).map(e=>({line:undefined,sign:"+",parts:[e,"",""]}));return diff(`${e} (new file)`,a.map(changedLine),i.length)});const o=n==="safe"?"Fix":"Unsafe fix";return el("details",{class:"fix",open:""},el("summary",{},el("strong",{},said(`${o}: `)),...message(e)),lines([...t,...l]))}function diff(e,n,i){const a=i-n.length;return el("figure",{class:"diff"},el("figcaption",{},said(e)),el("div",{class:"code"},lines(n),a>0?numbered(undefined,"gap",said(`\u{2026} ${(0,s.hS)(a,"more line")}`)):m))}function changedLine({line:e,sign:n,parts:i}){const[a,r,t]=i;const l=n==="-"?"line gone":n==="+"?"line come":"line";const o=r===""?m:el("b",{},said(r));return el("div",{class:l},el("span",{class:"no"},said(String(e??""))),el("span",{class:"sign"},said(n)),el("code",{},said(a),o,said(t)))};const v=2e3;const w=20;const y=["error","warning","info"];function*findingsSection({findings:e},{sources:n}){yield'<section id="findings" aria-labelledby="findings-title">\n';yield lines([el("h2",{id:"findings-title",tabindex:"-1"},said("Findings")),...e.length===0?[el("p",{},said("No findings."))]:[filters(e),el("p",{id:"shown",role:"status"},said(""))]]);const i=(0,s.md)(e).slice(0,v);const a=e.length-i.length;if(a>0){const e=`The worst ${String(i.length)} are shown. ${(0,s.hS)(a,"more finding")}: --format json has all of them.`;yield el("p",{},said(e))}let r=0;for(const[e,a]of(0,o.y)(i)){const i=r;r+=a.length;yield`
${fileOf(e,a,i,n)}`}yield"\n</section>\n"}function filters(e){const n=(0,s.N4)(e);const i=y.filter(e=>n[e]>0).map(e=>el("label",{class:e},el("input",{type:"checkbox",name:"severity",value:e,checked:""}),said(` ${e} (${String(n[e])})`)));const a=(0,d.i)(e).map(({ruleId:e,count:n})=>el("option",{value:e},said(`${e} (${String(n)})`)));return el("form",{id:"filters",role:"search","aria-label":"Filter the findings",hidden:""},el("fieldset",{},el("legend",{},said("Severity")),...i),el("p",{},el("label",{for:"rule"},said("Rule")),el("select",{id:"rule",name:"rule"},el("option",{value:""},said("all")),...a)),el("p",{},el("label",{for:"text"},said("Words")),el("input",{id:"text",name:"text",type:"search",autocomplete:"off"})),el("button",{type:"reset"},said("Show all")))}function fileOf(e,n,i,a){const r=(0,s.N4)(n);const t=y.filter(e=>r[e]>0).map(e=>el("span",{class:`badge ${e}`},said(`${String(r[e])} ${e}`)));return el("details",{class:"file",open:""},el("summary",{},el("h3",{},said(e)),said(" "),...t),lines(n.map((e,n)=>findingOf(e,`f${String(i+n+1)}`,a))))}function findingOf(e,n,i){const{path:a,range:r,ruleId:t,severity:o,notes:d,help:c,fix:f}=e;const{shown:p,elsewhere:u}=sourceOf(e,i);return el("article",{class:`finding ${o}`,id:n,"aria-labelledby":`${n}-title`,"data-severity":o,"data-rule":t},el("h4",{id:`${n}-title`},el("span",{class:`badge ${o}`},said(o)),said(" "),...message(e.message)),el("p",{class:"meta"},el("span",{class:"place"},said(placeOf(a,r,i))),said(" "),ruleLink(t),said(` ${manifestOf(e)}`)),p,list("notes",d.map(e=>message((0,l.em)(e)))),helpOf(c),list("also",[...u.slice(0,w).map(e=>[el("span",{class:"place"},said(placeOf(e.path,e.range,i))),said(" "),...message(e.message)]),...u.length>w?[[said((0,s.hS)(u.length-w,"more place"))]]:[]]),f===undefined?m:fixOf(f,i))}function ruleLink(e){return el("a",{class:"rule",href:(0,s.QB)(e),rel:"noreferrer"},said(e))}function placeOf(e,n,i){const{line:a,column:r}=i.span(e,n).start;return`${e}:${String(a)}:${String(r)}`}function manifestOf({manifest:{kind:e,name:n,template:i},clusters:a=[]}){return[`${e} ${n}`.trimEnd(),...i===undefined?[]:[`template ${i}`],...a.length===0?[]:[`${a.length===1?"cluster":"clusters"} ${a.join(", ")}`]].join(", ")}function list(e,n){if(n.length===0)return m;return el("ul",{class:e},...n.map(e=>el("li",{},...e)))}function helpOf(e){if(e===undefined)return m;const[n="",...i]=e.split("\n");const a=i.map(e=>el("code",{},said(e)));return el("div",{class:"help"},el("p",{},el("strong",{},said("Help: ")),...message(n)),i.length===0?m:el("div",{class:"code example"},lines(a)))}function rulesTable(e){if(e.length===0)return m;const n=(0,d.i)(e).map(({ruleId:e,count:n,fixable:i})=>el("tr",{},el("th",{scope:"row"},ruleLink(e)),el("td",{class:"number"},said(String(n))),el("td",{class:"number"},said(String(i)))));const i=[["rule",false],["findings",true],["with a fix",true]];return table("Findings by rule",i,n)}var x=i(54501);var k=i(36659);var $=i(75713);var S=i(18262);const O=500;function imagesSection(e){const{images:n}=e;const i=(0,S.IS)(n);const a=(0,x.P)(n,"download");const r=(0,$.ns)(n);const t=a.slice(0,O).map(e=>el("tr",{},el("th",{scope:"row",class:"reference"},el("code",{},said(e.reference))),...r.map(({numeric:n,cell:i})=>el("td",{class:n?"number":undefined},said(i(e))))));const l=[["image",false],...r.map(({heading:e,numeric:n})=>[e,n])];const o=n.length-t.length;return el("section",{id:"images","aria-labelledby":"images-title"},lines([el("h2",{id:"images-title"},said("Images")),...(0,$.Sq)(e).map(e=>el("p",{},said(e))),i.length===0?m:chart(i),t.length===0?m:table("Images, the largest download first",l,t),o>0?el("p",{},said(`${(0,s.hS)(o,"more image")}: wfcache-lint images has all of them.`)):m]))}function chart(e){const n=Math.max(...e.map(S.yH));return el("figure",{class:"chart"},el("figcaption",{},said("Compressed bytes by image when each manifest runs once: "),el("span",{class:"key pulled"},said(S.dI.pulled)),said(", "),el("span",{class:"key cached"},said(S.dI.cached))),el("ul",{},lines(e.map(e=>barOf(e,n)))))}function barOf(e,n){const i=e.exact?"":"\u2265";const part=(e,n)=>e===0?[]:[`${i}${(0,k.z)(e)} ${n}`];const a=[...part(e.pulled,S.dI.pulled),...part(e.cached,"by a cache")].join(", ");const share=e=>(e/n*100).toFixed(2);const r=share(e.pulled);const rect=(e,n,i)=>el("rect",{class:e,x:n,y:"0",width:i,height:"10"});const t=el("svg",{viewBox:"0 0 100 10",preserveAspectRatio:"none","aria-hidden":"true"},rect("pulled","0",r),rect("cached",r,share(e.cached)));return el("li",{},el("code",{},said(e.name)),said(" "),el("span",{class:"bytes"},said(a)),t)}var q=i(71140);const z="pays";function planSection(e){const n=(0,q.Lq)(e);return el("section",{id:"caches","aria-labelledby":"caches-title"},lines([el("h2",{id:"caches-title"},said("Plan of image caches")),...n.length===0?[el("p",{},said("No cache is planned."))]:[planTable(e),legend(e),manifests(e)],...(0,q.Cw)(e).map(e=>el("p",{},said(e))),leftOut(e)]))}function planTable(e){const n=(0,q.Lq)(e).map(({title:e,estimate:n,sentence:i})=>el("tr",{},el("th",{scope:"row",class:"reference"},said(e),el("span",{class:"sentence"},said(i))),...q.OL.map(({heading:e,cell:i})=>el("td",{class:e===z?undefined:"number"},said(i(n))))));const i=[["cache",false],...q.OL.map(({heading:e})=>[e,e!==z])];return table("What image caches cost and save: estimates, in CNY",i,n)}function legend(e){const n=(0,q.pZ)(e).flatMap(({heading:e,text:n})=>[el("dt",{},said(e)),el("dd",{},said(n))]);return el("details",{},el("summary",{},said("How the columns are computed")),el("dl",{},...n))}function manifests({caches:e}){const n=e.map(({path:e,text:n,change:i})=>{const a={none:"is as it should be",create:"to be created",edit:"to be renewed"};const r=i.kind==="refused"?`cannot be renewed: ${i.reason}`:a[i.kind];const t=n.split("\n").map(e=>el("code",{},said(e)));return el("details",{},el("summary",{},el("code",{},said(e)),said(` ${r}`)),el("div",{class:"code example"},lines(t)))});return n.length===0?m:lines([el("h3",{},said("Manifests")),...n,el("p",{},L)])}const L=lines([said("They are written by "),el("code",{},said("wfcache-lint imagecache --write")),said(".")]);function leftOut({leftOut:e}){const n=new Map;for(const{image:i,reason:a}of e){n.set(a,[...n.get(a)??[],i])}const i=[...n].map(([e,n])=>el("details",{},el("summary",{},said(`${(0,s.hS)(n.length,"image")} left out: ${e}`)),el("ul",{},...n.map(e=>el("li",{},el("code",{},said(e)))))));return lines(i)};const j=`
(function () {
  'use strict';
  var form = document.getElementById('filters');
  if (form === null) return;
  var shown = document.getElementById('shown');
  var files = Array.from(document.querySelectorAll('details.file'));
  var findings = files.map(function (file) {
    return Array.from(file.querySelectorAll('article'));
  });
  var all = findings.flat().length;
  var texts = new Map();
  function textOf(one) {
    if (!texts.has(one)) texts.set(one, one.textContent.toLowerCase());
    return texts.get(one);
  }
  function apply() {
    var severities = Array.from(form.querySelectorAll('input[type=checkbox]:checked'));
    var wanted = severities.map(function (box) { return box.value; });
    var rule = form.elements.namedItem('rule').value;
    var words = form.elements.namedItem('text').value.toLowerCase().split(/\\s+/);
    var left = 0;
    files.forEach(function (file, at) {
      var visible = findings[at].filter(function (one) {
        var fits = [
          wanted.includes(one.dataset.severity),
          [one.dataset.rule, ''].includes(rule),
        ].every(Boolean);
        one.hidden = fits ? !words.every(function (word) { return textOf(one).includes(word); }) : true;
        return !one.hidden;
      });
      file.hidden = visible.length === 0;
      left += visible.length;
    });
    shown.textContent = left + ' of ' + all + ' findings are shown.';
  }
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(apply, 0); });
  apply();
})();
`;const I=`
:root {
  color-scheme: light;
  --back: #ffffff; --panel: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --quiet: #59636e; --link: #0550ae;
  --error: #b3261e; --error-back: #ffe9e7; --warning: #7a4d00; --warning-back: #fff3cd;
  --info: #0a5299; --info-back: #e3f0ff; --gone: #ffebe9; --gone-more: #ffc1bc; --come: #e2f8e7; --come-more: #a6e9b7;
  --pulled: #b35900; --cached: #3f8f6b; --focus: #0969da;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --back: #0d1117; --panel: #161b22; --line: #3d444d; --text: #e6edf3; --quiet: #9da7b3; --link: #79b8ff;
    --error: #ff938a; --error-back: #4a1613; --warning: #e8bd54; --warning-back: #3b2a00;
    --info: #8cc2ff; --info-back: #0c2d52; --gone: #3a1517; --gone-more: #7d2a2b; --come: #10301c; --come-more: #1f6335;
    --pulled: #e0893a; --cached: #4fae84; --focus: #58a6ff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 0 clamp(0.75rem, 3vw, 2rem) 2rem; max-width: 75rem;
  background: var(--back); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; overflow-wrap: anywhere;
}
code, .place { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; font-size: 0.875em; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
[hidden] { display: none !important; }
h1, h2, h3, h4 { line-height: 1.25; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 2.5rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); font-size: 1.375rem; }
h3 { font-size: 1.0625rem; }
p { margin: 0.4rem 0; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.5rem 2rem; padding-top: 1.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 0.75rem; top: 0.25rem; padding: 0.25rem 0.75rem; background: var(--back); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.875rem; }
#filters {
  display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 1.5rem; margin: 0.5rem 0;
  padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 6px; background: var(--panel);
}
#filters p { display: flex; flex-direction: column; flex: 1 1 12rem; min-width: 0; margin: 0; }
#filters fieldset { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0; padding: 0; border: 0; }
#filters legend, #filters p label { padding: 0; font-size: 0.875rem; font-weight: 600; }
#filters fieldset label { display: inline-flex; align-items: center; gap: 0.35rem; min-height: 2.25rem; }
input, select, button { font: inherit; color: inherit; accent-color: var(--link); }
input[type=checkbox] { width: 1.1rem; height: 1.1rem; }
select, input[type=search], button {
  width: 100%; min-height: 2.25rem; padding: 0.25rem 0.5rem; border: 1px solid var(--quiet); border-radius: 4px; background: var(--back);
}
button { width: auto; padding: 0.25rem 1rem; cursor: pointer; }
summary { cursor: pointer; }
.file { margin: 1rem 0; border: 1px solid var(--line); border-radius: 6px; }
.file > summary { padding: 0.6rem 1rem; border-radius: 6px; background: var(--panel); }
.file > summary h3 { display: inline; margin: 0; }
.finding { margin: 0; padding: 0.9rem 1rem 1rem; border-top: 1px solid var(--line); }
.finding h4 { margin: 0; font-size: 1rem; }
.badge { display: inline-block; padding: 0 0.45rem; border-radius: 1rem; font-size: 0.8125rem; font-weight: 600; white-space: nowrap; }
.badge.error, mark.error { background: var(--error-back); color: var(--error); }
.badge.warning, mark.warning { background: var(--warning-back); color: var(--warning); }
.badge.info, mark.info { background: var(--info-back); color: var(--info); }
.label.error code { color: var(--error); }
.label.warning code { color: var(--warning); }
.label.info code { color: var(--info); }
.label.near code { color: var(--quiet); }
mark { padding: 0 1px; border-radius: 2px; font-weight: 600; text-decoration: underline; text-underline-offset: 3px; }
mark.near { background: none; color: inherit; font-weight: inherit; text-decoration: underline dashed; }
.meta { color: var(--quiet); font-size: 0.875rem; }
.meta > * { margin-right: 0.75rem; }
.code { margin: 0.6rem 0; padding: 0.4rem 0; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); }
.line { display: flex; align-items: baseline; min-height: 1.4em; padding-right: 0.5rem; line-height: 1.4; }
.line code, .example code { white-space: pre-wrap; }
.line code { flex: 1; min-width: 0; }
.no { flex: none; width: 3.25rem; padding-right: 0.75rem; color: var(--quiet); text-align: right; font-size: 0.8125rem; line-height: inherit; user-select: none; }
.sign { flex: none; width: 1.25rem; font-family: ui-monospace, monospace; font-size: 0.875em; }
.label code { font-family: inherit; font-weight: 600; }
.gap code { color: var(--quiet); }
.gone { background: var(--gone); }
.gone b { background: var(--gone-more); }
.come { background: var(--come); }
.come b { background: var(--come-more); }
.line b { font-weight: inherit; border-radius: 2px; }
.example { padding: 0.4rem 0.75rem; }
.example code { display: block; min-height: 1.4em; line-height: 1.4; }
.finding ul { margin: 0.4rem 0; padding-left: 1.25rem; }
.notes { color: var(--quiet); }
.fix { margin-top: 0.6rem; }
figure { margin: 0.5rem 0; }
.diff figcaption { color: var(--quiet); font-size: 0.875rem; }
.diff .code { margin-top: 0.2rem; }
.chart { margin: 1.25rem 0; }
.chart ul { margin: 0.75rem 0; padding: 0; list-style: none; }
.chart li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin: 0.6rem 0; }
.chart .bytes { color: var(--quiet); font-size: 0.875rem; }
.chart svg { flex: 1 0 100%; width: 100%; height: 0.85rem; border-radius: 3px; background: var(--panel); }
rect.pulled { fill: var(--pulled); }
rect.cached { fill: var(--cached); }
.key { display: inline-block; }
.key::before { content: ''; display: inline-block; width: 0.85em; height: 0.85em; margin-right: 0.35em; border-radius: 2px; vertical-align: -0.05em; }
.key.pulled::before { background: var(--pulled); }
.key.cached::before { background: var(--cached); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.875rem; overflow-wrap: normal; }
caption { padding: 0.25rem 0; text-align: left; font-weight: 600; }
th, td { padding: 0.35rem 0.55rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--quiet); white-space: nowrap; }
th:first-child { padding-left: 0; }
tbody th { font-weight: inherit; }
td { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.reference { min-width: min(19rem, 45vw); overflow-wrap: anywhere; }
.sentence { display: block; color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; font-size: 0.9rem; }
dt { font-weight: 600; }
dd { margin: 0; }
section > details { margin: 0.6rem 0; }
@media (max-width: 30rem) {
  .no { width: 2.25rem; padding-right: 0.4rem; }
  .finding { padding: 0.75rem; }
  dl { grid-template-columns: 1fr; }
  dd { margin-bottom: 0.5rem; }
}
@media print {
  #filters, #shown, .skip, nav { display: none; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .finding, .chart li, tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  mark, .badge, .gone, .come, .line b, rect, .key::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@media (forced-colors: active) {
  mark, .badge { border: 1px solid; }
  rect { forced-color-adjust: none; }
}
`;const C=100;function page(e,n){return function* parts(i,a){yield'<!DOCTYPE html>\n<html lang="en">\n';yield`${head(i,e)}
<body>
${header(n)}
<main>
`;yield`${overview(i)}
`;yield*findingsSection(i,a);yield lines(n===undefined?[lacking()]:[imagesSection(n.inventory),planSection(n.plan)]);yield`
</main>
${footer(a)}
${verbatim("script",j)}
</body>
</html>
`}}function head(e,n){const i=["default-src 'none'","img-src data:",`script-src ${n(j)}`,`style-src ${n(I)}`,"base-uri 'none'","form-action 'none'"].join("; ");const a=e.findings.length;return el("head",{},lines([el("meta",{charset:"utf-8"}),el("meta",{"http-equiv":"Content-Security-Policy",content:i}),el("meta",{name:"viewport",content:"width=device-width, initial-scale=1"}),el("meta",{name:"referrer",content:"no-referrer"}),el("title",{},said(`wfcache-lint: ${a===0?"no":String(a)} findings`)),el("link",{rel:"icon",href:"data:,"}),verbatim("style",I)]))}function header(e){const n=[["#findings","Findings"],...e===undefined?[]:[["#images","Images"],["#caches","Image caches"]]].map(([e="",n=""])=>el("li",{},el("a",{href:e},said(n))));return el("header",{},el("a",{class:"skip",href:"#findings"},said("Skip to the findings")),el("h1",{},said("wfcache-lint")),el("nav",{"aria-label":"Parts of this page"},el("ul",{},...n)))}function overview(e){const{findings:n,problems:i,ruleErrors:l}=e;const o=[...i.map(({path:e,line:n,reason:i})=>{return`${e}${n===undefined?"":`:${String(n)}`}: ${i}`}),...l.map(({ruleId:e,message:n})=>`${e} failed: ${n}`)].slice(0,C);const s=(0,r.C)({color:false});return el("section",{"aria-labelledby":"overview-title"},lines([el("h2",{id:"overview-title"},said("Summary")),...(0,t.z)(e,s,a.V.say).map(e=>el("p",{},...message(e))),o.length===0?m:lines([el("h3",{},said("Not checked")),el("ul",{},...o.map(e=>el("li",{},...message(e))))]),rulesTable(n)]))}function lacking(){return el("p",{},said("The images and the plan of caches are not here: the time of the run was over."))}function footer({version:e}){return el("footer",{},el("p",{},said(`Written by wfcache-lint ${e}. Sizes and prices are estimates.`)))}})
};
})
//# sourceMappingURL=report-html-page.js.map
