// Written by `npm run build` from src/ and rules/. Do not edit.
/** What a run has found. */
export interface LintReport {
    /** New fields do not change it. */
    readonly schemaVersion: 1;
    /** The program that made the document. */
    readonly tool: {
        /** `wfcache-lint`. */
        readonly name: string;
        /** Its version. */
        readonly version: string;
    };
    /** Counts. They are about the named files. */
    readonly summary: {
        /** Files that were looked at. */
        readonly files: number;
        /** Objects that were judged. */
        readonly manifests: number;
        /** Kinds of pods that they start; a template that one object runs is one kind. */
        readonly pods: number;
        /** Different image references, as written. */
        readonly images: number;
        /** Findings that are errors. */
        readonly errors: number;
        /** Findings that are warnings. */
        readonly warnings: number;
        /** Findings that are information. */
        readonly infos: number;
        /** Findings that a comment or an annotation suppresses; they are not listed. */
        readonly suppressed: number;
        /** Findings that the baseline records; they are not listed. */
        readonly recorded: number;
        /** Findings with a fix. */
        readonly fixable: number;
        /** Findings whose fix this run has made; they are not listed. */
        readonly fixed: number;
        /** Problems. */
        readonly problems: number;
        /** What was not judged. */
        readonly notJudged: {
            /** Images whose size is not known. */
            readonly unknownSizes: number;
            /** Templates and overlays that were not rendered. */
            readonly notRendered: number;
            /** Files with manifests that git ignores. */
            readonly ignored: number;
            /** Links and submodules, which are not followed. */
            readonly links: number;
        };
    };
    /** Sorted by file and place. */
    readonly findings: readonly Finding[];
    /** Sorted by file and line. Where there are some, findings can be missing. */
    readonly problems: readonly Problem[];
    /** Rules that failed. Their findings are missing; it is an error of the program. */
    readonly ruleErrors: readonly {
        /** The id of the rule. */
        readonly ruleId: string;
        /** The error, for people. */
        readonly message: string;
    }[];
}
/** One thing that is wrong, at one place. */
export interface Finding {
    /** The id of the rule. */
    readonly ruleId: string;
    /** The severity, as the configuration sets it. */
    readonly severity: 'error' | 'warning' | 'info';
    /** What is wrong, for people, in at most 70 characters. */
    readonly message: string;
    /** The cause, as it is said at the place. */
    readonly label?: string;
    /** Facts that explain it, each in one line. */
    readonly notes: readonly string[];
    /** The file, relative to the root, with `/`. */
    readonly path: string;
    /** The part of the file. */
    readonly range: Range;
    /** The object that it is about. */
    readonly manifest: {
        /** Its kind, such as `Workflow`. */
        readonly kind: string;
        /** `metadata.name`, else `metadata.generateName`, else empty. */
        readonly name: string;
        /** The name of the template in it, where there is one. */
        readonly template?: string;
    };
    /** The clusters that it is about, where the configuration names several. */
    readonly clusters?: readonly string[];
    /** Further places that explain it. */
    readonly related: readonly {
        /** The file, relative to the root, with `/`. */
        readonly path: string;
        /** The part of the file. */
        readonly range: Range;
        /** What is there, for people. */
        readonly message: string;
    }[];
    /** What to do, or why there is no fix; one or more lines. */
    readonly help?: string;
    /** What would mend it. */
    readonly fix?: Fix;
    /** Made from rule, file, object and message, and from no line number: it stays the same when lines above change. */
    readonly fingerprint: string;
}
/** Something that could not be read, written or rendered. */
export interface Problem {
    /** The file, relative to the root. */
    readonly path: string;
    /** The line, where one is known. */
    readonly line?: number;
    /** The reason, for people. */
    readonly reason: string;
    /** What was left out because of it. */
    readonly effect: 'skipped-file' | 'skipped-document' | 'no-fixes';
}
/** What would mend a finding. All of it is done, or nothing. */
export interface Fix {
    /** What it does, in the imperative. */
    readonly title: string;
    /** `safe` fixes are made by `--fix`; `unsafe` ones need a person. */
    readonly safety: 'safe' | 'unsafe';
    /** Changes of files. None of them touches another one. */
    readonly edits: readonly Edit[];
    /** New files. */
    readonly creates: readonly {
        /** The file, relative to the root, with `/`. */
        readonly path: string;
        /** The whole text. */
        readonly text: string;
    }[];
}
/** A change of a file. */
export interface Edit {
    /** The file, relative to the root, with `/`. */
    readonly path: string;
    /** What is replaced; empty where the text is only added. */
    readonly range: Range;
    /** The text that stands there afterwards. */
    readonly text: string;
}
/** A part of a text. */
export interface Range {
    /** Its first character. */
    readonly start: Position;
    /** The place after its last character. */
    readonly end: Position;
}
/** A place in a text. */
export interface Position {
    /** From 1; a line ends with a line feed. */
    readonly line: number;
    /** From 1, in UTF-16 units. */
    readonly column: number;
    /** From the beginning of the file, in UTF-16 units; a byte order mark is one. */
    readonly offset: number;
}
