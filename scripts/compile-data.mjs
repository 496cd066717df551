import fs from 'node:fs';
import path from 'node:path';
import {checkCues, readAreaFile} from '../src/lint/config/checklist-source.ts';
import {readYaml} from '../src/lint/config/yaml-source.ts';

/**
 * Reads and checks everything in `data/`.
 *
 * @param {string} root the project's folder
 * @returns the knowledge the product ships, the examples of each topic, and every mistake with file, line and key
 */
export function compileData(root) {
  const problems = [];
  const read = name => fs.readFileSync(path.join(root, 'data', name), 'utf8');
  const load = name => {
    const yaml = readYaml(read(name));
    problems.push(...yaml.problems.map(problem => ({file: `data/${name}`, ...problem})));
    return {yaml, value: yaml.value ?? {}};
  };
  const schema = JSON.parse(read('schema/area.json'));
  const index = load('checklist.yaml').value;
  const vocabulary = load('vocabulary.yaml');
  const groups = {...vocabulary.value.groups};
  const examples = new Map();
  const areas = [];
  const files = [];
  for (const id of (index.domains ?? []).flatMap(domain => domain.areas)) {
    const file = `data/checklist/${id}.yaml`;
    const text = read(`checklist/${id}.yaml`);
    const result = readAreaFile(file, text, schema);
    problems.push(...result.problems);
    if (!result.source) continue;
    areas.push(result.source.area);
    for (const [topic, sentences] of result.source.examples) examples.set(topic, sentences);
    for (const [name, cues] of Object.entries(result.source.groups)) {
      if (name in groups)
        problems.push({
          file,
          line: 1,
          column: 1,
          message: `There is a group <${name}> already; give this one another name.`,
        });
      groups[name] = cues;
    }
    files.push({file, text});
  }
  const byName = new Map(Object.entries(groups));
  for (const {file, text} of files) {
    const yaml = readYaml(text);
    problems.push(...checkCues(file, yaml, yaml.value, byName));
  }
  for (const [name, cues] of Object.entries(groups)) {
    problems.push(
      ...checkCues('data/vocabulary.yaml', vocabulary.yaml, {cues}, byName, ['groups', name].slice(0, 1)),
    );
  }
  const knowledge = {
    checklist: {title: index.title, attribution: index.attribution, domains: index.domains, areas},
    vocabulary: {...vocabulary.value, groups},
    rules: load('rules.yaml').value.rules,
    handbook: load('handbook.yaml').value,
  };
  const config = JSON.parse(read('schema/config.json'));
  const configSchema = {...config, $defs: {...schema.$defs, ...config.$defs}};
  return {knowledge, configSchema, examples, problems};
}

/** The problems as lines a person can follow. */
export function formatProblems(problems) {
  return problems.map(({file, line, column, message}) => `${file}:${line}:${column}: ${message}`).join('\n');
}
