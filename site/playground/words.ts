const ENGLISH = {
  title: 'playground',
  skip: 'To the manifest',
  promise: 'The linter runs in this tab. What you type stays here: the page can send nothing.',
  tools: 'Tools',
  example: 'Example',
  own: 'your own text',
  begin: 'To begin with',
  byRule: 'By rule',
  share: 'Copy a link',
  copied: 'The link is copied. It holds both texts, behind the #.',
  inAddress: 'The address of this page is the link. It holds both texts, behind the #.',
  longLink: 'The text is too long for a link.',
  damaged: 'This link is damaged, so an example is shown.',
  undo: 'Undo',
  given: 'What you have',
  manifest: 'Manifest',
  keys: 'F8 goes to the next finding, Shift+F8 to the one before.',
  configuration: 'Configuration, .wfcache-lint.yaml',
  found: 'Findings',
  none: 'No findings.',
  problems: 'Not all of it could be read.',
  nothing: 'There is no object here that the linter knows.',
  fixed: 'With the fixes',
  unsafe: 'also the unsafe ones, which a person should review',
  copy: 'Copy the text',
  textCopied: 'The text is copied.',
  refused: 'The browser does not let the page copy.',
  sameText: 'No fix changes the text.',
  licences: 'Licences',
  error: 'error',
  warning: 'warning',
  info: 'info',
  safeFix: 'Fix',
  unsafeFix: 'Unsafe fix',
  help: 'Help',
  colon: ': ',
  rules: '../rules/',
  apply: 'Apply',
  otherFile: 'It makes or changes other files, so it is not made here.',
  tooLong: 'The texts are too long for this page. Run wfcache-lint on the file.',
  isWrong: 'The configuration is wrong, so nothing was linted.',
  line: (line: number) => `line ${String(line)}`,
  goTo: (line: number, title: string) => `line ${String(line)}: ${title}`,
  applyOne: (title: string) => `Apply: ${title}`,
  applyAll: (count: number) => (count === 1 ? 'Apply 1 fix' : `Apply ${String(count)} fixes`),
  counts: (errors: number, warnings: number, infos: number) =>
    [many(errors, 'error'), many(warnings, 'warning'), many(infos, 'info')]
      .filter((text) => text !== '')
      .join(', '),
  more: (count: number) => `${String(count)} more; wfcache-lint shows all of them.`,
  tooSlow: (seconds: number) =>
    `Ended after ${String(seconds)} s without a result. Change the text to try again.`,
  version: (version: string) => `wfcache-lint ${version}`,
};

/** All that the page says. */
export type Words = { readonly [Key in keyof typeof ENGLISH]: (typeof ENGLISH)[Key] };

const CHINESE: Words = {
  title: '在线试用',
  skip: '跳到清单',
  promise: '检查在本标签页内进行。输入的内容不会离开这里：本页无法发送任何数据。',
  tools: '工具',
  example: '示例',
  own: '自己的内容',
  begin: '入门',
  byRule: '按规则',
  share: '复制链接',
  copied: '链接已复制。两段文本都在 # 之后。',
  inAddress: '本页地址就是链接。两段文本都在 # 之后。',
  longLink: '文本过长，无法放入链接。',
  damaged: '链接已损坏，因此显示示例。',
  undo: '撤销',
  given: '输入',
  manifest: '清单',
  keys: 'F8 跳到下一个问题，Shift+F8 跳到上一个。',
  configuration: '配置 .wfcache-lint.yaml',
  found: '问题',
  none: '没有发现问题。',
  problems: '有内容无法读取。',
  nothing: '这里没有本工具认识的对象。',
  fixed: '修复后',
  unsafe: '包括需要人工确认的修复',
  copy: '复制文本',
  textCopied: '文本已复制。',
  refused: '浏览器不允许本页复制。',
  sameText: '没有修复会改动文本。',
  licences: '许可证',
  error: '错误',
  warning: '警告',
  info: '提示',
  safeFix: '修复',
  unsafeFix: '需确认的修复',
  help: '帮助',
  colon: '：',
  rules: '../zh/rules/',
  apply: '应用',
  otherFile: '它会新建或修改其他文件，因此不在这里应用。',
  tooLong: '文本过长。请对文件运行 wfcache-lint。',
  isWrong: '配置有误，因此未进行检查。',
  line: (line) => `第 ${String(line)} 行`,
  goTo: (line, title) => `第 ${String(line)} 行：${title}`,
  applyOne: (title) => `应用：${title}`,
  applyAll: (count) => `应用 ${String(count)} 处修复`,
  counts: (errors, warnings, infos) =>
    [
      errors > 0 ? `${String(errors)} 个错误` : '',
      warnings > 0 ? `${String(warnings)} 个警告` : '',
      infos > 0 ? `${String(infos)} 个提示` : '',
    ]
      .filter((text) => text !== '')
      .join('，'),
  more: (count) => `还有 ${String(count)} 个；wfcache-lint 会全部显示。`,
  tooSlow: (seconds) => `${String(seconds)} 秒内没有结果，已终止。修改文本后重试。`,
  version: (version) => `wfcache-lint ${version}`,
};

/** A language of the page, as `lang` names it. */
export type Language = 'en' | 'zh-CN';

/** The language that an address asks for: Chinese by `?lang=zh`, else English. */
export function languageOf(search: string): Language {
  return /^zh\b/.test(new URLSearchParams(search).get('lang') ?? '') ? 'zh-CN' : 'en';
}

/** What the page says in a language. */
export function wordsIn(language: Language): Words {
  return language === 'en' ? ENGLISH : CHINESE;
}

function many(count: number, word: 'error' | 'warning' | 'info'): string {
  if (count === 0) return '';
  return `${String(count)} ${word}${count === 1 || word === 'info' ? '' : 's'}`;
}
