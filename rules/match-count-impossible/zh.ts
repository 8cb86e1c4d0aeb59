import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief, MATCH_COUNT_KEY } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '要求镜像缓存匹配的镜像个数是 Pod 能够达到的个数。',
  rationale:
    'imc-match-count-request 表示镜像缓存至少要包含 Pod 的多少个容器镜像，Pod 才会使用它启动。值不是大于零的整数时没有意义；' +
    '大于 Pod 的镜像个数时，没有镜像缓存能够满足：每个 Pod 都要拉取全部镜像。本规则会计入 Argo 加入每个 Pod 的 argoexec 镜像。',
  switchOff: '集群会向 Pod 添加文件中看不到的容器时。',
  source: {
    title: '使用 ImageCache 加速创建 Pod',
    url: 'https://help.aliyun.com/zh/eci/user-guide/use-imagecache-to-accelerate-the-creation-of-pods',
  },
  wrong: '要求镜像缓存包含的镜像个数不是大于零的整数，或者大于 Pod 的镜像个数。',
  repair: [
    '数一下 Pod 的镜像，包括 Argo 添加的 argoexec 镜像。',
    '写 1 到该个数之间的数值，并加上引号。',
    '如果镜像缓存必须包含全部镜像，请写 k8s.aliyun.com/imc-perfect-match: "true"。',
  ],
  messages: {
    notANumber: (d) => ({
      title: `${brief(d.value)} 不是镜像的个数`,
      label: `"${MATCH_COUNT_KEY}" 应该是镜像的个数`,
    }),
    tooMany: (d) => ({
      title: '没有镜像缓存能匹配这么多镜像',
      label: `最多应该是 ${String(d.most)}，现在是 ${d.value}`,
      notes: [`Pod 有 ${String(d.most)} 个镜像，包括 argoexec 镜像`],
    }),
  },
  phrases: {
    'Write how many images of the pod a cache must hold at least, as in {annotation}':
      '写镜像缓存至少要包含 Pod 的多少个镜像，例如 {annotation}',
    'Write at most "{most}"; with "{most}" the cache has to hold the argoexec image as well':
      '最多写 "{most}"；写 "{most}" 时，镜像缓存还必须包含 argoexec 镜像',
  },
} satisfies Chinese<typeof rule>;
