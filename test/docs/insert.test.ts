import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {Workplace} from '../support/command-line.ts';
import {root} from '../support/engine.ts';

const page = fs.readFileSync(path.join(root, 'docs/insert.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text]) => ({language, text}));

/** The words of a command, what stands in quotes as one. */
const words = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word);

/** That a page shows an output; `…` stands for the rest of a long line. */
function shows(shown: string | undefined, output: string): void {
  const actual = output.split('\n');
  const cut = shown?.split('\n').map((line, index) => {
    const kept = line.replace(/…$/, '');
    return kept !== line && actual[index]?.startsWith(kept) ? actual[index] : line;
  });
  assert.deepEqual(cut, actual);
}

describe('docs/insert.md', () => {
  it('shows what the program says', () => {
    const place = new Workplace();
    try {
      place.write({'thin.md': fs.readFileSync(path.join(root, 'examples/thin.md'))});
      const again: string[] = [];
      for (const [index, {language, text}] of blocks.entries()) {
        const answer = blocks[index + 1];
        if (language !== 'sh' || !text || !answer) continue;
        const [, ...argv] = words(text);
        // A handbook is started where none is.
        if (argv.includes('--init')) fs.rmSync(path.join(place.folder, 'thin.md'));
        const {code, out} = place.run(...argv.flatMap(word => word ?? []));
        assert.equal(code, 0);
        shows(answer.text, out);
        if (argv.includes('--insert')) again.push(place.run(...argv.flatMap(word => word ?? [])).err);
      }
      assert.ok(
        again.some(said => said !== '' && page.includes(said)),
        again.join(),
      );
    } finally {
      place.remove();
    }
  });
});
