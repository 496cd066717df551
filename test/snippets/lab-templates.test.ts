// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of snippets look like template strings
import assert from 'node:assert/strict';
import {Checklist, type ChecklistData} from '../../src/lint/checklist.ts';
import {composeSections} from '../../src/snippets/compose.ts';
import {
  labTemplates,
  onlyBuiltIn,
  type TemplatesFolder,
  type TemplateText,
  templateFiles,
} from '../../src/snippets/lab-templates.ts';
import {data, engine, lines} from '../support/engine.ts';

const place = {folder: 'our/templates', line: 3, column: 12};
const builtIn = data.templates;

/** What holds for a lab with these files in its folder of templates. */
function read(files: Readonly<Record<string, string>>, checklist = engine.checklist, shipped = builtIn) {
  const texts = new Map<string, TemplateText>(
    Object.entries(files).map(([name, text]) => [`our/templates/${name}`, {text}]),
  );
  return labTemplates('c.yaml', place, {names: Object.keys(files)}, texts, checklist, shipped);
}

const shown = ({problems}: ReturnType<typeof read>) =>
  problems.map(({file, line, column, message}) => `${file}:${line}:${column}: ${message}`);
const templateOf = (row: string, from: ReturnType<typeof read>) =>
  from.templates.find(template => template.row === row);

/** The built-in checklist with a row of the lab's own. */
const withOwn = new Checklist({
  ...engine.checklist.data,
  areas: [
    ...engine.checklist.data.areas,
    {
      id: 'safety',
      title: 'Safety',
      rows: [
        {
          id: 'lone-working',
          title: 'Working alone',
          headings: [],
          topics: (['mentor', 'mentee'] as const).map(role => ({
            id: role === 'mentor' ? 'lone-working' : 'lone-working/mentee',
            row: 'lone-working',
            area: 'safety',
            role,
            title: 'A rule',
            statement: '',
            criterion: '',
            find: 'Who must know.',
            parts: [],
            headings: [],
            linksCount: false,
          })),
        },
      ],
    },
  ],
} satisfies ChecklistData);

describe('a lab’s own templates', () => {
  it('are none in an empty folder', () => {
    assert.deepEqual(read({}), onlyBuiltIn(builtIn));
  });

  it('take the place of built-in ones, part by part', () => {
    const mentee = '# On the road\n\n## mentee\n\nTell [name] when you are away.\n';
    const result = read({'absence-contingency.md': mentee});
    assert.deepEqual(shown(result), []);
    const before = builtIn.find(({row}) => row === 'absence-contingency');
    assert.deepEqual(templateOf('absence-contingency', result), {
      row: 'absence-contingency',
      title: 'On the road',
      parts: before?.parts.map(part =>
        part.role === 'mentee' ? {role: 'mentee', text: 'Tell [name] when you are away.'} : part,
      ),
    });
    assert.equal(result.templates.length, builtIn.length);
  });

  it('answer topics of the lab’s own; for a part that is missing its hint is the blank', () => {
    const text = '# Alone in the lab\n\n## mentor\n\nNobody works alone after [time of day].\n';
    const result = read({'lone-working.md': text}, withOwn);
    assert.deepEqual(shown(result), []);
    const topics = withOwn.topics.filter(({row}) => row === 'lone-working');
    assert.deepEqual(
      composeSections(topics, withOwn, result.templates).map(({title, body}) => ({title, body})),
      [
        {
          title: 'Alone in the lab',
          body: 'Nobody works alone after [time of day].\n\n[Who must know]',
        },
      ],
    );
  });

  it('with a mistake are not used, and say where', () => {
    const result = read({
      'absence-contingency.md': lines('# Away', '', '## mentor', '', 'Ask ${CLIPBOARD}.'),
      'meetings.md': '# Our meetings\n\n## mentee\n\nCome on time.\n',
    });
    assert.deepEqual(shown(result), [
      'our/templates/absence-contingency.md:5:5: Variables are not known here: `${CLIPBOARD}` would be inserted as it is. Write a blank such as `[name of the lab]`.',
    ]);
    assert.deepEqual([...result.refused], ['absence-contingency']);
    assert.equal(
      templateOf('absence-contingency', result),
      builtIn.find(({row}) => row === 'absence-contingency'),
    );
    assert.equal(templateOf('meetings', result)?.title, 'Our meetings');
  });

  it('that no row has the name of are reported; a readme and other files are left alone', () => {
    const result = read({'meeting.md': '', 'feedback.qmd': '', 'README.md': '', 'logo.png': '', '.x.md': ''});
    assert.deepEqual(shown(result), [
      'our/templates/meeting.md:1:1: No row of the checklist has this name, so this template is never used. Did you mean `meetings.md`?',
      'our/templates/feedback.qmd:1:1: No row of the checklist has this name, so this template is never used. Did you mean `feedback.md`?',
    ]);
    assert.deepEqual(result.templates, builtIn);
  });

  it('of which nobody has the row name nothing in a checklist without rows', () => {
    const empty = new Checklist({...engine.checklist.data, areas: []});
    assert.deepEqual(shown(read({'a.md': ''}, empty)), [
      'our/templates/a.md:1:1: No row of the checklist has this name, so this template is never used.',
    ]);
  });

  it('that cannot be read say why', () => {
    const found: TemplatesFolder = {names: ['meetings.md', 'feedback.md', 'x.txt']};
    const files = templateFiles(place, found, engine.checklist).map(({file}) => file);
    assert.deepEqual(files.sort(), ['our/templates/feedback.md', 'our/templates/meetings.md']);
    const texts = new Map([['our/templates/meetings.md', {unreadable: 'it is not in UTF-8'}]]);
    const result = labTemplates('c.yaml', place, found, texts, engine.checklist, builtIn);
    assert.deepEqual(shown(result).sort(), [
      'our/templates/feedback.md:1:1: This template cannot be read.',
      'our/templates/meetings.md:1:1: This template cannot be read: it is not in UTF-8.',
    ]);
    assert.deepEqual([...result.refused].sort(), ['feedback', 'meetings']);
  });

  it('say at the line of the config that their folder is not there, or leads elsewhere', () => {
    for (const [found, message] of [
      ['missing', 'There is no folder `our/templates` beside this file. Make it, or take this line out.'],
      [
        'link',
        '`our/templates` is a link, or lies behind one, and may lead elsewhere. Put the templates into a folder beside this file.',
      ],
    ] as const) {
      const result = labTemplates('c.yaml', place, found, new Map(), engine.checklist, builtIn);
      assert.deepEqual(shown(result), [`c.yaml:3:12: ${message}`]);
      assert.equal(result.templates.length, builtIn.length);
    }
  });
});
