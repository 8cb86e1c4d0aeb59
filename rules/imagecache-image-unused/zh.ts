import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName, quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ImageCache 中的镜像与工作流拉取的镜像逐字相同。',
  rationale:
    '只有镜像缓存包含 Pod 所写的镜像时，Pod 才会从镜像缓存启动：域名、仓库和 Tag 都要相同。' +
    '如果镜像缓存是上个月的 Tag，或工作流用公网域名而镜像缓存用 VPC 域名，就会付了费却没有 Pod 使用。' +
    '修复是不安全的：改动的镜像缓存会重新制作，而且可能有不在文件中的 Pod 使用它。',
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
    unused: (d, say) => ({ title: titleOf(d), notes: notesOf(d, say) }),
    otherTag: (d, say) => ({
      title: titleOf(d),
      label: `它们拉取 ${quoted(d.used)}，Tag 不同`,
      notes: notesOf(d, say),
    }),
    otherHost: (d, say) => ({
      title: titleOf(d),
      label: `它们拉取 ${quoted(d.used)}，镜像相同，域名不同`,
      notes: notesOf(d, say),
    }),
  },
  phrases: {
    'Remove it. If pods of no file here pull it, list it in .wfcache-lint.yaml:\n{example}':
      '删除它。如果有不在这些文件中的 Pod 拉取它，请将它列入 .wfcache-lint.yaml：\n{example}',
    'Delete ImageCache "{name}". If pods of no file here pull this image, list it in .wfcache-lint.yaml:\n{example}':
      '删除 ImageCache "{name}"。如果有不在这些文件中的 Pod 拉取该镜像，请将它列入 .wfcache-lint.yaml：\n{example}',
    'Write "{used}" here. Or delete ImageCache "{name}". If pods of no file here pull this image, list it in .wfcache-lint.yaml:\n{example}':
      '在这里写 "{used}"。或者删除 ImageCache "{name}"。如果有不在这些文件中的 Pod 拉取该镜像，请将它列入 .wfcache-lint.yaml：\n{example}',
    'Cache "{image}" instead': '改为缓存 "{image}"',
    'Cache "{image}" instead, in {size} GiB': '改为缓存 "{image}"，大小为 {size} GiB',
    'Remove it from the cache': '从镜像缓存中删除它',
    'keeping it costs CNY {price} a month (estimate)': '保留它每月费用为 {price} 元（估算）',
  },
} satisfies Chinese<typeof rule>;

type Unused = Parameters<(typeof rule)['messages']['unused']>[0];

function titleOf({ image }: { readonly image: string }): string {
  return `这里没有工作流拉取 ${imageName(image)}`;
}

function notesOf({ whole, cost }: Unused, say: (text: string) => string): string[] {
  const unused = whole === undefined ? [] : [`这里没有工作流拉取 ${quoted(whole)} 中的任何镜像`];
  return [...unused, ...(cost === undefined ? [] : [say(cost)])];
}
