import type { Reader } from '../yaml/placement.ts';
import { lazy } from './lazy.ts';

const plainData = lazy(() => import('../yaml/complete/plain-data.ts'));
const complete = lazy(() => import('../yaml/complete/complete.ts'));

/**
 * The complete YAML reader. It is loaded at its first call, because that takes ten milliseconds and
 * most runs do not need it.
 */
export const readCompletely: Reader = (text, placement) => complete().readYaml(text, placement);

/** The documents of a text as plain data, by a reader that is not ours. Throws where it cannot read. */
export const readAsData = (text: string): readonly unknown[] => plainData().readPlainData(text);
