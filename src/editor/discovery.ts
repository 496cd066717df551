import picomatch from 'picomatch';
import * as vscode from 'vscode';
import {type Book, bookFiles, bookTitle, type Candidate, groupFiles} from '../lint/grouping.ts';
import {declaresHandbook} from '../lint/markdown/declared.ts';
import type {Naming} from '../lint/naming.ts';
import type {BundledData} from './bundled-data.ts';
import type {CheckedFiles} from './checked-files.ts';
import type {Configs, LoadedConfig} from './configs.ts';
import {namesIn, pagesBelow} from './folders.ts';
import type {FoundHandbook, Membership, Why} from './found-handbook.ts';
import {folderOf, isPagePath, nameOf, pathBelow} from './handbook-files.ts';
import {isTemplate} from './lab-templates.ts';
import type {PageTexts} from './page-texts.ts';

/** As long as a front matter or the settings of a book may be. */
const headLength = 16_384;
/** In a folder with more pages than this, only names tell which of them are handbooks. */
const mostSiblings = 60;

/** Finds the handbook that a file belongs to, by config, front matter, command and names, in this order. */
export class Discovery {
  #configured = new WeakMap<LoadedConfig, Promise<FoundHandbook[]>>();

  constructor(
    readonly data: BundledData,
    readonly configs: Configs,
    readonly texts: PageTexts,
    readonly checked: CheckedFiles,
  ) {}

  /** Which handbook a page belongs to; of a file that is no handbook, only its name and front matter are read. */
  async find(uri: vscode.Uri): Promise<Membership> {
    if (!vscode.workspace.getConfiguration('labHandbook', uri).get('enable', true))
      return {not: {kind: 'switched-off'}};
    const declared = await this.#declared(uri);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const top = folder?.uri ?? folderOf(uri);
    const configUri = uri.scheme === 'untitled' ? undefined : await this.configs.nearest(uri, top);
    const from = configUri ? await this.configs.load(configUri) : this.configs.none;
    if (configUri && isTemplate(uri, from)) return {not: {kind: 'template', config: configUri}};
    if (declared === false) return {not: {kind: 'front-matter'}};
    if (configUri && from.config.handbooks.length > 0) {
      const all = await this.configured(from, top);
      const handbook = all.find(one => one.pages.some(page => page.path === uri.path));
      if (handbook) return {handbook};
      if (!declared && !this.checked.has(uri)) return {not: {kind: 'config-lists-others', config: configUri}};
      return {handbook: alone(uri, top, from, declared ? {kind: 'front-matter'} : {kind: 'command'})};
    }
    const membership = await this.#byNames(uri, declared, folder, from);
    // Its mistake, not the file's name, is what the user can do something about.
    const misread = configUri && from.problems.length > 0 && 'not' in membership;
    return misread ? {not: {kind: 'config-unreadable', config: configUri}} : membership;
  }

  /** The handbooks that a config names; those without a file are left out. Searched for once until `forget`. */
  configured(from: LoadedConfig, top: vscode.Uri): Promise<FoundHandbook[]> {
    const known = this.#configured.get(from);
    if (known) return known;
    const finding = this.#findConfigured(from, top);
    this.#configured.set(from, finding);
    return finding;
  }

  /** Forgets which files were there. */
  forget(): void {
    this.#configured = new WeakMap();
  }

