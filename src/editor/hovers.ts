import * as vscode from 'vscode';
import {type Addressed, addressedAt} from '../lint/addressed.ts';
import {configSlot} from '../lint/config/slots.ts';
import {placeToRead} from '../lint/config/yaml-place.ts';
import type {Engine} from '../lint/engine.ts';
import type {Document} from '../lint/markdown/document.ts';
import {configSelector, pageSelector} from './handbook-files.ts';
import {type HandbookState, pageOf} from './handbook-state.ts';
import type {Parts} from './parts.ts';
import {statusInWords} from './status-words.ts';
import {TopicText} from './topic-text.ts';

/** More than this are only counted. */
const mostTopics = 6;

/** A name in a text that stands for a topic or a rule; offsets are into the text. */
interface NamedThing {
  readonly kind: 'topic' | 'rule';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Says what a heading, a sentence or an id is about when the mouse rests on it. */
export function registerHovers(parts: Pick<Parts, 'handbooks' | 'configs' | 'data'>): vscode.Disposable[] {
  const {languages} = vscode;
  return [
    languages.registerHoverProvider(pageSelector, {
      provideHover: (document, position) => onPage(document, position, parts),
    }),
    languages.registerHoverProvider(configSelector, {
      provideHover: (document, position) => onConfig(document, position, parts),
    }),
  ];
}

async function onPage(
  document: vscode.TextDocument,
  position: vscode.Position,
  {handbooks, data}: Pick<Parts, 'handbooks' | 'data'>,
): Promise<vscode.Hover | undefined> {
  const offset = document.offsetAt(position);
  const state = await handbooks.inPassing(document.uri);
  const page = state && pageOf(state, document.uri);
  if (!page) return undefined;
  const named = nameAt(page.document, offset);
  const addressed = named ? undefined : addressedAt(page.document, offset, state.result);
  const about = named ?? addressed;
  if (!about) return undefined;
  const text = new TopicText(await data.knowledge());
  if (named) explain(named, text, state.engine, state, document.uri);
  else if (addressed) list(addressed, text, document.uri);
  const range = new vscode.Range(document.positionAt(about.start), document.positionAt(about.end));
  return text.isEmpty ? undefined : new vscode.Hover(text.markdown, range);
}

async function onConfig(
  document: vscode.TextDocument,
  position: vscode.Position,
  {configs, data}: Pick<Parts, 'configs' | 'data'>,
): Promise<vscode.Hover | undefined> {
  const place = placeToRead(document.getText(), document.offsetAt(position));
  if (!place) return undefined;
  const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
  const {kind} = configSlot(place, await data.configSchema());
  if (kind !== 'topic' && kind !== 'rule') return undefined;
  const engine = await (await configs.load(document.uri)).engine();
  const text = new TopicText(await data.knowledge());
  explain({kind, name: place.word, start: place.start, end: place.end}, text, engine);
  return text.isEmpty ? undefined : new vscode.Hover(text.markdown, range);
}

/** The topic or rule that a directive or our settings in the front matter name at `offset`. */
function nameAt({frontMatter, sections}: Document, offset: number): NamedThing | undefined {
  const isHere = ({start, end}: {start: number; end: number}) => start <= offset && offset <= end;
  const ignored = frontMatter.ignored.find(isHere);
  if (ignored) return {kind: 'topic', name: ignored.topic, start: ignored.start, end: ignored.end};
  for (const {verb, names} of sections.flatMap(section => section.directives)) {
    const found = names.find(isHere);
    if (found) return {kind: verb === 'ignore-rule' ? 'rule' : 'topic', ...found};
  }
  return undefined;
}

/** What a name stands for; nothing where it stands for nothing. */
function explain(
  {kind, name}: NamedThing,
  text: TopicText,
  engine: Engine,
  state?: HandbookState,
  page?: vscode.Uri,
): void {
  if (kind === 'rule') {
    const rule = engine.knowledge.rules.find(({id}) => id === name);
    if (rule) text.paragraph(rule.title).ruleLink(rule.id);
    return;
  }
  const topic = engine.checklist.topic(name);
  if (!topic) return;
  const coverage = state?.result.coverage.find(one => one.topic.id === topic.id);
  text.title(topic, coverage && statusInWords(coverage.status, vscode.l10n)).statement(topic);
  if (text.isQuoted(topic)) text.paragraph(topic.find);
  text.topicLinks(topic, (coverage?.evidence.length ?? 0) > 0, page?.toString()).source();
}

/** The topics that a heading or a sentence addresses. */
function list({kind, topics}: Addressed, text: TopicText, page: vscode.Uri): void {
  text.paragraph(
    kind === 'section' ? vscode.l10n.t('This section speaks of:') : vscode.l10n.t('This sentence speaks of:'),
  );
  for (const {topic, status} of topics.slice(0, mostTopics)) {
    text
      .title(topic, statusInWords(status, vscode.l10n))
      .statement(topic)
      .topicLinks(topic, true, page.toString());
  }
  const more = topics.length - mostTopics;
  if (more > 0) text.paragraph(vscode.l10n.t('… and {0} more.', more));
  text.source();
}
