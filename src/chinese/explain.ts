import type { Phrases } from './phrases.ts';

/** The ways in which a pod gets access to a registry, behind its host. */
const ACCESS: Phrases = {
  'on ACS it needs a pull secret or the credential helper, and the files show none':
    '在 ACS 上需要拉取 Secret 或免密组件，而文件中没有',
  '"{key}" names the instance, {id}': '"{key}" 写明了实例 {id}',
  'the annotations with roles give access': '角色相关的注解提供访问权限',
  'the cluster may add the id of the instance, which is not certain from the files':
    '集群可能会添加实例 ID，从文件中无法确定',
  'a custom domain needs the id of the instance, and nothing gives it':
    '自定义域名需要实例 ID，而没有任何地方提供',
  'ECI pulls from a default domain of the same account without any annotation':
    'ECI 从同账号的默认域名拉取，不需要任何注解',
  'the guide of workflow clusters asks for the id of the instance, and nothing gives it':
    '工作流集群的文档要求提供实例 ID，而没有任何地方提供',
  'a pull secret of the pod gives access': 'Pod 的拉取 Secret 提供访问权限',
  'a pull secret of the service account gives access': '服务账号的拉取 Secret 提供访问权限',
  'the credential helper gives access': '免密组件提供访问权限',
  'the service account may have a pull secret': '服务账号可能有拉取 Secret',
};

