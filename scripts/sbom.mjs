/**
 * Prints the software bill of materials of the package, CycloneDX as JSON: the packages whose code
 * is in `dist/`. npm lists everything that is installed for the work on the project; of that stays
 * what `dist/licenses.txt` names. The same sources always give the same text.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {{ 'bom-ref': string, name: string, scope?: string, properties?: unknown }} Component
 * @typedef {{ ref: string, dependsOn: readonly string[] }} Dependency
 * @typedef {object} Bom
 * @property {unknown} [serialNumber] made by chance
 * @property {{ timestamp?: unknown, component: Component }} metadata
 * @property {readonly Component[]} components
 * @property {readonly Dependency[]} dependencies
 */

/** @returns {Bom} */
function everything() {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const options = /** @type {const} */ ({ cwd: ROOT, encoding: 'utf8', maxBuffer: 64 << 20 });
  return /** @type {Bom} */ (JSON.parse(execFileSync('npm', args, options)));
}

/**
 * The packages in the bundle: those that are reached from our own through others in it. A package
 * of the same name that only a tool needs has another version and is not reached.
 * @param {Bom} bom @param {ReadonlySet<string>} bundled names
 * @returns {ReadonlySet<string>} their references
 */
function reached({ metadata: { component }, components, dependencies }, bundled) {
  const names = new Map(components.map((one) => [one['bom-ref'], one.name]));
  const edges = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const found = new Set([component['bom-ref']]);
  // A set that grows while it is walked: what is added is visited as well.
  for (const ref of found) {
    for (const to of edges.get(ref) ?? []) if (bundled.has(names.get(to) ?? '')) found.add(to);
  }
  return found;
}

const licenses = readFileSync(new URL('../dist/licenses.txt', import.meta.url), 'utf8');
const all = everything();
const { serialNumber: _, metadata, ...bom } = all;
const { timestamp: __, component, ...rest } = metadata;
const refs = reached(all, new Set(licenses.split('\n')));
const { name } = /** @type {{ name: string }} */ (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
);
const shipped = {
  ...bom,
  // npm takes the name of the folder.
  metadata: { ...rest, component: { ...component, name } },
  // npm calls all of it optional, because nothing of it is installed with the package.
  components: bom.components
    .filter((one) => refs.has(one['bom-ref']))
    .map((one) => ({ ...one, scope: 'required', properties: [] })),
  dependencies: bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((to) => refs.has(to)) })),
};
process.stdout.write(`${JSON.stringify(shipped, null, 2)}\n`);
