import type {Finding, Rule, RuleContext} from './rule.ts';

/** A blank that nobody has filled in. */
export const unfilledPlaceholder: Rule = {
  id: 'unfilled-placeholder',
  *check({handbook}: RuleContext): Iterable<Finding> {
    for (const document of handbook.documents) {
      for (const section of document.sections) {
        for (const blank of section.blanks) {
          yield {
            file: document.file,
            range: document.lines.range(blank.start, blank.end),
            message: `The blank \`${blank.text}\` is still to be filled in.`,
          };
        }
      }
    }
  },
};
