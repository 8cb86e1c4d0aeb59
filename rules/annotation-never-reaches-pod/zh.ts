import { type Chinese, describedZh } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 的注解写在 podMetadata 或模板的 metadata 中。',
  rationale:
    'Argo 只用 spec.podMetadata 和模板的 metadata 生成 Pod 的注解。' +
    '写在 Workflow 本身、workflowMetadata、steps 或 dag 模板、或与容器并列的位置，注解会被接受，但不生效：' +
    '清单看上去写了，实际上拉取失败，或者没有任何缓存。',
  switchOff: '有自己的控制器将这些注解复制到 Pod 时。',
  wrong: 'Pod 的注解写在了 Argo 不会复制到 Pod 的位置。',
  repair: [
    '将注解移到 spec.podMetadata.annotations，它会到达工作流的所有 Pod（CronWorkflow 中是 spec.workflowSpec.podMetadata）。',
    '或者将它移到需要它的模板的 metadata.annotations。',
  ],
  messages: {
    misplaced: (d, say) => ({
      title:
        d.keys.length === 1 ? '注解不会到达 Pod' : `${String(d.keys.length)} 个注解不会到达 Pod`,
      label: `${describedZh(d.keys, '注解')}，位置：${say(d.where)}`,
      notes: ['Argo 只复制 podMetadata 和所运行模板的 metadata'],
    }),
  },
  phrases: {
    '{path} of the {kind}': '{kind} 的 {path}',
    '{path} of a template': '模板的 {path}',
    '{path} of a {type} template': '{type} 模板的 {path}',
    '{path} of a step': '步骤的 {path}',
    '{path}.annotations': '{path}.annotations',
    'Move annotation {keys:list} to {place:phrase}': '将注解 {keys} 移到{place}',
    'Move {count:number} annotations {keys:list} to {place:phrase}':
      '将注解 {keys}（共 {count} 个）移到{place}',
    'Move it to {place:phrase}': '将它移到{place}',
    'the metadata of the templates that use it': '使用它的模板的 metadata',
    '{place:phrase} has an annotation of that name already': '{place} 已有同名的注解',
    'Write it into the metadata of the template that runs': '将它写入所运行模板的 metadata',
    'Write it into the metadata of the templates that are used': '将它写入所使用模板的 metadata',
  },
} satisfies Chinese<typeof rule>;
