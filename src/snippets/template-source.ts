import type {Nodes, Text} from 'mdast';
import {nearestOf, type Role, type Row, roles} from '../lint/checklist.ts';
import type {SourceProblem} from '../lint/config/checklist-source.ts';
import {type Document, readDocument} from '../lint/markdown/document.ts';
import {blankStretches, findHostile} from '../lint/markdown/guard.ts';
import {parseMarkdown} from '../lint/markdown/parser.ts';
import type {Section} from '../lint/markdown/section.ts';
import {findMisread} from './placeholders.ts';
import type {RowTemplate, TemplatePart} from './template.ts';

/** What a part may be made of: it must fit into any handbook, at any depth. */
const allowed: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'list',
  'listItem',
  'text',
  'emphasis',
  'strong',
]);

/** What people call the kinds of Markdown that have no place in a part. */
const names: Readonly<Record<string, string>> = {
  heading: 'A heading',
  html: 'HTML, a comment or a directive',
  code: 'Code',
  inlineCode: 'Code',
  table: 'A table',
  link: 'A link',
  linkReference: 'A link',
  definition: 'The target of a link',
  image: 'A picture',
  imageReference: 'A picture',
  footnoteReference: 'A footnote',
  footnoteDefinition: 'A footnote',
  yaml: 'Front matter',
  toml: 'Front matter',
  blockquote: 'A quotation',
  thematicBreak: 'A line across the page',
  break: 'A forced line break',
  delete: 'Text that is struck out',
};

/** A template is a page at most, in characters. */
const longest = 65_536;

/**
 * Reads the template of one row.
 *
 * @param file its name, for messages
 * @param row whose topics the parts are for
 * @param needed whether every topic of the row must have its part, or some are enough
 * @returns the template, or nothing where a mistake leaves it unclear
 */
export function readTemplate(
  file: string,
  text: string,
  row: Row,
  needed: 'all parts' | 'some parts' = 'all parts',
): {template: RowTemplate | undefined; problems: SourceProblem[]} {
  if (text.length > longest) {
    const message = `This file is too long for a template: it may have ${longest} characters at most.`;
    return {template: undefined, problems: [{file, line: 1, column: 1, message}]};
  }
  const reader = new TemplateReader(readDocument(file, text), row, needed);
  const template = reader.read();
  return {template: reader.problems.length > 0 ? undefined : template, problems: reader.problems};
}

class TemplateReader {
  readonly problems: SourceProblem[] = [];
  readonly #wanted: readonly Role[];
  readonly #blanks: ReadonlySet<number>;

  constructor(
    readonly document: Document,
    readonly row: Row,
    readonly needed: 'all parts' | 'some parts',
  ) {
    this.#wanted = row.topics.map(topic => topic.role);
    this.#blanks = new Set(document.sections.flatMap(section => section.blanks.map(blank => blank.start)));
  }

  read(): RowTemplate {
    const [first, ...rest] = this.document.sections;
    const title = first?.depth === 1 ? first.title : '';
    if (!/\p{L}/u.test(title)) {
      this.#report(0, 'Begin with the title of the section that is inserted, as in `# When I am away`.');
    } else if (first && (this.#headingOf(first) !== title || /\[.*\]/.test(title))) {
      this.#report(
        first.headingStart,
        'Keep the title to plain words: no blank, number, link, code or HTML, no bold and no italics.',
      );
    } else if (first && this.#textOf(first) !== '') {
      this.#report(
        first.headingEnd + this.#after(first).search(/\S/),
        `Text between the title and the first role is never inserted. Move it below ${this.#choices()}.`,
      );
    }
    const parts = (title === '' ? this.document.sections : rest).flatMap(section => this.#part(section));
    this.#checkRoles(parts);
    this.#checkKinds();
    this.problems.sort((a, b) => a.line - b.line || a.column - b.column);
    return {
      row: this.row.id,
      title,
      parts: roles.flatMap(role => parts.filter(part => part.role === role)),
    };
  }

