/** Made by build-playground.mjs from rules/<id>/example.bad.yaml and example.config.yaml. */
declare module 'examples-of-rules' {
  const examples: readonly {
    readonly name: string;
    readonly manifest: string;
    readonly configuration: string;
  }[];
  export default examples;
}
