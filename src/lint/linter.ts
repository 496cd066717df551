import type {Role, Topic} from './checklist.ts';
import {coverTopic, type Status, type TopicCoverage} from './detection/coverage.ts';
import type {Evidence} from './detection/evidence.ts';
import type {Diagnostic, Level, RuleId, Severity} from './diagnostic.ts';
import {severities} from './diagnostic.ts';
import type {Engine} from './engine.ts';
import {endWithSubsections, type Handbook} from './handbook.ts';
import {type Home, homeOf} from './home.ts';
import {defaultSeverity} from './knowledge.ts';
import type {Section} from './markdown/section.ts';
import {emptySection} from './rules/empty-section.ts';
import {missingTopic} from './rules/missing-topic.ts';
import {notEnglish} from './rules/not-english.ts';
import {partialTopic} from './rules/partial-topic.ts';
import {plainText} from './rules/plain-text.ts';
import type {Finding, Rule, RuleContext} from './rules/rule.ts';
import {staleReview} from './rules/stale-review.ts';
import {unfilledPlaceholder} from './rules/unfilled-placeholder.ts';
import {unknownTopic} from './rules/unknown-topic.ts';
import type {SectionFindings} from './section-findings.ts';
import type {Settings} from './settings.ts';

/** What linting a handbook yields. */
export interface LintResult {
  readonly handbook: Handbook;
  readonly coverage: readonly TopicCoverage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Readonly<Record<Status, number>>;
  /** Whether the text looks English; where not, the coverage means nothing. */
  readonly english: boolean;
  /** The words of a place that spoke loudest for its topic; loudest first, none where only a cue or a person did. */
  explain(place: Evidence): readonly string[];
  /** Where the answer to a missing topic belongs; undefined where no section is near it. */
  home(topic: Topic): Home | undefined;
}

const rules: readonly Rule[] = [
  missingTopic,
  partialTopic,
  emptySection,
  unfilledPlaceholder,
  staleReview,
  unknownTopic,
  plainText,
  notEnglish,
];

/** Below this share of common English words, in a text long enough to tell, a handbook is in another language. */
const englishShare = 0.22;
const tellingWords = 40;

/** Judges a handbook: the coverage of every topic and the diagnostics, in the order of the text. */
export function lint(handbook: Handbook, engine: Engine, settings: Settings): LintResult {
  const sections: SectionFindings[] = handbook.documents.flatMap(document =>
    document.sections.map(section => ({
      document,
      section,
      rows: engine.rowsNamed(section.title),
      evidence: [...engine.detector.detect(section, document), ...claims(section, document.file)],
    })),
  );
  const coverage = cover(sections, handbook, engine, settings);
  const explain = (place: Evidence) => engine.explain(place, handbook);
  const home = (topic: Topic) => homeOf(topic, sections, engine.checklist);
  const english = isEnglish(handbook, engine);
  const context: RuleContext = {
    handbook,
    checklist: engine.checklist,
    settings,
    coverage,
    english,
    explain,
    home,
  };
  const diagnostics = rules
    .flatMap(rule =>
      [...rule.check(context)].flatMap(finding => toDiagnostic(rule.id, finding, engine, settings)),
    )
    .filter(diagnostic => !isSilenced(diagnostic, handbook))
    .sort(byPlace);
  const summary = {covered: 0, partial: 0, missing: 0, ignored: 0};
  for (const {status} of coverage) summary[status]++;
  return {handbook, coverage, diagnostics, summary, english, explain, home};
}

/** Judges every topic that the settings do not switch off. */
function cover(
  sections: readonly SectionFindings[],
  handbook: Handbook,
  engine: Engine,
  settings: Settings,
): TopicCoverage[] {
  const byTopic = new Map<string, Evidence[]>();
  for (const {evidence} of sections) {
    for (const place of evidence) {
      const list = byTopic.get(place.topic);
      if (list) list.push(place);
      else byTopic.set(place.topic, [place]);
    }
  }
  const ignored = ignoredTopics(handbook, settings);
  const {judge} = engine.detector;
  const likelihoods = judge?.weigh(engine.checklist.topics, topic => byTopic.get(topic) ?? []);
  return engine.checklist.topics
    .filter(topic => settings.roles.includes(topic.role) && settings.topics.get(topic.id) !== 'off')
    .map(topic => {
      const likelihood = likelihoods?.get(topic.id);
      const verdict = judge && likelihood && {likelihood, decision: judge.decision};
      return coverTopic(topic, byTopic.get(topic.id) ?? [], ignored.get(topic.id), verdict);
    });
}

