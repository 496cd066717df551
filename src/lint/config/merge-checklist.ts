import type {Area, ChecklistData, Question, Questions, Row} from '../checklist.ts';
import type {Knowledge} from '../knowledge.ts';
import type {Config} from './config-source.ts';

/** The built-in knowledge with a lab's own areas, rows and topics in it. */
export function mergeChecklist(knowledge: Knowledge, own: Config['checklist']): Knowledge {
  if (!own) return knowledge;
  const areas = own.areas.reduce<readonly Area[]>(
    (all, {area}) => mergeArea(all, area),
    own.builtIn ? knowledge.checklist.areas : [],
  );
  const known = new Set(knowledge.checklist.domains.flatMap(domain => domain.areas));
  const added = areas.filter(area => !known.has(area.id)).map(area => area.id);
  const domains = knowledge.checklist.domains
    .map(domain => ({...domain, areas: domain.areas.filter(id => areas.some(area => area.id === id))}))
    .filter(domain => domain.areas.length > 0);
  const checklist: ChecklistData = {
    ...knowledge.checklist,
    areas,
    domains: added.length > 0 ? [...domains, {id: 'own', title: 'Our own', areas: added}] : domains,
  };
  const groups = Object.assign({}, knowledge.vocabulary.groups, ...own.areas.map(source => source.groups));
  const except = own.areas.flatMap(({area}) => area.rows.flatMap(row => row.topics.map(topic => topic.id)));
  const explained = new Set(
    knowledge.checklist.areas.flatMap(area => area.rows.flatMap(row => row.topics.map(topic => topic.id))),
  );
  return {
    ...knowledge,
    checklist,
    withoutPage: except.filter(id => !explained.has(id)),
    vocabulary: {...knowledge.vocabulary, groups},
    ...(knowledge.learned ? {learned: {...knowledge.learned, except}} : {}),
  };
}

/** The built-in questions with those of a lab's own topics in them, by topic id. */
export function mergeQuestions(builtIn: Questions, own: Config['checklist']): ReadonlyMap<string, Question> {
  const ofOwn = (own?.areas ?? []).flatMap(source => [...source.questions]);
  return new Map([...Object.entries(builtIn), ...ofOwn]);
}

function mergeArea(areas: readonly Area[], own: Area): readonly Area[] {
  if (!areas.some(area => area.id === own.id)) return [...areas, own];
  return areas.map(area =>
    area.id === own.id ? {...area, title: own.title, rows: own.rows.reduce(mergeRow, area.rows)} : area,
  );
}

function mergeRow(rows: readonly Row[], own: Row): readonly Row[] {
  if (!rows.some(row => row.id === own.id)) return [...rows, own];
  return rows.map(row => {
    if (row.id !== own.id) return row;
    const kept = row.topics.map(topic => own.topics.find(other => other.id === topic.id) ?? topic);
    const added = own.topics.filter(topic => !row.topics.some(other => other.id === topic.id));
    return {
      ...row,
      title: own.title,
      headings: [...row.headings, ...own.headings],
      topics: [...kept, ...added],
    };
  });
}
