import type {Measured} from '../measures.mjs';

interface Rated<Topic> {
  topic: Topic;
  measured: Measured;
}
/** Topics never found missing, mostly wrongly, or worst; see weak-topics.mjs. */
export function byTopic<Topic extends {id: string}>(
  judged: readonly {topic: string; gold: string; got: string; hit: boolean | null}[],
  topics: readonly Topic[],
): Rated<Topic>[];
export function weakest<Topic>(
  rated: readonly Rated<Topic>[],
): Record<'blind' | 'noisy' | 'worst', Rated<Topic>[]>;
