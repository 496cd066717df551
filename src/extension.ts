import * as vscode from 'vscode';
import {ActiveHandbook} from './editor/active-handbook.ts';
import {BundledData} from './editor/bundled-data.ts';
import {CheckedFiles} from './editor/checked-files.ts';
import {Checking} from './editor/checking.ts';
import {CodeActions} from './editor/code-actions.ts';
import {registerCheckingCommands} from './editor/commands/checking.ts';
import {registerCreateConfig} from './editor/commands/create-config.ts';
import {registerDecideCommands} from './editor/commands/decide.ts';
import {registerCreateDiscussionGuide} from './editor/commands/discussion.ts';
import {registerEvidenceCommands} from './editor/commands/evidence.ts';
import {registerInsertCommands} from './editor/commands/insert.ts';
import {registerLearning} from './editor/commands/learn.ts';
import {registerNewHandbook} from './editor/commands/new-handbook.ts';
import {registerOpenCommands} from './editor/commands/open.ts';
import {registerCoverageTree} from './editor/commands/tree.ts';
import {Configs} from './editor/configs.ts';
import {Discovery} from './editor/discovery.ts';
import {Handbooks} from './editor/handbooks.ts';
import {Inserting} from './editor/inserting.ts';
import {registerLanguageFeatures} from './editor/language-features.ts';
import {LanguageStatus} from './editor/language-status.ts';
import {Log} from './editor/log.ts';
import {PageTexts} from './editor/page-texts.ts';
import {Problems} from './editor/problems.ts';
import {StatusBar} from './editor/status-bar.ts';

/** Wires the parts; called by VS Code when a Markdown file is opened or a handbook is near. */
export function activate(context: vscode.ExtensionContext): void {
  const {extension, extensionUri, workspaceState, subscriptions} = context;
  const log = new Log();
  const data = new BundledData(extensionUri);
  const texts = new PageTexts();
  const configs = new Configs(data, texts);
  const checked = new CheckedFiles(workspaceState);
  const discovery = new Discovery(data, configs, texts, checked);
  const docs = String(extension.packageJSON.homepage);
  const handbooks = new Handbooks(discovery, texts, log, docs);
  const linkBase = vscode.Uri.parse(`${vscode.env.uriScheme}://${extension.id}`);
  const problems = new Problems(handbooks, data, linkBase, log);
  const active = new ActiveHandbook(handbooks, log);
  const checking = new Checking(handbooks, configs, texts, checked, log);
  const inserting = new Inserting(handbooks);
  subscriptions.push(
    log,
    checked,
    handbooks,
    problems,
    active,
    checking,
    new CodeActions(handbooks, problems, data),
    ...registerInsertCommands({handbooks, active}, inserting),
    ...registerDecideCommands({handbooks, active}),
    ...registerEvidenceCommands({handbooks, active, log}),
    ...registerCheckingCommands({active, checked, checking, handbooks, data}),
    registerNewHandbook({active, data, configs, log}, docs),
    registerCreateDiscussionGuide({handbooks, active, data}),
    registerCreateConfig({active, log}, docs),
    ...registerLearning(data, log),
    ...registerOpenCommands(extension.id, log),
    ...registerCoverageTree({active, data, log}, workspaceState),
    new StatusBar(active, handbooks, log),
    new LanguageStatus(active, handbooks, configs, log),
    ...registerLanguageFeatures({handbooks, data, configs, log}, discovery),
  );
  checking.start();
}
