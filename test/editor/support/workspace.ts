import * as vscode from 'vscode';

/** Our extension, which must have been loaded from this folder. */
export function ourExtension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('lab-handbook-lint.lab-handbook-lint');
  if (!found) throw new Error('The extension is not there');
  return found;
}

/** A file of this run's copy of the fixtures and examples; it may be changed. */
export function testFile(...segments: string[]): vscode.Uri {
  const files = process.env.LAB_HANDBOOK_TEST_FILES;
  if (!files) throw new Error('LAB_HANDBOOK_TEST_FILES is not set');
  return vscode.Uri.joinPath(vscode.Uri.file(files), ...segments);
}
