// Written by `npm run gen` from the folders of rules/.
import type { ChineseRule } from '../src/rule-kit/chinese.ts';
import acrInstanceIdMissing from './acr-instance-id-missing/zh.ts';
import imageCacheMissing from './image-cache-missing/zh.ts';
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

/** What each rule says in Chinese, by its id. */
const chinese: ReadonlyMap<string, ChineseRule> = new Map<string, ChineseRule>([
  ['acr-instance-id-missing', acrInstanceIdMissing],
  ['image-cache-missing', imageCacheMissing],
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
]);

export default chinese;
