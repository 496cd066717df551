import assert from 'node:assert/strict';
import {pageOfDiagnostic, pageOfTopic} from '../../src/editor/topic-pages.ts';
import {data} from '../support/engine.ts';

describe('the page of a topic', () => {
  it('is there for each of the checklist that ships with the linter', () => {
    assert.equal(pageOfTopic('meetings/mentee', data.knowledge), 'topics/meetings-mentee');
    assert.equal(pageOfDiagnostic('missing-topic', 'recognition', data.knowledge), 'topics/recognition');
  });

  it("is not there for a lab's own topic, whose diagnostics lead to their rule", () => {
    assert.equal(pageOfTopic('fish-room', data.knowledge), undefined);
    assert.equal(pageOfDiagnostic('missing-topic', 'fish-room', data.knowledge), 'rules/missing-topic');
    assert.equal(pageOfDiagnostic('stale-review', undefined, data.knowledge), 'rules/stale-review');
  });
});
