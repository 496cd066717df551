import path from 'node:path';

/**
 * The address under which `server` shows a folder, a `.code-workspace` file or, without `open`, an empty window.
 * `development` lists folders of extensions to load from source, `tests` is the module whose run() to call in their host.
 */
export function editorAddress(server, {open, development = [], tests} = {}) {
  const address = new URL(server.origin);
  if (server.token) address.searchParams.set('tkn', server.token);
  address.searchParams.set(...whatToOpen(open));
  const remote = file => `vscode-remote://${server.host}${encodeURI(slashed(file))}`;
  const payload = [
    ...development.map(folder => ['extensionDevelopmentPath', remote(folder)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

function whatToOpen(open) {
  if (open === undefined) return ['ew', 'true'];
  return [open.endsWith('.code-workspace') ? 'workspace' : 'folder', slashed(open)];
}

function slashed(file) {
  const posix = path.resolve(file).split(path.sep).join('/');
  return posix.startsWith('/') ? posix : `/${posix}`;
}
