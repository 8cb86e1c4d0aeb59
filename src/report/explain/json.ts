import type {
  ExplainedEntry,
  ExplainedImage,
  ExplainedValue,
  GivenValue,
  IgnoredEntry,
} from '../../argo/explained.ts';
import type { IdleStep } from '../../argo/expansion.ts';
import type { Rejection } from '../../argo/rejected.ts';
import { formatArgoVersion, mergeRulesOf, possibleRules } from '../../argo/version.ts';
import type { Way, WayCall } from '../../argo/ways.ts';
import type { AnsweredPlace, PlacedPod } from '../../explain/explanation.ts';
import {
  isObjectStanding,
  isTemplateStanding,
  type Standing,
  type StandingObject,
} from '../../explain/standing.ts';
import type { ClusterPart } from '../../explain/in-cluster.ts';
import type { Location } from '../../finding.ts';
import { jsonDocument } from '../escape.ts';
import type { View } from '../reporter.ts';
import type { ExplainReporter } from './reporter.ts';
import { idleOf, rejectionOf } from './words.ts';

/** One JSON document, as EXPLAIN_SCHEMA says; its shape only ever grows. Null is what is not known. */
export const explainJson: ExplainReporter = (report, view) => {
  const { version, places, pods, rejected, idle, problems } = report;
  const document = {
    schemaVersion: 1,
    tool: { name: 'wfcache-lint', version: view.version },
    argo: {
      version: formatArgoVersion(version),
      assumed: version.assumed,
      rules: mergeRulesOf(version),
      possibleRules: possibleRules(version),
    },
    places: places.map((place) => placeOf(place, view)),
    pods: pods.map((pod) => podOf(pod, view)),
    rejected: rejected.map((one) => rejectedOf(one, view)),
    idle: idle.map((one) => idleStepOf(one, view)),
    problems: problems.map(({ path, line = null, reason, effect }) => ({
      path,
      line,
      reason,
      effect,
    })),
  };
  return jsonDocument(document);
};

function placeOf(answered: AnsweredPlace, view: View): object {
  const { path, part, standing, rendered } = answered;
  return {
    path: rendered?.from ?? path,
    line: part?.line ?? null,
    column: part?.column ?? null,
    standing: standing.map((one) => standingOf(one, view)),
  };
}

function standingOf(one: Standing, view: View): object {
  const manifest = manifestOf(one.manifest, view);
  if (isObjectStanding(one)) return { what: one.what, manifest, template: null, text: null };
  const template = one.template?.name ?? null;
  return { what: one.what, manifest, template, text: isTemplateStanding(one) ? null : one.text };
}

function podOf(pod: PlacedPod, view: View): object {
  const { template, templateName, inline, owner } = pod;
  return {
    manifest: manifestOf(pod.execution, view),
    ways: pod.ways.map((way) => wayOf(way, view)),
    moreWays: pod.more,
    owner: manifestOf(owner, view),
    template:
      template === undefined
        ? null
        : {
            name: templateName,
            type: template.type,
            inline,
            at: lineOf({ path: owner.path, range: template.range }, view),
          },
    perRun: pod.perRun ?? null,
    images: pod.images.map((image) => imageOf(image, view)),
    annotations: pod.annotations.map((entry) => entryOf(entry, view)),
    labels: pod.labels.map((entry) => entryOf(entry, view)),
    ignored: pod.ignored.map((entry) => ignoredOf(entry, view)),
    pullSecrets: pod.pullSecrets.map((secret) => ({
      ...valueOf(secret),
      at: lineOf(secret.at, view),
    })),
    nodeSelector: Object.fromEntries(pod.nodeSelector),
    serviceAccount: pod.serviceAccount ?? null,
    cluster: clusterOf(pod.cluster, view),
  };
}

function clusterOf(part: ClusterPart, view: View): object {
  return {
    name: part.name ?? null,
    platform: part.platform,
    region: part.region ?? null,
    backend: part.backend,
    assumed: part.assumed,
    configured: part.configured,
    possible: part.possible.map(({ key, text, object, at }) => ({
      key,
      value: text,
      object,
      at: lineOf(at, view),
    })),
    accountSecrets: part.accountSecrets.map((secret) => ({
      value: secret.text,
      at: lineOf(secret, view),
    })),
    outcomes: part.outcomes,
  };
}

function wayOf({ entry, calls }: Way, view: View): object {
  return { entry, calls: calls.map((call) => callOf(call, view)) };
}

function callOf({ kind, name, template, inline, at }: WayCall, view: View): object {
  return { kind, name, template, inline, at: lineOf(at, view) };
}

function imageOf({ container, role, values, at }: ExplainedImage, view: View): object {
  return { container, role, values: values.map(valueOf), at: lineOf(at, view) };
}

function entryOf(entry: ExplainedEntry, view: View): object {
  const overrides = entry.overrides.map((one) => givenOf(one, view));
  return { key: entry.key, ...givenOf(entry, view), overrides };
}

function ignoredOf(entry: IgnoredEntry, view: View): object {
  return { kind: entry.kind, key: entry.key, ...givenOf(entry, view) };
}

function givenOf(given: GivenValue, view: View): object {
  const { from, object = null } = given;
  return { ...valueOf(given), from, object, at: lineOf(given.at, view) };
}

function valueOf({ text, open, because, tooMany }: ExplainedValue): object {
  return { value: text, open, because: because ?? null, tooMany };
}

function rejectedOf({ manifest, template, fault }: Rejection, view: View): object {
  return {
    manifest: manifestOf(manifest, view),
    template: template?.name ?? '',
    kinds: template?.kinds ?? [],
    fault: fault.what,
    reason: rejectionOf(fault),
    at: lineOf({ path: manifest.path, range: (template ?? manifest).range }, view),
  };
}

function idleStepOf({ manifest, template, call, why }: IdleStep, view: View): object {
  return {
    manifest: manifestOf(manifest, view),
    template: template.name,
    step: call.name,
    why: why.what,
    reason: idleOf(why),
    at: lineOf({ path: manifest.path, range: template.range }, view),
  };
}

function manifestOf({ kind, name, namespace, path, range }: StandingObject, view: View): object {
  return { kind, name, namespace: namespace ?? null, at: lineOf({ path, range }, view) };
}

function lineOf(place: Location, { sources }: View): object {
  const { path, range } = sources.written(place);
  const { line, column } = sources.span(path, range).start;
  return { path, line, column };
}
