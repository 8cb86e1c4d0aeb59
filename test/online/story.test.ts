import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { processIo } from '../../src/adapters/process.ts';
import { openCloud, type Cloud } from '../../src/adapters/cloud/online.ts';
import { answersOf } from '../../src/commands/cli/online-answers.ts';
import { lintSession } from '../../src/program/lint.ts';
import { askOnline } from '../../src/program/online.ts';
import { openSession, type Session } from '../../src/program/open.ts';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { LOGIN, startCloud, type CloudServer } from '../support/cloud-server.ts';
import { command } from '../support/command.ts';

const repository = temporaryCheckouts();
const TODAY = '2026-11-27';
const OURS = 'cri-f34lmbk2rxqx41u8';
const GONE = 'cri-gonegonegonegone';
const ID = 'k8s.aliyun.com/acr-instance-id';

let server: CloudServer;
beforeAll(async () => {
  server = await startCloud();
});
afterAll(() => server.listening.close());
beforeEach(() => {
  server.asked.length = 0;
  server.answer = ({ action, query }) => {
    const isOurs = query['InstanceId'] === OURS;
    switch (action) {
      case 'ListInstance':
        return { json: { Instances: [{ InstanceId: OURS, InstanceName: 'team' }] } };
      case 'GetInstance':
        return isOurs
          ? { json: { InstanceId: OURS } }
          : { status: 404, json: { Code: 'INSTANCE_NOT_EXIST', Message: 'hunter2' } };
      case 'ListInstanceEndpoint':
        return {
          json: { Endpoints: [{ Domains: [{ Domain: 'images.example.com', Type: 'USER' }] }] },
        };
      default:
        return {
          json: {
            ImageCaches: [
              {
                ImageCacheId: 'imc-bp1aaaa',
                ImageCacheName: 'huge',
                Status: 'Ready',
                Images: ['r.example.net/team/huge:1'],
              },
            ],
          },
        };
    }
  };
});

const workflow = (name: string, image: string, annotations: string): string => `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: ${name}- }
spec:
  entrypoint: main
  templates:
    - name: main
      metadata: { annotations: { ${annotations} } }
      container: { image: "${image}", command: [a] }
`;

/** A custom domain that nobody has configured, an id that is nowhere, and a large image. */
const FILES = {
  '.wfcache-lint.yaml': 'region: cn-hangzhou\nimages: [{ match: "**/huge*", size: 6GiB }]\n',
  'custom.yaml': workflow('custom', 'images.example.com/team/a:1', ''),
  'gone.yaml': workflow('gone', 'other.example.com/team/a:1', `${ID}: ${GONE}`),
  'huge.yaml': workflow('huge', 'r.example.net/team/huge:1', ''),
};

function open({ root }: Checkout): Session {
  const { now, tune, heap } = processIo();
  const scope = { cwd: root, paths: [], include: [], exclude: [], now, tune, heap, today: TODAY };
  const session = openSession(scope);
  if (!session.ok) throw new Error(session.error.join('\n'));
  return session.value;
}

