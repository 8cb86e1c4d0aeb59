/** Numbers that look like chance, the same in every run. */
function numbers(below: number): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 12) % below;
  };
}

/** Libraries that call others by chance; `passed` is what each call passes on. */
export function web(libraries: number, calls: number, passed: (call: number) => string): string {
  const next = numbers(libraries);
  const call = (at: number): string =>
    `{ name: t${String(at)}, templateRef: { name: w${String(next())}, template: main },
       arguments: { parameters: [{ name: p, value: "${passed(at)}" }] } }`;
  const library = (at: number): string => `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: w${String(at)} }
spec:
  entrypoint: main
  arguments: { parameters: [{ name: p, value: x }] }
  templates:
    - name: main
      inputs: { parameters: [{ name: p }] }
      dag:
        tasks:
          - { name: own, template: leaf, arguments: { parameters: [{ name: p, value: "{{inputs.parameters.p}}" }] } }
${Array.from({ length: calls }, (_, one) => `          - ${call(one)}`).join('\n')}
    - name: leaf
      inputs: { parameters: [{ name: p }] }
      container: { image: "a/b${String(at)}:{{inputs.parameters.p}}" }
`;
  return Array.from({ length: libraries }, (_, at) => library(at)).join('---');
}

/** Workflows that differ in a label, and each calls the first of these libraries. */
export function differing(workflows: number): string {
  const one = (at: number): string => `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: r${String(at)} }
spec:
  entrypoint: main
  podMetadata: { labels: { number: "v${String(at)}" } }
  templates:
    - name: main
      dag: { tasks: [{ name: a, templateRef: { name: w0, template: main }, arguments: { parameters: [{ name: p, value: x }] } }] }
`;
  return Array.from({ length: workflows }, (_, at) => one(at)).join('---');
}

/** Libraries of which each calls the next one. */
export function chainOf(libraries: number): string {
  let at = 0;
  return web(libraries, 1, () => 'x').replaceAll(/templateRef: \{ name: w\d+/g, () => {
    at = (at + 1) % libraries;
    return `templateRef: { name: w${String(at)}`;
  });
}
