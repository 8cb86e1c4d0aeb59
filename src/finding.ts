import type { Problem } from './problem.ts';
import type { Result } from './result.ts';
import type { Range, RepoPath } from './text/text.ts';
import type { TextEdit } from './text/edits.ts';

/** How bad a finding is. */
export type Severity = 'error' | 'warning' | 'info';

/** `safe` is applied by `--fix`; `unsafe` needs a person, or `--unsafe-fixes`. */
export type Safety = 'safe' | 'unsafe';

/** A span of one file. */
export interface Location {
  readonly path: RepoPath;
  readonly range: Range;
}

/** A second place that helps to understand a finding. */
export interface Related extends Location {
  readonly message: string;
  /** The finding is about this place as much as about its own: it is another of several images. */
  readonly isSubject?: true;
}

/** Edits and files to create. They are applied all together or not at all. */
export interface Fix {
  /** In the imperative: `Add k8s.aliyun.com/eci-image-cache`. */
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly { readonly path: RepoPath; readonly edit: TextEdit }[];
  /** Files that are not there yet; undefined where there are none. */
  readonly creates?: readonly { readonly path: RepoPath; readonly text: string }[];
  /**
   * Rules whose findings the fix can bring to light: what they report was there before, and did not
   * matter. Undefined where there are none; then a fix that causes a finding is refused.
   */
  readonly uncovers?: readonly string[];
  /**
   * Other rules whose findings the fix answers as well, so that they go. Undefined where there are
   * none; then a fix that makes another finding go is refused, unless it has changed its text.
   */
  readonly mends?: readonly string[];
  /**
   * It makes image caches hold what pods pull. A fix commit holds it, although it is unsafe, where it
   * writes nothing but manifests in our folder.
   */
  readonly fillsCaches?: true;
  /**
   * Parts of it that are right by themselves, each at another place. Whoever can change only a part
   * of the file may choose one of them. Undefined where there are none.
   */
  readonly parts?: readonly FixPart[];
  /** It was chosen among such parts, so the rest of the finding stays. */
  readonly isPart?: true;
}

/** A fix for the pods of one template, at the template itself. */
export interface FixPart extends Pick<Fix, 'title' | 'edits'> {
  /** The pods that it covers, in words: `template "a"`. */
  readonly covers: string;
  /** The images of these pods. */
  readonly images: readonly Location[];
}

/** A fix, or the reason why there is none. The reason is the end of a sentence. */
export type Repair = Result<Fix, string>;

/** The manifest that a finding is about, and the template in it. */
export interface FindingManifest {
  readonly kind: string;
  /** `metadata.name`, else `metadata.generateName`, else empty. */
  readonly name: string;
  readonly template?: string;
}

/** What is wrong, in words. Values that the user wrote are in double quotes. */
export interface Words {
  /** What is wrong: at most 70 characters, whatever the data are, and no stop at its end. */
  readonly title: string;
  /** The cause, as it is said at the place itself: one line, no stop; undefined where the title says it. */
  readonly label?: string | undefined;
  /** Facts that help to decide: one line each, no stop; undefined where there are none. */
  readonly notes?: readonly string[] | undefined;
}

/** One thing that is wrong, at one place. */
export interface Finding extends Location {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The title; see {@link Words}. */
  readonly message: string;
  readonly label?: string;
  readonly notes: readonly string[];
  /**
   * Which of the rule's messages it is, and the data of it, as one text: the same however the message is
   * worded. Not for people.
   */
  readonly said: string;
  /** What to do where there is no fix, or why a fix is not offered. One or more plain lines. */
  readonly help?: string;
  readonly manifest: FindingManifest;
  /**
   * The names of the clusters that it is about, sorted. Undefined where the configuration does not
   * name several, and for a file that is for no cluster.
   */
  readonly clusters?: readonly string[];
  readonly related: readonly Related[];
  readonly fix?: Fix;
  /**
   * Where the images are written that its pods need not pull once it is mended. Undefined where it
   * is about no pull.
   */
  readonly wastes?: readonly Location[];
  /** It was found in what a program rendered from the file, and is told where it is written. */
  readonly isRendered?: true;
  /**
   * Made from rule, path, manifest, template and {@link said}. It holds no line number, so that edits
   * above the finding do not change it.
   */
  readonly fingerprint: string;
}

/** A rule that threw an error. Its findings are missing; those of all other rules are there. */
export interface RuleError {
  readonly ruleId: string;
  readonly message: string;
}

/** An image of which no size is known. */
export interface UnknownSize {
  readonly image: string;
  /** Why the registry did not give it; undefined where no registry was asked. */
  readonly reason?: string;
  /** Its tag is known only at run time, so no registry can be asked. */
  readonly atRunTime?: true;
}

/** What of the named files was not judged, besides images of unknown size. */
export interface NotJudged {
  /** Files of Helm charts and documents that another tool has to render. */
  readonly templates: number;
  /** The kustomizations that change manifests. The manifests are judged without the changes. */
  readonly overlays: readonly string[];
  /** What was not rendered, or not as a whole, and why: a sentence without its end. */
  readonly unrendered: readonly { readonly path: string; readonly reason: string }[];
  /** The tools that could not be used to render, because they are not there. */
  readonly missingTools: readonly string[];
  /** Files that git ignores and that hold manifests, sorted. */
  readonly ignored: readonly string[];
  /** Links, and submodules of a commit that is not checked out, sorted. */
  readonly links: readonly string[];
}

/** The counts of a run. They are about the named files only. */
export interface Counts {
  /** What was named, as it was written. */
  readonly named: readonly string[];
  /** Files looked at after include, exclude and `.gitignore`. */
  readonly files: number;
  /** How many of them hold something that is judged. */
  readonly holding: number;
  /** The files that were named one by one and hold nothing that is judged. */
  readonly empty: readonly string[];
  readonly manifests: number;
  readonly pods: number;
  /** Distinct image references as written. */
  readonly images: number;
  /** Images of which no size is known, each once, sorted. */
  readonly unknownSizes: readonly UnknownSize[];
  readonly notJudged: NotJudged;
  /** How many templates of another tool a file holds that has any. A file of a Helm chart is one. */
  readonly templates: ReadonlyMap<RepoPath, number>;
  /** Files or documents recognised as templates of another tool and left alone, by reason. */
  readonly leftAlone: Readonly<Record<string, number>>;
}

/** Everything that a run found. Every output is made from this and the sources. */
export interface Report {
  readonly findings: readonly Finding[];
  /** Those that a comment or an annotation hides. */
  readonly suppressed: readonly Finding[];
  /** Those that the baseline holds; undefined where there is no baseline. */
  readonly recorded?: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly ruleErrors: readonly RuleError[];
  readonly counts: Counts;
  /** Findings whose fix was written by this run. */
  readonly fixed: number;
}
