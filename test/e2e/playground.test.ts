import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describeInChromium, startTab, type Tab } from '../support/chromium.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { addressOf, servePlayground, type Served } from '../support/playground.ts';

/** More controls than are before any that a test wants. */
const MOST_PRESSES = 40;
/** Milliseconds since a page was opened: a guard against hanging. */
const MOST_WAITING = 60_000;

/** Waits until the linter has answered; a page that is broken never has it. */
const ANSWERED = `new Promise((done, fail) => {
  const look = () => {
    if (document.body.getAttribute('aria-busy') === 'false') done(true);
    else if (performance.now() > ${String(MOST_WAITING)}) fail(new Error('no answer'));
    else setTimeout(look, 5);
  };
  look();
})`;
const RULES = `[...document.querySelectorAll('.finding')].map((one) => one.dataset.rule)`;
const MANIFEST = `document.getElementById('manifest').value`;
const TEXT = (id: string): string => `document.getElementById('${id}').textContent`;
const FOCUSED = `document.activeElement.getAttribute('aria-label') ?? document.activeElement.id`;
const SELECTED = `(() => {
  const { value, selectionStart, selectionEnd } = document.getElementById('manifest');
  return value.slice(selectionStart, selectionEnd);
})()`;
const COLOURS = `(() => {
  const { backgroundColor, color } = getComputedStyle(document.body);
  return [backgroundColor, color].map((one) => Number(/\\d+/.exec(one)?.[0]));
})()`;

/** Puts a text into a field, as a person who pastes it. */
const TYPE = (id: string, text: string): string => `(() => {
  const area = document.getElementById('${id}');
  area.value = ${JSON.stringify(text)};
  area.dispatchEvent(new InputEvent('input'));
})()`;

/** Asks for something, from the page or from the worker that begins with it. */
const ASK = (from: string): string => `fetch('http://asked.example/${from}').catch(() => 0);`;

let served: Served;

beforeAll(async () => {
  served = await servePlayground({
    asking: (name, text) => (name === 'worker.js' ? `${ASK('bound')}${text}` : text),
    unbound: (name, text) =>
      name === 'worker.js'
        ? `${ASK('unbound')}${text}`
        : text.replace(/content="default-src[^"]*"/, 'content=""'),
    endless: (name, text) =>
      name === 'worker.js'
        ? 'onmessage = () => { for (;;); };'
        : text.replace('data-limit="10000"', 'data-limit="200"'),
  });
});
afterAll(() => served.close());

test('what a browser loads is small', () => {
  const texts = ['index.html', 'style.css', 'page.js', 'worker.js'].map((name) =>
    readFileSync(join(served.folder, name)),
  );
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThan(400_000);
});

