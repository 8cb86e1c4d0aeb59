import {
  brief,
  certainBackendOf,
  defineRule,
  hasEci,
  type Manifest,
  type Pod,
  pods,
  type RuleContext,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

const ID = 'region-without-eci';

export default defineRule({
  on: pods(isNowhere, { everywhere: true }),
  meta: {
    id: ID,
    summary: 'Pods run on ECI only in regions that have it.',
    rationale:
      'Elastic Container Instance is not in every region of Alibaba Cloud. Where labels, the node ' +
      'selector or the configuration say that pods run on ECI, and the configured region has none, ' +
      'one of the two is wrong, and the pods stay Pending. The linter knows the regions of December ' +
      '2025. The rule speaks once for each workflow.',
    severity: 'warning',
    fix: 'none',
    allow: 'regions that have ECI since',
    switchOff: 'Rather than switching it off, list new regions in allow.',
    source: {
      title: '地域和可用区 (regions of Elastic Container Instance)',
      url: 'https://help.aliyun.com/zh/eci/product-overview/regions-and-zones',
    },
  },
  messages: {
    without: (d: { region: string }) => ({
      title: `No ECI in ${brief(d.region)}`,
      label: 'the pods of this workflow run on ECI',
    }),
  },
  check(pod, say, facts) {
    const { execution } = pod;
    if (facts.once(firstPods).get(execution) !== pod) return;
    const { path, range, kind, name } = execution;
    const { region = '' } = facts.settingsAt(path);
    const help =
      `Correct the region in .wfcache-lint.yaml, or let the pods run on ACS. If ECI is in ` +
      `${region} now: rules: { ${ID}: { allow: [${region}] } }`;
    say('without', { region }, { at: { path, range }, manifest: { kind, name }, help });
  },
});

/** Does a pod certainly run on ECI, in a region that has none? */
function isNowhere(pod: Pod, { settingsAt }: RuleContext): boolean {
  const { region, platform, allowed } = settingsAt(pod.execution.path);
  if (region === undefined || hasEci(region) || (allowed.get(ID) ?? []).includes(region)) {
    return false;
  }
  return certainBackendOf(pod, platform) === 'eci';
}

/** The first of these pods of each workflow. */
function firstPods(facts: RuleFacts): ReadonlyMap<Manifest, Pod> {
  const found = facts.project.pods.filter((pod) => isNowhere(pod, facts));
  return new Map(found.toReversed().map((pod) => [pod.execution, pod]));
}
