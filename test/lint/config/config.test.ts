import assert from 'node:assert/strict';
import {type Config, readConfig} from '../../../src/lint/config/config-source.ts';
import {mergeChecklist, mergeQuestions} from '../../../src/lint/config/merge-checklist.ts';
import {Engine} from '../../../src/lint/engine.ts';
import {makeHandbook} from '../../../src/lint/handbook.ts';
import {lint} from '../../../src/lint/linter.ts';
import {readDocument} from '../../../src/lint/markdown/document.ts';
import {defaultSettings} from '../../../src/lint/settings.ts';
import {data, lines} from '../../support/engine.ts';

const context = {
  schema: data.configSchema,
  checklist: data.knowledge.checklist,
  groups: data.knowledge.vocabulary.groups,
};
const read = (text: string) => readConfig('.lab-handbook.yaml', text, context);
const mistakes = (text: string) =>
  read(text).problems.map(({line, column, message}) => `${line}:${column} ${message}`);

function good(text: string): Config {
  const {config, problems} = read(text);
  assert.deepEqual(problems, []);
  return config;
}

describe('a config', () => {
  it('may be empty', () => {
    assert.deepEqual(good('').handbooks, []);
    assert.deepEqual(good('# nothing yet\n').handbooks, []);
  });

  it('says where the templates are, with the line that says so', () => {
    for (const path of ['our/templates', './our//templates/', 'our\\templates']) {
      const {templates} = good(`roles: [mentor]\ntemplates: '${path}'\n`);
      assert.deepEqual(templates, {folder: 'our/templates', line: 2, column: 12});
    }
    assert.equal(good('').templates, undefined);
    assert.match(mistakes('templates: [a]')[0] ?? '', /^1:12 /);
  });

  it('says handbooks, levels, roles and review months', () => {
    const config = good(
      lines(
        'handbooks:',
        '  - name: Main',
        '    files: [docs/*.md]',
        '    ignore: [names-and-pronouns, {topic: recognition, reason: we do it anyway}]',
        'topics: {absence-contingency: error, meetings: off, meetings/mentee: false}',
        'rules: {empty-section: hint}',
        'roles: [mentor]',
        'review-months: 6',
      ),
    );
    assert.deepEqual(config.handbooks, [
      {
        name: 'Main',
        files: ['docs/*.md'],
        ignored: [
          {topic: 'names-and-pronouns', reason: ''},
          {topic: 'recognition', reason: 'we do it anyway'},
        ],
        line: 2,
      },
    ]);
    assert.deepEqual(
      [...config.topics],
      [
        ['absence-contingency', 'error'],
        ['meetings', 'off'],
        ['meetings/mentee', 'off'],
      ],
    );
    assert.deepEqual([...config.rules], [['empty-section', 'hint']]);
    assert.deepEqual([config.roles, config.reviewMonths], [['mentor'], 6]);
  });

  const wrong: [what: string, text: string, expected: string[]][] = [
    ['an unknown key', 'handbook: []\n', ['1:1 There is no setting `handbook`. Did you mean `handbooks`?']],
    [
      'an unknown level',
      'topics:\n  meetings: loud\n',
      ['2:13 `topics.meetings` must be one of error, warning, information, hint, off, false, but is `loud`.'],
    ],
    ['a value of the wrong kind', 'roles: mentor\n', ['1:8 `roles` must be a list, but is `mentor`.']],
    ['a missing key', 'handbooks:\n  - name: Main\n', ['2:5 `handbooks.0` lacks `files`.']],
    [
      'an unknown topic',
      'topics:\n  absense-contingency: off\n',
      ['2:3 There is no topic `absense-contingency`. Did you mean `absence-contingency`?'],
    ],
    [
      'an unknown rule',
      'rules:\n  missing-topics: off\n',
      ['2:3 There is no rule `missing-topics`. Did you mean `missing-topic`?'],
    ],
    [
      'an unknown ignored topic',
      'handbooks:\n  - name: A\n    files: [a.md]\n    ignore: [feedbak]\n',
      ['4:14 There is no topic `feedbak`. Did you mean `feedback`?'],
    ],
    [
      'a pattern that leaves its folder',
      'handbooks:\n  - name: A\n    files: [../b/*.md, /etc/*.md]\n',
      ['../b/*.md', '/etc/*.md'].map(
        (pattern, index) =>
          `3:${[13, 24][index]} The pattern \`${pattern}\` leaves the folder of this file. Put a .lab-handbook.yaml into the folder that holds the handbook.`,
      ),
    ],
  ];
  for (const [what, text, expected] of wrong) {
    it(`with ${what} names line and remedy`, () => {
      assert.deepEqual(mistakes(text), expected);
    });
  }

  const mendable: [wrong: string, right: string][] = [
    ['handbook: []\n', 'handbooks: []\n'],
    ['topics:\n  "meetngs": off\n', 'topics:\n  "meetings": off\n'],
    ['topics: {meetngs: off}\n', 'topics: {meetings: off}\n'],
    ['rules:\r\n  missing-topics: off\r\n', 'rules:\r\n  missing-topic: off\r\n'],
    [
      'handbooks: [{name: A, files: [a.md], ignore: [{topic: feedbak, reason: none}]}]\n',
      'handbooks: [{name: A, files: [a.md], ignore: [{topic: feedback, reason: none}]}]\n',
    ],
  ];
  for (const [wrong, right] of mendable) {
    it(`with a wrong name says exactly what to put where: ${right.trim()}`, () => {
      const [problem] = read(wrong).problems;
      const {start, end, suggestion = ''} = problem ?? {};
      assert.ok(start !== undefined && end !== undefined);
      const quoted = wrong.slice(start, end).startsWith('"') ? `"${suggestion}"` : suggestion;
      assert.equal(wrong.slice(0, start) + quoted + wrong.slice(end), right);
      good(right);
    });
  }

  it('that is no YAML names the line', () => {
    assert.match(mistakes('roles: [mentor\ntopics: {\n')[0] ?? '', /^[23]:\d+ .+\.$/);
  });

  it('that multiplies itself by aliases is refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...Array.from({length: 8}, (_, i) => {
        const [from, to] = ['abcdefghi'[i], 'abcdefghi'[i + 1]];
        return `${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`;
      }),
    ].join('\n');
    assert.match(mistakes(bomb)[0] ?? '', /alias/i);
  });

  it('names the place of an own cue that cannot be read', () => {
    const text = lines(
      'checklist:',
      '  areas:',
      '    - id: safety',
      '      title: Safety',
      '      rows:',
      '        - id: lone-working',
      '          title: Working alone',
      '          mentor: {title: A rule for working alone, find: When one may work alone., cues: ["alone & ("]}',
    );
    assert.deepEqual(mistakes(text), [
      '8:92 In `0.rows.0.mentor.cues.0`: the cue "alone & (" cannot be read at character 10. Expected a word, found the end.',
    ]);
  });
});

