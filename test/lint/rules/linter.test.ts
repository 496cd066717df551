import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {RuleId} from '../../../src/lint/diagnostic.ts';
import {engine, lines, lintText, lintTexts} from '../../support/engine.ts';

const only = (...ids: string[]) =>
  new Map(
    engine.checklist.topics.filter(topic => !ids.includes(topic.id)).map(topic => [topic.id, 'off'] as const),
  );
const none = only();
const rulesOf = (text: string, settings = {}) =>
  lintText(text, {topics: none, ...settings}).diagnostics.map(
    ({rule, range}) => `${range.start.line} ${rule}`,
  );
const missingAt = (files: Record<string, string>, topic: string) => {
  const found = lintTexts(files, {topics: only(topic)}).diagnostics.find(one => one.rule === 'missing-topic');
  return found && `${found.file}:${found.range.start.line}`;
};

describe('a missing topic', () => {
  it('is reported on the heading that names its subject', () => {
    const text = lines(
      '# Lab handbook',
      '',
      'Hi.',
      '',
      '## Vacation and leave',
      '',
      'Take it.',
      '',
      '## When I am away',
      '',
      'I like trains.',
    );
    assert.equal(missingAt({'a.md': text}, 'absence-contingency'), 'a.md:9');
  });

  it('is reported on the section that speaks of the same row or area, where no heading names it', () => {
    const text = lines(
      '# Lab handbook',
      '',
      '## Misc',
      '',
      'Hi.',
      '',
      '## Ours',
      '',
      'Tell me at least two weeks before you go on vacation.',
    );
    assert.equal(missingAt({'a.md': text}, 'absence-contingency'), 'a.md:7');
  });

  it('is reported on the title, else on the first line, where nothing is near it', () => {
    assert.equal(missingAt({'a.md': 'Intro.\n\n# Lab handbook\n\nHi.\n'}, 'names-and-pronouns'), 'a.md:3');
    assert.equal(missingAt({'a.md': 'Hi.\n\nThere.\n'}, 'names-and-pronouns'), 'a.md:1');
  });

  it('is reported on the index page of several', () => {
    assert.equal(
      missingAt({'h/a.md': '# A\n\nHi.\n', 'h/index.md': '# Home\n\nHi.\n'}, 'names-and-pronouns'),
      'h/index.md:1',
    );
  });

  it('is as loud as its role, its rule and its own level say, the last first', () => {
    const severity = (settings: object, topic: string) =>
      lintText('# A\n\nHi.\n', {topics: only(topic), ...settings}).diagnostics.find(
        one => one.topic === topic,
      )?.severity;
    assert.equal(severity({}, 'recognition'), 'warning');
    assert.equal(severity({}, 'recognition/mentee'), 'information');
    assert.equal(severity({}, 'recognition/practice'), 'information');
    const rules = new Map([['missing-topic', 'hint']]);
    assert.equal(severity({rules}, 'recognition'), 'hint');
    const topics = new Map([['recognition', 'error'] as const]);
    assert.equal(severity({rules, topics}, 'recognition'), 'error');
    assert.equal(severity({rules: new Map([['missing-topic', 'off']])}, 'recognition'), undefined);
  });
});

describe('a partial topic', () => {
  it('shows the other places that speak of it', () => {
    const text = lines(
      '# Lab',
      '',
      'Your health matters more than any deadline.',
      '',
      '## Later',
      '',
      'the lab is here for you and we like it '.repeat(15),
      '',
      'We value your mental health and well-being.',
    );
    const found = lintText(text, {topics: only('health-and-wellbeing')}).diagnostics.find(
      one => one.rule === 'partial-topic',
    );
    assert.equal(found?.related?.length, 1);
    assert.equal(found?.severity, 'information');
  });
});

describe('directives', () => {
  const status = (text: string, topic: string) => lintText(text).coverage.find(one => one.topic.id === topic);

  it('claim a topic', () => {
    const text = '# A\n\n<!-- lab-handbook: covers absence-contingency recognition -->\nHi.\n';
    assert.equal(status(text, 'absence-contingency')?.status, 'covered');
    assert.equal(status(text, 'recognition')?.status, 'covered');
    assert.equal(status(text, 'recognition/mentee')?.status, 'missing');
  });

  it('leave a topic out, with a reason, in a comment or in the front matter', () => {
    const found = status(
      '# A\n\n<!-- lab-handbook: ignore recognition -- we say it in person -->\nHi.\n',
      'recognition',
    );
    assert.deepEqual([found?.status, found?.ignoredBecause], ['ignored', 'we say it in person']);
    const front = status(
      '---\nlab-handbook:\n  ignore: [{topic: recognition, reason: no}]\n---\n\nHi.\n',
      'recognition',
    );
    assert.deepEqual([front?.status, front?.ignoredBecause], ['ignored', 'no']);
  });

  it('remove exactly the diagnostics of the topics they leave out', () => {
    const text =
      '# Lab handbook\n\nWelcome. We meet every week and tell each other what we did.\n\n## Vacation\n\nTell me.\n';
    const before = lintText(text).diagnostics;
    fc.assert(
      fc.property(fc.constantFrom(...engine.checklist.topics.map(topic => topic.id)), id => {
        const after = lintText(`${text}\n<!-- lab-handbook: ignore ${id} -- test -->\n`).diagnostics;
        assert.deepEqual(
          after.map(one => [one.rule, one.topic, one.range]),
          before.filter(one => one.topic !== id).map(one => [one.rule, one.topic, one.range]),
        );
      }),
      {numRuns: 40},
    );
  });

  it('silence a rule in their section and those below it', () => {
    const text = lines(
      '# A',
      '',
      'Hi.',
      '',
      '## B',
      '',
      '<!-- lab-handbook: ignore-rule empty-section -- later -->',
      '',
      '### C',
      '',
      '## D',
    );
    assert.deepEqual(rulesOf(text), ['11 empty-section']);
  });

  it('silence a rule on the whole page before the first heading', () => {
    assert.deepEqual(rulesOf('<!-- lab-handbook: ignore-rule empty-section -->\n\n# A\n\nHi.\n\n## B\n'), []);
  });

  it('that name what does not exist are reported, with the nearest name', () => {
    const text = lines(
      '---',
      'lab-handbook:',
      '  ignore: [meting]',
      '---',
      '',
      '<!-- lab-handbook: cover meetings -->',
      '<!-- lab-handbook: ignore-rule empty -->',
      '',
      'Hi.',
    );
    const found = lintText(text, {topics: none}).diagnostics.map(
      ({range, message}) => `${range.start.line}:${range.start.column} ${message}`,
    );
    assert.deepEqual(found, [
      '3:12 There is no topic `meting`. Did you mean `meetings`?',
      '6:20 There is no directive `cover`. Did you mean `covers`?',
      '7:32 There is no rule `empty`. Did you mean `empty-section`?',
    ]);
  });
});

