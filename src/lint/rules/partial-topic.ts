import type {TopicCoverage} from '../detection/coverage.ts';
import type {Reason} from '../detection/evidence.ts';
import type {Document} from '../markdown/document.ts';
import type {Finding, Rule, RuleContext} from './rule.ts';
import {list, lowerFirst, sentence} from './wording.ts';

/** Why the best place found is not enough, as the second sentence of the message. */
const shortfalls: Readonly<Record<Reason, string>> = {
  said: 'This comes near it.',
  directive: '',
  touched: 'This comes near it.',
  question: 'So far this only asks a question.',
  blank: 'A blank is left to fill in here.',
  linked: 'Linked, not read: the page it links to may say it, this handbook does not.',
  heading: 'There is a heading for it, but the text below was not found to say it.',
};

/** Only part of what a topic asks for is there. */
export const partialTopic: Rule = {
  id: 'partial-topic',
  *check(context: RuleContext): Iterable<Finding> {
    if (!context.english) return;
    const documents = new Map(context.handbook.documents.map(document => [document.file, document]));
    for (const coverage of context.coverage) {
      // Between present and covered lies little: a doubtful finding would cost more trust than it helps.
      if (coverage.status !== 'partial' || !coverage.sure) continue;
      const finding = toFinding(coverage, documents);
      if (finding) yield finding;
    }
  },
};

function toFinding(coverage: TopicCoverage, documents: ReadonlyMap<string, Document>): Finding | undefined {
  const {topic, evidence, missingParts, shortfall} = coverage;
  const [best, ...others] = evidence;
  const document = best && documents.get(best.file);
  if (!best || !document) return undefined;
  const found =
    missingParts.length > 0
      ? `Not found: ${list(missingParts)}.`
      : `${shortfalls[shortfall ?? 'touched']} Looked for: ${sentence(lowerFirst(topic.find))}`;
  return {
    file: best.file,
    range: document.lines.clamp(document.lines.range(best.start, best.end), 5),
    topic: topic.id,
    role: topic.role,
    message: `Partly addressed: ${sentence(lowerFirst(topic.title))} ${found}`,
    related: others.flatMap(place => {
      const page = documents.get(place.file);
      return page
        ? [
            {
              file: place.file,
              range: page.lines.clamp(page.lines.range(place.start, place.end), 5),
              message: 'This speaks of it too.',
            },
          ]
        : [];
    }),
  };
}
