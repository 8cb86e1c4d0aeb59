import { HOST, JOINED, caller, creator, type Texts } from './joined-files.ts';
import { houseOf, plainPlatform } from './plain-platform.ts';
import type { Draw } from './random-repository.ts';
import { CONFIG } from './rule-cases.ts';

const CONFIGS = [
  'region: cn-hangzhou\n',
  'registries: [{ host: team0-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-0000000000000000 }]\n',
  'registries: [{ host: "*.example.com", instanceId: cri-0000000000000000, region: cn-hangzhou }]\nregion: cn-beijing\n',
  'platform: eci\nregion: cn-hangzhou\ncluster: { natGateway: false }\n',
  'platform: acs\nimages: [{ match: "**/large/**", size: 20GiB }]\n',
  'images: [{ match: "**", size: 20GiB }]\nthreshold: 1GiB\n',
  'cluster: { credentialHelper: { namespaces: [team], serviceAccounts: [puller] } }\n',
  'clusters: [{ name: x, files: ["x/**"], region: cn-hangzhou }, { name: y, files: ["y/**"], region: cn-beijing, platform: acs }]\n',
  'clusters: [{ name: z, files: ["x/**"], registries: [{ host: team0-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-2222222222222222 }] }]\n',
  'argoVersion: "3.7"\nrules: { image-cache-missing: off }\n',
] as const;

const OTHERS = Object.values(JOINED).flatMap((texts) =>
  Object.entries(texts).filter(([path]) => path !== CONFIG),
) as [[string, string], ...[string, string][]];

/**
 * A repository by chance in which most files are like others, as teams write them: some say a thing that others
 * do not, and some are called, patched or served.
 */
export function alikeRepository(draw: Draw): Texts {
  const houses = draw.list(1, 2, () => houseOf(draw));
  const differs = draw.one([0, 0, 1, 2, 4, 12]);
  const texts: Record<string, string> = { [CONFIG]: draw.chance(60) ? '' : draw.one(CONFIGS) };
  const count = 16 + draw.number(40);
  for (let at = 0; at < count; at += 1) {
    const [house = houses[0]] = [houses[draw.number(houses.length)]];
    if (house === undefined) throw new Error('there is a house');
    const path = `${draw.one(['x', 'x', 'y'])}/${draw.one(['a', 'b', 'c'])}${String(at)}.yaml`;
    const documents = draw.list(1, draw.chance(15) ? 3 : 1, (number) =>
      plainPlatform(draw, house, `w${String(at)}-${String(number)}`, differs),
    );
    const text = documents.join('---\n');
    texts[path] = draw.chance(differs) ? `# aliyun\n${text}` : text;
  }
  if (draw.chance(15)) {
    const [name, text] = draw.one(OTHERS);
    texts[`${draw.one(['0', 'x', 'z'])}/come-${name.replaceAll('/', '-')}`] = text;
  }
  if (draw.chance(15)) {
    const called = `w${String(draw.number(count))}-0`;
    texts[`${draw.one(['0', 'z'])}/calls.yaml`] = draw.chance(80)
      ? caller('calls', called, `${HOST}/a/b:1`)
      : creator('calls', '{{workflow.parameters.other}}');
  }
  if (draw.chance(8)) {
    texts['z/patch.yaml'] =
      `apiVersion: argoproj.io/v1alpha1\nkind: ${houses[0]?.kind ?? ''}\nmetadata: { name: w3-0 }\nspec:\n  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cache: "false" } }\n`;
  }
  if (draw.chance(8)) {
    texts['kustomization.yaml'] = `resources: [${Object.keys(texts)
      .filter((path) => path.startsWith('x/'))
      .join(
        ', ',
      )}]\nimages: [{ name: team0-registry.cn-hangzhou.cr.aliyuncs.com/a/b, newTag: "3" }]\n`;
  }
  return texts;
}
