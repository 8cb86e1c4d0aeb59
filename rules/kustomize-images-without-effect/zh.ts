import { type Chinese, listedZh } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'kustomization 的 images 中的条目会改变它所写的工作流镜像。',
  rationale:
    'kustomize 自身只修改名为 containers 和 initContainers 的列表中的镜像，而 Argo 的镜像大多在别处：模板的 container、script 和 sidecars。' +
    '那里的条目不生效，也没有任何提示，Pod 仍然拉取旧的 Tag。configurations 中的文件写明的字段也会被修改。' +
    '安装了 kustomize 时，本规则查看它构建的结果；否则，只有除 images 外没有别的内容会改变镜像时才报告。',
  switchOff: '有其他工具在 kustomize 之后修改这些镜像时。',
  wrong: 'kustomization 设置了镜像的 Tag，但 kustomize 不处理这个字段，工作流仍然使用旧的 Tag。',
  repair: [
    '在 kustomization 的 patches 中修改该字段。',
    '或者在 configurations 中添加一个写明该字段的文件：images: [{ path: spec/templates[]/container/image, kind: Workflow }]。',
    '然后构建一次（kustomize build），检查镜像。',
  ],
  messages: {
    unchanged: (d) => ({
      title: `条目 ${brief(d.name)} 对工作流不生效`,
      label: `它没有改变 ${listedZh(d.images, 3)}`,
      notes: [`kustomize 不处理模板的这些字段：${listedZh(d.fields, 3)}`],
    }),
  },
  phrases: {
    'Add "configurations: [argo-images.yaml]" to this file, and beside it argo-images.yaml with:\n{example}':
      '在本文件中添加 "configurations: [argo-images.yaml]"，并在同一文件夹中添加 argo-images.yaml，内容为：\n{example}',
  },
} satisfies Chinese<typeof rule>;
