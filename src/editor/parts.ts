import type * as vscode from 'vscode';
import type {ActiveHandbook} from './active-handbook.ts';
import type {BundledData} from './bundled-data.ts';
import type {CheckedFiles} from './checked-files.ts';
import type {Checking} from './checking.ts';
import type {Configs} from './configs.ts';
import type {Handbooks} from './handbooks.ts';
import type {Log} from './log.ts';
import type {Problems} from './problems.ts';

/** The parts that features are made of; `activate` makes them, each feature takes those it needs. */
export interface Parts {
  readonly data: BundledData;
  readonly configs: Configs;
  readonly checked: CheckedFiles;
  readonly handbooks: Handbooks;
  readonly active: ActiveHandbook;
  readonly checking: Checking;
  readonly problems: Problems;
  readonly log: Log;
  /** The address that our own links start with: `vscode://publisher.name`. */
  readonly linkBase: vscode.Uri;
}
