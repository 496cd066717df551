import type {Topic} from '../checklist.ts';
import {shows} from '../detection/evidence.ts';
import type {Place} from '../diagnostic.ts';
import {headingRange, titlePlace} from '../handbook.ts';
import type {RuleContext, SectionFindings} from './rule.ts';

const headingNamesRow = 6;
const sameRow = 3;
const sameArea = 1;
const needed = 2;

/** Where the answer to a missing topic belongs: the best section by heading and content, else the handbook's title. */
export function homeOf(topic: Topic, context: RuleContext): Place {
  let best: SectionFindings | undefined;
  let most = needed - 1;
  for (const findings of context.sections) {
    const score = belonging(topic, findings, context);
    if (score > most) [best, most] = [findings, score];
  }
  if (!best) return titlePlace(context.handbook);
  return {file: best.document.file, range: headingRange(best.document, best.section)};
}

function belonging(
  topic: Topic,
  {section, evidence, rows: named}: SectionFindings,
  context: RuleContext,
): number {
  if (section.depth === 0) return 0;
  let rows = 0;
  let areas = 0;
  for (const place of evidence) {
    const other = shows(place) ? context.checklist.topic(place.topic) : undefined;
    if (other?.row === topic.row) rows++;
    else if (other?.area === topic.area) areas++;
  }
  const plainness = named.get(topic.row);
  const byHeading = plainness === undefined ? 0 : headingNamesRow + plainness;
  return byHeading + sameRow * Math.min(rows, 2) + sameArea * Math.min(areas, 3);
}
