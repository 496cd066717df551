import fs from 'node:fs';
import path from 'node:path';
import type {Checklist} from '../lint/checklist.ts';
import type {Config, TemplatesPlace} from '../lint/config/config-source.ts';
import {
  type LabTemplates,
  labTemplates,
  onlyBuiltIn,
  type TemplatesFolder,
  type TemplateText,
  templateFiles,
} from '../snippets/lab-templates.ts';
import type {RowTemplate} from '../snippets/template.ts';
import {reasonOf} from './problem.ts';

/** No file beyond this size is read: it is no template, whatever its name. */
const largest = 1024 * 1024;

/**
 * Reads the templates of a lab, if its config names a folder of them; links are not followed.
 *
 * @param config its absolute path
 * @returns the built-in templates with the lab's own in their place, and every mistake in these
 */
export function readLabTemplates(
  config: string,
  place: TemplatesPlace | undefined,
  checklist: Checklist,
  builtIn: readonly RowTemplate[],
): LabTemplates {
  if (!place) return onlyBuiltIn(builtIn);
  const base = path.dirname(config);
  const found = look(base, place.folder);
  const texts = new Map(
    templateFiles(place, found, checklist).map(({file}) => [file, readTemplateText(path.join(base, file))]),
  );
  return labTemplates(path.basename(config), place, found, texts, checklist, builtIn);
}

/** Whether a file lies in the folder of templates that a config names: then it is no page of a handbook. */
export function isTemplate(
  file: string,
  {file: config, config: {templates}}: {readonly file: string | undefined; readonly config: Config},
): boolean {
  if (config === undefined || !templates) return false;
  return file.startsWith(path.join(path.dirname(config), templates.folder) + path.sep);
}

function look(base: string, folder: string): TemplatesFolder {
  let at = base;
  for (const name of folder.split('/')) {
    at = path.join(at, name);
    const stats = fs.lstatSync(at, {throwIfNoEntry: false});
    if (stats?.isSymbolicLink()) return 'link';
    if (!stats?.isDirectory()) return 'missing';
  }
  try {
    return {names: fs.readdirSync(at).sort()};
  } catch {
    return 'missing';
  }
}

function readTemplateText(file: string): TemplateText {
  try {
    const stats = fs.lstatSync(file);
    if (stats.isSymbolicLink()) return {unreadable: 'it is a link, which may lead elsewhere'};
    if (!stats.isFile()) return {unreadable: 'it is no file'};
    if (stats.size > largest) return {unreadable: 'it is too large'};
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(fs.readFileSync(file))};
  } catch (error) {
    return {unreadable: error instanceof TypeError ? 'it is not in UTF-8' : reasonOf(error)};
  }
}
