import {keptForEach} from '../../training/kept.mjs';
import {missingBelowBest} from './threshold.mjs';

export const name =
  'Linear model: stems, pairs and heading words of a sentence, learned from the labels’ evidence';

/** Calls a topic missing where no sentence scores enough by a model learned without its handbook. */
export async function findMissing(handbooks, {topics}) {
  const data = {handbooks: handbooks.map(one => asExamples(one, topics)), topicCount: topics.length};
  const names = handbooks.map(one => one.name);
  const best = await keptForEach(
    'linear baseline',
    new URL('./linear-fold.mjs', import.meta.url),
    data,
    names,
  );
  const numbers = new Map(topics.map((topic, index) => [topic, index]));
  // Every handbook is scored by a model learned without it, so that the limit fits scores of unseen handbooks.
  return missingBelowBest(handbooks, topics, (one, _, topic) => best.get(one.name)[numbers.get(topic)]);
}

/** The sentences as features, with the topics whose evidence lines they stand on. */
function asExamples({name: handbook, labels, sentences}, topics) {
  return {
    name: handbook,
    sentences: sentences.map(({file, first, last, stems, heading}) => ({
      features: [
        ...new Set([
          ...stems,
          ...stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`),
          ...heading.map(stem => `^${stem}`),
        ]),
      ],
      shows: topics.flatMap(({id}, index) => {
        const {label, evidence = []} = labels[id];
        const isShown =
          label !== 'absent' &&
          evidence.some(place => place.file === file && place.lines[0] <= last && place.lines[1] >= first);
        return isShown ? [index] : [];
      }),
    })),
  };
}
