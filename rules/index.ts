// Written by `npm run gen` from the folders of rules/.
import type { Rule } from '../src/lint/rule.ts';
import acrInstanceIdMissing from './acr-instance-id-missing/rule.ts';
import imageCacheMissing from './image-cache-missing/rule.ts';
import unusedSuppression from './unused-suppression/rule.ts';

/** Every rule, sorted by id. */
const rules: readonly Rule[] = [acrInstanceIdMissing, imageCacheMissing, unusedSuppression];

export default rules;
