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
import imagecacheOnAcs from './imagecache-on-acs/zh.ts';
import imagecacheSecretMissing from './imagecache-secret-missing/zh.ts';
import imagecacheTooSmall from './imagecache-too-small/zh.ts';
import imagecacheVpcHostElsewhere from './imagecache-vpc-host-elsewhere/zh.ts';
import instanceIdMalformed from './instance-id-malformed/zh.ts';
import instanceIdOfOtherInstance from './instance-id-of-other-instance/zh.ts';
import instanceIdSpelling from './instance-id-spelling/zh.ts';
import instanceIdUnknown from './instance-id-unknown/zh.ts';
import instanceIdUnneeded from './instance-id-unneeded/zh.ts';
import instanceRegionMismatch from './instance-region-mismatch/zh.ts';
import kustomizeImagesWithoutEffect from './kustomize-images-without-effect/zh.ts';
import libraryAnnotationIgnored from './library-annotation-ignored/zh.ts';
import matchCountImpossible from './match-count-impossible/zh.ts';
import matchCountWithoutEffect from './match-count-without-effect/zh.ts';
import outsideRegistryFromMainland from './outside-registry-from-mainland/zh.ts';
import outsideRegistryUnreachable from './outside-registry-unreachable/zh.ts';
import perfectMatchWithoutExecutor from './perfect-match-without-executor/zh.ts';
import personalEditionUnreachable from './personal-edition-unreachable/zh.ts';
import pinnedCacheExpires from './pinned-cache-expires/zh.ts';
import pinnedCacheIdMalformed from './pinned-cache-id-malformed/zh.ts';
import pinnedCacheInTwoRegions from './pinned-cache-in-two-regions/zh.ts';
import pinnedCacheNotReady from './pinned-cache-not-ready/zh.ts';
import pinnedCacheUnknown from './pinned-cache-unknown/zh.ts';
import pinnedCacheWithoutImage from './pinned-cache-without-image/zh.ts';
import podMixesInstances from './pod-mixes-instances/zh.ts';
import privateImageWithoutCommand from './private-image-without-command/zh.ts';
import profileSelectorsInvalid from './profile-selectors-invalid/zh.ts';
import publicHostInRegion from './public-host-in-region/zh.ts';
import pullPolicyDefeatsCache from './pull-policy-defeats-cache/zh.ts';
import pullPolicyNever from './pull-policy-never/zh.ts';
import pullSecretBesideHelper from './pull-secret-beside-helper/zh.ts';
import readyCacheUnpinned from './ready-cache-unpinned/zh.ts';
import regionUnknown from './region-unknown/zh.ts';
import regionWithoutEci from './region-without-eci/zh.ts';
import selectorVersionUnserved from './selector-version-unserved/zh.ts';
import tooManyContainers from './too-many-containers/zh.ts';
import unusedSuppression from './unused-suppression/zh.ts';
import vpcHostOfOtherRegion from './vpc-host-of-other-region/zh.ts';
import vpcHostWithoutLink from './vpc-host-without-link/zh.ts';

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
  ['imagecache-on-acs', imagecacheOnAcs],
  ['imagecache-secret-missing', imagecacheSecretMissing],
  ['imagecache-too-small', imagecacheTooSmall],
  ['imagecache-vpc-host-elsewhere', imagecacheVpcHostElsewhere],
  ['instance-id-malformed', instanceIdMalformed],
  ['instance-id-of-other-instance', instanceIdOfOtherInstance],
  ['instance-id-spelling', instanceIdSpelling],
  ['instance-id-unknown', instanceIdUnknown],
  ['instance-id-unneeded', instanceIdUnneeded],
  ['instance-region-mismatch', instanceRegionMismatch],
  ['kustomize-images-without-effect', kustomizeImagesWithoutEffect],
  ['library-annotation-ignored', libraryAnnotationIgnored],
  ['match-count-impossible', matchCountImpossible],
  ['match-count-without-effect', matchCountWithoutEffect],
  ['outside-registry-from-mainland', outsideRegistryFromMainland],
  ['outside-registry-unreachable', outsideRegistryUnreachable],
  ['perfect-match-without-executor', perfectMatchWithoutExecutor],
  ['personal-edition-unreachable', personalEditionUnreachable],
  ['pinned-cache-expires', pinnedCacheExpires],
  ['pinned-cache-id-malformed', pinnedCacheIdMalformed],
  ['pinned-cache-in-two-regions', pinnedCacheInTwoRegions],
  ['pinned-cache-not-ready', pinnedCacheNotReady],
  ['pinned-cache-unknown', pinnedCacheUnknown],
  ['pinned-cache-without-image', pinnedCacheWithoutImage],
  ['pod-mixes-instances', podMixesInstances],
  ['private-image-without-command', privateImageWithoutCommand],
  ['profile-selectors-invalid', profileSelectorsInvalid],
  ['public-host-in-region', publicHostInRegion],
  ['pull-policy-defeats-cache', pullPolicyDefeatsCache],
  ['pull-policy-never', pullPolicyNever],
  ['pull-secret-beside-helper', pullSecretBesideHelper],
  ['ready-cache-unpinned', readyCacheUnpinned],
  ['region-unknown', regionUnknown],
  ['region-without-eci', regionWithoutEci],
  ['selector-version-unserved', selectorVersionUnserved],
  ['too-many-containers', tooManyContainers],
  ['unused-suppression', unusedSuppression],
  ['vpc-host-of-other-region', vpcHostOfOtherRegion],
  ['vpc-host-without-link', vpcHostWithoutLink],
]);

export default chinese;
