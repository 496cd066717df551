import * as vscode from 'vscode';
import {writeFile} from './pages.ts';

const patience = 40_000;
/** How long a file’s event may be on its way before another file is tried, in milliseconds. */
const onItsWay = 1000;

/** Writes a file and waits until VS Code tells that it was created. */
export async function untilToldOf(write: () => Promise<vscode.Uri>): Promise<vscode.Uri> {
  const told = await writeAndListen(write, patience);
  if (!told) throw new Error('VS Code did not tell of a file that was created');
  return told;
}

/**
 * Makes a folder of the test’s workspace whose files VS Code tells of. On Linux it begins to watch a
 * new folder only after the folder is there: a file written at once may never be told of, and a folder made at once in a
 * new one may never be watched. So each is waited for before the next is made in it.
 */
export async function makeWatchedFolder(path: string): Promise<void> {
  const names = path.split('/');
  for (const index of names.keys()) await makeWatchedLevel(names.slice(0, index + 1).join('/'));
}

async function makeWatchedLevel(path: string): Promise<void> {
  const end = Date.now() + patience;
  // A name that is new each time: of a file that is there already, only a change would be told.
  for (let count = 0; Date.now() < end; count++) {
    if (await writeAndListen(() => writeFile(`${path}/watched-${Date.now()}-${count}.txt`), onItsWay)) return;
  }
  throw new Error(`VS Code does not watch ${path}`);
}

/** Writes a file and returns it once VS Code told of it; undefined when that takes longer than `limit` milliseconds. */
async function writeAndListen(
  write: () => Promise<vscode.Uri>,
  limit: number,
): Promise<vscode.Uri | undefined> {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const told = new Set<string>();
  let wake = () => {};
  watcher.onDidCreate(uri => {
    told.add(uri.toString());
    wake();
  });
  try {
    const uri = await write();
    const end = Date.now() + limit;
    while (!told.has(uri.toString()) && Date.now() < end) {
      await new Promise<void>(resolve => {
        wake = resolve;
        setTimeout(resolve, end - Date.now());
      });
    }
    return told.has(uri.toString()) ? uri : undefined;
  } finally {
    watcher.dispose();
  }
}
