import { vpcHostOf } from '../../src/alibaba/acr.ts';
import type { Fix } from '../../src/finding.ts';
import { pulledImages, type PulledImage } from '../../src/facts/images.ts';
import type { Project } from '../../src/facts/project.ts';
import { replaceStart } from '../../src/rule-kit/rearrange.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { quoted } from '../../src/text/wording.ts';

export default defineRule({
  meta: {
    id: 'public-host-in-region',
    summary: 'Pods pull from a registry of their own region by its VPC host.',
    rationale:
      'By the public host the image leaves the data centre and comes back: the pod needs a NAT ' +
      'gateway or an address of its own, traffic is paid for, and the pull is slower. The VPC host ' +
      'serves the same image inside the region. The rule speaks only where region is configured.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the VPC of the pods is not linked to the instance.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    publicHost: (d: { image: string; region: string; host: string }) =>
      `Image ${quoted(d.image)} is pulled by its public host although the pods run in ${d.region}, too; the VPC host is "${d.host}"`,
  },
  concerns: {
    pod: (pod, context) =>
      pulledImages(pod).some(({ host }) => vpcHostOf(context.registryOf(host)) !== undefined),
  },
  *check(project, context) {
    const seen = new Set<string>();
    for (const image of project.pods.flatMap(pulledImages)) {
      const { path, range, text, pod, host } = image;
      const { region } = context.settingsAt(pod.execution.path);
      const registry = context.registryOf(host);
      const vpc = vpcHostOf(registry);
      const place = `${path} ${String(range.start)}`;
      if (vpc === undefined || region === undefined || registry.region !== region) continue;
      if (seen.has(place)) continue;
      seen.add(place);
      const { kind, name } = pod.owner;
      yield {
        at: { path, range },
        manifest: { kind, name, template: pod.templateName },
        message: 'publicHost' as const,
        data: { image: text, region, host: vpc },
        fix: useVpc(project, context, image, vpc),
      };
    }
  },
});

/**
 * An Enterprise instance answers in a VPC only once somebody has linked them, so its host has to
 * be configured; and where a cache holds the image by its public name, both have to change.
 */
function useVpc(
  project: Project,
  { settings, registryOf }: RuleContext,
  { host, pod, path, range, text }: PulledImage,
  vpc: string,
): Fix | undefined {
  const field = pod.images.find(({ image }) => image.path === path && image.range === range);
  const edits = field && replaceStart(project, field.image, host, vpc);
  if (edits === undefined) return undefined;
  const linked =
    registryOf(host).kind === 'acr-personal' ||
    settings.registries.some((one) => one.host.toLowerCase() === vpc);
  const isCached = project.imageCaches.some(({ images }) =>
    images.some((one) => one.text === text),
  );
  const safety = linked && !isCached ? 'safe' : 'unsafe';
  return { title: `Pull by ${vpc}`, safety, edits };
}
