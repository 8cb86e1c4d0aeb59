import { checkImageCache, type SchemaFault } from '../../src/manifests/image-cache-check.ts';
import type { ImageCacheManifest } from '../../src/manifests/image-cache.ts';
import { MOST_IMAGES, RETENTION, SIZE_LIMITS } from '../../src/alibaba/image-cache.ts';
import type { Pod } from '../../src/argo/pods.ts';
import { didYouMean } from '../../src/text/suggestion.ts';
import type { Fix, Severity } from '../../src/finding.ts';
import type { Project } from '../../src/facts/project.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { quoted } from '../../src/text/wording.ts';

const FIELDS = ['images', 'imagePullSecrets', 'imageCacheSize', 'retentionDays'];

export default defineRule({
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
  messages: {
    noImages: () => 'Missing images: an ImageCache lists at least one',
    emptySection: (d: { section: string }) =>
      `${quoted(d.section)} holds nothing; what belongs below it is probably indented too little`,
    tooMany: (d: { count: number }) =>
      `Expected at most ${String(MOST_IMAGES)} images in one cache, found ${String(d.count)}`,
    size: (d: { value: string }) =>
      `Expected imageCacheSize to be whole GiB from ${String(SIZE_LIMITS.least)} to ${String(SIZE_LIMITS.most)}, found ${d.value}`,
    retention: (d: { value: string }) =>
      `Expected retentionDays to be whole days from ${String(RETENTION.least)} to ${String(RETENTION.most)}, found ${d.value}`,
    secret: (d: { value: string }) => `Expected a Secret as "namespace:name", found ${d.value}`,
    unknownField: (d: { field: string; hint: string }) =>
      `Unknown field ${quoted(d.field)}${d.hint}`,
    wrong: (d: { field: string; expected: string }) => `Expected ${d.field} to be ${d.expected}`,
  },
  concerns: {},
  *check(project) {
    for (const cache of project.imageCaches) {
      const patched = isPatch(cache, project);
      for (const fault of checkImageCache(cache)) {
        if (isTemplated(cache, fault.pointer) || (patched && fault.keyword === 'required'))
          continue;
        if (isStray(cache, fault)) continue;
        yield { ...place(cache, fault), ...judge(project, cache, fault) };
      }
    }
  },
});

/** A fragment that kustomize lays over a whole ImageCache of the same name. */
function isPatch({ name, images, path, object }: ImageCacheManifest, project: Project): boolean {
  const spec = (object as { spec?: unknown }).spec;
  const isMap = typeof spec === 'object' && spec !== null && !('images' in spec);
  return (
    isMap &&
    images.length === 0 &&
    project.imageCaches.some(
      (other) => other.name === name && other.path !== path && other.images.length > 0,
    )
  );
}

/** What stands beside an empty section belongs into it, which is reported there. */
function isStray({ object }: ImageCacheManifest, { pointer, keyword }: SchemaFault): boolean {
  const { metadata, spec } = object as { metadata?: unknown; spec?: unknown };
  return (
    keyword === 'additionalProperties' && pointer === '' && (metadata === null || spec === null)
  );
}

function isTemplated({ scalars }: ImageCacheManifest, pointer: string): boolean {
  return /\{\{|\$\{|\$\(/.test(scalars.get(pointer)?.text ?? '');
}

function place(cache: ImageCacheManifest, { pointer, keyword, detail }: SchemaFault) {
  const key = keyword === 'additionalProperties' ? `${pointer}/${detail}#` : pointer;
  const value = keyword === 'required' ? cache.range : (cache.ranges.get(key) ?? cache.range);
  const isBlank = value.start === value.end;
  const range = isBlank ? (cache.ranges.get(`${key}#`) ?? cache.range) : value;
  return {
    at: { path: cache.path, range },
    manifest: { kind: 'ImageCache', name: cache.name },
  };
}

function judge(project: Project, cache: ImageCacheManifest, fault: SchemaFault) {
  const { pointer, keyword, detail } = fault;
  const [, section = '', field = ''] = pointer.split('/');
  const value = cache.scalars.get(pointer);
  const found = value === undefined ? 'something else' : quoted(value.text);
  const pod = 'a map, which is how the spec of a pod has it';
  if (keyword === 'additionalProperties') {
    const hint = didYouMean(detail, section === 'spec' ? FIELDS : ['metadata', 'spec']);
    const data = { field: detail, hint };
    // What the API server does not know it drops: the cache is made without it.
    const severity: Severity = section === 'spec' ? 'warning' : 'error';
    return { message: 'unknownField' as const, data, severity };
  }
  if (keyword === 'required' && detail !== 'images') {
    return { message: 'emptySection' as const, data: { section: detail } };
  }
  if (field === '' && value?.type === 'null') {
    return { message: 'emptySection' as const, data: { section } };
  }
  if (field === 'images' && keyword === 'maxItems') {
    return { message: 'tooMany' as const, data: { count: cache.images.length } };
  }
  if (keyword === 'required' || (field === 'images' && pointer === '/spec/images')) {
    return { message: 'noImages' as const, data: undefined };
  }
  if (field === 'imageCacheSize') {
    return { message: 'size' as const, data: { value: found }, fix: wholeGib(cache) };
  }
  if (field === 'retentionDays') {
    return { message: 'retention' as const, data: { value: found }, severity: 'warning' as const };
  }
  if (field === 'imagePullSecrets') {
    const fix = withNamespace(project, cache, pointer);
    return { message: 'secret' as const, data: { value: value ? found : pod }, fix };
  }
  const expected = EXPECTED[field === '' ? section : field] ?? 'something else';
  const name = pointer.slice(1).replaceAll('/', '.');
  return { message: 'wrong' as const, data: { field: name, expected } };
}

const EXPECTED: Readonly<Record<string, string>> = {
  apiVersion: '"eci.alibabacloud.com/v1", the only version there is',
  name: 'a name of small letters, digits, "-" and "."',
  images: 'a list of image references',
  metadata: 'a map',
  spec: 'a map',
};

/** `"20Gi"`, `20GiB` and `"20"` say what is meant. */
function wholeGib({ size }: ImageCacheManifest): Fix | undefined {
  const number = /^(\d{1,5})(?:Gi|GiB)?$/.exec(size?.text ?? '')?.[1];
  if (size === undefined || number === undefined || size.type === 'number') return undefined;
  const gib = Number(number);
  if (gib < SIZE_LIMITS.least || gib > SIZE_LIMITS.most || size.shared) return undefined;
  const edits = [{ path: size.path, edit: { range: size.range, text: String(gib) } }];
  return { title: `Set imageCacheSize to ${String(gib)}`, safety: 'safe', edits };
}

/** The namespace, where all workflows that use a Secret of this name run in one. */
function withNamespace(
  { pods }: Project,
  { scalars }: ImageCacheManifest,
  pointer: string,
): Fix | undefined {
  const secret = scalars.get(pointer);
  if (secret === undefined || secret.shared || secret.text.includes(':')) return undefined;
  const namespaces = new Set(
    pods.filter(uses(secret.text)).map(({ execution }) => execution.namespace),
  );
  const [namespace] = namespaces;
  if (namespaces.size !== 1 || namespace === undefined) return undefined;
  const text = JSON.stringify(`${namespace}:${secret.text}`);
  return {
    title: `Name its namespace, ${namespace}`,
    safety: 'safe',
    edits: [{ path: secret.path, edit: { range: secret.range, text } }],
  };
}

function uses(name: string): (pod: Pod) => boolean {
  return ({ secrets }) => secrets.some(({ text }) => text === name);
}
