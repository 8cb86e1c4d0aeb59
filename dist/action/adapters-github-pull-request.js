// Written by `npm run build` from src/ and rules/. Do not edit.
(function (exports, require, module, __filename, __dirname, load) {"use strict";exports.modules={
28263:(function(e,n,a){n["y"]=readAll;var r=a(80073);var t=a(41725);var o=a(71003);const u=100;const f=100;async function readAll(e,n,{query:a,variables:d,path:l,read:s}){const i=[];let c;for(let o=1;o<=f;o+=1){const o=await e.query(n,a,{...d,after:c},e=>(0,t.UK)(e,...l,"pageInfo")===undefined?undefined:(0,t.UK)(e,...l));if(!o.ok)return o;i.push(...(0,t.Ct)(o.value,"nodes").flatMap(e=>s(e)??[]));const u=(0,t.$6)(o.value,"pageInfo","endCursor");if(!(0,t.Yj)(o.value,"pageInfo","hasNextPage")||u===undefined){return(0,r.ok)(i)}c=u}return(0,o.TR)(n,`there are more than ${String(f*u)}`)}n["K"]=u}),
89847:(function(e,t,n){var i=n(80073);var s=n(88980);var r=n(20174);var o=n(84975);var a=n(41725);var u=n(28263);const d=50;const l=20;const c=`query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    reviewThreads(first: ${String(u.K)}, after: $after) {
      nodes {
        id path startLine line isResolved isOutdated
        began: comments(first: 1) {
          nodes {
            id databaseId body viewerDidAuthor originalCommit { oid } pullRequestReview { id }
            reactions(first: ${String(l)}, content: THUMBS_DOWN) {
              nodes { user { login } }
            }
          }
        }
        newest: comments(last: ${String(d)}) {
          nodes { id databaseId author { login } viewerDidAuthor body }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  } }
}`;const p=`query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    reviews(first: ${String(u.K)}, after: $after) {
      nodes { id body viewerDidAuthor commit { oid } }
      pageInfo { hasNextPage endCursor }
    }
  } }
}`;function readOwnThread(e){const t=(0,a.UK)(e,"began","nodes",0);const n=(0,a.$6)(e,"id");const i=(0,a.$6)(e,"path");const s=(0,a.$6)(t,"id");const r=(0,a.$6)(t,"body");const o=(0,a.$v)(t,"databaseId");if(!(0,a.Yj)(t,"viewerDidAuthor"))return undefined;if(n===undefined||i===undefined)return undefined;if(s===undefined||r===undefined||o===undefined){return undefined}return{id:n,commentId:s,commentNumber:o,reviewId:(0,a.$6)(t,"pullRequestReview","id"),headSha:(0,a.ks)(t,"originalCommit","oid")??"",path:i,startLine:(0,a.$v)(e,"startLine"),line:(0,a.$v)(e,"line"),isResolved:(0,a.Yj)(e,"isResolved"),isOutdated:(0,a.Yj)(e,"isOutdated"),body:r,answers:(0,a.Ct)(e,"newest","nodes").filter(e=>(0,a.$6)(e,"id")!==s).map(readAnswer),objectors:(0,a.Ct)(t,"reactions","nodes").flatMap(e=>(0,a.$6)(e,"user","login")??[])}}function readAnswer(e){return{author:(0,a.$6)(e,"author","login"),isOurs:(0,a.Yj)(e,"viewerDidAuthor"),commentNumber:(0,a.$v)(e,"databaseId")??0,body:(0,a.$6)(e,"body")??""}}function readOwnReview(e){const t=(0,a.$6)(e,"id");const n=(0,a.$6)(e,"body");if(t===undefined||n===undefined||!(0,a.Yj)(e,"viewerDidAuthor")){return undefined}return{id:t,headSha:(0,a.ks)(e,"commit","oid")??"",body:n}}var h=n(71003);const m=3e3;const w="pull-requests: read";const f="pull-requests: write";const v={state:{doing:"read the pull request",permission:w},files:{doing:"list the pull request's files",permission:w},threads:{doing:"list the pull request's comments",permission:w},reviews:{doing:"list the pull request's reviews",permission:w},publish:{doing:"leave a review on the pull request",permission:f},change:{doing:"change a comment on the pull request",permission:f},changeReview:{doing:"change a review of the pull request",permission:f},hide:{doing:"hide a comment on the pull request",permission:f},answer:{doing:"answer in a thread of the pull request",permission:f},permission:{doing:"read what a person may do in the repository",permission:"metadata: read"},withdraw:{doing:"take a comment on the pull request back",permission:f},resolve:{doing:"resolve a comment on the pull request",permission:"contents: write"}};const $="GET /repos/{owner}/{repo}/pulls/{pull_number}";const g=`mutation ($input: UpdatePullRequestReviewCommentInput!) {
  updatePullRequestReviewComment(input: $input) { pullRequestReviewComment { id } }
}`;const y=`mutation ($input: UpdatePullRequestReviewInput!) {
  updatePullRequestReview(input: $input) { pullRequestReview { id } }
}`;const b=`mutation ($input: MinimizeCommentInput!) {
  minimizeComment(input: $input) { minimizedComment { isMinimized } }
}`;const R=`mutation ($input: ResolveReviewThreadInput!) {
  resolveReviewThread(input: $input) { thread { id } }
}`;const q=`mutation ($input: AddPullRequestReviewThreadReplyInput!) {
  addPullRequestReviewThreadReply(input: $input) { comment { id } }
}`;let GitHubPullRequest=class GitHubPullRequest{#e;#t;#n;constructor(e,t,n){this.#e=e;this.#t=t;this.#n=n}async state(){return this.#e.get(v.state,{route:$,parameters:this.#i()},readState)}async files(){const e=[];for(let t=1;t<=m/u.K;t+=1){const n={...this.#i(),per_page:u.K,page:t};const i=await this.#e.get(v.files,{route:`${$}/files`,parameters:n},e=>Array.isArray(e)?(0,a.Ct)(e):undefined);if(!i.ok)return i;e.push(...i.value.flatMap(e=>readFile(e)??[]));if(i.value.length<u.K)break}return(0,i.ok)(e)}async text({path:e,blobSha:t}){const n=await (0,o.g)(this.#e,this.#t,t,r.b.fileBytes);if(!n.ok)return n;const a=n.value.length<=r.b.fileBytes;const u=a?(0,s.D4)(e,n.value):undefined;return(0,i.ok)(u?.ok===true?u.value.text:undefined)}async ownThreads(){return(0,u.y)(this.#e,v.threads,{query:c,variables:{...this.#t,number:this.#n},path:["repository","pullRequest","reviewThreads"],read:readOwnThread})}async ownReviews(){return(0,u.y)(this.#e,v.reviews,{query:p,variables:{...this.#t,number:this.#n},path:["repository","pullRequest","reviews"],read:readOwnReview})}async publish(e,t){for(let n=1;;n+=1){const s=await this.#s(e);if(s.ok||s.error.kind!=="unavailable")return s;await this.#e.letSettle();const r=await this.ownReviews();if(!r.ok)return r;const o=r.value.some(({headSha:n,body:i})=>n===e.headSha&&i.includes(t));if(o)return(0,i.ok)("published");if(n===2)return s}}async changeComment(e,t){const n={pullRequestReviewCommentId:e,body:t};return this.#e.settle(v.change,g,n,()=>"changed")}async changeReview(e,t){const n={pullRequestReviewId:e,body:t};return this.#e.settle(v.changeReview,y,n,()=>"changed")}async hide(e,t){const n={subjectId:e,classifier:t};return this.#e.settle(v.hide,b,n,()=>"hidden")}async resolve(e){return this.#e.settle(v.resolve,R,{threadId:e},()=>"resolved")}async answer(e,t){const n={pullRequestReviewThreadId:e,body:t};return this.#e.mutate(v.answer,q,n,()=>"answered")}async mayWrite(e){const t="GET /repos/{owner}/{repo}/collaborators/{username}/permission";const n={...this.#t,username:e};return this.#e.get(v.permission,{route:t,parameters:n},e=>["admin","write"].includes((0,a.$6)(e,"permission")??""))}async #s({headSha:e,body:t,comments:n}){const i={...this.#i(),commit_id:e,event:"COMMENT",body:t,comments:n.map(payloadOf)};const s={route:"POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews",parameters:i};return this.#e.notify(v.publish,s,()=>"published",async()=>this.#r(e))}async withdraw(e){const t="DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}";const n={...this.#t,comment_id:e};return this.#e.write(v.withdraw,{route:t,parameters:n},()=>"withdrawn")}async #r(e){const t=await this.state();if(!t.ok)return t;if(t.value.headSha===e)return undefined;return(0,h.TR)(v.publish,"there is a newer commit on it; its own run will","head-moved")}#i(){return{...this.#t,pull_number:this.#n}}};function payloadOf({path:e,startLine:t,line:n,body:i}){const s={path:e,line:n,side:"RIGHT",body:i};const r=t===undefined||t===n;return r?s:{...s,start_line:t,start_side:"RIGHT"}}function readState(e){const t=(0,a.ks)(e,"head","sha");const n=(0,a.$6)(e,"head","ref");const i=(0,a.ks)(e,"base","sha");const s=(0,a.$6)(e,"base","ref");if(t===undefined||n===undefined)return undefined;if(i===undefined||s===undefined)return undefined;const r=(0,a.$6)(e,"state")==="open";const o=(0,a.$6)(e,"head","repo","full_name");return{open:r,headSha:t,headBranch:n,headRepository:o,baseSha:i,baseBranch:s}}const I={added:"added",copied:"renamed",renamed:"renamed",removed:"removed",unchanged:"unchanged"};function readFile(e){const t=(0,a.$6)(e,"filename");if(t===undefined)return undefined;return{path:t,status:I[(0,a.$6)(e,"status")??""]??"changed",blobSha:(0,a.ks)(e,"sha")??"",patch:(0,a.$6)(e,"patch")??(isOnlyRenamed(e)?"":undefined)}}function isOnlyRenamed(e){return(0,a.$6)(e,"status")==="renamed"&&(0,a.$v)(e,"changes")===0}t["A"]=GitHubPullRequest})
};
})
//# sourceMappingURL=adapters-github-pull-request.js.map
