import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import type { Permissions } from '../github-server/world.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A step of a workflow. */
export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** What is read of a workflow. */
export interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: object; readonly steps: readonly Step[] }>
  >;
}

/** A workflow as a page shows it. */
export interface ShownWorkflow {
  readonly name: string;
  readonly text: string;
}

/** The workflows on a page of the documentation, in its order. */
export function workflowsOf(page: string): readonly ShownWorkflow[] {
  return [...readFileSync(join(ROOT, page), 'utf8').matchAll(/```yaml\n([^`]*)```/g)]
    .map(([, text = '']) => text)
    .filter((text) => /^jobs:$/m.test(text))
    .map((text) => ({ name: /^name: (.*)$/m.exec(text)?.[1] ?? '', text }));
}

/** A workflow as data. */
export function parsedWorkflow(text: string): Workflow {
  return load(text) as Workflow;
}

/** The permissions of a workflow, by the names that the API has for them. */
export function grantedBy(text: string): Permissions {
  const named = Object.entries(parsedWorkflow(text).permissions);
  return Object.fromEntries(
    named.map(([name, level]) => [name.replaceAll('-', '_'), level]),
  ) as Permissions;
}
