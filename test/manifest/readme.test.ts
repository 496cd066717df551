import assert from 'node:assert/strict';
import {manifest, readText, textOf} from './manifest.ts';

const {commands, configuration, walkthroughs} = manifest.contributes;
const [, section = ''] = readText('README.md').split('## In VS Code\n');
const tableRows = section
  .slice(0, section.indexOf('\n## '))
  .split('\n')
  .filter(line => line.startsWith('|'))
  .map(line => line.split('|').map(cell => cell.trim()));

describe('the section of the README on VS Code', () => {
  it('lists the commands of the palette in its order, by their titles', () => {
    const offered = commands.filter(({command}) => !command.startsWith('labHandbook.tree.'));
    const start = tableRows.findIndex(([, first]) => first === 'command') + 2;
    assert.deepEqual(
      tableRows.slice(start, start + offered.length).map(([, title]) => title),
      offered.map(({title}) => textOf(title)),
    );
  });

  it('lists the settings, each with its default', () => {
    const listed = new Map(tableRows.map(([, name = '', value = '']) => [name.replaceAll('`', ''), value]));
    for (const [name, setting] of Object.entries(configuration.properties)) {
      const value = listed.get(name);
      if (typeof setting.default === 'object') assert.match(value ?? '', /^(all|none set)$/, name);
      else assert.equal(value, `\`${setting.default}\``, name);
    }
  });

  it('counts the steps of the walkthrough', () => {
    assert.equal(walkthroughs[0]?.steps.length, 6);
    assert.match(section, /in six small steps/);
  });
});
