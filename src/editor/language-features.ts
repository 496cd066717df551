import type * as vscode from 'vscode';
import {registerConfigFixes} from './config-fixes.ts';
import {ConfigProblems} from './config-problems.ts';
import type {Discovery} from './discovery.ts';
import {registerHovers} from './hovers.ts';
import {registerIdCompletions} from './id-completions.ts';
import type {Parts} from './parts.ts';
import {registerSectionCompletions} from './section-completions.ts';
import {TemplateProblems} from './template-problems.ts';

/** What the editor offers and says while somebody writes in a handbook or its config. */
export function registerLanguageFeatures(
  {handbooks, data, configs, log}: Pick<Parts, 'handbooks' | 'data' | 'configs' | 'log'>,
  discovery: Discovery,
): vscode.Disposable[] {
  const configProblems = new ConfigProblems(configs, discovery, log);
  return [
    registerSectionCompletions(handbooks, data),
    ...registerIdCompletions({handbooks, configs, data}),
    ...registerHovers({handbooks, configs, data}),
    configProblems,
    new TemplateProblems(configs, log),
    registerConfigFixes(configProblems),
  ];
}
