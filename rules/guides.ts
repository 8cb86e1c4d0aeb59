// Written by `npm run gen` from the folders of rules/.
import type { RuleGuide } from '../src/rule-kit/index.ts';
import accelerationNotALabel from './acceleration-not-a-label/guide.ts';
import acrInstanceIdMissing from './acr-instance-id-missing/guide.ts';
import acrRoleIncomplete from './acr-role-incomplete/guide.ts';
import acsCacheHoldsOneImage from './acs-cache-holds-one-image/guide.ts';
import acsCacheUnavailable from './acs-cache-unavailable/guide.ts';
import acsPrivateImageWithoutAccess from './acs-private-image-without-access/guide.ts';
import annotationKeyUnknown from './annotation-key-unknown/guide.ts';
import annotationNeverReachesPod from './annotation-never-reaches-pod/guide.ts';
import annotationNotAString from './annotation-not-a-string/guide.ts';
import annotationNotTrueOrFalse from './annotation-not-true-or-false/guide.ts';
import annotationOfOtherPlatform from './annotation-of-other-platform/guide.ts';
import annotationOnWrongObject from './annotation-on-wrong-object/guide.ts';
import annotationPlaceholder from './annotation-placeholder/guide.ts';
import annotationPrecedenceChanges from './annotation-precedence-changes/guide.ts';
import annotationWrittenByPlatform from './annotation-written-by-platform/guide.ts';
import cacheAnnotationsContradict from './cache-annotations-contradict/guide.ts';
import cachePinnedAndAutomatic from './cache-pinned-and-automatic/guide.ts';
import controllerConfigMixed from './controller-config-mixed/guide.ts';
import eipKeyOfOtherObject from './eip-key-of-other-object/guide.ts';
import extraStorageAskedTwice from './extra-storage-asked-twice/guide.ts';
import extraStorageMalformed from './extra-storage-malformed/guide.ts';
import extraStorageOfOtherPlatform from './extra-storage-of-other-platform/guide.ts';
import httpRegistryMismatch from './http-registry-mismatch/guide.ts';
import imageCacheMissing from './image-cache-missing/guide.ts';
import imageTooLargeForDisk from './image-too-large-for-disk/guide.ts';
import imagecacheAnnotationContradictsSpec from './imagecache-annotation-contradicts-spec/guide.ts';
import imagecacheDuplicateImage from './imagecache-duplicate-image/guide.ts';
import imagecacheDuplicateName from './imagecache-duplicate-name/guide.ts';
import imagecacheFloatingTag from './imagecache-floating-tag/guide.ts';
import imagecacheImageUnused from './imagecache-image-unused/guide.ts';
import imagecacheInvalid from './imagecache-invalid/guide.ts';
import imagecacheKeptForever from './imagecache-kept-forever/guide.ts';
import imagecacheLegacyReuse from './imagecache-legacy-reuse/guide.ts';
import imagecacheNamespaced from './imagecache-namespaced/guide.ts';
import imagecacheOnAcs from './imagecache-on-acs/guide.ts';
import imagecacheSecretMissing from './imagecache-secret-missing/guide.ts';
import imagecacheTooSmall from './imagecache-too-small/guide.ts';
import imagecacheVpcHostElsewhere from './imagecache-vpc-host-elsewhere/guide.ts';
import instanceIdMalformed from './instance-id-malformed/guide.ts';
import instanceIdOfOtherInstance from './instance-id-of-other-instance/guide.ts';
import instanceIdSpelling from './instance-id-spelling/guide.ts';
import instanceIdUnknown from './instance-id-unknown/guide.ts';
import instanceIdUnneeded from './instance-id-unneeded/guide.ts';
import instanceRegionMismatch from './instance-region-mismatch/guide.ts';
import kustomizeImagesWithoutEffect from './kustomize-images-without-effect/guide.ts';
import libraryAnnotationIgnored from './library-annotation-ignored/guide.ts';
import matchCountImpossible from './match-count-impossible/guide.ts';
import matchCountWithoutEffect from './match-count-without-effect/guide.ts';
import outsideRegistryFromMainland from './outside-registry-from-mainland/guide.ts';
import outsideRegistryUnreachable from './outside-registry-unreachable/guide.ts';
import perfectMatchWithoutExecutor from './perfect-match-without-executor/guide.ts';
import personalEditionUnreachable from './personal-edition-unreachable/guide.ts';
import pinnedCacheExpires from './pinned-cache-expires/guide.ts';
import pinnedCacheIdMalformed from './pinned-cache-id-malformed/guide.ts';
import pinnedCacheInTwoRegions from './pinned-cache-in-two-regions/guide.ts';
import pinnedCacheNotReady from './pinned-cache-not-ready/guide.ts';
import pinnedCacheUnknown from './pinned-cache-unknown/guide.ts';
import pinnedCacheWithoutImage from './pinned-cache-without-image/guide.ts';
import podMixesInstances from './pod-mixes-instances/guide.ts';
import privateImageWithoutCommand from './private-image-without-command/guide.ts';
import profileSelectorsInvalid from './profile-selectors-invalid/guide.ts';
import publicHostInRegion from './public-host-in-region/guide.ts';
import pullPolicyDefeatsCache from './pull-policy-defeats-cache/guide.ts';
import pullPolicyNever from './pull-policy-never/guide.ts';
import pullSecretBesideHelper from './pull-secret-beside-helper/guide.ts';
import readyCacheUnpinned from './ready-cache-unpinned/guide.ts';
import regionUnknown from './region-unknown/guide.ts';
import regionWithoutEci from './region-without-eci/guide.ts';
import selectorVersionUnserved from './selector-version-unserved/guide.ts';
import tooManyContainers from './too-many-containers/guide.ts';
import unusedSuppression from './unused-suppression/guide.ts';
import vpcHostOfOtherRegion from './vpc-host-of-other-region/guide.ts';
import vpcHostWithoutLink from './vpc-host-without-link/guide.ts';

