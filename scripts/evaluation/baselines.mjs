import * as alwaysMissing from './baselines/always-missing.mjs';
import * as headingMatch from './baselines/heading-match.mjs';
import * as keywordList from './baselines/keyword-list.mjs';
import * as linear from './baselines/linear.mjs';
import * as tfIdf from './baselines/tf-idf.mjs';
import {Words} from './baselines/words.mjs';

const methods = [alwaysMissing, headingMatch, keywordList, tfIdf, linear];

/**
 * What simple methods call missing; whatever they choose or learn, they do without the handbook they judge.
 *
 * @param {readonly {handbook: object, labels: object}[]} cases
 * @returns {Promise<{name: string, judgements: object[]}[]>} judgements know only covered and absent
 */
export async function judgeByBaselines(cases, engine) {
  const words = new Words(engine);
  const handbooks = cases.map(one => words.read(one));
  const judged = [];
  for (const {name, findMissing} of methods) {
    const missing = await findMissing(handbooks, engine.checklist, words);
    const judgements = handbooks.flatMap(({name: handbook, labels}) =>
      engine.checklist.topics.map(({id, area, role}) => ({
        handbook,
        topic: id,
        area,
        role,
        gold: labels[id].label,
        got: missing.get(handbook).has(id) ? 'absent' : 'covered',
        hit: null,
      })),
    );
    judged.push({name, judgements});
  }
  return judged;
}
