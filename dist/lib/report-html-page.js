// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
93344:(function(e,n,i){i.r(n);n["page"]=page;var a=i(26265);var t=i(72820);var r=i(3185);var l=i(34856);var s=i(7355);var o=i(85454);var d=i(68572);const c=new Set(["input","link","meta"]);function said(e){return(0,d._n)(e)}function el(e,n,...i){const a=Object.entries(n).map(([e,n])=>n===undefined?"":` ${e}="${(0,d._n)(n)}"`);const t=`<${e}${a.join("")}`;return c.has(e)?`${t}/>`:`${t}>${i.join("")}</${e}>`}function verbatim(e,n){return`<${e}>${n}</${e}>`}function lines(e){return e.filter(e=>e!=="").join("\n")}const f="";function message(e){return e.split(/("(?:[^"\\]|\\.)*"|`[^`]*`)/).map((e,n)=>n%2===1?el("code",{},said(e.slice(1,-1))):said(e))}function table(e,n,i){const a=n.map(([e,n])=>el("th",{scope:"col",class:n?"number":undefined},said(e)));return el("div",{class:"scroll",role:"region",tabindex:"0","aria-label":e},el("table",{},el("caption",{},said(e)),el("thead",{},el("tr",{},...a)),el("tbody",{},lines(i))))}var m=i(36256);var p=i(7375);const u=160;const g=60;const h=200;function sourceOf(e,n,i){const{lines:a,elsewhere:t}=(0,m.D)(e,n,u);const{severity:r}=e;const l=el("div",{class:"code",role:"group","aria-label":i("Source")},lines(a.map(e=>framedLine(e,r))));return{shown:l,elsewhere:t}}function framedLine({line:e,text:n,marks:i},a){if(e===undefined)return numbered(undefined,"gap",said("\u2026"));const t=i.toSorted((e,n)=>e.from-n.from);const r=[];let l=0;for(const{from:e,to:i,isMain:s}of t){if(e<l||i===e)continue;r.push(said(n.slice(l,e)));const t=s?a:"near";r.push(el("mark",{class:t},said(n.slice(e,i))));l=i}const s=i.filter(({label:e})=>e!=="").map(({label:e,isMain:n})=>numbered(undefined,`label ${n?a:"near"}`,said(`\u{2191} ${e}`)));return lines([numbered(e,"",...r,said(n.slice(l))),...s])}function numbered(e,n,...i){return el("div",{class:`line ${n}`.trimEnd()},el("span",{class:"no"},said(e===undefined?"":String(e))),el("code",{},...i))}function fixOf({title:e,safety:n,edits:i,creates:a=[]},t,r){const l=[...new Set(i.map(({path:e})=>e))].map(e=>{const n=i.flatMap(n=>n.path===e?[n.edit]:[]);const a=(0,p.g)(e,n,t,u,new Set);return diff(e,a.slice(0,g).map(changedLine),a.length,r)});const s=a.map(({path:e,text:n})=>{const i=n.trimEnd().split("\n");const a=i.slice(0,h).map(e=>({line:undefined,sign:"+",parts:[e,"",""]}));return diff(e+r(" (new file)"),a.map(changedLine),i.length,r)});const o=r(n==="safe"?"Fix: ":"Unsafe fix: ");return el("details",{class:"fix",open:""},el("summary",{},el("strong",{},said(o)),...message(e)),lines([...l,...s]))}function diff(e,n,i,a){const r=i-n.length;return el("figure",{class:"diff"},el("figcaption",{},said(e)),el("div",{class:"code"},lines(n),r>0?numbered(undefined,"gap",said(`\u{2026} ${a((0,t.hS)(r,"more line"))}`)):f))}function changedLine({line:e,sign:n,parts:i}){const[a,t,r]=i;const l=n==="-"?"line gone":n==="+"?"line come":"line";const s=t===""?f:el("b",{},said(t));return el("div",{class:l},el("span",{class:"no"},said(String(e??""))),el("span",{class:"sign"},said(n)),el("code",{},said(a),s,said(r)))};const b=2e3;const v=20;const w=["error","warning","info"];function*findingsSection({findings:e},n){const{sources:i}=n;const a=(0,t.eX)(n);const{say:r}=a;yield'<section id="findings" aria-labelledby="findings-title">\n';yield lines([el("h2",{id:"findings-title",tabindex:"-1"},said(r("Findings"))),...e.length===0?[el("p",{},said(r("No findings.")))]:[filters(e,r),el("p",{id:"shown",role:"status"},said(""))]]);const l=(0,t.md)(e).slice(0,b);const o=e.length-l.length;if(o>0){const e=`The worst ${String(l.length)} are shown. ${(0,t.hS)(o,"more finding")}: --format json has all of them.`;yield el("p",{},said(r(e)))}let d=0;for(const[e,n]of(0,s.y)(l)){const t=d;d+=n.length;yield`
${fileOf(e,n,t,{sources:i,language:a})}`}yield"\n</section>\n"}function filters(e,n){const i=(0,t.N4)(e);const a=w.filter(e=>i[e]>0).map(e=>el("label",{class:e},el("input",{type:"checkbox",name:"severity",value:e,checked:""}),said(` ${n(e)}${n(` (${String(i[e])})`)}`)));const r=(0,o.ij)(e).map(({ruleId:e,count:n})=>el("option",{value:e},said(`${e} (${String(n)})`)));return el("form",{id:"filters",role:"search","aria-label":n("Filter the findings"),hidden:""},el("fieldset",{},el("legend",{},said(n("Severity"))),...a),el("p",{},el("label",{for:"rule"},said(n("Rule"))),el("select",{id:"rule",name:"rule"},el("option",{value:""},said(n("all"))),...r)),el("p",{},el("label",{for:"text"},said(n("Words"))),el("input",{id:"text",name:"text",type:"search",autocomplete:"off"})),el("button",{type:"reset"},said(n("Show all"))))}function fileOf(e,n,i,a){const r=(0,t.N4)(n);const l=w.filter(e=>r[e]>0).map(e=>el("span",{class:`badge ${e}`},said(a.language.say(`${String(r[e])} ${e}`))));return el("details",{class:"file",open:""},el("summary",{},el("h3",{},said(e)),said(" "),...l),lines(n.map((e,n)=>findingOf(e,`f${String(i+n+1)}`,a))))}function findingOf(e,n,{sources:i,language:a}){const{say:r}=a;const s=a.told(e);const{path:o,range:d,ruleId:c,severity:m,notes:p,help:u,fix:g}=s;const{shown:h,elsewhere:b}=sourceOf(s,i,r);return el("article",{class:`finding ${m}`,id:n,"aria-labelledby":`${n}-title`,"data-severity":m,"data-rule":c},el("h4",{id:`${n}-title`},el("span",{class:`badge ${m}`},said(r(m))),said(" "),...message(s.message)),el("p",{class:"meta"},el("span",{class:"place"},said(placeOf(o,d,i))),said(" "),ruleLink(c,a),said(` ${manifestOf(s,r)}`)),h,list("notes",p.map(e=>message((0,l.em)(e)))),helpOf(u,r),list("also",[...b.slice(0,v).map(e=>[el("span",{class:"place"},said(placeOf(e.path,e.range,i))),said(" "),...message(e.message)]),...b.length>v?[[said(r((0,t.hS)(b.length-v,"more place")))]]:[]]),g===undefined?f:fixOf(g,i,r))}function ruleLink(e,n){return el("a",{class:"rule",href:(0,t.QB)(e,n),rel:"noreferrer"},said(e))}function placeOf(e,n,i){const{line:a,column:t}=i.span(e,n).start;return`${e}:${String(a)}:${String(t)}`}function manifestOf({manifest:{kind:e,name:n,template:i},clusters:a=[]},t){return[`${e} ${n}`.trimEnd(),...i===undefined?[]:[t(`template ${i}`)],...a.length===0?[]:[t(`${a.length===1?"cluster":"clusters"} ${a.join(", ")}`)]].join(t(", "))}function list(e,n){if(n.length===0)return f;return el("ul",{class:e},...n.map(e=>el("li",{},...e)))}function helpOf(e,n){if(e===undefined)return f;const[i="",...a]=e.split("\n");const t=a.map(e=>el("code",{},said(e)));return el("div",{class:"help"},el("p",{},el("strong",{},said(n("Help: "))),...message(i)),a.length===0?f:el("div",{class:"code example"},lines(t)))}function rulesTable(e,n){const i=(0,t.eX)(n);const{say:a}=i;if(e.length===0)return f;const r=new Map((0,o.ij)(e).map(({ruleId:i})=>{const a=e.filter(e=>e.ruleId===i);return[i,(0,o.Xm)(a,n)]}));const l=[...r.values()].some(e=>e!==undefined);const s=(0,o.ij)(e).map(({ruleId:e,count:n,fixable:a})=>el("tr",{},el("th",{scope:"row"},ruleLink(e,i)),el("td",{class:"number"},said(String(n))),el("td",{class:"number"},said(String(a))),l?el("td",{class:"number"},said(r.get(e)??"-")):f));const d=[[a("rule"),false],[a("findings"),true],[a("with a fix"),true],...l?[[a("saves a run (estimate)"),true]]:[]];return table(a("Findings by rule"),d,s)}var y=i(54501);var x=i(36659);var k=i(75713);var $=i(18262);const S=500;function imagesSection(e,n){const{images:i}=e;const a=(0,$.IS)(i);const r=(0,y.PM)(i,"download");const l=(0,k.ns)(i);const s=r.slice(0,S).map(e=>el("tr",{},el("th",{scope:"row",class:"reference"},el("code",{},said(e.reference))),...l.map(({numeric:i,cell:a,inWords:t=false})=>el("td",{class:i?"number":undefined},said(t?n(a(e)):a(e))))));const o=[[n("image"),false],...l.map(({heading:e,numeric:i})=>[n(e),i])];const d=i.length-s.length;return el("section",{id:"images","aria-labelledby":"images-title"},lines([el("h2",{id:"images-title"},said(n("Images"))),...(0,k.Sq)(e).map(e=>el("p",{},said(n(e)))),a.length===0?f:chart(a,n),s.length===0?f:table(n("Images, the largest download first"),o,s),d>0?el("p",{},said(n(`${(0,t.hS)(d,"more image")}: wfcache-lint images has all of them.`))):f]))}function chart(e,n){const i=Math.max(...e.map($.yH));return el("figure",{class:"chart"},el("figcaption",{},said(n("Compressed bytes by image when each manifest runs once: ")),el("span",{class:"key pulled"},said(n($.dI.pulled))),said(n(", ")),el("span",{class:"key cached"},said(n($.dI.cached)))),el("ul",{},lines(e.map(e=>barOf(e,i,n)))))}function barOf(e,n,i){const a=e.exact?"":"\u2265";const part=(e,n)=>e===0?[]:[`${a}${(0,x.z)(e)} ${i(n)}`];const t=[...part(e.pulled,$.dI.pulled),...part(e.cached,"by a cache")].join(i(", "));const share=e=>(e/n*100).toFixed(2);const r=share(e.pulled);const rect=(e,n,i)=>el("rect",{class:e,x:n,y:"0",width:i,height:"10"});const l=el("svg",{viewBox:"0 0 100 10",preserveAspectRatio:"none","aria-hidden":"true"},rect("pulled","0",r),rect("cached",r,share(e.cached)));return el("li",{},el("code",{},said((0,$.pP)(e.name)?i(e.name):e.name)),said(" "),el("span",{class:"bytes"},said(t)),l)}var O=i(71140);function planSection(e,n){const i=(0,O.Lq)(e);return el("section",{id:"caches","aria-labelledby":"caches-title"},lines([el("h2",{id:"caches-title"},said(n("Plan of image caches"))),...i.length===0?[el("p",{},said(n("No cache is planned.")))]:[planTable(e,n),legend(e,n),manifests(e,n)],...(0,O.Cw)(e).map(e=>el("p",{},said(n(e)))),leftOut(e,n)]))}function planTable(e,n){const i=(0,O.Lq)(e).map(({title:e,estimate:i,sentence:a})=>el("tr",{},el("th",{scope:"row",class:"reference"},said(n(e)),el("span",{class:"sentence"},said(n(a)))),...O.OL.map(({cell:e,inWords:a=false})=>el("td",{class:a?undefined:"number"},said(a?n(e(i)):e(i))))));const a=[[n("cache"),false],...O.OL.map(({heading:e,inWords:i=false})=>[n(e),!i])];return table(n("What image caches cost and save: estimates, in CNY"),a,i)}function legend(e,n){const i=(0,O.pZ)(e).flatMap(({heading:e,text:i})=>[el("dt",{},said(n(e))),el("dd",{},said(n(i)))]);return el("details",{},el("summary",{},said(n("How the columns are computed"))),el("dl",{},...i))}function manifests({caches:e},n){const i=e.map(({path:e,text:i,change:a})=>{const t={none:"is as it should be",create:"to be created",edit:"to be renewed"};const r=a.kind==="refused"?`cannot be renewed: ${a.reason}`:t[a.kind];const l=i.split("\n").map(e=>el("code",{},said(e)));return el("details",{},el("summary",{},el("code",{},said(e)),said(` ${n(r)}`)),el("div",{class:"code example"},lines(l)))});return i.length===0?f:lines([el("h3",{},said(n("Manifests"))),...i,el("p",{},writes(n))])}function writes(e){return lines([said(e("They are written by ")),el("code",{},said("wfcache-lint imagecache --write")),said(e("."))])}function leftOut({leftOut:e},n){const i=new Map;for(const{image:n,reason:a}of e){i.set(a,[...i.get(a)??[],n])}const a=[...i].map(([e,i])=>el("details",{},el("summary",{},said(n(`${(0,t.hS)(i.length,"image")} left out: ${e}`))),el("ul",{},...i.map(e=>el("li",{},el("code",{},said(e)))))));return lines(a)};function shownWords(e){const n=e("0 of 1 findings are shown.").split(/([01])/);const i={0:"left",1:"all"};return n.flatMap(e=>e===""?[]:i[e]??`'${e}'`).join(" + ")}function scriptIn(e){return`
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
    shown.textContent = ${shownWords(e)};
  }
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(apply, 0); });
  apply();
})();
`};const q=`
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
`;const z=100;function page(e,n){return function* parts(i,a){const r=(0,t.eX)(a);const{say:l,tag:s}=r;const o=scriptIn(l);yield`<!DOCTYPE html>
<html lang="${s}">
`;const d=policyOf(e(o),e(q));yield`${head(i,d,l)}
<body>
${header(n,l)}
<main>
`;yield`${overview(i,a)}
`;yield*findingsSection(i,a);yield lines(n===undefined?[lacking(l)]:[imagesSection(n.inventory,l),planSection(n.plan,l)]);yield`
</main>
${footer(a,l)}
${verbatim("script",o)}
</body>
</html>
`}}function policyOf(e,n){return["default-src 'none'","img-src data:",`script-src ${e}`,`style-src ${n}`,"base-uri 'none'","form-action 'none'"].join("; ")}function head(e,n,i){const a=e.findings.length;return el("head",{},lines([el("meta",{charset:"utf-8"}),el("meta",{"http-equiv":"Content-Security-Policy",content:n}),el("meta",{name:"viewport",content:"width=device-width, initial-scale=1"}),el("meta",{name:"referrer",content:"no-referrer"}),el("title",{},said(i(`wfcache-lint: ${a===0?"no":String(a)} findings`))),el("link",{rel:"icon",href:"data:,"}),verbatim("style",q)]))}function header(e,n){const i=[["#findings","Findings"],...e===undefined?[]:[["#images","Images"],["#caches","Image caches"]]].map(([e="",i=""])=>el("li",{},el("a",{href:e},said(n(i)))));return el("header",{},el("a",{class:"skip",href:"#findings"},said(n("Skip to the findings"))),el("h1",{},said("wfcache-lint")),el("nav",{"aria-label":n("Parts of this page")},el("ul",{},...i)))}function overview(e,n){const{say:i}=(0,t.eX)(n);const{findings:l,problems:s,ruleErrors:o}=e;const d=[...s.map(({path:e,line:n,reason:a})=>{const t=`${e}${n===undefined?"":`:${String(n)}`}`;return t+i(": ")+i(a)}),...o.map(({ruleId:e,message:n})=>i(`${e} failed: `)+n)].slice(0,z);const c=(0,a.C)({color:false});return el("section",{"aria-labelledby":"overview-title"},lines([el("h2",{id:"overview-title"},said(i("Summary"))),...(0,r.z)(e,c,i).map(e=>el("p",{},...message(e))),d.length===0?f:lines([el("h3",{},said(i("Not checked"))),el("ul",{},...d.map(e=>el("li",{},...message(e))))]),rulesTable(l,n)]))}function lacking(e){return el("p",{},said(e("The images and the plan of caches are not here: the time of the run was over.")))}function footer({version:e},n){return el("footer",{},el("p",{},said(n(`Written by wfcache-lint ${e}. Sizes and prices are estimates.`))))}})
};
})
//# sourceMappingURL=report-html-page.js.map
