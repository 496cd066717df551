import {headingRange} from '../handbook.ts';
import type {Document} from '../markdown/document.ts';
import type {Finding, Rule, RuleContext} from './rule.ts';

/** The first heading of a page that has others: its title, whatever their depth. */
function isTitle(document: Document, index: number): boolean {
  return index === 0 && document.sections[0]?.depth === 1;
}

/** A heading with nothing below it and no deeper heading either. */
export const emptySection: Rule = {
  id: 'empty-section',
  *check({handbook}: RuleContext): Iterable<Finding> {
    for (const document of handbook.documents) {
      for (const [index, section] of document.sections.entries()) {
        if (section.depth === 0 || section.hasContent || section.fillsItself) continue;
        const next = document.sections[index + 1];
        if (next && (next.depth > section.depth || isTitle(document, index))) continue;
        if (document.frontMatter.listsPages) continue;
        yield {
          file: document.file,
          range: headingRange(document, section),
          message: `Nothing stands below the heading “${section.title || 'without a title'}”. Write a line or two here, or take the heading out.`,
        };
      }
    }
  },
};
