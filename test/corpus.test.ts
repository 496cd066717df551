import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {makeHandbook} from '../src/lint/handbook.ts';
import {lint} from '../src/lint/linter.ts';
import {readDocument} from '../src/lint/markdown/document.ts';
import {defaultSettings} from '../src/lint/settings.ts';
import {formatJson} from '../src/report/json.ts';
import {engine} from './support/engine.ts';
import {handbooksHere} from './support/handbooks-here.ts';

/** What is wrong with the places in a report; never a word of the texts, which are other people's. */
function misplaced(report: string, texts: ReadonlyMap<string, string>): string[] {
  const {topics, diagnostics} = JSON.parse(report);
  const places = [...topics.flatMap((topic: {evidence: unknown[]}) => topic.evidence), ...diagnostics];
  return places.flatMap(({file, line, column, endLine, endColumn}) => {
    const lines = texts.get(file)?.split(/\r\n|\r|\n/) ?? [];
    const inside = (row: number, at: number) =>
      row >= 1 && row <= lines.length && at >= 1 && at <= (lines[row - 1] ?? '').length + 1;
    const ordered = line < endLine || (line === endLine && column <= endColumn);
    return inside(line, column) && inside(endLine, endColumn) && ordered
      ? []
      : [`${file}:${line}:${column}-${endLine}:${endColumn}`];
  });
}

describe('every handbook at hand', () => {
  for (const {name, files} of handbooksHere()) {
    it(`${name}: is read whole, every place lies inside its file, the order of files does not matter`, () => {
      const documents = files.map(file => readDocument(path.basename(file), fs.readFileSync(file, 'utf8')));
      const texts = new Map(documents.map(document => [document.file, document.text]));
      const settings = {...defaultSettings, today: '2026-11-23'};
      const report = formatJson([lint(makeHandbook(name, documents), engine, settings)]);
      assert.equal(JSON.parse(report).topics.length, 73);
      assert.deepEqual(misplaced(report, texts), []);
      const again = [...files]
        .reverse()
        .map(file => readDocument(path.basename(file), fs.readFileSync(file, 'utf8')));
      // Compared by length and equality only, so that a failure prints no text.
      assert.ok(
        formatJson([lint(makeHandbook(name, again), engine, settings)]) === report,
        'the report differs',
      );
      assert.ok(
        documents.every(document => document.frontMatter.problems.length === 0),
        'front matter cannot be read',
      );
    });
  }
});
