import {shows} from '../lint/detection/evidence.ts';
import type {Range} from '../lint/diagnostic.ts';
import type {LintResult} from '../lint/linter.ts';

interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Evidence spans at most this many lines. */
const longestEvidence = 5;

/** The results as one JSON document (`version` 1); the first handbook stands at the top level, each in `handbooks`. */
export function formatJson(results: readonly LintResult[]): string {
  const bodies = results.map(toBody);
  const handbooks = results.map((result, index) => ({
    name: result.handbook.name,
    files: result.handbook.documents.map(document => document.file),
    ...(results.length > 1 ? bodies[index] : {}),
  }));
  return `${JSON.stringify({version: 1, handbooks, ...(bodies[0] ?? toBody(undefined))}, null, 1)}\n`;
}

function toBody(result: LintResult | undefined) {
  const documents = new Map((result?.handbook.documents ?? []).map(document => [document.file, document]));
  return {
    topics: (result?.coverage ?? []).map(({topic, status, confidence, evidence}) => ({
      id: topic.id,
      area: topic.area,
      role: topic.role,
      status,
      confidence,
      evidence: evidence.flatMap(place => {
        const lines = documents.get(place.file)?.lines;
        if (!lines) return [];
        const range = lines.clamp(lines.range(place.start, place.end), longestEvidence);
        return [
          {
            ...toPlace(place.file, range),
            shows: shows(place),
            cue: place.cue,
            words: result?.explain(place) ?? [],
          },
        ];
      }),
    })),
    diagnostics: (result?.diagnostics ?? []).map(({rule, topic, severity, message, file, range, url}) => ({
      rule,
      ...(topic === undefined ? {} : {topic}),
      severity,
      message,
      ...toPlace(file, range),
      url,
    })),
    summary: result?.summary ?? {covered: 0, partial: 0, missing: 0, ignored: 0},
  };
}

function toPlace(file: string, range: Range): JsonPlace {
  return {
    file,
    line: range.start.line,
    column: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
  };
}
