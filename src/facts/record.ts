import type { Pod } from '../argo/pods.ts';
import { claimsOfPods } from './claims.ts';
import type { RuleContext } from './context.ts';
import type { FileRecord } from './elsewhere.ts';
import { textsOf } from './images.ts';
import { pinsOf } from './pins.ts';
import { secretUsesOf } from './secret-hosts.ts';

/** The record of files with these pods, which depend on no other file. */
export function recordOf(pods: readonly Pod[], context: RuleContext): FileRecord {
  return {
    images: [...textsOf(pods)],
    claims: claimsOfPods(pods, context),
    pins: pinsOf(pods, context),
    secrets: secretUsesOf(pods, context),
  };
}
