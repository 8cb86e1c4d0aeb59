/** An image of an Enterprise instance, and what the instance is called. */
export const ENTERPRISE_IMAGE =
  'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com/workflow/whalesay';

/** A configuration that knows that instance. */
export const CONFIG = `registries:
  - host: acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com
    instanceId: cri-f34lmbk2rxqx41u8
images:
  - { match: "**/big:*", size: 3GiB }
`;

/** A workflow of one container; `metadata` is put into its spec. */
export function workflow(image: string, metadata = '', name = 'hello-world-'): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: ${name}
spec:
  entrypoint: whalesay
${metadata}  templates:
    - name: whalesay
      container:
        image: ${image}
        command: [cowsay]
        args: ["hello world"]
`;
}

/** `podMetadata` with one annotation. */
export function annotation(key: string, value: string): string {
  return `  podMetadata:\n    annotations:\n      ${key}: ${value}\n`;
}

/** A text in double quotes. What ends a line for YAML, and what nobody sees, is an escape in it. */
export function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u0080-\uFFFF]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
