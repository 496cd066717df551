import {register} from 'tsx/esm/api';

// Workers do not inherit the loader that reads TypeScript.
register();
await import('./fold.mjs');
