import type {Role} from '../lint/checklist.ts';
import type {Status} from '../lint/detection/coverage.ts';
import type {Translator} from './translator.ts';

/** The codicon of each status. */
export const statusIcon: Readonly<Record<Status, string>> = {
  missing: 'circle-outline',
  partial: 'color-mode',
  covered: 'pass',
  ignored: 'circle-slash',
};

/** All statuses; what is missing comes first. */
export const statusOrder: readonly Status[] = ['missing', 'partial', 'covered', 'ignored'];

/** A status as a person would say it. */
export function statusInWords(status: Status, l10n: Translator): string {
  return {
    missing: l10n.t('not found'),
    partial: l10n.t('partly addressed'),
    covered: l10n.t('addressed'),
    ignored: l10n.t('not for this lab'),
  }[status];
}

/** Whose part of a row a topic is. */
export function roleInWords(role: Role, l10n: Translator): string {
  return {
    mentor: l10n.t('for the mentor'),
    practice: l10n.t('good practice'),
    mentee: l10n.t('for trainees'),
  }[role];
}
