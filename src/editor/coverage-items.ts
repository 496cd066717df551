import * as vscode from 'vscode';
import type {Status, TopicCoverage} from '../lint/detection/coverage.ts';
import type {Knowledge} from '../lint/knowledge.ts';
import {type CoverageGroup, type CoverageNode, statusOfGroup} from '../report/coverage-tree.ts';
import {countInWords, groupLabel, topicInWords} from './coverage-words.ts';
import {roleInWords, statusIcon} from './status-words.ts';
import {TopicText} from './topic-text.ts';

const colorOf: Readonly<Record<Status, string>> = {
  covered: 'testing.iconPassed',
  partial: 'charts.yellow',
  missing: 'list.warningForeground',
  ignored: 'disabledForeground',
};

/**
 * A node of the coverage as the tree shows it; what is said when the mouse rests on it comes later.
 *
 * @param page one of the handbook that the tree shows
 */
export function itemOf(node: CoverageNode, page: vscode.Uri | undefined): vscode.TreeItem {
  return node.kind === 'topic' ? topicItem(node.coverage, page) : groupItem(node);
}

function groupItem({kind, id, title, summary}: CoverageGroup): vscode.TreeItem {
  const {Collapsed, Expanded} = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(title, kind === 'domain' ? Expanded : Collapsed);
  // The same in every handbook: what is open stays open when another one comes into view.
  item.id = `${kind}:${id}`;
  item.contextValue = kind;
  item.description = countInWords(summary, vscode.l10n);
  item.accessibilityInformation = {label: groupLabel(title, summary, vscode.l10n)};
  if (kind === 'row') item.iconPath = icon(statusOfGroup(summary));
  return item;
}

function topicItem(coverage: TopicCoverage, page: vscode.Uri | undefined): vscode.TreeItem {
  const {topic, status} = coverage;
  const item = new vscode.TreeItem(topic.title, vscode.TreeItemCollapsibleState.None);
  item.id = `topic:${topic.id}`;
  item.contextValue = `topic-${status}`;
  item.description = topicInWords(coverage, vscode.l10n);
  item.iconPath = icon(status);
  item.accessibilityInformation = {label: `${topic.title}, ${item.description}`};
  item.command = {
    command: 'labHandbook.goToEvidence',
    title:
      coverage.evidence.length > 0
        ? vscode.l10n.t('Go to the Place That Addresses It')
        : vscode.l10n.t('Go to Where It Would Belong'),
    arguments: [topic.id, page?.toString()],
  };
  return item;
}

function icon(status: Status): vscode.ThemeIcon {
  return new vscode.ThemeIcon(statusIcon[status], new vscode.ThemeColor(colorOf[status]));
}

/** What a topic asks for and where that comes from. */
export function topicTooltip(coverage: TopicCoverage, builtIn: Knowledge): vscode.MarkdownString {
  const {topic, missingParts, status, sure} = coverage;
  const text = new TopicText(builtIn).title(topic);
  text.paragraph(
    [topicInWords(coverage, vscode.l10n), roleInWords(topic.role, vscode.l10n), topic.id].join(' · '),
  );
  if (missingParts.length > 0) text.paragraph(vscode.l10n.t('Not found: {0}', missingParts.join(', ')));
  if (status === 'missing' && !sure)
    text.paragraph(vscode.l10n.t('It may be there in words that the linter does not know.'));
  if (topic.statement !== '') text.statement(topic);
  text.paragraph(vscode.l10n.t('Looked for: {0}', topic.find));
  if (topic.criterion !== '') text.paragraph(vscode.l10n.t('Counts as addressed when: {0}', topic.criterion));
  return text.source().markdown;
}
