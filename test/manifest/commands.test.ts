import assert from 'node:assert/strict';
import {handbookEndings} from '../../src/lint/grouping.ts';
import {manifest, textOf} from './manifest.ts';

const {commands, menus, views, viewsWelcome, walkthroughs} = manifest.contributes;
const ids = commands.map(({command}) => command);
const hidden = (menus.commandPalette ?? []).filter(({when}) => when === 'false').map(({command}) => command);

describe('the commands of the manifest', () => {
  it('are each there once, and stand together in the palette as "Lab Handbook: …"', () => {
    assert.equal(new Set(ids).size, ids.length);
    for (const {command, title, category} of commands) {
      assert.ok(textOf(title), command);
      assert.equal(textOf(category), 'Lab Handbook', command);
    }
  });

  it('are in the palette unless they need a topic of the tree', () => {
    assert.deepEqual(hidden.sort(), ids.filter(id => id.startsWith('labHandbook.tree.')).sort());
  });

  it('have titles that nobody can mix up in the palette', () => {
    const titles = commands.filter(({command}) => !hidden.includes(command)).map(({title}) => textOf(title));
    assert.equal(new Set(titles).size, titles.length);
  });

  it('are the only ones that menus and walkthrough name', () => {
    const inMenus = Object.values(menus).flatMap(entries => entries.map(({command}) => command));
    const events = walkthroughs.flatMap(({steps}) => steps.flatMap(({completionEvents}) => completionEvents));
    const awaited = events.flatMap(event => /^onCommand:(labHandbook\..+)$/.exec(event)?.[1] ?? []);
    assert.ok(awaited.length > 0);
    for (const id of [...inMenus, ...awaited]) assert.ok(ids.includes(id), id);
  });

  it('come and go by the context keys that the editor part sets', () => {
    const entries = [...Object.values(menus).flat(), ...Object.values(views).flat(), ...viewsWelcome];
    const keys = entries.flatMap(({when}) => when.match(/labHandbook\.\w+/g) ?? []);
    assert.deepEqual([...new Set(keys)].sort(), [
      'labHandbook.coverage',
      'labHandbook.filtered',
      'labHandbook.hasHandbook',
      'labHandbook.isHandbook',
    ]);
  });

  it('offer to check a file of every ending that a handbook can have, and of no other', () => {
    for (const id of ['labHandbook.checkFile', 'labHandbook.whyChecked']) {
      const when = menus.commandPalette?.find(({command}) => command === id)?.when ?? '';
      const [, pattern = '', flags] = /resourceExtname =~ \/(.+)\/(i?)/.exec(when) ?? [];
      const ending = new RegExp(pattern, flags);
      for (const one of handbookEndings) assert.match(`.${one}`, ending, id);
      for (const other of ['.txt', '.mdx', '.R', '']) assert.doesNotMatch(other, ending, id);
    }
  });
});

describe('the tree of the manifest', () => {
  const offered = (command: string, item: string) =>
    (menus['view/item/context'] ?? [])
      .filter(entry => entry.command === `labHandbook.tree.${command}`)
      .map(({when}) => new RegExp(/viewItem =~ \/(.+?)\//.exec(when)?.[1] ?? '^$').test(item));

  it('offers what suits a topic, inline and in its context menu', () => {
    const items = ['topic-missing', 'topic-partial', 'topic-covered', 'topic-ignored', 'row', 'area'];
    const offers = (command: string) => items.filter(item => offered(command, item).every(Boolean));
    assert.equal(offered('insert', 'topic-missing').length, 2);
    assert.deepEqual(offers('insert'), ['topic-missing', 'topic-partial']);
    assert.deepEqual(offers('ignore'), ['topic-missing', 'topic-partial', 'topic-covered']);
    assert.deepEqual(offers('learn'), ['topic-missing', 'topic-partial', 'topic-covered', 'topic-ignored']);
  });

  it('is the view that menus and welcome texts belong to', () => {
    const known = Object.values(views).flatMap(list => list.map(({id}) => id));
    assert.deepEqual(known, ['labHandbook.coverage']);
    const meant = [
      ...viewsWelcome.map(({view}) => view),
      ...Object.entries(menus)
        .filter(([menu]) => menu.startsWith('view/'))
        .flatMap(([, entries]) => entries.map(({when}) => /view == ([\w.]+)/.exec(when)?.[1])),
    ];
    for (const view of meant) assert.equal(view, 'labHandbook.coverage');
  });
});
