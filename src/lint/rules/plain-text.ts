import type {Finding, Rule, RuleContext} from './rule.ts';

/** A block that would stall the Markdown parser was read as plain text. */
export const plainText: Rule = {
  id: 'plain-text',
  *check({handbook}: RuleContext): Iterable<Finding> {
    for (const document of handbook.documents) {
      for (const {start, end} of document.plainText) {
        yield {
          file: document.file,
          range: document.lines.clamp(document.lines.range(start, end), 1),
          message:
            'This block nests too deeply, has too many emphasis marks or is too wide to be read as Markdown; it was read as plain text. If it was pasted by accident, take it out; else put it into a code block.',
        };
      }
    }
  },
};
