import type {SourceProblem} from '../lint/config/checklist-source.ts';
import {type Document, readDocument} from '../lint/markdown/document.ts';
import type {Section} from '../lint/markdown/section.ts';
import {type HandbookTexts, type TitledText, textVariables} from './handbook-texts.ts';

/** The parts of the file, in their order there, and whether each begins with a title of its own. */
const parts = {introduction: false, index: true, agreement: true} as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];
const choices = partNames.map(name => `\`## ${name}\``).join(', ');

/**
 * Reads what a new handbook says around its sections.
 *
 * @param file its name, for messages
 * @returns the texts, or nothing where a mistake leaves them unclear
 */
export function readHandbookTexts(
  file: string,
  text: string,
): {texts: HandbookTexts | undefined; problems: SourceProblem[]} {
  const reader = new TextsReader(readDocument(file, text));
  const texts = reader.read();
  return {texts: reader.problems.length > 0 ? undefined : texts, problems: reader.problems};
}

class TextsReader {
  readonly problems: SourceProblem[] = [];

  constructor(readonly document: Document) {}

  read(): HandbookTexts {
    const [first, ...rest] = this.document.sections;
    if (first?.depth !== 1) {
      this.#report(0, 'Begin with the title of the handbook, as in `# {{lab}} handbook`.');
    } else if (this.#bodyOf(first) !== '') {
      const start = this.document.text.slice(first.headingEnd).search(/\S/);
      this.#report(first.headingEnd + start, 'Text below the title is never written. Move it below a part.');
    }
    const groups = this.#group(first?.depth === 1 ? rest : this.document.sections);
    this.#checkVariables();
    const texts = {
      title: first ? this.#titleOf(first) : '',
      introduction: this.#part('introduction', groups).body,
      index: this.#part('index', groups),
      agreement: this.#part('agreement', groups),
    };
    this.problems.sort((a, b) => a.line - b.line || a.column - b.column);
    return texts;
  }

  /** The sections of each part, its own first. */
  #group(sections: readonly Section[]): Map<Part, Section[]> {
    const groups = new Map<Part, Section[]>();
    let current: Section[] = [];
    for (const section of sections) {
      const name = partNames.find(one => one === section.title);
      if (section.depth >= 3) {
        current.push(section);
        continue;
      }
      current = [section];
      if (section.depth !== 2 || !name) {
        this.#report(
          section.headingStart,
          `The heading “${section.title}” is not known here. Write ${choices}, each once.`,
        );
      } else if (groups.has(name)) {
        this.#report(section.headingStart, `\`## ${name}\` stands here a second time. Join the two parts.`);
      } else {
        groups.set(name, current);
      }
    }
    return groups;
  }

  #part(name: Part, groups: ReadonlyMap<Part, readonly Section[]>): TitledText {
    const [own, titled, other] = groups.get(name) ?? [];
    if (!own) {
      this.#report(this.document.text.length, `The part \`## ${name}\` is missing.`);
      return {title: '', body: ''};
    }
    const extra = parts[name] ? other : titled;
    if (extra) this.#report(extra.headingStart, `\`## ${name}\` has no place for this heading.`);
    if (!parts[name]) return {title: '', body: this.#textOf(own)};
    if (titled?.depth !== 3 || this.#bodyOf(own) !== '') {
      this.#report(own.headingStart, `Begin \`## ${name}\` with its title, as in \`### Our title\`.`);
      return {title: '', body: ''};
    }
    return {title: this.#titleOf(titled), body: this.#textOf(titled)};
  }

  #checkVariables(): void {
    for (const {index, 0: found} of this.document.text.matchAll(/\{\{.*?(?:\}\}|$)/gm)) {
      if (textVariables.some(one => found === `{{${one}}}`)) continue;
      const known = textVariables.map(one => `\`{{${one}}}\``).join(' and ');
      this.#report(index, `\`${found}\` is not known here. There are ${known}.`);
    }
  }

  #titleOf({headingStart, headingEnd}: Section): string {
    return this.document.text
      .slice(headingStart, headingEnd)
      .replace(/^#+\s*/, '')
      .trim();
  }

  #textOf(section: Section): string {
    const body = this.#bodyOf(section);
    if (body === '') {
      this.#report(section.headingStart, `Nothing stands below the heading “${section.title}”.`);
    }
    return body;
  }

  #bodyOf({headingEnd, end}: Section): string {
    return this.document.text.slice(headingEnd, end).replace(/\r\n?/g, '\n').trim();
  }

  #report(offset: number, message: string): void {
    const {line, column} = this.document.lines.point(offset);
    this.problems.push({file: this.document.file, line, column, message});
  }
}
