import * as vscode from 'vscode';
import type {Knowledge} from '../lint/knowledge.ts';
import type {NewSection} from '../snippets/compose.ts';
import {type DocumentStyle, styleOf} from '../snippets/document-style.ts';
import {Places} from '../snippets/placement.ts';
import {toSnippet} from '../snippets/render.ts';
import {type SectionOffer, sectionAt, sectionOffers} from '../snippets/section-offers.ts';
import {findSectionPlace, type SectionPlace} from '../snippets/section-place.ts';
import {sectionText} from '../snippets/section-text.ts';
import type {RowTemplate} from '../snippets/template.ts';
import type {BundledData} from './bundled-data.ts';
import {pageSelector} from './handbook-files.ts';
import {type HandbookState, pageOf} from './handbook-state.ts';
import type {Handbooks} from './handbooks.ts';
import {completesIn} from './settings.ts';
import {statusInWords} from './status-words.ts';
import {TopicText} from './topic-text.ts';

/** The depth of a heading where nothing else tells. */
const usualDepth = 2;

/** What an item is made of. */
interface Sources {
  readonly state: HandbookState;
  readonly builtIn: Knowledge;
  readonly templates: readonly RowTemplate[];
  readonly places: Places;
  readonly style: DocumentStyle;
  /** Those that ship with the extension. */
  readonly shipped: readonly RowTemplate[];
}

/** Offers the sections of missing topics where somebody begins a heading, or types `lab`, in a handbook. */
export function registerSectionCompletions(handbooks: Handbooks, data: BundledData): vscode.Disposable {
  const provideCompletionItems = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ) => {
    const {uri} = document;
    if (!completesIn(uri)) return undefined;
    const text = document.getText();
    const offset = document.offsetAt(position);
    const line = document.lineAt(position).range;
    // Of a Markdown file that is no handbook, not more than its name and front matter is looked at.
    if (!('handbook' in (await handbooks.membership(uri)))) return undefined;
    const place = findSectionPlace(text, offset);
    if (!place) return undefined;
    const state = await handbooks.inPassing(uri);
    const page = state && pageOf(state, uri);
    if (!state || !page) return undefined;
    const [builtIn, shipped, {templates}] = await Promise.all([
      data.knowledge(),
      data.templates(),
      state.found.from.templates(),
    ]);
    if (token.isCancellationRequested) return undefined;
    const {checklist} = state.engine;
    const places = new Places(state.result, checklist);
    const style = styleOf(places.layout(page.document));
    return sectionOffers(state.result.coverage, checklist, templates).map((offer, index) =>
      toItem(offer, index, place, line, {state, builtIn, templates, shipped, places, style}),
    );
  };
  return vscode.languages.registerCompletionItemProvider(pageSelector, {provideCompletionItems}, '#');
}

function toItem(
  offer: SectionOffer,
  index: number,
  place: SectionPlace,
  line: vscode.Range,
  sources: Sources,
): vscode.CompletionItem {
  const {section} = offer;
  const {title, topics} = section;
  const [first, ...others] = topics;
  const description =
    others.length > 0 || !first ? vscode.l10n.t('all {0} topics that are missing', topics.length) : first.id;
  const item = new vscode.CompletionItem({label: title, description}, vscode.CompletionItemKind.Snippet);
  item.detail = topics.map(topic => topic.title).join('; ');
  item.documentation = preview(offer, sources);
  const depth = place.depth ?? depthOf(section, sources.places);
  item.insertText = new vscode.SnippetString(toSnippet(sectionAt(place, section, depth, sources.style)));
  item.keepWhitespace = true;
  item.range = line;
  // What was typed must lead to the item; then title and ids tell it from others.
  item.filterText = [place.opener, title, ...topics.map(topic => topic.id)].join(' ');
  item.sortText = String(index).padStart(4, '0');
  return item;
}

/** The depth that such sections have in this handbook. */
function depthOf({row, topics, title}: NewSection, places: Places): number {
  const found = places.find(row, topics, title);
  return found?.depth ?? found?.beside?.depth ?? usualDepth;
}

/** The section as it will look, and what it answers. */
function preview(
  {section, status}: SectionOffer,
  {builtIn, templates, shipped}: Sources,
): vscode.MarkdownString {
  const text = new TopicText(builtIn);
  const template = templates.find(one => one.row === section.row.id);
  const ours = template && shipped.includes(template) ? template.parts : [];
  // What stands in our templates is Markdown; a lab's own texts may be anything.
  if (section.topics.every(topic => ours.some(part => part.role === topic.role)))
    text.add(sectionText(section, 3));
  else for (const line of [section.title, ...section.body.split(/\n+/)]) text.paragraph(line);
  text.add('---');
  for (const topic of section.topics) text.title(topic, statusInWords(status, vscode.l10n)).statement(topic);
  return text.source().markdown;
}
