/** Finds out which functions every run calls, by a run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A manifest that nothing has to be said about, with what most manifests have. */
const MANIFEST = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: build
  labels: { team: a }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: one
            template: work
            arguments: { parameters: [{ name: message, value: "hello" }] }
    - name: work # does it
      inputs:
        parameters:
          - name: message
      container:
        image: registry.example.com/team/app:1.2
        command: [sh, -c]
        args: ["echo {{inputs.parameters.message}}"]
        resources:
          requests: { cpu: 100m, memory: 64Mi }
`;

/** @typedef {{ functionName: string, ranges: { startOffset: number, count: number }[] }} Called */

/**
 * The names of the functions that a run on a clean manifest calls, by the module they are in.
 * @param {string} dist
 * @param {string} cli below dist
 * @param {readonly string[]} files below dist that hold modules
 * @returns {ReadonlyMap<string, ReadonlySet<string>>}
 */
export function warmFunctions(dist, cli, files) {
  const folder = mkdtempSync(join(tmpdir(), 'wfcache-warm-'));
  try {
    const repository = join(folder, 'repository');
    mkdirSync(join(repository, '.git'), { recursive: true });
    writeFileSync(join(repository, 'wf.yaml'), MANIFEST);
    // With CI the loader keeps nothing: a function that comes from its cache is not counted.
    const env = { NODE_V8_COVERAGE: join(folder, 'coverage'), CI: 'true' };
    const args = [join(dist, cli), repository, '--quiet'];
    const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`bundle: a clean manifest gives ${status}: ${stderr}`);
    return calledIn(
      env.NODE_V8_COVERAGE,
      files.map((file) => join(dist, file)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} folder of V8's coverage @param {readonly string[]} files */
function calledIn(folder, files) {
  const [report = ''] = readdirSync(folder);
  const { result } = /** @type {{ result: { url: string, functions: Called[] }[] }} */ (
    JSON.parse(readFileSync(join(folder, report), 'utf8'))
  );
  /** @type {Map<string, Set<string>>} */
  const names = new Map();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const { functions = [] } = result.find(({ url }) => url === pathToFileURL(file).href) ?? {};
    for (const { functionName, ranges } of functions) {
      const [{ startOffset, count } = { startOffset: 0, count: 0 }] = ranges;
      const line = text.slice(text.lastIndexOf('\n', startOffset) + 1);
      const id = /^(\d+):\(/.exec(line)?.[1];
      if (count === 0 || id === undefined) continue;
      names.set(id, (names.get(id) ?? new Set()).add(functionName));
    }
  }
  return names;
}
