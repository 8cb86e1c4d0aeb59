// Written by `npm run gen` from the folders of rules/.
import type { ChineseRule } from '../src/rule-kit/chinese.ts';
import acrInstanceIdMissing from './acr-instance-id-missing/zh.ts';
import imageCacheMissing from './image-cache-missing/zh.ts';

/** What each rule says in Chinese, by its id. */
const chinese: ReadonlyMap<string, ChineseRule> = new Map<string, ChineseRule>([
  ['acr-instance-id-missing', acrInstanceIdMissing],
  ['image-cache-missing', imageCacheMissing],
]);

export default chinese;
