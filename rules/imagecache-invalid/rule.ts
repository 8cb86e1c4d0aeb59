import {
  brief,
  CACHE_RETENTION_KEY,
  CACHE_SIZE_KEY,
  checkImageCache,
  defineRule,
  closest,
  type Fix,
  fixOrHelp,
  type ImageCacheManifest,
  imageCaches,
  isTemplated,
  lifetimeOfCache,
  type Location,
  MOST_IMAGES,
  namespacesOfSecret,
  quoted,
  RETENTION,
  type RuleFacts,
  type Say,
  type Scalar,
  type SchemaFault,
  SIZE_LIMITS,
  sizeOfCache,
  written,
} from '../../src/rule-kit/index.ts';

const FIELDS = ['images', 'imagePullSecrets', 'imageCacheSize', 'retentionDays'];

/** The fields of spec without which ECI makes a cache. */
const OPTIONAL = new Set(FIELDS.filter((field) => field !== 'images'));

const MESSAGES = {
  noImages: () => ({
    title: 'ImageCache without images',
    label: 'an ImageCache lists at least one',
  }),
  emptySection: (d: { section: string }) => ({
    title: `${brief(d.section)} holds nothing`,
    label: 'what belongs below it is probably indented too little',
  }),
  tooMany: (d: { count: number }) => ({
    title: `${String(d.count)} images in one ImageCache`,
    label: `expected at most ${String(MOST_IMAGES)}`,
  }),
  size: (d: { value: string }) => ({
    title: 'Size that no ImageCache can have',
    label: `expected imageCacheSize to be whole GiB from ${String(SIZE_LIMITS.least)} to ${String(SIZE_LIMITS.most)}, found ${d.value}`,
  }),
  retention: (d: { value: string }) => ({
    title: 'Lifetime that no ImageCache can have',
    label: `expected retentionDays to be whole days from ${String(RETENTION.least)} to ${String(RETENTION.most)}, found ${d.value}`,
  }),
  sizeNoted: (d: { value: string }) => ({
    title: 'Size that no ImageCache can have',
    label: `expected "${CACHE_SIZE_KEY}" to be whole GiB from ${String(SIZE_LIMITS.least)} to ${String(SIZE_LIMITS.most)}, found ${d.value}`,
  }),
  retentionNoted: (d: { value: string }) => ({
    title: 'Lifetime that no ImageCache can have',
    label: `expected "${CACHE_RETENTION_KEY}" to be whole days from ${String(RETENTION.least)} to ${String(RETENTION.most)}, found ${d.value}`,
  }),
  secret: (d: { value: string }) => ({
    title: 'Secret of an ImageCache is not "namespace:name"',
    label: `found ${d.value}`,
  }),
  unknownField: (d: { field: string; meant: string | undefined }) => ({
    title: `Unknown field ${brief(d.field)}`,
    label: d.meant === undefined ? undefined : `did you mean "${d.meant}"?`,
  }),
  wrong: (d: { field: string; expected: string }) => ({
    title: `Wrong value of ${brief(d.field)}`,
    label: `expected ${d.expected}`,
  }),
};

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-invalid',
    summary:
      'An ImageCache is one that ECI can make: images, a size in GiB, Secrets with namespace.',
    rationale:
      'The CRD of ECI checks little: kubectl accepts an ImageCache with a size of "20Gi", with the ' +
      'Secrets of a pod, or with its images indented out of the spec. It is refused or fails ' +
      'minutes later, in its events, and every pod pulls its images meanwhile.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'When another tool completes the manifests before they are applied.',
    source: {
      title: 'Kubernetes ImageCache API',
      url: 'https://www.alibabacloud.com/help/id/eci/user-guide/kubernetes-imagecache-api',
    },
  },
  messages: MESSAGES,
  check(cache, say, facts) {
    const patched = isPatch(cache, facts);
    for (const fault of checkImageCache(cache)) {
      if (isTemplatedAt(cache, fault.pointer) || isAbsent(cache, fault.pointer)) continue;
      if ((patched && fault.keyword === 'required') || isStray(cache, fault)) continue;
      judge(cache, fault, facts, say);
    }
    judgeAnnotations(cache, say);
  },
});

