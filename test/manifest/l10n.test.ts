import assert from 'node:assert/strict';
import {editorSources, makeBundle} from '../../scripts/l10n-bundle.mjs';
import {root} from '../support/engine.ts';
import {readText} from './manifest.ts';

const collect = (...lines: string[]) => makeBundle(new Map([['src/editor/a.ts', lines.join('\n')]]));

describe('l10n/bundle.l10n.json', () => {
  it('holds what the sources say; run `node scripts/l10n.mjs` where this fails', () => {
    const {bundle, problems} = makeBundle(editorSources(root));
    assert.deepEqual(problems, []);
    assert.equal(readText('l10n/bundle.l10n.json'), `${JSON.stringify(bundle, null, 2)}\n`);
  });
});

describe('the texts of a source', () => {
  it('are found however the call is written, each once and in order', () => {
    const {bundle, problems} = collect(
      "vscode.l10n.t('Insert {0}', title);",
      'l10n.t(`Check now`);',
      "l10n.t('One ' +\n  'text', {});",
      "l10n.t('Check now');",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.entries(bundle), [
      ['Check now', 'Check now'],
      ['Insert {0}', 'Insert {0}'],
      ['One text', 'One text'],
    ]);
  });

  it('keep a comment for translators in the key under which VS Code looks them up', () => {
    const {bundle} = collect(
      "l10n.t({message: 'Row', args: [], comment: ['of the', ' checklist']});",
      "l10n.t({message: 'Open', comment: 'an issue'});",
      "l10n.t({message: 'Close', args: [name]});",
    );
    assert.deepEqual(bundle, {
      Close: 'Close',
      'Open/an issue': {message: 'Open', comment: ['an issue']},
      'Row/of the checklist': {message: 'Row', comment: ['of the', ' checklist']},
    });
  });

  it('are reported with their line where they cannot be known beforehand', () => {
    const {bundle, problems} = collect(
      "l10n.t('fine');",
      'l10n.t(title);',
      'titles.map(l10n.t);',
      "l10n.t('a ' + b);",
      "l10n.t({message: 'x', comment: [why]});",
    );
    assert.deepEqual(Object.keys(bundle), ['fine']);
    assert.deepEqual(
      problems,
      [2, 3, 4, 5].map(line => `src/editor/a.ts:${line}: l10n.t needs its text written out in the call.`),
    );
  });

  it('are none where something else is called t', () => {
    assert.deepEqual(collect("t('a'); this.t('b'); i18n.t('c');"), {bundle: {}, problems: []});
  });
});
