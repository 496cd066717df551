import {lint} from 'markdownlint/sync';

/** What markdownlint's default rules, line length aside, say of texts: "name:line rule". */
export function markdownlintProblems(strings: Readonly<Record<string, string>>): string[] {
  const found = lint({strings: {...strings}, config: {default: true, MD013: false}});
  return Object.entries(found).flatMap(([name, problems]) =>
    problems.map(({lineNumber, ruleNames}) => `${name}:${lineNumber} ${ruleNames.join('/')}`),
  );
}
