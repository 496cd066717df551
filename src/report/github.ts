import type {Severity} from '../lint/diagnostic.ts';
import type {LintResult} from '../lint/linter.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** The diagnostics as GitHub Actions workflow commands, which annotate the lines of a pull request. */
export function formatGithub(results: readonly LintResult[]): string {
  return results
    .flatMap(result => result.diagnostics)
    .map(({severity, file, range, rule, topic, message}) => {
      const {start, end} = range;
      // GitHub shows end columns on one line only.
      const columns =
        start.line === end.line
          ? `,col=${start.column},endColumn=${Math.max(end.column, start.column + 1)}`
          : '';
      const title = property(topic ? `${rule}: ${topic}` : rule);
      return `::${commands[severity]} file=${property(file)},line=${start.line},endLine=${end.line}${columns},title=${title}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
