import assert from 'node:assert/strict';
import {engine, lines, lintText, lintTexts} from '../support/engine.ts';
import {applied, planFor} from '../support/insert.ts';
import {markdownlintProblems} from '../support/markdownlint.ts';

const insert = (text: string, ...ids: string[]) =>
  applied({'handbook.md': text}, planFor(lintText(text), ids))['handbook.md'] ?? '';
const away = 'absence-contingency';
const vacation = 'Tell me at least two weeks before you go on vacation.';

/** The page between what stood before and after, which must be there still. */
function between(changed: string, before: string, after: string): string {
  const [start, end] = [changed.indexOf(before), changed.indexOf(after)];
  assert.ok(start >= 0 && end > start, changed);
  return changed.slice(start + before.length, end);
}

describe('what is inserted follows its page:', () => {
  it('headings with a line below', () => {
    const text = lines(
      'Lab',
      '===',
      '',
      'Vacation',
      '--------',
      '',
      vacation,
      '',
      'Safety',
      '------',
      '',
      'Coats.',
    );
    assert.match(
      between(insert(text, away), vacation, 'Safety\n---'),
      /^\n\nWhen I am away\n-{14}\n\nWhile /,
    );
    assert.deepEqual(markdownlintProblems({a: insert(text, away)}), []);
  });

  it('headings closed by marks', () => {
    const text = lines('# Lab #', '', '## Vacation ##', '', vacation);
    assert.match(insert(text, away), /\n\n## When I am away ##\n\nWhile /);
  });

  it('marks of lists', () => {
    const text = lines('# Lab', '', 'Hi.', '', '* One', '* Two');
    const changed = insert(text, ...engine.checklist.topics.map(one => one.id));
    assert.doesNotMatch(changed, /^- /m);
    assert.match(changed.slice(text.length), /^\* /m);
  });

  it('lines wrapped at a column', () => {
    const prose = lines(
      'We grow cells and we look at them, which takes patience, good gloves',
      'and somebody who remembers to order the medium before it runs out on',
      'a Friday.',
    );
    const text = `# Lab\n\n${prose}\n## Vacation\n\n${prose}\n## Safety\n\n${prose}`;
    const added = between(insert(text, away), '## When I am away\n\n', '\n\n## Safety');
    assert.ok(added.split('\n').length > 4, added);
    assert.ok(
      added.split('\n').every(line => line.length <= 70 || /\[[^\]]*\]/.test(line)),
      added,
    );
    assert.doesNotMatch(added, /\[[^\]]*\n/);
  });

  it('a line for each sentence', () => {
    const prose = lines(
      'We grow cells and we look at them, which takes a lot of patience.',
      'Somebody remembers to order the medium before it runs out on a Friday.',
      'Thank you.',
    );
    const text = `# Lab\n\n${prose}\n## Vacation\n\n${prose}\n## Safety\n\n${prose}`;
    const added = between(insert(text, away), '## When I am away\n\n', '\n\n## Safety').split('\n');
    assert.ok(added.length > 2);
    assert.ok(
      added.every(line => /[.?!]$/.test(line)),
      added.join('\n'),
    );
  });

  it('two empty lines above a heading, none below', () => {
    const text = lines('# Lab', 'Hi.', '', '', '## Vacation', vacation, '', '', '## Safety', 'Coats.');
    assert.match(insert(text, away), /vacation\.\n\n\n## When I am away\nWhile [^\n]+\n\n\n## Safety\n/);
  });

  it('numbers, which go on behind the last section beside it', () => {
    const text = lines('# Lab', '', '## 1. Vacation', '', vacation, '', '## 2. Safety', '', 'Coats.');
    assert.match(insert(text, away), /Coats\.\n\n## 3\. When I am away\n/);
    const deeper = lines(
      '# Lab',
      '',
      '## 4 Time',
      '',
      '### 4.1 Vacation',
      '',
      vacation,
      '',
      '### 4.2 Hours',
      '',
      'Nine.',
      '',
      '## 5 Safety',
      '',
      'Coats.',
    );
    assert.match(insert(deeper, away), /Nine\.\n\n### 4\.3 When I am away\n\n[^\n]+\n\n## 5 Safety/);
  });

  it('lines across the page between sections', () => {
    const text = lines(
      '# Lab',
      '',
      'Hi.',
      '',
      '***',
      '',
      '## Vacation',
      '',
      vacation,
      '',
      '***',
      '',
      '## Safety',
      '',
      'Coats.',
    );
    assert.match(
      insert(text, away),
      /vacation\.\n\n\*\*\*\n\n## When I am away\n\n[^\n]+\n\n\*\*\*\n\n## Safety/,
    );
    const last = lines(
      '# Lab',
      '',
      '## Safety',
      '',
      'Coats.',
      '',
      '***',
      '',
      '## Hours',
      '',
      'Nine.',
      '',
      '***',
      '',
      '## Vacation',
      '',
      vacation,
    );
    assert.match(insert(last, away), /vacation\.\n\n\*\*\*\n\n## When I am away\n\n[^\n]+\n$/);
  });

  it('its list of contents', () => {
    const text = lines(
      '# Lab',
      '',
      '- [Welcome](#welcome)',
      '- [Vacation](#vacation)',
      '- [Safety](#safety)',
      '',
      '## Welcome',
      '',
      'Hi.',
      '',
      '## Vacation',
      '',
      vacation,
      '',
      '## Safety',
      '',
      'Coats.',
    );
    assert.match(
      insert(text, away),
      /- \[Vacation\]\(#vacation\)\n- \[When I am away\]\(#when-i-am-away\)\n- \[Safety\]/,
    );
  });

  it('the ends of its lines', () => {
    const text = lines('# Lab', '', '## Vacation', '', vacation).replace(/\n/g, '\r\n');
    assert.doesNotMatch(insert(text, away), /[^\r]\n/);
  });
});

describe('sections that go to one place', () => {
  // The vacation stands deeper than the meetings, and both end at the same line.
  const text = lines(
    '# Lab',
    '',
    '## Notes',
    '',
    'I meet each of you one on one every Tuesday for an hour.',
    '',
    '### 1.1 Hours',
    '',
    'Nine.',
    '',
    '### 1.2 Vacation',
    '',
    vacation,
    '',
    '***',
    '',
    '## Safety',
    '',
    'Coats.',
    '',
    '***',
    '',
    '## Cake',
    '',
    'Yes.',
  );
  const changed = insert(text, 'meetings/mentee', away);

  it('come deepest first, so that none gets into another', () => {
    const headings = changed.match(/^##.*$/gm);
    assert.deepEqual(headings, [
      '## Notes',
      '### 1.1 Hours',
      '### 1.2 Vacation',
      '### 1.3 When I am away',
      '## Meetings with me',
      '## Safety',
      '## Cake',
    ]);
  });

  it('have lines across the page only at the depth that is divided by them', () => {
    assert.match(changed, /vacation\.\n\n### 1\.3 When I am away\n\n[^\n]+\n\n\*\*\*\n\n## Meetings/);
    assert.match(changed, /\n\n\*\*\*\n\n## Safety/);
    assert.equal(changed.match(/^\*\*\*$/gm)?.length, 3);
  });
});

describe('what is inserted does not get', () => {
  it('behind link targets and footnotes, which stay last', () => {
    const text = lines(
      '# Lab',
      '',
      '## Vacation',
      '',
      `${vacation}[^1]`,
      '',
      '[^1]: Or sooner.',
      '',
      '[site]: https://example.org',
    );
    assert.match(insert(text, away), /\[\^1\]\n\n## When I am away\n\n[^\n]+\n\n\[\^1\]: Or sooner\./);
  });

  it('into a callout, a tab set or an HTML element', () => {
    for (const [open, close] of [
      ['::: {.panel-tabset}', ':::'],
      ['<details>', '</details>'],
      ['<div class="note">', '</div>'],
      ['::::: {.columns}\n\n::: {.column}', ':::\n\n:::::'],
    ]) {
      const text = lines(
        '# Lab',
        '',
        open ?? '',
        '',
        '## Vacation',
        '',
        vacation,
        '',
        '## Hours',
        '',
        'Nine.',
        '',
        close ?? '',
        '',
        '## Safety',
        '',
        'Coats.',
      );
      const changed = insert(text, away);
      assert.ok(changed.indexOf('When I am away') > changed.indexOf(`${close}\n\n`), changed);
      assert.match(changed, /## When I am away\n\n[^\n]+\n\n## Safety/);
    }
  });

  it('into a container that is never closed, or that is code', () => {
    const text = lines(
      '# Lab',
      '',
      '```',
      '::: note',
      '```',
      '',
      '## Vacation',
      '',
      vacation,
      '',
      '## Safety',
      '',
      '<div>',
    );
    assert.match(insert(text, away), /vacation\.\n\n## When I am away\n/);
  });
});

describe('a part of a row', () => {
  const meetings = lines(
    '# Lab',
    '',
    '## Meetings',
    '',
    'We meet one on one every Tuesday for an hour to talk about your project.',
    '',
    '## Safety',
    '',
    'Coats.',
  );

  it('goes below the heading that is about the row, without one of its own', () => {
    const changed = insert(meetings, 'meetings/mentee');
    assert.match(changed, /about your project\.\n\n[^#\n][^\n]+\n\n## Safety/);
  });

  it('fills a heading with nothing below it', () => {
    const text = lines('# Lab', '', '## Feedback', '', '## Safety', '', 'Coats.');
    const changed = insert(text, 'feedback');
    assert.match(changed, /## Feedback\n\n[^#\n][\s\S]+\n\n## Safety/);
    assert.equal(changed.match(/^## /gm)?.length, 2);
  });

  it('goes below the section that was inserted before for the same row', () => {
    const first = insert(lines('# Lab', '', 'Hi.'), 'onboarding');
    const second = insert(first, 'onboarding/mentee');
    assert.equal(second.match(/^## /gm)?.length, 1);
  });

  it('is a section of its own where a heading only holds others', () => {
    const text = lines(
      '# Lab',
      '',
      '## Meetings',
      '',
      '### Group',
      '',
      'On Monday.',
      '',
      '## Safety',
      '',
      'Coats.',
    );
    assert.match(insert(text, 'meetings/mentee'), /On Monday\.\n\n### [^\n]+\n\n[^\n]+\n\n## Safety/);
  });
});

describe('the page', () => {
  it('is the one that speaks of the row', () => {
    const files = {
      'h/index.md': lines('# Lab', '', 'Hi.'),
      'h/time.md': lines('# Time', '', '## Vacation', '', vacation),
      'h/other.md': lines('# Other', '', '## Safety', '', 'Coats.'),
    };
    assert.deepEqual(
      planFor(lintTexts(files), [away]).map(one => one.file),
      ['h/time.md'],
    );
  });
});
