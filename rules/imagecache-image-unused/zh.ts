import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName, quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 中的镜像与工作流拉取的镜像逐字相同。',
  rationale:
    '只有镜像缓存包含 Pod 所写的镜像时，Pod 才会从镜像缓存启动：域名、仓库和 Tag 都要相同。' +
    '如果镜像缓存是上个月的 Tag，或工作流用公网域名而镜像缓存用 VPC 域名，就会付了费却没有 Pod 使用。',
  switchOff: '镜像缓存供这里的工作流之外的 Pod 使用时。',
  allow: '供仓库文件之外的 Pod 使用的镜像',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/document_detail/141241.html',
  },
  wrong: 'ImageCache 包含的镜像，仓库中没有工作流拉取，或者工作流的写法不同。',
  repair: [
    '将域名、仓库和 Tag 与工作流中的写法对比。',
    '将工作流中的写法写入 ImageCache，或从中删除该镜像。',
    '如果仓库之外的 Pod 使用该镜像缓存，将镜像列入本规则的 allow 选项。',
  ],
  messages: {
    unused: (d) => ({ title: titleOf(d) }),
    otherTag: (d) => ({
      title: titleOf(d),
      label: `它们拉取 ${quoted(d.used)}，Tag 不同`,
    }),
    otherHost: (d) => ({
      title: titleOf(d),
      label: `它们拉取 ${quoted(d.used)}，镜像相同，域名不同`,
    }),
  },
  phrases: {
    'Remove it. If pods of no file here pull it, list it in .wfcache-lint.yaml:\n{example}':
      '删除它。如果有不在这些文件中的 Pod 拉取它，请将它列入 .wfcache-lint.yaml：\n{example}',
    'Write "{used}" here, or that reference in the workflows':
      '在这里写 "{used}"，或在工作流中改用这里的写法',
  },
} satisfies Chinese<typeof rule>;

function titleOf({ image }: { readonly image: string }): string {
  return `这里没有工作流拉取 ${imageName(image)}`;
}
