/**
 * Node as an environment of tests, in a process whose compiler is patient. V8 compiles a function
 * again, in other threads, after so many bytes of code that it ran in it. Jest gives every file of
 * tests its own functions, so most of that is lost with the file: later saves a tenth of all time.
 */
import { TestEnvironment } from 'jest-environment-node';
import { setFlagsFromString } from 'node:v8';

// V8 of Node 22 decides in another way, and does not know the flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');

export default TestEnvironment;
