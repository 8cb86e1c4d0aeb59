/** Repositories with planted mistakes, fixed by us: what do the controllers and Argo's linter make of them? */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../typescript.mjs';
import { lintRepositories } from './verdicts.mjs';

/** @typedef {import('./ask.mjs').Repositories} Repositories */
/** @typedef {import('../../test/support/oracle.ts').OraclePod} Pod */
/** @typedef {typeof import('../../test/support/planted.ts').PLANTED} Planted */

const PLANTED_TS = fileURLToPath(new URL('../../test/support/planted.ts', import.meta.url));

/**
 * Prints, for each version, how many pods of the controller pull from the planted instance without a
 * pull secret, how many of them have its identifier, and each that has not; then what Argo's linter
 * refuses that it took before. Gives the exit code: 1 if a pod has another identifier, or none and no
 * finding that says why, or if anything is refused.
 * @param {readonly string[]} versions
 * @param {(version: string, repositories: Repositories) => Record<string, { pods: object[] }>} ask
 * @param {import('./verdicts.mjs').Lint} lint
 */
export async function checkPlanted(versions, ask, lint) {
  const { mendPlanted, PLANTED } = /** @type {typeof import('../../test/support/planted.ts')} */ (
    await loadTypeScript(PLANTED_TS)
  );
  const mended = mendPlanted();
  const before = Object.fromEntries(mended.map((one) => [one.name, one.before]));
  const after = Object.fromEntries(mended.map((one) => [one.name, one.after]));
  const left = new Map(mended.map((one) => [one.name, one.left]));
  let wrong = 0;
  for (const version of versions) {
    const old = podsOf(ask(version, before), PLANTED);
    const now = podsOf(ask(version, after), PLANTED);
    process.stdout.write(`${version} before: ${counted(old)}\n${version} after: ${counted(now)}\n`);
    for (const { place, is, value, name, object } of now.filter((pod) => pod.is !== 'right')) {
      const isSaid = is === 'without' && left.get(name)?.has(object) === true;
      const what = isSaid ? 'no identifier, and a finding says why' : (value ?? 'no identifier');
      process.stdout.write(`${version} ${place}: ${what}\n`);
      if (!isSaid) wrong += 1;
    }
  }
  const refused = lintRepositories(after, before, versions, lint);
  return wrong > 0 ? 1 : refused;
}

/** @typedef {{ name: string, object: string, place: string, value: string | undefined, is: 'right' | 'wrong' | 'without' }} Judged */

/**
 * The pods that pull from the planted instance without a pull secret.
 * @param {Record<string, { pods: object[] }>} answers
 * @param {Planted} planted
 * @returns {readonly Judged[]}
 */
function podsOf(answers, { host, key, id }) {
  return Object.entries(answers).flatMap(([name, { pods }]) =>
    /** @type {Pod[]} */ (pods)
      .filter((pod) => pulls(pod, host))
      .map(({ object, path, template = '', annotations }) => {
        const value = annotations[key];
        const is = value === undefined ? 'without' : value === id ? 'right' : 'wrong';
        return { name, object, place: `${name} ${object} ${path} ${template}`, value, is };
      }),
  );
}

/** @param {readonly Judged[]} pods */
function counted(pods) {
  const right = pods.filter(({ is }) => is === 'right').length;
  const wrong = pods.filter(({ is }) => is === 'wrong').length;
  return `${String(pods.length)} pods, ${String(right)} with the identifier, ${String(wrong)} with another`;
}

/** @param {Pod} pod @param {string} host */
function pulls({ containers, initContainers = [], imagePullSecrets = [] }, host) {
  const images = [...containers, ...initContainers];
  return imagePullSecrets.length === 0 && images.some(({ image }) => image.startsWith(`${host}/`));
}
