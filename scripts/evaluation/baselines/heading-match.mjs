export const name = 'A heading shares a word with the name of the topic’s row';

/** Calls a topic missing where no heading has a word of its row's title. */
export function findMissing(handbooks, {rows}, words) {
  return new Map(
    handbooks.map(({name: handbook, headings}) => {
      const missing = rows.filter(row => {
        const wanted = [...words.content(row.title)];
        return !headings.some(heading => wanted.some(stem => heading.has(stem)));
      });
      return [handbook, new Set(missing.flatMap(row => row.topics.map(topic => topic.id)))];
    }),
  );
}
