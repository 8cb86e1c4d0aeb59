import { describe, expect, test } from '@jest/globals';
import { applicationsIn, type Deployments } from '../../src/render/applications.ts';
import type { GivenValues } from '../../src/render/job.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { renderFiles } from '../support/render-files.ts';

const FILES = {
  'c/Chart.yaml': 'name: c\nversion: 1.0.0\n',
  'envs/dev/config.json': '{"env": "dev", "zones": ["a"], "cluster": {"name": "one"}}',
  'envs/prod/config.json': '[{"env": "prod", "zones": ["b"]}, {"env": "prod-2", "zones": ["c"]}]',
  'envs/test/config.yaml': 'env: test\nzones: [d]\n',
  'envs/broken/config.json': '{"env": ',
};

function read(text: string, path = 'apps.yaml'): Deployments {
  const files = renderFiles(FILES);
  return applicationsIn({ path: path as RepoPath, text, complete: files.complete }, files);
}

/** What an ApplicationSet with these generators deploys: the names, and what is told. */
function generated(generators: string, name = '{{env}}-{{zones.0}}'): readonly string[] {
  const { deployed, unread } = read(`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
spec:
  generators:
${generators.replaceAll(/^/gm, '    ')}
  template:
    metadata: { name: "${name}" }
    spec: { source: { path: c } }
`);
  return [...deployed.map(({ release }) => release ?? '?'), ...unread.map(({ reason }) => reason)];
}

describe('generators of an ApplicationSet', () => {
  test('read files of the repository', () => {
    const files = (paths: string, more = ''): readonly string[] =>
      generated(`- git: { files: [${paths}]${more} }`);
    expect(files('{ path: "envs/{dev,prod}/config.json" }')).toEqual([]);
    expect(files('{ path: envs/*/config.yaml }')).toEqual(['test-d']);
    expect(files('{ path: envs/**/*.json }, { path: envs/broken/*, exclude: true }')).toEqual([
      'dev-a',
      'prod-b',
      'prod-2-c',
    ]);
    expect(files('{ path: envs/broken/config.json }')).toEqual([
      'A generator names envs/broken/config.json, which cannot be read as YAML',
    ]);
    const about = '{{path.basename}}.{{path[0]}}.{{path.filename}}.{{cluster.name}}.{{values.a}}';
    expect(
      generated(
        '- git: { files: [{ path: envs/dev/config.json }], values: { a: "x-{{env}}" } }',
        about,
      ),
    ).toEqual(['dev.envs.config.json.one.x-dev']);
    const prefixed = '- git: { pathParamPrefix: my, files: [{ path: envs/dev/config.json }] }';
    expect(generated(prefixed, '{{my.path.basename}}')).toEqual(['dev']);
  });

  test('make each of one with each of another', () => {
    const list = '{ list: { elements: [{ a: x }, { a: z }] } }';
    const git = '{ git: { files: [{ path: "envs/{{a}}/config.json" }] } }';
    const matrix = (...of: string[]): readonly string[] =>
      generated(`- matrix: { generators: [${of.join(', ')}] }`, '{{a}}-{{b}}');
    expect(matrix(list, '{ list: { elements: [{ b: "1{{a}}" }, { b: 2 }] } }')).toEqual([
      'x-1x',
      'x-2',
      'z-1z',
      'z-2',
    ]);
    expect(matrix(list, '{ list: { elements: [{ a: w }] } }')).toEqual([
      'A matrix gives the parameter "a" twice',
    ]);
    expect(matrix(list)).toEqual(['A matrix is not read that is not one of two generators']);
    expect(matrix(list, '{ clusters: {} }')).toEqual([
      'A generator (clusters) is not read; only list, git, and matrix and merge of these are',
    ]);
    const named = `- matrix: { generators: [{ list: { elements: [{ a: dev }] } }, ${git}] }`;
    expect(generated(named)).toEqual(['dev-a']);
  });

  test('say more of those that another one makes', () => {
    const base = '{ list: { elements: [{ k: one, a: x, b: 1 }, { k: two, a: z, b: 2 }] } }';
    const more = '{ list: { elements: [{ k: two, b: 3 }, { k: three, b: 4 }] } }';
    const merge = (fields: string): readonly string[] =>
      generated(`- merge: { ${fields} }`, '{{a}}-{{b}}');
    expect(merge(`mergeKeys: [k], generators: [${base}, ${more}]`)).toEqual(['x-1', 'z-3']);
    expect(merge(`generators: [${base}, ${more}]`)).toEqual([
      'A merge without mergeKeys is not read',
    ]);
    // What it would change is not known, so none is as Argo CD makes it.
    expect(merge(`mergeKeys: [k], generators: [${base}, { plugin: {} }]`)).toEqual([
      'A generator (plugin) is not read; only list, git, and matrix and merge of these are',
    ]);
  });

  test('leave out what a selector leaves out', () => {
    const list = (selector: string): readonly string[] =>
      generated(`- { list: { elements: [{ a: x }, { a: z }] }, selector: ${selector} }`, '{{a}}');
    expect(list('{ matchLabels: { a: z } }')).toEqual(['z']);
    expect(list('{ matchExpressions: [] }')).toEqual([
      'A generator with matchExpressions is not read; only matchLabels are',
    ]);
  });

  test('end somewhere', () => {
    const many = `{ list: { elements: [${'{ a: x },'.repeat(300)}] } }`;
    const told = generated(
      `- matrix: { generators: [${many}, ${many.replaceAll('a:', 'b:')}] }`,
      'x',
    );
    expect(told).toHaveLength(201);
    expect(told.at(-1)).toBe('Only the first 200 applications are read');
    const deep = '{ matrix: { generators: ['.repeat(9) + ']}}'.repeat(9);
    expect(generated(`- ${deep}`)).toHaveLength(1);
  });
});

