import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudWorld } from '../../../src/adapters/cloud/client.ts';
import { cloudHost } from '../../../src/adapters/cloud/hosts.ts';
import { openCloud, type Cloud } from '../../../src/adapters/cloud/online.ts';
import type { OnlineAnswers, OnlineQuestions } from '../../../src/online/source.ts';
import { REGIONS } from '../../../src/alibaba/regions.ts';
import {
  LOGIN,
  startCloud,
  type CloudAnswer,
  type CloudServer,
} from '../../support/cloud-server.ts';

const TODAY = '2026-11-27';
const ID = 'cri-f34lmbk2rxqx41u8';
const GONE = 'cri-gonegonegonegone';
const IMAGE = 'registry.example.com/ml/train:2.4';
const NOTHING: OnlineQuestions = { instances: [], hosts: [], regions: [], images: [] };

let server: CloudServer;
let waits: number[] = [];
beforeAll(async () => {
  server = await startCloud();
});
afterAll(() => server.listening.close());
beforeEach(() => {
  waits = [];
});
afterEach(() => {
  server.asked.length = 0;
  server.listening.seen.length = 0;
});

function open(env: Record<string, string> = LOGIN, world: CloudWorld = {}): Cloud {
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const cloud = openCloud(env, { server: server.url, clock: { sleep }, ...world });
  if (!cloud.ok) throw new Error(cloud.error);
  return cloud.value;
}

const ask = (questions: Partial<OnlineQuestions>, cloud: Cloud = open()): Promise<OnlineAnswers> =>
  cloud.ask({ ...NOTHING, ...questions }, TODAY);

/** The answers of an account with one instance, and one cache. */
function account(action: string, query: Readonly<Record<string, string>>): CloudAnswer {
  switch (action) {
    case 'ListInstance':
      return { json: { IsSuccess: true, Instances: [{ InstanceId: ID, InstanceName: 'train' }] } };
    case 'GetInstance':
      return query['InstanceId'] === ID
        ? { json: { IsSuccess: true, InstanceId: ID, InstanceName: 'train' } }
        : { json: { IsSuccess: false, Code: 'INSTANCE_NOT_EXIST' } };
    case 'ListInstanceEndpoint':
      return {
        json: {
          IsSuccess: true,
          Endpoints: [
            {
              EndpointType: 'internet',
              Domains: [
                { Domain: 'train-registry.cn-hangzhou.cr.aliyuncs.com', Type: 'SYSTEM' },
                { Domain: 'Registry.Example.com', Type: 'USER' },
              ],
            },
            { EndpointType: 'vpc', Domains: [], LinkedVpcs: [{ VpcId: 'vpc-bp1aaaaaaaa' }] },
          ],
        },
      };
    default:
      return {
        json: {
          ImageCaches: [
            cache('imc-bp1ready', 'Ready', IMAGE),
            cache('imc-bp1making', 'Creating', IMAGE),
            cache('imc-bp1other', 'Ready', 'registry.example.com/ml/train:2.3'),
          ],
        },
      };
  }
}

function cache(id: string, status: string, image: string): object {
  return {
    ImageCacheId: id,
    ImageCacheName: id.replace('imc-', 'cache-'),
    Status: status,
    Images: [image],
    CreationTime: '2026-11-20T08:00:00Z',
    ExpireDateTime: '2026-12-20T08:00:00Z',
  };
}

const INSTANCE = {
  region: 'cn-hangzhou',
  id: ID,
  date: TODAY,
  state: 'found',
  name: 'train',
  domains: [
    { host: 'registry.example.com', custom: true },
    { host: 'train-registry.cn-hangzhou.cr.aliyuncs.com', custom: false },
  ],
  vpcs: ['vpc-bp1aaaaaaaa'],
};

