import type {Checklist, Topic} from '../lint/checklist.ts';
import type {Status, TopicCoverage} from '../lint/detection/coverage.ts';
import {composeSections, type NewSection} from './compose.ts';
import type {DocumentStyle} from './document-style.ts';
import type {SectionPlace} from './section-place.ts';
import {sectionText} from './section-text.ts';
import type {RowTemplate} from './template.ts';

/** A section that can be asked for. */
export interface SectionOffer {
  readonly section: NewSection;
  readonly status: Status;
}

/**
 * The sections that a handbook could do with: those of missing topics first, then those of partial ones. A row that
 * lacks several topics is offered as a whole, and then topic by topic.
 */
export function sectionOffers(
  coverage: readonly TopicCoverage[],
  checklist: Checklist,
  templates: readonly RowTemplate[],
): SectionOffer[] {
  const offer = (topics: readonly Topic[], status: Status) =>
    composeSections(topics, checklist, templates).map(section => ({section, status}));
  const withStatus = (status: Status) =>
    coverage.filter(one => one.status === status).map(({topic}) => topic);
  const missing = withStatus('missing');
  return [
    ...checklist.rows.flatMap(row => {
      const lacking = missing.filter(topic => topic.row === row.id);
      const whole = lacking.length > 1 ? offer(lacking, 'missing') : [];
      return [...whole, ...lacking.flatMap(topic => offer([topic], 'missing'))];
    }),
    ...withStatus('partial').flatMap(topic => offer([topic], 'partial')),
  ];
}

/**
 * A section as it is written at a place, in the page's style, with the blank lines that the lines around it need;
 * lines end in LF. Its heading has the `#` that were typed.
 */
export function sectionAt(
  place: SectionPlace,
  section: NewSection,
  depth: number,
  style: DocumentStyle,
): string {
  const text = sectionText(section, depth, {...style, headingForm: () => 'open'});
  return `${place.textAbove ? '\n' : ''}${text}${place.textBelow ? '\n' : ''}`;
}
