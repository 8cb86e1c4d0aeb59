import type { Reader } from '../yaml/placement.ts';
import { lazy } from './lazy.ts';

const complete = lazy(() => import('../yaml/complete/complete.ts'));

/** The complete YAML parser, loaded at its first call: ten milliseconds that most runs do without. */
export const readCompletely: Reader = (text, placement) => complete().readYaml(text, placement);
