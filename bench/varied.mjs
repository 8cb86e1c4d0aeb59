/** Manifests of Argo in the many forms in which people write them, the same in every run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workflow } from './inputs.mjs';

/** @param {string} kind @param {number} at @param {string} spec */
const object = (kind, at, spec) => `# Example ${at}
apiVersion: argoproj.io/v1alpha1
kind: ${kind}
metadata:
  ${kind === 'Workflow' ? 'generateName' : 'name'}: example-${at}-
  annotations:
    workflows.argoproj.io/description: |
      Shows how the parts of a workflow
      work together.
spec:
${spec}`;

/** @param {number} at */
const steps = (at) => `  entrypoint: main
  arguments:
    parameters: [{ name: message, value: hello world }]
  templates:
  - name: main
    steps:
    - - name: first
        template: print
        arguments: {parameters: [{name: message, value: "{{workflow.parameters.message}}"}]}
    - - name: second
        template: print
        when: "{{steps.first.outputs.result}} == ok"
        withItems: [1, 2, ${at}]
        arguments:
          parameters:
          - name: message
            value: "{{item}}"
  - name: print
    inputs:
      parameters:
      - name: message
    container:
      image: busybox
      command: [echo]
      args: ["{{inputs.parameters.message}}"]
`;

/** @param {number} at */
const dag = (at) => `  entrypoint: diamond
  templates:
    - name: diamond
      dag:
        tasks:
          - { name: A, template: work }
          - { name: B, dependencies: [A], template: work }
          - { name: C, depends: "A && B", template: work, withSequence: { count: "${at % 9}" } }
    - name: work
      retryStrategy: { limit: "3", backoff: { duration: 1m } }
      container: { image: "alpine:3.${at % 20}", command: [sh, -c, "echo done"] }
`;

/** @param {number} at */
const script = (at) => `  entrypoint: gen
  volumeClaimTemplates:
  - metadata: {name: work}
    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
  templates:
  - name: gen
    script:
      image: python:alpine3.${at % 20}
      command: [python]
      source: |
        import random
        for i in range(${at}):
            print("value: %d" % random.randint(1, 100))  # no comment of YAML

        print('done')
      volumeMounts: [{name: work, mountPath: /mnt}]
    outputs:
      artifacts:
      - name: out
        path: /tmp/out.txt
        s3: {endpoint: s3.amazonaws.com, bucket: my-bucket, key: "path/{{pod.name}}"}
`;

/** @param {number} at */
const quoted = (at) => `  entrypoint: main
  templates:
  - name: main
    container:
      image: docker/whalesay:latest
      command: [sh, -c]
      args: ["
        echo start ${at} &&
        sleep 1 &&
        echo 'end'
      "]
      env:
      - name: JSON
        value: '{"a": [1, 2],
          "b": "c"}'
`;

/** @param {number} at */
const resource = (at) => `  entrypoint: pi
  templates:
  - name: pi
    resource:
      action: create
      successCondition: status.succeeded > 0
      manifest: |
        apiVersion: batch/v1
        kind: Job
        metadata: {generateName: pi-${at}-}
        spec:
          template:
            spec:
              containers: [{name: pi, image: perl, command: [perl, -Mbignum=bpi, -wle, "print bpi(2000)"]}]
              restartPolicy: Never
`;

/** @param {number} at */
const cron = (at) => `  schedules:
    - "${at % 60} * * * *"
  concurrencyPolicy: Replace
  workflowSpec:
    entrypoint: whalesay
    templates:
      - name: whalesay
        container:
          image: alpine:3.6
          command: [sh, -c]
          args: ["date; sleep 90"]
`;

/** @type {readonly ((at: number) => string)[]} */
const SHAPES = [
  (at) => object('Workflow', at, steps(at)),
  (at) => object('Workflow', at, dag(at)),
  (at) => object('Workflow', at, script(at)),
  (at) => object('WorkflowTemplate', at, steps(at)),
  (at) => object('Workflow', at, quoted(at)),
  (at) => object('ClusterWorkflowTemplate', at, dag(at)),
  (at) => object('Workflow', at, resource(at)),
  (at) => object('CronWorkflow', at, cron(at)),
  (at) => `${object('Workflow', at, dag(at))}---\n${object('WorkflowTemplate', at, script(at))}`,
  (at) => workflow(at, at % 12),
];

/** Writes so many files, each of which holds manifests of Argo. @param {string} root @param {number} count */
export function examples(root, count) {
  for (let at = 0; at < count; at += 1) {
    const path = join(root, `d${Math.floor(at / 50)}`, `f${at}.yaml`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, SHAPES[at % SHAPES.length]?.(at) ?? '');
  }
}
