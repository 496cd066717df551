import assert from 'node:assert/strict';
import {build} from 'esbuild';
import {commandLineStandIns, editorStandIns} from '../../scripts/build/stand-ins.mjs';

describe('the stand-ins for modules of dependencies', () => {
  for (const plugin of [commandLineStandIns(), editorStandIns()])
    it('stop the build where the bundle has no such module any more', async () => {
      await assert.rejects(
        build({stdin: {contents: '1;'}, bundle: true, write: false, logLevel: 'silent', plugins: [plugin]}),
        /The bundle has no yaml\/browser\/dist\/schema\/tags\.js any more/,
      );
    });
});
