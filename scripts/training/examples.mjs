import fs from 'node:fs';
import path from 'node:path';
import {outputOf} from '../../src/lint/detection/detector.ts';
import {featuresOf} from '../../src/lint/detection/features.ts';
import {readDocument} from '../../src/lint/markdown/document.ts';
import {root} from '../corpus.mjs';

/** What a sentence that only touches a topic counts for, beside one that shows it. */
const touch = 0.75;
/** Our own sentences are written to the point; those of real handbooks say more about how people write. */
const ownWeight = 0.5;

/**
 * @typedef {{features: string[], targets: Float32Array, weight: number}} Example
 * @typedef {{file: string, at: Point, last: number, ends: boolean, features: string[]}} HandbookSentence
 */

/** The parts of topics that are learned, in the order of the scores. */
export function outputsOf(checklist) {
  return checklist.topics.flatMap(topic => topic.parts.map((_, part) => outputOf(topic, part)));
}

/** Our own sentences in `training/sentences/`. */
export function ownExamples(detector, outputs) {
  const folder = path.join(root, 'training', 'sentences');
  return fs
    .readdirSync(folder)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file =>
      fs
        .readFileSync(path.join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          line.trim() === '' ? [] : [readOne(line, `${file}:${index + 1}`, detector, outputs)],
        ),
    );
}

function readOne(line, place, detector, outputs) {
  let sentence;
  try {
    sentence = JSON.parse(line);
  } catch (error) {
    throw new Error(`training/sentences/${place}: not one JSON object a line: ${error.message}`);
  }
  const document = readDocument(
    '.md',
    `${sentence.under ? `## ${plain(sentence.under)}\n\n` : ''}${plain(sentence.text)}\n`,
  );
  const wordings = document.sections.flatMap(section =>
    detector.read(section).map(reading => reading.wording),
  );
  const features = featuresOf({
    stems: wordings.flatMap(wording => wording.stems),
    over: wordings[0]?.over ?? [],
    asks: wordings.some(wording => wording.asks),
    linked: false,
    hasBlank: wordings.some(wording => wording.hasBlank),
  });
  return {features: [...features], targets: targetsOf(sentence.shows, outputs, place), weight: ownWeight};
}

/** Without what would make a sentence anything but a paragraph. */
function plain(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[*_`<>|#]/g, ' ')
    .trim()
    .replace(/^(?:\d+[.)]|[-+])\s+/, '');
}

/** @param shows what a sentence shows: 2 for a part of a topic it shows, 1 for one it touches */
function targetsOf(shows, outputs, place) {
  const targets = new Float32Array(outputs.length);
  for (const [id, grade] of Object.entries(shows)) {
    const known = outputs.filter(output => output === id || output.startsWith(`${id}#`));
    if (known.length === 0) throw new Error(`${place}: there is no topic \`${id}\``);
    for (const output of known) targets[outputs.indexOf(output)] = grade === 2 ? 1 : touch;
  }
  return targets;
}

/** A labelled handbook's sentences. */
export function readHandbook(folder, detector) {
  return fs
    .readdirSync(folder)
    .filter(file => /\.(?:md|markdown|qmd|rmd)$/i.test(file))
    .sort()
    .flatMap(file => {
      const document = readDocument(
        file,
        fs.readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, ''),
      );
      return document.sections.flatMap(section =>
        detector.read(section).map(({target: {unit}, wording}) => ({
          file,
          at: document.lines.point(unit.start),
          last: document.lines.point(unit.end).line,
          ends: unit.hasBlank || unit.text.endsWith('?') || unit.linked,
          features: [...featuresOf(wording)],
        })),
      );
    });
}

/** The marks on one handbook of the corpus as examples. */
export function markedExamples(name, sentences, outputs) {
  const marks = readMarks(name);
  return sentences.map(({file, at, features}) => ({
    features,
    targets: targetsOf(
      marks.get(`${file} ${at.line}:${at.column}`) ?? {},
      outputs,
      `training/marks/${name}.txt`,
    ),
    weight: 1,
  }));
}

function readMarks(name) {
  const marks = new Map();
  let file = '';
  for (const line of fs
    .readFileSync(path.join(root, 'training', 'marks', `${name}.txt`), 'utf8')
    .split('\n')) {
    const [place, ...shows] = line.split(' ');
    if (!/^\d+:\d+$/.test(place)) file = line;
    else
      marks.set(
        `${file} ${place}`,
        Object.fromEntries(shows.map(one => one.split('=')).map(([id, grade]) => [id, Number(grade)])),
      );
  }
  return marks;
}