  async #findConfigured(from: LoadedConfig, top: vscode.Uri): Promise<FoundHandbook[]> {
    if (!from.uri || from.config.handbooks.length === 0) return [];
    const config = from.uri;
    const folder = folderOf(config);
    const patterns = from.config.handbooks.flatMap(handbook => handbook.files);
    const hidden = patterns.some(pattern => /(?:^|\/)\./.test(pattern));
    const paths = (await pagesBelow(folder, hidden)).filter(
      path => !isTemplate(vscode.Uri.joinPath(folder, path), from),
    );
    const taken = new Set<string>();
    return from.config.handbooks.flatMap(({name, files, ignored}, index): FoundHandbook[] => {
      const matches = picomatch([...files]);
      const own = paths.filter(path => !taken.has(path) && matches(path));
      for (const path of own) taken.add(path);
      if (own.length === 0) return [];
      return [
        {
          key: `${config.toString()}#${index}`,
          name,
          pages: own.map(path => vscode.Uri.joinPath(folder, path)),
          base: top,
          from,
          ignored,
          why: {kind: 'config', config, index},
        },
      ];
    });
  }

  async #byNames(
    uri: vscode.Uri,
    declared: boolean | undefined,
    folder: vscode.WorkspaceFolder | undefined,
    from: LoadedConfig,
  ): Promise<Membership> {
    const top = folder?.uri ?? folderOf(uri);
    const byItself = (why: Why) => ({handbook: alone(uri, top, from, why)});
    const naming = await this.data.naming();
    // Outside a workspace, what else lies in the folder is nobody's business.
    const path = folder ? pathIn(folder, uri) : nameOf(uri);
    const {candidates, books} = folder
      ? await this.#around(uri, folder, naming)
      : {candidates: [], books: []};
    const others = candidates.filter(one => one.path !== path);
    const group = groupFiles([...others, {path, declared}], books, naming).find(one =>
      one.files.includes(path),
    );
    if (!group) return this.checked.has(uri) ? byItself({kind: 'command'}) : {not: {kind: 'name'}};
    if (!folder || group.folder === undefined) return byItself({kind: declared ? 'front-matter' : 'name'});
    const claimed = uriIn(folder, group.folder);
    const files = (await pagesBelow(claimed)).filter(
      file => !isTemplate(vscode.Uri.joinPath(claimed, file), from),
    );
    const all = await Promise.all(
      files.map(async (file): Promise<Candidate> => {
        const page = vscode.Uri.joinPath(claimed, file);
        return {path: pathIn(folder, page), declared: await this.#declared(page)};
      }),
    );
    const whole = groupFiles(all, books, naming).find(one => one.files.includes(path));
    if (!whole) return this.checked.has(uri) ? byItself({kind: 'command'}) : {not: {kind: 'name'}};
    return {
      handbook: {
        key: claimed.toString(),
        name: whole.name,
        pages: whole.files.map(file => uriIn(folder, file)),
        base: top,
        from,
        ignored: [],
        why: {kind: 'folder', folder: whole.name},
      },
    };
  }

  /** The pages and books in the folders above a file: what decides whether one of these folders is a handbook. */
  async #around(
    uri: vscode.Uri,
    folder: vscode.WorkspaceFolder,
    naming: Naming,
  ): Promise<{candidates: Candidate[]; books: Book[]}> {
    const candidates: Candidate[] = [];
    const books: Book[] = [];
    for (let at = folderOf(uri); at.path.length >= folder.uri.path.length; at = folderOf(at)) {
      const {files} = await namesIn(at);
      for (const page of await this.#pagesIn(at, files, naming)) {
        candidates.push({path: pathIn(folder, page.uri), declared: page.declared});
      }
      for (const name of files.filter(one => bookFiles.includes(one))) {
        const title = bookTitle(await this.#head(vscode.Uri.joinPath(at, name)));
        books.push({folder: pathIn(folder, at), title});
      }
      if (at.path === folder.uri.path) break;
    }
    return {candidates, books};
  }

  /**
   * The pages in one folder, each with what its front matter declares.
   *
   * That is read only where it can decide: of a page whose name says handbook, and of all where one by its name would
   * belong to a handbook beside it.
   */
  async #pagesIn(
    at: vscode.Uri,
    files: readonly string[],
    naming: Naming,
  ): Promise<{uri: vscode.Uri; declared: boolean | undefined}[]> {
    const names = files.filter(isPagePath);
    const stem = (name: string) => name.replace(/\.[^.]*$/, '');
    const hasPage = names.some(name => naming.says('pages', stem(name)));
    const decides = (name: string) =>
      naming.says('names', stem(name)) || (hasPage && names.length <= mostSiblings);
    return Promise.all(
      names.map(async name => {
        const uri = vscode.Uri.joinPath(at, name);
        return {uri, declared: decides(name) ? await this.#declared(uri) : undefined};
      }),
    );
  }

  async #declared(uri: vscode.Uri): Promise<boolean | undefined> {
    return declaresHandbook(await this.#head(uri));
  }

  async #head(uri: vscode.Uri): Promise<string> {
    const page = await this.texts.read(uri);
    return 'text' in page ? page.text.slice(0, headLength) : '';
  }
}

/** A file that is a handbook by itself. */
function alone(uri: vscode.Uri, base: vscode.Uri, from: LoadedConfig, why: Why): FoundHandbook {
  const name = nameOf(uri);
  return {key: uri.toString(), name, pages: [uri], base, from, ignored: [], why};
}

/** A path that starts with the workspace folder's own name, which counts like any folder's. */
function pathIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  const root = nameOf(folder.uri);
  return uri.path === folder.uri.path ? root : `${root}/${pathBelow(folder.uri, uri)}`;
}

function uriIn(folder: vscode.WorkspaceFolder, path: string): vscode.Uri {
  const below = path.slice(nameOf(folder.uri).length + 1);
  return below === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, below);
}
