import pc from 'picocolors';
import {readConfigSchema, readHandbookTexts, readKnowledge, readQuestions, readTemplates} from './builtin.ts';
import {runProgram} from './program.ts';

declare const PACKAGE_VERSION: string;
declare const DOCS_BASE: string;

const narrowest = 60;
const widest = 110;

// Whoever reads the output may stop before its end, as `| head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = runProgram(process.argv.slice(2), {
  cwd: process.cwd(),
  knowledge: readKnowledge(),
  configSchema: readConfigSchema(),
  templates: readTemplates,
  handbookTexts: readHandbookTexts,
  questions: readQuestions,
  version: PACKAGE_VERSION,
  docs: DOCS_BASE,
  today: new Date().toISOString().slice(0, 10),
  color: process.stdout.isTTY === true && pc.isColorSupported,
  width: Math.max(narrowest, Math.min(process.stdout.columns ?? widest, widest)),
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
});
