import assert from 'node:assert/strict';
import {configSlot, frontMatterAround, frontMatterSlot} from '../../../src/lint/config/slots.ts';
import {placeToWrite} from '../../../src/lint/config/yaml-place.ts';
import {data} from '../../support/engine.ts';

function place(marked: string) {
  const found = placeToWrite(marked.replace('‸', ''), marked.indexOf('‸'));
  assert.ok(found, marked);
  return found;
}

/** A slot in a few words. */
function inShort(slot: ReturnType<typeof frontMatterSlot>): string | undefined {
  if (!slot) return undefined;
  if (slot.kind === 'key') return `keys ${slot.keys.map(({name}) => name).join(' ')}`;
  return slot.kind === 'value' ? `values ${slot.values.join(' ')}` : slot.kind;
}

describe('what may stand in a config', () => {
  const level = 'values error warning information hint off';
  const slots: [text: string, expected: string][] = [
    ['‸', 'keys handbooks topics rules roles review-months checklist templates'],
    ['topics:\n  ‸', 'topic'],
    ['topics: {‸}', 'topic'],
    ['topics:\n  meetings: ‸', level],
    ['rules:\n  ‸', 'rule'],
    ['rules:\n  empty-section: ‸', level],
    ['roles: [‸]', 'values mentor practice mentee'],
    ['handbooks:\n  - ‸', 'keys name files ignore'],
    ['handbooks:\n  - name: A\n    ‸', 'keys name files ignore'],
    ['handbooks:\n  - name: A\n    ignore: [‸', 'topic'],
    ['handbooks:\n  - name: A\n    ignore:\n      - topic: ‸', 'topic'],
    ['handbooks:\n  - name: A\n    ignore:\n      - topic: a\n        ‸', 'keys topic reason'],
    ['checklist:\n  ‸', 'keys built-in areas'],
    ['checklist:\n  built-in: ‸', 'values true false'],
    ['review-months: ‸', 'values '],
    ['handbooks:\n  - name: ‸', 'values '],
    ['nothing:\n  like: ‸', 'values '],
  ];
  for (const [text, expected] of slots) {
    it(`is ${expected} in ${JSON.stringify(text)}`, () => {
      assert.equal(inShort(configSlot(place(text), data.configSchema)), expected);
    });
  }

  it('is described by the schema', () => {
    const slot = configSlot(place('‸'), data.configSchema);
    assert.ok(slot.kind === 'key' && slot.keys.every(({description}) => description.length > 10));
  });
});

describe('what may stand in a front matter', () => {
  const keys = [{name: 'ignore', description: ''}];
  const slots: [text: string, expected: string | undefined][] = [
    ['lab-handbook:\n  ‸', 'keys ignore'],
    ['lab-handbook: {‸', 'keys ignore'],
    ['lab-handbook: ‸', 'values true false'],
    ['lab-handbook:\n  ignore: [a, ‸', 'topic'],
    ['lab-handbook: {ignore: [‸]}', 'topic'],
    ['lab-handbook:\n  ignore:\n    - ‸', 'topic'],
    ['lab-handbook:\n  ignore:\n    - topic: ‸', 'topic'],
    ['lab-handbook:\n  ignore: ‸', 'topic'],
    ['lab-handbook:\n  last-reviewed: ‸', 'values 2026-09-01'],
    ['lab-handbook:\n  ignore:\n    - topic: a\n      reason: ‸', undefined],
    ['title: ‸', undefined],
    ['ignore: [‸]', undefined],
  ];
  for (const [text, expected] of slots) {
    it(`is ${expected} in ${JSON.stringify(text)}`, () => {
      assert.equal(inShort(frontMatterSlot(place(text), keys, '2026-09-01')), expected);
    });
  }
});

describe('the front matter around a place', () => {
  it('is the text between its fences', () => {
    assert.deepEqual(frontMatterAround('---\r\na: b\r\n---\r\nText', 8), {yaml: 'a: b\r\n', start: 5});
    assert.deepEqual(frontMatterAround('---\n\n---\n', 4), {yaml: '\n', start: 4});
  });

  it('is none outside of them, and where they are not closed', () => {
    const text = '---\na: b\n---\nText';
    for (const offset of [0, 3, 9, 15]) assert.equal(frontMatterAround(text, offset), undefined);
    for (const open of ['', '---', '---\n', '---\na: b\n', 'Text\n---\na: b\n---\n'])
      assert.equal(frontMatterAround(open, Math.min(6, open.length)), undefined, open);
  });
});
