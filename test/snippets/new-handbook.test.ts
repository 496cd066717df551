import assert from 'node:assert/strict';
import fc from 'fast-check';
import {Checklist, type Role, roles} from '../../src/lint/checklist.ts';
import type {LintResult} from '../../src/lint/linter.ts';
import {readDocument} from '../../src/lint/markdown/document.ts';
import {LineIndex} from '../../src/lint/markdown/lines.ts';
import {parseMarkdown} from '../../src/lint/markdown/parser.ts';
import {newHandbook, newHandbookPages, startHandbook} from '../../src/snippets/new-handbook.ts';
import {templateBlanks} from '../../src/snippets/template.ts';
import {data, engine, lintTexts} from '../support/engine.ts';
import {fillBlanks} from '../support/fill-blanks.ts';
import {markdownlintProblems} from '../support/markdownlint.ts';

type Files = Readonly<Record<string, string>>;
const today = '2026-11-24';
const names = {lab: 'Ito Lab', pi: 'Robin Ito'};

/** The two forms of a new handbook, as file names with texts. */
const forms: readonly [
  string,
  (wanted: readonly Role[], as?: typeof names, checklist?: Checklist) => Files,
][] = [
  [
    'in one file',
    (wanted, as = names, checklist = engine.checklist) => ({
      'lab-handbook.md': newHandbook(
        {...as, roles: wanted, today},
        checklist,
        data.templates,
        data.handbookTexts,
      ),
    }),
  ],
  [
    'with a page for each area',
    (wanted, as = names, checklist = engine.checklist) =>
      Object.fromEntries(
        newHandbookPages({...as, roles: wanted, today}, checklist, data.templates, data.handbookTexts).map(
          ({name, text}) => [name, text],
        ),
      ),
  ],
];

/** Every choice that the roles allow. */
const roleSets = [1, 2, 3, 4, 5, 6, 7].map(bits => roles.filter((_, index) => bits & (1 << index)));

function texts(files: Files): string[] {
  return Object.values(files);
}

function said({diagnostics}: LintResult): string[] {
  return diagnostics.map(({rule, file, message}) => `${file} ${rule}: ${message}`);
}

function notCovered({coverage}: LintResult, wanted: readonly Role[]): string[] {
  return coverage
    .filter(({topic, status}) => wanted.includes(topic.role) && status !== 'covered')
    .map(({topic, status}) => `${topic.id} ${status}`);
}

