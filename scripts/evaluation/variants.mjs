import {kindOf} from '../../src/lint/detection/features.ts';
import {scoresBy} from '../training/fold.mjs';
import {decideWithout, learnOwn, leaveOneOut} from '../training/leave-one-out.mjs';

/**
 * The linter with one of its sources of knowledge taken away, each handbook judged by what was learned without it.
 *
 * @typedef {{id: string, name: string, knowledgeOf: (handbook: string) => object}} Variant
 *
 * @param {{knowledge: object, topics: object[], own: object[], handbooks: object[], outputs: string[]}} all
 * @param {{sentences: boolean, headings: boolean}} ablate what is also learned without, which takes some minutes each
 * @returns {Promise<Variant[]>} the whole product first
 */
export async function makeVariants({knowledge, topics, own, handbooks, outputs}, ablate) {
  const {learned, ...untaught} = knowledge;
  const decided = async (id, folds) => {
    const scores = new Map([...folds].map(([name, fold]) => [name, fold.scores]));
    const decisions = await decideWithout(handbooks, scores, topics, outputs, `decisions ${id}`);
    return name => ({...learned, weights: folds.get(name).weights, decision: decisions.get(name)});
  };
  const pair = (id, name, learnedOf) => [
    {id, name: `${name}, with cues`, knowledgeOf: one => ({...knowledge, learned: learnedOf(one)})},
    {
      id: `${id} without cues`,
      name: `${name}, without cues`,
      knowledgeOf: one => withoutCues(knowledge, learnedOf(one)),
    },
  ];
  const learnedFrom = async (id, name, from) =>
    pair(id, name, await decided(id, await leaveOneOut(from.own, from.handbooks, outputs, `weights ${id}`)));

  return [
    ...(await learnedFrom('whole', 'Learned from all', {own, handbooks})),
    {id: 'cues', name: 'Cues alone, nothing learned', knowledgeOf: () => untaught},
    ...pair(
      'own',
      'Learned from our own sentences alone',
      await decided('own', await scoredByOwn(own, handbooks, outputs)),
    ),
    ...(ablate.sentences
      ? await learnedFrom('marks', 'Learned from the marked handbooks alone', {own: [], handbooks})
      : []),
    ...(ablate.headings
      ? await learnedFrom('no headings', 'Learned without what stands over a sentence', {
          own: own.map(withoutHeadings),
          handbooks: handbooks.map(one => ({...one, examples: one.examples.map(withoutHeadings)})),
        })
      : []),
    {id: 'shipped', name: 'As shipped: it has seen these very handbooks', knowledgeOf: () => knowledge},
  ];
}

/** Every handbook scored by the same weights, as none of them was learned from. */
async function scoredByOwn(own, handbooks, outputs) {
  const weights = await learnOwn(own, outputs);
  return new Map(
    handbooks.map(({name, sentences}) => [name, {weights, scores: scoresBy(weights, sentences)}]),
  );
}

/** Weights never see a heading in such an example, so that they give headings no weight either. */
function withoutHeadings(example) {
  return {...example, features: example.features.filter(name => kindOf(name) !== 'over')};
}

/** Without the cues of any topic, and without what their silence would say. */
function withoutCues(knowledge, learned) {
  const {decision} = learned;
  const silent = {
    ...decision,
    ...(decision.cues && {cues: mapValues(decision.cues, verdicts => mapValues(verdicts, () => 0))}),
  };
  const areas = knowledge.checklist.areas.map(area => ({
    ...area,
    rows: area.rows.map(row => ({
      ...row,
      topics: row.topics.map(topic => ({
        ...topic,
        parts: topic.parts.map(part => ({...part, cues: [], partly: []})),
      })),
    })),
  }));
  return {
    ...knowledge,
    checklist: {...knowledge.checklist, areas},
    learned: {...learned, decision: silent},
  };
}

function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
