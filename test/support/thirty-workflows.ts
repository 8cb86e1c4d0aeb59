/** What each of the thirty workflows runs. */
const JOBS = [
  'archive backup billing cleanup compact crawl dedupe deploy embed evaluate',
  'export featurize forecast import index ingest label migrate notify pack',
  'prune reindex render replay report resize score sync train validate',
]
  .join(' ')
  .split(' ');

/** A Workflow of a team that has configured nothing. */
function workflowOf(job: string, image: string, command: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: ${job}-
spec:
  entrypoint: main
  templates:
    - name: main
      container:
        image: ${image}
${command}        args: [--all]
`;
}

/**
 * Thirty workflows, by path: all but two pull from one instance of ACR Enterprise Edition, one says no
 * command.
 */
export function thirtyWorkflows(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    JOBS.map((job) => {
      const isPublic = job === 'notify' || job === 'cleanup';
      const image = isPublic
        ? 'docker.io/library/busybox:1.36'
        : `acme-registry.cn-hangzhou.cr.aliyuncs.com/jobs/${job}:1.4`;
      const command = job === 'validate' ? '' : `        command: [${job}]\n`;
      return [`workflows/${job}.yaml`, workflowOf(job, image, command)];
    }),
  );
}
