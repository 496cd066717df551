import {format} from 'node:util';

// What the workbench says of itself in every run, here without the native modules and the marketplace it looks for.
const ofTheWorkbench = [
  /^(Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin extensions cache)/,
  /^(ChatSessionStore: |Creation of workbench contribution )/,
  /^\[Service Worker\] registration/,
  /^WARNING: IPC handle /,
  /^(Error: )?Cannot find module '\.\/build\/Release\/watchdog'/,
  /^(Error: )?Could not locate the bindings file/,
  /\bopen-vsx\.org\b/,
];

/** A line for the terminal from what the editor logged, or undefined if it says nothing of the tests or the extension. */
export function consoleLine(args) {
  const line = format(...args);
  return ofTheWorkbench.some(pattern => pattern.test(line)) ? undefined : line;
}
