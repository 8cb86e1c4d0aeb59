import { type Chinese, describedZh } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: '被其他工作流通过 templateRef 使用的模板自己带有注解。',
  rationale:
    '在 Argo 3.7 之前，其他工作流通过 templateRef 使用 WorkflowTemplate 中的模板时，不会读取该 WorkflowTemplate 的 podMetadata。' +
    '注解写在模板库中，而它的 Pod 运行时没有该注解。写在模板上的注解在所有版本中都有效。',
  switchOff: 'Argo 低于 3.7 时不应关闭；从 3.7 起，只要 argoVersion 写明版本，本规则就不再报告。',
  wrong:
    'WorkflowTemplate 的 podMetadata 中有注解，而另一个工作流通过 templateRef 使用其中的模板。这些 Pod 得不到该注解。',
  repair: [
    '将注解写到每个被使用的模板的 metadata 中：--fix 会自动添加。',
    '或者写到使用该模板的工作流的 podMetadata 中。',
    '如果使用 Argo 3.7 或更高版本，请在配置中设置 argoVersion：那里模板库的 podMetadata 有效。',
  ],
  messages: {
    ignored: (d) => ({
      title: '注解不会到达被其他工作流使用的模板',
      label: `podMetadata 中的 "${d.key}" 不会到达通过 templateRef 使用的${describedZh(d.templates, '模板')}`,
      notes: ['低于 3.7 的 Argo 只读取模板和使用它的工作流'],
    }),
  },
  phrases: {
    'Write it in the metadata of each template, or in the podMetadata of the workflows that use them':
      '将它写到每个模板的 metadata 中，或写到使用这些模板的工作流的 podMetadata 中',
    'Add {key} to the templates themselves': '将 {key} 添加到模板自身',
  },
} satisfies Chinese<typeof rule>;
