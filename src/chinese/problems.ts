import type { Phrases } from './phrases.ts';

/** The lines on standard error: notes, and what could not be read. */
export const PROBLEMS: Phrases = {
  'warning: {place}: {reason:phrase} (file skipped)': '警告：{place}：{reason}（跳过该文件）',
  'warning: {place}: {reason:phrase} (document skipped)': '警告：{place}：{reason}（跳过该文档）',
  'warning: {place}: {reason:phrase} (no fixes)': '警告：{place}：{reason}（没有修复）',
  'note: {text:phrase}': '说明：{text}',
  'error: --strict: {line:phrase}': '错误：--strict：{line}',
  'error: rule {rule} failed and its findings are incomplete: {message}':
    '错误：规则 {rule} 出错，它的问题不完整：{message}',
  'error: No YAML or JSON file in {words}; --allow-empty makes that no error':
    '错误：{words} 中没有 YAML 或 JSON 文件；--allow-empty 可以使其不算错误',

  // Notes.
  '--no-context: only the named files were read; what other files call, give or cache is not known':
    '--no-context：只读取了指定的文件；其他文件调用、提供或缓存的内容未知',
  '--no-config: the built-in settings hold': '--no-config：使用内置设置',
  '{rule} is off in the configuration, so that --rule finds nothing':
    '{rule} 在配置中已关闭，因此 --rule 找不到任何问题',
  'no workflow manifests in {file}': '{file} 中没有工作流清单',
  'no workflow manifests in {file} and in {count:number} more file(s)':
    '{file} 和另外 {count} 个文件中没有工作流清单',
  'left alone {what}: {count:number}': '未处理 {what}：{count}',
  'the size of {count:number} image(s) is not known: {names:names}':
    '{count} 个镜像的大小未知：{names}',
  'the size of {count:number} image(s) is not known ({why:phrase}): {names:names}':
    '{count} 个镜像的大小未知（{why}）：{names}',
  'in the baseline and not found any more: {entry}': '在基线中，但已不再出现：{entry}',
  'and {count:number} more entrys of the baseline': '以及基线中的另外 {count} 条',
  'and {count:number} more entry of the baseline': '以及基线中的另外 1 条',
  '--update-baseline takes them out': '--update-baseline 会删除它们',
  '{count:number} finding(s) recorded in {file}': '已在 {file} 中记录 {count} 个问题',
  'the cache was not written: {why:phrase}': '没有写入缓存：{why}',

  // --diff.
  'Would fix nothing.': '没有可以修复的问题。',
  'Would fix {count:number} finding(s).': '将修复 {count} 个问题。',
  'Would fix nothing ({count:number} finding(s) with --unsafe-fixes).':
    '没有可以修复的问题（使用 --unsafe-fixes 可修复 {count} 个）。',
  'Would fix {count:number} finding(s) ({more:number} more with --unsafe-fixes).':
    '将修复 {count} 个问题（使用 --unsafe-fixes 可另外修复 {more} 个）。',

  // --stats.
  '{files:number} file(s), {manifests:number} manifest(s), {pods:number} pod(s), {images:number} image(s)':
    '{files} 个文件、{manifests} 个清单、{pods} 个 Pod、{images} 个镜像',
  'reading {reading:number} ms, judging {judging:number} ms, peak memory {memory}':
    '读取 {reading} 毫秒，检查 {judging} 毫秒，内存峰值 {memory}',
  '{count:number} file(s) from the cache': '{count} 个文件取自缓存',

  // Why a file or document was not read.
  'Not a plain path': '不是普通路径',
  'Reached through a symbolic link': '经由符号链接访问',
  'Invalid UTF-8; save the file as UTF-8': '不是有效的 UTF-8；请将文件保存为 UTF-8',
  'Invalid UTF-16; save the file as UTF-8': '不是有效的 UTF-16；请将文件保存为 UTF-8',
  'Halves of characters; it is not a text': '字符不完整；它不是文本',
  'Contains NUL bytes; it is not a text file': '包含 NUL 字节；它不是文本文件',
  'A Git LFS pointer, not the manifest itself; check it out with git lfs pull':
    '这是 Git LFS 指针，不是清单本身；请用 git lfs pull 检出',
  'Too large: a {what:phrase} may have {limit:number} {unit:phrase}; split it or exclude it':
    '太大：{what}最多 {limit} {unit}；请拆分或排除它',
  file: '文件',
  document: '文档',
  bytes: '字节',
  characters: '个字符',
  'Not valid YAML: {reason:phrase}': '不是有效的 YAML：{reason}',
  'Nested deeper than {count:number} levels': '嵌套超过 {count} 层',
  'Aliases make the document many times larger': '别名使文档成倍增大',
  'Aliases add more than {count:number} values to the document':
    '别名为文档增加了超过 {count} 个值',
  'Its name is not UTF-8, so nothing of it was judged; rename it':
    '文件名不是 UTF-8，因此没有检查它；请重命名',
  'Control or direction characters in the file name; rename it':
    '文件名中有控制字符或方向字符；请重命名',
  'Not rendered in time': '没有及时渲染',
  'Configured as a chart, but there is no Chart.yaml': '被配置为 chart，但没有 Chart.yaml',
  'Configured as a kustomization, but there is none': '被配置为 kustomization，但那里没有',

  // Reasons of the system.
  'the permission is missing': '没有权限',
  'there is no such file or folder': '没有这个文件或文件夹',
  'it is a folder': '它是文件夹',
  'no space is left on the disk': '磁盘空间不足',
  'the disk is read-only': '磁盘是只读的',
  'the system does not permit it': '系统不允许',
  'symbolic links lead in a circle': '符号链接形成了循环',
};
