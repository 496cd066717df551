import {spawn} from 'node:child_process';
import {atEnd} from './clean-up.mjs';

/** Runs npm in `folder` with the npm that started us, or the one on PATH; what it says is shown only if it fails. */
export async function npm(args, folder) {
  const script = process.env.npm_execpath;
  const viaNode = script !== undefined && /\.c?js$/.test(script);
  const [command, leading] = viaNode ? [process.execPath, [script]] : ['npm', []];
  const child = spawn(command, [...leading, ...args, '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    env: withoutNpmSettings(process.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !viaNode && process.platform === 'win32',
  });
  const cancel = atEnd(() => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (said += data));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  cancel();
  if (code !== 0) throw new Error(`npm ${args.join(' ')} did not succeed in ${folder}:\n${said.trim()}`);
}

// What `npm run` passes on belongs to our own package, not to the folder that is installed here.
function withoutNpmSettings(env) {
  const own =
    /^npm_(package|lifecycle|command|config_(local_prefix|prefix|omit|production|global|workspace))/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)));
}
