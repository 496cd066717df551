import fs from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {Engine} from '../src/lint/engine.ts';
import {compileData} from './compile-data.mjs';
import {findCorpus, noCorpus, root} from './corpus.mjs';
import {judgeByBaselines} from './evaluation/baselines.mjs';
import {scoreBuilt} from './evaluation/check.mjs';
import {errorLines, judgeAll} from './evaluation/judge.mjs';
import {accuracyPage} from './evaluation/page/accuracy.mjs';
import {readFolder} from './evaluation/read.mjs';
import {makeVariants} from './evaluation/variants.mjs';
import {outputsOf, ownExamples} from './training/examples.mjs';
import {readTune} from './training/handbooks.mjs';

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
// --errors prints more and leaves the page as it is.
const shaping = given.filter(argument => argument !== '--errors');
const corpus = findCorpus();
if (!corpus) {
  console.log(noCorpus);
  process.exit(0);
}
const {knowledge} = compileData(root);
const {learned: _, ...untaught} = knowledge;
const engine = new Engine(untaught);
const {checklist, detector} = engine;
const outputs = outputsOf(checklist);
const handbooks = readTune(corpus, detector, outputs);
const cases = handbooks.map(({name, folder, labels}) => ({handbook: readFolder(name, folder), labels}));

const made = await makeVariants(
  {knowledge, topics: checklist.topics, own: ownExamples(detector, outputs), handbooks, outputs},
  {sentences: options['ablate-sentences'], headings: options['ablate-headings']},
);
const variants = [];
for (const variant of made) {
  console.log(`judging: ${variant.name}`);
  variants.push({...variant, judgements: judgeAll(cases, variant)});
}
const [{judgements: judged}] = variants;
if (options.errors) console.log(errorLines(judged).join('\n'));

const page = accuracyPage({
  date: new Date().toISOString().slice(0, 10),
  command: ['npm run evaluate', ...(shaping.length > 0 ? ['--', ...shaping] : [])].join(' '),
  judged,
  check: options.check ? scoreBuilt(corpus, 'check', checklist.topics.length) : undefined,
  variants,
  baselines: await judgeByBaselines(cases, engine),
  checklist,
  overlooked: fs.readFileSync(path.join(root, 'training', 'overlooked.md'), 'utf8'),
});
fs.writeFileSync(path.join(root, 'docs', 'accuracy.md'), page);
console.log(page);
