import { describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import {
  compare,
  counts,
  modelLines,
  readCases,
  RELEASES,
  type Difference,
} from '../support/oracle.ts';

const FOLDER = fileURLToPath(new URL('cases', import.meta.url));

/** How the model differs from the controller, on purpose or because only more work would tell. */
interface Known {
  readonly missing: number;
  readonly invented: number;
  readonly why: string;
}

/** By the case, or by the case and the release where one differs. */
const KNOWN: Readonly<Record<string, Known>> = {
  'arguments-enum-without-value': {
    missing: 0,
    invented: 1,
    why: 'a person can choose each pair of values; the oracle gives each value of a list once, not every pair',
  },
  'arguments-workflow-parameters-in-a-circle': {
    missing: 1,
    invented: 1,
    why: 'how often Argo goes round the circle depends on the release; a tag is left in the image each time, here and there',
  },
  'arguments-workflow-parameters-name-others 3.5.12': {
    missing: 1,
    invented: 1,
    why: 'a chain is filled in further each time that the controller looks at the workflow, and it looks once here; the model says what comes of it in the end',
  },
  'arguments-workflow-parameters-long-chain 3.5.12': {
    missing: 2,
    invented: 2,
    why: 'as above; arguments-workflow-parameters-long-chain-over-time has the end of it',
  },
  'arguments-workflow-parameters-long-chain': {
    missing: 1,
    invented: 1,
    why: 'as above; arguments-workflow-parameters-long-chain-over-time has the end of it',
  },
  'flow-copies-of-a-library': {
    missing: 0,
    invented: 1,
    why: 'a repository with two copies of a name does not say which one the cluster has',
  },
  'flow-local-template-by-input-of-a-call': {
    missing: 0,
    invented: 2,
    why: 'Argo rejects the tag because of the call that passes the value; it takes the tag where the default of the input counts, as in flow-local-template-by-input, and the model judges a template without its calls',
  },
  'patch-that-is-no-pod-spec': {
    missing: 0,
    invented: 1,
    why: 'Argo takes the workflow in and fails to apply the patch when it makes the pod; the model leaves out what it cannot read of a patch',
  },
};

const cases = readCases(FOLDER);

test('there are cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
});

describe.each(RELEASES)('the pods of Argo %s', (release) => {
  test.each(cases)('$name', ({ name, files, answerOf }) => {
    const answer = answerOf(release);
    if (answer === undefined) throw new Error(`No answer of ${release} for ${name}`);
    const model = modelLines(files, release);
    const made = counts(model, answer);
    expect(made.map((one) => one.model)).toEqual(made.map(({ controller }) => controller));
    const found = compare(model, answer);
    const known = KNOWN[`${name} ${release}`] ?? KNOWN[name];
    const { missing, invented } = known ?? { missing: 0, invented: 0 };
    if (missing + invented === 0) expect(differences(found)).toEqual({ missing: [], invented: [] });
    else expect([found.missing.length, found.invented.length]).toEqual([missing, invented]);
  });
});

function differences({ missing, invented }: Difference): Pick<Difference, 'missing' | 'invented'> {
  return { missing, invented };
}
