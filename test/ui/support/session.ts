import fs from 'node:fs';
import path from 'node:path';
import {temporaryFolder} from '../../../scripts/editor/clean-up.mjs';
import {type EmbeddedEditor, startEmbedded} from '../../../scripts/editor/embedded.mjs';
import {Workbench} from './workbench.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

// A notch of the mouse wheel moves a list by almost a panel's height.
const settingsOfTests = {'workbench.list.mouseWheelScrollSensitivity': 4};

/** A running editor with our packed extension installed; open as many windows in it as a test needs. */
export class Session {
  readonly #editor: EmbeddedEditor;
  readonly #windows = new Set<Workbench>();

  private constructor(editor: EmbeddedEditor) {
    this.#editor = editor;
    running.add(this);
  }

  /** Starts the editor that scripts/test-ui.mjs has prepared, with these user settings. */
  static async start(settings: Readonly<Record<string, unknown>> = {}): Promise<Session> {
    const {LAB_HANDBOOK_EXTENSIONS, LAB_HANDBOOK_SERVER, LAB_HANDBOOK_SERVER_NODE} = process.env;
    if (!LAB_HANDBOOK_EXTENSIONS) throw new Error('Please run the UI tests with `npm run test:ui`.');
    const other =
      LAB_HANDBOOK_SERVER && LAB_HANDBOOK_SERVER_NODE
        ? {build: {root: LAB_HANDBOOK_SERVER, node: LAB_HANDBOOK_SERVER_NODE}}
        : {};
    return new Session(
      await startEmbedded({
        extensionsFolder: LAB_HANDBOOK_EXTENSIONS,
        settings: {...settingsOfTests, ...settings},
        ...other,
      }),
    );
  }

  /** Opens a window on a folder, a `.code-workspace` file or, without it, on nothing. */
  async open(folder?: string): Promise<Workbench> {
    const page = await this.#editor.page(folder === undefined ? {} : {open: folder});
    const workbench = await Workbench.in(page);
    this.#windows.add(workbench);
    page.once('close', () => this.#windows.delete(workbench));
    return workbench;
  }

  /** Pictures of all open windows, for a test that failed. */
  async screenshots(name: string): Promise<void> {
    for (const [index, workbench] of [...this.#windows].entries()) {
      await workbench.screenshot(index === 0 ? name : `${name}-${index + 1}`);
    }
  }

  async stop(): Promise<void> {
    running.delete(this);
    await this.#editor.stop();
  }
}

/** The editors that run now. */
export const running = new Set<Session>();

/** A copy of a folder of this project, under a name that looks well in a window; it may be changed. */
export function copyOf(folder: string, name = path.basename(folder)): string {
  const copy = path.join(temporaryFolder('ui'), name);
  fs.cpSync(path.join(root, folder), copy, {recursive: true});
  return copy;
}
