// Written by `npm run build` from src/ and rules/. Do not edit.
/** What was given cannot be used: a configuration, a path, or a size. Nothing was linted. */
export declare class InputError extends Error {
    /** What is wrong, one line each, with the place where there is one: `.wfcache-lint.yaml:3:7: …`. */
    readonly errors: readonly string[];
    constructor(errors: readonly string[]);
}
