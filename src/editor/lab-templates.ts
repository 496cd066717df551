import * as vscode from 'vscode';
import type {Checklist} from '../lint/checklist.ts';
import type {Config, TemplatesPlace} from '../lint/config/config-source.ts';
import {
  type LabTemplates,
  labTemplates,
  type TemplatesFolder,
  type TemplateText,
  templateFiles,
} from '../snippets/lab-templates.ts';
import type {RowTemplate} from '../snippets/template.ts';
import {configName, folderOf} from './handbook-files.ts';
import type {PageTexts} from './page-texts.ts';
import {tell} from './tell.ts';

/**
 * Reads the templates in a config's folder of them: what is open as it stands in the editor. Links are not followed.
 *
 * @returns the built-in templates with the lab's own in their place, and every mistake in these
 */
export async function readLabTemplates(
  config: vscode.Uri,
  place: TemplatesPlace,
  checklist: Checklist,
  builtIn: readonly RowTemplate[],
  texts: PageTexts,
): Promise<LabTemplates> {
  const base = folderOf(config);
  const {found, links} = await look(base, place.folder);
  const read = templateFiles(place, found, checklist).map(
    async ({row, file}) =>
      [
        file,
        links.has(`${row.id}.md`)
          ? {unreadable: vscode.l10n.t('it is a link, which may lead elsewhere')}
          : await readText(vscode.Uri.joinPath(base, file), texts),
      ] as const,
  );
  return labTemplates(configName, place, found, new Map(await Promise.all(read)), checklist, builtIn);
}

/** Whether a file is in the folder of templates that a config names: then it is no page of a handbook. */
export function isTemplate(
  uri: vscode.Uri,
  {uri: config, config: {templates}}: {readonly uri: vscode.Uri | undefined; readonly config: Config},
): boolean {
  return (
    config !== undefined &&
    templates !== undefined &&
    uri.path.startsWith(`${vscode.Uri.joinPath(folderOf(config), templates.folder).path}/`)
  );
}

/** Tells the user where something else was inserted than the lab had written for these rows. */
export function tellRefused({refused}: LabTemplates, rows: Iterable<string>): void {
  const files = [...new Set(rows)].filter(row => refused.has(row)).map(row => `${row}.md`);
  if (files.length === 0) return;
  tell(
    vscode.l10n.t(
      'Your own template {0} has a mistake and was not used. The Problems panel says where.',
      files.join(', '),
    ),
  );
}

async function look(
  base: vscode.Uri,
  folder: string,
): Promise<{found: TemplatesFolder; links: ReadonlySet<string>}> {
  const links = new Set<string>();
  let at = base;
  try {
    for (const name of folder.split('/')) {
      const type = (await vscode.workspace.fs.readDirectory(at)).find(([one]) => one === name)?.[1] ?? 0;
      if (type & vscode.FileType.SymbolicLink) return {found: 'link', links};
      if (type !== vscode.FileType.Directory) return {found: 'missing', links};
      at = vscode.Uri.joinPath(at, name);
    }
    const names: string[] = [];
    for (const [name, type] of await vscode.workspace.fs.readDirectory(at)) {
      if (type !== vscode.FileType.Directory) names.push(name);
      if (type & vscode.FileType.SymbolicLink) links.add(name);
    }
    return {found: {names: names.sort()}, links};
  } catch {
    return {found: 'missing', links};
  }
}

async function readText(uri: vscode.Uri, texts: PageTexts): Promise<TemplateText> {
  const read = await texts.read(uri);
  return 'gone' in read ? {unreadable: vscode.l10n.t('it is no longer there')} : read;
}
