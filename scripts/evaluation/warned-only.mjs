import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {root} from '../corpus.mjs';

// For the scorer: the built command line's report with only those topics missing that a reader is warned of. All
// others, be they "Looks not addressed" or of a role that is not warned of, count as partial here.
const {status, stdout, stderr} = spawnSync(
  process.execPath,
  [path.join(root, 'dist', 'cli.js'), ...process.argv.slice(2)],
  {encoding: 'utf8', maxBuffer: 1 << 28},
);
if (status !== 0 && status !== 1) {
  process.stderr.write(stderr);
  process.exit(status ?? 2);
}
const report = JSON.parse(stdout);
const warned = new Set(
  report.diagnostics
    .filter(({rule, severity}) => rule === 'missing-topic' && severity === 'warning')
    .map(({topic}) => topic),
);
const topics = report.topics.map(one =>
  one.status === 'missing' && !warned.has(one.id) ? {...one, status: 'partial'} : one,
);
process.stdout.write(JSON.stringify({...report, topics}));