/** What the page of each rule says beside its `meta`, by its id. */
const guides: Readonly<Record<string, RuleGuide>> = {
  'acceleration-not-a-label': accelerationNotALabel,
  'acr-instance-id-missing': acrInstanceIdMissing,
  'acr-role-incomplete': acrRoleIncomplete,
  'acs-cache-holds-one-image': acsCacheHoldsOneImage,
  'acs-cache-unavailable': acsCacheUnavailable,
  'acs-private-image-without-access': acsPrivateImageWithoutAccess,
  'annotation-key-unknown': annotationKeyUnknown,
  'annotation-never-reaches-pod': annotationNeverReachesPod,
  'annotation-not-a-string': annotationNotAString,
  'annotation-not-true-or-false': annotationNotTrueOrFalse,
  'annotation-of-other-platform': annotationOfOtherPlatform,
  'annotation-on-wrong-object': annotationOnWrongObject,
  'annotation-placeholder': annotationPlaceholder,
  'annotation-precedence-changes': annotationPrecedenceChanges,
  'annotation-written-by-platform': annotationWrittenByPlatform,
  'cache-annotations-contradict': cacheAnnotationsContradict,
  'cache-pinned-and-automatic': cachePinnedAndAutomatic,
  'controller-config-mixed': controllerConfigMixed,
  'eip-key-of-other-object': eipKeyOfOtherObject,
  'extra-storage-asked-twice': extraStorageAskedTwice,
  'extra-storage-malformed': extraStorageMalformed,
  'extra-storage-of-other-platform': extraStorageOfOtherPlatform,
  'http-registry-mismatch': httpRegistryMismatch,
  'image-cache-missing': imageCacheMissing,
  'image-too-large-for-disk': imageTooLargeForDisk,
  'imagecache-annotation-contradicts-spec': imagecacheAnnotationContradictsSpec,
  'imagecache-duplicate-image': imagecacheDuplicateImage,
  'imagecache-duplicate-name': imagecacheDuplicateName,
  'imagecache-floating-tag': imagecacheFloatingTag,
  'imagecache-image-unused': imagecacheImageUnused,
  'imagecache-invalid': imagecacheInvalid,
  'imagecache-kept-forever': imagecacheKeptForever,
  'imagecache-legacy-reuse': imagecacheLegacyReuse,
  'imagecache-namespaced': imagecacheNamespaced,
  'imagecache-on-acs': imagecacheOnAcs,
  'imagecache-secret-missing': imagecacheSecretMissing,
  'imagecache-too-small': imagecacheTooSmall,
  'imagecache-vpc-host-elsewhere': imagecacheVpcHostElsewhere,
  'instance-id-malformed': instanceIdMalformed,
  'instance-id-of-other-instance': instanceIdOfOtherInstance,
  'instance-id-spelling': instanceIdSpelling,
  'instance-id-unknown': instanceIdUnknown,
  'instance-id-unneeded': instanceIdUnneeded,
  'instance-region-mismatch': instanceRegionMismatch,
  'kustomize-images-without-effect': kustomizeImagesWithoutEffect,
  'library-annotation-ignored': libraryAnnotationIgnored,
  'match-count-impossible': matchCountImpossible,
  'match-count-without-effect': matchCountWithoutEffect,
  'outside-registry-from-mainland': outsideRegistryFromMainland,
  'outside-registry-unreachable': outsideRegistryUnreachable,
  'perfect-match-without-executor': perfectMatchWithoutExecutor,
  'personal-edition-unreachable': personalEditionUnreachable,
  'pinned-cache-expires': pinnedCacheExpires,
  'pinned-cache-id-malformed': pinnedCacheIdMalformed,
  'pinned-cache-in-two-regions': pinnedCacheInTwoRegions,
  'pinned-cache-not-ready': pinnedCacheNotReady,
  'pinned-cache-unknown': pinnedCacheUnknown,
  'pinned-cache-without-image': pinnedCacheWithoutImage,
  'pod-mixes-instances': podMixesInstances,
  'private-image-without-command': privateImageWithoutCommand,
  'profile-selectors-invalid': profileSelectorsInvalid,
  'public-host-in-region': publicHostInRegion,
  'pull-policy-defeats-cache': pullPolicyDefeatsCache,
  'pull-policy-never': pullPolicyNever,
  'pull-secret-beside-helper': pullSecretBesideHelper,
  'ready-cache-unpinned': readyCacheUnpinned,
  'region-unknown': regionUnknown,
  'region-without-eci': regionWithoutEci,
  'selector-version-unserved': selectorVersionUnserved,
  'too-many-containers': tooManyContainers,
  'unused-suppression': unusedSuppression,
  'vpc-host-of-other-region': vpcHostOfOtherRegion,
  'vpc-host-without-link': vpcHostWithoutLink,
};

export default guides;
