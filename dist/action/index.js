// Written by `npm run build` from src/ and rules/. Do not edit.
require('../lib/main.js').action();
