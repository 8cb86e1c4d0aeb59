import { ARGO_VERSION_PATTERN } from '../argo/version.ts';
import { RETENTION } from '../alibaba/image-cache.ts';
import type { Schema } from './json-schema.ts';
import { RENDER } from './render-schema.ts';
import { PRICE_LIST } from './prices-schema.ts';

const GLOB: Schema = {
  title: 'a glob of * and **, of at most 256 characters, without { } and without +(…)',
  type: 'string',
  minLength: 1,
  maxLength: 256,
  pattern: '^(?!.*[?*+@!]\\()[^{}]*$',
};

const GLOBS: Schema = { type: 'array', maxItems: 1000, items: GLOB };

const REGION: Schema = {
  title: 'a region such as cn-hangzhou',
  type: 'string',
  pattern: '^[a-z]{2}(-[a-z0-9]+)+$',
  maxLength: 64,
};

const SIZE: Schema = {
  title: 'a size such as 500MiB, 3GiB or a whole number of bytes',
  type: ['integer', 'string'],
  minimum: 0,
  maxLength: 32,
  pattern: '^\\d{1,16}(\\.\\d{1,3})? ?(KiB|MiB|GiB)?$',
};

const REGISTRY: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['host'],
  properties: {
    host: {
      title: 'a host, with its port if any, without https:// and path',
      description: 'Host of the instance, with its port if any; * stands for any characters',
      type: 'string',
      minLength: 1,
      maxLength: 255,
      pattern: '^[A-Za-z0-9.*:_-]+$',
    },
    instanceId: {
      title: 'an instance id such as cri-f34lmbk2rxqx41u8',
      description: 'Id of the instance from the Container Registry console',
      type: 'string',
      maxLength: 64,
      pattern: '^cri-[a-z0-9]+$',
    },
    region: { description: 'Region of the instance', ...REGION },
  },
};

const IMAGE: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['match', 'size'],
  properties: {
    match: {
      description: 'Glob on the full reference, as docker.io/library/big:*',
      ...GLOB,
    },
    size: { description: 'Compressed size: bytes, or a number with KiB, MiB or GiB', ...SIZE },
  },
};

const NAMES: Schema = {
  type: 'array',
  maxItems: 1000,
  items: {
    title: 'a name such as default',
    type: 'string',
    maxLength: 253,
    pattern: '^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$',
  },
};

const PLATFORM: Schema = {
  description: 'What the pods run on; workflow-cluster by default',
  type: 'string',
  enum: ['workflow-cluster', 'eci', 'acs'],
};

const CLUSTER: Schema = {
  description: 'What the cluster gives to every pod and no file shows',
  type: 'object',
  additionalProperties: false,
  properties: {
    credentialHelper: {
      description:
        'The ACR credential helper is installed; a map where it does not serve all namespaces and service accounts',
      title: 'true, false, or a map of namespaces and serviceAccounts',
      type: ['boolean', 'object'],
      additionalProperties: false,
      properties: {
        namespaces: { description: 'Its watchNamespace; all of them by default', ...NAMES },
        serviceAccounts: { description: 'Its serviceAccount; all of them by default', ...NAMES },
      },
    },
    natGateway: {
      description:
        'The network of the pods has a NAT gateway with SNAT, so that they reach public registries; not known by default',
      type: 'boolean',
    },
    annotations: {
      description: 'Annotation keys that workflowDefaults, eci-profile or another injector sets',
      type: 'array',
      maxItems: 100,
      items: { type: 'string', minLength: 1, maxLength: 317 },
    },
  },
};

/** One entry of `clusters`. Entries of the former `overrides` may lack the name. */
function clustersSchema(description: string, required: readonly string[]): Schema {
  return {
    description,
    type: 'array',
    maxItems: 100,
    items: {
      type: 'object',
      additionalProperties: false,
      required,
      properties: {
        name: {
          title: 'a name such as prod',
          description: 'What reports call the cluster',
          type: 'string',
          minLength: 1,
          maxLength: 63,
          pattern: '^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$',
        },
        files: { description: 'Globs of the files that are for it', ...GLOBS },
        platform: PLATFORM,
        region: { description: 'Region the pods run in', ...REGION },
        cluster: CLUSTER,
        registries: {
          description: 'ACR Enterprise instances that its pods reach; they count before the others',
          type: 'array',
          maxItems: 1000,
          items: REGISTRY,
        },
      },
    },
  };
}

/** A key of Kubernetes: a name, which can follow a domain and a slash. */
const QUALIFIED_NAME =
  '^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$';

