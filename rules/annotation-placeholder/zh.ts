import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'ID 和角色是真实的值，而不是文档中打码的值。',
  rationale:
    '阿里云的文档会对 ID 打码：cri-****、<your-instance-id>、cri-xxxx。复制到清单中，这样的值不指向任何东西。' +
    '没有文档说明 Pod 会怎样；私有镜像可能拉取不了。',
  switchOff: '部署之前有步骤填入这些值时。',
  wrong: '注解的值是文档中打码的值，而不是真实的 ID、域名或角色。',
  repair: [
    '查找真实的值：实例 ID 在容器镜像服务控制台，镜像缓存 ID 在 ECI 控制台或 ImageCache 的 status 中，ARN 在 RAM 控制台。',
    '用它替换打码的值。如果配置中写明了实例，--fix 会自动替换。',
  ],
  messages: {
    placeholder: (d) => ({
      title: `${brief(d.value)} 是占位符`,
      label: `"${d.key}" 应为真实的值`,
    }),
  },
  phrases: {
    'Look the id up ({where:phrase}), or take a cache that matches: "{key}"':
      '查找该 ID（{where}），或改用自动匹配："{key}"',
    'Look the id up ({where:phrase}), or remove it: "{key}" takes a cache that matches':
      '查找该 ID（{where}），或删除它："{key}" 会自动匹配镜像缓存',
    'Look the ARN of the role up: {where:phrase}': '查找该角色的 ARN：{where}',
  },
} satisfies Chinese<typeof rule>;
