import { describe } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** The browser: Debian's package, or what `CHROMIUM` names. */
const CHROMIUM = process.env['CHROMIUM'] ?? 'chromium';

/** `describe` for tests in Chromium: skipped with a word where it is not there. */
export function describeInChromium(): typeof describe | typeof describe.skip {
  if (spawnSync(CHROMIUM, ['--version']).status === 0) return describe;
  process.stderr.write(`No ${CHROMIUM} (CHROMIUM=path names it); tests in it are skipped\n`);
  return describe.skip;
}

/** What Chromium tells by itself, as its protocol has it. */
interface Told {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** One tab of a browser. */
export interface Tab {
  /** A command of the protocol. https://chromedevtools.github.io/devtools-protocol/ */
  readonly send: (
    method: string,
    params?: Readonly<Record<string, unknown>>,
  ) => Promise<Readonly<Record<string, unknown>>>;
  /** The value of an expression in the page. */
  readonly value: (expression: string) => Promise<unknown>;
  /** Opens an address, and waits until everything is loaded. */
  readonly open: (url: string) => Promise<void>;
  /** Presses keys, one after another: `Tab`, `Space`, `Enter`, `F8`, or a character. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** What the page has asked for, and what its policy has refused, since the tab is there. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Keys that write no character. */
const KEYS: Readonly<Record<string, { readonly code: number; readonly text?: string }>> = {
  Tab: { code: 9 },
  Space: { code: 32, text: ' ' },
  Enter: { code: 13, text: '\r' },
  F8: { code: 119 },
};

/**
 * Starts a browser that asks this proxy for everything, also for what is on this machine. It is driven
 * by a pipe, so that no port is open.
 */
export async function startTab(proxy: string): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'wfcache-chromium-'));
  const args = [
    ...QUIET,
    `--user-data-dir=${profile}`,
    `--proxy-server=${proxy}`,
    '--proxy-bypass-list=<-loopback>',
    '--remote-debugging-pipe',
    'about:blank',
  ];
  const child = spawn(CHROMIUM, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const [toBrowser, fromBrowser] = child.stdio.slice(3) as unknown as [Writable, Readable];
  const waiting = new Map<number, (told: Told) => void>();
  const requests: string[] = [];
  const errors: string[] = [];
  let loaded = (): void => undefined;
  const hear = ({ id, ...told }: Told): void => {
    if (id !== undefined) waiting.get(id)?.(told);
    const { method, params = {} } = told;
    if (method === 'Page.loadEventFired') loaded();
    if (method === 'Network.requestWillBeSent') {
      requests.push((params['request'] as { url: string }).url);
    }
    if (method === 'Log.entryAdded') errors.push((params['entry'] as { text: string }).text);
  };
  let rest = '';
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) hear(JSON.parse(part) as Told);
  });
  let last = 0;
  let sessionId: unknown;
  const send: Tab['send'] = async (method, params = {}) => {
    last += 1;
    const id = last;
    const answer = new Promise<Told>((resolve) => {
      waiting.set(id, resolve);
    });
    const session = sessionId === undefined ? {} : { sessionId };
    toBrowser.write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  ({ sessionId } = await send('Target.attachToTarget', { targetId, flatten: true }));
  for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await send(`${domain}.enable`);
  const press = async (key: string): Promise<void> => {
    const { code, text } = KEYS[key] ?? { code: key.toUpperCase().charCodeAt(0), text: key };
    const event = { key: key === 'Space' ? ' ' : key, windowsVirtualKeyCode: code };
    const down = text === undefined ? { type: 'rawKeyDown' } : { type: 'keyDown', text };
    await send('Input.dispatchKeyEvent', { ...event, ...down });
    await send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  };
  return {
    send,
    requests,
    errors,
    value: async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value?: unknown }).value;
    },
    open: async (url) => {
      const done = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      await send('Page.navigate', { url });
      await done;
    },
    press: async (...keys) => {
      for (const key of keys) await press(key);
    },
    close: async () => {
      await Promise.race([send('Browser.close').catch(() => undefined), exited]);
      await exited;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
