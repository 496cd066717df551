#!/usr/bin/env node
import {endWithParent} from './clean-up.mjs';
import {readCommandLine} from './command-line.mjs';
import {consoleLine} from './console-filter.mjs';
import {startEmbedded} from './embedded.mjs';

// Takes VS Code's command line, runs the extension's tests in the embedded editor and ends with their exit code.
const silenceLimit = Number(process.env.LAB_HANDBOOK_SILENCE_LIMIT ?? 90);

/** Settles with the exit code of the test run, or rejects when none is to be expected any more. */
function runTests(editor, what) {
  return new Promise((resolve, reject) => {
    const fail = message => reject(new Error(message));
    let timer;
    const expectMore = () => {
      clearTimeout(timer);
      const message = `nothing was heard of the extension host or the tests for ${silenceLimit} seconds`;
      timer = setTimeout(() => fail(message), silenceLimit * 1000);
    };
    const hear = (_type, args) => {
      expectMore();
      const line = consoleLine(args);
      if (line !== undefined) console.log(line);
    };
    const prepare = async page => {
      page.on('crash', () => fail('the page crashed'));
      page.on('close', () => fail('the page was closed'));
      await page.exposeFunction('codeAutomationLog', hear);
      await page.exposeFunction('codeAutomationExit', resolve);
    };
    expectMore();
    editor.browser.on('disconnected', () => fail('the browser ended'));
    editor.page(what, prepare).catch(reject);
  });
}

endWithParent();
try {
  const what = readCommandLine(process.argv.slice(2));
  if (!what.tests) throw new Error('--extensionTestsPath=… is missing');
  const editor = await startEmbedded();
  const code = await runTests(editor, what);
  await editor.stop();
  process.exit(code);
} catch (error) {
  console.error(`The embedded editor did not run the tests: ${error.message}`);
  process.exit(1);
}
