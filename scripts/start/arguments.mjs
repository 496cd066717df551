import fs from 'node:fs';
import path from 'node:path';

/** Reads what `npm start -- …` was given: files and folders to look at (default: examples), and whether to open an editor. */
export function readArguments(args, root) {
  const paths = args.filter(arg => !arg.startsWith('--'));
  const unknown = args.find(arg => arg.startsWith('--') && arg !== '--no-editor');
  if (unknown)
    throw new Error(`npm start does not know ${unknown}. It takes files, folders and --no-editor.`);
  const chosen = paths.length > 0 ? paths : [path.relative(process.cwd(), path.join(root, 'examples'))];
  return {paths: chosen, editor: !args.includes('--no-editor'), ...whatToOpen(path.resolve(chosen[0]))};
}

/** An editor opens a folder; of a file, the one that holds it. */
function whatToOpen(first) {
  const isFolder = fs.statSync(first, {throwIfNoEntry: false})?.isDirectory() ?? false;
  return isFolder ? {folder: first, file: undefined} : {folder: path.dirname(first), file: first};
}
