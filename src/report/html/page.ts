import type { Report } from '../../finding.ts';
import type { Speech } from '../../language.ts';
import { painter } from '../paint.ts';
import { languageOf, type PartReporter, type View } from '../reporter.ts';
import { summary } from '../summary.ts';
import type { PageFacts } from './facts.ts';
import { findingsSection, rulesTable } from './findings.ts';
import { imagesSection } from './images.ts';
import { el, lines, message, NONE, said, verbatim, type Markup } from './markup.ts';
import { planSection } from './plan.ts';
import { scriptIn } from './script.ts';
import { STYLE } from './style.ts';

/** The most lines about what was not checked. */
const MOST_LINES = 100;

/**
 * A page that needs nothing but itself: its policy lets it load nothing, and run no script but its own.
 * `hashOf` names a script or a style for the policy. Without `facts` there are the findings alone.
 */
export function page(hashOf: (text: string) => string, facts: PageFacts | undefined): PartReporter {
  return function* parts(report, view) {
    const language = languageOf(view);
    const { say, tag } = language;
    const script = scriptIn(say);
    yield `<!DOCTYPE html>\n<html lang="${tag}">\n`;
    const policy = policyOf(hashOf(script), hashOf(STYLE));
    yield `${head(report, policy, say)}\n<body>\n${header(facts, say)}\n<main>\n`;
    yield `${overview(report, view)}\n`;
    yield* findingsSection(report, view);
    yield lines(
      facts === undefined
        ? [lacking(say)]
        : [imagesSection(facts.inventory, say), planSection(facts.plan, say)],
    );
    yield `\n</main>\n${footer(view, say)}\n${verbatim('script', script)}\n</body>\n</html>\n`;
  };
}

function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    // An empty icon, so that a browser asks no server for one.
    'img-src data:',
    `script-src ${script}`,
    `style-src ${style}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function head(report: Report, policy: string, say: Speech): Markup {
  const found = report.findings.length;
  return el(
    'head',
    {},
    lines([
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('title', {}, said(say(`wfcache-lint: ${found === 0 ? 'no' : String(found)} findings`))),
      el('link', { rel: 'icon', href: 'data:,' }),
      verbatim('style', STYLE),
    ]),
  );
}

function header(facts: PageFacts | undefined, say: Speech): Markup {
  const links = [
    ['#findings', 'Findings'],
    ...(facts === undefined
      ? []
      : [
          ['#images', 'Images'],
          ['#caches', 'Image caches'],
        ]),
  ].map(([href = '', text = '']) => el('li', {}, el('a', { href }, said(say(text)))));
  return el(
    'header',
    {},
    el('a', { class: 'skip', href: '#findings' }, said(say('Skip to the findings'))),
    el('h1', {}, said('wfcache-lint')),
    el('nav', { 'aria-label': say('Parts of this page') }, el('ul', {}, ...links)),
  );
}

/** What was found, and what was not checked. */
function overview(report: Report, view: View): Markup {
  const { say } = languageOf(view);
  const { findings, problems, ruleErrors } = report;
  const unread = [
    ...problems.map(({ path, line, reason }) => {
      const place = `${path}${line === undefined ? '' : `:${String(line)}`}`;
      return place + say(': ') + say(reason);
    }),
    ...ruleErrors.map(({ ruleId, message: reason }) => say(`${ruleId} failed: `) + reason),
  ].slice(0, MOST_LINES);
  const plain = painter({ color: false });
  return el(
    'section',
    { 'aria-labelledby': 'overview-title' },
    lines([
      el('h2', { id: 'overview-title' }, said(say('Summary'))),
      ...summary(report, plain, say).map((line) => el('p', {}, ...message(line))),
      unread.length === 0
        ? NONE
        : lines([
            el('h3', {}, said(say('Not checked'))),
            el('ul', {}, ...unread.map((line) => el('li', {}, ...message(line)))),
          ]),
      rulesTable(findings, view),
    ]),
  );
}

function lacking(say: Speech): Markup {
  return el(
    'p',
    {},
    said(say('The images and the plan of caches are not here: the time of the run was over.')),
  );
}

function footer({ version }: View, say: Speech): Markup {
  return el(
    'footer',
    {},
    el('p', {}, said(say(`Written by wfcache-lint ${version}. Sizes and prices are estimates.`))),
  );
}
