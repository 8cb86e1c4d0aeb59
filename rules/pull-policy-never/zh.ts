import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ECI 上的 Pod 可以拉取它的镜像。',
  rationale:
    'imagePullPolicy 为 Never 时，没有任何组件拉取镜像，只有镜像已经存在时容器才能启动。ECI 实例是为 Pod 新建的，' +
    '没有匹配到镜像缓存时不含任何镜像：Pod 以 ErrImageNeverPull 结束。这种策略常常来自为单机集群编写的清单，' +
    '所以只有配置写明了平台，或者 Pod 的标签说明它运行在 ECI 上时，本规则才会报告。',
  switchOff: '镜像缓存包含全部镜像，因而宁可让 Pod 失败也不拉取镜像时。',
  wrong: 'ECI 上的 Pod 禁止拉取镜像，而没有任何内容说明镜像已经存在。',
  repair: [
    '将 imagePullPolicy 设为 IfNotPresent：--fix 会自动设置。',
    '如果镜像必须来自镜像缓存，还要添加 k8s.aliyun.com/eci-image-cache: "true"。',
  ],
  messages: {
    never: (d) => ({
      title: 'imagePullPolicy 为 Never 时不会拉取镜像',
      label: `没有任何组件会拉取 ${quoted(d.image)}`,
      notes: ['ECI 实例自身不含任何镜像'],
    }),
    onlyFromCache: (d) => ({
      title: 'imagePullPolicy 为 Never 时必须匹配到镜像缓存',
      label: `只有匹配到镜像缓存才能启动 ${quoted(d.image)}`,
      notes: ['否则 Pod 会失败'],
    }),
  },
} satisfies Chinese<typeof rule>;
