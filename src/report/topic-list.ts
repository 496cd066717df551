import type {Area} from '../lint/checklist.ts';

/** The topics of a checklist by area: id and title. */
export function formatTopics(areas: readonly Area[]): string {
  const longest = Math.max(
    0,
    ...areas.flatMap(area => area.rows.flatMap(row => row.topics.map(topic => topic.id.length))),
  );
  return areas
    .map(area => {
      const topics = area.rows.flatMap(row => row.topics);
      return `${area.title}\n${topics.map(topic => `  ${topic.id.padEnd(longest)}  ${topic.title}\n`).join('')}`;
    })
    .join('\n');
}
