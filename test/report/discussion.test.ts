import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {readConfig} from '../../src/lint/config/config-source.ts';
import {mergeChecklist, mergeQuestions} from '../../src/lint/config/merge-checklist.ts';
import type {Status, TopicCoverage} from '../../src/lint/detection/coverage.ts';
import type {Evidence} from '../../src/lint/detection/evidence.ts';
import {Engine} from '../../src/lint/engine.ts';
import type {LintResult} from '../../src/lint/linter.ts';
import type {Settings} from '../../src/lint/settings.ts';
import {agendaOf, isVague} from '../../src/report/agenda.ts';
import {formatDiscussion} from '../../src/report/discussion.ts';
import {data, engine, lines, lintText, lintTexts, root} from '../support/engine.ts';
import {markdownlintProblems} from '../support/markdownlint.ts';

const {checklist} = engine;
const builtIn = mergeQuestions(data.questions, undefined);
const day = '2026-11-23';
const guide = (...results: LintResult[]) =>
  formatDiscussion(
    results.map(result => ({result, checklist: checklist.data, questions: builtIn})),
    day,
  );
const only = (...ids: string[]): Partial<Settings> => ({
  topics: new Map(checklist.topics.filter(({id}) => !ids.includes(id)).map(({id}) => [id, 'off'] as const)),
});
const headingsOf = (text: string) => text.match(/^#.*$/gm) ?? [];
const asksOf = (text: string) => (text.match(/^- \[ \] .*$/gm) ?? []).map(line => line.slice(6));
const weekly = 'I meet each of you every week for an hour; bring an agenda.';

describe('a discussion guide', () => {
  it('says for which handbook it is, on which day, how to use it, and whose topics they are', () => {
    const text = guide(lintText(`# Lab\n\n${weekly}\n`, only('meetings', 'absence-contingency')));
    assert.equal(
      text,
      lines(
        '---',
        'lab-handbook: false',
        '---',
        '',
        '# Discussion guide for “test”',
        '',
        '2026-11-23. An agenda for trainee and mentor: pick three or four questions for one meeting, and tick what you have talked about. What is asked here may well be answered already, only not in the handbook.',
        '',
        '## Communication standards',
        '',
        '- [ ] When you are travelling or on leave, whom can I turn to, and what happens to our meetings?',
        '  - From: A plan for when the PI is away (mentor competency)',
        '',
        '---',
        '',
        `The topics are those of the MIT Biology Mentoring Competencies. ${data.knowledge.checklist.attribution}`,
      ),
    );
  });

  it('asks in other words where part is there, with the place and with what was not found there', () => {
    const text = lines(
      '# Lab handbook',
      '',
      '## Writing',
      '',
      'I comment on each draft of your papers within a week.',
    );
    const result = lintText(text, only('writing-and-presenting'));
    assert.equal(result.coverage[0]?.status, 'partial');
    assert.ok(
      guide(result).includes(
        lines(
          `- [ ] ${data.questions['writing-and-presenting']?.more}`,
          '  - From: Help with writing and with talks (mentor competency)',
          '  - In the handbook: “Writing” (handbook.md, line 5). Not found: help with presenting.',
        ),
      ),
    );
  });

  it('says where a blank is left, and where a link was not read', () => {
    const blank = guide(
      lintText(
        '# Lab\n\n## Away\n\nWhile I am away, [name] stands in for me.\n',
        only('absence-contingency'),
      ),
    );
    assert.match(
      blank,
      /In the handbook: “Away” \(handbook\.md, line 5\)\. A blank is left to fill in there\./,
    );
    const thin = lintTexts({'thin.md': fs.readFileSync(path.join(root, 'examples', 'thin.md'), 'utf8')});
    assert.match(guide(thin), /line 65\)\. There is a link to another page, which was not read\.$/m);
  });

  it('names the page of a handbook of several, and no heading where none stands above', () => {
    const pages = {
      'a/index.md': '# Lab\n\nHello.\n',
      'a/away.md': 'While I am away, [name] stands in for me.\n',
    };
    assert.match(
      guide(lintTexts(pages, only('absence-contingency'))),
      /In the handbook: a\/away\.md, line 1\. A blank/,
    );
  });

  it('begins, where much is open, with what a mentor should say, in checklist order', () => {
    const text = guide(lintText('# Lab\n\nHello.\n'));
    assert.deepEqual(headingsOf(text), [
      '# Discussion guide for “test”',
      '## To begin with',
      ...checklist.data.areas.map(({title}) => `## ${title}`),
    ]);
    const [first = '', ...areas] = text.split(/^## /m).slice(1);
    const mentor = checklist.topics.filter(({role}) => role === 'mentor').slice(0, 5);
    assert.deepEqual(
      asksOf(first),
      mentor.map(({id}) => data.questions[id]?.ask),
    );
    assert.match(first, /^These come first because they are for the mentor to say/m);
    assert.match(first, /\(mentor competency, Setting expectations\)\n {2}- Notes:$/m);
    assert.equal(asksOf(areas.join('')).length, 68);
    assert.doesNotMatch(areas.join(''), /Notes:/);
  });

  it('lists what is not for this lab with its reason, and asks nothing about it', () => {
    const text = guide(
      lintText(
        lines(
          '---',
          'lab-handbook:',
          '  ignore: [recognition]',
          '---',
          '',
          '<!-- lab-handbook: ignore absence-contingency -- I *never* leave -->',
        ),
        only('absence-contingency', 'recognition'),
      ),
    );
    assert.deepEqual(asksOf(text), []);
    assert.ok(
      text.includes(
        lines(
          '## Not for this lab',
          '',
          'These topics are left out, with the reason given.',
          '',
          '- A plan for when the PI is away: I \\*never\\* leave',
          '- Praise and celebration of good work: no reason given',
        ),
      ),
    );
    assert.match(text, /There is nothing to ask: this lab has left every topic out\./);
  });

  it('says so kindly where there is nothing to ask', () => {
    const text = guide(lintText(`# Lab\n\n${weekly}\n`, only('meetings')));
    assert.match(text, /^2026-11-23\. There is nothing to ask this time: .* say thank you/m);
    assert.deepEqual(headingsOf(text), ['# Discussion guide for “test”']);
  });

  it('asks nothing about a handbook in another language, and says why', () => {
    const german = 'Jeden Montag treffen wir uns um zehn Uhr im Besprechungsraum und reden miteinander.\n';
    const text = guide(lintText(`# Unser Labor\n\n${german.repeat(8)}`));
    assert.match(text, /does not look English/);
    assert.deepEqual(asksOf(text), []);
  });

  it('asks what a lab wants to know about topics of its own, which need no source', () => {
    const {config, problems} = readConfig(
      '.lab-handbook.yaml',
      lines(
        'checklist:',
        '  built-in: false',
        '  areas:',
        '    - id: safety',
        '      title: Safety first!',
        '      rows:',
        '        - id: constructor',
        '          title: Building',
        '          mentor: {title: A <b>rule</b> for rigs, find: Who may build rigs.}',
        '          mentee: {title: Help with rigs, find: Whom to ask., question: "Who shows me *how*?"}',
      ),
      {schema: data.configSchema, checklist: data.knowledge.checklist, groups: {}},
    );
    assert.deepEqual(problems, []);
    const own = new Engine(mergeChecklist(data.knowledge, config.checklist));
    const result = lintText('# Lab\n\nHello.\n', {}, own);
    const questions = mergeQuestions(data.questions, config.checklist);
    const text = formatDiscussion([{result, checklist: own.checklist.data, questions}], day);
    assert.ok(
      text.endsWith(
        lines(
          '## Safety first',
          '',
          '- [ ] How do we handle this in our lab: who may build rigs?',
          '  - From: A \\<b\\>rule\\</b\\> for rigs (mentor competency)',
          '- [ ] Who shows me \\*how\\*?',
          '  - From: Help with rigs (mentee competency)',
        ),
      ),
      text,
    );
  });

  it('is no page of a handbook it is saved beside', () => {
    const text = guide(lintText('# Lab\n\nHello.\n'));
    assert.match(text, /^---\nlab-handbook: false\n---\n/);
  });

  it('follows another where there are several handbooks, with nothing for markdownlint to say', () => {
    const result = lintText('# Lab\n\nHello.\n');
    const text = guide(result, {...result, handbook: {...result.handbook, name: 'other'}});
    assert.deepEqual(
      headingsOf(text).filter(heading => heading.startsWith('# ')),
      ['# Discussion guide for “test”', '# Discussion guide for “other”'],
    );
    assert.equal(text.match(/^lab-handbook: false$/gm)?.length, 1);
    assert.deepEqual(markdownlintProblems({'guides.md': text}), []);
  });
});

const page = lines(
  '# Lab handbook',
  '',
  'Hi.',
  '',
  '## *Leave* [x](y)',
  '',
  'Take your leave.',
  '- all of it',
);
const {handbook, ...rest} = lintText(page);
const texts = fc.oneof(fc.string(), fc.constantFrom('<b>', 'https://example.org', '*a*\n# b', '1. x', ''));
const places = fc.nat(page.length).map(
  (start): Evidence => ({
    topic: '',
    part: -1,
    reason: 'touched',
    cue: '',
    cueShows: false,
    file: 'handbook.md',
    start,
    end: start,
    score: 1,
  }),
);

/** Some coverage of a topic, as no handbook might give it. */
function coverageOf(topic: TopicCoverage['topic']): fc.Arbitrary<TopicCoverage> {
  return fc
    .record({
      status: fc.constantFrom<Status>('covered', 'partial', 'missing', 'ignored'),
      confidence: fc.double({min: 0, max: 1, noNaN: true}),
      sure: fc.boolean(),
      evidence: fc.array(places, {maxLength: 3}),
      nearest: fc.option(places, {nil: undefined}),
      missingParts: fc.array(texts, {maxLength: 2}),
      shortfall: fc.constantFrom('touched', 'blank', 'linked', 'question', 'heading', undefined),
      ignoredBecause: fc.option(texts, {nil: undefined}),
    })
    .map(one => ({topic, ...one}));
}

const coverages = fc
  .shuffledSubarray([...checklist.topics], {minLength: 0})
  .map(chosen => checklist.topics.filter(topic => chosen.includes(topic)))
  .chain(topics => fc.tuple(...topics.map(coverageOf)));

describe('any coverage', () => {
  it('makes a guide that asks once about each topic that is open, and markdownlint has nothing to say', () => {
    fc.assert(
      fc.property(coverages, texts, (coverage, name) => {
        const text = guide({...rest, handbook: {...handbook, name}, coverage});
        const open = coverage.filter(
          one => one.status === 'missing' || one.status === 'partial' || isVague(one),
        );
        assert.deepEqual(
          asksOf(text).sort(),
          open
            .map(({topic: {id}, status}) => data.questions[id]?.[status === 'missing' ? 'ask' : 'more'])
            .sort(),
        );
        assert.deepEqual(markdownlintProblems({guide: text}), []);
      }),
      {numRuns: 25},
    );
  });

  it('puts three to five topics first where more than five are open, mentor topics not found before all others', () => {
    fc.assert(
      fc.property(coverages, coverage => {
        const {first, rest: others} = agendaOf(coverage);
        const pressing = (one: TopicCoverage) => one.status === 'missing' && one.topic.role === 'mentor';
        if (first.length + others.length <= 5) assert.equal(first.length, 0);
        else {
          assert.ok(first.length >= 3 && first.length <= 5);
          if (others.some(pressing)) assert.ok(first.every(pressing) && first.length === 5);
        }
        assert.deepEqual(
          [...others],
          coverage.filter(one => others.includes(one)),
        );
      }),
    );
  });

  it('is vague only where it is covered, but less likely than not in full', () => {
    const [topic] = checklist.topics;
    assert.ok(topic);
    const base = lintText('# Lab\n\nHello.\n').coverage[0];
    assert.ok(base);
    const vague = (status: Status, confidence: number) => isVague({...base, status, confidence});
    assert.deepEqual([vague('covered', 0.49), vague('covered', 0.5)], [true, false]);
    assert.deepEqual(
      [vague('partial', 0.1), vague('missing', 0.1), vague('ignored', 0.1)],
      [false, false, false],
    );
  });
});
