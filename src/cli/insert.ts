import fs from 'node:fs';
import type {Checklist, Topic} from '../lint/checklist.ts';
import type {LintResult} from '../lint/linter.ts';
import {LineIndex} from '../lint/markdown/lines.ts';
import {type Addition, additionsTo, applyAdditions} from '../snippets/additions.ts';
import {type Choice, chooseTopics} from '../snippets/choose-topics.ts';
import {type Insertion, planInsertions} from '../snippets/insertion.ts';
import type {RowTemplate} from '../snippets/template.ts';
import {additionsDiff} from '../snippets/unified-diff.ts';
import type {FoundHandbook} from './find-handbooks.ts';
import {CliProblem, reasonOf} from './problem.ts';
import {replaceFiles} from './replace-files.ts';

/** What to insert where. */
export interface InsertJob {
  /** Ids of topics; `all` stands for every one that is missing. */
  readonly ids: readonly string[];
  readonly result: LintResult;
  readonly checklist: Checklist;
  readonly templates: readonly RowTemplate[];
  /** Rows whose own template has a mistake, which the user was told. */
  readonly refused: ReadonlySet<string>;
  /** Print a diff, write nothing. */
  readonly dryRun: boolean;
  /** Where the file that is shown by this path lies. */
  locate(shown: string): string;
  out(text: string): void;
  err(text: string): void;
}

/** A page with what is added to it; offsets are into `text`, which still has its byte order mark. */
interface ChangedPage {
  readonly shown: string;
  readonly before: Buffer;
  readonly text: string;
  readonly additions: readonly Addition[];
  readonly insertions: readonly Insertion[];
}

/** The handbook to insert into. Throws CliProblem where there are several: each has other gaps. */
export function onlyHandbook(found: readonly FoundHandbook[]): FoundHandbook {
  const [handbook, ...others] = found;
  if (handbook && others.length === 0) return handbook;
  throw new CliProblem(
    `There are ${found.length} handbooks here: ${found.map(({name}) => `“${name}”`).join(', ')}. Nothing was inserted.\n` +
      'Name the files of the one you mean, or its folder.',
  );
}

/** Puts the sections of topics into a handbook's files, or prints what would change. Throws CliProblem. */
export function insertSections(job: InsertJob): void {
  const {result, checklist, templates} = job;
  const {insert, ...others} = choose(job);
  sayWhatIsThere(others, job);
  if (insert.length === 0) {
    job.err('There is nothing to insert.\n');
    return;
  }
  const faulty = [...new Set(insert.map(({row}) => row))].filter(row => job.refused.has(row));
  if (faulty.length > 0) {
    throw new CliProblem(
      `${faulty.map(row => `${row}.md`).join(', ')}: your own template has a mistake in it. Nothing was inserted.\n` +
        'Mend it where the message above says, or take the file out to use the built-in text.',
    );
  }
  const plan = planInsertions(insert, result, checklist, templates);
  const pages = result.handbook.documents.flatMap(({file, text}) => {
    const insertions = plan.filter(one => one.file === file);
    return insertions.length > 0 ? [changePage(file, text, insertions, job.locate(file))] : [];
  });
  if (job.dryRun) {
    for (const {shown, text, additions} of pages) job.out(additionsDiff(shown, text, additions));
    return;
  }
  replaceFiles(
    pages.map(({shown, before, text, additions}) => {
      const after = Buffer.from(applyAdditions(text, additions));
      return {file: job.locate(shown), shown, before, after};
    }),
  );
  for (const page of pages) job.out(inserted(page));
  job.out('Fill in what is in [brackets], and change any sentence that is not true of your lab.\n');
}

function choose({ids, result, checklist, templates}: InsertJob): Choice {
  const wantsAll = ids.includes('all');
  if (wantsAll && !result.english) {
    throw new CliProblem(
      `${result.handbook.name} does not look English, so its topics are not checked, and what is missing is not known. ` +
        'Nothing was inserted.\nName the topics one by one instead of all.',
    );
  }
  const named = [...new Set(ids)].filter(id => id !== 'all').map(id => topicOf(id, checklist));
  const asked = chooseTopics(named, result, checklist, templates);
  if (asked.leftOut.length > 0) {
    throw new CliProblem(
      `${idsOf(asked.leftOut)}: left out of this handbook, by the settings or in the text (ignored, off, or not among the roles). ` +
        'Nothing was inserted.\nTake the topic back in first, or do not name it.',
    );
  }
  if (!wantsAll) return asked;
  const missing = chooseTopics('missing', result, checklist, templates);
  const join = (key: keyof Choice) => [...new Set([...asked[key], ...missing[key]])];
  return {insert: join('insert'), covered: join('covered'), begun: join('begun'), leftOut: []};
}

function topicOf(id: string, checklist: Checklist): Topic {
  const topic = checklist.topic(id);
  if (topic) return topic;
  const nearest = checklist.nearest(id);
  const hint = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
  throw new CliProblem(
    `There is no topic \`${id.slice(0, 100)}\`.${hint}\nlab-handbook-lint --list-topics names them all.`,
  );
}

function sayWhatIsThere({covered, begun}: Omit<Choice, 'insert'>, {err}: InsertJob): void {
  if (covered.length > 0) err(`Addressed already: ${idsOf(covered)}.\n`);
  if (begun.length > 0) err(`There already, with blanks to fill in: ${idsOf(begun)}.\n`);
}

/** Reads the page once more, for what was left out of its text, and to see that it is still the same. */
function changePage(
  shown: string,
  read: string,
  insertions: readonly Insertion[],
  file: string,
): ChangedPage {
  let before: Buffer;
  try {
    before = fs.readFileSync(file);
  } catch (error) {
    throw new CliProblem(`${shown}: cannot be read any more: ${reasonOf(error)}. Nothing was written.`);
  }
  const text = before.toString('utf8');
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  if (text.slice(mark) !== read) {
    throw new CliProblem(
      `${shown}: the file was changed by somebody else in the meantime. Nothing was written. Run the command again.`,
    );
  }
  const additions = additionsTo(read, insertions).map(({offset, text}) => ({offset: offset + mark, text}));
  return {shown, before, text, additions, insertions};
}

/** One line for each place: where it is now, and what it is for. */
function inserted({shown, text, additions, insertions}: ChangedPage): string {
  const lines = new LineIndex(applyAdditions(text, additions));
  let grown = 0;
  return additions
    .map(({offset, text: added}, index) => {
      const {line} = lines.point(offset + grown + added.search(/\S/));
      grown += added.length;
      const topics = insertions[index]?.topics ?? [];
      const what = topics.length > 0 ? idsOf(topics) : 'its line in the list of contents';
      return `${shown}:${line}: inserted ${what}.\n`;
    })
    .join('');
}

function idsOf(topics: readonly Topic[]): string {
  return topics.map(({id}) => id).join(', ');
}
