const ASKED = {
  region: { type: 'string', pattern: '^[a-z]{2}-[a-z0-9-]{1,36}$' },
  date: { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\d$` },
};

/** The file that `sizes --online` writes. */
export const ONLINE_FILE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '.wfcache-lint.online.json',
  description: 'What Alibaba Cloud has answered, as wfcache-lint sizes --online has asked it',
  type: 'object',
  properties: {
    schemaVersion: { type: 'integer', const: 1 },
    instances: {
      type: 'array',
      description: 'Instances of Container Registry Enterprise Edition, by region and id',
      maxItems: 1000,
      items: {
        type: 'object',
        properties: {
          ...ASKED,
          id: { type: 'string', pattern: '^cri-[a-z0-9]{1,64}$' },
          state: { enum: ['found', 'absent'] },
          name: { type: 'string' },
          domains: {
            type: 'array',
            maxItems: 100,
            items: {
              type: 'object',
              properties: { host: { type: 'string' }, custom: { type: 'boolean' } },
              required: ['host', 'custom'],
              additionalProperties: false,
            },
          },
          vpcs: {
            type: 'array',
            maxItems: 100,
            items: { type: 'string', pattern: '^vpc-[a-z0-9]{1,60}$' },
          },
        },
        required: ['region', 'id', 'date', 'state'],
        additionalProperties: false,
      },
    },
    matches: {
      type: 'array',
      description: 'Images, by region and reference, with the Ready caches that hold them',
      maxItems: 10_000,
      items: {
        type: 'object',
        properties: {
          ...ASKED,
          image: { type: 'string' },
          caches: { type: 'array', items: { type: 'string', pattern: '^imc-[a-z0-9]{1,60}$' } },
        },
        required: ['region', 'image', 'date', 'caches'],
        additionalProperties: false,
      },
    },
  },
  required: ['schemaVersion', 'instances', 'matches'],
  additionalProperties: false,
};
