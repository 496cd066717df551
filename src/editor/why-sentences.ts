import type {Membership, Why, WhyNot} from './found-handbook.ts';
import {shownText} from './shown-text.ts';
import type {Translator} from './translator.ts';

/** Why a file is checked, or why it is not. `config` is what the user knows the config by, where one decided. */
export function whySentence(membership: Membership, config: string, l10n: Translator): string {
  if ('not' in membership) return notChecked(membership.not, config, l10n);
  const {name, why} = membership.handbook;
  switch (why.kind) {
    case 'config':
      return l10n.t(
        'This file is checked: {0} lists it as a page of “{1}”.',
        shownText(config),
        shownText(name),
      );
    case 'front-matter':
      return l10n.t('This file is checked: its front matter says that it is a lab handbook.');
    case 'command':
      return l10n.t('This file is checked because you asked for it.');
    case 'name':
      return l10n.t('This file is checked: its name says that it is a lab handbook.');
    case 'folder':
      return l10n.t(
        'This file is checked: it belongs to “{0}”, a lab handbook by its name.',
        shownText(why.folder),
      );
  }
}

function notChecked(not: WhyNot, config: string, l10n: Translator): string {
  switch (not.kind) {
    case 'switched-off':
      return l10n.t('This file is not checked: the setting labHandbook.enable is off here.');
    case 'front-matter':
      return l10n.t('This file is not checked: its front matter says “lab-handbook: false”.');
    case 'config-lists-others':
      return l10n.t(
        'This file is not checked: {0} lists the pages of the handbook, and this is none of them.',
        shownText(config),
      );
    case 'config-unreadable':
      return l10n.t(
        'This file is not checked: {0} has a mistake, so the handbooks it lists are not known. The Problems panel says where.',
        shownText(config),
      );
    case 'template':
      return l10n.t(
        'This file is not checked: it is in the folder of templates that {0} names.',
        shownText(config),
      );
    case 'name':
      return l10n.t(
        'This file is not checked: neither its name, nor its folder, nor its front matter says that it is a lab handbook.',
      );
  }
}

/** The reason in a few words, to stand beside others. */
export function whyInShort(why: Why | WhyNot, checked: boolean, config: string, l10n: Translator): string {
  switch (why.kind) {
    case 'config':
      return l10n.t('listed in {0}', shownText(config));
    case 'front-matter':
      return checked ? l10n.t('by its front matter') : l10n.t('its front matter says “lab-handbook: false”');
    case 'command':
      return l10n.t('because you asked');
    case 'name':
      return checked ? l10n.t('by its name') : l10n.t('not by name, folder or front matter');
    case 'folder':
      return l10n.t('a page of “{0}”', shownText(why.folder));
    case 'switched-off':
      return l10n.t('labHandbook.enable is off here');
    case 'config-lists-others':
      return l10n.t('not listed in {0}', shownText(config));
    case 'template':
      return l10n.t('a template of {0}', shownText(config));
    case 'config-unreadable':
      return l10n.t('{0} has a mistake', shownText(config));
  }
}
