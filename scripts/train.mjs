import fs from 'node:fs';
import path from 'node:path';
import {stringify} from 'yaml';
import {Engine} from '../src/lint/engine.ts';
import {compileData} from './compile-data.mjs';
import {findCorpus, noCorpus, root} from './corpus.mjs';
import {decide} from './training/decide.mjs';
import {markedExamples, outputsOf, ownExamples, readHandbook} from './training/examples.mjs';
import {learn, write} from './training/learn.mjs';
import {leaveOneOut} from './training/leave-one-out.mjs';

// Learns data/weights.txt from our own sentences and the marks on the labelled handbooks, and data/decision.yaml from
// scores of handbooks by weights that were learned without them. training/README.md says how and why.
// With --decide only the second is done anew, from the scores of the last run.
const head = `# How the passages that the weights find become a status. Written by \`npm run train\`; training/README.md explains it.
# Scores are log odds; \`present\` and \`covered\` are curves over the three best passages of a topic.
`;
const corpus = findCorpus();
if (!corpus) {
  console.log(noCorpus);
  process.exit(1);
}
const {knowledge} = compileData(root);
const {learned: _, ...untaught} = knowledge;
const {detector, checklist} = new Engine(untaught);
const outputs = outputsOf(checklist);
const tune = path.join(corpus, 'tune');
const handbooks = fs
  .readdirSync(tune)
  .sort()
  .map(name => {
    const sentences = readHandbook(path.join(tune, name), detector);
    const {labels} = JSON.parse(fs.readFileSync(path.join(corpus, 'labels', 'tune', `${name}.json`), 'utf8'));
    return {name, sentences, labels, examples: markedExamples(name, sentences, outputs)};
  });

const cache = path.join(root, 'node_modules', '.cache', 'lab-handbook-lint', 'scores.json');
if (!process.argv.includes('--decide')) {
  const own = ownExamples(detector, outputs);
  console.log(`${own.length} own sentences, ${handbooks.flatMap(one => one.examples).length} marked ones`);
  fs.writeFileSync(
    path.join(root, 'data', 'weights.txt'),
    write(learn([...handbooks.flatMap(one => one.examples), ...own], outputs)),
  );
  const scores = await leaveOneOut(own, handbooks, outputs);
  fs.mkdirSync(path.dirname(cache), {recursive: true});
  fs.writeFileSync(cache, JSON.stringify([...scores]));
}
const scores = new Map(JSON.parse(fs.readFileSync(cache, 'utf8')));
const {decision, report} = decide(handbooks, scores, checklist.topics, outputs);
fs.writeFileSync(path.join(root, 'data', 'decision.yaml'), `${head}${stringify(decision, {lineWidth: 110})}`);
console.log(report);
