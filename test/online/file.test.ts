import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ONLINE_FILE } from '../../src/config/files.ts';
import { formatOnlineFile, readOnlineFile } from '../../src/online/file.ts';
import {
  NOTHING_ONLINE,
  withAnswers,
  type CloudInstance,
  type CloudMatch,
} from '../../src/online/online.ts';
import { withLearned } from '../../src/online/learned.ts';
import { DEFAULT_SETTINGS } from '../../src/settings.ts';
import { sourceFile } from '../support/lint-text.ts';

const SCHEMA = new URL('../../schemas/online.schema.json', import.meta.url);
const isValid = new Ajv2020().compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

function read(value: unknown): ReturnType<typeof readOnlineFile> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return readOnlineFile(sourceFile(ONLINE_FILE, text));
}

const region = fc.constantFrom('cn-beijing', 'cn-hangzhou');
const date = fc.constantFrom('2026-11-26', '2026-11-27');
const instance: fc.Arbitrary<CloudInstance> = fc
  .record({
    region,
    date,
    id: fc.constantFrom('cri-a', 'cri-b'),
    state: fc.constantFrom('found' as const, 'absent' as const),
    custom: fc.boolean(),
    linked: fc.constantFrom(undefined, [], ['vpc-a', 'vpc-b']),
  })
  .map(({ custom, linked, ...one }) =>
    one.state === 'absent'
      ? { ...one, name: '', domains: [], vpcs: undefined }
      : { ...one, name: 'team', domains: [{ host: 'r.example.com', custom }], vpcs: linked },
  );
const match: fc.Arbitrary<CloudMatch> = fc.record({
  region,
  date,
  image: fc.constantFrom('a.example/b:1', 'docker.io/library/c:2'),
  caches: fc.constantFrom([], ['imc-1'], ['imc-1', 'imc-2']),
});

test('what is written is read again, fits its schema, and has one order', () => {
  fc.assert(
    fc.property(fc.array(instance), fc.array(match), (instances, matches) => {
      const online = withAnswers(NOTHING_ONLINE, { instances, matches });
      const text = formatOnlineFile(online);
      expect([isValid(JSON.parse(text)), isValid.errors]).toEqual([true, null]);
      expect(read(text)).toEqual({ online, problems: [] });
    }),
    { numRuns: 50 },
  );
});

test('an answer that is still true keeps its date', () => {
  const before = read({
    schemaVersion: 1,
    instances: [{ region: 'cn-beijing', id: 'cri-a', date: '2026-01-01', state: 'absent' }],
  }).online;
  const [old] = before.instances;
  if (old === undefined) throw new Error('nothing was read');
  const again = { ...old, date: '2026-11-27' };
  expect(withAnswers(before, { instances: [again], matches: [] })).toEqual(before);
  const found = { ...again, state: 'found' as const };
  expect(withAnswers(before, { instances: [found], matches: [] }).instances).toEqual([found]);
});

describe('a file that somebody has changed', () => {
  const VALID = { region: 'cn-beijing', id: 'cri-a', date: '2026-11-27', state: 'found' };

  test.each([
    ['', 'found nothing'],
    ['{', 'found something that is no JSON'],
    ['[]', '"schemaVersion": 1'],
    ['{"schemaVersion":2}', '"schemaVersion": 1'],
    ['{"schemaVersion":"1"}', '"schemaVersion": 1'],
  ])('is not used: %s', (text, reason) => {
    const { online, problems } = read(text);
    expect(online).toEqual(NOTHING_ONLINE);
    expect(problems[0]?.reason).toContain(reason);
    expect(problems[0]?.effect).toBe('skipped-file');
  });

  test.each<[string, object]>([
    ['no region', { ...VALID, region: 'cn-nowhere' }],
    ['no date', { ...VALID, date: 'today' }],
    ['another state', { ...VALID, state: 'maybe' }],
    ['no id', { ...VALID, id: 'cri-A::error::' }],
    ['an id with a region', { ...VALID, id: 'cn-beijing:cri-a' }],
    ['wrong types', { region: 1, id: [], date: {}, state: null }],
  ])('loses an answer with %s', (_, one) => {
    const { online, problems } = read({ schemaVersion: 1, instances: [one, VALID] });
    expect(online.instances).toHaveLength(1);
    expect(problems[0]?.reason).toContain('1 are not used');
  });

  test('gives no more than so much, and nothing that is no host, image or id', () => {
    const many = Array.from({ length: 1500 }, (_, at) => ({ ...VALID, id: `cri-${String(at)}` }));
    expect(read({ schemaVersion: 1, instances: many }).online.instances).toHaveLength(1000);
    const domains = [{ host: 'a b' }, { host: 7 }, 'x', { host: 'r.example.com', custom: 'yes' }];
    const { online } = read({
      schemaVersion: 1,
      instances: [{ ...VALID, domains, vpcs: ['x', 7], name: '\u001B]0;x' }],
      matches: [
        { region: 'cn-beijing', image: 'a/b:1\n::error::', date: '2026-11-27', caches: [] },
        { region: 'cn-beijing', image: 'a/b:1', date: '2026-11-27', caches: ['s-1', 'imc-1', 7] },
      ],
    });
    expect(online.instances[0]).toMatchObject({
      name: '',
      vpcs: undefined,
      domains: [{ host: 'r.example.com', custom: false }],
    });
    expect(online.matches.map(({ caches }) => caches)).toEqual([['imc-1']]);
  });
});

test('the configuration counts before what was learned', () => {
  const configured = {
    ...DEFAULT_SETTINGS,
    registries: [{ host: '*.example.com', instanceId: 'cri-mine' }],
  };
  const found = (host: string): CloudInstance => ({
    region: 'cn-beijing',
    id: 'cri-a',
    date: '2026-11-27',
    state: 'found',
    name: '',
    domains: [{ host, custom: true }],
    vpcs: [],
  });
  const learn = (host: string): unknown =>
    withLearned(configured, { instances: [found(host)], matches: [] }).registries.slice(1);
  expect(learn('r.example.com')).toEqual([]);
  expect(learn('r.example.org')).toEqual([
    { host: 'r.example.org', instanceId: 'cri-a', region: 'cn-beijing', askedOn: '2026-11-27' },
  ]);
});
