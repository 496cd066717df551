import type {Summary} from '../report/coverage-share.ts';
import {applying} from '../report/coverage-tree.ts';
import {summaryInWords} from './coverage-words.ts';
import type {Membership} from './found-handbook.ts';
import type {RunMode} from './settings.ts';
import {shownText} from './shown-text.ts';
import type {Translator} from './translator.ts';

/** What an entry of the language status says. */
export interface StatusTexts {
  readonly text: string;
  readonly detail: string;
  readonly warning: boolean;
  readonly command: {readonly title: string; readonly command: string; readonly arguments?: unknown[]};
}

/** What the last check of a handbook found, as far as the status tells. */
export interface Checked {
  readonly name: string;
  readonly summary: Summary;
  readonly english: boolean;
  /** How many of its pages could not be read. */
  readonly unread: number;
}

/** When a page is checked, and whether it is too large to be checked while somebody types. */
export interface WhenChecked {
  readonly run: RunMode;
  readonly large: boolean;
}

/** Whether and why a page is checked, and how to change that. `why` is the reason in a few words. */
export function checkTexts(
  membership: Membership,
  why: string,
  when: WhenChecked,
  l10n: Translator,
): StatusTexts {
  if ('not' in membership) return notChecked(membership, why, l10n);
  const manual = when.run === 'manual';
  return {
    text: checkedWhen(when, l10n),
    detail: why,
    warning: false,
    command: manual
      ? {title: l10n.t('Check Now'), command: 'labHandbook.checkNow'}
      : {title: l10n.t('Why?'), command: 'labHandbook.whyChecked'},
  };
}

function checkedWhen({run, large}: WhenChecked, l10n: Translator): string {
  if (run === 'manual') return l10n.t('Lab handbook: checked when you ask');
  if (run === 'onSave') return l10n.t('Lab handbook: checked when you save');
  return large
    ? l10n.t('Lab handbook: checked when you save, as it is large')
    : l10n.t('Lab handbook: checked');
}

function notChecked({not}: Extract<Membership, {not: unknown}>, why: string, l10n: Translator): StatusTexts {
  const settings = {title: l10n.t('Open Settings'), command: 'labHandbook.openSettings'};
  const check = {title: l10n.t('Check This File'), command: 'labHandbook.checkFile'};
  const misread = not.kind === 'config-unreadable';
  return {
    text: l10n.t('Not a lab handbook'),
    detail: why,
    warning: misread,
    command:
      misread || not.kind === 'template'
        ? {title: l10n.t('Open Settings File'), command: 'vscode.open', arguments: [not.config]}
        : not.kind === 'switched-off'
          ? settings
          : check,
  };
}

/** The coverage so far. */
export function coverageTexts({summary, english, unread}: Checked, l10n: Translator): StatusTexts {
  const command = {title: l10n.t('Show Coverage'), command: 'labHandbook.showCoverage'};
  const [addressed = '', ...others] = summaryInWords(summary, l10n);
  const missed =
    unread === 0
      ? []
      : [unread === 1 ? l10n.t('1 page could not be read') : l10n.t('{0} pages could not be read', unread)];
  return {
    text: english ? addressed : l10n.t('Does not look English'),
    detail: [...missed, ...(english ? others : [l10n.t('its topics are not checked')])].join(', '),
    warning: unread > 0,
    command,
  };
}

/** What the status bar says, with its tooltip. */
export function barTexts(
  {name, summary, english, unread}: Checked,
  l10n: Translator,
): {text: string; tooltip: string} {
  if (!english)
    return {
      text: l10n.t('Handbook'),
      tooltip: l10n.t('{0} does not look English, so its topics are not checked.', name),
    };
  const {detail} = coverageTexts({name, summary, english, unread}, l10n);
  const [addressed = ''] = summaryInWords(summary, l10n);
  const words = detail === '' ? addressed : `${addressed}, ${detail}`;
  return {
    text: l10n.t('Handbook {0}/{1}', summary.covered, applying(summary)),
    tooltip: l10n.t('{0}: {1}. Click to see them all.', name, words),
  };
}

/** The settings file and the checklist that apply. */
export interface AppliedSettings {
  /** As the user knows it; undefined where there is none. */
  readonly config: string | undefined;
  readonly mistakes: number;
  /** The checklist's title; undefined where the lab made one of its own. */
  readonly checklist: string | undefined;
  /** Whether the lab has topics of its own in it. */
  readonly extended: boolean;
}

/** Which settings file and checklist apply. @param open the settings file, for the command that opens it */
export function settingsTexts(
  {config, mistakes, checklist, extended}: AppliedSettings,
  open: unknown,
  l10n: Translator,
): StatusTexts {
  const list =
    checklist === undefined
      ? l10n.t('your own checklist')
      : extended
        ? l10n.t('{0}, with your own topics', checklist)
        : checklist;
  return {
    text: config === undefined ? l10n.t('No settings file') : shownText(config),
    detail: [...mistakesInWords(mistakes, l10n), list].join(' · '),
    warning: mistakes > 0,
    command:
      config === undefined
        ? {title: l10n.t('Create'), command: 'labHandbook.createConfig'}
        : {title: l10n.t('Open'), command: 'vscode.open', arguments: [open]},
  };
}

/** Which settings count, as a sentence. */
export function settingsSentence(applied: AppliedSettings, l10n: Translator): string {
  const {text, detail} = settingsTexts(applied, undefined, l10n);
  return l10n.t('What counts: {0} · {1}.', text, detail);
}

/** What a settings file in view holds. */
export function configTexts(handbooks: number, mistakes: number, l10n: Translator): StatusTexts {
  const named = handbooks === 1 ? l10n.t('names 1 handbook') : l10n.t('names {0} handbooks', handbooks);
  return {
    text: l10n.t('Settings of lab handbooks'),
    detail: [...mistakesInWords(mistakes, l10n), named].join(' · '),
    warning: mistakes > 0,
    command:
      mistakes > 0
        ? {title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems'}
        : {title: l10n.t('Show Coverage'), command: 'labHandbook.showCoverage'},
  };
}

/** While a settings file has mistakes, what it said before them holds. */
function mistakesInWords(mistakes: number, l10n: Translator): string[] {
  if (mistakes === 0) return [];
  return [
    mistakes === 1
      ? l10n.t('1 mistake in it; what it said before holds')
      : l10n.t('{0} mistakes in it; what it said before holds', mistakes),
  ];
}
