import type {Topic} from '../checklist.ts';
import type {TopicCoverage} from '../detection/coverage.ts';
import type {Place} from '../diagnostic.ts';
import {headingRange, isEmpty, titlePlace} from '../handbook.ts';
import type {Finding, Rule, RuleContext} from './rule.ts';
import {list, lowerFirst, sentence} from './wording.ts';

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
    for (const coverage of context.coverage) {
      if (coverage.status === 'missing') yield toFinding(coverage, context);
    }
  },
};

/** A topic that may be addressed in words not known here is reported softly, with the place that comes nearest. */
function toFinding({topic, sure, nearest}: TopicCoverage, context: RuleContext): Finding {
  const looked = `Looked for: ${sentence(lowerFirst(topic.find))}`;
  const base = {...placeOfMissing(topic, context), topic: topic.id, role: topic.role};
  if (sure) return {...base, message: `Not found: ${sentence(lowerFirst(topic.title))} ${looked}`};
  const document = context.handbook.documents.find(one => one.file === nearest?.file);
  return {
    ...base,
    message: `Looks not addressed: ${sentence(lowerFirst(topic.title))} ${looked}`,
    atMost: 'information',
    related:
      nearest && document
        ? [
            {
              file: nearest.file,
              range: document.lines.clamp(document.lines.range(nearest.start, nearest.end), 5),
              message: comesNearest(context.explain(nearest)),
            },
          ]
        : [],
  };
}

/** Where the answer belongs: the heading of its home, else the handbook's title. */
export function placeOfMissing(
  topic: Topic,
  {home: homeOf, handbook}: Pick<RuleContext, 'home' | 'handbook'>,
): Place {
  const home = homeOf(topic);
  if (!home) return titlePlace(handbook);
  return {file: home.document.file, range: headingRange(home.document, home.section)};
}

function comesNearest(words: readonly string[]): string {
  return words.length === 0
    ? 'This comes nearest to it.'
    : `This comes nearest to it, with ${list(words.map(word => `“${word}”`))}.`;
}
