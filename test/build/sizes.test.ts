import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {measureBuild, sizeProblems} from '../../scripts/build/sizes.mjs';

describe('the sizes of a build', () => {
  it('are those of the files, as they are and compressed', () => {
    const out = fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-sizes-'));
    try {
      fs.mkdirSync(path.join(out, 'data'));
      fs.writeFileSync(path.join(out, 'cli.js'), 'a'.repeat(1000));
      fs.writeFileSync(path.join(out, 'data', 'names.json'), '{}');
      const [cli, names] = measureBuild(out);
      assert.ok(cli && cli.name === 'cli.js' && cli.size === 1000 && cli.compressed < 100);
      assert.ok(names && names.name === 'data/names.json' && names.size === 2);
    } finally {
      fs.rmSync(out, {recursive: true});
    }
  });

  it('stop the build where the code of an entry is too large, compressed or not', () => {
    const entry = {name: 'extension.js', size: 358_400, compressed: 1000};
    assert.deepEqual(sizeProblems([entry]), []);
    assert.deepEqual(sizeProblems([{...entry, size: 358_401}]), [
      'dist/extension.js has 358401 bytes; 358400 are allowed.',
    ]);
  });

  it('stop the build where all data together are too large once compressed', () => {
    const half = {name: 'data/knowledge.json', size: 1e7, compressed: 153_600};
    assert.deepEqual(sizeProblems([half, half]), []);
    assert.deepEqual(sizeProblems([half, {...half, compressed: 153_601}]), [
      'dist/data, compressed, has 307201 bytes; 307200 are allowed.',
    ]);
  });
});
