import assert from 'node:assert/strict';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {sameSection} from '../../../src/lint/markdown/same-section.ts';

describe('the same section of a page that has changed', () => {
  const before = readDocument('a.md', '# Lab\n\nHi.\n\n## Keys\n\nOne.\n\n## Desk\n\n## Keys\n\nTwo.\n');
  const find = (index: number, text: string) => {
    const now = readDocument('a.md', text);
    const section = sameSection(before.sections[index] ?? assert.fail(), before, now);
    return section && now.sections.indexOf(section);
  };

  it('is known by its heading, wherever it stands now', () => {
    assert.equal(find(2, '# Lab\n\n## Safety\n\n## New\n\n## Desk\n'), 3);
  });

  it('is known by its order among those of the same heading', () => {
    assert.equal(find(1, '# Lab\n\n## Keys\n\n## Keys\n'), 1);
    assert.equal(find(3, '# Lab\n\n## Keys\n\n## Keys\n'), 2);
  });

  it('is not guessed', () => {
    assert.equal(find(1, '# Lab\n\n## Keys\n'), undefined);
    assert.equal(find(2, '# Lab\n\n### Desk\n'), undefined);
  });
});
