import type {Translator} from '../../src/editor/translator.ts';

/** Leaves texts in English, as VS Code does where it has no other language for them. */
export const english: Translator = {
  t: (message, ...args) => message.replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)])),
};
