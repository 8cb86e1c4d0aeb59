/** Repositories in which everything calls everything, the same in every run. */
import { many } from './inputs.mjs';

/**
 * Numbers below `below` that look like chance, the same in every run.
 * @param {number} below
 */
function numbers(below) {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 12) % below;
  };
}

/**
 * Libraries that call 20 others each.
 * @param {number} count
 * @param {(from: number, call: number) => number} to the library that a call names
 * @param {(call: number) => string} passed the value that a call passes on
 */
export function web(count, to, passed) {
  return many(
    count,
    (at) => `${at === 0 ? '' : '---\n'}apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: w${at} }
spec:
  entrypoint: main
  arguments: { parameters: [{ name: p, value: x }] }
  templates:
    - name: main
      inputs: { parameters: [{ name: p }] }
      dag:
        tasks:
${many(
  20,
  (call) => `          - name: t${call}
            templateRef: { name: w${to(at, call)}, template: main }
            arguments: { parameters: [{ name: p, value: "${passed(call)}" }] }
`,
)}          - name: own
            template: leaf
            arguments: { parameters: [{ name: p, value: "{{inputs.parameters.p}}" }] }
    - name: leaf
      inputs: { parameters: [{ name: p }] }
      container: { image: "registry.example.com/a/b${at}:{{inputs.parameters.p}}", command: [a] }
`,
  );
}

const chance = numbers(800);
/** @param {number} call */
const longer = (call) => `{{inputs.parameters.p}}${call}`;
const same = () => '{{inputs.parameters.p}}';

/**
 * Repositories in which everything calls everything.
 * @type {Readonly<Record<string, string>>}
 */
export const WEBS = {
  'by chance': web(800, chance, same),
  'in a circle': web(800, (from, call) => (from + call + 1) % 800, same),
  'by chance, each with a longer value': web(800, chance, longer),
};
