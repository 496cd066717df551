import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * Collects what the sources hand to `l10n.t`.
 *
 * @param {ReadonlyMap<string, string>} sources the text of each TypeScript file by its name
 * @returns the bundle, sorted by key: each text by itself, one with a comment by both; and every call whose text
 * cannot be known before it runs, with file and line
 */
export function makeBundle(sources) {
  const entries = new Map();
  const problems = [];
  for (const [name, text] of sources) {
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const report = (node, message) => {
      const {line} = file.getLineAndCharacterOfPosition(node.getStart());
      problems.push(`${name}:${line + 1}: ${message}`);
    };
    const visit = node => {
      if (isTranslate(node)) {
        const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : null;
        const entry = call?.arguments[0] && readEntry(call.arguments[0]);
        if (entry) entries.set(entry.key, entry.value);
        else report(node, 'l10n.t needs its text written out in the call.');
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  const bundle = Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {bundle, problems};
}

/** The editor's sources below a project's root; nothing else speaks through VS Code. */
export function editorSources(root) {
  const folder = path.join(root, 'src', 'editor');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, {recursive: true, encoding: 'utf8'}) : [];
  const files = [
    path.join(root, 'src', 'extension.ts'),
    ...names.sort().map(name => path.join(folder, name)),
  ];
  return new Map(
    files
      .filter(file => file.endsWith('.ts') && fs.existsSync(file))
      .map(file => [path.relative(root, file), fs.readFileSync(file, 'utf8')]),
  );
}

/** `l10n.t` and `vscode.l10n.t`. */
function isTranslate(node) {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 't') return false;
  const {expression} = node;
  return (ts.isPropertyAccessExpression(expression) ? expression.name : expression).text === 'l10n';
}

/** The key under which VS Code looks a text up, and what stands there. */
function readEntry(argument) {
  const plain = readText(argument);
  if (plain !== undefined) return {key: plain, value: plain};
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  const message = readText(property(argument, 'message'));
  const comment = property(argument, 'comment');
  if (message === undefined) return undefined;
  if (!comment) return {key: message, value: message};
  const lines = (ts.isArrayLiteralExpression(comment) ? [...comment.elements] : [comment]).map(readText);
  if (lines.includes(undefined)) return undefined;
  return {key: `${message}/${lines.join('')}`, value: {message, comment: lines}};
}

function property(object, name) {
  return object.properties.find(one => ts.isPropertyAssignment(one) && one.name.getText() === name)
    ?.initializer;
}

/** The text of a literal, or of literals joined by `+`. */
function readText(node) {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return readText(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [readText(node.left), readText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}
