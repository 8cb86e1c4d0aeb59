import type { RenderCall, Renderer } from '../../src/render/job.ts';
import { err, type Result } from '../../src/result.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { helmIn } from './helm-program.ts';

/** Renders charts, none of them together with others. */
export function alone(render: Renderer): Renderer {
  return (calls) => calls.map((call) => (isJoint(call) ? REFUSED : (render([call])[0] ?? REFUSED)));
}

const REFUSED: Result<string, { reason: string }> = err({ reason: 'not together' });

/** Is it a call for several charts? */
export function isJoint({ job }: RenderCall): boolean {
  return job.folder === '\u{2026}joint';
}

/** Renders charts that each are the only one of a repository, and counts the calls for several. */
export function helmForAll(texts: ReadonlyMap<string, ReadonlyMap<RepoPath, string>>): {
  readonly render: Renderer;
  readonly count: { joint: number; marked: number };
} {
  const programs = new Map([...texts].map(([folder, own]) => [folder, helmIn(own)]));
  const forJoint = helmIn(new Map());
  const count = { joint: 0, marked: 0 };
  const render: Renderer = (calls) =>
    calls.flatMap((call) => {
      const program = isJoint(call) ? forJoint : programs.get(call.job.folder);
      if (isJoint(call)) count.joint += 1;
      else if (call.printsAlways === true) count.marked += 1;
      return program?.([call]) ?? [];
    });
  return { render, count };
}
