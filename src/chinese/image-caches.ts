import type { Phrases } from './phrases.ts';

/** What `imagecache` and `pin` say. */
export const IMAGE_CACHES: Phrases = {
  // imagecache: notes.
  '{path}: created with {count:number} image(s), {size:number} GiB':
    '{path}：已创建，含 {count} 个镜像，{size} GiB',
  '{path}: renewed': '{path}：已更新',
  'no ImageCache is needed that nobody has written': '没有需要而尚未写入的 ImageCache',
  'no cache for {images:phrase}: by estimate it would cost more than it saves (--explain)':
    '没有为{images}规划镜像缓存：据估算，费用高于节省（--explain）',
  'no cache for {images:phrase}: by estimate it would cost more than it saves (--explain); {path} can be deleted':
    '没有为{images}规划镜像缓存：据估算，费用高于节省（--explain）；可以删除 {path}',
  '{count:number} kind of pods with large images has automatic caching; --for all plans for them as well':
    '{count} 类使用大镜像的 Pod 已自动匹配镜像缓存；--for all 也为它们规划',
  '{count:number} kinds of pods with large images have automatic caching; --for all plans for them as well':
    '{count} 类使用大镜像的 Pod 已自动匹配镜像缓存；--for all 也为它们规划',
  'left out {images:phrase}: {reason:phrase}': '未列入{images}：{reason}',
  '{path}: no pod needs ImageCache "{name}" any more; delete it':
    '{path}：已没有 Pod 需要 ImageCache "{name}"；请删除它',
  '{path}: no pod pulls {what:phrase} of ImageCache "{name}"':
    '{path}：没有 Pod 拉取 ImageCache "{name}" 中的{what}',
  '{path}: no pod pulls {what:phrase} of ImageCache "{name}"; keeping that costs CNY {cost} a month (estimate)':
    '{path}：没有 Pod 拉取 ImageCache "{name}" 中的{what}；保留它每月费用约 {cost} 元（估算）',
  'any of its images': '任何镜像',
  'the size of {count:number} image(s) is not known, and no cache holds them; --registry on asks for it':
    '{count} 个镜像的大小未知，没有镜像缓存包含它们；--registry on 可以查询',
  '{path} cannot be renewed: {why:phrase}': '无法更新 {path}：{why}',
  'it is named by a host inside the network of {region}, and the pods run in {other}':
    '它使用 {region} 网络内部的域名，而 Pod 运行在 {other}',

  // imagecache --explain.
  'What image caches cost and save. All numbers are estimates, in CNY.':
    '镜像缓存的费用和节省。所有数字均为估算值，单位为人民币元。',

  // pin.
  written: '已写入',
  'to write': '待写入',
  left: '未处理',
  'waiting for ImageCache {name}: {state}; run pin again, or with --wait':
    '等待 ImageCache {name}：{state}；请再次运行 pin，或使用 --wait',
  'ImageCache {name} has failed': 'ImageCache {name} 制作失败',
  'ImageCache {name} has failed: {why}': 'ImageCache {name} 制作失败：{why}',
  'no cache holds {image}; wfcache-lint imagecache plans one':
    '没有镜像缓存包含 {image}；wfcache-lint imagecache 可以规划一个',
  NAME: '名称',
  CACHEID: '镜像缓存 ID',
  PHASE: '状态',
  REGION: '地域',
  IMAGES: '镜像数',
  ENDS: '到期',
  '{ready:number} of {count:number} image cache(s) is Ready':
    '{count} 个镜像缓存中 {ready} 个处于 Ready 状态',
  '{ready:number} of {count:number} image cache(s) are Ready':
    '{count} 个镜像缓存中 {ready} 个处于 Ready 状态',
  '{count:number} being made': '{count} 个正在制作',
  '{count:number} failed': '{count} 个失败',
  '{count:number} pin(s) written': '已写入 {count} 处',
  '{count:number} to write (--write)': '待写入 {count} 处（--write）',
  '{count:number} left': '未处理 {count} 处',
  'the list of image caches is in {file}': '镜像缓存列表在 {file} 中',
  '{count:number} objects are no ImageCache of eci.alibabacloud.com':
    '{count} 个对象不是 eci.alibabacloud.com 的 ImageCache',
  '{count:number} ImageCaches more than are read are left out':
    'ImageCache 数超过上限，未读取其中 {count} 个',
  '{passed:number} s: ImageCache {name}: {state}': '{passed} 秒：ImageCache {name}：{state}',
  'There is no list of image caches: give --kubectl, --online, --caches FILE, or a file that --save has written ({file})':
    '没有镜像缓存列表：请给出 --kubectl、--online、--caches FILE，或 --save 写入的文件（{file}）',
  'The caches in {file} cannot be read: {why:phrase}': '无法读取 {file} 中的镜像缓存列表：{why}',
  'Standard input is larger than 16 MiB': '标准输入大于 16 MiB',
  '{file}: Expected what kubectl get imagecaches -o json prints, {found:phrase}':
    '{file}：应为 kubectl get imagecaches -o json 的输出，{found}',
  'standard input: Expected what kubectl get imagecaches -o json prints, {found:phrase}':
    '标准输入：应为 kubectl get imagecaches -o json 的输出，{found}',
  'Expected what kubectl get imagecaches -o json prints, {found:phrase}':
    '应为 kubectl get imagecaches -o json 的输出，{found}',
  '{file}: Expected a list of ImageCaches, found {found:phrase}':
    '{file}：应为 ImageCache 列表，实际是{found}',
  '{file}: Expected a list of ImageCaches, found a {kind}':
    '{file}：应为 ImageCache 列表，实际是 {kind}',
  'standard input: Expected a list of ImageCaches, found {found:phrase}':
    '标准输入：应为 ImageCache 列表，实际是{found}',
  'standard input: Expected a list of ImageCaches, found a {kind}':
    '标准输入：应为 ImageCache 列表，实际是 {kind}',
  'Expected a list of ImageCaches, found {found:phrase}': '应为 ImageCache 列表，实际是{found}',
  'Expected a list of ImageCaches, found a {kind}': '应为 ImageCache 列表，实际是 {kind}',
  'found nothing': '实际为空',
  'found something that is no JSON': '实际内容不是 JSON',
  'something without a kind': '没有 kind 的内容',

  // Files that are read again.
  'Expected a list of image caches, {found:phrase}; write it again with {command}':
    '应为镜像缓存列表，{found}；请用 {command} 重新写入',
  'Expected each list to have a date and its own region; write it again with {command}':
    '每个列表应有日期和各自的地域；请用 {command} 重新写入',
  'Expected each cache to have a name and a phase; {count:number} are not used; write it again with {command}':
    '每个镜像缓存应有名称和状态；未使用其中 {count} 个；请用 {command} 重新写入',
  'Expected answers of Alibaba Cloud, {found:phrase}; write it again with {command}':
    '应为阿里云的查询结果，{found}；请用 {command} 重新写入',
  'Expected each answer to have a region, a date and what it is about; {count:number} are not used; write it again with {command}':
    '每个结果应有地域、日期和查询对象；未使用其中 {count} 个；请用 {command} 重新写入',
};
