import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {findCorpus, noCorpus, root} from './corpus.mjs';

// Scores the built command line against the labelled handbooks: `tune` in full, of `check` only totals.
const corpus = findCorpus();
if (!corpus) {
  console.log(noCorpus);
  process.exit(0);
}
const given = process.argv.slice(2);
const cli = path.relative(root, path.join(root, 'dist', 'cli.js'));
for (const set of ['tune', 'check']) {
  console.log(`\n${set}`);
  const args = [
    path.join(corpus, 'score.mjs'),
    '--run',
    `node ${cli} --format json --no-config`,
    '--cases',
    path.join(corpus, set),
    ...(set === 'tune' ? given : []),
  ];
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'});
  if (status !== 0) process.exit(status ?? 2);
}
