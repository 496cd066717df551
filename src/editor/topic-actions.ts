import * as vscode from 'vscode';
import type {Knowledge} from '../lint/knowledge.ts';
import {commandAction, type ShownProblem} from './code-action.ts';
import type {HandbookState, ReadPage} from './handbook-state.ts';
import {pageOfTopic} from './topic-pages.ts';

/** With more topics than this at one place, the light bulb offers one choice for all rather than four for each. */
const mostSpelledOut = 3;
/** As many sections are offered by name; the others are chosen from a list. */
const mostInserts = 6;

/** Where the actions are asked for. */
export interface TopicScene {
  readonly state: HandbookState;
  readonly page: ReadPage;
  /** The version of the document where it is as it was linted: only then its lines are known. */
  readonly version: number | undefined;
  readonly builtIn: Knowledge;
}

/** What can be done about topics that are missing or partial here. */
export function topicActions(problems: readonly ShownProblem[], scene: TopicScene): vscode.CodeAction[] {
  const {state, page} = scene;
  const about = problems.filter(({origin}) => origin.topic !== undefined);
  if (about.length === 0) return [];
  const actions =
    about.length > mostSpelledOut ? forAll(about, state, page) : about.flatMap(one => forOne(one, scene));
  return [...actions, ...ofAreas(about, state, page)];
}

function forOne(problem: ShownProblem, scene: TopicScene): vscode.CodeAction[] {
  const {state, page, builtIn} = scene;
  const {origin} = problem;
  const id = origin.topic ?? '';
  const title = state.engine.checklist.topic(id)?.title ?? id;
  const uri = page.uri.toString();
  const learn = pageOfTopic(id, builtIn);
  const insert = commandAction(
    vscode.l10n.t('Insert section for “{0}”', title),
    'labHandbook.insertSection',
    [uri, [id]],
    [problem],
  );
  insert.isPreferred = true;
  return [
    insert,
    ...covered(problem, title, id, scene),
    commandAction(
      vscode.l10n.t('Not for this lab: ignore “{0}”…', title),
      'labHandbook.ignoreTopic',
      [uri, [id]],
      [problem],
    ),
    ...(learn === undefined
      ? []
      : [
          commandAction(
            vscode.l10n.t('Learn about “{0}”', title),
            'labHandbook.learnAbout',
            [learn],
            [problem],
          ),
        ]),
  ];
}

/** That this section answers the topic; which one it is can be said only of the text that was linted. */
function covered(
  problem: ShownProblem,
  title: string,
  id: string,
  {page, version}: TopicScene,
): vscode.CodeAction[] {
  const {shown} = problem;
  const uri = page.uri.toString();
  if (isTitleOrTop(shown, page)) {
    const some = vscode.l10n.t('A section already covers “{0}”…', title);
    return [commandAction(some, 'labHandbook.coverTopic', [uri, [id]], [problem])];
  }
  if (version === undefined) return [];
  const words = vscode.l10n.t('This section already covers “{0}”', title);
  const args = [uri, [id], shown.range.start.line, version];
  return [commandAction(words, 'labHandbook.coverTopic', args, [problem])];
}

/** Many topics at one place, often the title: one choice of each kind; the commands ask which topics are meant. */
function forAll(
  problems: readonly ShownProblem[],
  state: HandbookState,
  page: ReadPage,
): vscode.CodeAction[] {
  const ids = problems.map(({origin}) => origin.topic ?? '');
  const uri = page.uri.toString();
  // The core sorts what is at one place by severity: what a PI should say herself comes first.
  const inserts = problems.slice(0, mostInserts).map(problem => {
    const id = problem.origin.topic ?? '';
    const title = state.engine.checklist.topic(id)?.title ?? id;
    return commandAction(
      vscode.l10n.t('Insert section for “{0}”', title),
      'labHandbook.insertSection',
      [uri, [id]],
      [problem],
    );
  });
  return [
    ...inserts,
    ...(problems.length > mostInserts
      ? [
          commandAction(
            vscode.l10n.t('Insert some of these {0} sections…', ids.length),
            'labHandbook.insertSome',
            [uri, ids],
            problems,
          ),
        ]
      : []),
    commandAction(
      vscode.l10n.t('A section already covers some of these {0} topics…', ids.length),
      'labHandbook.coverTopic',
      [uri, ids],
      problems,
    ),
    commandAction(
      vscode.l10n.t('Not for this lab: ignore some of these {0} topics…', ids.length),
      'labHandbook.ignoreTopic',
      [uri, ids],
      problems,
    ),
  ];
}

/** For each area of the topics here: all that it lacks in the whole handbook. */
function ofAreas(
  problems: readonly ShownProblem[],
  {engine, result}: HandbookState,
  page: ReadPage,
): vscode.CodeAction[] {
  const areas = new Set(problems.map(({origin}) => engine.checklist.topic(origin.topic ?? '')?.area));
  return engine.checklist.data.areas
    .filter(area => areas.has(area.id))
    .flatMap(area => {
      const missing = result.coverage.filter(one => one.status === 'missing' && one.topic.area === area.id);
      if (missing.length < 2) return [];
      const title = vscode.l10n.t('Insert all {0} missing sections of “{1}”', missing.length, area.title);
      const ids = missing.map(one => one.topic.id);
      return [commandAction(title, 'labHandbook.insertSection', [page.uri.toString(), ids], problems)];
    });
}

/** Whether the place stands for the whole handbook rather than for one section of it. */
function isTitleOrTop({range}: vscode.Diagnostic, {document}: ReadPage): boolean {
  const [first] = document.sections.filter(section => section.depth > 0);
  return first === undefined || range.start.line <= document.lines.point(first.start).line - 1;
}
