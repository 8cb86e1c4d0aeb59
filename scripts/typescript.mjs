import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

register('./typescript-hooks.mjs', import.meta.url);

/**
 * Loads a module that is written in TypeScript, and all that it imports, without checking types.
 * @param {string} path
 * @returns {Promise<unknown>}
 */
export function loadTypeScript(path) {
  return import(pathToFileURL(path).href);
}
