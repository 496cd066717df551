import {coverTopic} from '../src/lint/detection/coverage.ts';
import {byStrength, shows} from '../src/lint/detection/evidence.ts';
import {readDocument} from '../src/lint/markdown/document.ts';
import {templateBlanks} from '../src/snippets/template.ts';

const order = ['missing', 'partial', 'covered'];

/**
 * What inserting a template does to the topics it was not written for. Each part is filled in, each choice by its first
 * option, and added alone to each handbook.
 *
 * @param engine the engine of the built-in checklist
 * @param templates as `compileData` reads them
 * @param handbooks name to text
 * @returns an effect for each topic that gets another status: the part's topic (`template`), the `topic`, the
 * `handbook`, `from` and `to`; the `sentence` without which it would not, if there is one, and whether that one `says`
 * what the topic asks for or only touches it
 */
export function templateEffects(engine, templates, handbooks) {
  return Object.entries(handbooks).flatMap(([handbook, text]) => {
    const written = text.trimEnd();
    const before = statuses(engine, evidenceIn(engine, text));
    return templates.flatMap(({row, title, parts}) =>
      parts.flatMap(part => {
        const template = part.role === 'mentor' ? row : `${row}/${part.role}`;
        const longer = `${written}\n\n## ${title}\n\n${filledIn(part.text)}\n`;
        return effectsOn(engine, before, longer, written.length)
          .filter(({topic}) => topic !== template)
          .map(effect => ({template, handbook, ...effect}));
      }),
    );
  });
}

/** The topics whose status is another than `before` in a text to which something was added at `start`. */
function effectsOn(engine, before, text, start) {
  const evidence = evidenceIn(engine, text);
  const after = statuses(engine, evidence);
  return [...after].flatMap(([topic, to]) => {
    const from = before.get(topic);
    if (from === to) return [];
    const added = evidence.filter(place => place.topic === topic && place.start >= start);
    const others = evidence.filter(place => !added.includes(place));
    const isByAdded = statuses(engine, others).get(topic) !== to;
    const [best] = isByAdded ? added.sort(byStrength) : [];
    const sentence = best && text.slice(best.start, best.end);
    return [{topic, from, to, sentence, says: best !== undefined && shows(best)}];
  });
}

/** The status of each topic by this evidence. */
function statuses({checklist: {topics}, detector: {judge}}, evidence) {
  const byTopic = new Map(topics.map(({id}) => [id, []]));
  for (const place of evidence) byTopic.get(place.topic)?.push(place);
  const likelihoods = judge.weigh(topics, id => byTopic.get(id) ?? []);
  return new Map(
    topics.map(topic => {
      const verdict = {likelihood: likelihoods.get(topic.id), decision: judge.decision};
      return [topic.id, coverTopic(topic, byTopic.get(topic.id) ?? [], undefined, verdict).status];
    }),
  );
}

/** Whether a topic is addressed more than before. */
export function rises({from, to}) {
  return order.indexOf(to) > order.indexOf(from);
}

function evidenceIn(engine, text) {
  const document = readDocument('handbook.md', text);
  return document.sections.flatMap(section => engine.detector.detect(section, document));
}

/** The text as a lab might publish it: a choice becomes its first option, a blank its words. */
function filledIn(text) {
  let filled = '';
  let at = 0;
  for (const blank of templateBlanks(text)) {
    filled += text.slice(at, blank.start);
    const words = blank.options[0] ?? blank.text.slice(1, -1);
    const begins = /(^|[.!?]\s)$/.test(filled);
    filled += begins ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    at = blank.end;
  }
  return filled + text.slice(at);
}
