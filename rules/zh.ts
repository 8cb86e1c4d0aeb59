// Written by `npm run gen` from the folders of rules/.
import type { ChineseRule } from '../src/rule-kit/chinese.ts';
import accelerationNotALabel from './acceleration-not-a-label/zh.ts';
import acrInstanceIdMissing from './acr-instance-id-missing/zh.ts';
import acrRoleIncomplete from './acr-role-incomplete/zh.ts';
import acsCacheHoldsOneImage from './acs-cache-holds-one-image/zh.ts';
import acsCacheUnavailable from './acs-cache-unavailable/zh.ts';
import acsPrivateImageWithoutAccess from './acs-private-image-without-access/zh.ts';
import annotationKeyUnknown from './annotation-key-unknown/zh.ts';
import annotationNeverReachesPod from './annotation-never-reaches-pod/zh.ts';
import annotationNotAString from './annotation-not-a-string/zh.ts';
import annotationNotTrueOrFalse from './annotation-not-true-or-false/zh.ts';
import annotationOfOtherPlatform from './annotation-of-other-platform/zh.ts';
import annotationOnWrongObject from './annotation-on-wrong-object/zh.ts';
import annotationPlaceholder from './annotation-placeholder/zh.ts';
import annotationPrecedenceChanges from './annotation-precedence-changes/zh.ts';
import annotationWrittenByPlatform from './annotation-written-by-platform/zh.ts';
import cacheAnnotationsContradict from './cache-annotations-contradict/zh.ts';
import cachePinnedAndAutomatic from './cache-pinned-and-automatic/zh.ts';
import controllerConfigMixed from './controller-config-mixed/zh.ts';
import eipKeyOfOtherObject from './eip-key-of-other-object/zh.ts';
import extraStorageAskedTwice from './extra-storage-asked-twice/zh.ts';
import extraStorageMalformed from './extra-storage-malformed/zh.ts';
import extraStorageOfOtherPlatform from './extra-storage-of-other-platform/zh.ts';
import httpRegistryMismatch from './http-registry-mismatch/zh.ts';
import imageCacheMissing from './image-cache-missing/zh.ts';
import imageTooLargeForDisk from './image-too-large-for-disk/zh.ts';
import imagecacheAnnotationContradictsSpec from './imagecache-annotation-contradicts-spec/zh.ts';
import imagecacheDuplicateImage from './imagecache-duplicate-image/zh.ts';
import imagecacheDuplicateName from './imagecache-duplicate-name/zh.ts';
import imagecacheFloatingTag from './imagecache-floating-tag/zh.ts';
import imagecacheImageUnused from './imagecache-image-unused/zh.ts';
import imagecacheInvalid from './imagecache-invalid/zh.ts';
import imagecacheKeptForever from './imagecache-kept-forever/zh.ts';
import imagecacheLegacyReuse from './imagecache-legacy-reuse/zh.ts';
import imagecacheNamespaced from './imagecache-namespaced/zh.ts';

/** What each rule says in Chinese, by its id. */
const chinese: ReadonlyMap<string, ChineseRule> = new Map<string, ChineseRule>([
  ['acceleration-not-a-label', accelerationNotALabel],
  ['acr-instance-id-missing', acrInstanceIdMissing],
  ['acr-role-incomplete', acrRoleIncomplete],
  ['acs-cache-holds-one-image', acsCacheHoldsOneImage],
  ['acs-cache-unavailable', acsCacheUnavailable],
  ['acs-private-image-without-access', acsPrivateImageWithoutAccess],
  ['annotation-key-unknown', annotationKeyUnknown],
  ['annotation-never-reaches-pod', annotationNeverReachesPod],
  ['annotation-not-a-string', annotationNotAString],
  ['annotation-not-true-or-false', annotationNotTrueOrFalse],
  ['annotation-of-other-platform', annotationOfOtherPlatform],
  ['annotation-on-wrong-object', annotationOnWrongObject],
  ['annotation-placeholder', annotationPlaceholder],
  ['annotation-precedence-changes', annotationPrecedenceChanges],
  ['annotation-written-by-platform', annotationWrittenByPlatform],
  ['cache-annotations-contradict', cacheAnnotationsContradict],
  ['cache-pinned-and-automatic', cachePinnedAndAutomatic],
  ['controller-config-mixed', controllerConfigMixed],
  ['eip-key-of-other-object', eipKeyOfOtherObject],
  ['extra-storage-asked-twice', extraStorageAskedTwice],
  ['extra-storage-malformed', extraStorageMalformed],
  ['extra-storage-of-other-platform', extraStorageOfOtherPlatform],
  ['http-registry-mismatch', httpRegistryMismatch],
  ['image-cache-missing', imageCacheMissing],
  ['image-too-large-for-disk', imageTooLargeForDisk],
  ['imagecache-annotation-contradicts-spec', imagecacheAnnotationContradictsSpec],
  ['imagecache-duplicate-image', imagecacheDuplicateImage],
  ['imagecache-duplicate-name', imagecacheDuplicateName],
  ['imagecache-floating-tag', imagecacheFloatingTag],
  ['imagecache-image-unused', imagecacheImageUnused],
  ['imagecache-invalid', imagecacheInvalid],
  ['imagecache-kept-forever', imagecacheKeptForever],
  ['imagecache-legacy-reuse', imagecacheLegacyReuse],
  ['imagecache-namespaced', imagecacheNamespaced],
]);

export default chinese;
