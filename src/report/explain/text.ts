import type { IdleStep } from '../../argo/expansion.ts';
import type { Rejection } from '../../argo/rejected.ts';
import { formatArgoVersion, mergeRulesOf, possibleRules } from '../../argo/version.ts';
import type { AnsweredPlace, PlacedPod } from '../../explain/explanation.ts';
import {
  isObjectStanding,
  isTemplateStanding,
  type Standing,
  type StandingObject,
} from '../../explain/standing.ts';
import type { Speech } from '../../language.ts';
import type { Template } from '../../manifests/model.ts';
import { inertLog, visible } from '../escape.ts';
import { painter, type Paint } from '../paint.ts';
import { counted, languageOf, type View } from '../reporter.ts';
import { columns } from '../../text/columns.ts';
import { wrap } from '../../text/wrap.ts';
import type { ExplainReport, ExplainReporter } from './reporter.ts';
import { manifestText, placeText, inQuotes, rowsOf, type Row } from './rows.ts';
import { together, type EqualPods } from './together.ts';
import { idleOf, rejectionOf, RULE_WORDS, STANDING_WORDS } from './words.ts';

/** Columns of the labels in front of the facts. */
const LABELS = 14;
/** Columns for a fact on the narrowest terminals. */
const LEAST = 20;

/** For people: the named places, then each kind of pod with its images, callers and metadata. */
export const explainText: ExplainReporter = (report, view) => {
  const paint = painter(view);
  const { places, pods, rejected, idle } = report;
  const blocks = [
    places.flatMap((place) => placeLines(place, view)),
    ...together(pods).map((equal) => podLines(equal, view, paint)),
    ...rejected.map((one) => rejectedLines(one, view, paint)),
    ...idle.map((one) => idleLines(one, view, paint)),
    view.quiet ? [] : summary(report, view),
  ].filter(({ length }) => length > 0);
  const text = blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
  return view.inActions ? inertLog(text) : text;
};

/** The things at a line. For a file or folder a line only if there is nothing. */
function placeLines(answered: AnsweredPlace, view: View): readonly string[] {
  const { path, part, standing, rendered } = answered;
  if (part === undefined && standing.length > 0) return [];
  const numbers = [part?.line, part?.column].flatMap((one) => one ?? []);
  const file = rendered?.from ?? (path === '' ? '.' : path);
  const { say } = languageOf(view);
  const words = rendered === undefined ? '' : say(visible(` ${rendered.words}`));
  const place = visible([file, ...numbers].join(':')) + words;
  const stands = (text: string): readonly string[] => broken(`${place}${say(': ')}${text}`, view);
  return standing.length === 0
    ? stands(say('no pod depends on anything there'))
    : standing.flatMap((one) => stands(standingText(one, say)));
}

function standingText(one: Standing, say: Speech): string {
  const { manifest } = one;
  const whole = manifestText(manifest, say);
  if (isObjectStanding(one)) return whole;
  if (isTemplateStanding(one)) {
    return say(`${templateText(one.manifest, one.template)} in ${whole}`);
  }
  const { what, template, text } = one;
  const around = template === undefined ? '' : ` of ${templateText(manifest, template)}`;
  return say(`${STANDING_WORDS[what]} ${inQuotes(text)}${around} in ${whole}`);
}

/** In English. */
function templateText({ spec }: StandingObject, template: Template): string {
  if (template === spec?.templateDefaults) return 'templateDefaults';
  return template.name === '' ? 'a template without a name' : `template ${inQuotes(template.name)}`;
}

function podLines(equal: EqualPods, view: View, paint: Paint): readonly string[] {
  const { pod } = equal;
  const { template, owner, execution } = pod;
  const at = template === undefined ? execution : { path: owner.path, range: template.range };
  return [
    ...headline(podText(pod, languageOf(view).say), view, paint),
    `  ${paint('blue', '-->')} ${placeText(at, view)}`,
    ...rowsOf(equal, view).flatMap((row) => rowLines(row, view, paint)),
  ];
}

function podText(
  { template, templateName, inline, owner, execution }: PlacedPod,
  say: Speech,
): string {
  if (template === undefined) return say(`agent pod of ${manifestText(execution, say)}`);
  const name = inline
    ? `inline ${template.type} template in ${inQuotes(templateName)}`
    : `${template.type} template ${inQuotes(templateName)}`;
  return say(`${name} of ${manifestText(owner, say)}`);
}

/** A label, and beside it the lines of a fact. */
function rowLines(row: Row, view: View, paint: Paint): readonly string[] {
  const { lines } = row;
  const label = languageOf(view).say(row.label);
  const [first = '', ...rest] = lines.flatMap((line) => broken(line, view, LABELS));
  return [
    `  ${paint('bold', label)}${' '.repeat(LABELS - columns(label) - 2)}${first}`,
    ...rest.map((line) => `${' '.repeat(LABELS)}${line}`),
  ];
}

function headline(text: string, view: View, paint: Paint): readonly string[] {
  return broken(text, view).map((line) => paint('bold', line));
}

/** Breaks a text between words for a terminal, less wide by an indent; elsewhere it is one line. */
function broken(text: string, { width }: View, indent = 0): readonly string[] {
  return width === undefined ? [text] : wrap(text, Math.max(LEAST, width - indent));
}

function rejectedLines(one: Rejection, view: View, paint: Paint): readonly string[] {
  const { manifest, template, fault } = one;
  const also = template === undefined ? '' : ', and Argo rejects workflows that use it';
  const { say } = languageOf(view);
  const reason = [visible(rejectionOf(fault)), `It makes no pods${also}.`].map(say).join(say('. '));
  const named = template && `${templateText(manifest, template)} of `;
  const title = say(`Argo rejects ${named ?? ''}${manifestText(manifest, say)}`);
  return [
    ...headline(title, view, paint),
    `  ${paint('blue', '-->')} ${placeText({ path: manifest.path, range: (template ?? manifest).range }, view)}`,
    ...broken(reason, view, 2).map((line) => `  ${line}`),
  ];
}

function idleLines(one: IdleStep, view: View, paint: Paint): readonly string[] {
  const { manifest, template, call, why } = one;
  const at = call.target.kind === 'inline' ? call.target.template : template;
  const { say } = languageOf(view);
  const whole = manifestText(manifest, say);
  const title = `Step ${inQuotes(call.name)} of ${templateText(manifest, template)} of ${whole} starts nothing`;
  return [
    ...headline(say(title), view, paint),
    `  ${paint('blue', '-->')} ${placeText({ path: manifest.path, range: at.range }, view)}`,
    ...broken(say(visible(idleOf(why))) + say('.'), view, 2).map((line) => `  ${line}`),
  ];
}

function summary({ version, pods, places }: ExplainReport, view: View): readonly string[] {
  const kinds = together(pods).length;
  const none = places.length === 0 ? 'There are no pods.' : 'No pod depends on it.';
  const said = kinds === 0 ? none : `${counted(kinds, 'kind')} of pods.`;
  const others = possibleRules(version).length > 1 ? '; compare with --argo-version' : '';
  const assumed = version.assumed ? ' (assumed)' : '';
  const rules = `Argo ${formatArgoVersion(version)}${assumed}: ${RULE_WORDS[mergeRulesOf(version)]}${others}.`;
  const { say } = languageOf(view);
  return broken(say(said) + say(' ') + say(rules), view);
}
