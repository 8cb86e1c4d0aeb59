import { PRICES, type Price } from '../alibaba/prices.ts';
import { decimal } from '../text/decimal.ts';
import { sentence } from '../text/wording.ts';
import type { Schema } from './json-schema.ts';

/** The figures of the estimates that the user may know better. */
export const PRICE_LIST: Schema = {
  description: 'Figures of the estimates of imagecache, where yours differ from docs/prices.md',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries<Price>(PRICES).map(([name, price]) => [name, priceSchema(price)]),
  ),
};

function priceSchema({ words, value, unit }: Price): Schema {
  const usual = value === undefined ? 'not known by default' : `${decimal(value)} by default`;
  return {
    title: `a number, 0 or more (${unit})`,
    description: `${sentence(words)}, in ${unit}; ${usual}`,
    // A number with decimals is read as a text, as that of a version is.
    type: ['number', 'string'],
    minimum: 0,
    maximum: 1_000_000,
    maxLength: 32,
    pattern: '^\\d{1,7}(\\.\\d{1,15})?$',
  };
}
