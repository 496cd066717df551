import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {runProgram} from '../../src/cli/program.ts';
import {data} from './engine.ts';

/** What a run of the program came to. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of a test's own, in which the program runs. */
export class Workplace {
  readonly folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'handbook-cli-')));

  constructor() {
    // The search for a config ends here, whatever lies above.
    fs.mkdirSync(path.join(this.folder, '.git'));
  }

  /** Writes files; text or bytes. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(this.folder, name);
      fs.mkdirSync(path.dirname(file), {recursive: true});
      fs.writeFileSync(file, content);
    }
  }

  read(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** The names of all files, the folder's own `.git` left out; sorted. */
  files(): string[] {
    return fs
      .readdirSync(this.folder, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(entry =>
        path.relative(this.folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      )
      .filter(name => !name.startsWith('.git/'))
      .sort();
  }

  /** Runs the program here. */
  run(...argv: string[]): Run {
    let out = '';
    let err = '';
    const code = runProgram(argv, {
      cwd: this.folder,
      knowledge: data.knowledge,
      configSchema: data.configSchema,
      templates: () => data.templates,
      handbookTexts: () => data.handbookTexts,
      questions: () => data.questions,
      version: '1.2.3',
      docs: 'https://example.org/docs',
      today: '2026-11-23',
      color: false,
      width: 100,
      out: text => (out += text),
      err: text => (err += text),
    });
    return {code, out, err};
  }

  /** The statuses of the topics, by id. */
  statuses(...argv: string[]): Map<string, string> {
    const {topics} = JSON.parse(this.run('--format', 'json', ...argv).out);
    return new Map(topics.map((topic: {id: string; status: string}) => [topic.id, topic.status]));
  }

  remove(): void {
    fs.rmSync(this.folder, {recursive: true, force: true});
  }
}
