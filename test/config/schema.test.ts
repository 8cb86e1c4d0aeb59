import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { configSchema } from '../../src/config/schema.ts';
import rules from '../../rules/index.ts';

const metas = rules.map(({ meta }) => meta);

test('the schema that editors get is that of the program', () => {
  const path = new URL('../../schemas/wfcache-lint.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://raw.githubusercontent.com/org/wfcache-lint/main/schemas/wfcache-lint.schema.json',
    title: 'wfcache-lint configuration',
    ...configSchema(metas),
  });
});
