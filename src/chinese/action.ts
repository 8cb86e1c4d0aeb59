import type { Phrases } from './phrases.ts';

/** The words of annotations, job summaries and the log of the action. */
export const ACTION: Phrases = {
  ': ': '：',
  '. ': '。',
  ' and ': ' 和 ',
  'Fix: ': '修复：',
  place: '位置',
  finding: '问题',
  'GitHub shows {shown:number} annotations of a kind; the log above has all {count:number} finding(s).':
    'GitHub 每种注释只显示 {shown} 条；全部 {count} 个问题见上方日志。',
  '{count:number} more finding(s) in the log.': '另有 {count} 个问题，见日志。',
  'No findings: {manifests:number} manifest(s), {pods:number} pod(s), {images:number} image(s) in {files:number} file(s).':
    '没有发现问题：{files} 个文件中的 {manifests} 个清单、{pods} 个 Pod、{images} 个镜像。',
  '{errors:number} error(s), {warnings:number} warning(s), {infos:number} info; {fixable:number} fixable. Checked {manifests:number} manifest(s), {pods:number} pod(s), {images:number} image(s) in {files:number} file(s).':
    '{errors} 个错误、{warnings} 个警告、{infos} 个提示；{fixable} 个可修复。检查了 {files} 个文件中的 {manifests} 个清单、{pods} 个 Pod、{images} 个镜像。',
  '{errors:number} error(s), {warnings:number} warning(s), {infos:number} info in {manifests:number} manifest(s) of {files:number} file(s).':
    '{files} 个文件的 {manifests} 个清单中有 {errors} 个错误、{warnings} 个警告、{infos} 个提示。',
  'Not checked': '未检查',
  'Not checked: ': '未检查：',
  'Not checked: the rule {rule} failed: ': '未检查：规则 {rule} 出错：',
  '{rule} failed: ': '规则 {rule} 出错：',

  // Compared to the base.
  'Compared to the base: {brought:number} new, {gone:number} fixed, {unchanged:number} unchanged. Only new findings count.':
    '与目标分支相比：新增 {brought} 个，修复 {gone} 个，不变 {unchanged} 个。只有新增的问题计入结果。',
  '(unchanged)': '（不变）',
  'What a run pulls (estimate)': '一次运行拉取多少（估算）',
  'Fixed by this change': '本次改动修复的问题',
  '{count:number} finding(s) that the base has as well': '目标分支上也有的 {count} 个问题',
  '{count:number} more image(s) cost more': '另有 {count} 个镜像拉取得更多',
  'size not known': '大小未知',
  '{image} (new): {sizes}, {pods} pod(s) a run, {bytes} more a run':
    '{image}（新增）：{sizes}，每次运行 {pods} 个 Pod，每次运行多拉取 {bytes}',
  '{image}: {sizes}, {pods} pod(s) a run, {bytes} more a run':
    '{image}：{sizes}，每次运行 {pods} 个 Pod，每次运行多拉取 {bytes}',
  '{image:phrase}; each pod waits {fast:phrase} to {slow:phrase} longer':
    '{image}；每个 Pod 多等待 {fast}到 {slow}',
  '{count:number} s': '{count} 秒',
  '{count:number} min': '{count} 分钟',
  'Run once each, the manifests concerned pull {after} instead of {before}: {sum} more':
    '相关清单各运行一次时，共拉取 {after}，原为 {before}：多 {sum}',
  'Run once each, the manifests concerned pull {after} instead of {before}: {sum} less':
    '相关清单各运行一次时，共拉取 {after}，原为 {before}：少 {sum}',
  '{line:phrase}; what is not known is not counted': '{line}；未知的部分不计入',

  // The chart of images.
  '{count:number} other images': '其他 {count} 个镜像',
  '{unit} when each manifest runs once': '每个清单各运行一次（{unit}）',
  'Orange: downloaded. Blue: not downloaded, thanks to a cache.':
    '橙色：需要下载。蓝色：因镜像缓存而不必下载。',

  // What has become of the fixes.
  'The fixes are in pull request #{number}.': '修复在 Pull Request #{number} 中。',
  'The fixes are commit {sha}.': '修复是提交 {sha}。',
  'What the fixes change': '修复改动的内容',
  'The fixes change more than fits here; the output `patch-file` has all of it.':
    '修复的改动太多，这里放不下；全部改动见输出 `patch-file`。',
  'Suppressions that this pull request adds': '本 Pull Request 新增的屏蔽',
  ' until {date}': '，有效期至 {date}',

  // Notes of the run.
  'The job summary cannot be written; the log has all findings': '无法写入作业摘要；全部问题见日志',
  'A file that an output names cannot be written: {why}; the log has all findings':
    '无法写入某个输出指定的文件：{why}；全部问题见日志',
  'Alibaba Cloud is not asked about what a stranger may have written':
    '对于可能由外部人员编写的内容，不查询阿里云',
  'No YAML or JSON file in {words}; "allow-empty: true" makes that no error':
    '{words} 中没有 YAML 或 JSON 文件；"allow-empty: true" 可以使其不算错误',
  'No YAML or JSON file in {words} at the head': '最新提交的 {words} 中没有 YAML 或 JSON 文件',
  'The event "{event}" cannot be used: {reason:phrase}': '无法使用事件 "{event}"：{reason}',
  'GitHub cannot be asked: the input "token" is empty': '无法访问 GitHub：输入 "token" 为空',
  'Cannot ask GitHub: there is no token': '无法访问 GitHub：没有 token',
  'On pull_request_target the head is read with the token: give "token"':
    '在 pull_request_target 上要用 token 读取最新提交：请提供 "token"',
  'It is not known what the change brings, so all findings count: {reason:phrase}':
    '不知道本次改动带来了什么，因此全部问题都计入：{reason}',
  'there is no token': '没有 token',
  'this event has no base': '这个事件没有目标分支',
  'This pull request': '本 Pull Request',
  'This merge group': '本合并组',
  'What is checked out': '检出的内容',
  '{what:phrase} adds {count:number} template of Helm or another tool that is not rendered, and so not judged':
    '{what}新增了 {count} 个 Helm 或其他工具的模板，它们未被渲染，因此未被检查',
  '{what:phrase} adds {count:number} templates of Helm or another tool that are not rendered, and so not judged':
    '{what}新增了 {count} 个 Helm 或其他工具的模板，它们未被渲染，因此未被检查',
  '{reason:phrase}. The baseline of the base is not known; all findings are reported':
    '{reason}。目标分支的基线未知；报告全部问题',
  '{what:phrase} changes the baseline of wfcache-lint. The change holds after the merge; this run goes by the baseline of the base':
    '{what}改动了 wfcache-lint 的基线。改动在合并之后生效；本次运行使用目标分支的基线',
  '{reason:phrase}. The image caches of the base are not known; no pin is compared with them':
    '{reason}。目标分支的镜像缓存列表未知；不会拿它核对指定的镜像缓存',
  'There is no {file} at the base': '目标分支上没有 {file}',
  '{what:phrase} changes {file}. The change holds after the merge; this run goes by the image caches of the base':
    '{what}改动了 {file}。改动在合并之后生效；本次运行使用目标分支的镜像缓存列表',
  '{reason:phrase}. The configuration of the base is not known; the defaults hold':
    '{reason}。目标分支的配置未知；使用默认值',
  '{what:phrase} changes the configuration of wfcache-lint. The change holds after the merge; this run goes by the configuration of the base':
    '{what}改动了 wfcache-lint 的配置。改动在合并之后生效；本次运行使用目标分支的配置',
  '{reason:phrase}. The size lock file of the base is not known; no size is taken from it':
    '{reason}。目标分支的镜像大小锁定文件未知；不从中取大小',
  '{what:phrase} changes {file}. The change holds after the merge; this run goes by the sizes of the base':
    '{what}改动了 {file}。改动在合并之后生效；本次运行使用目标分支的镜像大小',
  '{reason:phrase}. The answers of Alibaba Cloud at the base are not known; none is used':
    '{reason}。目标分支上阿里云的查询结果未知；一个也不使用',
  '{what:phrase} changes {file}. The change holds after the merge; this run goes by the answers of the base':
    '{what}改动了 {file}。改动在合并之后生效；本次运行使用目标分支上的查询结果',

  // Wrong inputs.
  'the name of a branch': '分支的名称',
  'the name of an artifact': '制品的名称',
  'Expected --commit-message to be a headline, and perhaps an empty line and more text below it':
    '--commit-message 应为一行标题，下面可以有一个空行和更多文字',
  'Expected each line of registry-credentials to be HOST USERNAME PASSWORD':
    'registry-credentials 的每一行应为 HOST USERNAME PASSWORD',
  'Expected the workflow to run on workflow_run: it tells what a workflow on pull_request has found':
    '工作流应由 workflow_run 触发：它报告 pull_request 上的工作流发现的问题',

  // Why there is no commit.
  'No fix commit: {reason:phrase}': '没有修复提交：{reason}',
  'Fixes of a pull request get none of their own; "fix: commit" puts them on its branch':
    'Pull Request 的修复不会另开 Pull Request；"fix: commit" 会把修复提交到它的分支',
  'The branch is in a fork, which this run may not write to':
    '分支在 fork 中，本次运行没有写入权限',
  'The pull request is closed': '该 Pull Request 已关闭',
  'The run is not for a branch': '本次运行不是针对分支',
  'There is a newer commit on the branch; the run for that commit will fix it':
    '分支上有更新的提交；针对该提交的运行会进行修复',
  '"{branch}" is {what:phrase}; "commit-to-protected: true" allows it, "fix: pull-request" avoids it':
    '"{branch}" 是{what}；"commit-to-protected: true" 允许提交，"fix: pull-request" 可以避免直接提交',
  'the default branch': '默认分支',
  'a protected branch': '受保护的分支',
  'The newest commit on "{branch}" is a fix commit already, and what it left is not fixed by another':
    '"{branch}" 上最新的提交已经是修复提交；它没有修复的内容不会再由另一个提交修复',
  'The finding is not there any more': '这个问题已不存在',
  'There were newer commits on the branch each time; tick the box again':
    '每次都有更新的提交进入分支；请重新勾选',
  'The change is another one than before; tick the box again for this one':
    '改动与之前不同；如需提交当前改动，请重新勾选',
  'There was no time to plan the other fixes without these; give the run more with {option}':
    '没有时间在不含这些文件的情况下重新规划其他修复；请用 {option} 给运行更多时间',
  'Not fixed: {path} {reason:phrase}': '未修复：{path}（{reason}）',
  'Not fixed: {count:number} more file(s)': '未修复：另有 {count} 个文件',
  'Pull request #{number} is closed: nothing is left to fix':
    'Pull Request #{number} 已关闭：没有剩余的修复',
  'No pull request with fixes: somebody has closed #{number}, and there are no new findings since; open it again to have it updated':
    '没有包含修复的 Pull Request：#{number} 已被人关闭，此后没有新的问题；重新打开它即可更新',

  // Edits of comments.
  'Nothing to do: {reason:phrase}': '无需处理：{reason}',
  'the edit of this comment ticks no box of ours': '这次编辑没有勾选我们的复选框',
  'boxes are for "fix: on-label"': '复选框只用于 "fix: on-label"',
  'the branch is in a fork, and nothing is committed there': '分支在 fork 中，不会向那里提交',
  'the edit is our own': '这次编辑是我们自己做的',
  'no comment of ours has this box ticked now': '我们的评论中目前没有勾选这个复选框',
  'who has ticked the box may not write to the repository': '勾选者没有此仓库的写入权限',
  'the pull request is closed': '该 Pull Request 已关闭',

  // The action of forks.
  '{count:number} new comment(s), {kept:number} kept, {rows:number} new row(s), {closed:number} closed':
    '新增 {count} 条评论，保留 {kept} 条，新增 {rows} 行，关闭 {closed} 条',
  '{what:phrase}: nothing to tell': '{what}：没有需要报告的内容',
  'The first run was not for a pull request': '第一次运行不是针对 Pull Request',
  'No open pull request has the commit of the first run as its head any more':
    '没有任何打开的 Pull Request 仍以第一次运行的提交为最新提交',
  'The first run has left no artifact "{name}", so nothing is told':
    '第一次运行没有留下制品 "{name}"，因此不报告任何内容',
  'The artifact of the first run is not used: {reason:phrase}':
    '没有使用第一次运行的制品：{reason}',
  'it is not a report of wfcache-lint': '它不是 wfcache-lint 的报告',
  'Only {most:number} of the {count:number} open pull requests with this head were reviewed':
    '有 {count} 个打开的 Pull Request 以此为最新提交，只评审了其中 {most} 个',
  'Only the first {most:number} findings of the report of the first run were read; it has {count:number} more':
    '只读取了第一次运行的报告中的前 {most} 个问题；另外还有 {count} 个',
  '{count:number} finding(s) at the head that the report of the first run does not list; the review leaves them out':
    '最新提交上有 {count} 个问题不在第一次运行的报告中；评审不包含它们',
  '{count:number} finding(s) of that report that are not there at the head, by the configuration of the base; they are left out':
    '按目标分支的配置，该报告中有 {count} 个问题在最新提交上并不存在；评审不包含它们',
};
