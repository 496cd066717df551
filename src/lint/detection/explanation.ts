import type {Document} from '../markdown/document.ts';
import type {Frame, Unit} from '../markdown/section.ts';
import type {Evidence} from './evidence.ts';
import {featuresOf, headingMark} from './features.ts';
import {sharesOf, type Weights} from './weights.ts';
import {WordingReader} from './wording.ts';
import type {WordReader} from './words.ts';

/** At most this many words are named. */
const mostNamed = 4;
/** A word that speaks less loudly than this share of the loudest is not worth naming. */
const audible = 0.3;

/**
 * The words of a place, and of the headings over it, that spoke loudest for its topic, as they stand there.
 *
 * @param output the part of the topic, as the weights name it
 * @param common words that say nothing by themselves
 * @returns loudest first, at most four, pairs of neighbours as one; none where the place is no sentence
 */
export function wordsThatSpoke(
  {start, end}: Evidence,
  output: string,
  document: Document,
  weights: Weights,
  words: WordReader,
  common: ReadonlySet<string>,
): string[] {
  const unit = document.sections
    .find(section => start >= section.start && start < section.end)
    ?.units.find(one => one.start === start && one.end === end);
  const number = weights.outputs.indexOf(output);
  if (!unit || number < 0) return [];
  const forms = formsIn(unit, words);
  const loud = sharesOf(featuresOf(new WordingReader(words).read(unit)), weights, number)
    .filter(({feature, share}) => share > 0 && !feature.startsWith('#'))
    .map(({feature, share}) => ({share, named: feature.split(' ').map(stem => forms.get(stem) ?? stem)}))
    .filter(({named}) => named.some(form => !common.has(form)))
    .sort((a, b) => b.share - a.share);
  const worthNaming = loud
    .filter(({share}) => share >= audible * (loud[0]?.share ?? 0))
    .map(({named}) => named.join(' '));
  return withoutRepeats(worthNaming).slice(0, mostNamed);
}

/** A word that stands in a pair named before it, or the other way round, is not named twice. */
function withoutRepeats(named: readonly string[]): string[] {
  const kept: string[] = [];
  for (const one of named) {
    const isSaid = kept.some(other => ` ${other} `.includes(` ${one} `) || ` ${one} `.includes(` ${other} `));
    if (!isSaid) kept.push(one);
  }
  return kept;
}

/** Each stem of a sentence, and each marked one of what stands over it, with a word that has it. */
function formsIn(unit: Unit, words: WordReader): Map<string, string> {
  const forms = new Map<string, string>();
  for (const {form, stem} of words.read(unit.text)) if (!forms.has(stem)) forms.set(stem, form);
  for (let frame: Frame | undefined = unit.frame; frame; frame = frame.outer)
    for (const {form, stem} of words.read(frame.text))
      if (!forms.has(headingMark + stem)) forms.set(headingMark + stem, form);
  return forms;
}
