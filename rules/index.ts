// Written by `npm run gen` from the folders of rules/.
import type { Rule } from '../src/lint/rule.ts';
import acrInstanceIdMissing from './acr-instance-id-missing/rule.ts';
import acrRoleIncomplete from './acr-role-incomplete/rule.ts';
import annotationKeyUnknown from './annotation-key-unknown/rule.ts';
import annotationNeverReachesPod from './annotation-never-reaches-pod/rule.ts';
import annotationNotAString from './annotation-not-a-string/rule.ts';
import annotationNotTrueOrFalse from './annotation-not-true-or-false/rule.ts';
import annotationOnWrongObject from './annotation-on-wrong-object/rule.ts';
import annotationPlaceholder from './annotation-placeholder/rule.ts';
import annotationPrecedenceChanges from './annotation-precedence-changes/rule.ts';
import cacheAnnotationsContradict from './cache-annotations-contradict/rule.ts';
import imageCacheMissing from './image-cache-missing/rule.ts';
import instanceIdMalformed from './instance-id-malformed/rule.ts';
import instanceIdSpelling from './instance-id-spelling/rule.ts';
import instanceIdUnneeded from './instance-id-unneeded/rule.ts';
import instanceRegionMismatch from './instance-region-mismatch/rule.ts';
import libraryAnnotationIgnored from './library-annotation-ignored/rule.ts';
import pinnedCacheIdMalformed from './pinned-cache-id-malformed/rule.ts';
import podMixesInstances from './pod-mixes-instances/rule.ts';
import regionUnknown from './region-unknown/rule.ts';
import unusedSuppression from './unused-suppression/rule.ts';

/** Every rule, sorted by id. */
const rules: readonly Rule[] = [acrInstanceIdMissing, acrRoleIncomplete, annotationKeyUnknown, annotationNeverReachesPod, annotationNotAString, annotationNotTrueOrFalse, annotationOnWrongObject, annotationPlaceholder, annotationPrecedenceChanges, cacheAnnotationsContradict, imageCacheMissing, instanceIdMalformed, instanceIdSpelling, instanceIdUnneeded, instanceRegionMismatch, libraryAnnotationIgnored, pinnedCacheIdMalformed, podMixesInstances, regionUnknown, unusedSuppression];

export default rules;
