import fs from 'node:fs';
import path from 'node:path';
import {characterEntities} from 'character-entities';
import {characterEntitiesHtml4} from 'character-entities-html4';
import {checksOf, ourSchemas} from './schema-checks.mjs';

/** Modules of dependencies of which we need nothing or little, by their path, and what the bundles have instead. */
const standIns = new Map([
  // Of HTML's 2,125 named characters, those of prose; the others (mathematics, mostly) stay as they are written. -23 KB.
  [
    'character-entities/index.js',
    `export const characterEntities = Object.fromEntries(
      ${JSON.stringify(entitiesOfProse())}.split(' ').map(one => [one.slice(0, -1), one.at(-1)]),
    );`,
  ],
  // Without the types and schemas of YAML 1.1 and JSON: what `%YAML 1.1` begins reads like 1.2, with merge keys. -9 KB.
  [
    'yaml/browser/dist/schema/tags.js',
    `import {schema} from './core/schema.js';
    import {merge} from './yaml-1.1/merge.js';
    export const coreKnownTags = {[merge.tag]: merge};
    export const getTags = (_, name, merges) => merges || name === 'yaml-1.1' ? [...schema, merge] : [...schema];`,
  ],
  // YAML is read here and never written: edits of it are edits of text. What is left serves keys that are no texts. -10 KB.
  ...['Collection', 'Pair'].map(name => [
    `yaml/browser/dist/stringify/stringify${name}.js`,
    `export const stringify${name} = () => '';`,
  ]),
  [
    'yaml/browser/dist/stringify/stringifyString.js',
    'export const stringifyString = ({value}) => String(value);',
  ],
  [
    'yaml/browser/dist/stringify/stringifyNumber.js',
    'export const stringifyNumber = ({value}) => String(value);',
  ],
  // Nor does anybody make YAML of values, give names to what is repeated in it, or change values on their way out. -2 KB.
  ['yaml/browser/dist/doc/createNode.js', 'export const createNode = value => value;'],
  ['yaml/browser/dist/doc/applyReviver.js', 'export const applyReviver = undefined;'],
  [
    'yaml/browser/dist/doc/anchors.js',
    `export const anchorIsValid = () => true;
    export const anchorNames = undefined;
    export const createNodeAnchors = undefined;
    export const findNewAnchor = undefined;`,
  ],
  // Of a document we only read what it says and where. -3 KB.
  [
    'yaml/browser/dist/doc/Document.js',
    `import {NODE_TYPE, DOC, isCollection} from '../nodes/identity.js';
    import {toJS} from '../nodes/toJS.js';
    import {Schema} from '../schema/Schema.js';
    import {Directives} from './directives.js';
    export class Document {
      constructor(_, options) {
        Object.defineProperty(this, NODE_TYPE, {value: DOC});
        this.commentBefore = this.comment = this.contents = null;
        this.errors = [];
        this.warnings = [];
        this.options = {logLevel: 'warn', prettyErrors: true, strict: true, uniqueKeys: true, version: '1.2', ...options};
        this.directives = options?._directives?.atDocument() ?? new Directives({version: '1.2'});
        const old = this.directives.yaml.version === '1.1';
        const schema = {resolveKnownTags: !old, schema: old ? 'yaml-1.1' : 'core'};
        this.schema = new Schema({...schema, ...options});
      }
      get(key, keepScalar) {
        return isCollection(this.contents) ? this.contents.get(key, keepScalar) : undefined;
      }
      getIn(path, keepScalar) {
        return isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : undefined;
      }
      toJS({maxAliasCount = 100} = {}) {
        return toJS(this.contents, '', {anchors: new Map(), doc: this, keep: true, mapAsMap: false, mapKeyWarned: false, maxAliasCount});
      }
    }`,
  ],
  // A key that is a list or a map is one that no setting has: it needs no name of its own, and no warning.
  [
    'yaml/browser/dist/nodes/addPairToJSMap.js',
    without('nodes/addPairToJSMap.js', [
      /if \(isNode\(key\) && ctx\?\.doc\) \{[\s\S]*?\n {4}\}(?=\n {4}return JSON)/,
      'if (isNode(key) && ctx?.doc) return "";',
    ]),
  ],
  // Nor are collections changed or copied, or directives written. -4 KB.
  [
    'yaml/browser/dist/nodes/Collection.js',
    without('nodes/Collection.js', 'clone', 'addIn', 'deleteIn', 'hasIn', 'setIn', [
      /function collectionFromPath[\s\S]*?\n\}/,
      'const collectionFromPath = undefined;',
    ]),
  ],
  ['yaml/browser/dist/nodes/YAMLMap.js', without('nodes/YAMLMap.js', 'static from', 'delete')],
  ['yaml/browser/dist/nodes/YAMLSeq.js', without('nodes/YAMLSeq.js', 'static from', 'delete', 'set')],
  ['yaml/browser/dist/nodes/Node.js', without('nodes/Node.js', 'clone', 'toJS')],
  ['yaml/browser/dist/doc/directives.js', without('doc/directives.js', 'clone', 'tagString', 'toString')],
  // Nodes are only looked for, when an alias asks for what it names: never replaced, and never waited for. -2 KB.
  [
    'yaml/browser/dist/visit.js',
    `import {isCollection, isDocument, isNode, isPair, isScalar} from './nodes/identity.js';
    export const visitAsync = undefined;
    export const visit = (root, {Node, Scalar}) => {
      const walk = (key, node, path) =>
        (isNode(node) && Node?.(key, node, path) === 1) ||
        (isScalar(node) && Scalar?.(key, node, path) === 1) ||
        (isCollection(node) && node.items.some((item, at) => walk(at, item, [...path, node]))) ||
        (isPair(node) && (walk('key', node.key, [...path, node]) || walk('value', node.value, [...path, node])));
      walk(null, isDocument(root) ? root.contents : root, isDocument(root) ? [root] : []);
    };
    visit.BREAK = 1;`,
  ],
  // We say ourselves where an error is, and show no lines of the text. -1 KB.
  [
    'yaml/browser/dist/errors.js',
    `class YAMLError extends Error {
      constructor(name, pos, code, message) {
        super(message);
        Object.assign(this, {name, code, pos});
      }
    }
    export class YAMLParseError extends YAMLError {
      constructor(pos, code, message) { super('YAMLParseError', pos, code, message); }
    }
    export class YAMLWarning extends YAMLError {
      constructor(pos, code, message) { super('YAMLWarning', pos, code, message); }
    }
    export {YAMLError};
    export const prettifyError = () => () => {};`,
  ],
  // Walks through YAML's punctuation, which nobody here edits. -1 KB.
  ['yaml/browser/dist/parse/cst-visit.js', 'export const visit = undefined;'],
  // Our schemas name texts, numbers and truth values, never lists or maps of them.
  [
    '@cfworker/json-schema/dist/esm/deep-compare-strict.js',
    'export const deepCompareStrict = (a, b) => a === b;',
  ],
  // None of our schemas has a `format`. -6 KB.
  ['@cfworker/json-schema/dist/esm/format.js', 'export const format = {};'],
  // Of the schema checker, the checks of keywords that our schemas have. -8 KB.
  ['@cfworker/json-schema/dist/esm/validate.js', checksOf(ourSchemas())],
  // Of unified we only parse: no files, no tree transforms, no text out again. -11 KB.
  [
    'unified/lib/index.js',
    `export const unified = () => {
      const data = {};
      const processor = {
        data: key => (key === undefined ? data : data[key]),
        use: plugin => (plugin.call(processor), processor),
        freeze: () => processor,
        parse: text => processor.parser(text),
      };
      return processor;
    };`,
  ],
]);

