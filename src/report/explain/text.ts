import type { ExplainedPod } from '../../argo/explained.ts';
import type { RejectedTemplate } from '../../argo/rejected.ts';
import { formatArgoVersion, mergeRulesOf, possibleRules } from '../../argo/version.ts';
import type { AnsweredPlace } from '../../explain/explanation.ts';
import { isTemplateStanding, type Standing } from '../../explain/standing.ts';
import type { Manifest, Template } from '../../manifests/model.ts';
import { inertLog, visible } from '../escape.ts';
import { painter, type Paint } from '../paint.ts';
import { counted, type View } from '../reporter.ts';
import { wrap } from '../wrap.ts';
import type { ExplainReport, ExplainReporter } from './reporter.ts';
import { manifestText, placeText, inQuotes, rowsOf, type Row } from './rows.ts';
import { together, type EqualPods } from './together.ts';
import { rejectionOf, RULE_WORDS, STANDING_WORDS } from './words.ts';

/** Columns of the labels in front of the facts. */
const LABELS = 14;
/** Columns that a fact gets on the narrowest of terminals. */
const LEAST = 20;

/** For people: what was asked for, then each kind of pod with all that makes it what it is. */
export const explainText: ExplainReporter = (report, view) => {
  const paint = painter(view);
  const { places, pods, rejected } = report;
  const blocks = [
    places.flatMap((place) => placeLines(place, view)),
    ...together(pods).map((equal) => podLines(equal, view, paint)),
    ...rejected.map((one) => rejectedLines(one, view, paint)),
    view.quiet ? [] : summary(report, view),
  ].filter(({ length }) => length > 0);
  const text = blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
  return view.inActions ? inertLog(text) : text;
};

/** What stands at a line. Of a file or folder only that there is nothing. */
function placeLines({ path, part, standing }: AnsweredPlace, view: View): readonly string[] {
  if (part === undefined && standing.length > 0) return [];
  const numbers = [part?.line, part?.column].flatMap((one) => one ?? []);
  const place = visible([path === '' ? '.' : path, ...numbers].join(':'));
  if (standing.length === 0) {
    return broken(`${place}: nothing there makes or shapes a pod`, view);
  }
  return standing.flatMap((one) => broken(`${place}: ${standingText(one)}`, view));
}

function standingText(one: Standing): string {
  const { what, manifest } = one;
  if (what === 'manifest') return manifestText(manifest);
  return `${partText(one)} in ${manifestText(manifest)}`;
}

function partText(one: Exclude<Standing, { readonly what: 'manifest' }>): string {
  if (isTemplateStanding(one)) return templateText(one.manifest, one.template);
  const { what, manifest, template, text } = one;
  const around = template === undefined ? '' : ` of ${templateText(manifest, template)}`;
  return `${STANDING_WORDS[what]} ${inQuotes(text)}${around}`;
}

function templateText({ spec }: Manifest, template: Template): string {
  if (template === spec.templateDefaults) return 'templateDefaults';
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

function podText({ template, templateName, inline, owner, execution }: ExplainedPod): string {
  if (template === undefined) return `agent pod of ${manifestText(execution)}`;
  const name = inline
    ? `inline ${template.type} template in ${inQuotes(templateName)}`
    : `${template.type} template ${inQuotes(templateName)}`;
  return `${name} of ${manifestText(owner)}`;
}

/** A label, and facts beside it; what a fact is made of is a little further in. */
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

/** On a terminal broken between words, less wide by an indent; elsewhere one line. */
function broken(text: string, { width }: View, indent = 0): readonly string[] {
  return width === undefined ? [text] : wrap(text, Math.max(LEAST, width - indent));
}

function rejectedLines(one: RejectedTemplate, view: View, paint: Paint): readonly string[] {
  const { manifest, template } = one;
  const reason = `${rejectionOf(one)}. It makes no pods, and whatever is submitted with it is refused.`;
  return [
    ...headline(
      `Argo rejects ${templateText(manifest, template)} of ${manifestText(manifest)}`,
      view,
      paint,
    ),
    `  ${paint('blue', '-->')} ${placeText({ path: manifest.path, range: template.range }, view)}`,
    ...broken(reason, view, 2).map((line) => `  ${line}`),
  ];
}

function summary({ version, pods, places }: ExplainReport, view: View): readonly string[] {
  const kinds = together(pods).length;
  const none = places.length === 0 ? 'There is no pod.' : 'No pod comes of it.';
  const said = kinds === 0 ? none : `${counted(kinds, 'kind')} of pods.`;
  const others = possibleRules(version).length > 1 ? '; --argo-version tells of others' : '';
  const assumed = version.assumed ? ' (assumed)' : '';
  const rules = `Argo ${formatArgoVersion(version)}${assumed}: ${RULE_WORDS[mergeRulesOf(version)]}${others}.`;
  return broken(`${said} ${rules}`, view);
}
