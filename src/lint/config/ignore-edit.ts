import {isMap, isSeq, parseDocument} from 'yaml';

/**
 * The text of a config in which a handbook leaves out more topics; comments and order stay as they are.
 *
 * @param text of a config without mistakes
 * @param handbook index of the handbook in it
 * @param reason for the next reader; may be empty
 * @returns undefined where the config has no such handbook
 */
export function ignoreInConfig(
  text: string,
  handbook: number,
  topics: readonly string[],
  reason: string,
): string | undefined {
  const document = parseDocument(text, {logLevel: 'silent'});
  const entry = document.getIn(['handbooks', handbook]);
  if (document.errors.length > 0 || !isMap(entry)) return undefined;
  const items = topics.map(topic => (reason === '' ? topic : {topic, reason}));
  const list = entry.get('ignore');
  if (isSeq(list)) for (const item of items) list.add(document.createNode(item));
  else entry.set('ignore', document.createNode(items));
  return document.toString({lineWidth: 0});
}