/** `covers` directives are evidence: somebody who knows the text says so. */
function claims(section: Section, file: string): Evidence[] {
  return section.directives
    .filter(directive => directive.verb === 'covers')
    .flatMap(({names, start, end}) =>
      names.map(({name}) => ({
        topic: name,
        part: -1,
        reason: 'directive' as const,
        cue: '',
        cueShows: false,
        file,
        start,
        end,
        score: 100,
      })),
    );
}

/** The topics this lab leaves out, by config, front matter or directive, with the reason given. */
function ignoredTopics(handbook: Handbook, settings: Settings): Map<string, string> {
  const ignored = new Map(settings.ignored.map(({topic, reason}) => [topic, reason]));
  for (const {frontMatter, sections} of handbook.documents) {
    for (const {topic, reason} of frontMatter.ignored) ignored.set(topic, reason);
    for (const {directives} of sections) {
      for (const {verb, names, reason} of directives) {
        if (verb === 'ignore') for (const {name} of names) ignored.set(name, reason);
      }
    }
  }
  return ignored;
}

function isEnglish(handbook: Handbook, engine: Engine): boolean {
  const texts = handbook.documents.flatMap(document =>
    document.sections.flatMap(section => section.units.map(unit => unit.text)),
  );
  const {share, words} = engine.englishShare(texts);
  return words < tellingWords || share >= englishShare;
}

function toDiagnostic(rule: RuleId, finding: Finding, engine: Engine, settings: Settings): Diagnostic[] {
  const level = levelOf(rule, finding, engine, settings);
  if (level === 'off') return [];
  const {atMost: softened, ...rest} = finding;
  // A level that a lab sets for the topic itself is meant.
  const atMost = finding.topic && settings.topics.has(finding.topic) ? undefined : softened;
  const severity = quieter(level, atMost);
  const hasPage = !engine.knowledge.withoutPage?.includes(finding.topic ?? '');
  return [{...rest, rule, severity, url: urlOf(rule, hasPage ? finding.topic : undefined, settings.docs)}];
}

function levelOf(rule: RuleId, finding: Finding, engine: Engine, settings: Settings): Level {
  const ofTopic = finding.topic && rule === 'missing-topic' ? settings.topics.get(finding.topic) : undefined;
  const ofRule = settings.rules.get(rule);
  const text = engine.knowledge.rules.find(one => one.id === rule);
  return ofTopic ?? ofRule ?? (text ? defaultSeverity(text, finding.role as Role | undefined) : 'warning');
}

function quieter(severity: Severity, atMost: Severity | undefined): Severity {
  return (
    severities[Math.max(severities.indexOf(severity), atMost ? severities.indexOf(atMost) : 0)] ?? severity
  );
}

/** The page of the topic, where a diagnostic is about one that has a page, else that of its rule. */
function urlOf(rule: RuleId, topic: string | undefined, docs: string): string {
  return topic === undefined ? `${docs}/rules/${rule}.md` : `${docs}/topics/${topic.replace('/', '-')}.md`;
}

/** Whether an `ignore-rule` directive stands over the diagnostic's place. */
function isSilenced(diagnostic: Diagnostic, handbook: Handbook): boolean {
  const document = handbook.documents.find(one => one.file === diagnostic.file);
  return (
    document?.sections.some(section => {
      const names = section.directives
        .filter(one => one.verb === 'ignore-rule')
        .flatMap(one => one.names.map(({name}) => name));
      if (!names.includes(diagnostic.rule)) return false;
      // Before the first heading a directive speaks for the whole document.
      if (section.depth === 0) return true;
      const at = diagnostic.range.start.offset;
      return at >= section.start && at < Math.max(endWithSubsections(document, section), section.start + 1);
    }) ?? false
  );
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const byFile = a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
  return (
    byFile ||
    a.range.start.offset - b.range.start.offset ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity)
  );
}
