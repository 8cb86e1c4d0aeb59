import { CONFIG } from './rule-cases.ts';

/** The texts of files by their paths. */
export type Texts = Readonly<Record<string, string>>;

/** The host of the images of these workflows. */
export const HOST = 'my-registry.cn-hangzhou.cr.aliyuncs.com';
/** The key for ids of instances. */
export const ID = 'k8s.aliyun.com/acr-instance-id';

interface Extra {
  readonly spec?: string;
  readonly image?: string;
  readonly container?: string;
}

/** A workflow with one pod. */
export function workflow(
  name: string,
  { spec = '', image = `${HOST}/a/b:1`, container = 'command: [a]' }: Extra = {},
): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${name}, namespace: n }
spec:
  entrypoint: main
${spec}  templates:
    - name: main
      container: { image: "${image}", ${container} }
`;
}

/** What a library does besides. */
interface LibraryExtra {
  readonly image: string;
  /** The library whose template it calls besides. */
  readonly calls?: string;
}

/** A WorkflowTemplate with one pod. */
export function library(name: string, { image, calls }: LibraryExtra): string {
  const more = `    - name: more
      dag: { tasks: [{ name: t, templateRef: { name: ${calls ?? ''}, template: main } }] }
`;
  return `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: ${name}, namespace: n }
spec:
  templates:
    - name: main
      inputs: { parameters: [{ name: image, default: "busybox:1.36" }] }
      container: { image: "${image}", command: [a] }
${calls === undefined ? '' : more}`;
}

/** A workflow that calls the template of a library with an image. */
export function caller(name: string, called: string, image: string, spec = ''): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${name}, namespace: n }
spec:
  entrypoint: main
${spec}  templates:
    - name: main
      steps:
        - - name: s
            templateRef: { name: ${called}, template: main }
            arguments: { parameters: [{ name: image, value: "${image}" }] }
`;
}

/** A workflow that creates another one, whose library is a parameter. */
export function creator(name: string, called: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${name}, namespace: n }
spec:
  entrypoint: main
  arguments: { parameters: [{ name: library, value: "${called}" }] }
  templates:
    - name: main
      resource:
        action: create
        manifest: |
          apiVersion: argoproj.io/v1alpha1
          kind: Workflow
          metadata: { generateName: made-, namespace: n }
          spec:
            entrypoint: main
            podMetadata: { annotations: { ${ID}: "cn-hangzhou:cri-f34lmbk2rxqx41u8" } }
            workflowTemplateRef: { name: "{{workflow.parameters.library}}" }
`;
}

/** A `podMetadata` with one annotation. */
export function annotated(key: string, value: string): string {
  return `  podMetadata: { annotations: { ${key}: "${value}" } }\n`;
}

/** An image cache that holds one image. */
export function imageCache(name: string, image: string): string {
  return `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: ${name} }
