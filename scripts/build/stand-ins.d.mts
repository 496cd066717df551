import type {Plugin} from 'esbuild';

export function commandLineStandIns(): Plugin;
export function editorStandIns(): Plugin;
