import type { Chinese } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: '实例 ID 中的地域是实例所在的地域；Pod 在其他地域运行时必须写明。',
  rationale:
    '该注解写明实例所在的地域，实例的默认域名也包含地域。两者不同时，必有一个写错：文档要求写实例所在的地域。' +
    '文档没有说明写错时平台会怎样；私有镜像可能拉取失败。只有 Pod 与实例在同一地域时，才可以不写地域。',
  switchOff: '只要镜像来自 ACR 企业版的默认域名，就不应关闭。',
  wrong: '注解中的地域与镜像域名中的地域不同，或者 Pod 在其他地域运行却没有写地域。',
  repair: [
    '从镜像的域名取得地域：my-registry.<region>.cr.aliyuncs.com。',
    '将它和冒号写在实例 ID 之前：--fix 会自动修改。',
  ],
  messages: {
    mismatch: (d) => ({
      title: '实例 ID 的地域与镜像的地域不同',
      label: `"${d.key}" 写的地域是 ${quoted(d.region)}`,
      notes: [`镜像 ${quoted(d.image)} 在 ${quoted(d.actual)}`],
    }),
    short: (d) => ({
      title: '没有写地域的实例 ID 会在别的地域查找',
      label: `"${d.key}" 没有写地域，会在 ${quoted(d.here)} 查找`,
      notes: [`镜像 ${quoted(d.image)} 在 ${quoted(d.actual)}`],
    }),
  },
  phrases: {
    'the image': '该镜像',
    'If the image is right: look the id of "{host}" up in region {region}: {where:phrase}':
      '如果镜像没有写错：在地域 {region} 查找 "{host}" 的实例 ID：{where}',
  },
} satisfies Chinese<typeof rule>;
