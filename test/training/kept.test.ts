import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {keptForEach} from '../../scripts/training/kept.mjs';
import {root} from '../support/engine.ts';

describe('what is learned without each handbook', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kept-'));
  const file = path.join(folder, 'job.mjs');
  const counted = path.join(folder, 'runs');
  const job = pathToFileURL(file);
  const write = (doubled: string) =>
    fs.writeFileSync(
      file,
      `import fs from 'node:fs';
       export function run(name, {value}) {
         fs.appendFileSync(${JSON.stringify(counted)}, name);
         return {name, doubled: ${doubled}};
       }`,
    );
  const ask = async (value: number, names = ['a', 'b']) => [
    ...(await quietly(() => keptForEach('test', job, {value}, names))).values(),
  ];
  const runs = () => fs.readFileSync(counted, 'utf8').length;
  after(() => {
    fs.rmSync(folder, {recursive: true});
    const cache = path.join(root, 'node_modules', '.cache', 'lab-handbook-lint', 'folds');
    for (const name of fs.readdirSync(cache).filter(one => one.startsWith('test-')))
      fs.rmSync(path.join(cache, name), {recursive: true});
  });

  it('is made once, and anew as soon as its data or its code change', async () => {
    write('value * 2');
    const first = await ask(1);
    assert.deepEqual(first, [
      {name: 'a', doubled: 2},
      {name: 'b', doubled: 2},
    ]);
    assert.deepEqual(await ask(1), first);
    assert.equal(runs(), 2);
    assert.deepEqual(await ask(1, ['b', 'c']), [
      {name: 'b', doubled: 2},
      {name: 'c', doubled: 2},
    ]);
    assert.equal(runs(), 3);
    assert.deepEqual(await ask(4, ['a']), [{name: 'a', doubled: 8}]);
    write('value + value + 1');
    assert.deepEqual(await ask(4, ['a']), [{name: 'a', doubled: 9}]);
    assert.equal(runs(), 5);
  });
});

/** Without what it prints of its progress. */
async function quietly<T>(make: () => Promise<T>): Promise<T> {
  const {log} = console;
  console.log = () => {};
  try {
    return await make();
  } finally {
    console.log = log;
  }
}
