import type {Checklist, Topic} from './checklist.ts';
import {shows} from './detection/evidence.ts';
import type {Document} from './markdown/document.ts';
import type {Section} from './markdown/section.ts';
import type {SectionFindings} from './section-findings.ts';

/** The section where the answer to a missing topic belongs. */
export interface Home {
  readonly document: Document;
  readonly section: Section;
  /** Whether its heading names the topic's row, or its text speaks of it; else only the area is the same. */
  readonly sameRow: boolean;
}

const headingNamesRow = 6;
const forRow = 3;
const forArea = 1;
const needed = 2;

/** The best section for a topic by heading and content; undefined where none is near it. */
export function homeOf(
  topic: Topic,
  sections: readonly SectionFindings[],
  checklist: Checklist,
): Home | undefined {
  let best: Home | undefined;
  let most = needed - 1;
  for (const findings of sections) {
    const {score, sameRow} = belonging(topic, findings, checklist);
    if (score <= most) continue;
    most = score;
    best = {document: findings.document, section: findings.section, sameRow};
  }
  return best;
}

function belonging(
  topic: Topic,
  {section, evidence, rows: named}: SectionFindings,
  checklist: Checklist,
): {score: number; sameRow: boolean} {
  if (section.depth === 0) return {score: 0, sameRow: false};
  let rows = 0;
  let areas = 0;
  for (const place of evidence) {
    const other = shows(place) ? checklist.topic(place.topic) : undefined;
    if (other?.row === topic.row) rows++;
    else if (other?.area === topic.area) areas++;
  }
  const plainness = named.get(topic.row);
  const byHeading = plainness === undefined ? 0 : headingNamesRow + plainness;
  const score = byHeading + forRow * Math.min(rows, 2) + forArea * Math.min(areas, 3);
  return {score, sameRow: byHeading > 0 || rows > 0};
}
