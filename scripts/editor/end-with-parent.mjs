import {endWithParent} from './clean-up.mjs';

// Given to Node with --import: whoever runs under it ends with the process that started it.
endWithParent();
