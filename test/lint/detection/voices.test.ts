import assert from 'node:assert/strict';
import {plainTarget} from '../../../src/lint/detection/targets.ts';
import {readText} from '../../../src/lint/detection/text.ts';
import {compileVoices, speaksOf, voiceOf} from '../../../src/lint/detection/voices.ts';
import {cueEngine, data} from '../../support/engine.ts';

const {compiler} = cueEngine.detector;
const voices = compileVoices(data.knowledge.vocabulary.voices, compiler);
const voice = (text: string) => voiceOf(plainTarget(readText(text, compiler.lexicon)), voices);

describe('whose part a sentence speaks of', () => {
  it('is the mentor’s, the members’ or everyone’s', () => {
    assert.equal(voice('I will read your draft within a week.')?.mentor, true);
    assert.equal(voice('Students write a plan each year.')?.member, true);
    assert.equal(voice('We help each other.')?.everyone, true);
    assert.equal(voice('Coffee at ten.'), undefined);
  });

  it('counts for both where everyone is meant, and for members where nobody is named', () => {
    assert.deepEqual(
      [speaksOf(voice('We help each other.'), 'mentor'), speaksOf(undefined, 'mentor')],
      [true, false],
    );
    assert.equal(speaksOf(undefined, 'member'), true);
    assert.equal(speaksOf(voice('Students write a plan.'), 'mentor'), false);
  });
});