/** The numbers that annotations give; no page says what ECI makes of others. */
function judgeAnnotations(cache: ImageCacheManifest, say: Say<typeof MESSAGES>): void {
  const size = sizeOfCache(cache).annotation?.value;
  if (size !== undefined && isOutside(size, SIZE_LIMITS)) {
    const repair = fixOrHelp(plainGib(size), HELP.sizeNoted);
    say('sizeNoted', { value: quoted(size.text) }, { at: size, severity: 'warning', ...repair });
  }
  const days = lifetimeOfCache(cache).annotation?.value;
  if (days !== undefined && isOutside(days, RETENTION)) {
    const details = { at: days, severity: 'warning', help: HELP.retentionNoted } as const;
    say('retentionNoted', { value: quoted(days.text) }, details);
  }
}

function isOutside(
  value: Scalar,
  { least, most }: { readonly least: number; readonly most: number },
): boolean {
  if (isTemplated(value) || value.text.includes('${')) return false;
  const number = /^\d{1,9}$/.test(value.text.trim()) ? Number(value.text) : undefined;
  return number === undefined || number < least || number > most;
}

/** A fix for a size with its unit: `"25Gi"`. */
function plainGib(value: Scalar): Fix | undefined {
  const gib = Number(/^(\d{1,5})(?:Gi|GiB)$/.exec(value.text.trim())?.[1]);
  const isRight = gib >= SIZE_LIMITS.least && gib <= SIZE_LIMITS.most;
  if (!isRight || value.shared) return undefined;
  const edits = [{ path: value.path, edit: written(value, String(gib)) }];
  return { title: `Set ${CACHE_SIZE_KEY} to "${String(gib)}"`, safety: 'safe', edits };
}

/** Is it a fragment that kustomize merges into a whole ImageCache of the same name? */
function isPatch(
  { name, images: own, path, object }: ImageCacheManifest,
  { project }: RuleFacts,
): boolean {
  const spec = (object as { spec?: unknown }).spec;
  const isMap = typeof spec === 'object' && spec !== null && !('images' in spec);
  return (
    isMap &&
    own.length === 0 &&
    project.imageCaches.some(
      (other) => other.name === name && other.path !== path && other.images.length > 0,
    )
  );
}

/** Does a property belong into the empty section before it? The section is reported then. */
function isStray({ object }: ImageCacheManifest, { pointer, keyword }: SchemaFault): boolean {
  const { metadata, spec } = object as { metadata?: unknown; spec?: unknown };
  return (
    keyword === 'additionalProperties' && pointer === '' && (metadata === null || spec === null)
  );
}

/** Is it an optional field without a value? The API server drops it, as if it were not there. */
function isAbsent({ scalars }: ImageCacheManifest, pointer: string): boolean {
  const field = /^\/spec\/(\w+)$/.exec(pointer)?.[1] ?? '';
  return OPTIONAL.has(field) && scalars.get(pointer)?.type === 'null';
}

