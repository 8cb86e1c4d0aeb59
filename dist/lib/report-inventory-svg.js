// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
72444:(function(t,e,n){n.r(e);var o=n(36659);var c=n(48606);var l=n(72820);var r=n(68572);var s=n(18262);var i=n(75713);var a=n(8218);const d=760;const f=16;const u=110;const g=44;const h=16;const x=92;const p=`
.ground { fill: #ffffff }
text { fill: #1f2328; font: 13px ui-monospace, Menlo, Consolas, monospace }
.title { font-size: 15px; font-weight: 600 }
.pulled { fill: #c2570c }
.cached { fill: #2563eb }
@media (prefers-color-scheme: dark) {
  .ground { fill: #0d1117 }
  text { fill: #e6edf3 }
  .pulled { fill: #f59e0b }
  .cached { fill: #60a5fa }
}
`;const inventorySvg=(t,e)=>{const{say:n}=(0,l.eX)(e);const o=(0,s.IS)(t.images);const c=96+o.length*g;const a={width:String(d),height:String(c)};const u=[(0,r.ho)("svg",{xmlns:"http://www.w3.org/2000/svg",...a,viewBox:`0 0 ${a.width} ${a.height}`,role:"img","aria-labelledby":"title desc"}),`<title id="title">${(0,r._n)(n(m))}</title>`,`<desc id="desc">${(0,r._n)(description(t.images,(0,i.Sq)(t),n))}</desc>`,`<style>${p}</style>`,(0,r.ND)("rect",{class:"ground",...a,rx:"6"}),textAt(f,30,n(m),"title"),...o.length===0?[textAt(f,60,n("No size is known."))]:legend(n),...o.flatMap((t,e)=>rowOf({...t,name:nameOf(t,n)},80+e*g,longestOf(o))),"</svg>"];return`${u.join("\n")}
`};const m="Bytes by image, when each manifest runs once";function longestOf(t){return t.reduce((t,e)=>Math.max(t,(0,s.yH)(e)),1)}function description(t,e,n){const l=(0,s.IS)(t).map(t=>{const{pulled:e,cached:l}=t;const r=`${(0,o.z)(e)} ${s.dI.pulled}, ${(0,o.z)(l)} ${s.dI.cached}.`;return(0,c.RK)(nameOf(t,n))+n(": ")+n(r)});return[...l,...e.map(n)].join(n(" "))}function nameOf({name:t},e){return(0,s.pP)(t)?e(t):t}function legend(t){const e=f+140;return[rectAt(f,41,h,"pulled"),textAt(f+24,54,t(s.dI.pulled)),rectAt(e,41,h,"cached"),textAt(e+24,54,t(s.dI.cached))]}function rowOf(t,e,n){const l=d-2*f-u;const r=Math.max(1,(0,s.yH)(t)/n*l);const g=t.pulled/(0,s.yH)(t)*r;const h=(0,i.xI)({least:(0,s.yH)(t),exact:t.exact},o.z);return[textAt(f,e+12,(0,a.Y)((0,c.RK)(t.name),x)),...t.pulled>0?[rectAt(f,e+18,g,"pulled")]:[],...t.cached>0?[rectAt(f+g,e+18,r-g,"cached")]:[],textAt(f+r+8,e+31,h)]}function rectAt(t,e,n,o){const c=one(h);return(0,r.ND)("rect",{class:o,x:one(t),y:one(e),width:one(n),height:c})}function textAt(t,e,n,o){const c=o===undefined?{}:{class:o};return`${(0,r.ho)("text",{...c,x:one(t),y:one(e)})}${(0,r._n)(n)}</text>`}function one(t){return String(Math.round(t*10)/10)}e["inventorySvg"]=inventorySvg})
};
})
//# sourceMappingURL=report-inventory-svg.js.map
