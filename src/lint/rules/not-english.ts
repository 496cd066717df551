import {isEmpty, titlePlace} from '../handbook.ts';
import type {Finding, Rule, RuleContext} from './rule.ts';

/** The cues are English: of a handbook in another language nothing can be said. */
export const notEnglish: Rule = {
  id: 'not-english',
  *check(context: RuleContext): Iterable<Finding> {
    if (context.english || isEmpty(context.handbook)) return;
    yield {
      ...titlePlace(context.handbook),
      message:
        'This handbook does not look English. Its topics are not checked, as the checklist can only read English.',
    };
  },
};
