import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { englishIn } from '../support/chinese.ts';
import { describeInChromium, startTab, type Tab } from '../support/chromium.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { addressOf, servePlayground, type Served } from '../support/playground.ts';

/** More controls than are before any that a test wants. */
const MOST_PRESSES = 40;
/** Milliseconds: a guard against hanging. */
const MOST_WAITING = 30_000;

/** Waits until something holds in the page; in a page that is broken it never does. */
const UNTIL = (expression: string): string => `new Promise((done, fail) => {
  const until = performance.now() + ${String(MOST_WAITING)};
  const look = () => {
    if (${expression}) done(true);
    else if (performance.now() > until) fail(new Error('not so'));
    else setTimeout(look, 5);
  };
  look();
})`;
/** Waits until the linter has answered. */
const ANSWERED = UNTIL(`document.body.getAttribute('aria-busy') === 'false'`);
const RULES = `[...document.querySelectorAll('.finding')].map((one) => one.dataset.rule)`;
const MANIFEST = `document.getElementById('manifest').value`;
const TEXT = (id: string): string => `document.getElementById('${id}').textContent`;
const FOCUSED = `document.activeElement.getAttribute('aria-label') ?? document.activeElement.id`;
const SELECTED = `(() => {
  const { value, selectionStart, selectionEnd } = document.getElementById('manifest');
  return value.slice(selectionStart, selectionEnd);
})()`;
const FITS = 'document.documentElement.scrollWidth <= innerWidth';
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
/** A worker that asks, and then answers without linting: to load the linter takes most of the time. */
const SILENT = (from: string): string => `const asked = ${ASK(from)}
  onmessage = () => asked.then(() => postMessage({ isLinted: false, errors: ['nothing'] }));`;
const NARROW = { width: 320, height: 800, deviceScaleFactor: 1, mobile: false };

let served: Served;

beforeAll(async () => {
  served = await servePlayground({
    asking: (name, text) => (name === 'worker.js' ? SILENT('bound') : text),
    unbound: (name, text) =>
      name === 'worker.js'
        ? SILENT('unbound')
        : text.replace(/content="default-src[^"]*"/, 'content=""'),
    endless: (name, text) =>
      name === 'worker.js'
        ? `onmessage = ({ data }) => {
             while (data.manifest !== 'a: b');
             postMessage({ isLinted: false, errors: ['answered'] });
           };`
        : text.replace('data-limit="10000"', 'data-limit="2000"'),
  });
});
afterAll(() => served.close());

test('what a browser loads is small, in Chinese as well', () => {
  const names = ['index.html', 'style.css', 'page.js', 'worker.js', 'chinese.js'];
  const texts = names.map((name) => readFileSync(join(served.folder, name)));
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThan(400_000);
});

