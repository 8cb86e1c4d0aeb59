import type { Schema } from './json-schema.ts';

const NAME_OF_RELEASE: Schema = {
  title: 'a name such as staging',
  type: 'string',
  maxLength: 53,
  pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$',
};

const FOLDER: Schema = {
  title: 'a path below the root such as deploy/chart, or . for the root',
  type: 'string',
  minLength: 1,
  maxLength: 1024,
  pattern: '^(?!/|.*(?:^|/)\\.\\.(?:/|$))[^\\\\\\u0000-\\u001f]+$',
};

/** The option `render`. */
export const RENDER: Schema = {
  description: 'What Helm and kustomize render; by default what the repository shows',
  type: 'object',
  additionalProperties: false,
  properties: {
    helm: {
      description: 'Ways to render a chart; charts that are not named are rendered as ever',
      type: 'array',
      maxItems: 1000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['chart'],
        properties: {
          chart: { description: 'Folder of the chart, relative to the root', ...FOLDER },
          values: {
            description: 'Files of values besides its own, relative to the root; later ones win',
            type: 'array',
            maxItems: 100,
            items: FOLDER,
          },
          release: { description: 'Name of the release', ...NAME_OF_RELEASE },
          namespace: { description: 'Namespace of the release', ...NAME_OF_RELEASE },
        },
      },
    },
    kustomize: {
      description: 'Folders of the kustomizations that are built; no others are then',
      type: 'array',
      maxItems: 1000,
      items: FOLDER,
    },
  },
};
