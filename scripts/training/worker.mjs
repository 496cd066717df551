import {parentPort, workerData} from 'node:worker_threads';
import {register} from 'tsx/esm/api';

// Workers do not inherit the loader that reads TypeScript.
register();
const {run} = await import(workerData.job);
parentPort.on('message', name => parentPort.postMessage({name, result: run(name, workerData.data)}));
