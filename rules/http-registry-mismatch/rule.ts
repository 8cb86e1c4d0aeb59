import {
  annotations,
  brief,
  defineRule,
  LOOSE_REGISTRY_KEYS,
  parseImageRef,
  quoted,
  type RuleFacts,
  type SeenAnnotation,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(LOOSE_REGISTRY_KEYS),
  meta: {
    id: 'http-registry-mismatch',
    summary: 'Registries without TLS are listed the way the images name them, port included.',
    rationale:
      'plain-http-registry and insecure-registry are compared with the host of the image as it is ' +
      'written. Without the port, with http:// in front or with a path behind, an entry is not ' +
      'written as the page asks, and a registry without an entry ends in ErrImagePull. Registries ' +
      'of ACR speak HTTPS and need no entry.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the entries are for images that no file shows.',
    source: {
      title: 'Pull an image from a self-managed image repository',
      url: 'https://help.aliyun.com/en/ack/serverless-kubernetes/user-guide/use-self-managed-image-repositories',
    },
  },
  messages: {
    port: (d: { entry: string; host: string }) => ({
      title: `Entry ${brief(d.entry)} does not match the images`,
      label: `the images name "${d.host}"`,
    }),
    form: (d: { entry: string }) => ({
      title: `${brief(d.entry)} is not a host`,
      label: 'expected host or host:port',
    }),
    acr: (d: { entry: string }) => ({
      title: `Entry ${brief(d.entry)} is a registry of ACR`,
      label: 'a registry of ACR speaks HTTPS',
    }),
  },
  check(seen, say, facts) {
    const hosts = hostsOf(seen, facts);
    for (const written of seen.value.text.split(',')) {
      const entry = written.trim();
      if (entry === '') continue;
      if (entry.includes('/')) say('form', { entry }, { help: FORM_HELP });
      else if (isAcr(entry, facts)) say('acr', { entry }, { help: `Remove ${quoted(entry)}` });
      else {
        const host = hosts.find((one) => nameOf(one) === nameOf(entry.toLowerCase()));
        if (host === undefined || hosts.includes(entry.toLowerCase())) continue;
        say('port', { entry, host }, { help: `Write "${host}" in its place` });
      }
    }
  },
});

const FORM_HELP = 'Write the host as it stands in the images, without http:// and without a path';

/** The hosts of the images for which the annotation is. */
function hostsOf({ pods, imageCache }: SeenAnnotation, { imagesOf }: RuleFacts): string[] {
  const cached = (imageCache?.images ?? []).flatMap(({ text }) => parseImageRef(text)?.host ?? []);
  return [...pods.flatMap((pod) => imagesOf(pod).map(({ host }) => host)), ...cached];
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}

function isAcr(host: string, { registryOf }: RuleFacts): boolean {
  const { kind, custom } = registryOf(host.toLowerCase());
  return kind.startsWith('acr-') && custom !== true;
}
