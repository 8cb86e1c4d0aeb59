import {
  annotations,
  defineRule,
  INSTANCE_ID_KEYS,
  INSTANCE_IDS_AT,
  placedIds,
  quoted,
  reportedMisnamed,
  SERVICE_ARNS_KEY,
  USER_ARNS_KEY,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(INSTANCE_ID_KEYS, { readBy: 'eci' }),
  meta: {
    id: 'instance-id-unknown',
    summary: 'The instance id of a pod or an ImageCache is that of an instance of the account.',
    rationale:
      'The id of an instance that is not there opens nothing, so pods pull without credentials. The ' +
      'rule speaks only where Alibaba Cloud itself has answered that the account has no such instance ' +
      'in the region: run with --online, or with the answers that wfcache-lint sizes --online keeps in ' +
      '.wfcache-lint.online.json. It is silent where roles are named for an instance of another ' +
      'account.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the credentials that ask belong to another account than the cluster.',
    source: {
      title: 'GetInstance, Container Registry API 2018-12-01',
      url: 'https://www.alibabacloud.com/help/en/acr/developer-reference/api-cr-2018-12-01-getinstance',
    },
  },
  messages: {
    absent: (d: { id: string; region: string; date: string }) => ({
      title: 'Instance id that the account does not have',
      label: `no instance ${quoted(d.id)} in ${d.region}`,
      notes: [`Alibaba Cloud said so on ${d.date}, for the account that was asked`],
    }),
  },
  check(seen, say, facts) {
    const { instances } = facts.online;
    if (instances.length === 0 || reportedMisnamed(seen, facts).size > 0) return;
    for (const { id, region } of placedIds(seen, facts)) {
      const answer = instances.find((one) => one.id === id && one.region === region);
      if (answer?.state !== 'absent') continue;
      say('absent', { id, region, date: answer.date }, { help: HELP });
      return;
    }
  },
});

const HELP = `${INSTANCE_IDS_AT}: write the id of an instance there; for one of another account name roles in ${SERVICE_ARNS_KEY} and ${USER_ARNS_KEY}`;
