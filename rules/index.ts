// Written by `npm run gen` from the folders of rules/.
import type { Rule } from '../src/lint/rule.ts';
import acrInstanceIdMissing from './acr-instance-id-missing/rule.ts';
import acrRoleIncomplete from './acr-role-incomplete/rule.ts';
import annotationNotAString from './annotation-not-a-string/rule.ts';
import annotationNotTrueOrFalse from './annotation-not-true-or-false/rule.ts';
import cacheAnnotationsContradict from './cache-annotations-contradict/rule.ts';
import imageCacheMissing from './image-cache-missing/rule.ts';
import instanceIdMalformed from './instance-id-malformed/rule.ts';
import pinnedCacheIdMalformed from './pinned-cache-id-malformed/rule.ts';
import unusedSuppression from './unused-suppression/rule.ts';

/** Every rule, sorted by id. */
const rules: readonly Rule[] = [acrInstanceIdMissing, acrRoleIncomplete, annotationNotAString, annotationNotTrueOrFalse, cacheAnnotationsContradict, imageCacheMissing, instanceIdMalformed, pinnedCacheIdMalformed, unusedSuppression];

export default rules;
