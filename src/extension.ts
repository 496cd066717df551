import * as vscode from 'vscode';
import {ActiveHandbook} from './editor/active-handbook.ts';
import {BundledData} from './editor/bundled-data.ts';
import {CheckedFiles} from './editor/checked-files.ts';
import {Checking} from './editor/checking.ts';
import {Configs} from './editor/configs.ts';
import {Discovery} from './editor/discovery.ts';
import {Handbooks} from './editor/handbooks.ts';
import {Log} from './editor/log.ts';
import {PageTexts} from './editor/page-texts.ts';
import {Problems} from './editor/problems.ts';
import {registerSectionCompletions} from './editor/section-completions.ts';

/** Wires the parts; called by VS Code when a Markdown file is opened or a handbook is near. */
export function activate(context: vscode.ExtensionContext): void {
  const {extension, extensionUri, workspaceState, subscriptions} = context;
  const log = new Log();
  const data = new BundledData(extensionUri);
  const configs = new Configs(data);
  const texts = new PageTexts();
  const checked = new CheckedFiles(workspaceState);
  const discovery = new Discovery(data, configs, texts, checked);
  const handbooks = new Handbooks(discovery, texts, log, String(extension.packageJSON.homepage));
  const linkBase = vscode.Uri.parse(`${vscode.env.uriScheme}://${extension.id}`);
  const problems = new Problems(handbooks, linkBase);
  const active = new ActiveHandbook(handbooks, log);
  const checking = new Checking(handbooks, configs, texts, checked, log);
  subscriptions.push(log, handbooks, problems, active, checking);
  subscriptions.push(registerSectionCompletions(handbooks, data));
  checking.start();
}
