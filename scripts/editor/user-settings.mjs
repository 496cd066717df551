import fs from 'node:fs';
import path from 'node:path';

/** A quiet window: no welcome, no updates, no questions, and no side bar for a chat that is off. */
export const quietWindow = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the user's settings for a server with this data folder. */
export function writeUserSettings(dataFolder, settings) {
  const folder = path.join(dataFolder, 'data', 'User');
  fs.mkdirSync(folder, {recursive: true});
  fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}
