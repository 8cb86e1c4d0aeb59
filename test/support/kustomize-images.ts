import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import type { Draw } from './random-repository.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Fields of templates, each in a template of its name; `%` is the image. */
const FIELDS: Readonly<Record<string, string>> = {
  container: '{ name: container, container: { image: "%" } }',
  script: '{ name: script, script: { image: "%", source: x } }',
  sidecar: '{ name: sidecar, container: { image: none:1 }, sidecars: [{ name: a, image: "%" }] }',
  init: '{ name: init, container: { image: none:1 }, initContainers: [{ name: a, image: "%" }] }',
  set: '{ name: set, containerSet: { containers: [{ name: a, image: "%" }] } }',
  steps: '{ name: steps, steps: [[{ name: a, inline: { container: { image: "%" } } }]] }',
  dag: '{ name: dag, dag: { tasks: [{ name: a, inline: { script: { image: "%", source: x } } }] } }',
};

/** Where the configuration of kustomize names these fields, below the templates. */
const PATHS: Readonly<Record<string, string>> = {
  container: 'container/image',
  script: 'script/image',
  sidecar: 'sidecars/image',
  steps: 'steps/inline/container/image',
  dag: 'dag/tasks/inline/script/image',
};

const KINDS = ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'] as const;

const IMAGES = [
  'app:1',
  'app',
  'app:{{workflow.parameters.tag}}',
  'app:1@sha256:0000000000000000000000000000000000000000000000000000000000000000',
  'docker.io/library/app:1',
  'registry.example.com:5000/app:1',
  'registry.example.com/app:1',
  'application:1',
  '{{workflow.parameters.image}}',
] as const;

/** No entry takes back what another one does: then what is built would not tell what was done. */
const ENTRIES = [
  '{ name: app, newTag: "2" }',
  '{ name: "app:1", newTag: "2" }',
  '{ name: app, newName: registry.example.com/app }',
  '{ name: app, digest: "sha256:1111111111111111111111111111111111111111111111111111111111111111" }',
  '{ name: app, newTag: "5" }',
  '{ name: "registry.example.com:5000/app", newTag: "3" }',
  '{ name: app }',
  '{ name: other, newTag: "2" }',
  '{ name: app, tagSuffix: -b }',
] as const;

/** A repository made by chance of a base, an overlay, and perhaps a component. */
export interface ImageRepository {
  readonly files: Readonly<Record<string, string>>;
  /** It has nothing that changes images but `images`. */
  readonly isPlain: boolean;
}

/** Makes one. */
export function imageRepository(draw: Draw): ImageRepository {
  const base = draw.one(KINDS);
  const own = draw.chance(30) ? draw.one(KINDS) : undefined;
  const configured = draw.chance(40)
    ? draw.one(['container', 'script', 'sidecar', 'steps', 'dag'])
    : undefined;
  const patched = draw.chance(30);
  const component = draw.chance(25);
  const isDeployed = draw.chance(40);
  const inBase = draw.chance(40) ? images(draw) : '';
  const inOverlay = draw.chance(80) || component ? images(draw) : '';
  const list = (...items: readonly (string | false)[]): string =>
    `[${items.filter((one) => one !== false).join(', ')}]`;
  const files: Record<string, string> = {
    'base/wf.yaml': manifest(draw, base, 'one'),
    'base/kustomization.yaml': `resources: ${list('wf.yaml', isDeployed && 'deployment.yaml')}\n${inBase}`,
    'prod/kustomization.yaml':
      `resources: ${list('../base', own !== undefined && 'own.yaml')}\n${inOverlay}` +
      (configured === undefined ? '' : 'configurations: [images.yaml]\n') +
      (component ? 'components: [../component]\n' : '') +
      (patched ? patchOf(base) : ''),
  };
  if (own !== undefined) files['prod/own.yaml'] = manifest(draw, own, 'two');
  if (isDeployed) files['base/deployment.yaml'] = deployment(draw.one(IMAGES));
  if (configured !== undefined) {
    const path = `${specOf(base).join('/')}/templates/${PATHS[configured] ?? ''}`;
    files['prod/images.yaml'] = `images:\n  - { path: ${path}, kind: ${base} }\n`;
  }
  if (component) {
    files['component/kustomization.yaml'] =
      `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n${images(draw)}`;
  }
  return { files, isPlain: configured === undefined && !patched && !component };
}

function images(draw: Draw): string {
  return `images:\n${draw
    .list(1, 3, () => draw.one(ENTRIES))
    .map((entry) => `  - ${entry}\n`)
    .join('')}`;
}

function specOf(kind: string): readonly string[] {
  return kind === 'CronWorkflow' ? ['spec', 'workflowSpec'] : ['spec'];
}

