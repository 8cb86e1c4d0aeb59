import {
  annotations,
  anyOf,
  brief,
  defineRule,
  didYouMean,
  hosts,
  type ImageCacheManifest,
  imageCaches,
  INSTANCE_ID_KEYS,
  parseImageRef,
  parseInstanceId,
  REGIONS,
  type RuleFacts,
  type Scalar,
} from '../../src/rule-kit/index.ts';

const ID = 'region-unknown';

export default defineRule({
  on: anyOf({
    id: annotations(INSTANCE_ID_KEYS),
    image: hosts(({ host }, { registryOf }) => registryOf(host).region !== undefined),
    cache: imageCaches(),
  }),
  meta: {
    id: ID,
    summary: 'A region in an image host or an instance id is one of Alibaba Cloud.',
    rationale:
      'A host with a region that does not exist has no address, and an instance id with one names ' +
      'no instance. The linter knows the regions of August 2026; newer ones are given to it in the ' +
      'configuration.',
    severity: 'warning',
    fix: 'none',
    allow: 'regions that are newer than this linter',
    switchOff: 'Rather than switching it off, list new regions in allow.',
    source: {
      title: 'Endpoint maps of the Alibaba Cloud TypeScript SDK',
      url: 'https://github.com/aliyun/alibabacloud-typescript-sdk',
    },
  },
  messages: {
    inId: (d: { region: string; key: string; hint: string }) => ({
      title: `Unknown region ${brief(d.region)}`,
      label: `in "${d.key}"${d.hint}`,
    }),
    inHost: (d: { region: string; host: string; images: number; hint: string }) => ({
      title: `Unknown region ${brief(d.region)}`,
      label: `in the host "${d.host}"${d.images > 1 ? ` of ${String(d.images)} images in this file` : ''}${d.hint}`,
    }),
  },
  check({ what, it }, say, facts) {
    const known = facts.once(knownRegions);
    const isUnknown = (region: string | undefined): region is string =>
      region !== undefined && !known.includes(region);
    const details = (region: string) => ({ region, hint: didYouMean(region, known) });
    if (what === 'id') {
      const region = parseInstanceId(it.value.text)?.region;
      if (!isUnknown(region)) return;
      say('inId', { key: it.key, ...details(region) }, { help: helpFor(region) });
      return;
    }
    const seen = what === 'image' ? [{ ...it, at: undefined }] : cachedHosts(it);
    for (const { host, others, at } of seen) {
      const { region } = facts.registryOf(host);
      if (!isUnknown(region)) continue;
      const images = others.length + 1;
      say('inHost', { host, images, ...details(region) }, { at, help: helpFor(region) });
    }
  },
});

/** The hosts of the images of an ImageCache, each once, at its first image. */
function cachedHosts({ images }: ImageCacheManifest) {
  const found = new Map<string, { host: string; at: Scalar; others: Scalar[] }>();
  for (const image of images) {
    const host = parseImageRef(image.text)?.host;
    if (host === undefined) continue;
    const known = found.get(host);
    if (known === undefined) found.set(host, { host, at: image, others: [] });
    else known.others.push(image);
  }
  return found.values();
}

function helpFor(region: string): string {
  return [
    'Correct it. If it is a new region, list it in .wfcache-lint.yaml:',
    `rules: { ${ID}: { allow: [${region}] } }`,
  ].join('\n');
}

/** The regions that we know, and all that the configuration names. */
function knownRegions({ settings }: RuleFacts): string[] {
  const configured = [settings, ...settings.clusters].flatMap(({ region, registries = [] }) => [
    region,
    ...registries.map((one) => one.region),
  ]);
  const allowed = settings.allowed.get(ID) ?? [];
  return [...REGIONS, ...allowed, ...configured.flatMap((region) => region ?? [])];
}
