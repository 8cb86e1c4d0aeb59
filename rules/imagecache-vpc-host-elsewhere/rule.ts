import {
  defineRule,
  type ImageCacheManifest,
  imageCaches,
  imageName,
  parseImageRef,
  quoted,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: imageCaches(),
  meta: {
    id: 'imagecache-vpc-host-elsewhere',
    summary: 'A VPC host in an ImageCache belongs to the region in which the cache is made.',
    rationale:
      'ECI pulls the images of a cache from inside the network of its cluster. A VPC host answers in ' +
      'its own region, and from another region only over a link between the networks, such as CEN. ' +
      'Without one the cache fails minutes after it was applied, and every pod pulls its images. The ' +
      'rule speaks only where region is configured.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the networks of the two regions are linked.',
    source: {
      title: 'Pull images from a Container Registry instance without using a Secret',
      url: 'https://www.alibabacloud.com/help/en/ack/pull-images-from-container-registry-enterprise-edition-instances-without-passwords',
    },
  },
  messages: {
    elsewhere: (d: { image: string; region: string; own: string }) => ({
      title: `${imageName(d.image)} is cached by a VPC host elsewhere`,
      label: `the host is that of ${quoted(d.region)}, but the cache is made in "${d.own}"`,
    }),
  },
  check({ images, path }, say, facts) {
    const own = facts.settingsAt(path).region;
    if (own === undefined) return;
    for (const image of images) {
      const region = vpcRegionOf(image.text, path, facts);
      if (region === undefined || region === own) continue;
      const help = `Copy the image to an instance in ${own}, or use the public host here and in the workflows alike`;
      say('elsewhere', { image: image.text, region, own }, { at: image, help });
    }
  },
});

/** The region of the VPC host of an image; undefined for any other host. */
function vpcRegionOf(
  text: string,
  user: ImageCacheManifest['path'],
  { registryOf }: RuleFacts,
): string | undefined {
  const reference = parseImageRef(text);
  if (reference === undefined) return undefined;
  const { network, region } = registryOf(reference.host, user);
  return network === undefined || network === 'public' ? undefined : region;
}
