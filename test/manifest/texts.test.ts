import assert from 'node:assert/strict';
import {manifest, manifestText, texts} from './manifest.ts';

/** What VS Code shows to people. */
const shown = new Set(
  'title description markdownDescription enumDescriptions category name contextualTitle contents altText'.split(
    ' ',
  ),
);

/** Every text below a value that people see. */
function* shownTexts(value: unknown, visible = false): Generator<string> {
  if (typeof value === 'string') {
    if (visible) yield value;
  } else if (Array.isArray(value)) {
    for (const one of value) yield* shownTexts(one, visible);
  } else if (typeof value === 'object' && value) {
    for (const [key, one] of Object.entries(value)) yield* shownTexts(one, shown.has(key));
  }
}

describe('package.nls.json', () => {
  const used = new Set([...manifestText.matchAll(/"%([^"]+)%"/g)].map(([, key]) => key ?? ''));

  it('has a text for each key of the manifest, and no other', () => {
    assert.deepEqual(Object.keys(texts).sort(), [...used].sort());
    for (const [key, text] of Object.entries(texts)) assert.ok(text.trim(), key);
  });

  it('holds every text that people see, so that all of them can be translated', () => {
    const written = [...shownTexts(manifest.contributes)];
    assert.ok(written.length > 80);
    assert.deepEqual(
      written.filter(text => !/^%[^%]+%$/.test(text)),
      [],
    );
  });

  it('leads only to commands and settings that exist', () => {
    const commands = new Set(manifest.contributes.commands.map(({command}) => command));
    const settings = manifest.contributes.configuration.properties;
    const all = Object.values(texts).join('\n');
    for (const [, command = ''] of all.matchAll(/\(command:(labHandbook\.[\w.]+)\)/g))
      assert.ok(commands.has(command), command);
    for (const [, setting = ''] of all.matchAll(/`#([\w.]+)#`/g)) assert.ok(settings[setting], setting);
  });
});
