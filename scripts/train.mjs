import fs from 'node:fs';
import path from 'node:path';
import {stringify} from 'yaml';
import {findCorpus, noCorpus, root} from './corpus.mjs';
import {decide} from './training/decide.mjs';
import {learn, write} from './training/learn.mjs';
import {leaveOneOut} from './training/leave-one-out.mjs';
import {readMaterial} from './training/material.mjs';

// Learns data/weights.txt from our own sentences and the marks on the labelled handbooks, and data/decision.yaml from
// scores of handbooks by weights that were learned without them. training/README.md says how and why.
// With --decide only the second is done anew. `npm run evaluate` uses the same weights and scores, and keeps them too.
const head = `# How the passages that the weights find become a status. Written by \`npm run train\`; training/README.md explains it.
# Scores are log odds; \`present\` and \`covered\` are curves over the best passages of a topic.
`;
const corpus = findCorpus();
if (!corpus) {
  console.log(noCorpus);
  process.exit(1);
}
const {engine, outputs, handbooks, own} = readMaterial(corpus);

if (!process.argv.includes('--decide')) {
  console.log(`${own.length} own sentences, ${handbooks.flatMap(one => one.examples).length} marked ones`);
  fs.writeFileSync(
    path.join(root, 'data', 'weights.txt'),
    write(learn([...handbooks.flatMap(one => one.examples), ...own], outputs)),
  );
}
const folds = await leaveOneOut(own, handbooks, outputs);
const scores = new Map([...folds].map(([name, fold]) => [name, fold.scores]));
const {decision, report} = decide(handbooks, scores, engine.checklist.topics, outputs);
fs.writeFileSync(path.join(root, 'data', 'decision.yaml'), `${head}${stringify(decision, {lineWidth: 110})}`);
console.log(report);
