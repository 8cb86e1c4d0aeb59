/**
 * Manifests that are templates of another tool. Their final text is not in the file, so they are
 * counted and not read.
 */

/**
 * Names that mean something to Helm only. A document that holds one of them belongs to a chart,
 * even where it is valid YAML.
 */
const HELM = /\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|include\s+")/;

/** Go templates, Jinja, ERB; Argo's own tags hold a name or `=`, and stand in quotes. */
const TAGS = [
  /\{\{-|-\}\}|\{\{\s*(?:[.$]|\/\*|(?:if|else|end|range|with|include|template|define|block|toYaml)\b)/,
  /\{%|<%|\$\{\{/,
  // Unquoted, `{{…}}` is a map inside a map to YAML: no Kubernetes object has that.
  /^[ \t]*(?:-[ \t]+)*(?:[\w./-]+:[ \t]+)?\{\{/m,
];

/**
 * Is a document a Helm template, although it can be read as YAML? A comment does not make it one: the
 * cluster would read the document as it stands.
 */
export function isHelmTemplate(text: string): boolean {
  return HELM.test(text) && HELM.test(withoutComments(text));
}

/** A text without what looks like a comment. */
function withoutComments(text: string): string {
  return text.replaceAll(/(?<=^|[ \t])#[^\n]*$/gm, '');
}

/** Is a document, which is not YAML, a template from which YAML is made? */
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
