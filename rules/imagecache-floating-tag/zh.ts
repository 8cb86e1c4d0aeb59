import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 中的镜像有固定的 Tag 或摘要。',
  rationale:
    '镜像缓存包含的，是制作时 Tag 所指的镜像，Pod 则按名称和 Tag 匹配。' +
    'latest 指向新的镜像之后，Pod 可能仍从旧镜像启动，而没有人看得出新版本为什么没有生效；' +
    '有用户报告过这种情况，文档没有提到。',
  switchOff: '每次推送镜像后都会重新制作镜像缓存时。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/document_detail/141241.html',
  },
  wrong: 'ImageCache 列出的镜像，Tag 是 latest，或没有 Tag。',
  repair: [
    '找到工作流应运行的 Tag 或摘要。',
    '将它写入 ImageCache 和工作流，两处逐字相同。',
    '镜像每次有新版本，两处都要修改。',
  ],
  messages: {
    floating: (d) => ({
      title: `没有固定的 Tag：${imageName(d.image)}`,
      label: 'Pod 可能一直从制作镜像缓存时的镜像启动',
    }),
  },
  phrases: {
    'Pin a version or a digest, here and in the workflows': '在这里和工作流中写固定的版本或摘要',
  },
} satisfies Chinese<typeof rule>;
