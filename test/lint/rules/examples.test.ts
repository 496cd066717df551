import assert from 'node:assert/strict';
import type {RuleId} from '../../../src/lint/diagnostic.ts';
import {data, engine, lintText} from '../../support/engine.ts';

interface RulePage {
  id: RuleId;
  examples: {title: string; only?: string[]; text: string; finds: string[]}[];
}

const {rules} = data as unknown as {rules: RulePage[]};

describe('the examples on the pages of the rules', () => {
  for (const {id, examples} of rules) {
    for (const example of examples) {
      it(`${id}: ${example.title}`, () => {
        const hidden = example.only
          ? engine.checklist.topics
              .filter(topic => !example.only?.includes(topic.id))
              .map(topic => [topic.id, 'off'] as const)
          : [];
        const {diagnostics} = lintText(example.text, {today: '2026-11-23', topics: new Map(hidden)});
        const found = diagnostics
          .filter(diagnostic => diagnostic.rule === id)
          .map(({range, message}) => `${range.start.line}:${range.start.column} ${message}`);
        assert.deepEqual(found, example.finds);
      });
    }
  }
});