const LABELS: Schema = {
  type: 'object',
  additionalProperties: false,
  patternProperties: {
    [QUALIFIED_NAME]: {
      title: 'a label such as team-a, in quotes where it is a number or true',
      type: 'string',
      maxLength: 63,
      pattern: '^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$',
    },
  },
};

const ANNOTATIONS: Schema = {
  type: 'object',
  additionalProperties: false,
  patternProperties: {
    [QUALIFIED_NAME]: {
      title: 'one line of text, in quotes where it is a number or true',
      type: 'string',
      maxLength: 1024,
      // No control characters, and no characters that break a line or change the direction of text.
      pattern:
        '^[^\\u0000-\\u001f\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff]*$',
    },
  },
};

const IMAGE_CACHES: Schema = {
  description: 'The ImageCache manifests that wfcache-lint writes',
  type: 'object',
  additionalProperties: false,
  properties: {
    directory: {
      title:
        'a folder below the root such as deploy/imagecaches, none of its names with a leading dot',
      description: 'Where they are written; imagecaches by default',
      type: 'string',
      maxLength: 200,
      pattern: '^(?!.*\\.\\.)[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*$',
    },
    retentionDays: {
      title: 'whole days from 1 to 65536',
      description: 'Days a cache is kept; 30 by default',
      type: 'integer',
      minimum: RETENTION.least,
      maximum: RETENTION.most,
    },
    labels: { description: 'Labels that every one of them gets', ...LABELS },
    annotations: { description: 'Annotations that every one of them gets', ...ANNOTATIONS },
    for: {
      description:
        'The pods that count: uncached, those without automatic caching (the default), or all',
      type: 'string',
      enum: ['uncached', 'all'],
    },
  },
};

const LEVELS = ['off', 'info', 'warning', 'error'];

/** What the configuration has to know of a rule. */
export interface ConfigurableRule {
  readonly id: string;
  /** What the values in its `allow` are; undefined for a rule that takes none. */
  readonly allow?: string;
}

/** A severity, or a map of the severity and the values that the rule does not report. */
function ruleSchema({ allow }: ConfigurableRule): Schema {
  const severity: Schema = { type: 'string', enum: LEVELS };
  if (allow === undefined) return severity;
  const item: Schema = { type: 'string', minLength: 1, maxLength: 317 };
  return {
    title: 'off, info, warning, error, or a map of severity and allow',
    type: ['string', 'object'],
    pattern: `^(${LEVELS.join('|')})$`,
    examples: LEVELS,
    additionalProperties: false,
    properties: {
      severity,
      allow: { description: allow, type: 'array', maxItems: 1000, items: item },
    },
  };
}

/**
 * The configuration file as one JSON Schema. A file is checked against it when it is read, editors
 * use it, and the documentation lists it. What it says about rules comes from the rules, so that a
 * new rule changes nothing here.
 */
export function configSchema(rules: readonly ConfigurableRule[]): Schema {
  return {
    description: 'Configuration of wfcache-lint',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { description: 'Where editors find this schema', type: 'string', maxLength: 2048 },
      platform: PLATFORM,
      argoVersion: {
        description:
          'Version of Argo Workflows, as "3.5" or "3.7.14"; 3.5 by default, with fixes that hold for all',
        title: 'a version such as "3.5"',
        type: 'string',
        maxLength: 32,
        pattern: ARGO_VERSION_PATTERN,
      },
      region: { description: 'Region the pods run in', ...REGION },
      threshold: {
        description: 'Compressed size from which an image counts as large; 500MiB by default',
        ...SIZE,
      },
      registries: {
        description: 'ACR Enterprise instances, custom domains included',
        type: 'array',
        maxItems: 1000,
        items: REGISTRY,
      },
      images: {
        description: 'Sizes of images; the first match counts',
        type: 'array',
        maxItems: 1000,
        items: IMAGE,
      },
      cluster: CLUSTER,
      cache: {
        description:
          'What the fix of image-cache-missing does: annotate the pods for automatic caching (the default), or write ImageCache manifests',
        type: 'string',
        enum: ['automatic', 'manifest'],
      },
      imagecache: IMAGE_CACHES,
      prices: PRICE_LIST,
      render: RENDER,
      include: { description: 'Only files that match one of these globs', ...GLOBS },
      exclude: { description: 'No files that match one of these globs', ...GLOBS },
      rules: {
        description: 'Severity of rules, or off',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      clusters: clustersSchema(
        'The clusters of the repository, and the files that are for each; later entries win',
        ['name', 'files'],
      ),
      overrides: clustersSchema('The former name of `clusters`; still read', ['files']),
    },
  };
}
