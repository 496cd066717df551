import fs from 'node:fs';
import path from 'node:path';
import {lint as markdownlint} from 'markdownlint/sync';
import {Engine} from '../src/lint/engine.ts';
import {makeHandbook} from '../src/lint/handbook.ts';
import {lint} from '../src/lint/linter.ts';
import {readDocument} from '../src/lint/markdown/document.ts';
import {defaultSettings} from '../src/lint/settings.ts';
import {root} from './corpus.mjs';

// Side by side on the same texts, in turn, in one process: a cold lint is the first of a text in a warmed process.
const rounds = 15;
const warmups = 5;
const size = 80_000;

const source = fs
  .readFileSync(path.join(root, 'examples', 'full.md'), 'utf8')
  .replace(/^---[\s\S]*?\n---\n/, '');
const engine = new Engine(
  JSON.parse(fs.readFileSync(path.join(root, 'dist', 'data', 'knowledge.json'), 'utf8')),
);

/** A handbook of about `size` characters that no round before has seen: sections of the example in another order. */
function makeText(seed) {
  const sections = source.split(/^(?=## )/m);
  let state = seed + 1;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  let text = `# Handbook ${seed}\n\n`;
  while (text.length < size) {
    const section = sections[Math.floor(random() * sections.length)] ?? '';
    text += `${section.trim().replace(/^## /, `## ${text.length} `)}\n\n`;
  }
  return text.slice(0, size);
}

const time = work => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const ours = text =>
  lint(makeHandbook('bench', [readDocument('handbook.md', text)]), engine, defaultSettings);
const theirs = text => markdownlint({strings: {text}, config: {default: true}});

const figures = {ours: [], reading: [], theirs: []};
for (let round = -warmups; round < rounds; round++) {
  const text = makeText(round + warmups);
  const row = {
    ours: time(() => ours(text)),
    reading: time(() => readDocument('handbook.md', `${text}\n`)),
    theirs: time(() => theirs(text)),
  };
  if (round >= 0) for (const [name, value] of Object.entries(row)) figures[name].push(value);
}
const sorted = values => [...values].sort((a, b) => a - b);
const median = values => sorted(values)[Math.floor(values.length / 2)] ?? 0;
const show = values =>
  `${median(values).toFixed(1)} ms (${(sorted(values)[0] ?? 0).toFixed(1)} to ${(sorted(values).at(-1) ?? 0).toFixed(1)})`;
const ratios = figures.ours.map((value, index) => value / (figures.theirs[index] ?? 1));

console.log(
  `Cold lint of ${size / 1000} KB, ${rounds} rounds after ${warmups} to warm up, median (least to most)`,
);
console.log(
  `lab-handbook-lint  ${show(figures.ours)}, of which reading the Markdown ${show(figures.reading)}`,
);
console.log(`markdownlint       ${show(figures.theirs)}`);
console.log(
  `ratio              ${median(ratios).toFixed(2)} (${(sorted(ratios)[0] ?? 0).toFixed(2)} to ${(sorted(ratios).at(-1) ?? 0).toFixed(2)})`,
);