/** What `explain` says. */
export const EXPLAIN: Phrases = {
  ...Object.fromEntries(
    Object.entries(ACCESS).map(([english, chinese]) => [
      `{host}: ${english}`,
      `{host}：${chinese}`,
    ]),
  ),

  // Places.
  'no pod depends on anything there': '没有 Pod 依赖此处的内容',
  ' by {folder}': '（由 {folder} 渲染）',
  ' with {names}': '（使用 {names} 渲染）',
  ' with the values of {what}': '（使用 {what} 的 values 渲染）',
  'image {text} in {manifest}': '{manifest} 中的镜像 {text}',
  'annotation {text} in {manifest}': '{manifest} 中的注解 {text}',
  'label {text} in {manifest}': '{manifest} 中的标签 {text}',
  'pull secret {text} in {manifest}': '{manifest} 中的拉取 Secret {text}',
  'image {text} of {template:phrase} in {manifest}': '{manifest} 中{template}的镜像 {text}',
  'annotation {text} of {template:phrase} in {manifest}': '{manifest} 中{template}的注解 {text}',
  'label {text} of {template:phrase} in {manifest}': '{manifest} 中{template}的标签 {text}',
  'pull secret {text} of {template:phrase} in {manifest}':
    '{manifest} 中{template}的拉取 Secret {text}',
  'template {name} in {manifest}': '{manifest} 中的模板 {name}',
  'templateDefaults in {manifest}': '{manifest} 中的 templateDefaults',
  'a template without a name in {manifest}': '{manifest} 中没有名称的模板',
  'a template without a name': '没有名称的模板',
  'a {kind} without a name': '没有名称的 {kind}',

  // Pods.
  'agent pod of {manifest}': '{manifest} 的 agent Pod',
  '{type} template {name} of {manifest}': '{manifest} 的 {type} 模板 {name}',
  'inline {type} template in {name} of {manifest}': '{manifest} 的 {name} 中的内联 {type} 模板',
  annotation: '注解',
  label: '标签',
  ignored: '被忽略',
  'pull secret': '拉取 Secret',
  node: '节点',
  account: '服务账号',
  'started by': '启动者',
  possible: '可能',
  configured: '配置中',
  platform: '平台',
  caches: '镜像缓存',
  access: '访问权限',
  "only Argo's own": '只有 Argo 自己的镜像',
  'annotation {key}: {value}': '注解 {key}: {value}',
  'label {key}: {value}': '标签 {key}: {value}',
  'or {image}': '或 {image}',
  'container {name}, {place}': '容器 {name}，{place}',
  'init container {name}, {place}': 'init 容器 {name}，{place}',
  'image volume {name}, {place}': '镜像卷 {name}，{place}',
  'more values than are followed: {tag}': '可能的值太多，未全部跟踪：{tag}',
  'known only to a run: {tag}': '运行时才能确定：{tag}',
  'the person who submits the workflow can change it': '提交工作流的人可以改变它',
  'from {level}, {place}': '来自{level}，{place}',
  'overrides {value} from {level}, {place}': '覆盖了 {value}（来自{level}，{place}）',
  'perhaps from {who}, {place}': '可能来自 {who}，{place}',
  'from its service account, {place}': '来自它的服务账号，{place}',
  'the cluster adds {key}': '集群会添加 {key}',
  '{backend} (platform: {platform})': '{backend}（platform: {platform}）',
  '{backend}, assumed (platform: {platform})': '{backend}，推测（platform: {platform}）',
  ', {fact}': '，{fact}',
  ', cluster {name}': '，集群 {name}',
  ', region {name}': '，地域 {name}',
  'metadata of the template': '模板的 metadata',
  'podMetadata of the submitted manifest': '所提交清单的 podMetadata',
  'podMetadata of its workflowTemplateRef': '其 workflowTemplateRef 的 podMetadata',
  'workflowDefaults of the controller': '控制器的 workflowDefaults',
  'eci-profile of the cluster': '集群的 eci-profile',
  'acs-profile of the cluster': '集群的 acs-profile',
  'a Selector of the cluster': '集群的 Selector',

  // Things of a template.
  template: '模板',
  input: '输入',
  parameter: '参数',
  argument: '传入的参数',
  output: '输出',

  // Who starts them.
  '{pods:number} pod(s) a run': '每次运行 {pods} 个 Pod',
  'an unknown number of pods a run': '每次运行的 Pod 数未知',
  'and {count:number} more call(s)': '还有 {count} 处调用',
  'and {count:number} more like it': '还有 {count} 个同类清单',
  entrypoint: '入口模板',
  'hook of the workflow': '工作流的 hook',
  'only by its name:': '仅凭名称：',
  start: '启动',
  step: '步骤',
  hook: 'hook',
  'its inline template': '其内联模板',

  // What Argo rejects, and what starts nothing.
  'Argo rejects {manifest}': 'Argo 拒绝 {manifest}',
  'Argo rejects {template:phrase} of {manifest}': 'Argo 拒绝 {manifest} 的{template}',
  'It makes no pods.': '它不会产生 Pod。',
  'It makes no pods, and Argo rejects workflows that use it.':
    '它不会产生 Pod，Argo 也拒绝使用它的工作流。',
  'It names no kind': '它没有写明类型',
  'It names several kinds: {kinds:names}': '它写明了多个类型：{kinds}',
  'It has more than one {thing:phrase} with the name "{name}"': '它有多个名为 "{name}" 的{thing}',
  'Its step "{step}" names the template "{name}", which is not there':
    '它的步骤 "{step}" 调用模板 "{name}"，而该模板不存在',
  'Its {field} names the template "{name}", which is not there':
    '它的 {field} 指向模板 "{name}"，而该模板不存在',
  'A task waits for the task "{name}", which is not there':
    '某个任务等待任务 "{name}"，而该任务不存在',
  'Its target is the task "{name}", which is not there':
    '它的 target 是任务 "{name}"，而该任务不存在',
  'Its tasks wait for each other in a circle, such as "{name}"':
    '它的任务互相等待，形成循环，例如 "{name}"',
  'Its step "{step}" passes no value for the input "{name}"':
    '它的步骤 "{step}" 没有为输入 "{name}" 传值',
  'It has the {thing:phrase} "{name}" without a value': '它的{thing} "{name}" 没有值',
  'Step {step} of {template:phrase} of {manifest} starts nothing':
    '{manifest} 的{template}中，步骤 {step} 不启动任何内容',
  'Its loop has no items': '它的循环没有任何项',
  'It runs in a loop, and its inline template names its own input "{name}". Argo fills in all tags of such a step before the input has a value, so the step fails. Write the value itself, such as {{item}}, or call a template by its name':
    '它在循环中运行，其内联模板引用了自己的输入 "{name}"。Argo 在该输入有值之前就替换这类步骤的全部标签，因此步骤会失败。请直接写出值，例如 {{item}}，或按名称调用模板',
  'It runs in a loop, and one of its hooks names what the step puts out or how it ended. Argo fills in all tags of such a step before that is known, so the step fails':
    '它在循环中运行，其某个 hook 引用了该步骤的输出或结束状态。Argo 在这些内容确定之前就替换这类步骤的全部标签，因此步骤会失败',

  // The summary.
  'There are no pods.': '没有 Pod。',
  'No pod depends on it.': '没有 Pod 依赖它。',
  '{count:number} kind(s) of pods.': '{count} 类 Pod。',
  'Argo {version}: {rules:phrase}.': 'Argo {version}：{rules}。',
  'Argo {version} (assumed): {rules:phrase}.': 'Argo {version}（推测）：{rules}。',
  'Argo {version}: {rules:phrase}; compare with --argo-version.':
    'Argo {version}：{rules}；可用 --argo-version 比较。',
  'Argo {version} (assumed): {rules:phrase}; compare with --argo-version.':
    'Argo {version}（推测）：{rules}；可用 --argo-version 比较。',
  'the rules below 3.7': '3.7 之前的规则',
  'podMetadata overwrites keys of a template': 'podMetadata 覆盖模板的键',
  'podMetadata fills in keys that a template lacks': 'podMetadata 补充模板缺少的键',

  // What the platform does.
  'The cluster may add an annotation on image caches, which is not certain from the files':
    '集群可能会添加镜像缓存的注解，从文件中无法确定',
  'ACS uses an image cache of exactly this image, because of "{key}"':
    'ACS 使用与该镜像完全一致的镜像缓存，依据是 "{key}"',
  'Nothing asks ACS for an image cache ("{key}")': '没有任何地方要求 ACS 使用镜像缓存（"{key}"）',
  'ECI uses the image cache "{id}", because of "{key}"; it has to be Ready, and no other one is looked for':
    'ECI 使用镜像缓存 "{id}"，依据是 "{key}"；它必须处于 Ready 状态，且不会查找其他镜像缓存',
  'ECI looks for an image cache that matches, and makes one where none does: "{key}"':
    'ECI 自动匹配镜像缓存，没有匹配的则制作一个："{key}"',
  'ECI looks for an image cache that matches, and makes one where none does: "{key}" is on by default':
    'ECI 自动匹配镜像缓存，没有匹配的则制作一个："{key}" 默认开启',
  'ECI uses no image cache: "{key}" switches them off': 'ECI 不使用镜像缓存："{key}" 关闭了它',
  'No annotation asks for an image cache; whether a workflow cluster looks for one by default is not documented':
    '没有注解要求使用镜像缓存；工作流集群是否默认匹配，文档没有说明',
  '{one} contradicts {other}; which of them counts is not documented':
    '{one} 与 {other} 矛盾；以哪一个为准，文档没有说明',
  'Container {names:list} gets nothing from a cache, because of the pull policy; {why:phrase}':
    '容器 {names} 因镜像拉取策略而不使用镜像缓存；{why}',
  '{count:number} containers {names:list} get nothing from a cache, because of the pull policy; {why:phrase}':
    '{count} 个容器 {names} 因镜像拉取策略而不使用镜像缓存；{why}',
  'ACS uses caches with Always only': 'ACS 只在 Always 时使用镜像缓存',
  'ECI uses caches with IfNotPresent': 'ECI 在 IfNotPresent 时使用镜像缓存',
  'A cache matches only with every image of the pod: "{key}"':
    '只有包含 Pod 全部镜像的镜像缓存才匹配："{key}"',
  'A cache matches only with every image of the pod: "{key}"; it wins over "{other}"':
    '只有包含 Pod 全部镜像的镜像缓存才匹配："{key}"；它优先于 "{other}"',
  'A cache matches only with {count} images of the pod: "{key}"':
    '只有包含 Pod 的 {count} 个镜像的镜像缓存才匹配："{key}"',
};