function cloud(): Cloud {
  const opened = openCloud(LOGIN, { server: server.url });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

async function found(session: Session): Promise<string[]> {
  const { report } = await lintSession(session, { fix: 'none', unsafeFixes: false });
  return report.findings.map(({ path, ruleId, fix }) => `${path} ${ruleId}${fix ? ' fix' : ''}`);
}

const BEFORE = ['huge.yaml image-cache-missing fix'];
const AFTER = ['custom.yaml acr-instance-id-missing fix', 'gone.yaml instance-id-unknown'];

describe('what Alibaba Cloud answers', () => {
  test('is what lint goes by, without any configuration of instances', async () => {
    const session = open(repository(FILES));
    expect(await found(session)).toEqual(BEFORE);
    const asked = await askOnline(session, cloud(), { today: TODAY });
    expect(asked.failures).toEqual([]);
    expect(await found(asked.session)).toEqual(AFTER);
  });

  test('is kept beside the sizes, and lint goes by it without asking anybody', async () => {
    const one = repository(FILES);
    const io = { ...processIo(), today: () => TODAY };
    const written = await answersOf(open(one), cloud(), false, io);
    expect(written).toEqual({
      notes: [],
      lines: [
        'In .wfcache-lint.online.json: 2 instances (1 not in the account), 1 image (1 in a cache).',
      ],
      isFailed: false,
    });
    const text = one.read('.wfcache-lint.online.json');
    expect(JSON.parse(text)).toMatchObject({
      instances: [
        { id: OURS, state: 'found', domains: [{ host: 'images.example.com', custom: true }] },
        { id: GONE, state: 'absent', date: TODAY },
      ],
      matches: [{ image: 'r.example.net/team/huge:1', caches: ['imc-bp1aaaa'] }],
    });
    server.asked.length = 0;
    expect(await found(open(one))).toEqual(AFTER);
    const again = await answersOf(open(one), cloud(), false, { ...io, today: () => '2026-12-01' });
    expect(again.lines).toEqual(written.lines);
    expect(one.read('.wfcache-lint.online.json')).toBe(text);
    // The one host that is left could be a domain of an instance that was made since.
    expect(new Set(server.asked.map(({ action }) => action))).toEqual(
      new Set(['ListInstance', 'ListInstanceEndpoint']),
    );
  });

  test('is asked for again by --update, and what is not needed any more is dropped', async () => {
    const one = repository(FILES);
    const io = { ...processIo(), today: () => TODAY };
    await answersOf(open(one), cloud(), false, io);
    one.write('gone.yaml', FILES['custom.yaml']);
    one.write('huge.yaml', FILES['custom.yaml']);
    server.asked.length = 0;
    expect((await answersOf(open(one), cloud(), true, io)).lines[0]).toContain(
      '1 instance (0 not in the account), 0 images',
    );
    expect(server.asked.map(({ action }) => action)).toContain('ListInstance');
  });

  test('holds no secret, wherever it is shown', async () => {
    const one = repository(FILES);
    const io = { ...processIo(), today: () => TODAY };
    const env = { ...LOGIN, ALIBABA_CLOUD_SECURITY_TOKEN: 'hunter2Token' };
    const opened = openCloud(env, { server: server.url });
    if (!opened.ok) throw new Error(opened.error);
    const outputs: unknown[] = [await answersOf(open(one), opened.value, false, io)];
    server.answer = ({ action }) => ({
      status: 403,
      json: { Code: 'Forbidden.RAM', Message: `hunter2 ${action}` },
    });
    outputs.push(await answersOf(open(one), opened.value, true, io));
    outputs.push(await opened.value.imageCaches('cn-hangzhou'));
    for (const format of ['pretty', 'json', 'sarif', 'github', 'markdown']) {
      outputs.push(
        await command(one.root, ['lint', '--verbose', '--stats', '-f', format], { env }),
      );
    }
    outputs.push(one.read('.wfcache-lint.online.json'));
    const said = JSON.stringify(outputs);
    expect(said).toContain('docs/online.md');
    expect(said).toContain('instance-id-unknown');
    for (const secret of ['hunter2', LOGIN.ALIBABA_CLOUD_ACCESS_KEY_ID]) {
      expect(said).not.toContain(secret);
    }
  });

  test('that fails leaves the findings of before, and all failing is told by the exit code', async () => {
    server.answer = () => ({ status: 403, json: { Code: 'Forbidden.RAM' } });
    const one = repository(FILES);
    const asked = await askOnline(open(one), cloud(), { today: TODAY });
    expect(await found(asked.session)).toEqual(BEFORE);
    expect(asked.failures).toHaveLength(3);
    const io = { ...processIo(), today: () => TODAY };
    const written = await answersOf(open(one), cloud(), false, io);
    expect([written.isFailed, written.lines]).toEqual([true, []]);
  });
});

describe('--online', () => {
  test.each([['lint'], ['images'], ['imagecache']])(
    '%s without a login says so, and its result is as without',
    async (name) => {
      const one = repository(FILES);
      const without = await command(one.root, [name]);
      const asked = await command(one.root, [name, '--online']);
      expect([asked.code, asked.stdout]).toEqual([without.code, without.stdout]);
      expect(asked.stderr).toContain(
        'note: Alibaba Cloud was not asked: the environment has no login',
      );
    },
  );

  test.each([
    [['sizes', '--online', '--registry', 'off'], '--online: the environment has no login'],
    [['sizes', '--online', '--check'], '--check asks nobody'],
    [['pin', '--online'], '--online: the environment has no login'],
    [['pin', '--online', '--kubectl'], 'leave --kubectl and --caches out'],
  ])('%j', async (line, said) => {
    const { code, stderr } = await command(repository(FILES).root, line);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  test('pin needs to know the region', async () => {
    const { code, stderr } = await command(repository({}).root, ['pin', '--online'], {
      env: LOGIN,
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('give --region')]);
  });
});
