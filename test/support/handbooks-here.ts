import fs from 'node:fs';
import path from 'node:path';
import {root} from './engine.ts';

const corpus = path.resolve(root, process.env.LAB_HANDBOOK_CORPUS ?? '../shared/corpus');

/** A handbook on this machine. */
export interface HandbookHere {
  name: string;
  files: string[];
}

/** The handbooks to run over: our examples, and the labelled ones where they are. */
export function handbooksHere(): HandbookHere[] {
  const found: HandbookHere[] = [
    {name: 'thin', files: ['thin.md']},
    {name: 'full', files: ['full.md']},
    {
      name: 'multi-page',
      files: fs.readdirSync(path.join(root, 'examples', 'multi-page')).map(file => `multi-page/${file}`),
    },
  ].map(({name, files}) => ({name, files: files.map(file => path.join(root, 'examples', file))}));
  if (!fs.existsSync(corpus)) {
    console.log('    (the labelled handbooks are not here: set LAB_HANDBOOK_CORPUS to run over them too)');
    return found.map(readable);
  }
  for (const set of ['tune', 'check']) {
    for (const name of fs.readdirSync(path.join(corpus, set))) {
      const folder = path.join(corpus, set, name);
      found.push({
        name: `${set}/${name}`,
        files: fs.readdirSync(folder).map(file => path.join(folder, file)),
      });
    }
  }
  return found.map(readable);
}

function readable({name, files}: HandbookHere): HandbookHere {
  return {name, files: files.filter(file => /\.(?:md|markdown|qmd|rmd)$/i.test(file))};
}
