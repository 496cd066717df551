import {shownPlaces, type TopicCoverage} from '../lint/detection/coverage.ts';
import type {Summary} from '../report/coverage-share.ts';
import {applying, type CoverageFilter} from '../report/coverage-tree.ts';
import {roleInWords, statusInWords} from './status-words.ts';
import type {Translator} from './translator.ts';

/** What stands beside a topic: its status, and how often or why. */
export function topicInWords({status, evidence, ignoredBecause}: TopicCoverage, l10n: Translator): string {
  const word = statusInWords(status, l10n);
  if (status === 'ignored') return ignoredBecause ? `${word} · ${ignoredBecause}` : word;
  if (status === 'missing' || evidence.length < 2) return word;
  const count = evidence.length;
  // More places than are kept may speak of it.
  const places = count < shownPlaces ? l10n.t('{0} places', count) : l10n.t('{0} places or more', count);
  return `${word} · ${places}`;
}

/** What stands beside a group of topics. */
export function countInWords(summary: Summary, l10n: Translator): string {
  const all = applying(summary);
  return all === 0 ? l10n.t('not for this lab') : l10n.t('{0} of {1}', summary.covered, all);
}

/** The same for somebody who hears it. */
export function groupLabel(title: string, summary: Summary, l10n: Translator): string {
  const all = applying(summary);
  return all === 0
    ? l10n.t('{0}, not for this lab', title)
    : l10n.t('{0}, {1} of {2} topics addressed', title, summary.covered, all);
}

/** How many topics have which status; those that none has are left out. */
export function summaryInWords(summary: Summary, l10n: Translator): string[] {
  const {covered, partial, missing, ignored} = summary;
  return [
    l10n.t('{0} of {1} topics addressed', covered, applying(summary)),
    ...(partial > 0 ? [l10n.t('{0} partly addressed', partial)] : []),
    ...(missing > 0 ? [l10n.t('{0} not found', missing)] : []),
    ...(ignored > 0 ? [l10n.t('{0} not for this lab', ignored)] : []),
  ];
}

/** What the number on the view's badge means. */
export function badgeTooltip(missing: number, handbook: string, l10n: Translator): string {
  return missing === 1
    ? l10n.t('1 topic was not found in {0}', handbook)
    : l10n.t('{0} topics were not found in {1}', missing, handbook);
}

/** What a filter shows; undefined for one that shows all. */
export function filterInWords({statuses, roles}: CoverageFilter, l10n: Translator): string | undefined {
  const parts = [
    statuses.map(status => statusInWords(status, l10n)).join(', '),
    roles.map(role => roleInWords(role, l10n)).join(', '),
  ].filter(part => part !== '');
  return parts.length === 0 ? undefined : l10n.t('Only: {0}', parts.join(' · '));
}
