import type { Phrases } from './phrases.ts';

/** What is said of a command line that cannot be run, and by the commands around the linter. */
export const COMMAND_LINE: Phrases = {
  '{text:phrase}; did you mean "{word}"?': '{text}；您是指 "{word}" 吗？',
  'Run wfcache-lint --help for the options.': '运行 wfcache-lint --help 查看选项。',
  'The output cannot be written: {why}': '无法写入输出：{why}',
  'wfcache-lint itself failed, the result is not complete: {message}':
    'wfcache-lint 自身出错，结果不完整：{message}',

  // Words.
  'Unknown option {option}': '未知的选项 {option}',
  '{option} takes no value, found "{value}"; write {alone} alone':
    '{option} 不带值，实际是 "{value}"；只写 {alone} 即可',
  '{option} lacks its value: {wanted}': '{option} 缺少值：{wanted}',
  '{option} lacks its value: {wanted}; if "{value}" is the value, write {joined}':
    '{option} 缺少值：{wanted}；如果值就是 "{value}"，请写 {joined}',
  '{option} is an option of {owners}; {command} does not take it':
    '{option} 是 {owners} 的选项；{command} 没有该选项',
  'rules explains one rule at a time': 'rules 一次只说明一条规则',
  'version takes no operands, found "{word}"': 'version 不带参数，实际是 "{word}"',
  'explain reads files of a repository, and no standard input':
    'explain 读取仓库中的文件，不读取标准输入',
  'help explains one command at a time': 'help 一次只说明一个命令',
  'No such command: "{word}"; there are {names:names}': '没有命令 "{word}"；可用的命令有 {names}',
  'Unknown rule "{rule}"': '未知的规则 "{rule}"',
  'Unknown rule "{rule}" in {option}': '{option} 中有未知的规则 "{rule}"',
  'Unknown rule "{rule}" in {option}; wfcache-lint rules lists them all':
    '{option} 中有未知的规则 "{rule}"；wfcache-lint rules 列出全部规则',
  'Unknown format "{name}": there are {names:names}': '未知的格式 "{name}"：可用的格式有 {names}',
  '--format {name}= lacks a file; leave the = out to print it':
    '--format {name}= 缺少文件；要直接输出请去掉 =',
  'Expected the name of a shell, {names:names}, found {found:phrase}':
    '应为 shell 的名称（{names}），实际是{found}',
  nothing: '空值',
  'Not a usable glob: {glob}; * and ** are, { } and +(…) are not; give the option again instead':
    '不可用的 glob：{glob}；可以使用 * 和 **，不能使用 { } 和 +(…)；请多次给出该选项',

  // Values.
  'Expected {option} to be {what:phrase}, found {found:phrase}':
    '{option} 应为{what}，实际是{found}',
  'Expected {what:phrase}, found {found:phrase}': '应为{what}，实际是{found}',
  'Expected {option} to have a value, found an empty one; is a variable not set?':
    '{option} 应有值，实际为空；是否有变量未设置？',
  'one of {names:names}': '{names} 之一',
  'ids of rules as "a" or "a,b"': '规则 ID，例如 "a" 或 "a,b"',
  'auto, off, helm, kustomize, or helm,kustomize': 'auto、off、helm、kustomize 或 helm,kustomize',
  'a whole number such as 10': '整数，例如 10',
  '1 to {most:number} seconds': '1 到 {most} 秒',
  'a time such as 90s, 15m or 2h, at most a day': '时间，例如 90s、15m 或 2h，最长一天',
  'a region such as {region}': '地域，例如 {region}',
  'a region such as cn-beijing': '地域，例如 cn-beijing',
  'a version such as 3.5 or 3.7.14': '版本，例如 3.5 或 3.7.14',
  'OS/ARCH as {platform}': 'OS/ARCH，例如 {platform}',
  'a registry host such as "ghcr.io"': '镜像仓库的主机，例如 "ghcr.io"',
  'a host such as "registry.internal:5000", or "http://" and a host':
    '主机，例如 "registry.internal:5000"，或 "http://" 加主机',
  'two hosts such as "registry.example.com=auth.example.com"':
    '两个主机，例如 "registry.example.com=auth.example.com"',
  '--{option}: {reason:phrase}': '--{option}：{reason}',

  // Contradictions.
  'Only one --format can go to stdout; give the others a file: json=report.json':
    '只有一个 --format 可以输出到 stdout；请为其他格式指定文件：json=report.json',
  '--diff prints its patch on stdout; give --format a file':
    '--diff 在 stdout 上输出补丁；请为 --format 指定文件',
  '--diff shows what --fix would do; choose one of them':
    '--diff 显示 --fix 会做的改动；请只选其一',
  '--statistics goes with --format {names:names}': '--statistics 只能与 --format {names} 一起使用',
  '--unsafe-fixes needs --fix or --diff': '--unsafe-fixes 需要 --fix 或 --diff',
  '--fix-rule needs --fix or --diff': '--fix-rule 需要 --fix 或 --diff',
  '--fix-rule {rule} is not one of the rules of --rule; name it there as well':
    '--fix-rule {rule} 不在 --rule 的规则之中；请在那里也写上',
  '--no-config reads no configuration file; leave --config out':
    '--no-config 不读取配置文件；请去掉 --config',
  '--update-baseline needs --baseline FILE': '--update-baseline 需要 --baseline FILE',
  '--update-baseline records all findings; leave --rule and --min-severity out':
    '--update-baseline 记录全部问题；请去掉 --rule 和 --min-severity',
  '--cache-file needs --cache': '--cache-file 需要 --cache',
  '--fix cannot write standard input; use --diff': '--fix 无法写入标准输入；请使用 --diff',
  '--stdin, or the path -, reads standard input only; leave the paths out':
    '--stdin 或路径 - 只读取标准输入；请去掉其他路径',
  '--changed compares files, not --stdin': '--changed 比较文件，不比较 --stdin',
  '--diff of standard input needs the name of a file: --stdin-filename PATH':
    '对标准输入使用 --diff 时需要文件名：--stdin-filename PATH',
  '--stdin-filename needs --stdin, or the path -': '--stdin-filename 需要 --stdin 或路径 -',
  '--diff shows what --write would do; choose one of them':
    '--diff 显示 --write 会做的改动；请只选其一',
  '--diff prints its patch on stdout; leave --format out':
    '--diff 在 stdout 上输出补丁；请去掉 --format',
  '--kubectl asks the cluster; leave --caches out': '--kubectl 查询集群；请去掉 --caches',
  '--context needs --kubectl': '--context 需要 --kubectl',
  '--online asks Alibaba Cloud for the caches; leave --kubectl and --caches out':
    '--online 向阿里云查询镜像缓存；请去掉 --kubectl 和 --caches',
  '--wait needs --kubectl or --online': '--wait 需要 --kubectl 或 --online',
  '--save keeps what --kubectl, --online or --caches gives; give one of them':
    '--save 保存 --kubectl、--online 或 --caches 得到的列表；请给出其中之一',
  '--by-layer has no chart; leave --chart and --format svg out':
    '--by-layer 没有图表；请去掉 --chart 和 --format svg',
  '--chart is for terminals; markdown has a chart, and --format svg is one':
    '--chart 用于终端；markdown 自带图表，--format svg 本身就是图表',
  '--check writes nothing; leave --update out': '--check 不写入任何内容；请去掉 --update',
  '--check asks nobody; leave --online out': '--check 不进行任何查询；请去掉 --online',
  '--cache knows no folder for caches here; name a file with --cache-file':
    '这里没有供 --cache 使用的缓存文件夹；请用 --cache-file 指定文件',
  '--online needs the region of the caches: give --region':
    '--online 需要镜像缓存所在的地域：请给出 --region',

  // Paths.
  'No such file or folder: {path}': '没有这个文件或文件夹：{path}',
  'No such file or folder: {path} (a name that is not UTF-8 cannot be read; rename it)':
    '没有这个文件或文件夹：{path}（无法读取不是 UTF-8 的名称；请重命名）',
  '{path} is a symbolic link; name its target': '{path} 是符号链接；请写出它指向的目标',
  '{path} is neither a file nor a folder': '{path} 既不是文件也不是文件夹',
  'Expected a path, found an empty one; is a variable not set? Leave it out for the whole folder':
    '应为路径，实际为空；是否有变量未设置？要检查整个文件夹请去掉它',
  '{path} is a folder; only files have lines': '{path} 是文件夹；只有文件才有行',
  'Lines and columns count from 1: {place}': '行号和列号从 1 开始：{place}',
  '{path} cannot be read: {why:phrase}': '无法读取 {path}：{why}',
  '{path} is not read: {why:phrase}': '没有读取 {path}：{why}',
  'a symbolic link of the repository leads there': '仓库中的符号链接指向那里',
  'No YAML or JSON file in {words}': '{words} 中没有 YAML 或 JSON 文件',
  'Found {names} and {last}; keep one of them': '同时存在 {names} 和 {last}；请只保留一个',

  '"{path}" is not a path below the root, as workflows/a.yaml is':
    '"{path}" 不是根目录之下的路径，正确的例如 workflows/a.yaml',
  'sizes: {reason:phrase}': 'sizes：{reason}',

  // Files that are named.
  'The report cannot be written to {file}: {why:phrase}': '无法将报告写入 {file}：{why}',
  'The baseline cannot be written to {file}: {why:phrase}': '无法将基线写入 {file}：{why}',
  'The baseline {file} cannot be read: {why:phrase}': '无法读取基线 {file}：{why}',
  'The baseline {file} cannot be read: {why:phrase}; --update-baseline writes it':
    '无法读取基线 {file}：{why}；--update-baseline 会写入它',
  '{file}: Not valid JSON; write it again with --update-baseline':
    '{file}：不是有效的 JSON；请用 --update-baseline 重新写入',
  '{file}: Expected "version": 1 and a list of findings; write it again with --update-baseline':
    '{file}：应为 "version": 1 和问题列表；请用 --update-baseline 重新写入',
  '{file}: Some entries are not findings': '{file}：有些条目不是问题',
  '{file} cannot be written: {why:phrase}': '无法写入 {file}：{why}',
  '{file} cannot be written ({why:phrase})': '无法写入 {file}（{why}）',
  '{file} is not a file': '{file} 不是文件',
  'not a file': '不是文件',
  'larger than 64 MiB': '大于 64 MiB',
  'a folder, not a file': '它是文件夹，不是文件',
  'a symbolic link, which is not followed': '它是符号链接，不跟随链接',
  'a pipe or a device, not a file': '它是管道或设备，不是文件',
  'Has {count:number} names (hard links)': '有 {count} 个名称（硬链接）',
  'Belongs to another user or group': '属于其他用户或组',
  'the cache was not written: {file}: {why:phrase}': '没有写入缓存：{file}：{why}',

  // Progress.
  '{count:number} files': '{count} 个文件',
  '{bar} {done:number} of {all:number} images measured': '{bar} 已查询 {all} 个镜像中的 {done} 个',
  '{done:number} of {all:number} image caches, {rest:number} s left':
    '{all} 个镜像缓存中已完成 {done} 个，剩余 {rest} 秒',

  // What git says of --changed.
  'the remote names no default branch; say which: --changed=main':
    '远程仓库没有指明默认分支；请写明：--changed=main',
  'there is no branch, tag or commit {name}; fetch it': '没有分支、标签或提交 {name}；请先获取它',
  'there is no common history with {name}; fetch it with more depth':
    '与 {name} 没有共同的历史；请用更大的深度获取它',
  'not a revision: {name}': '不是版本：{name}',
  'git could not compare': 'git 无法比较',
  'git could not list new files': 'git 无法列出新文件',
  'there is no program "git"': '没有程序 "git"',
  'git took longer than two minutes': 'git 用时超过两分钟',
};
