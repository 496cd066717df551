import {type Checklist, nearestOf} from '../checklist.ts';
import {ruleIds} from '../diagnostic.ts';
import {type Directive, directiveVerbs} from '../markdown/directives.ts';
import type {Document} from '../markdown/document.ts';
import type {Finding, Rule, RuleContext} from './rule.ts';

const verbs: readonly string[] = directiveVerbs;

/** A directive or the front matter names a topic, rule or directive that does not exist. */
export const unknownTopic: Rule = {
  id: 'unknown-topic',
  *check({handbook, checklist}: RuleContext): Iterable<Finding> {
    for (const document of handbook.documents) {
      for (const {topic, start, end} of document.frontMatter.ignored) {
        if (!checklist.topic(topic))
          yield unknown(document, 'topic', topic, checklist.nearest(topic), start, end);
      }
      for (const section of document.sections) {
        for (const directive of section.directives) yield* inDirective(document, directive, checklist);
      }
    }
  },
};

function* inDirective(document: Document, directive: Directive, checklist: Checklist): Iterable<Finding> {
  if (!verbs.includes(directive.verb)) {
    yield unknown(
      document,
      'directive',
      directive.verb,
      directive.verb === '' ? undefined : nearestOf(directive.verb, verbs),
      directive.verbAt.start,
      directive.verbAt.end,
    );
    return;
  }
  const rules: readonly string[] = ruleIds;
  for (const {name, start, end} of directive.names) {
    if (directive.verb === 'ignore-rule') {
      if (!rules.includes(name)) yield unknown(document, 'rule', name, nearestOf(name, rules), start, end);
    } else if (!checklist.topic(name)) {
      yield unknown(document, 'topic', name, checklist.nearest(name), start, end);
    }
  }
}

function unknown(
  document: Document,
  what: string,
  name: string,
  nearest: string | undefined,
  start: number,
  end: number,
): Finding {
  const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
  return {
    file: document.file,
    range: document.lines.range(start, end),
    message: `There is no ${what} \`${name.slice(0, 100)}\`.${hint}`,
    ...(nearest === undefined ? {} : {suggestion: nearest}),
  };
}
