import type { Chinese } from '../../src/rule-kit/chinese.ts';
import {
  brief,
  CACHE_RETENTION_KEY,
  CACHE_SIZE_KEY,
  MOST_IMAGES,
  RETENTION,
  SIZE_LIMITS,
} from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

const SIZE = `${String(SIZE_LIMITS.least)} 到 ${String(SIZE_LIMITS.most)} 的整数 GiB`;
const DAYS = `${String(RETENTION.least)} 到 ${String(RETENTION.most)} 的整数天数`;

const SIZE_TITLE = 'ImageCache 不支持的大小';
const DAYS_TITLE = 'ImageCache 不支持的保留时长';

/** What was found, by the English words of the data, where it is not a value in quotes. */
const FOUND: Readonly<Record<string, string>> = {
  'something else': '其他内容',
  'a map, which is how the spec of a pod has it': '映射，这是 Pod 的 spec 中的写法',
};

export default {
  summary: 'ECI 能够制作该 ImageCache：有镜像，大小是整数 GiB，Secret 带命名空间。',
  rationale:
    'ECI 的 CRD 检查很少：大小是 "20Gi"、Secret 按 Pod 的写法、镜像因缩进不在 spec 中，kubectl 都会接受。' +
    '之后 ImageCache 会被拒绝，或几分钟后制作失败，只在事件中可见，而这段时间内每个 Pod 都会拉取镜像。',
  switchOff: '清单在应用之前由其他工具补全时。',
  wrong: 'ImageCache 有一个字段，kubectl 接受，ECI 却不接受。',
  repair: [
    'imageCacheSize 和 retentionDays 写整数，不带单位。',
    '每个 Secret 写成 "namespace:name"。',
    '在 spec.images 中列出一到二十个镜像。',
    '含义只有一种的错误由 --fix 修复，例如将 "40Gi" 改为 40。',
  ],
  messages: {
    noImages: () => ({ title: 'ImageCache 没有镜像', label: 'ImageCache 至少列出一个镜像' }),
    emptySection: (d) => ({
      title: `${brief(d.section)} 没有内容`,
      label: '应属于它的内容很可能缩进不够',
    }),
    tooMany: (d) => ({
      title: `一个 ImageCache 有 ${String(d.count)} 个镜像`,
      label: `最多 ${String(MOST_IMAGES)} 个`,
    }),
    size: (d) => ({ title: SIZE_TITLE, label: wanted('imageCacheSize', SIZE, d.value) }),
    retention: (d) => ({ title: DAYS_TITLE, label: wanted('retentionDays', DAYS, d.value) }),
    sizeNoted: (d) => ({
      title: SIZE_TITLE,
      label: wanted(`"${CACHE_SIZE_KEY}"`, SIZE, d.value),
    }),
    retentionNoted: (d) => ({
      title: DAYS_TITLE,
      label: wanted(`"${CACHE_RETENTION_KEY}"`, DAYS, d.value),
    }),
    secret: (d) => ({
      title: 'ImageCache 的 Secret 不是 "namespace:name"',
      label: `实际为：${FOUND[d.value] ?? d.value}`,
    }),
    unknownField: (d) => ({
      title: `未知的字段 ${brief(d.field)}`,
      label: d.meant === undefined ? undefined : `是否应为 "${d.meant}"？`,
    }),
    wrong: (d, say) => ({
      title: `${brief(d.field)} 的值不正确`,
      label: `应为：${say(d.expected)}`,
    }),
  },
  phrases: {
    'The fields of spec are {names:names}; correct it, or remove it':
      'spec 的字段有 {names}；请更正或删除它',
    'Indent what belongs to it by two blanks more than its key':
      '属于它的内容比它的键多缩进两个空格',
    'Divide the images among several ImageCaches; a pod uses one of them':
      '将镜像分到多个 ImageCache 中；一个 Pod 只使用其中一个',
    'List the images under spec.images, as the pods write them':
      '在 spec.images 中列出镜像，写法与 Pod 相同',
    'Write a whole number of GiB without a unit, as imageCacheSize: {size:number}':
      '写整数 GiB，不带单位，例如 imageCacheSize: {size}',
    'Write a whole number of days, as retentionDays: {days:number}':
      '写整数天数，例如 retentionDays: {days}',
    'Write whole GiB without a unit, as "{size:number}"': '写整数 GiB，不带单位，例如 "{size}"',
    'Write whole days, as "{days:number}"': '写整数天数，例如 "{days}"',
    'Write "NAMESPACE:NAME"; kubectl get secrets --all-namespaces lists them':
      '写 "NAMESPACE:NAME"；kubectl get secrets --all-namespaces 会列出它们',
    'Write {expected:phrase}': '应写：{expected}',
    '"{version}", the only version there is': '"{version}"，这是唯一的版本',
    'a name of small letters, digits, "-" and "."': '由小写字母、数字、"-" 和 "." 组成的名称',
    'Name its namespace, {namespace}': '写明它的命名空间 {namespace}',
  },
} satisfies Chinese<typeof rule>;

function wanted(field: string, range: string, found: string): string {
  return `${field} 应为 ${range}，实际为：${FOUND[found] ?? found}`;
}
