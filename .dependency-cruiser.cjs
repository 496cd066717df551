/** The layering of docs/how-it-works.md as rules: dependencies point one way, and the core is pure. */
const core = '^src/(lint|snippets|report)/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'core-knows-no-host',
      comment:
        'src/lint, src/snippets and src/report run in the editor, the browser and the command line alike.',
      severity: 'error',
      from: {path: core},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'core-knows-no-vscode',
      severity: 'error',
      from: {path: core},
      to: {path: '^(vscode|@types/vscode|node_modules/@types/vscode)'},
    },
    {
      name: 'lint-is-the-bottom',
      severity: 'error',
      from: {path: '^src/lint/'},
      to: {path: '^src/', pathNot: '^src/lint/'},
    },
    {
      name: 'snippets-stand-on-lint',
      severity: 'error',
      from: {path: '^src/snippets/'},
      to: {path: '^src/', pathNot: '^src/(snippets|lint)/'},
    },
    {
      name: 'report-stands-on-lint',
      severity: 'error',
      from: {path: '^src/report/'},
      to: {path: '^src/', pathNot: '^src/(report|lint)/'},
    },
    {
      name: 'cli-knows-no-editor',
      severity: 'error',
      from: {path: '^src/cli/'},
      to: {path: '^src/(editor/|extension)'},
    },
    {
      name: 'editor-knows-no-cli',
      severity: 'error',
      from: {path: '^src/(editor/|extension)'},
      to: {path: '^src/cli/'},
    },
    {
      name: 'markdown-knows-no-detection',
      comment: 'Text comes in first; what it means is decided later.',
      severity: 'error',
      from: {path: '^src/lint/markdown/'},
      to: {path: '^src/lint/(detection|rules|config)/'},
    },
    {
      name: 'detection-knows-no-rules',
      severity: 'error',
      from: {path: '^src/lint/detection/'},
      to: {path: '^src/lint/(rules|config)/'},
    },
    {name: 'unresolved', severity: 'error', from: {}, to: {couldNotResolve: true, pathNot: '^vscode$'}},
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
