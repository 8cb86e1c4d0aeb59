// Written by `npm run gen` from the folders of rules/.
import type { Rule } from '../src/rule-kit/rule.ts';
import acrInstanceIdMissing from './acr-instance-id-missing/rule.ts';
import acsPrivateImageWithoutAccess from './acs-private-image-without-access/rule.ts';
import controllerConfigMixed from './controller-config-mixed/rule.ts';
import imageCacheMissing from './image-cache-missing/rule.ts';
import imageTooLargeForDisk from './image-too-large-for-disk/rule.ts';
import kustomizeImagesWithoutEffect from './kustomize-images-without-effect/rule.ts';
import outsideRegistryFromMainland from './outside-registry-from-mainland/rule.ts';
import outsideRegistryUnreachable from './outside-registry-unreachable/rule.ts';
import privateImageWithoutCommand from './private-image-without-command/rule.ts';
import profileSelectorsInvalid from './profile-selectors-invalid/rule.ts';
import pullSecretBesideHelper from './pull-secret-beside-helper/rule.ts';
import readyCacheUnpinned from './ready-cache-unpinned/rule.ts';
import regionWithoutEci from './region-without-eci/rule.ts';
import unusedSuppression from './unused-suppression/rule.ts';
import vpcHostWithoutLink from './vpc-host-without-link/rule.ts';

/** The rules that look at every file, sorted by id; the others wait for one that names the platform. */
const rules: readonly Rule[] = [acrInstanceIdMissing, acsPrivateImageWithoutAccess, controllerConfigMixed, imageCacheMissing, imageTooLargeForDisk, kustomizeImagesWithoutEffect, outsideRegistryFromMainland, outsideRegistryUnreachable, privateImageWithoutCommand, profileSelectorsInvalid, pullSecretBesideHelper, readyCacheUnpinned, regionWithoutEci, unusedSuppression, vpcHostWithoutLink];

export default rules;
