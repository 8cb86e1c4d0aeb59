import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '使用私有镜像的容器写明要运行的 command。',
  rationale:
    '没有 command 时，工作流的控制器会自己向镜像仓库查询镜像的启动命令（ENTRYPOINT）。它使用 imagePullSecrets 和服务账号，从不使用 Pod 的注解，' +
    '因此私有镜像很可能返回 401，步骤在 Pod 创建之前就出错。',
  switchOff: '控制器知道这些启动命令（其 ConfigMap 中的 images），而该文件在另一个仓库中时。',
  wrong: '容器使用私有镜像而没有 command，工作流的控制器只能向镜像仓库查询启动命令。',
  repair: [
    '查看启动命令：docker inspect IMAGE 显示为 Entrypoint 和 Cmd。',
    '将它写到容器的 command 和 args 中。',
    '或者在控制器的 ConfigMap 的 images 中写明镜像的启动命令。',
  ],
  messages: {
    commandMissing: (d) => ({
      title: `模板 ${brief(d.template)} 缺少 command`,
      label: '没有 command 时，Argo 会向镜像仓库查询该镜像的启动命令',
      notes: ['Pod 的注解在这里不起作用'],
    }),
  },
  phrases: {
    'Copy the entrypoint of the image (docker inspect) into command':
      '将镜像的启动命令（docker inspect）写到 command 中',
  },
} satisfies Chinese<typeof rule>;
