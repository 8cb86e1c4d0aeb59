import { LOOSE_REGISTRY_KEYS } from '../../src/alibaba/annotations.ts';
import { parseImageRef } from '../../src/images/reference.ts';
import { pulledImages } from '../../src/facts/images.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import {
  hasAnnotation,
  isTemplated,
  oneOf,
  seenAnnotations,
  type SeenAnnotation,
} from '../../src/facts/seen-annotations.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'http-registry-mismatch',
    summary: 'Registries without TLS are listed the way the images name them, port included.',
    rationale:
      'plain-http-registry and insecure-registry are compared with the host of the image as it is ' +
      'written. Without the port, with http:// in front or with a path behind, an entry matches ' +
      'nothing, and the pull ends in ErrImagePull. Registries of ACR speak HTTPS and need no entry.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the entries are for images that no file shows.',
    source: {
      title: 'Pull an image from a self-managed image repository',
      url: 'https://help.aliyun.com/en/ack/serverless-kubernetes/user-guide/use-self-managed-image-repositories',
    },
  },
  messages: {
    port: (d: { entry: string; host: string }) =>
      `Entry ${quoted(d.entry)} does not match the images, which name "${d.host}"`,
    form: (d: { entry: string }) => `Expected host or host:port, found ${quoted(d.entry)}`,
    acr: (d: { entry: string }) =>
      `Entry ${quoted(d.entry)} is a registry of ACR, which speaks HTTPS`,
  },
  concerns: { pod: (pod) => hasAnnotation(pod, oneOf(LOOSE_REGISTRY_KEYS)) },
  *check(project, context) {
    for (const seen of seenAnnotations(project, oneOf(LOOSE_REGISTRY_KEYS))) {
      if (isTemplated(seen.value)) continue;
      const hosts = hostsOf(seen);
      for (const written of seen.value.text.split(',')) {
        const entry = written.trim();
        const common = seen.place;
        if (entry === '') continue;
        if (entry.includes('/')) yield { ...common, message: 'form' as const, data: { entry } };
        else if (isAcr(entry, context))
          yield { ...common, message: 'acr' as const, data: { entry } };
        else {
          const host = hosts.find((one) => nameOf(one) === nameOf(entry.toLowerCase()));
          if (host === undefined || hosts.includes(entry.toLowerCase())) continue;
          yield { ...common, message: 'port' as const, data: { entry, host } };
        }
      }
    }
  },
});

/** Hosts of the images that the annotation is for. */
function hostsOf({ pods, imageCache }: SeenAnnotation): string[] {
  const cached = (imageCache?.images ?? []).flatMap(({ text }) => parseImageRef(text)?.host ?? []);
  return [...pods.flatMap((pod) => pulledImages(pod).map(({ host }) => host)), ...cached];
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}

function isAcr(host: string, { registryOf }: RuleContext): boolean {
  const { kind, custom } = registryOf(host.toLowerCase());
  return kind.startsWith('acr-') && custom !== true;
}
