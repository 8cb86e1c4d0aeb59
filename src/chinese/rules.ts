import type { Phrases } from './phrases.ts';

/**
 * What more than one rule says: in help, in titles of fixes and in related messages, by `src/facts`,
 * `src/rule-kit`, `src/caches` and by those who try fixes.
 */
export const RULES: Phrases = {
  // Lists of things, as parts of other phrases.
  'image {images:list}': '镜像 {images}',
  '{count:number} images {images:list}': '镜像 {images}（共 {count} 个）',
  'template {templates:list}': '模板 {templates}',
  '{count:number} templates {templates:list}': '模板 {templates}（共 {count} 个）',
  'an inline template in {templates:phrase}': '{templates} 中的内联模板',
  'inline templates in {templates:phrase}': '{templates} 中的内联模板',
  'the metadata of {template:phrase} and the metadata of {inline:phrase}':
    '{template} 的 metadata 和 {inline} 的 metadata',
  'the metadata of {template:phrase}': '{template} 的 metadata',
  'the metadata of the inline template in {templates:phrase}': '{templates} 中内联模板的 metadata',
  'spec.podMetadata': 'spec.podMetadata',
  'spec.workflowSpec.podMetadata': 'spec.workflowSpec.podMetadata',
  'the template': '模板',
  templateDefaults: 'templateDefaults',
  podMetadata: 'podMetadata',
  'podMetadata of the library': '模板库的 podMetadata',
  'podMetadata of a patch of kustomize': 'kustomize 补丁的 podMetadata',
  workflowDefaults: 'workflowDefaults',
  'eci-profile': 'eci-profile',
  'acs-profile': 'acs-profile',
  'a Selector': 'Selector',
  'a map': '映射',
  'a list of image references': '镜像地址的列表',
  'something else': '其他内容',

  // Titles of fixes.
  'Add {key}: "{value}" to {places:phrase}': '添加 {key}: "{value}"，位置：{places}',
  'Add {key}: "{value}"': '添加 {key}: "{value}"',
  'Set {key} to "{value}"': '将 {key} 设为 "{value}"',
  'Set {key} to "{value}", the id of ImageCache "{name}"':
    '将 {key} 设为 "{value}"，即 ImageCache "{name}" 的 ID',
  'Remove {key}': '删除 {key}',
  'Remove it': '删除它',
  'Rename it to {key}': '将它改名为 {key}',
  'Create {path}, an ImageCache of {holds:phrase}': '创建 {path}：一个 ImageCache，{holds}',
  'Create {path}, an ImageCache of {holds:phrase}; {rest:phrase}':
    '创建 {path}：一个 ImageCache，{holds}；{rest}',
  'Extend ImageCache "{name}" to {holds:phrase}': '将 ImageCache "{name}" 扩充为 {holds}',
  'Extend ImageCache "{name}" to {holds:phrase}; {rest:phrase}':
    '将 ImageCache "{name}" 扩充为 {holds}；{rest}',
  '{count:number} image(s), {size:number} GiB': '{count} 个镜像，{size} GiB',

  // Related places.
  'image {images:list} in template {templates:list}': '镜像 {images}，位于模板 {templates}',
  'all {count:number} workflows need the same: {place:phrase} can give it to all of them at once':
    '全部 {count} 个工作流都有同样的需要：{place}可以一次性为它们全部设置',
  '`workflowDefaults`': '`workflowDefaults`',
  'the ConfigMap `eci-profile`': '名为 `eci-profile` 的 ConfigMap',
  'the ConfigMap `acs-profile`': '名为 `acs-profile` 的 ConfigMap',
  '{who} gives the pod "{annotation}"': '{who} 为 Pod 设置 "{annotation}"',
  'the controller has {setting} "{value}"': '控制器的 {setting} 是 "{value}"',
  'the controller does not know the command of this image (`images`)':
    '控制器不知道该镜像的启动命令（`images`）',
  'the controller has executor image "{image}"': '控制器的执行器镜像是 "{image}"',
  '"{key}" is "{value}"': '"{key}" 的值是 "{value}"',
  'for cluster {clusters:list}': '针对集群 {clusters}',
  'for clusters {clusters:list}': '针对集群 {clusters}',
  'only as rendered {how:phrase}': '仅在{how}渲染时',
  'rendered {how:phrase} as: {line}': '{how}渲染为：{line}',
  'the value, {how:phrase}': '值，{how}渲染时',
  'and in {count:number} more variants': '以及另外 {count} 种渲染结果中',
  'rendered from {source}': '渲染自 {source}',
  'by {folder}': '由 {folder}',
  'with the values of {what}': '使用 {what} 的 values',
  'with {names}': '使用 {names}',

  // Why there is no fix, as the end of a sentence.
  'No fix: {reason:phrase}': '无法修复：{reason}',
  '"{key}" stands behind an anchor': '"{key}" 位于锚点之后',
  '"{key}" has other values at other places, and which one counts depends on the version of Argo':
    '"{key}" 在其他位置有别的值，哪一个生效取决于 Argo 的版本',
  'it would change "{key}" of other pods': '它会改变其他 Pod 的 "{key}"',
  'the template is used for several instances': '该模板用于多个实例',
  'a pod without a template reads podMetadata only': '没有模板的 Pod 只读取 podMetadata',
  'the place is shared through a YAML anchor or stands inside a string':
    '该位置通过 YAML 锚点被共享，或位于字符串之内',
  'the map has no plain first key': '该映射没有普通的首个键',
  'the map is written with "?" keys': '该映射使用 "?" 写法的键',
  'the entry has no plain key': '该条目没有普通的键',
  'the map holds merge keys only': '该映射只含合并键',
  'the map has no plain key': '该映射没有普通的键',
  'the value is not on its own': '该值不是单独一行',
  'the value is left out in a flow map': '流式映射中省略了该值',
  '{key} comes from a merge key (<<)': '{key} 来自合并键（<<）',
  '{key} is not a map': '{key} 不是映射',
  'there are no annotations': '没有注解',
  'the manifest has no spec': '该清单没有 spec',
  'the image is a volume': '该镜像是卷',
  'annotations do not reach pods from here': '这里的注解不会到达 Pod',
  'this object has no podMetadata of its own': '该对象没有自己的 podMetadata',
  '{path} is in {encoding}; save it as UTF-8': '{path} 的编码是 {encoding}；请另存为 UTF-8',
  'the document at line {line:number} of {path} cannot be read':
    '{path} 第 {line} 行的文档无法读取',
  'a part of {path} cannot be read': '{path} 有一部分无法读取',
  'not every pod that {path} has a part in is known': '{path} 涉及的 Pod 并非全部已知',
  'it would change the file, and the finding would still be there': '它会改变文件，而问题仍然存在',
  'less of {path} could be read after it': '修复之后 {path} 能读取的内容会更少',
  'it would give {who:phrase} the id {id}, which is not that of its instance':
    '它会给{who}一个不属于其实例的 ID {id}',
  'a pod of template "{name}"': '模板 "{name}" 的 Pod',
  'a pod of {kind} "{name}"': '{kind} "{name}" 的 Pod',
  'it would cause {rule} in {path}: {message}': '它会在 {path} 中引发 {rule}',
  'it would hide {rule} in {path}, which it does not mend':
    '它会掩盖 {path} 中的 {rule}，而并未解决它',
  'it would change {path} as well, which is not among the named files':
    '它还会改变 {path}，而该文件不在指定的文件之中',
  'The time of the run ({seconds:number} s) was over; give it more with {option}':
    '本次运行的时间（{seconds} 秒）已用完；可用 {option} 延长',
  'The memory of the run ({memory}) was used up; give it more with {option}, or name some of the folders':
    '本次运行的内存（{memory}）已用完；可用 {option} 增加，或只指定部分文件夹',
  'two edits of it collide': '它的两处修改互相冲突',
  'it does not go together with another one': '它与另一项修复不能同时进行',
  '{path} has other fixes, which are made first': '{path} 有其他修复，会先进行',
  'more than {count:number} fixes of what is rendered would have to be tried':
    '需要尝试的渲染结果修复超过 {count} 项',
  'no ImageCache can serve "{image}": {reason:phrase}':
    '没有 ImageCache 可用于 "{image}"：{reason}',
  'no ImageCache can serve "{image}"': '没有 ImageCache 可用于 "{image}"',
  'by estimate it would cost more than it saves; `wfcache-lint imagecache --explain` shows how':
    '据估算，它的费用高于节省；详见 `wfcache-lint imagecache --explain`',
  'its tag does not stay': '它的 Tag 不固定',
  'it is larger than a cache can be': '它超过了镜像缓存的最大容量',
  'it is not known before a run': '运行之前无法得知',
  'it is not written as we write them any more': '它已不是本工具写出的形式',
  'its lines are too close together to be edited': '它的各行挨得太近，无法修改',

  // Help that several rules give.
  'Write "{text}" in its place': '改为 "{text}"',
  'Write "{one}" or "{other}"': '写 "{one}" 或 "{other}"',
  'Look the id up: {where:phrase}': '查找该 ID：{where}',
  'the first one': '第一个',
  'Set imageCacheSize to {size:number}': '将 imageCacheSize 设为 {size}',
  'Set imagePullPolicy to {policy}': '将 imagePullPolicy 设为 {policy}',
  'Keep copies in Container Registry, or give the pods an EIP: {annotation}':
    '将镜像复制到容器镜像服务，或为 Pod 绑定 EIP：{annotation}',
  'Keep a copy in Container Registry, or add the annotation {annotation}':
    '将镜像复制到容器镜像服务，或添加注解 {annotation}',
  'Write the host of the registry as it stands in the images, with its port':
    '按镜像中的写法写仓库地址，包括端口',
  'Write "{used}" here, or that reference in the workflows':
    '在这里写 "{used}"，或在工作流中改用这里的写法',
  'Remove it, or pull that reference': '删除它，或改为拉取它',

  // Notes.
  'the same holds for {count:number} more image(s) in this file':
    '本文件中另有 {count} 个镜像也是如此',

  // Where a person finds ids.
  'Container Registry console, page Instances': '容器镜像服务控制台的“实例列表”页面',
  'kubectl get imagecaches, column CACHEID': 'kubectl get imagecaches 输出的 CACHEID 列',
  'RAM console, Identities, Roles': 'RAM 控制台的“身份管理 > 角色”页面',
  'No cache in the list is Ready and holds all images of these pods; plan one with wfcache-lint imagecache, or let ECI match a cache: {annotation}':
    '列表中没有既处于 Ready 状态又包含这些 Pod 全部镜像的镜像缓存；可用 wfcache-lint imagecache 规划一个，或让 ECI 自动匹配：{annotation}',

  // The guides.
  'every version': '所有版本',
  'every version; the object is not one of Argo': '所有版本；该对象不属于 Argo',
  'every version; the order changed with {versions:names} and {last}':
    '所有版本；优先顺序在 {versions} 和 {last} 中有变化',
  'below {version}': '低于 {version}',
};
