import type { Report } from '../../finding.ts';
import { ENGLISH } from '../../language.ts';
import { painter } from '../paint.ts';
import type { PartReporter, View } from '../reporter.ts';
import { summary } from '../summary.ts';
import type { PageFacts } from './facts.ts';
import { findingsSection, rulesTable } from './findings.ts';
import { imagesSection } from './images.ts';
import { el, lines, message, NONE, said, verbatim, type Markup } from './markup.ts';
import { planSection } from './plan.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** The most lines about what was not checked. */
const MOST_LINES = 100;

/**
 * A page that needs nothing but itself: its policy lets it load nothing, and run no script but its own.
 * `hashOf` names a script or a style for the policy. Without `facts` there are the findings alone.
 */
export function page(hashOf: (text: string) => string, facts: PageFacts | undefined): PartReporter {
  return function* parts(report, view) {
    yield '<!DOCTYPE html>\n<html lang="en">\n';
    yield `${head(report, hashOf)}\n<body>\n${header(facts)}\n<main>\n`;
    yield `${overview(report)}\n`;
    yield* findingsSection(report, view);
    yield lines(
      facts === undefined ? [lacking()] : [imagesSection(facts.inventory), planSection(facts.plan)],
    );
    yield `\n</main>\n${footer(view)}\n${verbatim('script', SCRIPT)}\n</body>\n</html>\n`;
  };
}

function head(report: Report, hashOf: (text: string) => string): Markup {
  const policy = [
    "default-src 'none'",
    // An empty icon, so that a browser asks no server for one.
    'img-src data:',
    `script-src ${hashOf(SCRIPT)}`,
    `style-src ${hashOf(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const found = report.findings.length;
  return el(
    'head',
    {},
    lines([
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('title', {}, said(`wfcache-lint: ${found === 0 ? 'no' : String(found)} findings`)),
      el('link', { rel: 'icon', href: 'data:,' }),
      verbatim('style', STYLE),
    ]),
  );
}

function header(facts: PageFacts | undefined): Markup {
  const links = [
    ['#findings', 'Findings'],
    ...(facts === undefined
      ? []
      : [
          ['#images', 'Images'],
          ['#caches', 'Image caches'],
        ]),
  ].map(([href = '', text = '']) => el('li', {}, el('a', { href }, said(text))));
  return el(
    'header',
    {},
    el('a', { class: 'skip', href: '#findings' }, said('Skip to the findings')),
    el('h1', {}, said('wfcache-lint')),
    el('nav', { 'aria-label': 'Parts of this page' }, el('ul', {}, ...links)),
  );
}

/** What was found, and what was not checked. */
function overview(report: Report): Markup {
  const { findings, problems, ruleErrors } = report;
  const unread = [
    ...problems.map(({ path, line, reason }) => {
      return `${path}${line === undefined ? '' : `:${String(line)}`}: ${reason}`;
    }),
    ...ruleErrors.map(({ ruleId, message: reason }) => `${ruleId} failed: ${reason}`),
  ].slice(0, MOST_LINES);
  const plain = painter({ color: false });
  return el(
    'section',
    { 'aria-labelledby': 'overview-title' },
    lines([
      el('h2', { id: 'overview-title' }, said('Summary')),
      ...summary(report, plain, ENGLISH.say).map((line) => el('p', {}, ...message(line))),
      unread.length === 0
        ? NONE
        : lines([
            el('h3', {}, said('Not checked')),
            el('ul', {}, ...unread.map((line) => el('li', {}, ...message(line)))),
          ]),
      rulesTable(findings),
    ]),
  );
}

function lacking(): Markup {
  return el(
    'p',
    {},
    said('The images and the plan of caches are not here: the time of the run was over.'),
  );
}

function footer({ version }: View): Markup {
  return el(
    'footer',
    {},
    el('p', {}, said(`Written by wfcache-lint ${version}. Sizes and prices are estimates.`)),
  );
}
