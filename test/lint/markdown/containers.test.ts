import assert from 'node:assert/strict';
import {Containers} from '../../../src/lint/markdown/containers.ts';
import {LineIndex} from '../../../src/lint/markdown/lines.ts';

/** For each line: how many containers are open behind its markers, and its own text. */
function follow(text: string, limit = 100): [depth: number, own: string][] {
  const lines = new LineIndex(text);
  const containers = new Containers(text, limit);
  return Array.from({length: lines.count}, (_, index) => {
    const end = lines.endOf(index + 1);
    const content = containers.read(lines.startOf(index + 1), end);
    return [containers.depth, text.slice(content, end)];
  });
}

describe('following quotes and list items', () => {
  it('opens one container a marker and closes it where its indent ends', () => {
    assert.deepEqual(follow('- a\n  - b\n\n    c\n\nd'), [
      [1, 'a'],
      [2, 'b'],
      [2, ''],
      [2, 'c'],
      [2, ''],
      [0, 'd'],
    ]);
  });

  it('goes on with a paragraph that forgets its markers', () => {
    assert.deepEqual(follow('> a\nb\n\nc'), [
      [1, 'a'],
      [1, 'b'],
      [0, ''],
      [0, 'c'],
    ]);
  });

  it('takes a rule for a rule and a number in running text for text', () => {
    assert.deepEqual(follow('* * *'), [[0, '* * *']]);
    assert.deepEqual(follow('We met in\n2019. Then'), [
      [0, 'We met in'],
      [0, '2019. Then'],
    ]);
    assert.deepEqual(follow('Steps\n1. First'), [
      [0, 'Steps'],
      [1, 'First'],
    ]);
  });

  it('counts a tab to the next column of four', () => {
    assert.deepEqual(follow('-\ta\n\tb'), [
      [1, 'a'],
      [1, 'b'],
    ]);
  });

  it('opens none beyond its limit', () => {
    assert.equal(follow(`${'> '.repeat(50)}a`, 5)[0]?.[0], 6);
  });

  it('knows where nothing above has to be known', () => {
    const text = 'a\n\nb\nc\n- d\n\n- e\n\nf';
    const lines = new LineIndex(text);
    const containers = new Containers(text, 100);
    const fresh = Array.from({length: lines.count}, (_, index) => {
      containers.read(lines.startOf(index + 1), lines.endOf(index + 1));
      return containers.fresh;
    });
    assert.deepEqual(fresh, [true, false, true, false, false, false, false, false, true]);
  });
});
