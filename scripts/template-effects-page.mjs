import fs from 'node:fs';
import path from 'node:path';
import {readYaml} from '../src/lint/config/yaml-source.ts';
import {Engine} from '../src/lint/engine.ts';
import {compileData} from './compile-data.mjs';
import {rises, templateEffects} from './template-effects.mjs';

const bare = '# Lab handbook\n\nThis is the handbook of our lab.\n';
const inWords = {missing: 'not addressed', partial: 'in part', covered: 'addressed'};

/**
 * What each template does to other topics, in a handbook that says nothing else and in `examples/thin.md`.
 *
 * @param root the project's folder
 * @returns `pairs`: each template that raises another topic, with the sentence that does and the verdict on it, where
 * one is given; `tipped`: topic to how many templates raise or lower it without a sentence that says it; `verdicts` as
 * they stand in `test/data/template-effects.yaml`; and the `page` that shows them all
 */
export function readEffects(root) {
  const read = (...names) => fs.readFileSync(path.join(root, ...names), 'utf8');
  const {knowledge, templates} = compileData(root);
  const verdicts = readYaml(read('test', 'data', 'template-effects.yaml')).value;
  const handbooks = {alone: bare, thin: read('examples', 'thin.md')};
  const effects = templateEffects(new Engine(knowledge), templates, handbooks);
  const pairs = new Map();
  const tipped = new Map();
  for (const effect of effects) {
    const {template, topic, sentence, handbook, from, to} = effect;
    if (effect.says && rises(effect)) {
      const key = `${template} ${topic} ${sentence}`;
      const pair = pairs.get(key) ?? {template, topic, sentence, verdict: verdictOn(effect, verdicts)};
      pairs.set(key, {...pair, [handbook]: `${inWords[from]} → ${inWords[to]}`});
    } else {
      const count = tipped.get(topic) ?? {alone: 0, thin: 0, lowered: 0};
      count[rises(effect) ? handbook : 'lowered']++;
      tipped.set(topic, count);
    }
  }
  const page = pageOf([...pairs.values()], tipped, templates);
  return {pairs: [...pairs.values()], tipped, verdicts, page};
}

/** The verdict on a pair, as long as it was given for the sentence that is there now. */
function verdictOn({template, topic, sentence}, verdicts) {
  const known = verdicts[template]?.[topic];
  return known?.sentence === sentence ? known : undefined;
}

function pageOf(pairs, tipped, templates) {
  const wrong = pairs.filter(({verdict}) => verdict?.right === undefined).length;
  const sections = templates.flatMap(({row, title}) => {
    const own = pairs.filter(({template}) => template.split('/')[0] === row);
    return own.length === 0 ? [] : [`## ${title}`, table(own)];
  });
  return `${[
    '<!-- Made by `npm run docs` from data/templates/ and test/data/template-effects.yaml. Change those, not this page. -->',
    '# What else the templates address',
    'Whoever inserts the text for one topic often addresses another with it. Each part of each template was filled in and added alone to a handbook that says nothing else (“alone”) and to `examples/thin.md` (“thin”). The tables name each other topic that a sentence of the part raises, that sentence, and whether this is right by what the [topic](topics/README.md) asks for.',
    `There are ${pairs.length} such pairs; ${pairs.length - wrong} were judged right and ${wrong} wrong.`,
    ...sections,
    '## Without a sentence that says it',
    'How likely a topic is addressed also depends on how much a handbook speaks of topics on the whole, and on sentences that only touch it. So a topic that stands near a threshold may tip when a section on something else is added, mostly up and sometimes down. For each topic, the number of parts (of 73) that do this:',
    tippedTable(tipped),
  ].join('\n\n')}\n`;
}

function table(pairs) {
  return rows(
    ['part', 'raises', 'alone', 'thin', 'by', 'right?'],
    pairs.map(({template, topic, sentence, alone, thin, verdict}) => [
      `\`${template}\``,
      `\`${topic}\``,
      alone ?? '',
      thin ?? '',
      sentence.replace(/[[\]|*_]/g, '\\$&'),
      verdict?.right ? `Yes: ${verdict.right}` : `No: ${verdict?.wrong ?? 'not judged yet'}`,
    ]),
  );
}

function tippedTable(tipped) {
  const counts = [...tipped].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows(
    ['topic', 'raised alone', 'raised in thin', 'lowered'],
    counts.map(([topic, {alone, thin, lowered}]) => [
      `\`${topic}\``,
      ...[alone, thin, lowered].map(number => String(number || '')),
    ]),
  );
}

function rows(head, body) {
  return [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
