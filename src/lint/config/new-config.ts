import {type Role, roles} from '../checklist.ts';

/** Beyond this many files a config names patterns rather than each file. */
const mostNamed = 8;

/** A handbook's name and its pages, relative to the config's folder, with forward slashes. */
export interface NamedFiles {
  readonly name: string;
  readonly files: readonly string[];
}

/** A handbook to name in a config. */
export interface NamedHandbook {
  readonly name: string;
  /** Relative to the config's folder, with forward slashes. */
  readonly patterns: readonly string[];
}

/**
 * The text of a config that names these handbooks, each by its files or by few patterns for many of them.
 *
 * @param docs the address of the page that explains all settings
 */
export function newConfig(handbooks: readonly NamedFiles[], docs: string): string {
  return configWith(
    handbooks.map(({name, files}) => ({name, patterns: patternsOf(files)})),
    docs,
  );
}

/**
 * The text of a config that names these handbooks by patterns.
 *
 * @param chosen whose topics are checked, where not those of all
 */
export function configWith(
  handbooks: readonly NamedHandbook[],
  docs: string,
  chosen: readonly Role[] = roles,
): string {
  return [
    '# Settings of Lab Handbook Lint, for everybody who works on this handbook and for checks in CI.',
    `# All of them are explained at ${docs}`,
    'handbooks:',
    ...handbooks.flatMap(entryLines).map(line => `  ${line}`),
    ...(chosen.length < roles.length
      ? ['# Whose topics are checked; without this line, those of all.', `roles: [${chosen.join(', ')}]`]
      : []),
    '',
  ].join('\n');
}

/** How a config names a handbook, line by line. */
export function entryLines({name, patterns}: NamedHandbook): string[] {
  return [`- name: ${asYaml(name)}`, '  files:', ...patterns.map(pattern => `    - ${asYaml(pattern)}`)];
}

/** Those paths that lie below a folder, relative to it: a config can name no others. */
export function filesBelow(folder: string, paths: readonly string[]): string[] {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return paths.filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length));
}

/** Few files by their names, many by folder and ending, so that new pages are found too. */
function patternsOf(files: readonly string[]): string[] {
  if (files.length <= mostNamed) return files.map(escapeGlob);
  const folder = commonFolder(files);
  const endings = [...new Set(files.map(file => file.slice(file.lastIndexOf('.') + 1)))].sort();
  return endings.map(ending => `${folder === '' ? '' : `${escapeGlob(folder)}/`}**/*.${ending}`);
}

/** What has a meaning in a pattern stands for itself. */
export function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}

function commonFolder(files: readonly string[]): string {
  const folders = files.map(file => file.split('/').slice(0, -1));
  const [first = []] = folders;
  const shared = first.findIndex((part, index) => folders.some(folder => folder[index] !== part));
  return first.slice(0, shared < 0 ? first.length : shared).join('/');
}

/** A text as YAML reads it: as it is where nothing in it has a meaning, else as JSON writes it. */
function asYaml(text: string): string {
  const isPlain = /^[a-z][\w./ -]*\w$/i.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