function isTemplatedAt({ scalars }: ImageCacheManifest, pointer: string): boolean {
  return /\{\{|\$\{|\$\(/.test(scalars.get(pointer)?.text ?? '');
}

function placeOf(cache: ImageCacheManifest, { pointer, keyword, detail }: SchemaFault): Location {
  const key = keyword === 'additionalProperties' ? `${pointer}/${detail}#` : pointer;
  const value = keyword === 'required' ? cache.range : (cache.ranges.get(key) ?? cache.range);
  const isBlank = value.start === value.end;
  const range = isBlank ? (cache.ranges.get(`${key}#`) ?? cache.range) : value;
  return { path: cache.path, range };
}

/** Reports a fault of the schema in the words of the pages. */
function judge(
  cache: ImageCacheManifest,
  fault: SchemaFault,
  facts: RuleFacts,
  say: Say<typeof MESSAGES>,
): void {
  const { pointer, keyword, detail } = fault;
  const [, section = '', field = ''] = pointer.split('/');
  const at = placeOf(cache, fault);
  const value = cache.scalars.get(pointer);
  const found = value === undefined ? 'something else' : quoted(value.text);
  const isRequired = keyword === 'required';
  if (keyword === 'additionalProperties') {
    const meant = closest(detail, section === 'spec' ? FIELDS : ['metadata', 'spec']);
    // The API server drops what it does not know, and the cache is made without it.
    const severity = section === 'spec' ? 'warning' : 'error';
    say('unknownField', { field: detail, meant }, { at, severity, help: HELP.unknownField });
  } else if (isRequired && detail !== 'images')
    say('emptySection', { section: detail }, { at, help: HELP.emptySection });
  else if (field === '' && value?.type === 'null')
    say('emptySection', { section }, { at, help: HELP.emptySection });
  else if (field === 'images' && keyword === 'maxItems') {
    say('tooMany', { count: cache.images.length }, { at, help: HELP.tooMany });
  } else if (isRequired || pointer === '/spec/images') say('noImages', { at, help: HELP.noImages });
  else if (field === 'imageCacheSize')
    say('size', { value: found }, { at, ...fixOrHelp(wholeGib(cache), HELP.size) });
  else if (field === 'retentionDays') {
    say('retention', { value: found }, { at, severity: 'warning', help: HELP.retention });
  } else if (field === 'imagePullSecrets') {
    const ofPod = 'a map, which is how the spec of a pod has it';
    const fix = withNamespace(cache, pointer, facts);
    say('secret', { value: value ? found : ofPod }, { at, ...fixOrHelp(fix, HELP.secret) });
  } else {
    const expected = EXPECTED[field === '' ? section : field] ?? 'something else';
    const help = `Write ${expected}`;
    say('wrong', { field: pointer.slice(1).replaceAll('/', '.'), expected }, { at, help });
  }
}

const HELP = {
  unknownField: `The fields of spec are ${FIELDS.join(', ')}; correct it, or remove it`,
  emptySection: 'Indent what belongs to it by two blanks more than its key',
  tooMany: 'Divide the images among several ImageCaches; a pod uses one of them',
  noImages: 'List the images under spec.images, as the pods write them',
  size: `Write a whole number of GiB without a unit, as imageCacheSize: ${String(SIZE_LIMITS.usual)}`,
  retention: 'Write a whole number of days, as retentionDays: 30',
  sizeNoted: `Write whole GiB without a unit, as "${String(SIZE_LIMITS.usual)}"`,
  retentionNoted: 'Write whole days, as "30"',
  secret: 'Write "NAMESPACE:NAME"; kubectl get secrets --all-namespaces lists them',
} as const;

const EXPECTED: Readonly<Record<string, string>> = {
  apiVersion: '"eci.alibabacloud.com/v1", the only version there is',
  name: 'a name of small letters, digits, "-" and "."',
  images: 'a list of image references',
  metadata: 'a map',
  spec: 'a map',
};

/** A fix for a size whose meaning is clear: `"20Gi"`, `20GiB`, `"20"`. */
function wholeGib({ size }: ImageCacheManifest): Fix | undefined {
  const number = /^(\d{1,5})(?:Gi|GiB)?$/.exec(size?.text ?? '')?.[1];
  if (size === undefined || number === undefined || size.type === 'number') return undefined;
  const gib = Number(number);
  if (gib < SIZE_LIMITS.least || gib > SIZE_LIMITS.most || size.shared) return undefined;
  const edits = [{ path: size.path, edit: { range: size.range, text: String(gib) } }];
  return { title: `Set imageCacheSize to ${String(gib)}`, safety: 'safe', edits };
}

/**
 * A fix that adds the namespace, where all workflows that use a Secret of this name run in one
 * namespace.
 */
function withNamespace(
  { scalars }: ImageCacheManifest,
  pointer: string,
  facts: RuleFacts,
): Fix | undefined {
  const secret = scalars.get(pointer);
  if (secret === undefined || secret.shared || secret.text.includes(':')) return undefined;
  const namespaces = namespacesOfSecret(secret.text, facts);
  const [namespace] = namespaces;
  if (namespaces.size !== 1 || namespace === undefined) return undefined;
  const text = JSON.stringify(`${namespace}:${secret.text}`);
  return {
    title: `Name its namespace, ${namespace}`,
    safety: 'safe',
    edits: [{ path: secret.path, edit: { range: secret.range, text } }],
  };
}
