import type {Place} from './diagnostic.ts';
import type {Handbook} from './handbook.ts';

/** Where the handbook's text says that a topic is not for this lab; undefined where only the config does. */
export function placeOfIgnored(topic: string, handbook: Handbook): Place | undefined {
  for (const {file, lines, frontMatter, sections} of handbook.documents) {
    const inComments = sections.flatMap(section =>
      section.directives
        .filter(({verb, names}) => verb === 'ignore' && names.some(({name}) => name === topic))
        .map(({start, end}) => ({start, end})),
    );
    const [place] = [...frontMatter.ignored.filter(one => one.topic === topic), ...inComments];
    if (place) return {file, range: lines.range(place.start, place.end)};
  }
  return undefined;
}
