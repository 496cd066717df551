import fs from 'node:fs';
import path from 'node:path';
import {nearestOf, roles} from '../src/lint/checklist.ts';
import {readAreaFile} from '../src/lint/config/checklist-source.ts';
import {areaCueKeys, checkCues} from '../src/lint/config/cue-check.ts';
import {checkSchema} from '../src/lint/config/schema-check.ts';
import {readYaml} from '../src/lint/config/yaml-source.ts';
import {Groups} from '../src/lint/detection/cue-syntax.ts';
import {outputOf} from '../src/lint/detection/detector.ts';
import {readHandbookTexts} from '../src/snippets/handbook-texts-source.ts';
import {readTemplate} from '../src/snippets/template-source.ts';

/**
 * Reads and checks everything in `data/`.
 *
 * @param {string} root the folder that holds `data/`
 * @returns the knowledge, the templates, the texts of a new handbook and the questions that the product ships, what only
 * docs and tests need (rule pages, sentences of each topic), the schema of a lab's config, and every mistake with file,
 * line and key
 */
export function compileData(root) {
  const problems = [];
  const read = name => fs.readFileSync(path.join(root, 'data', name), 'utf8');
  const schemaOf = name => JSON.parse(read(`schema/${name}.json`));
  const load = name => {
    const file = `data/${name}.yaml`;
    const yaml = readYaml(read(`${name}.yaml`));
    problems.push(...yaml.problems.map(problem => ({file, ...problem})));
    if (yaml.problems.length > 0) return {yaml, value: {}};
    for (const {path: keys, message} of checkSchema(yaml.value, schemaOf(name))) {
      problems.push({file, ...placeOf(yaml, keys), message});
    }
    return {yaml, value: yaml.value};
  };
  const index = load('checklist').value;
  const vocabulary = load('vocabulary');
  const rules = load('rules').value.rules ?? [];
  const handbook = load('handbook');
  const decision = load('decision').value;
  const weights = read('weights.txt');
  const areaSchema = schemaOf('area');
  const groups = {...vocabulary.value.groups};
  const examples = new Map();
  const questions = {};
  const areas = [];
  const files = [];
  for (const id of (index.domains ?? []).flatMap(domain => domain.areas)) {
    const file = `data/checklist/${id}.yaml`;
    const text = read(`checklist/${id}.yaml`);
    const {source, problems: found} = readAreaFile(file, text, areaSchema);
    problems.push(...found);
    if (!source) continue;
    areas.push(source.area);
    files.push({file, text});
    for (const [topic, sentences] of source.examples) examples.set(topic, sentences);
    problems.push(...missingQuestions(file, readYaml(text)));
    for (const [topic, question] of source.questions) questions[topic] = question;
    for (const [name, cues] of Object.entries(source.groups)) {
      if (Object.hasOwn(groups, name)) {
        const place = placeOf(readYaml(text), ['groups', name]);
        problems.push({
          file,
          ...place,
          message: `\`groups.${name}\`: there is a group of this name already.`,
        });
      }
      groups[name] = cues;
    }
  }
  problems.push(...checkWeights(weights, areas));
  // Without an area its rows are unknown, and all of their files would look stray.
  const complete = areas.length === (index.domains ?? []).flatMap(domain => domain.areas).length;
  const templates = complete ? readTemplates(path.join(root, 'data', 'templates'), areas, problems) : [];
  const {texts: handbookTexts, problems: inTexts} = readHandbookTexts(
    'data/new-handbook.md',
    read('new-handbook.md'),
  );
  problems.push(...inTexts);
  const byName = new Groups(groups);
  const checkFile = (file, yaml, keys) =>
    problems.push(...checkCues(file, yaml, yaml.value, byName, [], keys));
  for (const {file, text} of files) checkFile(file, readYaml(text), areaCueKeys);
  checkFile(
    'data/vocabulary.yaml',
    vocabulary.yaml,
    new Set(['disclaimers', 'mentor', 'member', 'everyone']),
  );
  checkFile('data/handbook.yaml', handbook.yaml, new Set(['names', 'pages', 'never']));

  const knowledge = {
    checklist: {title: index.title, attribution: index.attribution, domains: index.domains, areas},
    vocabulary: {...vocabulary.value, groups},
    rules: rules.map(({id, title, severity}) => ({id, title, severity: asLevels(severity)})),
    handbook: handbook.value,
    learned: {weights, decision, except: []},
  };
  const config = schemaOf('config');
  const configSchema = {...config, $defs: {...areaSchema.$defs, ...config.$defs}};
  return {knowledge, templates, handbookTexts, questions, configSchema, examples, rules, problems};
}

/** The template of each row, in checklist order; a file without a row and a row without a file are mistakes. */
function readTemplates(folder, areas, problems) {
  const rows = areas.flatMap(area => area.rows);
  const report = (name, message) =>
    problems.push({file: `data/templates/${name}`, line: 1, column: 1, message});
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  for (const name of names.filter(one => !rows.some(row => one === `${row.id}.md`))) {
    const nearest = nearestOf(
      name.replace(/\.md$/, ''),
      rows.map(row => row.id),
    );
    report(name, `No row of the checklist has this name. Did you mean \`${nearest}.md\`?`);
  }
  return rows.flatMap(row => {
    const name = `${row.id}.md`;
    if (!names.includes(name)) {
      report(name, `The row \`${row.id}\` has no template. Write this file; docs/templates.md says how.`);
      return [];
    }
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    const {template, problems: found} = readTemplate(`data/templates/${name}`, text, row);
    problems.push(...found);
    return template ? [template] : [];
  });
}

/** Only a lab's own topics may do without a question. */
function missingQuestions(file, yaml) {
  return yaml.value.rows.flatMap((row, index) =>
    roles
      .filter(role => row[role] && !(row[role].question && row[role].more))
      .map(role => ({
        file,
        ...placeOf(yaml, ['rows', index, role]),
        message: `The ${role} topic of \`${row.id}\` lacks a question. Write \`question\` and \`more\` below \`find\`.`,
      })),
  );
}

/** Weights must know every part of every topic: where one was added or renamed, they have to be learned anew. */
function checkWeights(text, areas) {
  const {outputs = []} = JSON.parse(text.split('\n')[0] || '{}');
  const topics = areas.flatMap(area => area.rows.flatMap(row => row.topics));
  const wanted = topics.flatMap(topic => topic.parts.map((_, part) => outputOf(topic, part)));
  const unknown = wanted.filter(output => !outputs.includes(output));
  if (unknown.length === 0) return [];
  const message = `Nothing was learned about ${unknown.join(', ')}. Run \`npm run train\`.`;
  return [{file: 'data/weights.txt', line: 1, column: 1, message}];
}

/** YAML reads a bare `off` as a text, but people write `false` too. */
function asLevels(severity) {
  if (severity === false) return 'off';
  if (typeof severity !== 'object') return severity;
  return Object.fromEntries(
    Object.entries(severity).map(([role, level]) => [role, level === false ? 'off' : level]),
  );
}

function placeOf(yaml, keys) {
  const {line, column} = yaml.placeOf(keys);
  return {line, column};
}

/** The problems as lines a person can follow. */
export function formatProblems(problems) {
  return problems.map(({file, line, column, message}) => `${file}:${line}:${column}: ${message}`).join('\n');
}