  #part(section: Section): TemplatePart[] {
    if (section.depth === 0) return [];
    const role = roles.find(one => one === section.title);
    if (section.depth !== 2 || !role) {
      this.#report(
        section.headingStart,
        `The heading “${section.title}” is not known here.${this.#meant(section.title)} Write ${this.#choices()}, each with two \`#\`.`,
      );
      return [];
    }
    if (!this.#wanted.includes(role)) {
      this.#report(
        section.headingStart,
        `The row \`${this.row.id}\` has no ${role} topic. Take this part out, or write ${this.#choices()}.`,
      );
      return [];
    }
    const text = this.#textOf(section);
    if (text === '') {
      this.#report(
        section.headingStart,
        `Nothing stands below \`## ${role}\`. Write two or three sentences.`,
      );
    }
    return [{role, text}];
  }

  #checkRoles(parts: readonly TemplatePart[]): void {
    const some = this.needed === 'some parts';
    if (some && !this.#wanted.some(role => this.#has(role))) {
      this.#report(
        this.document.text.length,
        `There is nothing to insert yet. Add ${this.#choices('## ')}, and its text.`,
      );
    }
    for (const role of this.#wanted) {
      const count = parts.filter(part => part.role === role).length;
      if (count === 0 && !some && !this.#has(role)) {
        this.#report(
          this.document.text.length,
          `The part for ${role} is missing. Add \`## ${role}\` and its text.`,
        );
      } else if (count > 1) {
        const again = this.document.sections.filter(section => section.title === role).at(-1);
        this.#report(
          again?.headingStart ?? 0,
          `\`## ${role}\` stands here a second time. Join the two parts.`,
        );
      }
    }
  }

  /** Whether a heading names the role, be it with the wrong number of `#`, which is reported already. */
  #has(role: Role): boolean {
    return this.document.sections.some(section => section.title === role);
  }

  #checkKinds(): void {
    const {text, lines} = this.document;
    const hostile = findHostile(text, lines) ?? [];
    for (const {start} of hostile) {
      this.#report(start, 'This block is too tangled to be read. Keep to short paragraphs and `-` lists.');
    }
    for (const child of parseMarkdown(blankStretches(text, hostile), lines).children) {
      if (child.type !== 'heading') this.#checkKind(child);
      else for (const inner of child.children) if (inner.type === 'text') this.#checkText(inner, 'title');
    }
  }

  #checkKind(node: Nodes): void {
    if (!allowed.has(node.type)) {
      this.#report(
        node.position?.start.offset ?? 0,
        `${names[node.type] ?? `“${node.type}”`} has no place in a template. Keep to paragraphs and \`-\` lists.`,
      );
    } else if (node.type === 'text') {
      this.#checkText(node);
    } else if ('children' in node) {
      for (const child of node.children) this.#checkKind(child);
    }
  }

  /** What would be inserted as it stands, though it looks as if it were to be filled in. */
  #checkText({position}: Text, where?: 'title'): void {
    const start = position?.start.offset ?? 0;
    const source = this.document.text.slice(start, position?.end.offset ?? start);
    // Brackets in a title are reported with all else that it should not have.
    const isBlank = (at: number) => where === 'title' || this.#blanks.has(start + at);
    for (const {at, message} of findMisread(source, isBlank)) this.#report(start + at, message);
  }

  #textOf(section: Section): string {
    return this.#after(section).replace(/\r\n?/g, '\n').trim();
  }

  #after({headingEnd, end}: Section): string {
    return this.document.text.slice(headingEnd, end);
  }

  /** A heading as it is written, without the marks that make it one. */
  #headingOf({headingStart, headingEnd}: Section): string {
    return this.document.text
      .slice(headingStart, headingEnd)
      .replace(/^[ \t]*#+|[ \t]#+[ \t]*$|[\r\n]+[ \t]*=+[ \t]*$/g, '')
      .trim();
  }

  #choices(marks = ''): string {
    return this.#wanted.map(role => `\`${marks}${role}\``).join(', ');
  }

  /** The role that somebody may have had in mind who wrote something like it. */
  #meant(title: string): string {
    const word = title.toLowerCase();
    const nearest = nearestOf(word, this.#wanted);
    const isNear = nearest !== undefined && nearest !== title && word.startsWith(nearest.slice(0, 3));
    return isNear ? ` Did you mean \`${nearest}\`?` : '';
  }

  #report(offset: number, message: string): void {
    const {line, column} = this.document.lines.point(offset);
    this.problems.push({file: this.document.file, line, column, message});
  }
}
