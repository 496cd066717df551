import {isEmpty, titlePlace} from '../handbook.ts';
import {homeOf} from './home.ts';
import type {Finding, Rule, RuleContext} from './rule.ts';
import {lowerFirst, sentence} from './wording.ts';

/** Nothing in the handbook addresses a topic. */
export const missingTopic: Rule = {
  id: 'missing-topic',
  *check(context: RuleContext): Iterable<Finding> {
    if (isEmpty(context.handbook)) {
      yield {
        ...titlePlace(context.handbook),
        message: `This handbook has no text yet, so none of its ${context.coverage.length} topics is addressed. A good start is one section on what you expect of lab members and what they can expect of you.`,
      };
      return;
    }
    if (!context.english) return;
    for (const {topic, status} of context.coverage) {
      if (status !== 'missing') continue;
      yield {
        ...homeOf(topic, context),
        topic: topic.id,
        role: topic.role,
        message: `Not found: ${sentence(lowerFirst(topic.title))} Looked for: ${sentence(lowerFirst(topic.find))}`,
      };
    }
  },
};
