import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {readEffects} from '../../scripts/template-effects-page.mjs';
import {root} from '../support/engine.ts';

describe('what templates do to other topics', () => {
  let effects: ReturnType<typeof readEffects>;

  before(() => {
    effects = readEffects(root);
  });

  it('is judged pair by pair; add a verdict to template-effects.yaml where this fails', () => {
    const unjudged = effects.pairs.filter(({verdict}) => !verdict?.right === !verdict?.wrong);
    assert.deepEqual(unjudged, []);
  });

  it('has no verdict on a pair that is not there any more', () => {
    const judged = Object.entries(effects.verdicts).flatMap(([template, topics]) =>
      Object.entries(topics).map(([topic, {sentence}]) => `${template} > ${topic}: ${sentence}`),
    );
    const found = effects.pairs.map(({template, topic, sentence}) => `${template} > ${topic}: ${sentence}`);
    assert.deepEqual(judged.sort(), found.sort());
  });

  it('is shown on docs/template-effects.md; run `npm run docs` where this fails', () => {
    const page = fs.readFileSync(path.join(root, 'docs', 'template-effects.md'), 'utf8');
    assert.equal(page, effects.page);
  });
});
