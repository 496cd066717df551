/**
 * Sets of positions in one text, position n being right before its nth word. They are the bits of a number for a text
 * of up to 30 words, of a bigint for a longer one: a whole step of a pattern costs a few operations either way.
 */
export interface PositionSets<S> {
  readonly empty: S;
  /** Every position, the end included. */
  readonly all: S;
  /** Where numbers in digits stand. */
  readonly numeric: S;
  /** The ids that stand in the text. */
  readonly ids: ReadonlyMap<number, S>;
  /** What single-word alternatives come to in this text; filled by those who ask. */
  readonly memo: Map<object, S>;
  isEmpty(set: S): boolean;
  union(a: S, b: S): S;
  /** The positions right after those of `front` where one of `words` stands. */
  after(front: S, words: S): S;
  /** The positions up to `most` words after those of `front`. */
  widen(front: S, most: number): S;
}

const longestSmall = 30;

/** What a text is made of: for each word the ids of its stem and form (0 for none), and whether it is a number. */
export interface IdList {
  readonly stems: readonly number[];
  readonly forms: readonly number[];
  readonly numeric: readonly boolean[];
}

/** The positions of a text, for use by one of two functions that know their kind. */
export type Positions =
  | {readonly small: PositionSets<number>; readonly large?: never}
  | {readonly small?: never; readonly large: PositionSets<bigint>};

/** Makes the position sets of a text. */
export function positionsOf(list: IdList): Positions {
  return list.stems.length <= longestSmall ? {small: smallSets(list)} : {large: largeSets(list)};
}

function smallSets({stems, forms, numeric}: IdList): PositionSets<number> {
  const all = 2 ** (stems.length + 1) - 1;
  const ids = new Map<number, number>();
  let numbers = 0;
  for (let at = 0; at < stems.length; at++) {
    const bit = 1 << at;
    for (const id of [stems[at], forms[at]]) if (id) ids.set(id, (ids.get(id) ?? 0) | bit);
    if (numeric[at]) numbers |= bit;
  }
  return {
    empty: 0,
    all,
    numeric: numbers,
    ids,
    memo: new Map(),
    isEmpty: set => set === 0,
    union: (a, b) => a | b,
    after: (front, words) => (front & words) << 1,
    widen: (front, most) => {
      let set = front;
      for (let step = 0; step < most; step++) set |= set << 1;
      return set & all;
    },
  };
}

function largeSets({stems, forms, numeric}: IdList): PositionSets<bigint> {
  const all = (1n << BigInt(stems.length + 1)) - 1n;
  const places = new Map<number, number[]>();
  const numbers: number[] = [];
  for (let at = 0; at < stems.length; at++) {
    for (const id of [stems[at], forms[at]]) {
      const list = id ? places.get(id) : undefined;
      if (list) list.push(at);
      else if (id) places.set(id, [at]);
    }
    if (numeric[at]) numbers.push(at);
  }
  const ids = new Map([...places].map(([id, list]) => [id, bitsAt(list, stems.length)]));
  return {
    empty: 0n,
    all,
    numeric: bitsAt(numbers, stems.length),
    ids,
    memo: new Map(),
    isEmpty: set => set === 0n,
    union: (a, b) => a | b,
    after: (front, words) => (front & words) << 1n,
    widen: (front, most) => {
      let set = front;
      for (let step = 0; step < most; step++) set |= set << 1n;
      return set & all;
    },
  };
}

/** A bigint with these bits, built from its hexadecimal digits: linear, where setting one bit after another is not. */
function bitsAt(places: readonly number[], length: number): bigint {
  const digits = new Uint8Array((length >> 2) + 1);
  for (const at of places) {
    const digit = digits.length - 1 - (at >> 2);
    digits[digit] = (digits[digit] ?? 0) | (1 << (at & 3));
  }
  let hex = '0x';
  for (const digit of digits) hex += digit.toString(16);
  return BigInt(hex);
}
