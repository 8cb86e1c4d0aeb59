import type { Phrases } from './phrases.ts';

/** The words of comments and reviews on pull requests. */
export const REVIEW: Phrases = {
  ' · about line {line:number}': ' · 约在第 {line} 行',
  'Look twice before you accept it: it is not one of the safe fixes.':
    '接受之前请仔细检查：这是需确认的修复。',
  'No line here can show it as a suggestion; {command} makes it.':
    '这里没有哪一行能以建议的形式显示它；{command} 可以进行修复。',
  'No line here can show it as a suggestion. The label {label} on this pull request commits it with all other safe fixes, and {command} makes it.':
    '这里没有哪一行能以建议的形式显示它。为本 Pull Request 添加标签 {label}，会将它与其他所有安全的修复一起提交；{command} 也可以进行修复。',
  'No line here can show it as a suggestion. The box below commits it, and {command} makes it.':
    '这里没有哪一行能以建议的形式显示它。勾选下面的复选框会提交它；{command} 也可以进行修复。',
  'No line here can show it as a suggestion. The box below commits it; the label {label} on this pull request commits it with all other safe fixes, and {command} makes it.':
    '这里没有哪一行能以建议的形式显示它。勾选下面的复选框会提交它；为本 Pull Request 添加标签 {label}，会将它与其他所有安全的修复一起提交；{command} 也可以进行修复。',
  'Commit this change': '提交此改动',
  'The change has {count:number} line(s).': '改动共 {count} 行。',
  'The suggestion covers {parts} only. {command} covers all:':
    '该建议只涉及 {parts}。{command} 修复全部：',
  'Also:': '另见：',
  'and {count:number} more': '以及另外 {count} 个',

  // Of comments that no longer hold.
  '_The suggestion that stood here is out of date._': '**此处的建议已过期。**',
  '**Fixed in {sha}.**': '**已在 {sha} 中修复。**',
  '**Suppressed in {sha}.**': '**已在 {sha} 中屏蔽。**',
  '**Moved to {place}.**': '**已移至 {place}。**',

  // The review.
  'wfcache-lint has ': 'wfcache-lint 有',
  ', and ': '，以及',
  '{count:number} comment(s) on this change': '针对本次改动的 {count} 条评论',
  '{count:number} finding(s) on whose lines GitHub took no comment':
    '所在行不被 GitHub 接受评论的 {count} 个问题',
  '{count:number} finding(s) beyond the comments of one commit, less bad or less costly than those':
    '超出单个提交评论数上限的 {count} 个问题（没有已评论的那些严重或代价高）',
  '{count:number} finding(s) for whose comments the time of the run was over':
    '因运行时间用尽而未能评论的 {count} 个问题',
  '{count:number} finding(s) that no line of the diff can show':
    '差异中没有任何一行能显示的 {count} 个问题',
  'GitHub leaves out the diff of this file, so no line of it can have a comment.':
    'GitHub 省略了该文件的差异，因此无法在其中评论。',
  'The base has it as well.': '目标分支上也有这个问题。',
  '{count:number} more finding(s): the job summary and the log have all of them.':
    '另有 {count} 个问题：全部问题见作业摘要和日志。',
  'Another review of wfcache-lint for this commit has said the same.':
    '针对此提交，wfcache-lint 的另一个评审已有相同内容。',
  'No review: there is a newer commit on the pull request, and the run for that one leaves it':
    '没有评审：该 Pull Request 有更新的提交，评审由针对它的运行给出',
  'No review: {reason:phrase}': '没有评审：{reason}',
  '{reason:phrase}. One comment of ours has a text that is out of date: do not accept its suggestion':
    '{reason}。我们的一条评论内容已过期：不要接受其中的建议',
  '{reason:phrase}. {count:number} comments of ours have texts that are out of date: do not accept their suggestions':
    '{reason}。我们的 {count} 条评论内容已过期：不要接受其中的建议',

  // Answers.
  'To suppress it for good, add this above line {line:number} of {path}:':
    '要永久屏蔽它，请在 {path} 的第 {line} 行上方添加：',
  'It is not said again on this pull request. In the log and in the result it still counts.':
    '在本 Pull Request 中不再提示。在日志和结果中仍然计入。',
  '{place}, as {who} asked. Above that line: {line}': '{place}，应 {who} 的要求。该行上方：{line}',
  'Not said again on this pull request': '在本 Pull Request 中不再提示',

  // The pull request with fixes.
  'Password-free pulls and image caches for Argo Workflows on Alibaba Cloud, as wfcache-lint\nwould write them. The commit holds nothing but these fixes; the next run renews it, and closes\nthis pull request when nothing is left. If you close it, it stays closed until there are new\nfindings.':
    'wfcache-lint 为阿里云上的 Argo Workflows 给出的免密拉取和镜像缓存修复。提交中只有这些修复；下一次运行会更新它，没有剩余修复时关闭本 Pull Request。如果您关闭它，在出现新的问题之前它会保持关闭。',
  'What it fixes:': '修复的问题：',
  '{count:number} finding(s) of {rule}': '{rule}：{count} 个问题',
  'Files:': '文件：',
  ' (new)': '（新增）',
  'and {count:number} more file(s)': '以及另外 {count} 个文件',
  'Nothing is left to fix, so this pull request is closed.':
    '没有剩余的修复，因此关闭本 Pull Request。',

  // Comments on fixes.
  'wfcache-lint fixed {count:number} finding(s) in {files:number} file(s): {sha}.':
    'wfcache-lint 修复了 {files} 个文件中的 {count} 个问题：{sha}。',
  'wfcache-lint did not fix anything.': 'wfcache-lint 没有修复任何内容。',
  'There is nothing that it can fix': '没有可以修复的问题',
  'There is a newer commit on the branch than the one that was linted; put the label on again':
    '分支上有比所检查的提交更新的提交；请重新添加标签',
  'Checks do not run on this commit: GitHub starts no workflows for what the token of a run (GITHUB_TOKEN) does, so required checks stay pending. Ways out: push another commit; close the pull request and open it again; or give the input "token" the token of a GitHub App or of a user':
    '检查不会在此提交上运行：对于运行的 token（GITHUB_TOKEN）所做的操作，GitHub 不会启动工作流，因此必需的检查会一直等待。解决办法：再推送一个提交；关闭 Pull Request 再重新打开；或者把 GitHub App 或用户的 token 交给输入 "token"',
};
