import { type Chinese, listedZh } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

type Unpinned = Parameters<(typeof rule)['messages']['unpinned']>[0];

export default {
  summary: 'Pod 指定包含其全部镜像的 Ready 状态的镜像缓存。',
  rationale:
    '镜像缓存一经制作就要付费。Pod 没有任何镜像缓存的设置时，可能不会匹配到它：文档没有说明工作流集群是否默认匹配镜像缓存。' +
    '在 Pod 上写镜像缓存 ID，就不必依赖匹配。除已知很小的镜像外，每个镜像都在同一个 Ready 状态且不会很快到期的镜像缓存中时，' +
    'wfcache-lint pin --write 会写入它的 ID。.wfcache-lint.caches.json 列出了镜像缓存时，本规则才会报告；' +
    '该文件由 wfcache-lint pin --save 写入。',
  switchOff: '镜像缓存会自动匹配，或者 Pod 可以不用镜像缓存启动时。',
  wrong: '有一个 Ready 状态的镜像缓存包含 Pod 的全部镜像，而 Pod 上没有任何内容要求使用镜像缓存。',
  repair: [
    '运行 wfcache-lint pin --write，或 --fix --unsafe-fixes：两者都会写入镜像缓存 ID。',
    '或者由平台选择：k8s.aliyun.com/eci-image-cache: "true"。这样就不必更新 ID。',
  ],
  messages: {
    unpinned: (d) => ({
      title: '有 Ready 状态的镜像缓存，但没有指定',
      label: `${quoted(d.id)} 包含全部镜像`,
      notes: [noteOf(d)],
    }),
  },
  phrases: {
    'the pods of this place need several caches': '此处的 Pod 需要多个镜像缓存',
  },
} satisfies Chinese<typeof rule>;

function noteOf({ name, templates }: Unpinned): string {
  const state = `ImageCache ${quoted(name)} 处于 Ready 状态`;
  return templates.length === 0
    ? state
    : `${state}，并包含以下模板的全部镜像：${listedZh(templates)}`;
}
