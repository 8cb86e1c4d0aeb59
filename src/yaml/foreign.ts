/**
 * Manifests that another tool has still to render. What they will say is not in the file, so they
 * are counted and left alone.
 */

/** Objects only Helm has: a document that names them is a chart's, even where it is valid YAML. */
const HELM = /\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|include\s+")/;

/** Go templates, Jinja, ERB; Argo's own tags hold a name or `=`, and stand in quotes. */
const TAGS = [
  /\{\{-|-\}\}|\{\{\s*(?:[.$]|\/\*|(?:if|else|end|range|with|include|template|define|block|toYaml)\b)/,
  /\{%|<%|\$\{\{/,
  // Unquoted, `{{…}}` is a map inside a map to YAML: no Kubernetes object has that.
  /^[ \t]*(?:-[ \t]+)*(?:[\w./-]+:[ \t]+)?\{\{/m,
];

/** Is a document that can be read as YAML a Helm template all the same? */
export function isHelmTemplate(text: string): boolean {
  return HELM.test(text);
}

/** Is a document that is no YAML a template that becomes YAML? */
export function isTemplate(text: string): boolean {
  return TAGS.some((tag) => tag.test(text));
}

/** Folders that make a path a Helm template if they hold a `Chart.yaml`; the nearest first. */
export function chartFolders(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  const roots = folders.flatMap((name, at) =>
    name === 'templates' ? [folders.slice(0, at).join('/')] : [],
  );
  return roots.toReversed();
}
