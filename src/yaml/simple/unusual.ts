/** Thrown where a text is for the complete reader. It is never shown. */
export const UNUSUAL = new Error('Not simple YAML');

/**
 * The most levels of block collections that are read here, and as many of flow collections. The
 * complete reader counts more of them.
 */
export const DEEPEST = 50;
