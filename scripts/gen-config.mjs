import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

/** @typedef {import('../src/config/json-schema.ts').Schema} Schema */

/** Where editors find it. */
const SCHEMA_ID =
  'https://raw.githubusercontent.com/org/wfcache-lint/main/schemas/wfcache-lint.schema.json';

/**
 * The configuration schema for editors, and the validator that the program runs. To compile the
 * schema at run time would double the start-up time.
 * @param {Schema} schema
 * @param {object} imageCache schema of the ImageCache object
 * @returns {Readonly<Record<string, string>>} texts by path
 */
export function generateConfig(schema, imageCache) {
  const published = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_ID,
    title: 'wfcache-lint configuration',
    ...schema,
  };
  return {
    'schemas/wfcache-lint.schema.json': `${JSON.stringify(published, undefined, 2)}\n`,
    'src/config/generated/validate.ts': validatorOf(schema, 'src/config/schema.ts', false),
    'schemas/imagecache.schema.json': `${JSON.stringify(imageCache, undefined, 2)}\n`,
    'src/manifests/generated/validate.ts': validatorOf(
      imageCache,
      'src/manifests/image-cache-schema.ts',
      true,
    ),
  };
}

/** @param {object} schema @param {string} source @param {boolean} allErrors */
function validatorOf(schema, source, allErrors) {
  const ajv = new Ajv2020({
    allErrors,
    allowUnionTypes: true,
    code: { source: true, esm: true },
    strictTypes: false,
    // Lengths in UTF-16 units need no module of ajv.
    unicode: false,
    logger: false,
  });
  const compiled = ajv.compile(schema);
  const code = standalone.default(ajv, compiled);
  // A bundle does not hold the modules that ajv would load at run time.
  if (code.includes('require(')) throw new Error('The validator needs a module of ajv');
  return `// @ts-nocheck Written by \`npm run gen\` from ${source}.\n${code}\n`;
}
