import type {Naming} from './naming.ts';

/** What the host knows of a file that may belong to a handbook. Paths have forward slashes and one common root. */
export interface Candidate {
  readonly path: string;
  /** What the front matter says: true, false, or nothing. */
  readonly declared: boolean | undefined;
}

/** A configuration of a book or site: its folder and the title it gives, if any. */
export interface Book {
  readonly folder: string;
  readonly title: string;
}

/** Files that are one handbook. */
export interface Group {
  readonly name: string;
  readonly files: readonly string[];
  /** The folder whose files it takes together; undefined for a file that is a handbook by itself. */
  readonly folder: string | undefined;
}

/** File names that make a folder a book: Quarto, bookdown, MkDocs, Hugo, Jekyll, Jupyter Book. */
export const bookFiles: readonly string[] = [
  '_quarto.yml',
  '_quarto.yaml',
  '_bookdown.yml',
  'mkdocs.yml',
  'mkdocs.yaml',
  'hugo.toml',
  'hugo.yaml',
  'config.toml',
  '_config.yml',
  '_config.yaml',
];

/** The endings of the files that are read. */
export const handbookEndings: readonly string[] = ['md', 'markdown', 'qmd', 'Rmd', 'rmd'];

/** The title in a book's configuration, YAML or TOML. */
export function bookTitle(text: string): string {
  const match = /^[ \t]*(?:title|site_name|book_filename)[ \t]*[:=][ \t]*(.{1,200})$/m.exec(text);
  return match?.[1]?.trim().replace(/^["']|["']$/g, '') ?? '';
}

/**
 * Groups files into handbooks where no config decides: by front matter, by names, by the book they are in.
 *
 * Every file is in one group at most; a file in none is not a handbook and gets no diagnostic.
 */
export function groupFiles(
  candidates: readonly Candidate[],
  books: readonly Book[],
  naming: Naming,
): Group[] {
  const says: Naming['says'] = (what, name) => naming.says(what, name);
  const files = candidates.filter(({path, declared}) => declared !== false && !says('never', stemName(path)));
  const groups: Group[] = [];
  const taken = new Set<string>();
  const claim = (name: string, paths: readonly string[], folder?: string) => {
    const free = paths.filter(path => !taken.has(path));
    for (const path of free) taken.add(path);
    if (free.length > 0) groups.push({name, files: free.sort(), folder});
  };
  const inside = (folder: string) =>
    files.map(file => file.path).filter(path => folder === '' || path.startsWith(`${folder}/`));
  const claimFolder = (folder: string, name: string) => claim(name, inside(folder), folder);

  const namedBooks = books.filter(book => says('names', book.title) || says('names', lastPart(book.folder)));
  for (const book of outermost(namedBooks.map(one => one.folder))) {
    claimFolder(book, namedBooks.find(one => one.folder === book)?.title || lastPart(book));
  }
  for (const folder of outermost(foldersOf(files).filter(one => says('names', lastPart(one))))) {
    claimFolder(folder, lastPart(folder));
  }
  const heads = files.filter(({path, declared}) => declared || says('names', stemName(path)));
  for (const folder of outermost(heads.map(({path}) => folderOf(path)))) {
    const beside = inside(folder).filter(
      path =>
        folderOf(path) === folder && says('pages', stemName(path)) && !heads.some(head => head.path === path),
    );
    const head = heads.find(({path}) => folderOf(path) === folder);
    if (head && beside.length > 0) claimFolder(folder, stemName(head.path));
  }
  for (const {path} of heads) claim(stemName(path), [path]);
  return groups;
}

/** The folders that lie in none of the others, each once, sorted. */
function outermost(folders: readonly string[]): string[] {
  return [...new Set(folders)]
    .filter(
      folder => !folders.some(other => other !== folder && (other === '' || folder.startsWith(`${other}/`))),
    )
    .sort();
}

function foldersOf(files: readonly Candidate[]): string[] {
  const folders = new Set<string>();
  for (const {path} of files) {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) folders.add(folder);
  }
  return [...folders];
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function stemName(path: string): string {
  return lastPart(path).replace(/\.[^.]*$/, '');
}
