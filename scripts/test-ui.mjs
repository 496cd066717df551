import {runUiTests} from './ui/run-ui-tests.mjs';

// Drives the packed extension in a window, as a person would; what follows `--` goes to mocha (such as -g WORDS).
process.exit(await runUiTests({args: process.argv.slice(2)}));
