import path from 'node:path';

/** Reads what matters here of VS Code's command line: which extensions and tests to load, and what to open. */
export function readCommandLine(args) {
  const read = {open: undefined, development: [], tests: undefined};
  for (const arg of args) {
    const [, name, value] = /^--([^=]+)=(.*)$/s.exec(arg) ?? [];
    if (name === 'extensionDevelopmentPath') read.development.push(path.resolve(value));
    else if (name === 'extensionTestsPath') read.tests = path.resolve(value);
    else if (!arg.startsWith('-')) read.open ??= path.resolve(arg);
  }
  return read;
}
