import { type Chinese, describedZh, imagesInTitleZh } from '../../src/rule-kit/chinese.ts';
import { brief, formatBytes, FREE_STORAGE, unpackedSize } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

type Short = Parameters<(typeof rule)['messages']['tooLarge']>[0];

export default {
  summary: '镜像超出免费临时存储空间的 Pod，申请了足够的空间。',
  rationale:
    'ECI 或 ACS 上的 Pod 有 30 GiB 临时存储空间，供镜像和任务使用；镜像解压后至少占用压缩大小的两倍。' +
    '仅镜像就超出时，拉取开始几分钟后会因空间不足而失败。最小值的计算不含任务本身，因此 Pod 可能需要更多；' +
    '修复会为任务留出 10 GiB，这是本工具的选择。增加的存储空间会计费，因此修复需确认。',
  switchOff: '集群以文件中看不到的方式增加存储空间时；更好的做法是在 cluster.annotations 中写明。',
  source: {
    title: '增加临时存储空间大小',
    url: 'https://help.aliyun.com/zh/eci/user-guide/increase-the-capacity-of-the-temporary-storage-space',
  },
  wrong: 'Pod 的镜像解压后所需的磁盘超过 Pod 的磁盘。',
  repair: [
    '添加 k8s.aliyun.com/eci-extra-ephemeral-storage，写要增加的 GiB（在 ACS 上是 alibabacloud.com/extra-ephemeral-storage）：--fix --unsafe-fixes 会自动添加。它会计费。',
    '或者缩小镜像：减少步骤用不到的软件包所在的镜像层。',
    '或者拆分模板，使任何一个 Pod 都不包含全部这些镜像。',
  ],
  messages: {
    tooLarge: (d) => ({
      title: `磁盘放不下：${imagesInTitleZh(d.images)}`,
      label: `一个 Pod 有 ${String(FREE_STORAGE)} GiB`,
      notes: [need(d), `至少再申请 ${String(d.least)} GiB，还要加上任务写入的数据`],
    }),
    tooLittle: (d) => ({
      title: `${brief(d.value)} 放不下这些镜像`,
      label: `"${d.key}" 至少应为 ${String(d.least)}Gi`,
      notes: [need(d), `除此之外，一个 Pod 有 ${String(FREE_STORAGE)} GiB`],
    }),
    malformed: (d) => ({
      title: `${brief(d.value)} 不是整数 GiB`,
      label: `"${d.key}" 应为整数 GiB，例如 "20Gi"`,
      notes: [need(d), '文档没有给出其他写法'],
    }),
  },
  phrases: {
    'Write {key}: "{value}"; it leaves {room:number} GiB for the work, and wfcache-lint sizes looks the exact sizes up':
      '写 {key}: "{value}"；它为任务留出 {room} GiB，wfcache-lint sizes 可以查询准确的大小',
  },
} satisfies Chinese<typeof rule>;

function need({ images, bytes }: Short): string {
  const size = `压缩后 ${formatBytes(bytes)}`;
  return `${describedZh(images, '镜像')}，${size}，至少占用 ${String(unpackedSize(bytes))} GiB 磁盘`;
}
