/** What a workflow of one pod is like. */
export interface PodWorkflow {
  readonly name?: string;
  readonly namespace?: string;
  /** Annotations of the pod. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
}

/** A workflow of one template whose pod pulls these images. */
export function podWorkflow(
  images: readonly string[],
  { name = 'w', namespace, annotations = {}, secrets = [] }: PodWorkflow = {},
): string {
  const [main = '', ...others] = images;
  return `${JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
    spec: {
      entrypoint: 't',
      ...(secrets.length === 0 ? {} : { imagePullSecrets: secrets.map((one) => ({ name: one })) }),
      podMetadata: { annotations },
      templates: [
        {
          name: 't',
          container: { image: main, command: ['run'] },
          sidecars: others.map((image, at) => ({
            name: `s${String(at)}`,
            image,
            command: ['run'],
          })),
        },
      ],
    },
  })}\n`;
}