describe('the questions of a lab’s own topics', () => {
  const questions = mergeQuestions(
    data.questions,
    good(
      lines(
        'checklist:',
        '  areas:',
        '    - id: safety',
        '      title: Safety',
        '      rows:',
        '        - id: lone-working',
        '          title: Working alone',
        '          mentor:',
        '            title: A rule for working alone',
        '            find: When one may work alone, and who must know.',
        '          mentee:',
        '            title: A request to say so',
        '            find: That people say when they work alone.',
        '            question: Whom do I tell when I stay late?',
        '    - id: training-goals',
        '      title: Goals',
        '      rows:',
        '        - id: training-goals',
        '          title: Goals',
        '          mentor:',
        '            title: Goals for the year',
        '            find: What the lab wants to reach this year?',
        '            more: What else do we want?',
      ),
    ).checklist,
  );

  it('are those the lab wrote, for what is there in part too', () => {
    const ask = 'Whom do I tell when I stay late?';
    assert.deepEqual(questions.get('lone-working/mentee'), {ask, more: ask});
  });

  it('are made of what is looked for where it wrote none', () => {
    const ask = 'How do we handle this in our lab: when one may work alone, and who must know?';
    assert.deepEqual(questions.get('lone-working'), {ask, more: ask});
  });

  it('take the place of the built-in ones, of which the others stay', () => {
    assert.deepEqual(questions.get('training-goals'), {
      ask: 'How do we handle this in our lab: what the lab wants to reach this year?',
      more: 'What else do we want?',
    });
    assert.deepEqual(questions.get('meetings'), data.questions.meetings);
    assert.equal(questions.size, 75);
  });
});

describe('a lab’s own checklist', () => {
  const own = (text: string) => mergeChecklist(data.knowledge, good(text).checklist);
  const safety = (extra = '') =>
    lines(
      'checklist:',
      ...(extra ? [`  ${extra}`] : []),
      '  areas:',
      '    - id: safety',
      '      title: Safety',
      '      groups: {own-alone: [alone, by yourself]}',
      '      rows:',
      '        - id: lone-working',
      '          title: Working alone',
      '          headings: [working alone]',
      '          mentor: {title: A rule for working alone, find: When one may work alone., cues: [(work | stay) .. <own-alone>]}',
    );

  it('adds topics that are found like the built-in ones', () => {
    const engine = new Engine(own(safety()));
    assert.equal(engine.checklist.topics.length, 74);
    const status = (text: string) =>
      lint(makeHandbook('x', [readDocument('x.md', text)]), engine, defaultSettings).coverage.find(
        one => one.topic.id === 'lone-working',
      )?.status;
    assert.equal(status('Never work in the lab alone at night.\n'), 'covered');
    assert.equal(status('Never run.\n'), 'missing');
  });

  it('links what is found of them to the page of the rule, as they have none', () => {
    const {diagnostics} = lint(
      makeHandbook('x', [readDocument('x.md', 'Never run.\n')]),
      new Engine(own(safety())),
      defaultSettings,
    );
    const url = (topic: string) => diagnostics.find(one => one.topic === topic)?.url;
    assert.equal(url('lone-working'), '/rules/missing-topic.md');
    assert.equal(url('meetings/mentee'), '/topics/meetings-mentee.md');
  });

  it('can stand without the built-in one', () => {
    assert.deepEqual(
      new Engine(own(safety('built-in: false'))).checklist.topics.map(topic => topic.id),
      ['lone-working'],
    );
  });

  it('takes the place of a built-in topic with the same id', () => {
    const text = lines(
      'checklist:',
      '  areas:',
      '    - id: respect',
      '      title: Respect',
      '      rows:',
      '        - id: names-and-pronouns',
      '          title: Names',
      '          mentor: {title: Our names, find: How we call each other., cues: [first name]}',
    );
    const {checklist} = new Engine(own(text));
    assert.equal(checklist.topics.length, 73);
    assert.equal(checklist.topic('names-and-pronouns')?.title, 'Our names');
    assert.notEqual(checklist.topic('names-and-pronouns/mentee'), undefined);
  });

  it('changes nothing where the config has none', () => {
    assert.equal(own('roles: [mentor]\n'), data.knowledge);
  });
});
