export const name = 'Every topic called missing';

/** Calls every topic of every handbook missing. */
export function findMissing(handbooks, {topics}) {
  return new Map(handbooks.map(one => [one.name, new Set(topics.map(topic => topic.id))]));
}
