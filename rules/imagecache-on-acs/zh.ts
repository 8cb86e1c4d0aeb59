import type { Chinese } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: 'ECI 的 ImageCache 对象用于有 ECI 的集群，不用于 ACS 集群。',
  rationale:
    'eci.alibabacloud.com 的 ImageCache 由 ECI 的虚拟节点提供。ACS 的镜像缓存通过控制台、API 或组件 image-cache-operator 制作，' +
    '该组件有自己的资源类型：在只有 ACS 的集群中，应用这份清单会失败，或者没有 Pod 使用它。只有配置写明平台是 ACS 时，本规则才会报告。',
  switchOff: '集群中除 ACS 外还有 ECI 的虚拟节点时；更好的做法是在配置中写 clusters。',
  source: {
    title: '使用镜像缓存加速 ACS Pod 启动',
    url: 'https://help.aliyun.com/zh/ack/ack-argo-workflow-cluster/user-guide/use-imagecache-to-accelerate-acs-pod-startup',
  },
  wrong: '仓库中有一个 ECI 的 ImageCache，而所在集群的 Pod 运行在 ACS 上。',
  repair: [
    '通过 ACS 的控制台或 API 制作镜像缓存，每个镜像一个；或者安装组件 image-cache-operator。',
    '为 Pod 添加 image.alibabacloud.com/enable-image-cache: "true"，并将 imagePullPolicy 设为 Always。',
    '删除这份清单。如果仓库有一部分用于有 ECI 的集群，请在配置的 clusters 中分别写明两者。',
  ],
  messages: {
    onAcs: () => ({
      title: 'ACS 上有 ECI 的 ImageCache',
      label: 'ACS 上的 Pod 不会使用它',
      notes: ['eci.alibabacloud.com 的 ImageCache 属于 ECI，而平台是 ACS'],
    }),
  },
  phrases: {
    'Make the cache in the console of ACS or by the add-on image-cache-operator, and annotate the pods with {key}':
      '在 ACS 控制台或通过组件 image-cache-operator 制作镜像缓存，并为 Pod 添加注解 {key}',
  },
} satisfies Chinese<typeof rule>;