/** The same where only the command line needs the module. */
const ofCommandLine = new Map([
  // Takes patterns apart without matching: tinyglobby does this, which the editor does not have. -3 KB.
  ['picomatch/lib/scan.js', 'module.exports = undefined;'],
]);

/** Puts the stand-ins into the bundle of a command line. */
export function commandLineStandIns() {
  return plugin(standIns);
}

/** Puts the stand-ins into the bundle of an editor's extension. */
export function editorStandIns() {
  return plugin(new Map([...standIns, ...ofCommandLine]));
}

/** A module that is no longer met is an error, so that no stand-in outlives its reason. */
function plugin(standIns) {
  return {
    name: 'stand-ins',
    setup(build) {
      const met = new Set();
      build.onStart(() => met.clear());
      for (const [module, contents] of standIns) {
        build.onLoad({filter: endingIn(`/node_modules/${module}`)}, ({path: file}) => {
          met.add(module);
          return {contents, loader: 'js', resolveDir: path.dirname(file)};
        });
      }
      build.onEnd(() => ({
        errors: [...standIns.keys()]
          .filter(module => !met.has(module))
          .map(module => ({text: `The bundle has no ${module} any more: see scripts/build/stand-ins.mjs.`})),
      }));
    },
  };
}

/** Everything that HTML 4 names, and what HTML 5 names of ASCII and of the letters of Latin scripts, by name and character. */
function entitiesOfProse() {
  return Object.entries(characterEntities)
    .filter(
      ([name, characters]) =>
        characters.length === 1 && (Object.hasOwn(characterEntitiesHtml4, name) || characters < '\u0180'),
    )
    .map(([name, character]) => name + character)
    .join(' ');
}

/**
 * A module of the YAML library without what nobody calls. Throws where it does not have that any more.
 *
 * @param {string} module
 * @param {...(string | [RegExp, string])} parts methods of its class by name, or what to put in the place of what
 */
function without(module, ...parts) {
  const file = new URL(`../../node_modules/yaml/browser/dist/${module}`, import.meta.url);
  return parts.reduce(
    (code, part) => {
      const [pattern, instead] =
        typeof part === 'string' ? [new RegExp(`\\n    ${part}\\([\\s\\S]*?\\n    \\}(?=\\n)`), ''] : part;
      if (!pattern.test(code))
        throw new Error(`yaml's ${module} has no ${pattern} any more: see scripts/build/stand-ins.mjs.`);
      return code.replace(pattern, instead);
    },
    fs.readFileSync(file, 'utf8'),
  );
}

function endingIn(ending) {
  return new RegExp(`${ending.replace(/[.]/g, '\\.').replaceAll('/', '[\\\\/]')}$`);
}
