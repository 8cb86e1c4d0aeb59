/** All that a rule may import. */
export {
  instanceKey,
  instanceRegion,
  needsAccess,
  vpcHostOf,
  type Registry,
} from '../alibaba/acr.ts';
export {
  ACCELERATE_KEY,
  ACS_CACHE_KEY,
  autoCacheKey,
  AUTO_CACHE_KEYS,
  CACHE_OUTBOUND_KEYS,
  CACHE_RETENTION_KEY,
  CACHE_SIZE_KEY,
  ECI_CACHE_KEYS,
  EXTRA_STORAGE_KEYS,
  INSTANCE_ID_KEYS,
  instanceIdKey,
  instanceIdOf,
  isKnownKey,
  isPlatformKey,
  LOOSE_REGISTRY_KEYS,
  MATCH_COUNT_KEY,
  OUTBOUND_KEYS,
  PERFECT_MATCH_KEY,
  PINNED_CACHE_KEYS,
  pinnedCacheKey,
  PULL_KEYS,
  REUSE_KEYS,
  SERVICE_ARNS_KEY,
  SWITCH_KEYS,
  USER_ARNS_KEY,
  writerOf,
} from '../alibaba/annotations.ts';
export {
  cacheSizeFor,
  cacheState,
  isCacheId,
  MOST_IMAGES,
  refusals,
  RETENTION,
  SIZE_LIMITS,
} from '../alibaba/image-cache.ts';
export {
  isMask,
  isPlaceholder,
  parseInstanceId,
  parseInstanceIds,
} from '../alibaba/instance-id.ts';
export type { Backend } from '../alibaba/backend.ts';
export { backendOf, certainBackendOf } from '../alibaba/platform.ts';
export {
  ACS_CACHE_REGIONS,
  hasEci,
  isKnownRegion,
  isMainland,
  REGIONS,
} from '../alibaba/regions.ts';
export {
  extraStorageIn,
  extraStorageRequested,
  FREE_STORAGE,
  isQuantity,
  leastExtraStorage,
  meantStorage,
  unpackedSize,
  WORKING_ROOM,
} from '../alibaba/temporary-storage.ts';
export { CACHE_IDS_AT, INSTANCE_IDS_AT, ROLES_AT } from '../alibaba/where-to-look.ts';
export type { Platform } from '../settings.ts';
export type { ImageUse } from '../argo/images.ts';
export type { Pod } from '../argo/pods.ts';
export { templatePlace } from '../argo/places.ts';
export { annotationUnder, placesIn, type EffectiveAnnotation } from '../argo/annotations.ts';
export { possibleRules, type MergeRules } from '../argo/version.ts';
export {
  clusterGivesAccess,
  clusterMayAdd,
  hasCertainPullSecrets,
  hasPullSecrets,
  helperServes,
  imagesThatNeedId,
  lacksAcrAccess,
} from '../facts/access.ts';
export { priceOfSnapshot, pricesWith } from '../alibaba/prices.ts';
export { addedBy } from '../facts/added-annotations.ts';
export { betterPlaceFor } from '../facts/better-place.ts';
export { lifetimeOfCache, sizeOfCache, type CacheNumber } from '../facts/cache-numbers.ts';
export {
  controllerKnows,
  executorImageOf,
  pullPolicyOf,
  relatedSetting,
} from '../facts/controllers.ts';
export {
  diskLoad,
  extraStorageAsked,
  extraStorageKey,
  imageLoad,
  missingStorage,
  type DiskLoad,
} from '../facts/disk.ts';
export { uncachedImages } from '../facts/uncached-images.ts';
export { unusedImages, type UnusedImage } from '../facts/unused-images.ts';
export { placedIds } from '../facts/asked-ids.ts';
export type { RuleContext, RuleFacts } from '../facts/context.ts';
export {
  canBecome,
  imageTexts,
  relatedImages,
  templateNames,
  type PulledImage,
} from '../facts/images.ts';
export { sparedByCache, sparedByLost } from '../facts/spared.ts';
export { pastCache, type PastCache } from '../facts/past-cache.ts';
export {
  cachedEnterpriseImages,
  instancesOf,
  instanceValue,
  possibleInstances,
  regionsOf,
} from '../facts/instance-ids.ts';
export type { EnterpriseImage } from '../facts/enterprise-images.ts';
export { instancesIn, isOfUse } from '../facts/instances.ts';
export { largeImages, type LargeImage } from '../facts/large-images.ts';
export {
  holdsImage,
  imagesForCache,
  isFree,
  pinFor,
  type ListedCache,
} from '../facts/live-caches.ts';
export {
  IGNORED_RULE,
  ignoredKeys,
  meantKey,
  MISPLACED_RULE,
  misplacedKeys,
  MISSPELT_RULE,
} from '../facts/lost-annotations.ts';
export {
  misnamedBy,
  OTHER_INSTANCE_RULE,
  reportedMisnamed,
  type InstanceImage,
  type Misnamed,
} from '../facts/misnamed.ts';
export { cachedFromOutside, needsNatGateway } from '../facts/outside-registries.ts';
export { pinsById } from '../facts/pins.ts';
export { podsPerRun } from '../facts/pods-per-run.ts';
export { pullDuration, pullers } from '../facts/pull-words.ts';
export { podsByOwner, podsBySpec, podsByTemplate } from '../facts/pods-of.ts';
export {
  hasAnnotation,
  isTemplated,
  oneOf,
  type SeenAnnotation,
} from '../facts/seen-annotations.ts';
export type { Fix, Location, Related, Repair, Words } from '../finding.ts';
export { formatImageRef, isFloating, parseImageRef, type ImageRef } from '../images/reference.ts';
export { namespacesOfSecret, otherHosts, secretHosts } from '../facts/secret-hosts.ts';
export { isPublicRegistry } from '../images/public-registries.ts';
export { lifetimeOn, READY, type LiveCache, type LiveList } from '../live-caches/live-cache.ts';
export type { ImageCacheManifest } from '../manifests/image-cache.ts';
export { checkImageCache, type SchemaFault } from '../manifests/image-cache-check.ts';
export {
  given,
  isLibrary,
  type Annotation,
  type Manifest,
  type Metadata,
  type Misplaced,
  type Scalar,
} from '../manifests/model.ts';
export { formatBytes } from '../text/bytes.ts';
export { closest, didYouMean } from '../text/suggestion.ts';
export {
  brief,
  described,
  imageName,
  imagesInTitle,
  listed,
  notesOnMore,
  quoted,
  sentence,
} from '../text/wording.ts';
export { annotate, annotateTemplates, written } from './annotate.ts';
export { pinsAt, repin } from './pins.ts';
export type { Details, Say } from './draft.ts';
export {
  addAnnotation,
  fixOrHelp,
  removeAnnotation,
  renameAnnotation,
  repairDetails,
  setValue,
  writeReference,
} from './fixes.ts';
export { enlarge, gibOf, roomFor } from './cache-size.ts';
export { moveAnnotations, removeItem, replaceStart, setField } from './rearrange.ts';
export type { RuleGuide } from './guide.ts';
export { defineRule } from './rule.ts';
export { annotations } from './visits/annotations.ts';
export { anyOf } from './visits/any-of.ts';
export { containers, hosts, images, type SeenHost } from './visits/images.ts';
export { vainImageEntries } from './visits/kustomizations.ts';
export { imageCaches, objects } from './visits/objects.ts';
export { detailsOf } from './details.ts';
export { pods, podsByPlace, podsOfLibrariesAlone, podsTogether } from './visits/pods.ts';
export { suppressions } from './visits/suppressions.ts';