for (const [form, make] of forms) {
  describe(`a new handbook ${form}`, () => {
    for (const wanted of roleSets) {
      const settings = {roles: wanted, today};
      const files = make(wanted);

      it(`for ${wanted.join(', ')}: has no topic missing, no section empty, and asks for its blanks`, () => {
        const result = lintTexts(files, settings);
        assert.equal(result.summary.missing, 0);
        const parts = data.templates
          .flatMap(template => template.parts)
          .filter(({role}) => wanted.includes(role));
        const expected = parts.flatMap(({text}) => templateBlanks(text).map(blank => blank.text));
        const asked = result.diagnostics.filter(one => one.rule === 'unfilled-placeholder');
        assert.ok(expected.length > 20);
        assert.deepEqual(
          asked.map(({message}) => message).sort(),
          expected.map(blank => `The blank \`${blank}\` is still to be filled in.`).sort(),
        );
        const others = new Set(result.diagnostics.map(({rule}) => rule));
        others.delete('unfilled-placeholder');
        others.delete('partial-topic');
        assert.deepEqual([...others], []);
      });

      it(`for ${wanted.join(', ')}: has everything covered and no finding once filled in`, () => {
        const most = Math.max(
          ...texts(files).flatMap(text => templateBlanks(text).map(one => one.options.length)),
        );
        assert.ok(most > 1);
        for (let option = 0; option < most; option++) {
          const filled = Object.fromEntries(
            Object.entries(files).map(([name, text]) => [name, fillBlanks(text, option)]),
          );
          const result = lintTexts(filled, settings);
          assert.deepEqual(notCovered(result, wanted), []);
          assert.deepEqual(said(result), []);
        }
      });

      it(`for ${wanted.join(', ')}: keeps to the habits of Markdown`, () => {
        assert.deepEqual(markdownlintProblems(files), []);
      });
    }

    it('speaks only of what was wanted', () => {
      const size = (wanted: readonly Role[]) => texts(make(wanted)).join('').length;
      assert.ok(size(['mentor']) < size(roles) * 0.6);
    });

    it('says when it was reviewed, once and at its start', () => {
      const [first = '', ...others] = texts(make(roles));
      assert.match(
        first,
        /^---\nlab-handbook:\n {2}last-reviewed: 2026-11-24\n---\n\n# Ito Lab handbook\n\nWelcome/,
      );
      for (const text of others) assert.doesNotMatch(text, /^---/);
    });

    it('keeps the order of the checklist', () => {
      const titles = texts(make(roles)).flatMap(text =>
        readDocument('', text).sections.map(one => one.title),
      );
      const known = data.templates.map(({title}) => title);
      assert.deepEqual(
        titles.filter(title => known.includes(title)),
        known,
      );
      const areas = engine.checklist.data.areas.map(({title}) => title);
      assert.deepEqual(
        titles.filter(title => areas.includes(title)),
        areas,
      );
    });

    it('invites people to discuss it, first, and ends with an agreement for mentor and mentee to sign', () => {
      const pages = texts(make(['mentor']));
      assert.match(pages[0] ?? '', /ask for a change[^#]*Robin Ito\n/);
      const {sections} = readDocument('', pages.at(-1) ?? '');
      const agreement = sections.at(-1);
      assert.equal(agreement?.title, data.handbookTexts.agreement.title);
      assert.match(
        pages.at(-1) ?? '',
        /\| Mentor \| Robin Ito \|[^|\n]+\|[^|\n]+\|\n\| Mentee \|[^|\n]+\|[^|\n]+\|[^|\n]+\|\n$/,
      );
    });

    it('shows whatever names people type as text, on one line, and as nothing else', () => {
      const odd = fc.oneof(
        fc.string({unit: 'grapheme', minLength: 1, maxLength: 12}),
        fc
          .array(
            fc.constantFrom(
              '<b>',
              '[x](y)',
              '*a*',
              '|',
              '`',
              '\n',
              '\\',
              '_a_',
              '# ',
              '1. ',
              '- ',
              '&amp;',
              '~~',
              '![',
              '{{pi}}',
              '$&',
              '---',
              '> ',
              ' ',
              'Lab',
            ),
            {
              minLength: 1,
              maxLength: 6,
            },
          )
          .map(parts => parts.join('')),
      );
      const data = {...engine.checklist.data, areas: engine.checklist.data.areas.slice(0, 1)};
      const short = new Checklist(data);
      const sections = texts(make(['mentor'], names, short)).flatMap(
        text => readDocument('', text).sections,
      ).length;
      fc.assert(
        fc.property(odd, odd, (lab, pi) => {
          const pages = texts(make(['mentor'], {lab, pi}, short));
          const [title] = nodesOf(pages[0] ?? '', 'heading');
          assert.equal(plain(title), `${onOneLine(lab)} handbook`.trim());
          assert.equal(
            plain(nodesOf(pages.at(-1) ?? '', 'table')[0]).includes(`Mentor${onOneLine(pi)}…`),
            true,
          );
          assert.ok(
            nodesOf(pages[0] ?? '', 'paragraph').some(one => plain(one) === onOneLine(pi)) ||
              onOneLine(pi) === '',
          );
          assert.equal(pages.flatMap(text => readDocument('', text).sections).length, sections);
        }),
        {numRuns: 200},
      );
    });
  });
}

/** The blocks of a kind at the top of a text. */
function nodesOf(text: string, type: string) {
  return parseMarkdown(text, new LineIndex(text)).children.filter(node => node.type === type);
}

/** What a reader sees of a node, where it is made of plain text only. */
function plain(node: unknown): string {
  const {type, value, children} = node as {type: string; value?: string; children?: unknown[]};
  if (type === 'text') return value ?? '';
  assert.ok(['heading', 'paragraph', 'table', 'tableRow', 'tableCell'].includes(type), type);
  return (children ?? []).map(plain).join('');
}

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

describe('the pages of a new handbook', () => {
  const pages = newHandbookPages(
    {...names, roles, today},
    engine.checklist,
    data.templates,
    data.handbookTexts,
  );

  it('sort in the order in which they are read, behind the index', () => {
    const [index, ...others] = pages.map(({name}) => name);
    assert.equal(index, 'index.md');
    assert.deepEqual(others, [...others].sort());
    const areas = engine.checklist.data.areas.map(({id}) => id);
    assert.deepEqual(
      others.map(name => /^\d\d-(.+)\.md$/.exec(name)?.[1]),
      [...areas, 'agreement'],
    );
  });

  it('are each linked once from the index, by their titles', () => {
    const links = [...(pages[0]?.text ?? '').matchAll(/^- \[(.+)\]\((.+)\)/gm)].map(([, title, name]) => ({
      title,
      name,
    }));
    assert.deepEqual(
      links,
      pages.slice(1).map(({name, text}) => ({title: /^# (.+)$/m.exec(text)?.[1], name})),
    );
  });

  it('say in the index which sections stand on each', () => {
    for (const {title} of data.templates) assert.ok(pages[0]?.text.includes(title), title);
  });

  it('have only areas that speak to the roles, and take the titles of a lab’s own areas as text', () => {
    const [first, second] = engine.checklist.data.areas;
    assert.ok(first && second);
    const own = {...first, title: 'R&D [new] *us*'};
    const areas = [own, {...second, rows: []}];
    const checklist = new Checklist({...engine.checklist.data, areas});
    const made = newHandbookPages({...names, roles, today}, checklist, data.templates, data.handbookTexts);
    assert.deepEqual(
      made.map(({name}) => name),
      ['index.md', `01-${first.id}.md`, '02-agreement.md'],
    );
    assert.match(made[1]?.text ?? '', /^# R&D \\\[new\\\] \\\*us\\\*\n/);
    assert.match(made[0]?.text ?? '', /^- \[R&D \\\[new\\\] \\\*us\\\*\]\(01-/m);
  });
});

describe('a new handbook in a page that has no sentence yet', () => {
  const start = (page: string) =>
    startHandbook(
      page,
      {lab: 'Ito Lab', pi: 'Robin Ito', roles: ['mentor'], today: '2026-11-24'},
      engine.checklist,
      data.templates,
      data.handbookTexts,
    );

  it('is the same where the page is blank', () => {
    assert.match(
      start(' \n') ?? '',
      /^---\nlab-handbook:\n {2}last-reviewed: 2026-11-24\n---\n\n# Ito Lab handbook\n/,
    );
  });

  it('keeps the front matter, and writes no second one', () => {
    const declared = start('---\nlab-handbook: true\n---\n') ?? '';
    assert.match(
      declared,
      /^---\nlab-handbook: \{last-reviewed: 2026-11-24\}\n---\n\n# Ito Lab handbook\n\nWelcome/,
    );
    assert.equal(declared.match(/^---$/gm)?.length, 2);
    const other = start('---\nauthor: Robin\n---') ?? '';
    assert.match(
      other,
      /^---\nlab-handbook: \{last-reviewed: 2026-11-24\}\nauthor: Robin\n---\n\n# Ito Lab handbook\n/,
    );
    const settings = start('---\nlab-handbook: {ignore: [recognition]}\n---\n') ?? '';
    assert.match(settings, /^---\nlab-handbook: \{ignore: \[recognition\]\}\n---\n\n# Ito Lab handbook\n/);
  });

  it('keeps the title, in the text or in the front matter', () => {
    const titled = start('# Our lab\n') ?? '';
    assert.match(titled, /^---\nlab-handbook: \{last-reviewed: 2026-11-24\}\n---\n\n# Our lab\n\nWelcome/);
    assert.equal(titled.match(/^# /gm)?.length, 1);
    const above = start('---\ntitle: Our lab\n---\n') ?? '';
    assert.match(above, /title: Our lab\n---\n\nWelcome/);
    assert.doesNotMatch(above, /^# /m);
    assert.deepEqual(markdownlintProblems({titled, above}), []);
  });

  it('keeps other headings and comments', () => {
    const text = start('# Our lab\n\n<!-- ask Kim -->\n\n## Keys\n') ?? '';
    assert.match(text, /# Our lab\n\nWelcome[^#]*Robin Ito\n\n<!-- ask Kim -->\n\n## Keys\n\n## /);
  });

  it('is not written over a sentence', () => {
    assert.equal(start('# Our lab\n\nWe meet on Mondays.\n'), undefined);
  });
});
