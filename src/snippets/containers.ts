import type {RootContent} from 'mdast';
import type {Stretch} from '../lint/markdown/guard.ts';
import type {LineIndex} from '../lint/markdown/lines.ts';

/** HTML elements that people put around several blocks of Markdown. */
const elements =
  /<(\/?)(?:details|div|section|aside|article|blockquote|center|figure|table|main)\b[^>]*?(\/?)>/gi;
/** Quarto and Pandoc: `::: {.callout-note}` opens, `:::` alone closes. */
const fence = /^ {0,3}:{3,}[ \t]*(\S.*)?$/;

/**
 * The stretches of a page that belong together though blocks and even headings stand in them: callouts, tab sets and
 * HTML elements, from where the outermost begins to the line after its end. What is never closed is left out.
 */
export function findContainers(text: string, lines: LineIndex, blocks: readonly RootContent[]): Stretch[] {
  const found: Stretch[] = [];
  let open: {start: number; depth: number} | undefined;
  const step = (start: number, end: number, change: number) => {
    if (change > 0) {
      open ??= {start, depth: 0};
      open.depth += change;
    } else if (open && change < 0) {
      open.depth += change;
      if (open.depth > 0) return;
      found.push({start: open.start, end});
      open = undefined;
    }
  };
  for (const block of blocks) {
    if (block.type === 'code' || block.type === 'yaml' || !block.position) continue;
    const isHtml = block.type === 'html';
    for (let line = block.position.start.line; line <= block.position.end.line; line++) {
      const [start, end, next] = [lines.startOf(line), lines.endOf(line), lines.startOf(line + 1)];
      const written = text.slice(start, end);
      if (isHtml) step(start, next, tagsIn(written));
      else {
        const marks = fence.exec(written);
        if (marks) step(start, next, marks[1] === undefined ? -1 : 1);
      }
    }
  }
  return found;
}

/** How many more elements a line opens than it closes. */
function tagsIn(line: string): number {
  let change = 0;
  for (const [, closing, closed] of line.matchAll(elements)) {
    if (closing) change--;
    else if (!closed) change++;
  }
  return change;
}
