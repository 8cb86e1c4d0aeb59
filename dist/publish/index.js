// Written by `npm run build` from src/ and rules/. Do not edit.
require('../lib/load.js').load('lib/main.js').publish();
