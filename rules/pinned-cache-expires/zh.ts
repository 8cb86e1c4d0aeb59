import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 指定的镜像缓存永久保留。',
  rationale:
    '写了 retentionDays 或 imc-retention-days 时，镜像缓存在若干天后被删除。Pod 指定的镜像缓存不是 Ready 状态时，Pod 无法创建，' +
    '因此已经运行数周的工作流会突然停止。两种情况下本规则会报告：仓库中有镜像缓存的清单及其状态，其中包含 ID（kubectl get imagecache -o yaml）；' +
    '或者 .wfcache-lint.caches.json 列出了该镜像缓存（wfcache-lint pin --save），而它已经到期或不足七天就要到期。',
  switchOff: '镜像缓存被删除之前会更新 ID 时。',
  wrong: 'Pod 用 ID 指定镜像缓存，而该镜像缓存在若干天后被删除。',
  repair: [
    '从 ImageCache 中删除 retentionDays 或 imc-retention-days，没有人使用时再手动删除镜像缓存。',
    '或者由平台选择：用 k8s.aliyun.com/eci-image-cache: "true" 代替 ID。',
    '或者及时制作新的镜像缓存，并运行 wfcache-lint pin --write。',
  ],
  messages: {
    expires: (d) => ({
      title: '指定的镜像缓存会到期',
      label: `${quoted(d.id)} 保留 ${d.days} 天后被删除`,
      notes: [`依据是 ImageCache ${quoted(d.name)} 的 ${d.by}；到期后，指定它的 Pod 无法创建`],
    }),
    ends: (d) => ({
      title: '指定的镜像缓存即将到期',
      label: `${quoted(d.id)} 在 ${d.date} 到期`,
      notes: [`它属于 ImageCache ${quoted(d.name)}；到期后，指定它的 Pod 无法创建`],
    }),
  },
  phrases: {
    '{field} of "{name}"': '"{name}" 的 {field}',
    'Remove {field} from the ImageCache, or let ECI match a cache instead of the id: {annotation}':
      '从 ImageCache 中删除 {field}，或者不指定 ID，由 ECI 自动匹配镜像缓存：{annotation}',
  },
} satisfies Chinese<typeof rule>;
