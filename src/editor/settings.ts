import * as vscode from 'vscode';
import {type Role, roles} from '../lint/checklist.ts';
import {type Level, levels, type RuleId, ruleIds} from '../lint/diagnostic.ts';
import {defaultSettings, type Settings} from '../lint/settings.ts';
import type {FoundHandbook} from './found-handbook.ts';
import {today} from './today.ts';

/** What the names of all our settings begin with. */
export const settingsSection = 'labHandbook';

/** As many months as the settings allow; VS Code only underlines a larger number. */
const mostMonths = 1200;

/** When handbooks are checked. */
export type RunMode = 'onType' | 'onSave' | 'manual';

/** How a handbook is checked: its config first, then the user's settings, then the defaults. */
export function settingsOf({pages, base, ignored, from: {config}}: FoundHandbook, docs: string): Settings {
  const user = vscode.workspace.getConfiguration(settingsSection, pages[0] ?? base);
  return {
    roles: config.roles ?? rolesIn(user.get('roles')) ?? defaultSettings.roles,
    topics: config.topics,
    rules: new Map([...rulesIn(user.get('rules')), ...config.rules]),
    ignored,
    reviewMonths: config.reviewMonths ?? monthsIn(user.get('reviewMonths')) ?? defaultSettings.reviewMonths,
    today: today(),
    docs,
  };
}

/** When the file is checked. */
export function runModeOf(uri: vscode.Uri): RunMode {
  const mode = vscode.workspace.getConfiguration(settingsSection, uri).get<string>('run');
  return mode === 'onSave' || mode === 'manual' ? mode : 'onType';
}

/** Whether sections and ids are offered while somebody types in the file. */
export function completesIn(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(settingsSection, uri).get<unknown>('completion') !== false;
}

/** Above this length, in characters, a page is checked when it is saved and not while somebody types. */
export function typingLimitOf(uri: vscode.Uri): number {
  const megabytes = vscode.workspace.getConfiguration(settingsSection, uri).get<unknown>('maxFileSize');
  return (typeof megabytes === 'number' && megabytes > 0 ? megabytes : 2) * 1024 * 1024;
}

/** Settings may hold anything: what is no role is passed over, and an empty list means all. */
function rolesIn(value: unknown): readonly Role[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const chosen = roles.filter(role => value.includes(role));
  return chosen.length > 0 ? chosen : undefined;
}

function rulesIn(value: unknown): [RuleId, Level][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = new Map<string, unknown>(Object.entries(value));
  return ruleIds.flatMap((rule): [RuleId, Level][] => {
    const level = levels.find(one => one === entries.get(rule));
    return level ? [[rule, level]] : [];
  });
}

function monthsIn(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 1 ? Math.min(Math.floor(value), mostMonths) : undefined;
}
