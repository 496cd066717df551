import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

// The main job: the report on the examples, or on the files given.
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const given = process.argv.slice(2);
const paths = given.length > 0 ? given : ['examples'];
const {status} = spawnSync(
  process.execPath,
  [path.join(root, 'dist', 'cli.js'), '--fail-on', 'never', ...paths],
  {stdio: 'inherit'},
);
process.exitCode = status ?? 2;
