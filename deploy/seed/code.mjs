// `node deploy/seed/code.mjs SECRET`: the code of this moment, for who looks at the demonstration without an app at hand.
import { nextCode } from './authenticator.mjs';

console.log(await nextCode(process.argv[2]));