describeInChromium()('the playground in a browser', () => {
  let tab: Tab;

  beforeAll(async () => {
    tab = await startTab(served.proxy.address);
  });
  afterAll(() => tab.close());
  beforeEach(async () => {
    await tab.open('about:blank');
  });

  const open = async (change?: string, rest?: string): Promise<void> => {
    await tab.open(addressOf(change, rest));
    await tab.value(ANSWERED);
  };
  const goTo = async (control: string): Promise<void> => {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      await tab.press('Tab');
      if (await tab.value(`(${FOCUSED}).startsWith(${JSON.stringify(control)})`)) return;
    }
    throw new Error(`Tab leads to no ${control}`);
  };

  test('findings appear, and fixes are applied by keyboard, one and all', async () => {
    await open();
    const before = (await tab.value(MANIFEST)) as string;
    const rules = ['annotation-key-unknown', 'annotation-not-a-string', 'acr-instance-id-missing'];
    expect(await tab.value(RULES)).toEqual(rules);
    await goTo('manifest');
    await tab.press('F8', 'F8');
    expect(await tab.value(SELECTED)).toBe('true');
    await goTo('Apply: Quote');
    await tab.press('Enter');
    await tab.value(ANSWERED);
    expect(await tab.value(RULES)).toEqual(rules.filter((id) => id !== 'annotation-not-a-string'));
    await goTo('unsafe');
    await tab.press('Space');
    await tab.value(ANSWERED);
    await goTo('apply');
    await tab.press('Enter');
    await tab.value(ANSWERED);
    expect(await tab.value(TEXT('status'))).toBe('No findings.');
    await goTo('undo');
    await tab.press('Enter', 'Enter');
    expect(await tab.value(MANIFEST)).toBe(before);
    expect(tab.errors).toEqual([]);
  });

  test('what is typed is linted, and a wrong configuration is named', async () => {
    await open();
    await tab.value(TYPE('configuration', 'platfrm: eci'));
    await tab.value(ANSWERED);
    expect(await tab.value(TEXT('wrong'))).toContain('did you mean "platform"?');
    await tab.value(TYPE('configuration', ''));
    await tab.value(TYPE('manifest', 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [}'));
    await tab.value(ANSWERED);
    expect(await tab.value(TEXT('wrong'))).toBe('');
    expect(await tab.value(TEXT('findings'))).toContain('line 3: ');
  });

  test('a link holds both texts, as text', async () => {
    await open();
    const manifest = `${PAYLOADS.join('\n')}\n\u{1F600}中文\n<img src=x onerror="document.title='hit'">`;
    await tab.value(TYPE('manifest', manifest));
    await tab.value(TYPE('configuration', 'region: cn-hangzhou'));
    await tab.value(`document.getElementById('share').click()`);
    const found = `new Promise((done) => {
      const look = () => location.hash === '' ? setTimeout(look, 5) : done(location.hash);
      look();
    })`;
    const fragment = (await tab.value(found)) as string;
    await open('as-it-is', '?again');
    await open('as-it-is', fragment);
    const normal = manifest.replaceAll(/\r\n?/g, '\n');
    expect(await tab.value(MANIFEST)).toBe(normal);
    expect(await tab.value(`document.getElementById('configuration').value`)).toBe(
      'region: cn-hangzhou',
    );
    expect(await tab.value(`document.querySelectorAll('img, iframe, script').length`)).toBe(1);
    expect(await tab.value('document.title')).toBe('wfcache-lint playground');
    expect(tab.errors).toEqual([]);
  });

  test('a damaged link shows an example and says so; a rule has its own', async () => {
    await open('as-it-is', '#text=AAAA');
    expect(await tab.value(TEXT('said'))).toBe('This link is damaged, so an example is shown.');
    expect(await tab.value(RULES)).toHaveLength(3);
    await tab.value(`location.hash = '#example=annotation-not-a-string'`);
    await tab.value('new Promise((done) => setTimeout(done, 0))');
    await tab.value(ANSWERED);
    expect(await tab.value(RULES)).toEqual(['annotation-not-a-string']);
  });

  test('what takes too long is ended, and the page goes on', async () => {
    await open('endless');
    expect(await tab.value(TEXT('status'))).toMatch(/^Ended after 0\.2 s /);
    await tab.value(TYPE('manifest', 'a: b'));
    await tab.value(ANSWERED);
    expect(await tab.value(TEXT('status'))).toMatch(/^Ended after 0\.2 s /);
  });

  test('no request leaves the page or its worker, and the control is counted', async () => {
    const seen = tab.requests.length;
    await open('asking');
    await tab.value(ASK('page'));
    expect(tab.errors.join('\n')).toContain('connect-src');
    const requested = tab.requests.slice(seen).filter((url) => !url.startsWith('blob:'));
    expect(requested.filter((url) => !url.startsWith(addressOf('asking')))).toEqual([]);
    expect(served.asked).toEqual([]);
    await open('unbound');
    expect(served.asked).toEqual(['http://asked.example/unbound']);
  });

  test('every control has a name, it is light or dark, and fits into 320 pixels', async () => {
    const narrow = { width: 320, height: 800, deviceScaleFactor: 1, mobile: false };
    await tab.send('Emulation.setDeviceMetricsOverride', narrow);
    for (const [scheme, language] of [
      ['light', ''],
      ['dark', '?lang=zh'],
    ] as const) {
      await tab.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      });
      await open('as-it-is', language);
      const [back = 0, text = 0] = (await tab.value(COLOURS)) as number[];
      expect(back > text).toBe(scheme === 'light');
      expect(await tab.value('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const { nodes } = await tab.send('Accessibility.getFullAXTree');
      const unnamed = (nodes as readonly AccessibleNode[]).filter(
        ({ role, name, properties = [] }) =>
          properties.some((one) => one.name === 'focusable') &&
          role?.value !== 'RootWebArea' &&
          (name?.value ?? '') === '',
      );
      expect(unnamed).toEqual([]);
    }
    expect(await tab.value('document.documentElement.lang')).toBe('zh-CN');
    await tab.value(`localStorage.setItem('vitepress-theme-appearance', 'light')`);
    await open();
    const [back = 0, text = 0] = (await tab.value(COLOURS)) as number[];
    expect(back).toBeGreaterThan(text);
  });
});

/** A node as the browser gives it to a screen reader. */
interface AccessibleNode {
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string }[];
}
