import { INSTANCE_ID_KEYS } from '../../src/alibaba/annotations.ts';
import { parseInstanceId } from '../../src/alibaba/instance-id.ts';
import { REGIONS } from '../../src/alibaba/regions.ts';
import { didYouMean } from '../../src/text/suggestion.ts';
import { pulledImages } from '../../src/facts/images.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import {
  hasAnnotation,
  isTemplated,
  oneOf,
  seenAnnotations,
} from '../../src/facts/seen-annotations.ts';
import { quoted } from '../../src/text/wording.ts';

const ID = 'region-unknown';

export default defineRule({
  meta: {
    id: ID,
    summary: 'A region in an image host or an instance id is one of Alibaba Cloud.',
    rationale:
      'A host with a region that does not exist has no address, and an instance id with one names ' +
      'no instance: the pull fails. The linter knows the regions of August 2026; newer ones are ' +
      'given to it in the configuration.',
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
    inId: (d: { region: string; key: string; hint: string }) =>
      `Unknown region ${quoted(d.region)} in "${d.key}"${d.hint}`,
    inHost: (d: { region: string; host: string; hint: string }) =>
      `Unknown region ${quoted(d.region)} in the host "${d.host}"${d.hint}`,
  },
  concerns: {
    pod: (pod, context) =>
      hasAnnotation(pod, oneOf(INSTANCE_ID_KEYS)) ||
      pulledImages(pod).some(({ host }) => context.registryOf(host).region !== undefined),
  },
  *check(project, context) {
    const known = knownRegions(context);
    for (const { key, value, place } of seenAnnotations(project, oneOf(INSTANCE_ID_KEYS))) {
      const region = isTemplated(value) ? undefined : parseInstanceId(value.text)?.region;
      if (region === undefined || known.includes(region)) continue;
      const data = { key, region, hint: didYouMean(region, known) };
      yield { ...place, message: 'inId' as const, data };
    }
    const seen = new Set<string>();
    for (const { host, path, range, pod } of project.pods.flatMap(pulledImages)) {
      const { region } = context.registryOf(host);
      const place = `${path} ${String(range.start)}`;
      if (region === undefined || known.includes(region) || seen.has(place)) continue;
      seen.add(place);
      const { kind, name } = pod.owner;
      yield {
        at: { path, range },
        manifest: { kind, name, template: pod.templateName },
        message: 'inHost' as const,
        data: { host, region, hint: didYouMean(region, known) },
      };
    }
  },
});

/** Ours, and all that the configuration names. */
function knownRegions({ settings }: RuleContext): string[] {
  const configured = [
    settings.region,
    ...settings.registries.map(({ region }) => region),
    ...settings.overrides.map(({ region }) => region),
  ];
  const allowed = settings.allowed.get(ID) ?? [];
  return [...REGIONS, ...allowed, ...configured.flatMap((region) => region ?? [])];
}
