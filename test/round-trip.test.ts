import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {generatedHandbook} from './support/generated-handbooks.ts';
import {handbooksHere} from './support/handbooks-here.ts';
import {RoundTrip} from './support/round-trip.ts';

const generated = 30;
/** So many missing topics of a handbook are inserted one by one, spread over the checklist; then all at once. */
const topicsEach = 3;

function check(files: Readonly<Record<string, string>>, seed: number): void {
  const trip = new RoundTrip(files);
  const {missing} = trip;
  const step = Math.max(1, Math.ceil(missing.length / topicsEach));
  const chosen = missing.filter((_, at) => at % step === seed % step);
  const problems = [
    ...chosen.flatMap((id, at) => trip.problems([id], [(seed + at) % 4])),
    ...trip.problemsOfAll(),
  ];
  assert.deepEqual(problems, []);
}

describe('inserting what is missing, filling it in and taking it out again', () => {
  for (const [index, {name, files}] of handbooksHere().entries()) {
    it(`keeps its promises in ${name}`, () => {
      const texts = files.map(
        file =>
          [
            `${path.basename(path.dirname(file))}/${path.basename(file)}`,
            fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''),
          ] as const,
      );
      check(Object.fromEntries(texts), index);
    });
  }

  for (let seed = 1; seed <= generated; seed++) {
    it(`keeps its promises in generated handbook ${seed}`, () => {
      check(generatedHandbook(seed), seed);
    });
  }
});