describe('an empty section', () => {
  const finds: [what: string, text: string, expected: string[]][] = [
    ['a heading at the end', '# A\n\nHi.\n\n## B\n', ['5 empty-section']],
    ['only a comment below', '# A\n\nHi.\n\n## B\n\n<!-- soon -->\n', ['5 empty-section']],
    ['a setext heading', 'Hi.\n\nB\n-\n', ['3 empty-section']],
    ['nothing where a deeper heading follows', '# A\n\n## B\n\nHi.\n', []],
    [
      'nothing where code, a picture, a table, a list or a shortcode follows',
      ['```r\n1\n```', '![x](y)', '| a |\n| - |', '- b', '{{< include _x.qmd >}}', '<img src="x">', '> q']
        .map(one => `## B\n\n${one}\n`)
        .join('\n'),
      [],
    ],
    [
      'nothing for parts and lists of references, which fill themselves',
      '# (PART) One {-}\n\n# A\n\nHi.\n\n# References\n',
      [],
    ],
  ];
  for (const [what, text, expected] of finds) {
    it(`finds ${what}`, () => {
      assert.deepEqual(rulesOf(text), expected);
    });
  }
});

describe('the language', () => {
  const german =
    'Willkommen in unserer Arbeitsgruppe. Dieses Dokument beschreibt, was wir voneinander erwarten. Wir treffen uns jede Woche zur Gruppensitzung, und jede Person stellt reihum ihre Ergebnisse vor. Urlaub wird mindestens zwei Wochen vorher angekündigt. Bei Konflikten sprecht bitte zuerst miteinander und dann mit der Leitung. Die Arbeitszeiten sind flexibel, aber zwischen zehn und sechzehn Uhr sollten alle erreichbar sein. Fragen sind immer willkommen, Fehler gehören zur Forschung dazu, und niemand muss allein verzweifeln, wenn etwas nicht klappt.\n';

  it('other than English yields one message and no missing topic', () => {
    assert.deepEqual(
      lintText(`# Handbuch\n\n${german}`).diagnostics.map(one => one.rule),
      ['not-english'],
    );
  });

  it('is not judged by a few words', () => {
    assert.ok(lintText('# Handbuch\n\nWillkommen!\n').diagnostics.every(one => one.rule !== 'not-english'));
  });
});

describe('linting', () => {
  it('gives the same for the same, in any order of the files', () => {
    const texts = ['# A\n\nI meet you every week.\n', '# B\n\nBe kind.\n\n## C\n', '# D\n\n[name]\n', ''];
    const files = texts.map((text, index): [string, string] => [`p/${index}.md`, text]);
    const expected = JSON.stringify(lintTexts(Object.fromEntries(files)).diagnostics);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, {minLength: files.length}), shuffled => {
        assert.equal(JSON.stringify(lintTexts(Object.fromEntries(shuffled)).diagnostics), expected);
      }),
    );
  });

  it('links every diagnostic to a page of its topic or rule', () => {
    for (const {rule, topic, url} of lintText('# A\n\n## B\n').diagnostics) {
      assert.equal(
        url,
        topic ? `docs/topics/${topic.replace('/', '-')}.md` : `docs/rules/${rule satisfies RuleId}.md`,
      );
    }
  });

  it('places every diagnostic inside its text, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '# Lab\n',
        '## Vacation\n',
        '- tell me\n',
        '> quote\n',
        '[name] ',
        '\r\n',
        '| a | b |\n| - | - |\n',
        '<!-- lab-handbook: ignore x -->',
        '**bold** ',
        '\t',
        '~~~\n',
        '\u{1F600} ',
        'é',
      ),
      fc.string({maxLength: 20}),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), pieces => {
        const text = pieces.join('');
        for (const {range} of lintText(text, {today: '2026-11-23'}).diagnostics) {
          assert.ok(
            range.start.offset >= 0 &&
              range.start.offset <= range.end.offset &&
              range.end.offset <= text.length,
          );
        }
      }),
      {numRuns: 300},
    );
  });
});
