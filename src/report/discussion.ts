import type {ChecklistData, Question, Role} from '../lint/checklist.ts';
import type {TopicCoverage} from '../lint/detection/coverage.ts';
import type {Evidence, Reason} from '../lint/detection/evidence.ts';
import type {Handbook} from '../lint/handbook.ts';
import type {LintResult} from '../lint/linter.ts';
import {headingText, markdownText} from '../lint/markdown/markdown-text.ts';
import {list, lowerFirst, sentence} from '../lint/rules/wording.ts';
import {agendaOf} from './agenda.ts';

/** One handbook's result with the checklist it was checked against and the questions of its topics. */
export interface DiscussionInput {
  readonly result: LintResult;
  readonly checklist: ChecklistData;
  /** By topic id; a topic without one is not asked about. */
  readonly questions: ReadonlyMap<string, Question>;
}

const roleNames: Readonly<Record<Role, string>> = {
  mentor: 'mentor competency',
  practice: 'mentor best practice',
  mentee: 'mentee competency',
};

/** Why the best place is not enough, where that can be said without naming what was looked for. */
const shortfalls: Readonly<Partial<Record<Reason, string>>> = {
  question: 'So far only a question stands there.',
  blank: 'A blank is left to fill in there.',
  linked: 'There is a link to another page, which was not read.',
};

const howToUse =
  'An agenda for trainee and mentor: pick three or four questions for one meeting, and tick what you have talked about. What is asked here may well be answered already, only not in the handbook.';
const firstFromMentor =
  'These come first because they are for the mentor to say, and were not found in the handbook.';
const firstAnyway =
  'These come first: what is for the mentor to say, then what was not found in the handbook at all.';
const notEnglish =
  'This handbook does not look English, so its topics were not checked, and there are no questions to suggest.';
const allAddressed =
  'There is nothing to ask this time: the handbook speaks of every topic that was looked for. It may be a good moment to say thank you, and to ask what has changed since it was written.';
const noneLookedFor = 'There is nothing to ask: this lab has left every topic out.';

/**
 * Guides for a conversation between trainee and mentor, as Markdown, one for each handbook, one after another.
 *
 * @param today the day, as 2026-11-23
 */
export function formatDiscussion(inputs: readonly DiscussionInput[], today: string): string {
  // A guide that is saved beside the handbook is no page of it.
  const top = ['---\nlab-handbook: false\n---'];
  if (inputs.length > 1) top.push('<!-- markdownlint-disable single-h1 no-duplicate-heading -->');
  return `${[...top, ...inputs.flatMap(input => guide(input, today))].join('\n\n')}\n`;
}

/** The blocks of one guide. */
function guide(input: DiscussionInput, today: string): string[] {
  const {handbook, coverage, english} = input.result;
  return [
    `# Discussion guide for “${markdownText(handbook.name)}”`,
    ...(english ? body(input, today) : [`${today}. ${notEnglish}`]),
    ...leftOut(coverage),
    ...source(input),
  ];
}

function body(input: DiscussionInput, today: string): string[] {
  const {result, checklist} = input;
  const {first, rest} = agendaOf(result.coverage.filter(({topic}) => input.questions.has(topic.id)));
  if (first.length + rest.length === 0) {
    const some = result.coverage.some(({status}) => status === 'covered');
    return [`${today}. ${some ? allAddressed : noneLookedFor}`];
  }
  const areas = checklist.areas.flatMap(({id, title}) => {
    const own = rest.filter(({topic}) => topic.area === id);
    return own.length === 0
      ? []
      : [`## ${headingText(title)}`, own.map(one => item(one, input).join('\n')).join('\n')];
  });
  const fromMentor = first.every(({topic, status}) => topic.role === 'mentor' && status === 'missing');
  const whyFirst = fromMentor ? firstFromMentor : firstAnyway;
  const opening = first.map(one => [...item(one, input, areaOf(one, checklist)), '  - Notes:'].join('\n'));
  return [
    `${today}. ${howToUse}`,
    ...(first.length === 0 ? [] : ['## To begin with', whyFirst, opening.join('\n')]),
    ...areas,
  ];
}

function areaOf({topic}: TopicCoverage, {areas}: ChecklistData): string {
  return areas.find(({id}) => id === topic.area)?.title ?? '';
}

/** The lines of one question: it, the competency it comes from, and what the handbook says so far. */
function item(coverage: TopicCoverage, {result, questions}: DiscussionInput, area?: string): string[] {
  const {topic, status} = coverage;
  const question = questions.get(topic.id);
  const asked = (status === 'missing' ? question?.ask : question?.more) ?? '';
  const from = [roleNames[topic.role], ...(area === undefined ? [] : [markdownText(area)])].join(', ');
  const found = inHandbook(coverage, result.handbook);
  return [
    `- [ ] ${markdownText(asked)}`,
    `  - From: ${markdownText(topic.title)} (${from})`,
    ...(found === undefined ? [] : [`  - ${found}`]),
  ];
}

/** What the handbook says of a topic so far; nothing where none of it was found. */
function inHandbook(coverage: TopicCoverage, handbook: Handbook): string | undefined {
  const {topic, status, sure, evidence, nearest, missingParts, shortfall} = coverage;
  if (status === 'missing') {
    return sure || !nearest ? undefined : `Nearest in the handbook: ${placeOf(nearest, handbook)}.`;
  }
  const [best] = evidence;
  const start = `In the handbook${best ? `: ${placeOf(best, handbook)}` : ''}.`;
  if (missingParts.length > 0) return `${start} Not found: ${sentence(markdownText(list(missingParts)))}`;
  const known = shortfall && shortfalls[shortfall];
  const lookedFor = sentence(markdownText(lowerFirst(topic.find)));
  return `${start} ${known ?? `Perhaps not in full: ${lookedFor}`}`;
}

/** The heading above a place, with its file and line. */
function placeOf({file, start}: Evidence, {documents}: Handbook): string {
  const document = documents.find(one => one.file === file);
  const line = document ? `, line ${document.lines.point(start).line}` : '';
  const heading = document?.sections.findLast(section => section.depth > 0 && section.start <= start)?.title;
  const place = `${markdownText(file)}${line}`;
  return heading ? `“${markdownText(heading)}” (${place})` : place;
}

/** The topics that are not for this lab, as its people say. */
function leftOut(coverage: readonly TopicCoverage[]): string[] {
  const ignored = coverage.filter(({status}) => status === 'ignored');
  if (ignored.length === 0) return [];
  const items = ignored.map(({topic, ignoredBecause}) => {
    const reason = markdownText(ignoredBecause ?? '');
    return `- ${markdownText(topic.title)}: ${reason === '' ? 'no reason given' : reason}`;
  });
  return ['## Not for this lab', 'These topics are left out, with the reason given.', items.join('\n')];
}

/** Where the topics come from; a lab's own need no source. */
function source({result, checklist}: DiscussionInput): string[] {
  if (result.coverage.every(({topic}) => topic.statement === '')) return [];
  const attribution = markdownText(checklist.attribution);
  return ['---', `The topics are those of the ${markdownText(checklist.title)}. ${attribution}`];
}
