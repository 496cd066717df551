import type {Locator} from 'playwright-core';

/** A row of one of the workbench's lists. `parts` are the texts under the selectors that were asked for ('' if not there). */
export interface Row<Part extends string> {
  readonly index: number;
  readonly last: boolean;
  readonly level: number;
  /** What a screen reader says. */
  readonly label: string;
  readonly expanded: boolean | undefined;
  readonly checked: boolean | undefined;
  readonly icon: string;
  readonly parts: Readonly<Record<Part, string>>;
}

// A list takes any turn of the wheel as one notch; how many rows that is, session.ts sets.
const wheelStep = 100;

/** The rows in view; a list makes no others. */
export async function rowsInView<Part extends string>(
  list: Locator,
  selectors: Readonly<Record<Part, string>>,
): Promise<Row<Part>[]> {
  const rows = await list.locator('.monaco-list-rows > .monaco-list-row').evaluateAll(
    (elements, selectorOfPart) =>
      elements.map(element => ({
        index: Number(element.getAttribute('data-index')),
        last: element.getAttribute('data-last-element') === 'true',
        level: Number(element.getAttribute('aria-level')),
        label: element.getAttribute('aria-label') ?? '',
        expanded: element.hasAttribute('aria-expanded') && element.getAttribute('aria-expanded') === 'true',
        checked: element.getAttribute('aria-checked') === 'true',
        icon: (
          element.querySelector('.custom-view-tree-node-item-icon, .marker-icon')?.className ?? ''
        ).trim(),
        parts: Object.fromEntries(
          Object.entries(selectorOfPart).map(([part, selector]) => [
            part,
            (element.querySelector(selector)?.textContent ?? '').replace(/\u00a0/g, ' ').trim(),
          ]),
        ),
      })),
    selectors as Record<string, string>,
  );
  return (rows as Row<Part>[]).sort((a, b) => a.index - b.index);
}

/** All rows: those in view and, turning the mouse wheel, those above and below; the selection stays as it is. */
export async function allRows<Part extends string>(
  list: Locator,
  selectors: Readonly<Record<Part, string>>,
): Promise<Row<Part>[]> {
  const found = new Map<number, Row<Part>>();
  await leafThrough(list, selectors, async rows => {
    for (const row of rows) found.set(row.index, row);
    return false;
  });
  return [...found.values()].sort((a, b) => a.index - b.index);
}

/** Brings a row of the list into view, if the list has it. */
export async function bringIntoView(list: Locator, row: Locator): Promise<void> {
  if (!(await row.isVisible())) await leafThrough(list, {}, async () => row.isVisible());
}

/** Shows the list page by page, from its first row to its last or until `done` says so. */
async function leafThrough<Part extends string>(
  list: Locator,
  selectors: Readonly<Record<Part, string>>,
  done: (rows: readonly Row<Part>[]) => Promise<boolean>,
): Promise<void> {
  let rows = await rowsInView(list, selectors);
  for (let first = rows[0]; first && first.index > 0; first = rows[0]) {
    const {index} = first;
    rows = await turnWheel(list, selectors, -wheelStep, ([next]) => (next?.index ?? 0) < index);
  }
  while (!(await done(rows))) {
    const end = rows.at(-1);
    if (!end || end.last) break;
    rows = await turnWheel(list, selectors, wheelStep, next => (next.at(-1)?.index ?? 0) > end.index);
  }
}

/** Turns the wheel and reads until the rows in view are as expected; gives up, as a list may change meanwhile. */
async function turnWheel<Part extends string>(
  list: Locator,
  selectors: Readonly<Record<Part, string>>,
  distance: number,
  arrived: (rows: readonly Row<Part>[]) => boolean,
): Promise<Row<Part>[]> {
  // At the edge, where no row has anything to tell; what tells it may still lie over the list.
  await list.hover({position: {x: 2, y: 2}, force: true});
  await list.page().mouse.wheel(0, distance);
  const end = Date.now() + 2000;
  for (;;) {
    const rows = await rowsInView(list, selectors);
    if (arrived(rows) || Date.now() > end) return rows;
  }
}
