import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../support/checkout.ts';
import { describeInChromium, startTab, type Tab } from '../support/chromium.ts';
import { runHere } from '../support/in-process.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { listen, type Listening } from '../support/server.ts';

const SWITCH = `  podMetadata:
    annotations:
      k8s.aliyun.com/eci-image-cache: "True"
`;

/** More controls than are before any filter. */
const MOST_PRESSES = 30;

/** What a page in another colour scheme looks like: the channels of its background and its text. */
const COLOURS = `(() => {
  const { backgroundColor, color } = getComputedStyle(document.body);
  return [backgroundColor, color].map((one) => Number(/\\d+/.exec(one)?.[0]));
})()`;
const SHOWN = `[...document.querySelectorAll('article')].filter((one) => one.checkVisibility()).map((one) => one.dataset.rule)`;
const SCHEME = (value: string): object => ({
  features: [{ name: 'prefers-color-scheme', value }],
});

describeInChromium()('the page in a browser', () => {
  let tab: Tab;
  let proxy: Listening;
  /** What the proxy was asked for, without what the browser asks its maker by itself. */
  const asked: string[] = [];
  const note = (address: string): void => {
    if (!/^https?:\/\/[\w.-]+\.(?:google|googleapis|gvt1)\.com[:/]/.test(address))
      asked.push(address);
  };
  const repo = checkout({
    '.wfcache-lint.yaml': `${CONFIG}platform: eci\n`,
    'a.yaml': workflow(`${ENTERPRISE_IMAGE}:1`, SWITCH),
    'b.yaml': workflow('example.com/big:1', '', JSON.stringify(PAYLOADS.join(' '))),
    'control.html':
      '<!DOCTYPE html><img src="http://asked.example/x.png"><img src="https://asked.example/y.png">',
  });
  const url = (name: string): string => pathToFileURL(join(repo.root, name)).href;

  beforeAll(async () => {
    await runHere(repo.root, ['--format', 'html=page.html']);
    proxy = await listen(({ url: address = '' }, response) => {
      note(address);
      response.writeHead(404).end();
    });
    proxy.server.on('connect', ({ url: host = '' }, socket) => {
      note(`https://${host}`);
      socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    });
    tab = await startTab(proxy.address);
    await tab.open(url('page.html'));
  });
  afterAll(async () => {
    await tab.close();
    await proxy.close();
    repo.remove();
  });

  test('it is shown, its policy refuses nothing of it, and filters work by keyboard', async () => {
    const rules = [
      'annotation-not-true-or-false',
      'acr-instance-id-missing',
      'image-cache-missing',
    ];
    expect(await tab.value(SHOWN)).toEqual(rules);
    const goTo = async (control: string): Promise<void> => {
      const focused = `[document.activeElement.id, document.activeElement.name]`;
      for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
        await tab.press('Tab');
        if (((await tab.value(focused)) as string[]).includes(control)) return;
      }
      throw new Error(`Tab leads to no ${control}`);
    };
    await goTo('severity');
    await tab.press('Space');
    expect(await tab.value(SHOWN)).toEqual(rules.slice(1));
    await tab.press('Space');
    await goTo('rule');
    await tab.press('i', 'm');
    expect(await tab.value(SHOWN)).toEqual(['image-cache-missing']);
    await tab.press('a', 'l');
    await goTo('text');
    await tab.press('w', 'h', 'a', 'l', 'e', 's', 'a', 'y', ':', '1');
    expect(await tab.value(`document.getElementById('shown').textContent`)).toMatch(/^\d of 3 /);
    await tab.press('Enter', 'Tab', 'Enter');
    await tab.value('new Promise((done) => setTimeout(done, 0))');
    expect(await tab.value(SHOWN)).toHaveLength(3);
    expect(tab.errors).toEqual([]);
  });

  test('it is light or dark as the reader wants, and fits into 320 pixels', async () => {
    await tab.send('Emulation.setEmulatedMedia', SCHEME('light') as Record<string, unknown>);
    const [lightBack = 0, lightText = 0] = (await tab.value(COLOURS)) as number[];
    expect(lightBack).toBeGreaterThan(lightText);
    await tab.send('Emulation.setEmulatedMedia', SCHEME('dark') as Record<string, unknown>);
    const [darkBack = 0, darkText = 0] = (await tab.value(COLOURS)) as number[];
    expect(darkText).toBeGreaterThan(darkBack);
    const narrow = { width: 320, height: 800, deviceScaleFactor: 1, mobile: false };
    await tab.send('Emulation.setDeviceMetricsOverride', narrow);
    expect(await tab.value('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('no request leaves it, and the control is counted', async () => {
    expect(tab.requests).toEqual([url('page.html')]);
    expect(asked).toEqual([]);
    await tab.open(url('control.html'));
    expect(asked.toSorted()).toEqual(['http://asked.example/x.png', 'https://asked.example:443']);
  });
});