describe('values in an object of Argo CD', () => {
  const application = (
    helm: string,
    kind = 'Application',
  ): string => `apiVersion: argoproj.io/v1alpha1
kind: ${kind}
metadata: { name: shop }
spec:
  source: { path: c, helm: { ${helm} } }
`;

  const withoutPlaces = (given: GivenValues | undefined): unknown => {
    const { places: _, ...rest } = given ?? { places: undefined };
    return given && rest;
  };

  test('are those of its document and its parameters', () => {
    const given = (helm: string): unknown => {
      const { deployed, unread } = read(application(helm));
      if (unread.length > 0) return unread.map(({ reason }) => reason);
      return withoutPlaces(deployed[0]?.given);
    };
    expect(given('')).toBeUndefined();
    expect(given('values: "a: {{b}}\\n"')).toEqual({
      by: 'shop in apps.yaml',
      document: 'a: {{b}}\n',
      parameters: [],
    });
    expect(given('values: "x: 1", valuesObject: { a: { b: [1, "1", true, null] } }')).toEqual({
      by: 'shop in apps.yaml',
      document: '{"a": {"b": [1, "1", true, null]}}\n',
      parameters: [],
    });
    expect(
      given('parameters: [{ name: a.b, value: "1" }, { name: c, value: x, forceString: true }]'),
    ).toEqual({
      by: 'shop in apps.yaml',
      parameters: [
        { name: 'a.b', value: '1', isString: false },
        { name: 'c', value: 'x', isString: true },
      ],
    });
    expect(given('parameters: [{ name: a, value: "${ARGOCD_APP_NAME}-x" }]')).toEqual([
      'c is not rendered as in its Application: "${ARGOCD_APP_NAME}-x" is not known before it is filled in',
    ]);
    const nul = String.raw`"a\0"`;
    for (const [name, value] of [
      ['""', 'b'],
      [nul, 'b'],
      ['a', nul],
    ] as const) {
      expect(given(`parameters: [{ name: ${name}, value: ${value} }]`)).toEqual([
        'c is not rendered as in its Application: a parameter has no name, or one that no program takes',
      ]);
    }
  });

  test('are filled in by an ApplicationSet', () => {
    const set = (helm: string): Deployments =>
      read(`apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
spec:
  generators: [{ list: { elements: [{ env: dev }, { env: prod }] } }]
  template:
    metadata: { name: "shop-{{env}}" }
    spec: { source: { path: c, helm: { ${helm} } } }
`);
    expect(set('values: "a: {{env}}"').deployed.map(({ given }) => withoutPlaces(given))).toEqual([
      { by: 'shop-dev in apps.yaml', document: 'a: dev', parameters: [] },
      { by: 'shop-prod in apps.yaml', document: 'a: prod', parameters: [] },
    ]);
    expect(set('valuesObject: { a: "{{ .env }}" }').deployed[1]?.given?.document).toBe(
      '{"a": "prod"}\n',
    );
    expect(set('values: "a: {{other}}"').deployed).toEqual([]);
  });
});
