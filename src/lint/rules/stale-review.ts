import type {Place} from '../diagnostic.ts';
import {isEmpty, titlePlace} from '../handbook.ts';
import type {Document} from '../markdown/document.ts';
import {findDate, findReviewDate} from './review-date.ts';
import type {Finding, Rule, RuleContext} from './rule.ts';

interface Review {
  readonly day: string;
  readonly place: Place;
}

/** The handbook was last reviewed longer ago than allowed, or does not say when. */
export const staleReview: Rule = {
  id: 'stale-review',
  *check({handbook, settings}: RuleContext): Iterable<Finding> {
    if (!settings.today || isEmpty(handbook)) return;
    const reviews = handbook.documents.flatMap(reviewsOf).sort((a, b) => (a.day < b.day ? 1 : -1));
    const [latest] = reviews;
    if (!latest) {
      yield {
        ...titlePlace(handbook),
        message:
          'The handbook does not say when it was last reviewed. A line such as “Last reviewed: September 2026” tells readers that it is current.',
        atMost: 'hint',
      };
      return;
    }
    const limit = addMonths(latest.day, settings.reviewMonths);
    if (settings.today <= limit) return;
    yield {
      ...latest.place,
      message: `Last reviewed ${latest.day}, more than ${settings.reviewMonths} ${settings.reviewMonths === 1 ? 'month' : 'months'} ago. Read it through, then change the date.`,
    };
  },
};

/** The dates a document states, in its front matter or its text. */
function reviewsOf(document: Document): Review[] {
  const reviews: Review[] = [];
  const {lastReviewed} = document.frontMatter;
  const stated = lastReviewed && findDate(lastReviewed.text);
  if (stated) {
    const range = document.lines.range(lastReviewed.start, lastReviewed.end);
    reviews.push({day: stated.day, place: {file: document.file, range}});
  }
  for (const section of document.sections) {
    for (const unit of section.units) {
      const date = findReviewDate(unit.text);
      if (date)
        reviews.push({
          day: date.day,
          place: {
            file: document.file,
            range: document.lines.clamp(document.lines.range(unit.start, unit.end), 5),
          },
        });
    }
  }
  return reviews;
}

/** The day so many months later; the last day of a shorter month. */
function addMonths(day: string, count: number): string {
  const [year = 0, monthNumber = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, monthNumber + count, 0));
  // Years of more than four digits do not sort as text, and beyond some there are no dates at all.
  if (Number.isNaN(last.getTime()) || last.getUTCFullYear() > 9999) return '9999-12-31';
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
