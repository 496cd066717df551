import * as vscode from 'vscode';

const patience = 40_000;
const pause = 25;

/** Asks again and again until the answer is true or something; fails with what was waited for. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
): Promise<Exclude<T, undefined | false | null>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && answer !== null)
      return answer as Exclude<T, undefined | false | null>;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}

/** Our diagnostics on a file, as "line code", in the order of the text. */
export function problemsOn(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({source}) => source === 'Lab Handbook')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map(({code, range}) => `${range.start.line + 1} ${typeof code === 'object' ? code.value : code}`);
}

/** How many problems of a kind a file has. */
export function countProblems(uri: vscode.Uri, problem: RegExp): number {
  return problemsOn(uri).filter(one => problem.test(one)).length;
}

/** Waits until a file has such a problem, or, with `false`, has it no longer. */
export async function untilProblem(uri: vscode.Uri, problem: RegExp, there = true): Promise<void> {
  await until(
    `${there ? '' : 'no '}${problem} on ${uri.path}; there is ${problemsOn(uri).join(', ')}`,
    () => {
      const found = problemsOn(uri).some(one => problem.test(one));
      return found === there;
    },
  );
}
