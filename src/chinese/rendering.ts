import type { Phrases } from './phrases.ts';

/** What is said of Helm, kustomize and Argo CD: why something was not rendered, or not mended. */
export const RENDERING: Phrases = {
  // What the programs have done.
  'Prints more than {size:number} MiB': '输出超过 {size} MiB',
  'Takes more than {seconds:number} seconds, or too much memory':
    '用时超过 {seconds} 秒，或占用内存太多',
  'Takes too much memory': '占用内存太多',
  'Ends with the code {code:number}': '以退出码 {code} 结束',
  'Cannot be copied for rendering: {why:phrase}': '无法复制以进行渲染：{why}',
  'Too large: at most {files:number} files and {size:number} MiB are copied for rendering; exclude it':
    '太大：渲染时最多复制 {files} 个文件、{size} MiB；请排除它',
  '"{name}" is no name for a release or a namespace': '"{name}" 不能作为 release 或命名空间的名称',
  'it was not rendered': '它没有被渲染',

  // kustomize.
  '{path} inflates Helm charts (helmCharts), which needs --enable-helm':
    '{path} 展开 Helm chart（helmCharts），这需要 --enable-helm',
  '{path} inflates Helm charts, which needs --enable-helm':
    '{path} 展开 Helm chart，这需要 --enable-helm',
  '{path} holds no kustomization': '{path} 中没有 kustomization',
  '{path} holds more than one document, or none': '{path} 中有多个文档，或没有文档',
  '{path} names "{named}", which is remote': '{path} 引用了远程的 "{named}"',
  '{path} names "{named}", outside of the repository': '{path} 引用了仓库之外的 "{named}"',
  '{path} names "{named}", which is not in the repository':
    '{path} 引用了 "{named}"，而仓库中没有它',
  '{path} uses {name}, which is not builtin or needs more than files':
    '{path} 使用了 {name}，它不是内置的，或需要文件以外的内容',
  '{path} cannot be read as YAML': '无法将 {path} 作为 YAML 读取',

  // Argo CD.
  'An ApplicationSet is read without its templatePatch':
    '读取 ApplicationSet 时忽略了 templatePatch',
  'Only the first {most:number} applications are read': '只读取前 {most} 个 Application',
  'The path "{path}" is not known before Argo CD fills it in':
    '路径 "{path}" 在 Argo CD 填充之前未知',
  '{folder} is not rendered as in its Application: {why:phrase}':
    '{folder} 没有按其 Application 渲染：{why}',
  'The values "{path}" for {folder} are not in the repository':
    '仓库中没有 {folder} 的 values 文件 "{path}"',
  '{folder} is rendered without the {names:names} in its Application':
    '{folder} 渲染时未使用其 Application 中的 {names}',
  'A generator with matchExpressions is not read; only matchLabels are':
    '没有读取使用 matchExpressions 的生成器；只读取 matchLabels',
  'A generator ({name}) is not read; only list, git, and matrix and merge of these are':
    '没有读取生成器（{name}）；只读取 list、git，以及它们的 matrix 和 merge',
  'A generator names {path}, which cannot be read as YAML':
    '某个生成器引用了 {path}，无法将它作为 YAML 读取',
  'A matrix is not read that is not one of two generators':
    '没有读取某个 matrix：它不是由两个生成器组成的',
  'A matrix gives the parameter "{name}" twice': '某个 matrix 两次给出参数 "{name}"',
  'A merge without mergeKeys is not read': '没有读取缺少 mergeKeys 的 merge',
  'its valuesObject cannot be read': '无法读取它的 valuesObject',
  '"{line}" is not known before it is filled in': '"{line}" 在填充之前未知',
  'a parameter has no name, or one that no program takes':
    '某个参数没有名称，或其名称不被任何程序接受',

  // Why what is rendered is not mended.
  'other files would be rendered': '会渲染出其他文件',
  'other objects would be rendered': '会渲染出其他对象',
  'what is rendered cannot be read': '无法读取渲染结果',
  'what would be rendered could not be read': '无法读取修改后的渲染结果',
  'an edit where this is written would change something else': '在写有它的地方修改会改变其他内容',
  'another object would get it too': '另一个对象也会得到它',
  'a map has a key twice': '某个映射有重复的键',
  'no place was found where it is written': '没有找到写有它的位置',
  'different edits are wanted where it is written': '写有它的地方需要不同的修改',
  'its edits contradict each other': '它的几处修改互相矛盾',
  'the chart could not be rendered with it: {why:phrase}': '加上它之后无法渲染该 chart：{why}',
  'no edit of what is written changes exactly this when it is built again':
    '修改所写的内容后重新构建，没有一种修改恰好只改变它',
  'it is not a change of values in the objects that kustomize builds':
    '它不是对 kustomize 所构建对象中的值的修改',
  'not all of its overlays were built': '它的 overlay 没有全部构建',
  'there is no written place that can be edited for it': '没有可以为它修改的位置',
};
