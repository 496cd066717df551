import {type Checklist, nearestOf, type Row} from '../lint/checklist.ts';
import type {SourceProblem} from '../lint/config/checklist-source.ts';
import type {TemplatesPlace} from '../lint/config/config-source.ts';
import {handbookEndings} from '../lint/grouping.ts';
import type {RowTemplate} from './template.ts';
import {readTemplate} from './template-source.ts';

/** The templates that hold for a lab: the built-in ones, with its own in their place. */
export interface LabTemplates {
  readonly templates: readonly RowTemplate[];
  /** Mistakes in the lab's own; paths are relative to the folder of its config. */
  readonly problems: readonly SourceProblem[];
  /** The rows whose own template has a mistake and is not used. */
  readonly refused: ReadonlySet<string>;
}

/** A file of the lab, or why it cannot be read, as the end of a sentence. */
export type TemplateText = {readonly text: string} | {readonly unreadable: string};

/** What is found where the config says that the templates are: the names in the folder, or that there is none. */
export type TemplatesFolder = {readonly names: readonly string[]} | 'missing' | 'link';

/** Strange names beyond this many are not listed one by one. */
const mostStrays = 100;
const page = new RegExp(`\\.(?:${handbookEndings.join('|')})$`);

/** What holds where a lab has no templates of its own. */
export function onlyBuiltIn(templates: readonly RowTemplate[]): LabTemplates {
  return {templates, problems: [], refused: new Set()};
}

/**
 * The rows that a folder has a template for, with the path of each below the config's folder: all that is to be read.
 */
export function templateFiles(
  {folder}: TemplatesPlace,
  found: TemplatesFolder,
  {rows}: Checklist,
): {row: Row; file: string}[] {
  if (typeof found === 'string') return [];
  const names = new Set(found.names);
  return rows.filter(row => names.has(`${row.id}.md`)).map(row => ({row, file: `${folder}/${row.id}.md`}));
}

/**
 * Puts a lab's own templates in the place of the built-in ones. One with a mistake is left out as a whole; a part that
 * one lacks is the built-in one, where there is one.
 *
 * @param config its name, for messages about the folder
 * @param texts of the files that `templateFiles` names, by path
 */
export function labTemplates(
  config: string,
  place: TemplatesPlace,
  found: TemplatesFolder,
  texts: ReadonlyMap<string, TemplateText>,
  checklist: Checklist,
  builtIn: readonly RowTemplate[],
): LabTemplates {
  const problems: SourceProblem[] = [
    ...folderProblems(config, place, found),
    ...strays(place, found, checklist),
  ];
  const own = new Map<string, RowTemplate>();
  const refused = new Set<string>();
  for (const {row, file} of templateFiles(place, found, checklist)) {
    const read = readOne(file, texts.get(file), row);
    problems.push(...read.problems);
    if (read.template) own.set(row.id, read.template);
    else refused.add(row.id);
  }
  const templates = builtIn.map(template => withParts(own.get(template.row), template));
  const added = [...own.values()].filter(({row}) => !builtIn.some(template => template.row === row));
  return {templates: [...templates, ...added], problems, refused};
}

function readOne(file: string, read: TemplateText | undefined, row: Row): ReturnType<typeof readTemplate> {
  if (read && 'text' in read) return readTemplate(file, read.text, row, 'some parts');
  const reason = read ? `: ${read.unreadable}` : '';
  const message = `This template cannot be read${reason}.`;
  return {template: undefined, problems: [{file, line: 1, column: 1, message}]};
}

function withParts(own: RowTemplate | undefined, builtIn: RowTemplate): RowTemplate {
  if (!own) return builtIn;
  const parts = builtIn.parts.map(part => own.parts.find(one => one.role === part.role) ?? part);
  const added = own.parts.filter(part => !builtIn.parts.some(one => one.role === part.role));
  return {...own, parts: [...parts, ...added]};
}

function folderProblems(
  config: string,
  {folder, line, column}: TemplatesPlace,
  found: TemplatesFolder,
): SourceProblem[] {
  if (typeof found !== 'string') return [];
  const message =
    found === 'missing'
      ? `There is no folder \`${folder}\` beside this file. Make it, or take this line out.`
      : `\`${folder}\` is a link, or lies behind one, and may lead elsewhere. Put the templates into a folder beside this file.`;
  return [{file: config, line, column, message}];
}

/** Files that are meant as templates and would never be used. */
function strays({folder}: TemplatesPlace, found: TemplatesFolder, {rows}: Checklist): SourceProblem[] {
  if (typeof found === 'string') return [];
  const known = new Set(rows.map(row => `${row.id}.md`));
  return found.names
    .filter(name => page.test(name) && !known.has(name) && !/^(?:readme\.|\.)/i.test(name))
    .slice(0, mostStrays)
    .map(name => {
      const nearest = nearestOf(
        name.replace(page, ''),
        rows.map(row => row.id),
      );
      const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}.md\`?`;
      const message = `No row of the checklist has this name, so this template is never used.${hint}`;
      return {file: `${folder}/${name}`, line: 1, column: 1, message};
    });
}
