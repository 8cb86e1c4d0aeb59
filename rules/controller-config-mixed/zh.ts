import { type Chinese, listedZh } from '../../src/rule-kit/chinese.ts';
import type rule from './rule.ts';

export default {
  summary: '工作流控制器的 ConfigMap 要么每项设置一个键，要么只有一个键 config。',
  rationale:
    '控制器要么读取每项设置各自的键，要么读取 config 中的全部设置。config 旁边还有其他键时，控制器会拒绝该 ConfigMap：' +
    '它不会启动，workflowDefaults、images 和其他所有设置都不生效。',
  switchOff: '你的控制器读取另一个 ConfigMap 时。',
  wrong: '工作流控制器的 ConfigMap 既有键 config，旁边又有其他键。',
  repair: [
    '选择一种形式：全部设置都放在 config 中，或每项设置一个键。',
    '将另一种形式的设置移过来。',
    '应用该 ConfigMap，并在控制器的日志中确认它已启动。',
  ],
  messages: {
    mixed: (d) => ({
      title: '控制器拒绝 "config" 旁边的键',
      label: `"config" 旁边有 ${listedZh(d.keys)}`,
    }),
  },
  phrases: {
    'Move them into the text of config, or give each setting of config a key':
      '将它们移入 config 的文本，或为 config 中的每项设置各写一个键',
  },
} satisfies Chinese<typeof rule>;