spec: { images: ["${image}"], imageCacheSize: 40, retentionDays: 30 }
`;
}

/** A service account with a Secret. */
export const ACCOUNT = `apiVersion: v1
kind: ServiceAccount
metadata: { name: puller, namespace: n }
imagePullSecrets: [{ name: secret }]
`;
const WITH_ACCOUNT = '  serviceAccountName: puller\n';
const OTHER_HOST = 'registry.example.com/a/b:1';
const HAS_SECRET = '  imagePullSecrets: [{ name: secret }]\n';

/** An annotation about which there is nothing to say. */
export const SIZED = annotated('k8s.aliyun.com/eci-use-specs', '2-4Gi');

/** What a file can do to others, each with files that show it. */
export const JOINED: Readonly<Record<string, Texts>> = {
  'a profile of the cluster is the better place': {
    'a.yaml': workflow('a'),
    'b.yaml': workflow('b'),
    'c.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: eci-profile, namespace: kube-system }
data: { selectors: "" , vSwitchIds: "vsw-1" }
`,
  },
  'values of a chart give defaults to all workflows': {
    'a.yaml': workflow('a'),
    'b.yaml': workflow('b'),
    'values.yaml': `controller:
  workflowDefaults:
    spec:
      podMetadata: { annotations: { ${ID}: "cn-hangzhou:cri-f34lmbk2rxqx41u8" } }
`,
  },
  'a controller knows the commands of images': {
    'a.yaml': workflow('a', { container: 'args: [a]' }),
    'b.yaml': workflow('b', { container: 'args: [a]' }),
    'c.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  images: |
    ${HOST}/a/b:1: { command: [a] }
`,
  },
  'a fragment gives an object its id': {
    'a.yaml': workflow('a'),
    'b.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: a }
spec:
${annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8')}`,
  },
  'a cache holds the images of other files': {
    'a.yaml': workflow('a', { spec: annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8') }),
    'b.yaml': imageCache('b', `${HOST}/a/b:1`),
    'c.yaml': workflow('c', { image: 'busybox:1.36' }),
    [CONFIG]: 'images: [{ match: "**", size: 9GiB }]\n',
  },
  'an account gives pods their Secrets': {
    'a.yaml': ACCOUNT,
    'b.yaml': workflow('b', { spec: WITH_ACCOUNT }),
    'c.yaml': workflow('c'),
  },
  'an account beside a workflow does': {
    'a.yaml': `${ACCOUNT}---\n${workflow('a')}`,
    'b.yaml': workflow('b', { spec: WITH_ACCOUNT }),
  },
  'a workflow beside a cache says an id once': {
    'a.yaml': `${imageCache('a', 'busybox:1.36')}---\n${workflow('a', { spec: annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8') })}`,
    'b.yaml': workflow('b', { spec: annotated(ID, 'cn-hangzhou:cri-0000000000000000') }),
    'c.yaml': workflow('c'),
  },
  'pods in two regions name one cache': {
    'a/a.yaml': workflow('a', {
      spec: annotated('k8s.aliyun.com/eci-image-snapshot-id', 'imc-2zebxkiifuyzzlhl0123'),
    }),
    'b/b.yaml': workflow('b', {
      spec: annotated('k8s.aliyun.com/eci-image-snapshot-id', 'imc-2zebxkiifuyzzlhl0123'),
    }),
    [CONFIG]: `clusters:
  - { name: a, files: ["a/**"], region: cn-hangzhou }
  - { name: b, files: ["b/**"], region: cn-beijing }
`,
  },
  'all pods of a host have a Secret, and the cache has none': {
    'a.yaml': workflow('a', {
      image: 'registry.example.com/x/y:1',
      spec: `${HAS_SECRET}${SIZED}`,
    }),
    'b.yaml': imageCache('b', OTHER_HOST),
  },
  'a kustomization changes an image in vain': {
    'a.yaml': workflow('a'),
    'kustomization.yaml': `resources: [a.yaml]\nimages: [{ name: ${HOST}/a/b, newTag: "2" }]\n`,
  },
  'a fix adds images to a cache': {
    'a.yaml': workflow('a', { spec: annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8') }),
    'b.yaml': workflow('b', {
      spec: annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8'),
      container: `command: [a] }
      sidecars: [{ name: s, image: "${HOST}/a/c:1", command: [a] }]
      nodeSelector: { a: b`,
    }),
    [CONFIG]: 'cache: manifest\nimages: [{ match: "**", size: 9GiB }]\n',
  },
  'libraries that call each other, and their callers': {
    'a.yaml': library('a', { image: '{{inputs.parameters.image}}', calls: 'b' }),
    'b.yaml': library('b', { image: `${HOST}/b/b:1` }),
    'c.yaml': caller('c', 'a', `${HOST}/c/c:1`),
    'd.yaml': caller('d', 'a', `${HOST}/d/d:1`, annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8')),
    'e.yaml': caller('e', 'b', 'busybox:1.36'),
    'f.yaml': workflow('f'),
  },
  'a library without any caller, and one that is not there': {
    'a.yaml': library('a', { image: `${HOST}/a/a:1` }),
    'b.yaml': caller('b', 'missing', 'busybox:1.36'),
    'c.yaml': workflow('c'),
  },
  'a ConfigMap that gives images': {
    'a.yaml': workflow('a', {
      image: '{{workflow.parameters.image}}',
      spec: '  arguments: { parameters: [{ name: image, valueFrom: { configMapKeyRef: { name: m, key: k } } }] }\n',
    }),
    'b.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: m, namespace: n, labels: { workflows.argoproj.io/configmap-type: Parameter } }
data: { k: "${HOST}/m/m:1" }
`,
    'c.yaml': workflow('c'),
  },
  'a library that is known only when a resource template is filled in': {
    'a.yaml': library('a', { image: `${HOST}/a/a:1` }),
    'b.yaml': creator('b', 'a'),
    'c.yaml': workflow('c'),
  },
  'a Secret that an account gives is no open host': {
    'a.yaml': ACCOUNT,
    'b.yaml': workflow('b', {
      image: 'registry.example.com/x/y:1',
      spec: `${WITH_ACCOUNT}${SIZED}`,
    }),
    'c.yaml': workflow('c', { image: 'registry.example.com/x/z:1', spec: `${HAS_SECRET}${SIZED}` }),
    'd.yaml': imageCache('d', OTHER_HOST),
  },
  'a caller beside an account, and other callers of the library': {
    'a.yaml': library('a', { image: '{{inputs.parameters.image}}' }),
    'b.yaml': `${ACCOUNT}---\n${caller('b', 'a', `${HOST}/b/b:1`)}`,
    'c.yaml': caller('c', 'a', `${HOST}/c/c:1`),
  },
  'suppressions, one of which is not needed': {
    'a.yaml': `# wfcache-lint-disable-file acr-instance-id-missing\n${workflow('a')}`,
    'b.yaml': `# wfcache-lint-disable-file acr-instance-id-missing\n${workflow('b', { image: 'busybox:1.36', spec: SIZED })}`,
    [CONFIG]: 'rules: { unused-suppression: off }\n',
  },
  'a cache beside which a library pulls, and a workflow that runs another library': {
    'a.yaml': library('a', { image: `${HOST}/a/a:1` }),
    'b.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: b, namespace: n }
spec: { workflowTemplateRef: { name: a } }
`,
    'c.yaml': library('c', { image: `${HOST}/c/c:1` }),
    'd.yaml': caller('d', 'c', 'busybox:1.36'),
    'e.yaml': imageCache('e', 'registry.example.com/c/c:2'),
  },
  'a library about which there is nothing to say, with an image beside a cache': {
    'a.yaml': library('a', { image: 'registry.example.com/c/c:1' }),
    'b.yaml': caller('b', 'a', 'busybox:1.36', annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8')),
    'c.yaml': `${ACCOUNT}---\n${caller('c', 'a', 'busybox:1.36')}`,
    'd.yaml': caller('d', 'a', 'busybox:1.36', SIZED),
    'e.yaml': imageCache('e', 'registry.example.com/c/c:2'),
  },
  'a library that is dropped at first, and named by a caller beside an account': {
    'a.yaml': library('a', { image: 'busybox:1.36' }),
    'b.yaml': `${ACCOUNT}---\n${caller('b', 'a', 'busybox:1.36', annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8'))}`,
    'c.yaml': caller('c', 'a', 'busybox:1.36', SIZED),
  },
  'an object of the same name in two namespaces': {
    'a.yaml': library('a', { image: `${HOST}/a/a:1` }).replace('namespace: n', 'namespace: m'),
    'b.yaml': library('a', { image: `${HOST}/b/b:1` }),
    'c.yaml': caller('c', 'a', 'busybox:1.36'),
  },
  'a library that another file calls': {
    'a.yaml': workflow('a').replace('Workflow', 'WorkflowTemplate'),
    'b.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: b }
spec:
  workflowTemplateRef: { name: a }
${annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8')}`,
  },
};

/** Files, and other texts for some of them, or for new files. */
export const CHANGED: Readonly<Record<string, { readonly texts: Texts; readonly others: Texts }>> =
  {
    'a file that calls a library now': {
      texts: {
        'a.yaml': library('a', { image: '{{inputs.parameters.image}}' }),
        'b.yaml': workflow('b', { image: 'busybox:1.36', spec: SIZED }),
      },
      others: { 'b.yaml': caller('b', 'a', `${HOST}/b/b:1`) },
    },
    'a file that is a library now, which is called': {
      texts: {
        'a.yaml': workflow('a', { image: 'busybox:1.36', spec: SIZED }),
        'b.yaml': caller('b', 'a', `${HOST}/b/b:1`),
      },
      others: { 'a.yaml': library('a', { image: '{{inputs.parameters.image}}' }) },
    },
    'a new library, which was called before': {
      texts: { 'b.yaml': caller('b', 'a', `${HOST}/b/b:1`), 'c.yaml': workflow('c') },
      others: { 'a.yaml': library('a', { image: '{{inputs.parameters.image}}' }) },
    },
    'a file that does not name an id any more': {
      texts: {
        'a.yaml': workflow('a', { spec: annotated(ID, 'cn-hangzhou:cri-f34lmbk2rxqx41u8') }),
        'b.yaml': workflow('b'),
      },
      others: { 'a.yaml': workflow('z', { image: 'busybox:1.36', spec: SIZED }) },
    },
  };

/** The caches of a cluster, as a list of them is kept. */
export const LISTED = JSON.stringify({
  schemaVersion: 1,
  lists: [
    {
      region: 'cn-hangzhou',
      date: '2026-05-30',
      caches: [
        {
          name: 'c',
          id: 'imc-2ze5hdcnngenmwc1jmwf',
          phase: 'Ready',
          images: ['busybox:1.36'],
          created: '2026-05-20T08:00:00Z',
        },
      ],
    },
  ],
});
