import { type Chinese, listedZh } from '../../src/rule-kit/chinese.ts';
import { quoted } from '../../src/rule-kit/index.ts';
import type rule from './rule.ts';

export default {
  summary: 'Pod 或 ImageCache 的实例 ID 是其镜像所在实例的 ID。',
  rationale:
    '一个实例 ID 只能打开一个实例。如果写的是另一个实例的 ID，Pod 得到的是那个实例的访问权限，从这个实例拉取镜像时没有凭据，私有镜像会拉取失败。' +
    '哪个域名对应哪个 ID 以配置为准；配置没有说明时，与从同一域名拉取镜像的其他 Pod 的注解比较。',
  switchOff: '不应关闭；如果配置中的 registries 有误，请改正。',
  wrong: '注解写的是一个实例，而 Pod 的镜像来自另一个实例。',
  repair: [
    '将镜像的域名与配置中的 registries 对照。',
    '写该域名所属实例的 ID：--fix 会自动修改。',
    '如果是域名写错了，就改为另一个实例的镜像。',
  ],
  messages: {
    other: (d) => ({
      title: '实例 ID 属于另一个实例',
      label: `"${d.key}" 是 ${d.id}，即 ${d.owner} 的实例`,
      notes: [`镜像 ${quoted(d.image)} 在另一个实例中`],
    }),
    configured: (d) => ({
      title: '实例 ID 与配置不一致',
      label: `"${d.key}" 是 ${d.id}，而配置写的是 ${d.expected}`,
      notes: [`它用于镜像 ${quoted(d.image)}，而配置为 ${d.host} 写的是另一个 ID`],
    }),
    asked: (d) => ({
      title: '实例 ID 与阿里云的答复不一致',
      label: `"${d.key}" 是 ${d.id}，而阿里云的答复是 ${d.expected}`,
      notes: [`它用于镜像 ${quoted(d.image)}；${d.host} 的答复日期是 ${d.date}`],
    }),
    neighbours: (d) => ({
      title: '实例 ID 与其他注解不一致',
      label: `"${d.key}" 是 ${d.id}，而其他注解写的是 ${d.expected}`,
      notes: [`它用于镜像 ${quoted(d.image)}`, `针对 ${d.host} 的其他注解来自 ${listedZh(d.from)}`],
    }),
  },
  phrases: {
    'another id for this host': '同一域名的另一个 ID',
    'Two annotations say different things of one host; one of them is wrong.':
      '同一域名的两个注解不一致，其中一个有误。',
    'no page says how several ids are written.': '没有文档说明如何写多个 ID。',
    'the images come from several instances, and the annotation names one.':
      '镜像来自多个实例，而注解只写了一个。',
    'the annotation is shared through a YAML anchor': '该注解通过 YAML 锚点被共享',
    'Console of Container Registry, page Instances: write the id of the instance of the image':
      '查看容器镜像服务控制台的“实例列表”页面，写镜像所在实例的 ID',
    'Give each template the {key} of its images': '为每个模板写上与其镜像对应的 {key}',
  },
} satisfies Chinese<typeof rule>;
