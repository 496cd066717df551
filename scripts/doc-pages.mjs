import fs from 'node:fs';
import path from 'node:path';
import {runProgram} from '../src/cli/program.ts';
import {compileData} from './compile-data.mjs';

const roleNames = {
  mentor: 'Mentor competency',
  practice: 'Mentor best practice',
  mentee: 'Mentee competency',
};
const made = '<!-- Made by `npm run docs` from data/. Change the data, not this page. -->';

/** The pages made from `data/`: path below docs/ to Markdown. Of discussion.md, only the example is made. */
export function makePages(root) {
  const data = compileData(root);
  const {knowledge, examples, rules} = data;
  const pages = new Map();
  for (const rule of rules) pages.set(`rules/${rule.id}.md`, rulePage(rule));
  pages.set('rules/README.md', ruleIndex(rules));
  for (const area of knowledge.checklist.areas) {
    for (const row of area.rows) {
      for (const topic of row.topics) {
        pages.set(
          `topics/${pageName(topic.id)}`,
          topicPage(topic, area, examples.get(topic.id), knowledge.checklist),
        );
      }
    }
  }
  pages.set('topics/README.md', topicIndex(knowledge.checklist));
  pages.set('discussion.md', withExample(path.join(root, 'docs', 'discussion.md'), exampleGuide(root, data)));
  return pages;
}

const pageName = id => `${id.replace('/', '-')}.md`;

/** Joins blocks with one blank line between them, as markdownlint likes it. */
const blocks = (...parts) => `${parts.filter(part => part !== '').join('\n\n')}\n`;

const bullets = items => items.map(item => `- ${item}`).join('\n');

/** Text from the data as Markdown text: nothing in it is markup. */
const plain = text =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/([\\`*_[\]<>])/g, '\\$1')
    .replace(/^(#|\+|-|\d+\.)/, '\\$1');

function rulePage(rule) {
  const severity =
    typeof rule.severity === 'object'
      ? `mentor topics ${rule.severity.mentor}, best practices ${rule.severity.practice || 'off'}, mentee topics ${rule.severity.mentee}`
      : String(rule.severity);
  return blocks(
    made,
    `# ${rule.title}`,
    `Rule \`${rule.id}\`, reported as: ${severity}. Another level can be set in the [config](../config.md).`,
    rule.says.trim(),
    rule.place.trim(),
    '## What to do',
    rule.mend.trim(),
    `To silence the rule in a section: \`<!-- lab-handbook: ignore-rule ${rule.id} -- reason -->\`. Before the first heading it holds for the whole page.`,
    ...(rule.examples.length > 0 ? ['## Examples'] : []),
    ...rule.examples.flatMap(example => [
      `### ${example.title}`,
      `\`\`\`\`markdown\n${example.text.trimEnd()}\n\`\`\`\``,
      example.finds.length === 0
        ? 'Nothing is reported.'
        : bullets(example.finds.map(found => found.replace(/^(\S+) /, '`$1` '))),
    ]),
  );
}

function ruleIndex(rules) {
  return blocks(
    made,
    '# Rules',
    bullets(rules.map(rule => `[\`${rule.id}\`](${rule.id}.md): ${rule.title}`)),
  );
}

function topicPage(topic, area, {sentences, nearMisses}, checklist) {
  const asItem = sentence =>
    sentence.under ? `(below “${plain(sentence.under)}”) ${plain(sentence.text)}` : plain(sentence.text);
  const cues = topic.parts.flatMap(part => [
    ...(part.part ? [`For ${part.part}:`] : []),
    ...(part.cues.length > 0 ? [`\`\`\`text\n${part.cues.join('\n')}\n\`\`\``] : []),
    ...(part.partly.length > 0
      ? ['These only touch it:', `\`\`\`text\n${part.partly.join('\n')}\n\`\`\``]
      : []),
  ]);
  const full = sentences.filter(sentence => sentence.shows === 'covered');
  const partial = sentences.filter(sentence => sentence.shows === 'partial');
  return blocks(
    made,
    `# ${topic.title}`,
    `Topic \`${topic.id}\`: ${roleNames[topic.role].toLowerCase()}, ${area.title}.`,
    plain(topic.find),
    `> ${plain(topic.statement)}`,
    `Quoted from the ${checklist.title}; see [NOTICE](../../NOTICE).`,
    '## When it counts as addressed',
    plain(topic.criterion),
    '## Sentences that address it',
    bullets(full.map(asItem)),
    ...(partial.length > 0 ? ['## Sentences that address it in part', bullets(partial.map(asItem))] : []),
    '## Sentences that sound alike and do not',
    bullets(nearMisses.map(asItem)),
    '## If the linter is wrong, or it is not for your lab',
    bullets([
      `The section says it in other words: \`<!-- lab-handbook: covers ${topic.id} -->\` in that section.`,
      `It is not for your lab: \`<!-- lab-handbook: ignore ${topic.id} -- reason -->\` anywhere in the handbook.`,
    ]),
    '## Cues',
    `What the linter looks for, in the [cue language](../cues.md); to mend them, edit \`data/checklist/${area.id}.yaml\`.`,
    ...cues,
  );
}

/** What the command line prints for one of our own handbooks. */
function exampleGuide(root, {knowledge, questions, configSchema}) {
  let printed = '';
  const fail = text => {
    throw new Error(text);
  };
  runProgram(['--format', 'discussion', '--fail-on', 'never', 'examples/thin.md'], {
    cwd: root,
    knowledge,
    configSchema,
    questions: () => questions,
    version: '',
    docs: '',
    today: '2026-11-23',
    color: false,
    width: 100,
    out: text => {
      printed += text;
    },
    err: fail,
  });
  return printed;
}

/** A page with an example in the place of the one in it. */
function withExample(file, example) {
  const [before, , after] = fs.readFileSync(file, 'utf8').split(/^````.*\n/m);
  return `${before}\`\`\`\`markdown\n${example}\`\`\`\`\n${after}`;
}

function topicIndex(checklist) {
  return blocks(
    made,
    '# Topics',
    plain(checklist.attribution),
    ...checklist.areas.flatMap(area => [
      `## ${area.title}`,
      bullets(
        area.rows.flatMap(row =>
          row.topics.map(topic => `[${plain(topic.title)}](${pageName(topic.id)}) (\`${topic.id}\`)`),
        ),
      ),
    ]),
  );
}
