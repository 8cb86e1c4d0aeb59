import {
  type Chinese,
  describedZh,
  imagesInTitleZh,
  pullDurationZh,
  pullersZh,
} from '../../src/rule-kit/chinese.ts';
import { formatBytes, quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

type Pulled = Parameters<(typeof rule)['messages']['undeclared']>[0];

export default {
  summary: '拉取大镜像的 Pod 使用镜像缓存。',
  rationale:
    'Serverless 节点上的每个 Pod 启动时都没有本地镜像，需要重新拉取全部镜像。镜像缓存让 Pod 从已经包含这些镜像的快照启动：' +
    '阿里云的示例中，386 MB 的镜像从 50 秒缩短到不足 5 秒。文档没有说明工作流集群是否默认匹配镜像缓存，因此在那里缺少注解是警告。' +
    'ECI 的文档说明 eci-auto-imc 默认开启；platform: eci 时，缺少注解只是提示，注解为 "false" 时才是警告。',
  switchOff:
    'Pod 不在 ECI 上运行，或者很少启动、拉取慢也无妨时。在 ACS 上（platform: acs）本规则不会报告任何问题。',
  wrong: 'Pod 拉取一个已知的大镜像，而 Pod 上没有任何内容要求使用镜像缓存。',
  repair: [
    '在 spec.podMetadata.annotations 中添加 k8s.aliyun.com/eci-image-cache: "true"，--fix 会自动添加。',
    '查看能节省多少：wfcache-lint imagecache --explain 会给出估算。',
    '如果第一次运行也要快，请事先创建 ImageCache：wfcache-lint imagecache --write。',
  ],
  note: 'platform: eci 时，缺少注解只是提示，因为 ECI 的文档说明默认会匹配镜像缓存。',
  messages: {
    undeclared: (d) => ({
      title: `没有镜像缓存：${titleOf(d)}`,
      label: costOf(d),
      notes: [imagesOf(d)],
    }),
    byDefault: (d) => ({
      title: `没有要求镜像缓存：${titleOf(d)}`,
      label: `在匹配到镜像缓存之前，${costOf(d)}`,
      notes: [imagesOf(d), `镜像缓存默认自动匹配，"${d.key}" 可以明确写出这一点`],
    }),
    refused: (d, say) => ({
      title: `镜像缓存被关闭：${titleOf(d)}`,
      label: costOf(d),
      notes: [imagesOf(d), `${d.where === '' ? '' : say(d.where)}"${d.key}: false" 将其关闭`],
    }),
  },
  phrases: {
    ' in "{path}"': '"{path}" 中的 ',
    'Write "true" where the anchor is': '在锚点处写 "true"',
    'Set the annotation to "true" in the workflow: the value of a workflow counts':
      '在工作流中将该注解设为 "true"：以工作流的值为准',
    'Set it to "true" in the Selector, which replaces the value of a workflow':
      '在 Selector 中将它设为 "true"：Selector 会覆盖工作流的值',
    'Switch the image cache on': '开启镜像缓存',
  },
} satisfies Chinese<typeof rule>;

function costOf({ images, perRun, parallelism }: Pulled): string {
  const time = pullDurationZh(Math.max(...images.map(({ bytes }) => bytes)));
  const what = images.length === 1 ? '拉取它' : '拉取它们，其中最大的';
  return `${pullersZh(perRun, parallelism)}${what}需要 ${time}`;
}

function imagesOf({ images, templates }: Pulled): string {
  const names = images.slice(0, 6).map(({ text, bytes, estimate }) => {
    const size = `压缩后${estimate ? '约' : ''} ${formatBytes(bytes)}${estimate ? '，估算值' : ''}`;
    return `${quoted(text)}（${size}）`;
  });
  const subject = images.length === 1 ? '大镜像' : `${String(images.length)} 个大镜像`;
  const where = templates.length === 0 ? '' : `，位于${describedZh(templates, '模板')}`;
  return `${subject} ${names.join('、')}${where}`;
}

function titleOf({ images }: Pulled): string {
  return imagesInTitleZh(
    images.map(({ text }) => text),
    '大镜像',
  );
}