describe('an account', () => {
  beforeEach(() => {
    server.answer = ({ action, query }) => account(action, query);
  });

  test('says which ids are its instances, and which hosts and networks they have', async () => {
    const region = 'cn-hangzhou';
    const { facts, failures } = await ask({
      instances: [
        { region, id: ID },
        { region, id: GONE },
      ],
    });
    expect(failures).toEqual([]);
    expect(facts.instances).toEqual([
      INSTANCE,
      { region, id: GONE, date: TODAY, state: 'absent', name: '', domains: [], vpcs: undefined },
    ]);
    expect(new Set(server.asked.map(({ host }) => host))).toEqual(
      new Set(['cr.cn-hangzhou.aliyuncs.com']),
    );
  });

  test('is gone through for hosts that nobody knows, and keeps to itself what is not asked for', async () => {
    const regions = ['cn-hangzhou'];
    const found = await ask({ regions, hosts: ['registry.example.com'] });
    expect(found.facts.instances).toEqual([INSTANCE]);
    const none = await ask({ regions, hosts: ['other.example.com'] });
    expect(none).toEqual({ facts: { instances: [], matches: [] }, failures: [] });
  });

  test('says which Ready caches hold an image', async () => {
    const { facts } = await ask({ images: [{ region: 'cn-shanghai-finance-1', image: IMAGE }] });
    expect(facts.matches).toEqual([
      { region: 'cn-shanghai-finance-1', image: IMAGE, date: TODAY, caches: ['imc-bp1ready'] },
    ]);
    expect(server.asked).toEqual([
      {
        host: 'eci.cn-shanghai-finance.aliyuncs.com',
        action: 'DescribeImageCaches',
        query: { RegionId: 'cn-shanghai-finance-1', Limit: '50', 'MatchImage.1': IMAGE },
      },
    ]);
  });

  test('lists its image caches, page by page', async () => {
    server.answer = ({ query }) => ({
      json: {
        ImageCaches: [cache(query['NextToken'] === undefined ? 'imc-1' : 'imc-2', 'Ready', IMAGE)],
        ...(query['NextToken'] === undefined ? { NextToken: 'more/+=' } : {}),
      },
    });
    const listed = await open().imageCaches('cn-beijing');
    expect(listed).toMatchObject({
      ok: true,
      value: { caches: [{ name: 'cache-1', id: 'imc-1', phase: 'Ready' }, { id: 'imc-2' }] },
    });
    expect(server.asked.map(({ query }) => query['NextToken'])).toEqual([undefined, 'more/+=']);
  });

  test('is not asked without end for pages', async () => {
    server.answer = ({ query }) => ({
      json: { ImageCaches: [], NextToken: `${query['NextToken'] ?? ''}x` },
    });
    expect((await open().imageCaches('cn-beijing')).ok).toBe(true);
    expect(server.asked).toHaveLength(100);
  });
});

describe('hosts', () => {
  test('are those of the vendor, for regions that are known, whatever a manifest writes', () => {
    const hosts = REGIONS.flatMap((region) => [cloudHost('cr', region), cloudHost('eci', region)]);
    expect(hosts.every((host) => /^(?:cr|eci)\.[a-z0-9-]+\.aliyuncs\.com$/.test(host ?? ''))).toBe(
      true,
    );
    for (const region of [
      'evil.example',
      'cn-hangzhou.evil',
      'cn-nowhere',
      '',
      '@x',
      'constructor',
    ]) {
      expect(cloudHost('cr', region)).toBeUndefined();
    }
  });

  test('of no known region are not asked', async () => {
    const { failures } = await ask({ instances: [{ region: 'cn-nowhere', id: ID }] });
    expect(failures).toEqual(['cn-nowhere is no region that is known']);
    expect(server.listening.seen).toEqual([]);
  });
});

