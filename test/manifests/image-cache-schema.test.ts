import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { IMAGE_CACHE_SCHEMA } from '../../src/manifests/image-cache-schema.ts';

test('the schema that is published is that of the program', () => {
  const path = new URL('../../schemas/imagecache.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(IMAGE_CACHE_SCHEMA);
});
