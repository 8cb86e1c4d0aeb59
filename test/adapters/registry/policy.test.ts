import { expect, test } from '@jest/globals';
import { readChallenge } from '../../../src/adapters/registry/challenge.ts';
import { admit } from '../../../src/adapters/registry/hosts.ts';
import {
  readPrivateRegistry,
  readRegistryHost,
  readTokenServer,
} from '../../../src/adapters/registry/policy.ts';
import { STRICT } from '../../support/measure.ts';

test.each([
  ['ghcr.io', 'ghcr.io'],
  ['GHCR.io:443', 'ghcr.io'],
  ['registry.example:5000', 'registry.example:5000'],
  ['0x7f.1:80', '127.0.0.1:80'],
  ['[::1]:5000', '[::1]:5000'],
  ['', undefined],
  ['https://ghcr.io', undefined],
  ['ghcr.io/org', undefined],
  ['user@ghcr.io', undefined],
  ['*.example.com', undefined],
  ['ghcr.io:99999', undefined],
  ['gh cr.io', undefined],
])('--allow-registry %j is %j', (text, host) => {
  const read = readRegistryHost(text);
  expect(read.ok ? read.value : undefined).toBe(host);
  if (!read.ok) expect(read.error).toContain(`Expected a registry host such as "ghcr.io", found`);
});

test.each([
  ['registry.internal', { host: 'registry.internal', scheme: 'https' }],
  ['https://registry.internal', { host: 'registry.internal', scheme: 'https' }],
  ['http://registry.internal:80', { host: 'registry.internal', scheme: 'http' }],
  ['http://10.0.0.1:5000', { host: '10.0.0.1:5000', scheme: 'http' }],
  ['ftp://registry.internal', undefined],
  ['http://', undefined],
  ['http://registry.internal/', undefined],
])('--private-registry %j is %j', (text, registry) => {
  const read = readPrivateRegistry(text);
  expect(read.ok ? read.value : undefined).toEqual(registry);
});

test.each([
  ['r.example=auth.example:8443', { registry: 'r.example', host: 'auth.example:8443' }],
  ['r.example', undefined],
  ['r.example=', undefined],
  ['r.example=a.example=b.example', undefined],
  ['r.example=https://a.example', undefined],
])('--token-server %j is %j', (text, server) => {
  const read = readTokenServer(text);
  expect(read.ok ? read.value : undefined).toEqual(server);
});

test('a wrong option is quoted in part', () => {
  const read = readRegistryHost('x '.repeat(1000));
  expect((read.ok ? '' : read.error).length).toBeLessThan(200);
});

test.each([
  ['https://registry-1.docker.io/', true],
  ['https://ghcr.io/', true],
  ['https://us-west1-docker.pkg.dev/', true],
  ['https://registry.cn-hangzhou.aliyuncs.com/', true],
  ['https://registry-vpc.cn-hangzhou.aliyuncs.com/', true],
  ['https://a-registry.cn-hangzhou.cr.aliyuncs.com/', true],
  ['https://crpi-0123456789abcdef.cn-hangzhou.personal.cr.aliyuncs.com/', true],
  ['https://registry-cn-hangzhou.ack.aliyuncs.com/', true],
  ['https://ghcr.io:8443/', false],
  ['http://ghcr.io/', false],
  ['https://ghcr.io.evil.example/', false],
  ['https://oss-cn-hangzhou.aliyuncs.com/', false],
  ['https://registry.cn-hangzhou.aliyuncs.com.evil.example/', false],
  ['https://registry.cn-hangzhou.aliyuncs.com:22/', false],
  ['https://evil-docker.pkg.dev.example/', false],
])('nobody has to allow %s: %j', (url, allowed) => {
  expect(admit(new URL(url), STRICT).ok).toBe(allowed);
});

test.each([
  ['Basic realm="r"', 'basic'],
  ['basic', 'basic'],
  ['Bearer realm="https://a.example/t",service="s"', 'https://a.example/t s'],
  ['bearer realm=https://a.example/t , Service = s', 'https://a.example/t s'],
  ['Bearer service="a, b\\"c",realm="https://a.example/t"', 'https://a.example/t a, b"c'],
  ['Negotiate abc=, Bearer realm="https://a.example/t"', 'https://a.example/t undefined'],
  ['Negotiate, Basic realm="r"', 'basic'],
  ['Bearer realm="no address"', 'undefined'],
  ['Digest realm="r"', 'undefined'],
  ['', 'undefined'],
  [undefined, 'undefined'],
  [`Bearer ${'a="b",'.repeat(10_000)}`, 'undefined'],
  ['a '.repeat(10_000), 'undefined'],
])('the challenge %j', (header, read) => {
  const challenge = readChallenge(header);
  const shown =
    challenge?.scheme === 'bearer'
      ? `${challenge.realm.href} ${String(challenge.service)}`
      : String(challenge?.scheme);
  expect(shown).toBe(read);
});
