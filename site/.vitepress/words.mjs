/** What the site says around its pages. */
export const ENGLISH = {
  description: 'A linter for Argo Workflows on the serverless nodes of Alibaba Cloud',
  docs: 'Documentation',
  rules: 'Rules',
  playground: 'Playground',
  query: '',
  tryIt: 'Try it in the playground',
  edit: 'Edit this page on GitHub',
  outline: 'On this page',
  groups: {
    start: 'Begin',
    ci: 'In CI',
    caches: 'Images and caches',
    judged: 'What is judged, and how',
    programs: 'For programs',
    project: 'The project',
  },
  /** What the theme says in English by itself. */
  theme: /** @type {Readonly<Record<string, unknown>>} */ ({}),
  search: /** @type {Readonly<Record<string, unknown>>} */ ({}),
};

/**
 * The same in Chinese.
 * @type {{ readonly [K in keyof typeof ENGLISH]: typeof ENGLISH[K] }}
 */
export const CHINESE = {
  description: '阿里云 Serverless 节点上 Argo Workflows 的检查工具',
  docs: '文档',
  rules: '规则',
  playground: '在线试用',
  query: '?lang=zh',
  tryIt: '在线试用此示例',
  edit: '在 GitHub 上编辑此页',
  outline: '本页内容',
  groups: {
    start: '入门',
    ci: '在 CI 中使用',
    caches: '镜像与镜像缓存',
    judged: '检查范围与方式',
    programs: '供程序使用',
    project: '项目',
  },
  theme: {
    docFooter: { prev: '上一页', next: '下一页' },
    darkModeSwitchLabel: '外观',
    lightModeSwitchTitle: '切换到浅色模式',
    darkModeSwitchTitle: '切换到深色模式',
    sidebarMenuLabel: '菜单',
    returnToTopLabel: '回到顶部',
    langMenuLabel: '切换语言',
    skipToContentLabel: '跳到正文',
  },
  search: {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
    modal: {
      displayDetails: '显示详情',
      resetButtonTitle: '清除查询',
      backButtonTitle: '关闭搜索',
      noResultsText: '没有结果',
      footer: { selectText: '选择', navigateText: '切换', closeText: '关闭' },
    },
  },
};
