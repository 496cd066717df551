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
  /** Whether its heading is about the row above all, in the words of the row's title. */
  readonly ofRow: boolean;
  /** Whether its text speaks of the row. */
  readonly speaksOfRow: boolean;
}

const headingNamesRow = 6;
const inTitleOfRow = 3;
/** So much of a heading in the row's title makes it a heading of that row. */
const ofRowShare = 0.5;
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
    const {score, ...kinship} = belonging(topic, findings, checklist);
    if (score <= most) continue;
    most = score;
    best = {document: findings.document, section: findings.section, ...kinship};
  }
  return best;
}

interface Belonging extends Pick<Home, 'sameRow' | 'ofRow' | 'speaksOfRow'> {
  readonly score: number;
}

function belonging(
  topic: Topic,
  {section, evidence, rows: named}: SectionFindings,
  checklist: Checklist,
): Belonging {
  if (section.depth === 0) return {score: 0, sameRow: false, ofRow: false, speaksOfRow: false};
  let rows = 0;
  let areas = 0;
  for (const place of evidence) {
    const other = shows(place) ? checklist.topic(place.topic) : undefined;
    if (other?.row === topic.row) rows++;
    else if (other?.area === topic.area) areas++;
  }
  const name = named.get(topic.row);
  const byHeading = name ? headingNamesRow + name.plainness + inTitleOfRow * name.inTitle : 0;
  const score = byHeading + forRow * Math.min(rows, 2) + forArea * Math.min(areas, 3);
  return {
    score,
    sameRow: byHeading > 0 || rows > 0,
    ofRow: (name?.inTitle ?? 0) >= ofRowShare,
    speaksOfRow: rows > 0,
  };
}
