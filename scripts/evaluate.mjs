import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {findCorpus, noCorpus, root} from './corpus.mjs';
import {judgeByBaselines} from './evaluation/baselines.mjs';
import {scoreBuilt} from './evaluation/check.mjs';
import {errorLines, judgeAll} from './evaluation/judge.mjs';
import {accuracyPage} from './evaluation/page/accuracy.mjs';
import {readFolder} from './evaluation/read.mjs';
import {makeVariants} from './evaluation/variants.mjs';
import {readMaterial} from './training/material.mjs';

// Measures the linter on labelled handbooks and writes docs/accuracy.md: on `tune` each handbook by what was learned
// without it, on `check` totals of the built command line. A first run learns for a quarter of an hour on two cores, and
// about six more for each --ablate-…; what it learned is kept until something it was learned from changes.
const given = process.argv.slice(2);
const {values: options} = parseArgs({
  args: given,
  allowNegative: true,
  options: {
    check: {type: 'boolean', default: true},
    'ablate-sentences': {type: 'boolean', default: false},
    'ablate-headings': {type: 'boolean', default: false},
    errors: {type: 'boolean', default: false},
  },
});
const corpus = findCorpus();
if (!corpus) {
  console.log(noCorpus);
  process.exit(0);
}
const {knowledge, engine, outputs, handbooks, own} = readMaterial(corpus);
const {checklist} = engine;
const cases = handbooks.map(({name, folder, labels}) => ({handbook: readFolder(name, folder), labels}));

const made = await makeVariants(
  {knowledge, topics: checklist.topics, own, handbooks, outputs},
  {sentences: options['ablate-sentences'], headings: options['ablate-headings']},
);
const variants = [];
for (const variant of made) {
  console.log(`judging: ${variant.name}`);
  variants.push({...variant, judgements: judgeAll(cases, variant)});
}
const [{judgements: judged}] = variants;
// Reading errors is for whoever works on detection: the page stays as it is.
if (options.errors) {
  console.log(errorLines(judged).join('\n'));
  process.exit(0);
}

const page = accuracyPage({
  date: new Date().toISOString().slice(0, 10),
  command: ['npm run evaluate', ...(given.length > 0 ? ['--', ...given] : [])].join(' '),
  judged,
  check: options.check ? scoreBuilt(corpus, 'check', checklist.topics.length) : undefined,
  variants,
  baselines: await judgeByBaselines(cases, engine),
  checklist,
  overlooked: fs.readFileSync(path.join(root, 'training', 'overlooked.md'), 'utf8'),
});
fs.writeFileSync(path.join(root, 'docs', 'accuracy.md'), page);
console.log(page);
