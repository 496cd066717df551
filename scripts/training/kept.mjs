import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {root} from '../corpus.mjs';
import {runForEach} from './pool.mjs';

const folder = path.join(root, 'node_modules', '.cache', 'lab-handbook-lint', 'folds');

/**
 * The results of a job for each name, from the cache where neither the job's code nor its data has changed since.
 *
 * @param {string} what names the results in the cache and in what is printed
 * @param {URL} job a module that exports `run(name, data)`
 * @param {object} data all that the job depends on, as plain JSON and typed arrays
 * @param {readonly string[]} names
 * @returns {Promise<Map<string, object>>} the results in the order of the names
 */
export async function keptForEach(what, job, data, names) {
  const place = path.join(folder, `${what.replaceAll(' ', '-')}-${await keyOf(job, data)}`);
  const fileOf = name => path.join(place, `${name}.json`);
  const wanted = names.filter(name => !fs.existsSync(fileOf(name)));
  if (wanted.length > 0) {
    dropStale(what, place);
    fs.mkdirSync(place, {recursive: true});
    const started = performance.now();
    console.log(`${what}: ${wanted.length} of ${names.length} to be made; later runs reuse them`);
    let count = 0;
    await runForEach(job, data, wanted, (name, result) => {
      fs.writeFileSync(`${fileOf(name)}.new`, JSON.stringify(result));
      fs.renameSync(`${fileOf(name)}.new`, fileOf(name));
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`${what}: ${++count} of ${wanted.length} made, ${seconds} s`);
    });
  }
  return new Map(names.map(name => [name, JSON.parse(fs.readFileSync(fileOf(name), 'utf8'))]));
}

/** A hash of the job's code with all it imports, as it would run, and of its data. */
async function keyOf(job, data) {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(job)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    legalComments: 'none',
    minifyWhitespace: true,
  });
  const hash = createHash('sha256').update(outputFiles[0].text).update(JSON.stringify(data));
  return hash.digest('hex').slice(0, 16);
}

/** Removes what was kept of an earlier state of the same thing. */
function dropStale(what, place) {
  if (!fs.existsSync(folder)) return;
  const stem = `${what.replaceAll(' ', '-')}-`;
  for (const name of fs.readdirSync(folder)) {
    const isOld = name.startsWith(stem) && /^[0-9a-f]{16}$/.test(name.slice(stem.length));
    if (isOld && path.join(folder, name) !== place) fs.rmSync(path.join(folder, name), {recursive: true});
  }
}
