import type { Phrases } from './phrases.ts';

/** The words of outputs: `src/report`, without those of the page in HTML. */
export const REPORT: Phrases = {
  // Between sentences, and between the parts of a list.
  ' ': '',
  ', ': '、',

  error: '错误',
  warning: '警告',
  info: '提示',
  'help:': '帮助：',
  'note:': '说明：',
  'also:': '另见：',
  'docs:': '文档：',
  'fix:': '修复：',
  'unsafe fix:': '需确认的修复：',
  '(new file, {count:number} line(s))': '（新文件，{count} 行）',
  '{count:number} more place(s)': '另有 {count} 处',
  '{count:number} more line(s)': '还有 {count} 行',
  'and {count:number} more like this:': '还有 {count} 个同类问题：',
  '{count:number} more': '还有 {count} 个',
  rule: '规则',
  findings: '问题',
  fixable: '可修复',
  '{count:number} more rules': '其余 {count} 条规则',
  'saves a run (estimate)': '每次运行可节省（估算）',
  'saves {what} a run (estimate)': '每次运行可节省 {what}（估算）',

  // The summary.
  'Fixed {count:number} finding(s).': '已修复 {count} 个问题。',
  'No findings.': '没有发现问题。',
  'Nothing left.': '没有剩余问题。',
  'Checked {what:phrase}.': '检查了 {what}。',
  'Found {what}.': '发现 {what}。',
  '{count:number} error(s)': '{count} 个错误',
  '{count:number} warning(s)': '{count} 个警告',
  '{count:number} info': '{count} 个提示',
  '{manifests:number} manifest(s) with {pods:number} pod(s) in {files:number} file(s)':
    '{files} 个文件中的 {manifests} 个清单、{pods} 个 Pod',
  '{count:number} finding(s) can be fixed with --fix.': '{count} 个问题可用 --fix 修复。',
  '{count:number} finding(s) can be fixed with --fix --unsafe-fixes; review the result.':
    '{count} 个问题可用 --fix --unsafe-fixes 修复；请检查结果。',
  '{count:number} more can be fixed with --fix --unsafe-fixes; review the result.':
    '另有 {count} 个可用 --fix --unsafe-fixes 修复；请检查结果。',
  '{count:number} finding(s) suppressed.': '{count} 个问题已被屏蔽。',
  '{count:number} finding(s) recorded in the baseline.': '{count} 个问题已记录在基线中。',
  'No workflow manifests in {where:names}; looked at {count:number} file(s).':
    '{where} 中没有工作流清单；查看了 {count} 个文件。',

  // What was not judged.
  '{count:number} image has no known size: run `wfcache-lint sizes`.':
    '{count} 个镜像的大小未知：请运行 `wfcache-lint sizes`。',
  '{count:number} images have no known size: run `wfcache-lint sizes`.':
    '{count} 个镜像的大小未知：请运行 `wfcache-lint sizes`。',
  '{count:number} image has a tag that is known only at run time: give a size for `repo:*` under `images` in the configuration.':
    '{count} 个镜像的 Tag 在运行时才能确定：请在配置的 `images` 中为 `repo:*` 指定大小。',
  '{count:number} images have a tag that is known only at run time: give a size for `repo:*` under `images` in the configuration.':
    '{count} 个镜像的 Tag 在运行时才能确定：请在配置的 `images` 中为 `repo:*` 指定大小。',
  '{count:number} file with manifests is ignored by git: {names:names}.':
    '{count} 个含清单的文件被 git 忽略：{names}。',
  '{count:number} files with manifests are ignored by git: {names:names}.':
    '{count} 个含清单的文件被 git 忽略：{names}。',
  '{count:number} link is not followed: {names:names}.': '{count} 个链接未跟随：{names}。',
  '{count:number} links are not followed: {names:names}.': '{count} 个链接未跟随：{names}。',
  '{what:phrase} is not rendered: lint what the tool makes of it.':
    '{what}未渲染：请检查该工具的输出。',
  '{what:phrase} are not rendered: lint what the tool makes of them.':
    '{what}未渲染：请检查该工具的输出。',
  '{what:phrase} is not rendered: install {tools:phrase}, or lint what the tool makes of it.':
    '{what}未渲染：请安装 {tools}，或检查该工具的输出。',
  '{what:phrase} are not rendered: install {tools:phrase}, or lint what the tool makes of them.':
    '{what}未渲染：请安装 {tools}，或检查该工具的输出。',
  helm: 'helm',
  'kubectl or kustomize': 'kubectl 或 kustomize',
  'helm, and kubectl or kustomize': 'helm 以及 kubectl 或 kustomize',
  '{count:number} template of Helm or another tool': '{count} 个 Helm 或其他工具的模板',
  '{count:number} templates of Helm or other tools': '{count} 个 Helm 或其他工具的模板',
  '{count:number} template of Helm or another tool and {rest:phrase}':
    '{count} 个 Helm 或其他工具的模板和 {rest}',
  '{count:number} templates of Helm or other tools and {rest:phrase}':
    '{count} 个 Helm 或其他工具的模板和 {rest}',
  '{count:number} overlay(s) of kustomize ({names:names})':
    '{count} 个 kustomize overlay（{names}）',
  '{count:number} more were not rendered.': '另有 {count} 个未渲染。',
  '{count:number} file or document could not be read.': '{count} 个文件或文档无法读取。',
  '{count:number} files or documents could not be read.': '{count} 个文件或文档无法读取。',
  '{count:number} file or folder could not be fixed.': '{count} 个文件或文件夹无法修复。',
  '{count:number} files or folders could not be fixed.': '{count} 个文件或文件夹无法修复。',
  '{count:number} file(s) with fixes that were not made: fix once more.':
    '{count} 个文件有尚未进行的修复：请再运行一次修复。',
};
