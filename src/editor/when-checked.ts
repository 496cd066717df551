import type {FoundHandbook} from './found-handbook.ts';
import {openDocument} from './page-texts.ts';
import {runModeOf, typingLimitOf} from './settings.ts';

/** Whether the user wants to be asked, or to save first, before a handbook is linted again. */
export function waitsForUser({pages}: FoundHandbook): boolean {
  return pages.some(page => {
    const mode = runModeOf(page);
    return mode === 'manual' || (mode === 'onSave' && (openDocument(page)?.isDirty ?? false));
  });
}

/** Whether a handbook may be linted for each key: nobody said otherwise, and no open page is too large for it. */
export function mayLintWhileTyping({pages}: FoundHandbook): boolean {
  return pages.every(page => {
    const length = openDocument(page)?.getText().length ?? 0;
    return runModeOf(page) === 'onType' && length <= typingLimitOf(page);
  });
}
