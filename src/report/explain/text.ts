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
import type { Template } from '../../manifests/model.ts';
import { inertLog, visible } from '../escape.ts';
import { painter, type Paint } from '../paint.ts';
import { counted, type View } from '../reporter.ts';
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
  const words = rendered === undefined ? '' : ` ${rendered.words}`;
  const place = visible([file, ...numbers].join(':') + words);
  if (standing.length === 0) {
    return broken(`${place}: no pod depends on anything there`, view);
  }
  return standing.flatMap((one) => broken(`${place}: ${standingText(one)}`, view));
}

function standingText(one: Standing): string {
  const { manifest } = one;
  if (isObjectStanding(one)) return manifestText(manifest);
  return `${partText(one)} in ${manifestText(manifest)}`;
}

function partText(one: Exclude<Standing, { what: 'manifest' | 'injector' }>): string {
  if (isTemplateStanding(one)) return templateText(one.manifest, one.template);
  const { what, manifest, template, text } = one;
  const around = template === undefined ? '' : ` of ${templateText(manifest, template)}`;
  return `${STANDING_WORDS[what]} ${inQuotes(text)}${around}`;
}

function templateText({ spec }: StandingObject, template: Template): string {
  if (template === spec?.templateDefaults) return 'templateDefaults';
  return template.name === '' ? 'a template without a name' : `template ${inQuotes(template.name)}`;
}

function podLines(equal: EqualPods, view: View, paint: Paint): readonly string[] {
  const { pod } = equal;
  const { template, owner, execution } = pod;
  const at = template === undefined ? execution : { path: owner.path, range: template.range };
  return [
    ...headline(podText(pod), view, paint),
    `  ${paint('blue', '-->')} ${placeText(at, view)}`,
    ...rowsOf(equal, view).flatMap((row) => rowLines(row, view, paint)),
  ];
}

function podText({ template, templateName, inline, owner, execution }: PlacedPod): string {
  if (template === undefined) return `agent pod of ${manifestText(execution)}`;
  const name = inline
    ? `inline ${template.type} template in ${inQuotes(templateName)}`
    : `${template.type} template ${inQuotes(templateName)}`;
  return `${name} of ${manifestText(owner)}`;
}

/** A label, and beside it the lines of a fact. */
function rowLines({ label, lines }: Row, view: View, paint: Paint): readonly string[] {
  const [first = '', ...rest] = lines.flatMap((line) => broken(line, view, LABELS));
  return [
    `  ${paint('bold', label)}${' '.repeat(LABELS - label.length - 2)}${first}`,
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
  const reason = `${visible(rejectionOf(fault))}. It makes no pods${also}.`;
  const named = template && `${templateText(manifest, template)} of `;
  return [
    ...headline(`Argo rejects ${named ?? ''}${manifestText(manifest)}`, view, paint),
    `  ${paint('blue', '-->')} ${placeText({ path: manifest.path, range: (template ?? manifest).range }, view)}`,
    ...broken(reason, view, 2).map((line) => `  ${line}`),
  ];
}

function idleLines(one: IdleStep, view: View, paint: Paint): readonly string[] {
  const { manifest, template, call, why } = one;
  const at = call.target.kind === 'inline' ? call.target.template : template;
  const title = `Step ${inQuotes(call.name)} of ${templateText(manifest, template)} of ${manifestText(manifest)} starts nothing`;
  return [
    ...headline(title, view, paint),
    `  ${paint('blue', '-->')} ${placeText({ path: manifest.path, range: at.range }, view)}`,
    ...broken(`${visible(idleOf(why))}.`, view, 2).map((line) => `  ${line}`),
  ];
}

function summary({ version, pods, places }: ExplainReport, view: View): readonly string[] {
  const kinds = together(pods).length;
  const none = places.length === 0 ? 'There are no pods.' : 'No pod depends on it.';
  const said = kinds === 0 ? none : `${counted(kinds, 'kind')} of pods.`;
  const others = possibleRules(version).length > 1 ? '; compare with --argo-version' : '';
  const assumed = version.assumed ? ' (assumed)' : '';
  const rules = `Argo ${formatArgoVersion(version)}${assumed}: ${RULE_WORDS[mergeRulesOf(version)]}${others}.`;
  return broken(`${said} ${rules}`, view);
}
