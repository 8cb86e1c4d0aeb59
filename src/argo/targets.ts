import type { Call, Template } from '../manifests/model.ts';
import { substitute, type Lookup } from './tags.ts';

/**
 * The calls of a template that run: all of them, or with `dag.target` the tasks that it names and
 * all tasks on which these depend (argo-workflows v4.1.2, workflow/controller/dag.go).
 */
export function callsOf({ calls, target: written }: Template, lookup: Lookup): readonly Call[] {
  const [target, ...others] = written === undefined ? [] : substitute(written, lookup);
  if (target === undefined || others.length > 0 || target.text.includes('{{')) return calls;
  const byName = new Map(calls.map((call) => [call.name, call]));
  const wanted = new Set<Call>();
  const queue = target.text.split(' ').flatMap((name) => byName.get(name) ?? []);
  for (let call = queue.pop(); call !== undefined; call = queue.pop()) {
    if (wanted.has(call)) continue;
    wanted.add(call);
    queue.push(...call.after.flatMap((name) => byName.get(name) ?? []));
  }
  return calls.filter((call) => wanted.has(call));
}
