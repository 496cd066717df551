import type {Knowledge} from '../lint/knowledge.ts';

/** The bundled page of a topic, as links name it; undefined for a lab's own topic, which has none. */
export function pageOfTopic(id: string, {checklist}: Knowledge): string | undefined {
  const hasPage = checklist.areas.some(area =>
    area.rows.some(row => row.topics.some(topic => topic.id === id)),
  );
  return hasPage ? `topics/${id.replace('/', '-')}` : undefined;
}

/** The bundled page that explains a diagnostic: of its topic where that has one, else of its rule. */
export function pageOfDiagnostic(rule: string, topic: string | undefined, builtIn: Knowledge): string {
  return (topic === undefined ? undefined : pageOfTopic(topic, builtIn)) ?? `rules/${rule}`;
}
