/** Bundles the command line of the project in `root` into `out`/cli.js; see bundles.mjs. */
export function bundleCommandLine(root: string, out: string): Promise<void>;
/** Bundles the extension of the project in `root` into `out`/extension.js; see bundles.mjs. */
export function bundleExtension(root: string, out: string): Promise<void>;
