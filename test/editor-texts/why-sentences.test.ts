import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type {FoundHandbook, Membership, Why, WhyNot} from '../../src/editor/found-handbook.ts';
import {whyInShort, whySentence} from '../../src/editor/why-sentences.ts';
import {english} from '../support/english.ts';

const config = {path: '/lab/.lab-handbook.yaml'} as vscode.Uri;
const path = 'lab/.lab-handbook.yaml';
const because = (why: Why): Membership => ({handbook: {name: 'Velasquin Lab', why} as FoundHandbook});
const sentence = (membership: Membership) => whySentence(membership, path, english);

describe('why a file is checked', () => {
  it('names what decided: config, front matter, the user, a name, a folder', () => {
    assert.equal(
      sentence(because({kind: 'config', config, index: 0})),
      'This file is checked: lab/.lab-handbook.yaml lists it as a page of “Velasquin Lab”.',
    );
    assert.match(
      sentence(because({kind: 'front-matter'})),
      /its front matter says that it is a lab handbook/,
    );
    assert.match(sentence(because({kind: 'command'})), /because you asked for it/);
    assert.match(sentence(because({kind: 'name'})), /its name says that it is a lab handbook/);
    assert.match(sentence(because({kind: 'folder', folder: 'Lab manual'})), /it belongs to “Lab manual”/);
  });

  it('says the same in a few words', () => {
    const short = (why: Why) => whyInShort(why, true, path, english);
    assert.equal(short({kind: 'config', config, index: 0}), 'listed in lab/.lab-handbook.yaml');
    assert.equal(short({kind: 'name'}), 'by its name');
    assert.equal(short({kind: 'front-matter'}), 'by its front matter');
    assert.equal(short({kind: 'command'}), 'because you asked');
    assert.equal(short({kind: 'folder', folder: 'Lab manual'}), 'a page of “Lab manual”');
  });
});

describe('why a file is not checked', () => {
  const kinds: readonly [WhyNot, RegExp, RegExp][] = [
    [{kind: 'switched-off'}, /the setting labHandbook\.enable is off here/, /labHandbook\.enable is off/],
    [{kind: 'front-matter'}, /its front matter says “lab-handbook: false”/, /“lab-handbook: false”/],
    [{kind: 'config-lists-others', config}, /lab\/\.lab-handbook\.yaml lists the pages/, /not listed in lab/],
    [{kind: 'config-unreadable', config}, /lab\/\.lab-handbook\.yaml has a mistake/, /has a mistake/],
    [{kind: 'template', config}, /folder of templates that lab\/\.lab-handbook/, /a template of lab/],
    [{kind: 'name'}, /neither its name, nor its folder/, /^not by name, folder or front matter$/],
  ];

  for (const [not, long, short] of kinds) {
    it(`is told as a sentence and in a few words: ${not.kind}`, () => {
      assert.match(sentence({not}), /^This file is not checked: .*\.$/);
      assert.match(sentence({not}), long);
      assert.match(whyInShort(not, false, path, english), short);
    });
  }
});

describe('a name from a stranger’s folder', () => {
  const name = 'Lab [start here](command:workbench.action.closeWindow) $(error)';

  it('is shown as text: nothing in it can be clicked', () => {
    const folder: Why = {kind: 'folder', folder: name};
    for (const text of [
      whySentence(
        {handbook: {name, why: {kind: 'config', config, index: 0}} as FoundHandbook},
        name,
        english,
      ),
      whySentence(because(folder), path, english),
      whySentence({not: {kind: 'config-lists-others', config}}, name, english),
      whyInShort(folder, true, path, english),
      whyInShort({kind: 'config-unreadable', config}, false, name, english),
    ]) {
      assert.match(text, /start here/);
      assert.doesNotMatch(text, /\]\(|\$\(/);
    }
  });
});
