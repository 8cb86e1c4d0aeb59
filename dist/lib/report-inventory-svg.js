// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
72444:(function(t,e,n){n.r(e);var o=n(36659);var c=n(48606);var l=n(68572);var s=n(18262);var i=n(75713);var r=n(8218);const d=760;const a=16;const f=110;const u=44;const g=16;const h=92;const x=`
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
`;const inventorySvg=t=>{const e=(0,s.IS)(t.images);const n=96+e.length*u;const o={width:String(d),height:String(n)};const c=[(0,l.ho)("svg",{xmlns:"http://www.w3.org/2000/svg",...o,viewBox:`0 0 ${o.width} ${o.height}`,role:"img","aria-labelledby":"title desc"}),`<title id="title">${(0,l._n)(p)}</title>`,`<desc id="desc">${(0,l._n)(description(t.images,(0,i.Sq)(t)))}</desc>`,`<style>${x}</style>`,(0,l.ND)("rect",{class:"ground",...o,rx:"6"}),textAt(a,30,p,"title"),...e.length===0?[textAt(a,60,"No size is known.")]:legend(),...e.flatMap((t,n)=>rowOf(t,80+n*u,longestOf(e))),"</svg>"];return`${c.join("\n")}
`};const p="Bytes by image, when each manifest runs once";function longestOf(t){return t.reduce((t,e)=>Math.max(t,(0,s.yH)(e)),1)}function description(t,e){const n=(0,s.IS)(t).map(({name:t,pulled:e,cached:n})=>`${(0,c.RK)(t)}: ${(0,o.z)(e)} ${s.dI.pulled}, ${(0,o.z)(n)} ${s.dI.cached}.`);return[...n,...e].join(" ")}function legend(){const t=a+140;return[rectAt(a,41,g,"pulled"),textAt(a+24,54,s.dI.pulled),rectAt(t,41,g,"cached"),textAt(t+24,54,s.dI.cached)]}function rowOf(t,e,n){const l=d-2*a-f;const u=Math.max(1,(0,s.yH)(t)/n*l);const g=t.pulled/(0,s.yH)(t)*u;const x=(0,i.xI)({least:(0,s.yH)(t),exact:t.exact},o.z);return[textAt(a,e+12,(0,r.Y)((0,c.RK)(t.name),h)),...t.pulled>0?[rectAt(a,e+18,g,"pulled")]:[],...t.cached>0?[rectAt(a+g,e+18,u-g,"cached")]:[],textAt(a+u+8,e+31,x)]}function rectAt(t,e,n,o){const c=one(g);return(0,l.ND)("rect",{class:o,x:one(t),y:one(e),width:one(n),height:c})}function textAt(t,e,n,o){const c=o===undefined?{}:{class:o};return`${(0,l.ho)("text",{...c,x:one(t),y:one(e)})}${(0,l._n)(n)}</text>`}function one(t){return String(Math.round(t*10)/10)}e["inventorySvg"]=inventorySvg})
};
})
//# sourceMappingURL=report-inventory-svg.js.map
