import type { Phrases } from './phrases.ts';

/** The words of the page in HTML, with its images and its plan of caches. */
export const HTML: Phrases = {
  'wfcache-lint: no findings': 'wfcache-lint：没有问题',
  'wfcache-lint: {count:number} findings': 'wfcache-lint：{count} 个问题',
  Findings: '问题',
  Images: '镜像',
  'Image caches': '镜像缓存',
  'Skip to the findings': '跳到问题',
  'Parts of this page': '本页内容',
  Summary: '摘要',
  'The images and the plan of caches are not here: the time of the run was over.':
    '这里没有镜像和镜像缓存方案：运行时间已用尽。',
  'Written by wfcache-lint {version}. Sizes and prices are estimates.':
    '由 wfcache-lint {version} 生成。大小和价格均为估算值。',

  // Findings.
  Source: '源码',
  '{shown:number} of {count:number} findings are shown.': '显示 {shown} 个问题，共 {count} 个。',
  'The worst {shown:number} are shown. {count:number} more finding(s): --format json has all of them.':
    '只显示最严重的 {shown} 个。另有 {count} 个问题：--format json 有全部问题。',
  'Filter the findings': '筛选问题',
  Severity: '严重性',
  Rule: '规则',
  all: '全部',
  Words: '文字',
  'Show all': '全部显示',
  ' ({count:number})': '（{count}）',
  'template {name}': '模板 {name}',
  'cluster {names:names}': '集群 {names}',
  'clusters {names:names}': '集群 {names}',
  'Help: ': '帮助：',
  'Unsafe fix: ': '需确认的修复：',
  ' (new file)': '（新文件）',
  'with a fix': '可修复',
  'Findings by rule': '各规则的问题',

  // Images.
  image: '镜像',
  clusters: '集群',
  download: '下载量',
  'with caches': '使用缓存后',
  size: '大小',
  pull: '拉取时间',
  pods: 'Pod 数',
  manifests: '清单数',
  cached: '已缓存',
  registry: '镜像仓库',
  yes: '是',
  no: '否',
  maybe: '可能',
  auto: '自动',
  snapshot: '快照',
  imagecache: 'ImageCache',
  open: '未定',
  'No pod pulls an image.': '没有 Pod 拉取镜像。',
  '{images:phrase}, pulled by {pods:number} pod(s) of {manifests:number} manifest(s).':
    '{images}，由 {manifests} 个清单的 {pods} 个 Pod 拉取。',
  '{images:phrase}, pulled by {pods:number} pod(s) of {manifests:number} manifest(s); {unknown:number} size(s) not known, and not counted.':
    '{images}，由 {manifests} 个清单的 {pods} 个 Pod 拉取；{unknown} 个镜像的大小未知，未计入。',
  '{count:number} image(s)': '{count} 个镜像',
  '{shown:number} of {count:number} image(s)': '{count} 个镜像中的 {shown} 个',
  'Run once each, the manifests download {bytes:phrase} without image caches, {cached:phrase} with those they use (estimated).':
    '每个清单各运行一次时，不使用镜像缓存需下载 {bytes}，使用现有镜像缓存需下载 {cached}（估算）。',
  'Layers that several images of one pod share count once: {bytes} less than the rows add up to.':
    '同一个 Pod 的多个镜像共用的镜像层只计一次：比各行之和少 {bytes}。',
  'Images, the largest download first': '镜像，下载量最大的在前',
  '{count:number} more image(s): wfcache-lint images has all of them.':
    '另有 {count} 个镜像：wfcache-lint images 有全部镜像。',
  'Compressed bytes by image when each manifest runs once: ':
    '每个清单各运行一次时各镜像的压缩后大小：',
  downloaded: '需要下载',
  'not downloaded, thanks to a cache': '因镜像缓存而不必下载',
  'by a cache': '由镜像缓存提供',

  // The plan of caches.
  'Plan of image caches': '镜像缓存方案',
  'No cache is planned.': '没有需要规划的镜像缓存。',
  'What image caches cost and save: estimates, in CNY':
    '镜像缓存的费用和节省：估算值，单位为人民币元',
  cache: '镜像缓存',
  GiB: 'GiB',
  make: '制作',
  keep: '保留',
  'pod/h': 'Pod/小时',
  'a month': '每月',
  pulled: '少拉取',
  waited: '少等待',
  worth: '价值',
  pays: '划算',
  sources: '来源',
  '{path}: {count:number} image(s)': '{path}：{count} 个镜像',
  '{path}: {count:number} image(s), {where:names}': '{path}：{count} 个镜像，{where}',
  'not planned: {what:names}': '未列入方案：{what}',
  'It does not pay, however often it is used: the disk of a pod costs more than it saves.':
    '不划算，无论使用多少次：Pod 磁盘的费用高于节省的费用。',
  'It does not pay: it saves {saved} a month and costs {cost}.':
    '不划算：每月节省 {saved}，费用 {cost}。',
  'Not all of its pods have a schedule: it pays from {runs:phrase} a month on.':
    '它的 Pod 并非全部有定时计划：每月{runs}起划算。',
  'Not all of its pods have a schedule: it pays from {runs:phrase} a month on, while a pod runs up to {hours} h on average.':
    '它的 Pod 并非全部有定时计划：每月{runs}起划算，前提是 Pod 平均运行不超过 {hours} 小时。',
  'one run': '运行一次',
  '{count:number} runs': '运行 {count} 次',
  'It saves {saved} a month and costs {cost}.': '每月节省 {saved}，费用 {cost}。',
  'It saves {saved} a month and costs {cost}, so it pays where pulls are slow.':
    '每月节省 {saved}，费用 {cost}，因此拉取慢时划算。',
  'It saves {saved} a month and costs {cost}, while a pod runs up to {hours} h on average.':
    '每月节省 {saved}，费用 {cost}，前提是 Pod 平均运行不超过 {hours} 小时。',
  'It saves {saved} a month and costs {cost}, so it pays where pulls are slow, while a pod runs up to {hours} h on average.':
    '每月节省 {saved}，费用 {cost}，因此拉取慢时划算，前提是 Pod 平均运行不超过 {hours} 小时。',
  'How the columns are computed': '各列如何计算',
  '(2 vCPU × {vcpu} + 4 GiB × {memory} + size × {disk} / 3600) × {seconds} s, once in {days:number} days':
    '（2 vCPU × {vcpu} + 4 GiB × {memory} + 大小 × {disk} / 3600）× {seconds} 秒，每 {days} 天一次',
  '2 × compressed GiB × {price}, a month of 30 days': '2 × 压缩后的 GiB × {price}，一个月按 30 天',
  'size × {price}, for each hour that a pod runs; how long pods run is not known: prices.podHours':
    '大小 × {price}，Pod 每运行一小时；Pod 的运行时长未知：prices.podHours',
  'size × {price}, for each hour that a pod runs: {hours}':
    '大小 × {price}，Pod 每运行一小时：{hours}',
  'started when each manifest runs once, and a month of them by the schedules of CronWorkflows; + for more without a schedule':
    '每个清单各运行一次时启动的 Pod，以及按 CronWorkflow 的定时计划一个月启动的 Pod；+ 表示还有没有定时计划的',
  'compressed, what the pods of a run do not pull any more; waited: for as long, all pods together, at 37 and at 8 MB/s':
    '一次运行的 Pod 不再拉取的压缩后大小；少等待：所有 Pod 合计少等待的时间，按 37 MB/s 和 8 MB/s 计',
  'waited × ({vcpu} vCPU × {price} + {memory} GiB × {rate}), a run: a pod is billed while it pulls':
    '少等待 ×（{vcpu} vCPU × {price} + {memory} GiB × {rate}），每次运行：Pod 拉取镜像时也计费',
  'of all figures with their dates: docs/prices.md; your own: prices in the configuration':
    '所有数字及其日期见 docs/prices.md；自己的价格：配置中的 prices',
  'is as it should be': '无需改动',
  'to be created': '需要创建',
  'to be renewed': '需要更新',
  'cannot be renewed: {reason:phrase}': '无法更新：{reason}',
  Manifests: '清单',
  'They are written by ': '写入清单的命令：',
  '{count:number} image(s) left out: {reason:phrase}': '{count} 个镜像未包含：{reason}',
  'it is not known before a run': '运行之前未知',
  'its tag does not stay': '它的 Tag 会变化',
  'it is larger than a cache can be': '它超过了镜像缓存的最大大小',
  'no file names it, and {key} needs every image': '没有文件写明它，而 {key} 需要全部镜像',
  '{count:number} kinds of pods with large images have automatic caching, which costs nothing up to 30 GiB; --for all plans for them as well.':
    '{count} 类使用大镜像的 Pod 已自动匹配镜像缓存，30 GiB 以内不收费；--for all 也为它们规划。',
  '{path}: ImageCache "{name}": {what:phrase}; {costs:phrase}.':
    '{path}：ImageCache "{name}"：{what}；{costs}。',
  'no pod uses it': '没有 Pod 使用它',
  'no pod pulls {images:names} of it': '没有 Pod 拉取其中的 {images}',
  'its size is not known': '它的大小未知',
  'keeping it costs {cost} a month': '保留它每月费用 {cost}',
};
