import type { Phrases } from './phrases.ts';

/** What `images` and `sizes` say, besides the words of the page in HTML. */
export const IMAGES: Phrases = {
  'the size of {count:number} image(s) is not known; --registry on asks for it':
    '{count} 个镜像的大小未知；--registry on 可以查询',

  // The chart.
  '{count:number} bytes': '{count} 字节',
  '≥{count:number} bytes': '≥{count} 字节',
  '~{count:number} bytes': '~{count} 字节',
  '{pulled} downloaded, {cached} not downloaded, thanks to a cache, when each manifest runs once':
    '{pulled} 需要下载，{cached} 因镜像缓存而不必下载（每个清单各运行一次）',
  'Bytes by image, when each manifest runs once': '各镜像的下载量（每个清单各运行一次）',
  'No size is known.': '没有已知的大小。',
  '{pulled} downloaded, {cached} not downloaded, thanks to a cache.':
    '需要下载 {pulled}，因镜像缓存而不必下载 {cached}。',

  // Layers.
  Layers: '镜像层',
  layers: '镜像层数',
  images: '镜像',
  'shared by': '共用者',
  'first layer': '第一个镜像层',
  'and {count:number} more': '还有 {count} 个',
  'Slim first: {count:number} layer(s) of {size}, only in "{image}". A run downloads {bytes} of them with the caches that pods use.':
    '首先精简：{count} 个镜像层，共 {size}，仅在 "{image}" 中。使用现有镜像缓存时，一次运行下载其中 {bytes}。',
  'Slim first: {count:number} layer(s) of {size}, shared by "{image}" and {others:number} other image(s). A run downloads {bytes} of them with the caches that pods use.':
    '首先精简：{count} 个镜像层，共 {size}，由 "{image}" 和另外 {others} 个镜像共用。使用现有镜像缓存时，一次运行下载其中 {bytes}。',
  'The layers of {count:number} image(s) are not known; wfcache-lint sizes --update looks them up.':
    '{count} 个镜像的镜像层未知；wfcache-lint sizes --update 可以查询。',

  // sizes.
  '{line}, the smallest of {count:number} tag(s)': '{line}，{count} 个 Tag 中最小的',
  '{line}, the smallest of {count:number} tag(s) -> {size}':
    '{line}，{count} 个 Tag 中最小的 -> {size}',
  '? {image}: {reason:phrase}': '? {image}：{reason}',
  '{count:number} size(s) in {file}: {added:number} new, {changed:number} changed, {dropped:number} no longer used, {missing:number} unknown.':
    '{file} 中有 {count} 个大小：新增 {added} 个，改变 {changed} 个，不再使用 {dropped} 个，未知 {missing} 个。',
  '{file} is not up to date. Run wfcache-lint sizes; give the size of an image whose registry cannot be asked under images in the configuration.':
    '{file} 不是最新的。请运行 wfcache-lint sizes；对于无法查询其镜像仓库的镜像，请在配置的 images 中写明大小。',
  '{file} is not up to date. Run wfcache-lint sizes --update.':
    '{file} 不是最新的。请运行 wfcache-lint sizes --update。',
  'No size could be looked up; the lines with ? say why':
    '一个大小也没有查到；原因见以 "?" 开头的行',
  'No size could be looked up; without --quiet the run says why':
    '一个大小也没有查到；去掉 --quiet 可看到原因',
  'No size could be looked up; the notes say why': '一个大小也没有查到；原因见上方的说明',
  'In {file}: {count:number} instance(s) ({absent:number} not in the account), {images:number} image(s) ({held:number} in a cache).':
    '{file} 中有 {count} 个实例（{absent} 个不属于该账号）、{images} 个镜像（{held} 个在镜像缓存中）。',
};
