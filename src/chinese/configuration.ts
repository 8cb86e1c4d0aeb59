import type { Phrases } from './phrases.ts';

/** Why a file was not read as a text, behind its name. */
const REASONS: Phrases = {
  'No such file': '没有这个文件',
  'A folder, not a file': '它是文件夹，不是文件',
  'A pipe or a device, not a file': '它是管道或设备，不是文件',
  'Not a regular file': '不是普通文件',
  'Cannot be opened; is the permission missing?': '无法打开；是否缺少权限？',
  'Larger than {size:number} MiB': '大于 {size} MiB',
  'Invalid UTF-8; save the file as UTF-8': '不是有效的 UTF-8；请将文件保存为 UTF-8',
  'Invalid UTF-16; save the file as UTF-8': '不是有效的 UTF-16；请将文件保存为 UTF-8',
  'Contains NUL bytes; it is not a text file': '包含 NUL 字节；它不是文本文件',
  'A symbolic link; links are not followed': '符号链接；不跟随链接',
};

/** What is wrong in a configuration. */
export const CONFIGURATION: Phrases = {
  ...Object.fromEntries(
    Object.entries(REASONS).map(([english, chinese]) => [
      `{file}: ${english}`,
      `{file}：${chinese}`,
    ]),
  ),
  '{file}:{line:number}:{column:number}: {reason:phrase}': '{file}:{line}:{column}：{reason}',

  'Too large: a configuration may have {count:number} characters': '太大：配置最多 {count} 个字符',
  'Expected one document, found two': '应为一个文档，实际有两个',
  'Expected this line to have the indentation of the first one': '这一行的缩进应与第一行相同',
  'Expected options, as "platform: eci"': '应为选项，例如 "platform: eci"',
  'Expected options, as "platform: eci", found a manifest; a file to lint is named without --config':
    '应为选项，例如 "platform: eci"，实际是清单；要检查的文件不用 --config 指定',
  '{text:phrase}; write {option}: {entries}': '{text}；请写 {option}: {entries}',
  'Unknown option "{name}" in {parent}; there is {option}':
    '{parent} 中有未知的选项 "{name}"；可用的是 {option}',
  'Unknown option "{name}" in {parent}; there are {options:names}':
    '{parent} 中有未知的选项 "{name}"；可用的有 {options}',
  'Unknown option "{name}"; there are {options:names}': '未知的选项 "{name}"；可用的有 {options}',
  '{text:phrase}; wfcache-lint rules lists them all': '{text}；wfcache-lint rules 列出全部规则',
  'Merge keys (<<) are not read here': '这里不读取合并键（<<）',
  'Expected a plain key': '应为普通的键',
  'Reserved key "{name}"': '保留的键 "{name}"',
  'The key "{name}" is given twice': '键 "{name}" 出现了两次',
  'Unknown option "{name}": what a run may reach or change is set on the command line or in the workflow, never in this file':
    '未知的选项 "{name}"：运行可以访问或改动什么，要在命令行或工作流中设置，不能写在此文件中',
  'Unknown option "{name}"': '未知的选项 "{name}"',
  'Unknown option "{name}" in {parent}': '{parent} 中有未知的选项 "{name}"',
  'Unknown region "{name}"': '未知的地域 "{name}"',
  'Missing "{name}" in {parent}': '{parent} 中缺少 "{name}"',
  'Too many entries in {option}: at most {most:number}': '{option} 的条目太多：最多 {most} 个',

  // What is expected.
  'Expected {option} to be {what:phrase}, found {found:phrase}; write {list}':
    '{option} 应为{what}，实际是{found}；请写 {list}',
  'a string': '字符串',
  'true or false': 'true 或 false',
  'a list': '列表',
  'a map': '映射',
  'a map with {options:names}': '含 {options} 的映射',
  'a glob of * and **, of at most 256 characters, without { } and without +(…)':
    '由 * 和 ** 组成的 glob，最多 256 个字符，不含 { } 和 +(…)',
  'a size such as 500MiB, 3GiB or a whole number of bytes':
    '大小，例如 500MiB、3GiB，或以整数表示的字节数',
  'a host, with its port if any, without https:// and path':
    '主机，有端口时写上端口，不含 https:// 和路径',
  'an instance id such as {id}': '实例 ID，例如 {id}',
  'a name such as {name}': '名称，例如 {name}',
  'true, false, or a map of namespaces and serviceAccounts':
    ' true、false，或含 namespaces 和 serviceAccounts 的映射',
  'a label such as {label}, in quotes where it is a number or true':
    '标签，例如 {label}，数字或 true 要加引号',
  'one line of text, in quotes where it is a number or true': '一行文字，数字或 true 要加引号',
  'a folder below the root such as {path}, none of its names with a leading dot':
    '根目录之下的文件夹，例如 {path}，各级名称不能以点开头',
  'a path below the root such as {path}, or . for the root':
    '根目录之下的路径，例如 {path}，根目录写 "."',
  'whole days from {least:number} to {most:number}': '{least} 到 {most} 的整数天数',
  'off, info, warning, error, or a map of severity and allow':
    ' off、info、warning、error，或含 severity 和 allow 的映射',
  'a version such as "{version}"': '版本，例如 "{version}"',
  'a number, 0 or more ({unit:phrase})': '不小于 0 的数字（{unit}）',
  seconds: '秒',
  hours: '小时',

  // Instances.
  'Expected {option} to be {region}, the region in the host, found "{found}"':
    '{option} 应为主机中的地域 {region}，实际是 "{found}"',
  'Expected {option} to be {id}, as "{host}" has, which is a host of the same instance, found "{found}"':
    '{option} 应为 {id}，与同一实例的主机 "{host}" 相同，实际是 "{found}"',
  '{option} is the id of "{one}", and "{other}" is in another instance; an id is that of one instance':
    '{option} 是 "{one}" 的 ID，而 "{other}" 属于另一个实例；一个 ID 只属于一个实例',
};
