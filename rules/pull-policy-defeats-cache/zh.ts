import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { imageName, quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

const DEFAULT = 'IfNotPresent (by default)';

export default {
  summary: '镜像拉取策略与镜像缓存相符：ECI 上用 IfNotPresent，ACS 上用 Always。',
  rationale:
    '在 ECI 上，imagePullPolicy 是 Always 的 Pod 会拉取镜像，即使镜像缓存已经包含它；Tag 是 latest 或没有 Tag 时，Kubernetes 默认用 Always。' +
    '在 ACS 上正好相反：镜像缓存只支持 Always。两种情况下，镜像缓存照样计费，而每个 Pod 都拉取镜像。' +
    '那里用 Never 是错误：没有任何组件会获取镜像。',
  switchOff: '该注解用于 Pod 的其他容器时。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/zh/eci/user-guide/use-imagecache-to-accelerate-the-creation-of-pods',
  },
  wrong: 'Pod 使用镜像缓存，而镜像拉取策略使它仍然拉取镜像。',
  repair: [
    '在 ECI 上将 imagePullPolicy 设为 IfNotPresent，在 ACS 上设为 Always。Tag 固定时 --fix 会自动设置。',
    'Tag 是 latest 或没有 Tag 时，写一个固定的 Tag。',
  ],
  note: '在 ECI 上镜像拉取策略是 IfNotPresent，在 ACS 上是 Always。示例针对 ECI。',
  messages: {
    always: (d) => ({
      title: 'imagePullPolicy 为 Always 时会绕过镜像缓存',
      label: `仍会拉取 ${quoted(d.image)}，尽管镜像缓存可能包含它`,
      notes: ['在 ECI 上用 IfNotPresent'],
    }),
    floating: (d) => ({
      title: `绕过镜像缓存：${imageName(d.image)}`,
      label: '没有固定的 Tag，也没有 imagePullPolicy，即 Always',
      notes: ['仍会拉取它，尽管镜像缓存可能包含它'],
    }),
    never: (d) => ({
      title: 'imagePullPolicy 为 Never 时无法获取镜像',
      label: `没有任何组件会获取 ${quoted(d.image)}`,
      notes: ['在 ACS 上，镜像缓存只支持 Always'],
    }),
    notAlways: (d, say) => ({
      title: '该 imagePullPolicy 会绕过镜像缓存',
      label: `${d.policy === DEFAULT ? say(DEFAULT) : d.policy} 使 ${quoted(d.image)} 绕过镜像缓存`,
      notes: ['在 ACS 上，只有 Always 使用镜像缓存'],
    }),
  },
  phrases: {
    'IfNotPresent (by default)': '默认的 IfNotPresent',
    'Pin a tag, then use IfNotPresent': '写一个固定的 Tag，然后用 IfNotPresent',
  },
} satisfies Chinese<typeof rule>;
