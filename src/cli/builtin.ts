import fs from 'node:fs';
import path from 'node:path';
import type {Schema} from '@cfworker/json-schema';
import type {Questions} from '../lint/checklist.ts';
import type {Knowledge} from '../lint/knowledge.ts';
import type {HandbookTexts} from '../snippets/handbook-texts.ts';
import type {RowTemplate} from '../snippets/template.ts';

/** The knowledge that the build compiled and checked; it stands beside the program. */
export function readKnowledge(): Knowledge {
  return JSON.parse(read('knowledge.json')) as Knowledge;
}

/** What a trainee may ask about each topic; read only where it is printed. */
export function readQuestions(): Questions {
  return JSON.parse(read('questions.json')) as Questions;
}

/** The schema of `.lab-handbook.yaml`. */
export function readConfigSchema(): Schema {
  return JSON.parse(read('config.schema.json')) as Schema;
}

/** The texts that answer missing topics. */
export function readTemplates(): RowTemplate[] {
  return JSON.parse(read('templates.json')) as RowTemplate[];
}

/** What a new handbook says around its sections. */
export function readHandbookTexts(): HandbookTexts {
  return JSON.parse(read('new-handbook.json')) as HandbookTexts;
}

function read(name: string): string {
  return fs.readFileSync(path.join(__dirname, 'data', name), 'utf8');
}
