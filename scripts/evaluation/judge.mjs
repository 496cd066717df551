import {judgeByProduct} from './product.mjs';

/**
 * The judgements of a variant on all handbooks, each with the knowledge that was learned without it.
 *
 * @param {readonly {handbook: object, labels: object}[]} cases
 * @param {{knowledgeOf: (handbook: string) => object}} variant
 */
export function judgeAll(cases, {knowledgeOf}) {
  return cases.flatMap(one => judgeByProduct(one, knowledgeOf(one.handbook.name)));
}

/** Each disagreement on what is missing in a line, without a word of the handbook. */
export function errorLines(judged) {
  return judged
    .filter(one => (one.gold === 'absent') !== (one.got === 'absent'))
    .map(
      ({handbook, topic, gold, got, confidence}) =>
        `${gold === 'absent' ? 'overlooked ' : 'false alarm'}  ${handbook.padEnd(16)} ${topic} (reader ${gold}, linter ${got}, confidence ${confidence})`,
    );
}
