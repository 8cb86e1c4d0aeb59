// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
35633:(function(t,n,a){a.r(n);n["cacheTable"]=cacheTable;var e=a(707);var c=a(48606);var s=a(26265);var o=a(67534);var i=a(71140);const l="  ";const r=8;const p="  ";const h=80;function cacheTable(t,n){const a=n.width??h;const r=(0,s.C)(n);const d=(0,i.Lq)(t);const m=i.OL.map(({heading:t,cell:n})=>{const a=d.map(({estimate:t})=>n(t));return{heading:t,cells:a,width:(0,e.D3)([t,...a])}});const line=t=>l+m.map(n=>t(n).padStart(n.width)).join(p);const text=(t,n="")=>(0,o.L)(t,a-n.length).map(t=>n+t);const f=d.flatMap(({title:t,sentence:n},s)=>[(0,e.it)((0,c.RK)(t),a),line(({cells:t})=>t[s]??""),...text(n,l)]);const g=[...text("What image caches cost and save. All numbers are estimates, in CNY."),"",...d.length===0?["No cache is planned."]:[r("bold",line(({heading:t})=>t)),...f,"",...(0,i.pZ)(t).flatMap(({heading:t,text:n})=>hanging(`${t} ${n}`,a))],...(0,i.Cw)(t).flatMap(t=>text(t))];const u=`${g.join("\n")}
`;return n.inActions?(0,c.H_)(u):u}function hanging(t,n){const[a="",...e]=(0,o.L)(t.replace(/ +/," ".repeat(1)),n-r);const c=a.indexOf(" ");const s=a.slice(0,c).padEnd(r)+a.slice(c+1);return[s,...e.map(t=>" ".repeat(r)+t)]}})
};
})
//# sourceMappingURL=report-caches-table.js.map
