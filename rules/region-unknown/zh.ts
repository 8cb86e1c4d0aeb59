import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { brief } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '镜像域名或实例 ID 中的地域是阿里云的地域。',
  rationale:
    '域名中的地域不存在时，域名无法解析；实例 ID 中的地域不存在时，找不到任何实例。' +
    '本工具包含 2026 年 8 月的地域；之后的新地域由配置写明。',
  switchOff: '与其关闭本规则，不如将新地域写到 allow 中。',
  allow: '本工具发布之后的新地域',
  wrong: '镜像的域名或实例 ID 写了阿里云没有的地域。',
  repair: [
    '将该地域与问题中建议的地域对照。',
    '改正它。',
    '如果该地域比本工具的版本更新，将它写到本规则的选项 allow 中。',
  ],
  messages: {
    inId: (d, say) => ({
      title: `未知的地域 ${brief(d.region)}`,
      label: `位于 "${d.key}" 中${d.hint === '' ? '' : say(d.hint)}`,
    }),
    inHost: (d, say) => ({
      title: `未知的地域 ${brief(d.region)}`,
      label: `位于${d.images > 1 ? `本文件 ${String(d.images)} 个镜像的` : ''}域名 "${d.host}" 中${d.hint === '' ? '' : say(d.hint)}`,
    }),
  },
  phrases: {
    '; did you mean "{meant}"?': '；是不是要写 "{meant}"？',
    'Correct it. If it is a new region, list it in .wfcache-lint.yaml:\n{example}':
      '改正它。如果是新地域，写到 .wfcache-lint.yaml 中：\n{example}',
  },
} satisfies Chinese<typeof rule>;
