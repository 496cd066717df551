import * as vscode from 'vscode';
import type {Evidence} from '../../lint/detection/evidence.ts';
import type {Range} from '../../lint/diagnostic.ts';
import {placeOfIgnored} from '../../lint/ignored-place.ts';
import {placeOfMissing} from '../../lint/rules/missing-topic.ts';
import {type HandbookState, pageNamed} from '../handbook-state.ts';
import type {Log} from '../log.ts';
import type {Parts} from '../parts.ts';
import {toRange} from '../problems.ts';
import {targetOf} from '../target.ts';
import {tell} from '../tell.ts';
import {pickTopics} from '../topic-picker.ts';

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: Evidence;
}

/** Go to Evidence for Topic…: leads to the sentence that addresses a topic, or to where it would belong. */
export function registerEvidenceCommands({
  log,
  ...parts
}: Pick<Parts, 'handbooks' | 'active' | 'log'>): vscode.Disposable[] {
  /** @param of a page of the handbook that is meant; the one in view where it is left out */
  const goToEvidence = async (topicId?: string, of?: string): Promise<boolean> => {
    const state = (await targetOf(of, parts))?.state;
    if (!state) return tell(vscode.l10n.t('Open a page of a lab handbook first.'));
    const [chosen] =
      topicId === undefined
        ? await pickTopics(state, {
            title: vscode.l10n.t('Go to Evidence for Topic'),
            placeholder: vscode.l10n.t('Which topic? What is not found leads to where it would belong'),
            statuses: ['covered', 'partial', 'missing', 'ignored'],
            many: false,
          })
        : [topicId];
    const coverage = state.result.coverage.find(one => one.topic.id === chosen);
    if (!coverage) return false;
    const decided = coverage.status === 'ignored' && placeOfIgnored(coverage.topic.id, state.result.handbook);
    if (decided) return reveal(state, decided.file, decided.range, log);
    const [best, ...others] = coverage.evidence;
    if (!best) {
      const {file, range} = placeOfMissing(coverage.topic, state.result);
      return reveal(state, file, range, log);
    }
    // Who named the topic wants to be there at once; who is looking around may choose among several places.
    const place = topicId === undefined && others.length > 0 ? await choose(coverage.evidence, state) : best;
    return place !== undefined && reveal(state, place.file, rangeOf(place, state), log);
  };
  const selectPlace = async (page: string, start: number, end: number): Promise<void> => {
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(page));
    const {document} = editor;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range);
  };
  return [
    vscode.commands.registerCommand('labHandbook.goToEvidence', goToEvidence),
    vscode.commands.registerCommand('labHandbook.selectPlace', selectPlace),
  ];
}

async function choose(places: readonly Evidence[], state: HandbookState): Promise<Evidence | undefined> {
  const items = places.flatMap((place): PlaceItem[] => {
    const page = pageNamed(state, place.file);
    if (!page) return [];
    const {text, lines} = page.document;
    return [
      {
        label: text.slice(place.start, place.end).replace(/\s+/g, ' '),
        description: `${place.file}:${lines.point(place.start).line}`,
        place,
      },
    ];
  });
  const options = {placeHolder: vscode.l10n.t('Which place?')};
  return (await vscode.window.showQuickPick(items, options))?.place;
}

function rangeOf({file, start, end}: Evidence, state: HandbookState): Range | undefined {
  return pageNamed(state, file)?.document.lines.range(start, end);
}

async function reveal(
  state: HandbookState,
  file: string,
  range: Range | undefined,
  log: Log,
): Promise<boolean> {
  const page = pageNamed(state, file);
  if (!page || !range) return false;
  const selection = toRange(range);
  try {
    const editor = await vscode.window.showTextDocument(page.uri, {selection});
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return true;
  } catch (error) {
    log.info(String(error));
    return tell(vscode.l10n.t('{0} could not be opened. Has it been moved or deleted?', file));
  }
}
