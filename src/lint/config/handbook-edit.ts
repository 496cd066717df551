import {isMap, isSeq, parseDocument} from 'yaml';
import {entryLines, type NamedHandbook} from './new-config.ts';
import {indentAt, insertLines} from './yaml-lines.ts';

/**
 * The text of a config that names one more handbook, as the last; all else stays as it is written.
 *
 * @param text of a config without mistakes
 * @returns undefined where the config names none, or is written so that a person had better do it
 */
export function addHandbook(text: string, handbook: NamedHandbook): string | undefined {
  const list = handbooksOf(text);
  const last = list?.items.at(-1);
  if (!list?.range || list.flow || !isMap(last) || !last.range) return undefined;
  const indent = indentAt(text, text.indexOf('-', list.range[0]));
  const changed = insertLines(text, last.range[1], entryLines(handbook), line => indent + line);
  // Whatever a stranger's YAML looks like: what does not read as it should is not written.
  return handbooksOf(changed)?.items.length === list.items.length + 1 ? changed : undefined;
}

function handbooksOf(text: string) {
  const document = parseDocument(text, {logLevel: 'silent'});
  const list = document.errors.length === 0 ? document.get('handbooks', true) : undefined;
  return isSeq(list) ? list : undefined;
}
