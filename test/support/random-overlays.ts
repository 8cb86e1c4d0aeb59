import fc from 'fast-check';
import { stringify } from 'yaml';

/** A base and some overlays, made by chance. */
export interface RandomOverlays {
  readonly files: Readonly<Record<string, string>>;
  /** The folders of the overlays. */
  readonly folders: readonly string[];
}

const image = fc.constantFrom(
  'busybox:v1',
  'busybox',
  'alpine:3.20',
  'registry.example/busybox:v1',
);

/** A template of a workflow; all have texts in common, so that a text alone tells no place. */
const template = fc.record({
  body: fc.constantFrom('container', 'script', 'containerSet', 'initContainers'),
  image,
  texts: fc.array(fc.constantFrom('same', 'same', 'x: y', 'a\nb\n', 'true', ''), { maxLength: 3 }),
});

type Template = typeof template extends fc.Arbitrary<infer T> ? T : never;

function templateOf({ body, image: from, texts }: Template, at: number): unknown {
  const main = { image: from, args: texts };
  const bodies: Readonly<Record<string, unknown>> = {
    container: { container: main },
    script: { script: { ...main, source: 'a\n\nb\n' } },
    containerSet: { containerSet: { containers: [{ name: 'main', ...main }] } },
    initContainers: { container: main, initContainers: [{ name: 'before', ...main }] },
  };
  return { name: `t${String(at)}`, ...(bodies[body] as object) };
}

function workflow(templates: readonly Template[], more: object = {}): object {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'WorkflowTemplate',
    metadata: { name: 'wt' },
    spec: { entrypoint: 't0', ...more, templates: templates.map(templateOf) },
  };
}

const OPERATIONS = [
  [{ op: 'add', path: '/spec/serviceAccountName', value: 'same' }],
  [{ op: 'replace', path: '/spec/templates/0/name', value: 'other' }],
  [
    { op: 'test', path: '/spec/entrypoint', value: 't0' },
    { op: 'replace', path: '/spec/entrypoint', value: 't1' },
  ],
  [{ op: 'add', path: '/spec/templates/-', value: { name: 'last', suspend: {} } }],
  [{ op: 'add', path: '/metadata/annotations', value: { team: 'same' } }],
];

const overlay = fc.record({
  prefix: fc.constantFrom('', 'my-'),
  namespace: fc.constantFrom('', 'prod'),
  annotations: fc.boolean(),
  tag: fc.boolean(),
  strategic: fc.constantFrom('none', 'file', 'inline'),
  replacing: fc.option(fc.array(template, { minLength: 1, maxLength: 2 })),
  operations: fc.option(fc.constantFrom(...OPERATIONS)),
  component: fc.boolean(),
  removesPods: fc.boolean(),
  isFlow: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

type Overlay = typeof overlay extends fc.Arbitrary<infer T> ? T : never;

/** What a base can say of all pods, and an overlay can take away again. */
const PODS = { podMetadata: { labels: { team: 'same' } } } as const;

function overlayFiles(given: Overlay, folder: string): Readonly<Record<string, string>> {
  const { prefix, namespace, annotations, tag, strategic, replacing, operations } = given;
  const spec = {
    parallelism: 3,
    ...(replacing === null ? { same: 'same' } : {}),
    // What the base says of all pods is taken away, even where it says nothing yet.
    ...(given.removesPods ? { podMetadata: null } : {}),
  };
  const patch = workflow(replacing ?? [], spec) as { spec: Record<string, unknown> };
  if (replacing === null) delete patch.spec['templates'];
  delete patch.spec['entrypoint'];
  const patches = [
    ...(strategic === 'file' ? [{ path: 'p.yaml' }] : []),
    ...(strategic === 'inline' ? [{ patch: stringify(patch) }] : []),
    ...(operations === null
      ? []
      : [{ target: { kind: 'WorkflowTemplate' }, patch: stringify(operations) }]),
  ];
  const kustomization = {
    resources: ['../../base'],
    ...(prefix === '' ? {} : { namePrefix: prefix }),
    ...(namespace === '' ? {} : { namespace }),
    ...(annotations ? { commonAnnotations: { owner: 'same' } } : {}),
    ...(tag ? { images: [{ name: 'busybox', newTag: 'v2' }] } : {}),
    ...(given.component ? { components: ['../../comp'] } : {}),
    ...(patches.length > 0 ? { patches } : {}),
  };
  const text = given.isFlow ? JSON.stringify(kustomization) : stringify(kustomization, OPTIONS);
  return {
    [`${folder}/kustomization.yaml`]: text,
    ...(strategic === 'file' ? { [`${folder}/p.yaml`]: stringify(patch, OPTIONS) } : {}),
  };
}

/** No line is folded, so that a text stands on one line. */
const OPTIONS = { lineWidth: 0 } as const;

const COMPONENT = `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
labels:
  - pairs: { from: component }
`;

/** Trees of a base, a component and two overlays. */
export function randomOverlays(): fc.Arbitrary<RandomOverlays> {
  const templates = fc.array(template, { minLength: 2, maxLength: 4 });
  const trees = fc.tuple(templates, overlay, overlay, fc.boolean());
  return trees.map(([base, one, other, hasPods]): RandomOverlays => {
    const files = {
      'base/kustomization.yaml': 'resources:\n  - wf.yaml\n  - more.yaml\n',
      'base/wf.yaml': stringify(workflow(base, hasPods ? PODS : {}), OPTIONS),
      'base/more.yaml': stringify(
        { ...workflow(base), kind: 'ClusterWorkflowTemplate', metadata: { name: 'more' } },
        OPTIONS,
      ),
      'comp/kustomization.yaml': COMPONENT,
      ...overlayFiles(one, 'over/one'),
      ...overlayFiles(other, 'over/other'),
    };
    return { files, folders: ['over/one', 'over/other'] };
  });
}

/** A tree where the likeliest edit, that of the base, is taken back by a patch of one overlay. */
export const TAKING_BACK: RandomOverlays = {
  files: {
    'base/kustomization.yaml': 'resources: [wf.yaml]\n',
    'base/wf.yaml': stringify(
      workflow([{ body: 'container', image: 'busybox', texts: [] }]),
      OPTIONS,
    ),
    'over/one/kustomization.yaml': stringify({
      resources: ['../../base'],
      patches: [{ patch: stringify(workflowPatch({ podMetadata: null })) }],
    }),
    'over/other/kustomization.yaml': 'resources: [../../base]\n',
  },
  folders: ['over/one', 'over/other'],
};

function workflowPatch(spec: object): object {
  return { ...workflow([]), spec };
}