function manifest(draw: Draw, kind: (typeof KINDS)[number], name: string): string {
  const templates = Object.values(FIELDS)
    .filter(() => draw.chance(50))
    .map((field) => `- ${field.replace('%', draw.one(IMAGES))}`);
  const own = [`- { name: main, container: { image: none:1 } }`, ...templates];
  const spec = ['entrypoint: main', 'templates:', ...own.map((line) => `  ${line}`)];
  const head = `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec:\n`;
  const around = kind === 'CronWorkflow' ? ['schedule: "1 * * * *"', 'workflowSpec:'] : [];
  const indent = kind === 'CronWorkflow' ? '    ' : '  ';
  return `${head}${[...around.map((line) => `  ${line}`), ...spec.map((line) => indent + line)].join('\n')}\n`;
}

function deployment(image: string): string {
  const spec = `{ containers: [{ name: a, image: "${image}" }] }`;
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: ${spec} } }\n`;
}

/** A patch that gives the first template another image. */
function patchOf(kind: string): string {
  const path = `/${specOf(kind).join('/')}/templates/0/container/image`;
  return `patches:\n  - target: { kind: ${kind}, name: one }\n    patch: |-\n      - op: replace\n        path: ${path}\n        value: app:7\n`;
}

/**
 * What a rule has to say, by the real program alone: `kustomization entry object template image`. An
 * entry is in vain where the build has the image as it was written, and where the entry changes the
 * same image in a list of containers.
 */
export function leftByProgram({ files }: ImageRepository, kubectl: string): readonly string[] {
  const built = imagesIn(objectsOf(build(files, 'prod', kubectl)));
  const written = new Map<string, TemplateImage & { readonly from: string }>(
    ['base/wf.yaml', 'prod/own.yaml'].flatMap((path) =>
      imagesIn(files[path] === undefined ? [] : [load(files[path]) as Plain]).map(
        (one) => [`${one.object} ${one.template}`, { ...one, from: path }] as const,
      ),
    ),
  );
  const prod = load(files['prod/kustomization.yaml'] ?? '') as Plain;
  const patched = prod['patches'] === undefined ? undefined : 'one main';
  return ['base', 'component', 'prod'].flatMap((folder) => {
    const text = files[`${folder}/kustomization.yaml`];
    const kustomization = text === undefined ? {} : (load(text) as Plain);
    const entries = (kustomization['images'] ?? []) as readonly Plain[];
    return entries.flatMap((entry, at) =>
      built.flatMap((one) => {
        const key = `${one.object} ${one.template}`;
        const before = written.get(key);
        // The patch writes its image in the overlay.
        const from = key === patched ? 'prod' : before?.from;
        const image = key === patched ? 'app:7' : before?.image;
        const isReached = folder !== 'base' || from === 'base/wf.yaml';
        const isLeft = isReached && image === one.image && changes(entry, one.image, kubectl);
        return isLeft ? [`${folder} ${String(at)} ${one.template} ${one.image}`] : [];
      }),
    );
  });
}

const known = new Map<string, boolean>();

/** Does an entry change an image where kustomize looks by itself? */
function changes(entry: Plain, image: string, kubectl: string): boolean {
  const key = JSON.stringify([entry, image]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const files = {
    'a/kustomization.yaml': `resources: [a.yaml]\nimages: [${JSON.stringify(entry)}]\n`,
    'a/a.yaml': deployment(image),
  };
  const isChanged =
    !build(files, 'a', kubectl).includes(`image: ${image}\n`) &&
    !build(files, 'a', kubectl).includes(`image: '${image}'\n`);
  known.set(key, isChanged);
  return isChanged;
}

interface TemplateImage {
  readonly object: string;
  readonly template: string;
  readonly image: string;
}

/** The one image of each template of Argo's objects; none for those with a list of containers. */
function imagesIn(objects: readonly Plain[]): readonly TemplateImage[] {
  return objects.flatMap((object) => {
    const spec = specOf(String(object['kind'])).reduce<unknown>(
      (inner, key) => (inner as Plain)[key],
      object,
    ) as Plain;
    const templates = (spec['templates'] ?? []) as readonly Plain[];
    const name = String((object['metadata'] as Plain)['name']);
    return templates.flatMap((template) => {
      const text = JSON.stringify(template);
      const image = [...text.matchAll(/"image":"([^"]*)"/g)]
        .map(([, found = '']) => found)
        .find((one) => one !== 'none:1');
      return image === undefined
        ? []
        : [{ object: name, template: String(template['name']), image }];
    });
  });
}

function objectsOf(text: string): readonly Plain[] {
  return loadAll(text) as Plain[];
}

/** What the real program builds of a folder. */
function build(files: Readonly<Record<string, string>>, folder: string, kubectl: string): string {
  const root = mkdtempSync(join(tmpdir(), 'wfcache-lint-images-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const ran = spawnSync(kubectl, ['kustomize', join(root, folder)], {
      encoding: 'utf8',
      env: { HOME: root },
    });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return ran.stdout;
  } finally {
    rmSync(root, { recursive: true });
  }
}
