import {currentBuild} from './editor/current-build.mjs';
import {runUiTests} from './ui/run-ui-tests.mjs';

// The same as test-ui.mjs in the current VS Code, which comes from npm the first time; what follows `--` goes to mocha.
console.log('Preparing the current VS Code; the first time takes some minutes…');
process.exit(await runUiTests({build: await currentBuild(), args: process.argv.slice(2)}));
