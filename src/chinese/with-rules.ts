import rules from '../../rules/zh.ts';
import { chinese } from './chinese.ts';

/** Chinese, with what every rule says in it. For who loads all of it at once. */
export const CHINESE = chinese(rules);
