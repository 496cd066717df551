import assert from 'node:assert/strict';
import {coveredShare} from '../../src/report/coverage-share.ts';
import {formatGithub} from '../../src/report/github.ts';
import {formatJson} from '../../src/report/json.ts';
import type {Colors} from '../../src/report/stylish.ts';
import {formatStylish} from '../../src/report/stylish.ts';
import {formatTopics} from '../../src/report/topic-list.ts';
import {wrap} from '../../src/report/wrap.ts';
import {engine, lines, lintText, lintTexts} from '../support/engine.ts';

const plain: Colors = {bold: same, dim: same, red: same, yellow: same, cyan: same, green: same};
function same(text: string): string {
  return text;
}
const {areas} = engine.checklist.data;
const only = (...ids: string[]) => ({
  topics: new Map(
    engine.checklist.topics.filter(topic => !ids.includes(topic.id)).map(topic => [topic.id, 'off'] as const),
  ),
});
const text = lines(
  '# Lab handbook',
  '',
  '## Meetings',
  '',
  'I meet each of you every week for an hour; bring an agenda.',
  '',
  '## Authorship',
  '',
);

describe('the report for a terminal', () => {
  it('groups by file, says place, severity, rule and topic, and sums up by area', () => {
    const result = lintText(text, only('absence-contingency', 'meetings'));
    assert.equal(
      formatStylish([{result, areas}], plain, 100),
      lines(
        'handbook.md',
        '    3:1  warning  missing-topic absence-contingency',
        '         Not found: a plan for when the PI is away. Looked for: who stands in when you travel, take',
        '         leave or are on sabbatical, how people reach you, and what happens to meetings.',
        '    7:1  warning  empty-section',
        '         Nothing stands below the heading “Authorship”. Write a line or two here, or take the',
        '         heading out.',
        '',
        'Coverage of test',
        '  Communication standards  ██████████··········  1 of 2 covered, 1 not found',
        '  All topics               ██████████··········  1 of 2 covered, 1 not found',
        '',
        '2 warnings. 50 % covered.',
      ),
    );
  });

  it('says so when there is nothing to report', () => {
    const result = lintText(
      '# Lab\n\nI meet each of you every week for an hour; bring an agenda.\n',
      only('meetings'),
    );
    assert.match(formatStylish([{result, areas}], plain, 100), /Nothing to report\. 100 % covered\.\n$/);
  });

  it('says what a lab leaves out', () => {
    const result = lintText(
      '# Lab\n\n<!-- lab-handbook: ignore absence-contingency -- never away -->\nHi.\n',
      only('absence-contingency'),
    );
    assert.match(formatStylish([{result, areas}], plain, 100), /0 of 0 covered, 1 left out/);
  });
});

describe('the JSON report', () => {
  const result = lintText(text, only('absence-contingency', 'meetings'));
  const json = JSON.parse(formatJson([result]));

  it('has the shape of the contract', () => {
    assert.deepEqual(Object.keys(json), ['version', 'handbooks', 'topics', 'diagnostics', 'summary']);
    assert.equal(json.version, 1);
    assert.deepEqual(json.handbooks, [{name: 'test', files: ['handbook.md']}]);
    assert.deepEqual(json.summary, {covered: 1, partial: 0, missing: 1, ignored: 0});
    assert.deepEqual(json.diagnostics[0], {
      rule: 'missing-topic',
      topic: 'absence-contingency',
      severity: 'warning',
      message:
        'Not found: a plan for when the PI is away. Looked for: who stands in when you travel, take leave or are on sabbatical, how people reach you, and what happens to meetings.',
      file: 'handbook.md',
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 12,
      url: 'docs/topics/absence-contingency.md',
    });
  });

  it('places evidence on its sentence', () => {
    const meetings = json.topics.find((topic: {id: string}) => topic.id === 'meetings');
    assert.equal(meetings.status, 'covered');
    const {file, line, column, endLine, endColumn} = meetings.evidence[0];
    assert.deepEqual(
      {file, line, column, endLine, endColumn},
      {file: 'handbook.md', line: 5, column: 1, endLine: 5, endColumn: 60},
    );
  });

  it('says of each place which cue and which words spoke', () => {
    const [place] = json.topics.find((topic: {id: string}) => topic.id === 'meetings').evidence;
    assert.match(place.cue, /meet/);
    assert.ok(place.words.length > 0, 'no words');
    for (const word of place.words) assert.ok(text.toLowerCase().includes(word), word);
  });

  it('carries each of several handbooks in full, the first at the top', () => {
    const two = JSON.parse(formatJson([result, lintText('# Other\n\nHello.\n', only('recognition'))]));
    assert.equal(two.handbooks.length, 2);
    assert.deepEqual(two.handbooks[0].topics, two.topics);
    assert.deepEqual(two.handbooks[1].summary, {covered: 0, partial: 0, missing: 1, ignored: 0});
  });

  it('is whole without any handbook', () => {
    assert.deepEqual(JSON.parse(formatJson([])), {
      version: 1,
      handbooks: [],
      topics: [],
      diagnostics: [],
      summary: {covered: 0, partial: 0, missing: 0, ignored: 0},
    });
  });
});

describe('the GitHub report', () => {
  it('escapes what would end a command early', () => {
    const result = lintTexts({'a,b:c%.md': '# Lab\n\n## Nothing % here\n'}, only());
    assert.match(
      formatGithub([result]),
      /^::warning file=a%2Cb%3Ac%25\.md,line=3,endLine=3,col=1,endColumn=18,title=empty-section::Nothing stands below the heading “Nothing %25 here”\./m,
    );
  });
});

describe('the list of topics', () => {
  it('names every topic under its area', () => {
    const list = formatTopics(areas);
    for (const {id, title} of engine.checklist.topics)
      assert.match(list, new RegExp(`^  ${id} +${title.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}$`, 'm'));
    for (const {title} of areas) assert.ok(list.includes(`${title}\n`));
  });
});

describe('wrapping', () => {
  it('breaks at spaces and leaves long words whole', () => {
    assert.deepEqual(wrap('aa bb cc dddddddd e', 5), ['aa bb', 'cc', 'dddddddd', 'e']);
  });
});

describe('the share covered', () => {
  it('leaves ignored topics out and is whole where nothing applies', () => {
    assert.equal(coveredShare({covered: 1, partial: 1, missing: 2, ignored: 9}), 0.25);
    assert.equal(coveredShare({covered: 0, partial: 0, missing: 0, ignored: 3}), 1);
  });
});