describe('an answer that cannot be used costs only what it would have told', () => {
  const region = 'cn-hangzhou';
  const GET = 'GetInstance at cr.cn-hangzhou.aliyuncs.com';
  const raw =
    (status: number, body: string, headers: Record<string, string> = {}): CloudAnswer =>
    (response) => {
      response.writeHead(status, headers).end(body);
    };

  test.each<[string, CloudAnswer, string]>([
    [
      'a key that is not there',
      { status: 404, json: { Code: 'InvalidAccessKeyId.NotFound' } },
      `${GET}: the access key or its token is not valid (InvalidAccessKeyId.NotFound); check ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_SECURITY_TOKEN`,
    ],
    [
      'a secret that is wrong',
      { status: 400, json: { Code: 'SignatureDoesNotMatch' } },
      `${GET}: the signature does not match (SignatureDoesNotMatch); check ALIBABA_CLOUD_ACCESS_KEY_SECRET`,
    ],
    [
      'a user who may not',
      { status: 403, json: { Code: 'Forbidden.RAM' } },
      `${GET}: the user or role may not call it (Forbidden.RAM); docs/online.md has the policy that it needs`,
    ],
    [
      'another code',
      { status: 500, json: { Code: 'InternalError', Message: 'secret words' } },
      `${GET}: it answered 500 InternalError`,
    ],
    [
      'a code that is none',
      { status: 500, json: { Code: '::error::x\n', Message: 7 } },
      `${GET}: it answered 500`,
    ],
    [
      'no success',
      { json: { IsSuccess: false, Code: 'NO_IDEA' } },
      `${GET}: it was not successful NO_IDEA`,
    ],
    [
      'a redirect',
      raw(302, '', { location: 'http://127.0.0.1:1/' }),
      `${GET}: it answered with a redirect, which is not followed`,
    ],
    ['no JSON', raw(200, '<html>'), `${GET}: the answer is no JSON object`],
    ['a list', { json: [] }, `${GET}: the answer is no JSON object`],
    [
      'another instance',
      { json: { InstanceId: ID } },
      'GetInstance in cn-hangzhou: the answer has another form',
    ],
    [
      'wrong types',
      { json: { InstanceId: { a: 1 }, InstanceName: [] } },
      'GetInstance in cn-hangzhou: the answer has another form',
    ],
    [
      'too much',
      raw(200, ' '.repeat(5000)),
      `${GET}: cr.cn-hangzhou.aliyuncs.com answered with more than 4 KiB`,
    ],
    [
      'compressed data',
      raw(200, 'x', { 'content-encoding': 'gzip' }),
      `${GET}: cr.cn-hangzhou.aliyuncs.com answered with compressed data, which was not asked for`,
    ],
  ])('%s', async (_, answer, reason) => {
    server.answer = ({ action, query }) =>
      action === 'GetInstance' && query['InstanceId'] === GONE ? answer : account(action, query);
    const cloud = open(LOGIN, { limits: { answerBytes: 4096 } });
    const { facts, failures } = await ask(
      {
        instances: [
          { region, id: ID },
          { region, id: GONE },
        ],
      },
      cloud,
    );
    const fromServer = failures.map((one) =>
      one.replace(/127\.0\.0\.1:\d+/, 'cr.cn-hangzhou.aliyuncs.com'),
    );
    expect(fromServer).toEqual([reason]);
    expect(facts.instances).toEqual([INSTANCE]);
    expect(waits).toEqual([]);
  });

  test('no answer at all', async () => {
    server.answer = ({ action, query }) =>
      query['InstanceId'] === GONE ? () => undefined : account(action, query);
    const cloud = open(LOGIN, { limits: { requestMilliseconds: 300 } });
    const { facts, failures } = await ask(
      {
        instances: [{ region, id: GONE }],
        images: [{ region, image: IMAGE }],
      },
      cloud,
    );
    expect(failures).toEqual([expect.stringContaining('did not answer in 0.3 seconds')]);
    expect(facts.matches).toHaveLength(1);
  });

  test('one that is too busy is asked again, only so often, and with another nonce', async () => {
    server.answer = () => ({ status: 400, json: { Code: 'Throttling.User' } });
    const { failures } = await ask({ instances: [{ region, id: ID }] });
    expect(failures).toEqual([`${GET}: it is too busy (Throttling.User)`]);
    expect(waits).toEqual([1000, 2000]);
    const nonces = server.listening.seen.map(({ headers }) => headers['x-acs-signature-nonce']);
    expect(new Set(nonces).size).toBe(3);
  });

  test('endpoints with another form leave the instance known', async () => {
    server.answer = ({ action, query }) =>
      action === 'ListInstanceEndpoint' ? { json: { Endpoints: 'x' } } : account(action, query);
    const { facts, failures } = await ask({ instances: [{ region, id: ID }] });
    expect(failures).toEqual(['ListInstanceEndpoint in cn-hangzhou: the answer has another form']);
    expect(facts.instances).toEqual([{ ...INSTANCE, domains: [], vpcs: undefined }]);
  });

  test.each([
    ['no list of VPCs', { Domains: [] }, undefined],
    ['an empty list of VPCs', { Domains: [], LinkedVpcs: [] }, []],
  ])('%s', async (_, endpoint, vpcs) => {
    server.answer = ({ action, query }) =>
      action === 'ListInstanceEndpoint'
        ? { json: { Endpoints: [endpoint] } }
        : account(action, query);
    const { facts } = await ask({ instances: [{ region, id: ID }] });
    expect(facts.instances).toEqual([{ ...INSTANCE, domains: [], vpcs }]);
  });

  test('what is no host, no id and no VPC is left out', async () => {
    const domains = [
      'a b.example',
      '-x.example',
      `${'a'.repeat(300)}.example`,
      'one',
      'x.example\n',
    ];
    server.answer = ({ action, query }) =>
      action === 'ListInstanceEndpoint'
        ? {
            json: {
              Endpoints: [
                7,
                null,
                { Domains: domains.map((Domain) => ({ Domain, Type: 'USER' })) },
                { Domains: 'x', LinkedVpcs: [{ VpcId: 'vpc-::error::' }, null, { VpcId: 7 }] },
              ],
            },
          }
        : account(action, query);
    const { facts } = await ask({ instances: [{ region, id: ID }] });
    expect(facts.instances).toEqual([{ ...INSTANCE, domains: [], vpcs: undefined }]);
  });

  test('more than one run asks is told', async () => {
    const images = Array.from({ length: 201 }, (_, at) => ({
      region,
      image: `registry.example.com/a:${String(at)}`,
    }));
    server.answer = ({ action, query }) => account(action, query);
    const { facts, failures } = await ask({ images });
    expect(failures).toEqual(['only 200 images are asked for in one run']);
    expect(facts.matches).toHaveLength(200);
  });
});