describeInChromium()('the playground in a browser', () => {
  let tab: Tab;

  beforeAll(async () => {
    tab = await startTab(served.proxy.address);
    await open('as-it-is', '#text=AAAA');
  });
  afterAll(() => tab.close());

  const open = async (change: string, rest = ''): Promise<void> => {
    await tab.open(addressOf(change, rest));
    await tab.value(ANSWERED);
  };
  const type = async (id: string, text: string): Promise<void> => {
    await tab.value(TYPE(id, text));
    await tab.value(ANSWERED);
  };
  /** Changes the fragment, and waits until its example is chosen; a link chooses none. */
  const follow = async (fragment: string, example: string): Promise<void> => {
    await tab.value(`location.hash = ${JSON.stringify(fragment)}`);
    await tab.value(UNTIL(`document.getElementById('example').value === '${example}'`));
    await tab.value(ANSWERED);
  };
  const goTo = async (control: string): Promise<void> => {
    for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
      await tab.press('Tab');
      if (await tab.value(`(${FOCUSED}).startsWith(${JSON.stringify(control)})`)) return;
    }
    throw new Error(`Tab leads to no ${control}`);
  };
  const press = async (control: string, key: string): Promise<void> => {
    await goTo(control);
    await tab.press(key);
    await tab.value(ANSWERED);
  };

  test('a damaged link shows an example and says so', async () => {
    expect(await tab.value(TEXT('said'))).toBe('This link is damaged, so an example is shown.');
    expect(await tab.value(RULES)).toHaveLength(3);
  });

  test('findings appear, and fixes are applied by keyboard, one and all', async () => {
    const before = (await tab.value(MANIFEST)) as string;
    const rules = ['annotation-key-unknown', 'annotation-not-a-string', 'acr-instance-id-missing'];
    expect(await tab.value(RULES)).toEqual(rules);
    await goTo('manifest');
    await tab.press('F8', 'F8');
    expect(await tab.value(SELECTED)).toBe('true');
    await press('Apply: Quote', 'Enter');
    expect(await tab.value(RULES)).toEqual(rules.filter((id) => id !== 'annotation-not-a-string'));
    await press('unsafe', 'Space');
    await press('apply', 'Enter');
    expect(await tab.value(TEXT('status'))).toBe('No findings.');
    await press('undo', 'Enter');
    await tab.press('Enter');
    expect(await tab.value(MANIFEST)).toBe(before);
    await tab.value(ANSWERED);
  });

  test('every control has a name, it is light or dark, and fits into 320 pixels', async () => {
    await tab.send('Emulation.setDeviceMetricsOverride', NARROW);
    for (const scheme of ['light', 'dark']) {
      await tab.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value: scheme }],
      });
      const [back = 0, text = 0] = (await tab.value(COLOURS)) as number[];
      expect(back > text).toBe(scheme === 'light');
    }
    expect(await tab.value(FITS)).toBe(true);
    const { nodes } = await tab.send('Accessibility.getFullAXTree');
    expect((nodes as readonly AccessibleNode[]).filter(isUnnamed)).toEqual([]);
  });

  test('what is typed is linted, and a wrong configuration is named', async () => {
    await type('configuration', 'platfrm: eci');
    expect(await tab.value(TEXT('wrong'))).toContain('did you mean "platform"?');
    await tab.value(TYPE('configuration', ''));
    await type('manifest', 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [}');
    expect(await tab.value(TEXT('wrong'))).toBe('');
    expect(await tab.value(TEXT('findings'))).toContain('line 3: ');
  });

  test('a link holds both texts, as text, and another names an example', async () => {
    const markup = `<img src=x onerror="document.title='hit'">`;
    const manifest = `${PAYLOADS.join('\n')}\n\u{1F600}中文\n${markup}`;
    await tab.value(TYPE('manifest', manifest));
    await type('configuration', 'region: cn-hangzhou');
    await tab.value(`document.getElementById('share').click()`);
    await tab.value(UNTIL(`location.hash.length > '#text=AAAA'.length`));
    const fragment = (await tab.value('location.hash')) as string;
    await follow('#example=annotation-not-a-string', 'annotation-not-a-string');
    expect(await tab.value(RULES)).toEqual(['annotation-not-a-string']);
    await follow(fragment, '');
    expect(await tab.value(MANIFEST)).toBe(manifest.replaceAll(/\r\n?/g, '\n'));
    const configuration = `document.getElementById('configuration').value`;
    expect(await tab.value(configuration)).toBe('region: cn-hangzhou');
    expect(await tab.value(`document.querySelectorAll('img, iframe, script').length`)).toBe(1);
    expect(await tab.value('document.title')).toBe('wfcache-lint playground');
    expect(tab.errors).toEqual([]);
  });

  test('it is Chinese where it is asked to be, and as light or dark as the site', async () => {
    await tab.value(`localStorage.setItem('vitepress-theme-appearance', 'light')`);
    expect(served.given).not.toContain('chinese.js');
    await open('as-it-is', '?lang=zh#example=annotation-not-a-string');
    expect(served.given).toContain('chinese.js');
    expect(await tab.value('document.documentElement.lang')).toBe('zh-CN');
    expect(await tab.value(TEXT('share'))).toBe('复制链接');
    const found = (await tab.value(
      `document.getElementById('findings').innerText + document.getElementById('status').innerText`,
    )) as string;
    expect([englishIn(found), found]).toEqual([[], expect.stringMatching(/1 个错误/) as unknown]);
    await type('configuration', 'platfrm: eci');
    expect(await tab.value(TEXT('wrong'))).toContain('您是指 "platform" 吗？');
    expect(tab.errors).toEqual([]);
    expect(await tab.value(FITS)).toBe(true);
    const [back = 0, text = 0] = (await tab.value(COLOURS)) as number[];
    expect(back).toBeGreaterThan(text);
  });

  test('no request leaves the page or its worker, and the control is counted', async () => {
    await open('asking');
    await tab.value(ASK('page'));
    expect(tab.errors.join('\n')).toContain('connect-src');
    const others = tab.requests.filter((url) => !/^(?:blob:|http:\/\/localhost\/)/.test(url));
    expect([others, served.asked]).toEqual([[], []]);
    await open('unbound');
    expect(served.asked).toEqual(['http://asked.example/unbound']);
  });

  test('what takes too long is ended, and the page goes on', async () => {
    await open('endless');
    expect(await tab.value(TEXT('status'))).toMatch(/^Ended after 2 s /);
    await type('manifest', 'a: b');
    expect(await tab.value(TEXT('wrong'))).toBe('answered');
  });
});

/** Can it be reached by keyboard, but has no name for who does not see it? */
function isUnnamed({ role, name, properties = [] }: AccessibleNode): boolean {
  const isFocusable = properties.some((one) => one.name === 'focusable');
  return isFocusable && role?.value !== 'RootWebArea' && (name?.value ?? '') === '';
}

/** A node as the browser gives it to a screen reader. */
interface AccessibleNode {
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string }[];
}
