import type {TopicCoverage} from './detection/coverage.ts';
import {endWithSubsections} from './handbook.ts';
import type {LintResult} from './linter.ts';
import type {Document} from './markdown/document.ts';

/** What a place of a document says of the checklist: a heading with its section, or a sentence. */
export interface Addressed {
  readonly kind: 'section' | 'sentence';
  /** The heading, or the sentence; offsets are into the document. */
  readonly start: number;
  readonly end: number;
  /** Those that are covered first, each in the order of the text. */
  readonly topics: readonly TopicCoverage[];
}

/** The topics that the heading or the sentence at `offset` addresses; undefined where it addresses none. */
export function addressedAt(document: Document, offset: number, result: LintResult): Addressed | undefined {
  const section = document.sections.find(
    ({depth, headingStart, headingEnd}) => depth > 0 && headingStart <= offset && offset <= headingEnd,
  );
  if (section) {
    const {start, headingStart, headingEnd} = section;
    const topics = topicsBetween(document, start, endWithSubsections(document, section), result);
    return topics.length > 0 ? {kind: 'section', start: headingStart, end: headingEnd, topics} : undefined;
  }
  const places = result.coverage
    .filter(isAddressed)
    .flatMap(({evidence}) => evidence)
    .filter(({file, start, end}) => file === document.file && start <= offset && offset < end);
  const [first] = places;
  if (!first) return undefined;
  const topics = topicsBetween(document, first.start, first.end, result);
  return {kind: 'sentence', start: first.start, end: first.end, topics};
}

function topicsBetween(document: Document, start: number, end: number, result: LintResult): TopicCoverage[] {
  const placesOf = ({evidence}: TopicCoverage) =>
    evidence.filter(place => place.file === document.file && place.start >= start && place.start < end);
  return result.coverage
    .filter(isAddressed)
    .map(coverage => ({coverage, at: Math.min(...placesOf(coverage).map(place => place.start))}))
    .filter(({at}) => Number.isFinite(at))
    .sort((a, b) => rank(a.coverage) - rank(b.coverage) || a.at - b.at)
    .map(({coverage}) => coverage);
}

function isAddressed({status}: TopicCoverage): boolean {
  return status === 'covered' || status === 'partial';
}

function rank({status}: TopicCoverage): number {
  return status === 'covered' ? 0 : 1;
}
