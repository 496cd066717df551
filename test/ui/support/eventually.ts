import {inspect} from 'node:util';

const limit = 20_000;

/** Reads until `accept` is content and returns that reading; says what was last read if that takes too long. */
export async function eventually<T>(
  what: string,
  read: () => Promise<T>,
  accept: (value: T) => boolean = Boolean,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end) throw new Error(`Waited for ${what}; at last there was ${inBrief(value)}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

function inBrief(value: unknown): string {
  const text = inspect(value, {depth: 4, breakLength: 200, maxArrayLength: 50});
  return text.length > 3000 ? `${text.slice(0, 3000)}…` : text;
}
