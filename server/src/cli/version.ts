/** The version in package.json, written in by the bundler; a run from source says so. */
declare const MAINTSCRIPT_VERSION: string | undefined;

export const version: string = typeof MAINTSCRIPT_VERSION === "string" ? MAINTSCRIPT_VERSION : "(from source)";
