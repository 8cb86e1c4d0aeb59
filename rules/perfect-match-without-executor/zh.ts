import { type Chinese, listedZh } from '../../src/rule-kit/chinese.ts';
import { PERFECT_MATCH_KEY } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '要求完全匹配的镜像缓存也包含 Argo 的执行器镜像。',
  rationale:
    'imc-perfect-match 只使用包含 Pod 全部镜像的镜像缓存。Argo 的每个 Pod 还有使用 argoexec 镜像的 init 和 wait 容器，' +
    '因此只为清单中的镜像制作的镜像缓存应该不会匹配；没有文档在这里提到 Argo。仓库中有该 ImageCache 时，本规则才会报告。',
  switchOff: '已经看到镜像缓存匹配成功时。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/zh/eci/user-guide/use-imagecache-to-accelerate-the-creation-of-pods',
  },
  wrong: 'Pod 只使用包含其全部镜像的镜像缓存启动，而为它制作的镜像缓存不包含 argoexec 镜像。',
  repair: [
    '找到控制器使用的 argoexec 镜像：kubectl get pod -o yaml 在 wait 容器中显示它。',
    '将它加入 ImageCache 的 images。',
    '或者改为要求镜像个数：k8s.aliyun.com/imc-match-count-request: "1"。',
  ],
  messages: {
    executor: (d) => ({
      title: '完全匹配需要包含 argoexec 的镜像缓存',
      label: `"${PERFECT_MATCH_KEY}" 要求包含 Pod 的每个镜像`,
      notes: [`Argo 会在其 Pod 中加入 argoexec，而这些 ImageCache 不包含它：${listedZh(d.caches)}`],
    }),
  },
  phrases: {
    'Add {image:phrase} to the cache, or use imc-match-count-request':
      '将 {image} 加入镜像缓存，或使用 imc-match-count-request',
    'the argoexec image': 'argoexec 镜像',
  },
} satisfies Chinese<typeof rule>;