describe('the login', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wfcache-cloud-'));
    server.answer = ({ action, query }) => account(action, query);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const questions = { instances: [{ region: 'cn-hangzhou', id: ID }] };
  const SECRET_WORDS = ['hunter2', 'runner-token', 'temporary-token', 'temporarySecret'];

  test.each([
    {},
    { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI' },
    { ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/x', ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/x' },
  ])('that is not there is named: %j', (env) => {
    const opened = openCloud(env);
    expect(opened.ok ? '' : opened.error).toMatch(/^the environment has no login: set ALIBABA/);
  });

  test('that would break a header is refused, and not repeated', () => {
    const env = { ...LOGIN, ALIBABA_CLOUD_SECURITY_TOKEN: 'hunter2\r\nx: y' };
    const opened = openCloud(env);
    expect(opened.ok).toBe(false);
    expect(JSON.stringify(opened)).not.toContain('hunter2');
  });

  test('with a token of STS signs the token as well', async () => {
    const env = { ...LOGIN, ALIBABA_CLOUD_SECURITY_TOKEN: 'temporary-token' };
    expect((await ask(questions, open(env))).failures).toEqual([]);
    const [first] = server.listening.seen;
    expect(first?.headers['x-acs-security-token']).toBe('temporary-token');
    expect(first?.headers.authorization).toContain('x-acs-security-token');
  });

  test('with a wrong secret is refused, and no message repeats it', async () => {
    const env = { ...LOGIN, ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'hunter2-wrong' };
    const answers = await ask(questions, open(env));
    expect(answers.failures).toEqual([expect.stringContaining('the signature does not match')]);
    expect(JSON.stringify(answers)).not.toContain('hunter2');
  });

  const role = (tokenFile: string): Record<string, string> => ({
    ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/lint',
    ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:oidc-provider/github',
    ALIBABA_CLOUD_OIDC_TOKEN_FILE: tokenFile,
  });

  test('of a role is got for the token of the runner, which STS alone sees', async () => {
    writeFileSync(join(folder, 'real'), 'runner-token\n');
    symlinkSync('real', join(folder, 'token'));
    server.secrets.set('STS.id', 'temporarySecret');
    server.answer = ({ action, query }) =>
      action === 'AssumeRoleWithOIDC'
        ? {
            json: {
              Credentials: {
                AccessKeyId: 'STS.id',
                AccessKeySecret: 'temporarySecret',
                SecurityToken: 'temporary-token',
              },
            },
          }
        : account(action, query);
    const { facts, failures } = await ask(questions, open(role(join(folder, 'token'))));
    expect([facts.instances, failures]).toEqual([[INSTANCE], []]);
    const [sts, ...others] = server.listening.seen;
    expect(sts?.headers.host).toBe('sts.aliyuncs.com');
    expect(sts?.url).toBe('/?Action=AssumeRoleWithOIDC&Format=JSON&Version=2015-04-01');
    expect(new URLSearchParams(sts?.body).get('OIDCToken')).toBe('runner-token');
    expect(JSON.stringify(others)).not.toContain('runner-token');
    expect(
      others.every(({ headers }) => headers['x-acs-security-token'] === 'temporary-token'),
    ).toBe(true);
  });

  test.each<[string, CloudAnswer, string]>([
    [
      'refuses',
      { status: 403, json: { Code: 'AuthenticationFail.NoPermission', Message: 'runner-token' } },
      'AssumeRoleWithOIDC at sts.aliyuncs.com: it answered 403 AuthenticationFail.NoPermission',
    ],
    [
      'answers without a login',
      { json: { Credentials: { AccessKeyId: 'STS.id', AccessKeySecret: 7 } } },
      'AssumeRoleWithOIDC at sts.aliyuncs.com: the answer holds no login',
    ],
    [
      'answers with one that would break a header',
      {
        json: {
          Credentials: {
            AccessKeyId: 'STS.id',
            AccessKeySecret: 'temporarySecret',
            SecurityToken: 'temporary-token\r\nx: y',
          },
        },
      },
      'AssumeRoleWithOIDC at sts.aliyuncs.com: the answer holds no login',
    ],
  ])('of a role is none where STS %s', async (_, answer, reason) => {
    writeFileSync(join(folder, 'token'), 'runner-token');
    server.answer = () => answer;
    const answers = await ask(questions, open(role(join(folder, 'token'))));
    expect(answers).toEqual({ facts: { instances: [], matches: [] }, failures: [reason] });
    for (const word of SECRET_WORDS) expect(JSON.stringify(answers)).not.toContain(word);
  });

  test('of a role without its token is none', async () => {
    const { failures } = await ask(questions, open(role(join(folder, 'none'))));
    expect(failures).toEqual(['the file of ALIBABA_CLOUD_OIDC_TOKEN_FILE cannot be read']);
    expect(server.listening.seen).toEqual([]);
  });
});
