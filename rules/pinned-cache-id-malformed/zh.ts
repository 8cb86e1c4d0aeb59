import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 用镜像缓存 ID（imc-…）指定镜像缓存。',
  rationale:
    '该注解的值是镜像缓存 ID，以 imc- 开头。镜像缓存对应的快照的 ID（s-…）、镜像缓存的名称或其他内容都不是镜像缓存 ID；' +
    'Pod 指定的镜像缓存不存在时，不会用它启动。',
  switchOff: '只要有 Pod 指定镜像缓存，就不应关闭。',
  wrong: '为 Pod 指定镜像缓存的注解，其值不是镜像缓存 ID。',
  repair: [
    '查找镜像缓存 ID：kubectl get imagecache -o yaml 的 status.imageCacheId，或 ECI 控制台的“镜像缓存”页面。',
    '写入该 ID，它以 imc- 开头。',
    '或者由平台选择：k8s.aliyun.com/eci-image-cache: "true"。',
  ],
  messages: {
    malformed: (d) => ({
      title: `${brief(d.value)} 不是镜像缓存 ID`,
      label: `"${d.key}" 应该是 imc-…`,
    }),
    snapshot: (d) => ({
      title: `${brief(d.value)} 是快照的 ID`,
      label: `"${d.key}" 应该是镜像缓存 ID，即 imc-…`,
    }),
  },
  phrases: {
    'Look the id of the cache up: {where:phrase}': '查找镜像缓存 ID：{where}',
  },
} satisfies Chinese<typeof rule>;
