import type { Phrases } from './phrases.ts';

/** The lines on standard error: notes, and what could not be read. */
export const PROBLEMS: Phrases = {
  'warning: {place}: {reason:phrase} (file skipped)': '警告：{place}：{reason}（跳过该文件）',
  'warning: {place}: {reason:phrase} (document skipped)': '警告：{place}：{reason}（跳过该文档）',
  'warning: {place}: {reason:phrase} (no fixes)': '警告：{place}：{reason}（没有修复）',
  'note: ': '说明：',
  'error: ': '错误：',
  'rule {rule} failed and its findings are incomplete: {message}':
    '规则 {rule} 出错，它的问题不完整：{message}',
  'No YAML or JSON file in {words}; --allow-empty makes that no error':
    '{words} 中没有 YAML 或 JSON 文件；--allow-empty 可以使其不算错误',

  // Notes.
  '{name} is not read: the configuration is named .wfcache-lint.yaml':
    '{name} 未被读取：配置文件的名称是 .wfcache-lint.yaml',
  '--no-context: only the named files were read; what other files call, give or cache is not known':
    '--no-context：只读取了指定的文件；其他文件调用、提供或缓存的内容未知',
  '--no-config: the built-in settings hold': '--no-config：使用内置设置',
  '{rule} is off in the configuration, so that --rule finds nothing':
    '{rule} 在配置中已关闭，因此 --rule 找不到任何问题',
  'no workflow manifests in {file}': '{file} 中没有工作流清单',
  'no workflow manifests in {file} and in {count:number} more file(s)':
    '{file} 和另外 {count} 个文件中没有工作流清单',
  'left alone {what:phrase}: {count:number}': '未处理{what}：{count}',
  'Helm templates': 'Helm 模板',
  'documents that another tool has to render': '需要其他工具渲染的文档',
  'patches and other partial manifests': '补丁和其他不完整的清单',
  'placeholder images of Kubeflow': 'Kubeflow 的占位镜像',
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
  '{count:number} file(s) from the cache, {unopened:number} of them not opened':
    '{count} 个文件取自缓存，其中 {unopened} 个没有打开',

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
  '{text:phrase}; this file and all after it were not read':
    '{text}；没有读取该文件及其后的所有文件',
  'bytes of manifests': '字节的清单',
  files: '个文件',
  run: '一次运行',
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

  'Folders inside each other deeper than {count:number}; exclude them':
    '文件夹嵌套超过 {count} 层；请排除它们',
  'The folder cannot be listed: {why:phrase}': '无法列出该文件夹：{why}',
  'Read-only; make it writable (chmod u+w) and run again; not fixed':
    '只读；请使其可写（chmod u+w）后重新运行；未修复',
  'The file was changed while it was judged; run the program again':
    '判断期间文件发生了变化；请重新运行程序',
  'Changed while it was being linted; not fixed': '检查期间发生了改动；未修复',
  'Encoded as {encoding}; save it as UTF-8; not fixed': '编码是 {encoding}；请保存为 UTF-8；未修复',
  'Cannot be written: {why:phrase}; not fixed': '无法写入：{why}；未修复',
  'Not a name for a new file; not written': '不能作为新文件的名称；未写入',
  'To be reached through a symbolic link; not written': '需要经由符号链接访问；未写入',
  'Already there, and not one of the files that were read; not written':
    '已存在，但不是读取过的文件；未写入',
  'Cannot be created: {why:phrase}; not written': '无法创建：{why}；未写入',
  'Not a regular file': '不是普通文件',
  'A symbolic link; links are not followed': '符号链接；不跟随链接',
  'Cannot be opened: {why:phrase}': '无法打开：{why}',
  'A line or paragraph separator (U+2028, U+2029) in a value, which is not read exactly as the cluster reads it; write \\u2028 or \\u2029 in double quotes':
    '值中有行分隔符或段落分隔符（U+2028、U+2029），读取结果与集群不完全一致；请在双引号中写 \\u2028 或 \\u2029',
  'Not every pod of {what} was judged: too many workflows of this repository share templates; --no-context with the files of some workflows and of their libraries judges these':
    '没有检查 {what} 的全部 Pod：本仓库中太多工作流共用模板；用 --no-context 指定部分工作流及其模板库的文件即可检查它们',
  'Expected an entry with an image reference and bytes; it is not used':
    '应为包含镜像引用和字节数的条目；未使用它',
  'no version': '没有 version',
  'Expected "version: 1", found {version:phrase}; write it again with wfcache-lint sizes':
    '应为 "version: 1"，实际是 {version}；请用 wfcache-lint sizes 重新写入',

  // Why something was not rendered.
  '{path}: {reason:phrase}.': '{path}：{reason}。',
  'helm is not on PATH': 'PATH 中没有 helm',
  'Neither kustomize nor kubectl is on PATH': 'PATH 中既没有 kustomize 也没有 kubectl',
  'No temporary folder can be made ({code})': '无法创建临时文件夹（{code}）',
  'rendered without {names:list}, which it depends on and the repository does not hold':
    '渲染时缺少它依赖的 {names}，仓库中没有',
  'Fixes of what is rendered: {why:phrase}; not fixed': '渲染内容的修复：{why}；未修复',
  'Fixes of what is rendered: {why:phrase}; not fixed, fix once more':
    '渲染内容的修复：{why}；未修复，请再运行一次修复',
  'Rendered with the first {most:number} of {count:number} sets of values; name those that count under render.helm':
    '只用 {count} 组 values 中的前 {most} 组渲染；请在 render.helm 下写明需要的',
  'Named as values of {chart}, but not there': '被写为 {chart} 的 values，但不存在',

  // Why a text is no YAML.
  'the document cannot be read here': '此处无法读取文档',
  'a colon with a blank behind it is missing after a key': '键之后缺少冒号和空格',
  'a comma is missing between two entries': '两个条目之间缺少逗号',
  'an alias cannot have an anchor or tag': '别名不能带锚点或标签',
  'a bad alias or anchor name': '别名或锚点的名称不正确',
  'an unknown escape in a double-quoted string': '双引号字符串中有未知的转义',
  'the indentation does not fit': '缩进不正确',
  'a value cannot start with this character; quote it': '值不能以该字符开头；请加引号',
  'a nested map or list where a key was expected': '应为键的位置出现了嵌套的映射或列表',
  'an indented block inside { } or [ ]': '{ } 或 [ ] 之内出现了缩进块',
  'a comment needs a blank before #': '注释的 # 之前需要空格',
  'a key longer than 1,024 characters': '键超过 1,024 个字符',
  'a bracket, quote, colon or comma is missing': '缺少括号、引号、冒号或逗号',
  'a key that spans several lines; is a colon or quote missing?':
    '键跨越了多行；是否缺少冒号或引号？',
  'two anchors on one value': '一个值有两个锚点',
  'a second document without ---': '第二个文档之前没有 ---',
  'two tags on one value': '一个值有两个标签',
  'it is nested too deeply': '嵌套太深',
  'a tab in the indentation; use blanks': '缩进中有制表符；请使用空格',
  'an unknown tag': '未知的标签',
  'something unexpected stands here': '此处有意外的内容',
  'A key that is a map or list; put quotes around {{…}}': '键是映射或列表；请为 {{…}} 加引号',
  'Not base64, although its tag is !!binary': '标签是 !!binary，但内容不是 base64',
  'More than {count:number} aliases in one document': '一个文档中的别名超过 {count} 个',
  'An alias inside the anchor it names': '别名位于它所指的锚点之内',
  'An alias without an anchor before it': '别名之前没有对应的锚点',
  '{what:phrase} has no "{opening}" before it': '{what}之前没有 "{opening}"',
  '{what:phrase} is not closed': '{what}没有闭合',
  'the "{char}" in column {column:number}': '第 {column} 列的 "{char}"',
  'the double quote in column {column:number}': '第 {column} 列的双引号',
  'the single quote in column {column:number}': '第 {column} 列的单引号',

  // Reasons of the system.
  'unknown error': '未知错误',
  'it is closed': '它已关闭',
  'something else uses it': '它正被其他程序使用',
  'the quota of the disk is used up': '磁盘配额已用尽',
  'there is something else': '那里有别的内容',
  'the file would be too large': '文件会太大',
  'its name holds a character that no name can hold': '名称中有不允许的字符',
  'the disk reports an error': '磁盘报告错误',
  'too many files are open; raise the limit with ulimit -n':
    '打开的文件太多；请用 ulimit -n 提高上限',
  'a name is too long': '名称太长',
  'too many files are open on this machine': '本机打开的文件太多',
  'there is no such device': '没有这个设备',
  'the memory does not suffice': '内存不足',
  'a part of its path is a file, not a folder': '路径中的某一部分是文件，不是文件夹',
  'it is a pipe or a device': '它是管道或设备',
  'it is a program that runs': '它是正在运行的程序',
  'the permission is missing': '没有权限',
  'there is no such file or folder': '没有这个文件或文件夹',
  'it is a folder': '它是文件夹',
  'no space is left on the disk': '磁盘空间不足',
  'the disk is read-only': '磁盘是只读的',
  'the system does not permit it': '系统不允许',
  'symbolic links lead in a circle': '符号链接形成了循环',
};
