#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1657:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf)
/* harmony export */ });
function codeOf(error) {
    const coded = typeof error === 'object' && error !== null && 'code' in error;
    return coded ? String(error.code) : 'unknown error';
}


/***/ }),

/***/ 3830:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ processIo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(73);
/* harmony import */ var _disk_error_code_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1657);




function processIo() {
    return {
        cwd: process.cwd(),
        env: process.env,
        stdout: streamOf(1, () => process.stdout.columns),
        stderr: streamOf(2, () => process.stderr.columns),
        readStdin,
        files,
        today: () => new Date().toISOString().slice(0, 10),
        now: () => Number(process.hrtime.bigint()) / 1e6,
        settleIn,
        peakMemory: () => process.resourceUsage().maxRSS * 1024,
    };
}
const files = {
    read: (path) => attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')),
    write: (path, text) => attempt(() => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
        return undefined;
    }),
    makeFolder: (path) => attempt(() => void (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true })),
    makeTemporary: (within, prefix) => attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(within ?? process.getBuiltinModule('node:os').tmpdir(), prefix))),
};
function attempt(act) {
    try {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)(act());
    }
    catch (error) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._)((0,_disk_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$)(error));
    }
}
function streamOf(fd, columns) {
    return {
        get isTerminal() {
            return isTerminal(fd);
        },
        get width() {
            return isTerminal(fd) ? columns() : undefined;
        },
        write: (text) => {
            writeAll(fd, Buffer.from(text));
        },
    };
}
function isTerminal(fd) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd).isCharacterDevice())
        return false;
    return process.getBuiltinModule('node:tty').isatty(fd);
}
function writeAll(fd, bytes) {
    for (let at = 0; at < bytes.length;) {
        try {
            at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, at);
        }
        catch (error) {
            const code = (0,_disk_error_code_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$)(error);
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
        }
    }
}
function settleIn() {
    process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
}
const MOST_STDIN = 16 * 1024 * 1024;
async function readStdin() {
    const chunks = [];
    let length = 0;
    for await (const chunk of process.stdin) {
        const bytes = chunk;
        chunks.push(bytes);
        length += bytes.length;
        if (length > MOST_STDIN)
            break;
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 4367:
/***/ (function (module, __webpack_exports__, __nccwpck_require__) {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8797);
/* harmony import */ var _adapters_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3830);
/* harmony import */ var _config_arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4097);
/* harmony import */ var _config_values_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5339);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8606);





async function main(argv, io) {
    try {
        const given = (0,_config_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArguments */ .W)(argv);
        if (given.ask === 'help') {
            const { helpText } = await __nccwpck_require__.e(/* import() */ 370).then(__nccwpck_require__.bind(__nccwpck_require__, 9370));
            io.stdout.write(helpText(given.named ? given.command : undefined));
            return 0;
        }
        if (given.ask === 'version') {
            io.stdout.write(`${_package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r}\n`);
            return 0;
        }
        switch (given.command) {
            case 'rules': {
                const { describeRules } = await Promise.all(/* import() */[__nccwpck_require__.e(733), __nccwpck_require__.e(305), __nccwpck_require__.e(376), __nccwpck_require__.e(114)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4884));
                io.stdout.write(describeRules(given.operands[0]));
                return 0;
            }
            case 'lint':
            case 'images':
            case 'imagecache':
            case 'sizes': {
                const { readingCommand } = await __nccwpck_require__.e(/* import() */ 457).then(__nccwpck_require__.bind(__nccwpck_require__, 3457));
                return await readingCommand(given.command, given, io, _package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r);
            }
        }
    }
    catch (error) {
        if (error instanceof _config_values_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb) {
            io.stderr.write(`error: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(error.message)}\nRun wfcache-lint --help for the options.\n`);
            return 2;
        }
        io.stderr.write(`error: wfcache-lint itself failed, the result is not complete: ${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(String(error))}\n`);
        return 3;
    }
}
process.exitCode = await main(process.argv.slice(2), (0,_adapters_process_js__WEBPACK_IMPORTED_MODULE_1__/* .processIo */ .W)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4097:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7271);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2102);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5339);




function parseArguments(argv) {
    const { values, positionals } = tokenize(argv);
    const [first = ''] = positionals;
    const named = isCommand(first);
    const command = named ? first : 'lint';
    refuseForeign(values, command);
    const flag = (name) => values[name] === true;
    const text = (name) => list(name).at(-1);
    const list = (name) => [values[name]].flat().filter((one) => typeof one === 'string');
    const parsed = {
        command,
        named,
        ask: flag('help') ? 'help' : flag('version') ? 'version' : undefined,
        operands: named ? positionals.slice(1) : positionals,
        config: text('config'),
        include: list('include').map(_values_js__WEBPACK_IMPORTED_MODULE_2__/* .glob */ .TI),
        exclude: list('exclude').map(_values_js__WEBPACK_IMPORTED_MODULE_2__/* .glob */ .TI),
        registry: {
            mode: optional('registry', ['on', 'off'], text('registry')),
            allowed: list('allow-registry'),
            private: list('private-registry'),
            tokenServers: list('token-server'),
            platform: text('image-platform'),
        },
        quiet: flag('quiet'),
        verbose: flag('verbose'),
        stats: flag('stats'),
        color: either(flag('color'), flag('no-color')),
        progress: either(flag('progress'), flag('no-progress')),
        outputs: command === 'lint' ? list('format').map(_values_js__WEBPACK_IMPORTED_MODULE_2__/* .output */ .jj) : [],
        fix: flag('fix'),
        unsafeFixes: flag('unsafe-fixes'),
        diff: flag('diff'),
        failOn: (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .failOn */ .Ko)(text('fail-on') ?? 'warning'),
        maxWarnings: (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)('max-warnings', text('max-warnings')),
        changed: text('changed'),
        baseline: text('baseline'),
        updateBaseline: flag('update-baseline'),
        stdin: flag('stdin'),
        stdinFilename: text('stdin-filename'),
        table: command === 'images' ? (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)('format', _values_js__WEBPACK_IMPORTED_MODULE_2__/* .TABLES */ .CG, text('format') ?? 'pretty') : 'pretty',
        sort: (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)('sort', _values_js__WEBPACK_IMPORTED_MODULE_2__/* .SORTS */ .mX, text('sort') ?? 'download'),
        top: (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeNumber */ .rD)('top', text('top')),
        write: flag('write'),
        update: flag('update'),
        check: flag('check'),
    };
    refuseContradictions(parsed);
    return parsed;
}
function tokenize(argv) {
    const options = Object.fromEntries(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw.map(({ name, short, value, repeatable }) => [
        name,
        {
            type: value === undefined ? 'boolean' : 'string',
            multiple: repeatable === true,
            ...(short === undefined ? {} : { short }),
        },
    ]));
    try {
        const args = argv.map((word) => (word === '--changed' ? '--changed=' : word));
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args, options, allowPositionals: true });
    }
    catch (error) {
        throw usageError(error);
    }
}
function usageError(error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '(-+[^']*)'/.exec(message)?.[1];
    if (unknown === undefined)
        return new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(message.replace(/\. .*$/s, ''));
    const spelt = unknown.replace(/^-+/, '').replace(/=.*$/s, '');
    const hint = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(spelt, _options_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw.map(({ name }) => name)).replace('"', '"--');
    return new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`Unknown option ${unknown}${hint}`);
}
function refuseForeign(values, command) {
    const taken = new Set((0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsOf */ .cz)(command).map(({ name }) => name));
    const foreign = Object.keys(values).find((name) => !taken.has(name));
    if (foreign === undefined)
        return;
    const owners = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .OPTIONS */ .lw.filter(({ name }) => name === foreign).flatMap(({ of = [] }) => of);
    throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`--${foreign} is an option of ${owners.join(', ')}; ${command} does not take it`);
}
function isCommand(word) {
    return Object.hasOwn(_options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .Lo, word);
}
function optional(option, choices, text) {
    return text === undefined ? undefined : (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(option, choices, text);
}
function either(yes, no) {
    return no ? false : yes ? true : undefined;
}
function refuseContradictions(given) {
    const { outputs, fix, diff, stdin, stdinFilename, unsafeFixes, operands, command } = given;
    const onStdout = outputs.filter(({ file }) => file === undefined);
    const refuse = (reason) => {
        throw new _values_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(reason);
    };
    if (onStdout.length > 1)
        refuse('Only one --format can go to stdout; give the others a file: json=report.json');
    if (diff && onStdout.length > 0)
        refuse('--diff prints its patch on stdout; give --format a file');
    if (diff && fix)
        refuse('--diff shows what --fix would do; choose one of them');
    if (unsafeFixes && !fix && !diff)
        refuse('--unsafe-fixes needs --fix or --diff');
    if (given.updateBaseline && given.baseline === undefined) {
        refuse('--update-baseline needs --baseline FILE');
    }
    if (stdin && fix)
        refuse('--fix cannot write standard input; use --diff');
    if (stdin && operands.length > 0)
        refuse('--stdin lints standard input only; leave the paths out');
    if (stdin && given.changed !== undefined)
        refuse('--changed compares files, not --stdin');
    if (stdin && stdinFilename === undefined)
        refuse('--stdin needs --stdin-filename');
    if (!stdin && stdinFilename !== undefined)
        refuse('--stdin-filename needs --stdin');
    if (given.check && given.update)
        refuse('--check writes nothing; leave --update out');
    if (command === 'rules' && operands.length > 1)
        refuse('rules explains one rule at a time');
}


/***/ }),

/***/ 7271:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   cz: () => (/* binding */ optionsOf),
/* harmony export */   lw: () => (/* binding */ OPTIONS)
/* harmony export */ });
const COMMANDS = {
    lint: 'lint files and folders (the default command)',
    images: 'list every image: size, who pulls it, how often, cached or not',
    imagecache: 'print the ImageCache manifests the repository needs',
    sizes: 'look image sizes up and write them to the size lock file',
    rules: 'list the rules, or explain one',
};
const READING = ['lint', 'images', 'imagecache', 'sizes'];
const LINT = ['lint'];
const IMAGES = ['images'];
const SIZES = ['sizes'];
const OPTIONS = [
    {
        name: 'config',
        short: 'c',
        value: 'FILE',
        help: 'configuration file (default: .wfcache-lint.yaml at the root)',
        of: READING,
    },
    {
        name: 'include',
        value: 'GLOB',
        repeatable: true,
        help: 'only files that match; relative to the root',
        of: READING,
    },
    { name: 'exclude', value: 'GLOB', repeatable: true, help: 'no files that match', of: READING },
    {
        name: 'format',
        short: 'f',
        value: 'NAME[=FILE]',
        repeatable: true,
        help: 'pretty, json, sarif, github, junit, checkstyle, rdjson, gitlab or markdown; on stdout or into FILE',
        of: LINT,
    },
    {
        name: 'format',
        short: 'f',
        value: 'NAME',
        repeatable: true,
        help: 'pretty, json, csv or markdown (default: pretty)',
        of: IMAGES,
    },
    {
        name: 'sort',
        value: 'BY',
        help: 'pods, size, download or name (default: download)',
        of: IMAGES,
    },
    { name: 'top', value: 'N', help: 'only the first N images', of: IMAGES },
    { name: 'fix', help: 'apply safe fixes to the files', of: LINT },
    {
        name: 'unsafe-fixes',
        help: 'with --fix or --diff: also fixes that a person should review',
        of: LINT,
    },
    { name: 'diff', help: 'print what --fix would change as a patch; write nothing', of: LINT },
    {
        name: 'fail-on',
        value: 'LEVEL',
        help: 'exit 1 from error, warning, info, or never (default: warning)',
        of: LINT,
    },
    { name: 'max-warnings', value: 'N', help: 'exit 1 above N warnings', of: LINT },
    {
        name: 'changed',
        value: '[=BASE]',
        help: 'only findings on lines changed since BASE (default: the default branch of origin)',
        of: LINT,
    },
    { name: 'baseline', value: 'FILE', help: 'do not report what is recorded there', of: LINT },
    { name: 'update-baseline', help: 'record what there is in the baseline', of: LINT },
    { name: 'stdin', help: 'lint standard input', of: LINT },
    {
        name: 'stdin-filename',
        value: 'PATH',
        help: 'the path standard input stands for',
        of: LINT,
    },
    {
        name: 'write',
        help: 'write the manifests to files, and renew those written before',
        of: ['imagecache'],
    },
    { name: 'update', help: 'look all images up again, not only new ones', of: SIZES },
    { name: 'check', help: 'write nothing; exit 1 if the lock file is not complete', of: SIZES },
    {
        name: 'registry',
        value: 'MODE',
        help: 'on: ask registries for sizes; off: do not (default: off; on for sizes)',
        of: READING,
    },
    {
        name: 'allow-registry',
        value: 'HOST',
        repeatable: true,
        help: 'a host that may be asked, besides the well-known public ones and ACR',
        of: READING,
    },
    {
        name: 'private-registry',
        value: 'HOST',
        repeatable: true,
        help: 'a host that may be asked even at a private address; http://HOST for one without TLS',
        of: READING,
    },
    {
        name: 'token-server',
        value: 'REGISTRY=HOST',
        repeatable: true,
        help: 'a host that gives tokens for a registry, and may see its credentials',
        of: READING,
    },
    {
        name: 'image-platform',
        value: 'OS/ARCH',
        help: 'which image of an index is pulled (default: linux/amd64)',
        of: READING,
    },
    { name: 'quiet', short: 'q', help: 'results and nothing else', of: READING },
    {
        name: 'verbose',
        short: 'v',
        help: 'also what was left alone and which sizes are not known',
        of: LINT,
    },
    { name: 'stats', help: 'counts and times on stderr', of: LINT },
    { name: 'color', help: 'colour, wherever the output goes', of: ['lint', 'images'] },
    { name: 'no-color', help: 'no colour, not even on a terminal', of: ['lint', 'images'] },
    { name: 'progress', help: 'progress on stderr, wherever it goes', of: READING },
    { name: 'no-progress', help: 'no progress', of: READING },
    { name: 'version', help: 'print the version' },
    { name: 'help', short: 'h', help: 'print this help, or that of a command' },
];
function optionsOf(command) {
    return OPTIONS.filter(({ of }) => of === undefined || of.includes(command));
}


/***/ }),

/***/ 5339:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ TABLES),
/* harmony export */   Ko: () => (/* binding */ failOn),
/* harmony export */   TI: () => (/* binding */ glob),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   jj: () => (/* binding */ output),
/* harmony export */   mX: () => (/* binding */ SORTS),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2102);

class UsageError extends Error {
}
const FORMATS = [
    'pretty',
    'json',
    'sarif',
    'github',
    'junit',
    'checkstyle',
    'rdjson',
    'gitlab',
    'markdown',
];
const TABLES = ['pretty', 'json', 'csv', 'markdown'];
const SORTS = ['download', 'size', 'pods', 'name'];
const LEVELS = ['error', 'warning', 'info', 'never'];
function choice(option, choices, text) {
    const chosen = choices.find((one) => one === text);
    if (chosen !== undefined)
        return chosen;
    throw new UsageError(`Expected --${option} to be one of ${choices.join(', ')}, found "${text}"${(0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(text, choices)}`);
}
function failOn(text) {
    return choice('fail-on', LEVELS, text);
}
function wholeNumber(option, text) {
    if (text === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new UsageError(`Expected --${option} to be a whole number, found "${text}"`);
}
function glob(pattern) {
    const allowed = pattern !== '' && pattern.length <= 256 && !/[{}]|[?*+@!]\(/.test(pattern);
    if (allowed)
        return pattern;
    throw new UsageError(`Not a usable glob: ${pattern.slice(0, 100)}; * and ** are, { } and +(…) are not; give the option again instead`);
}
function output(text) {
    const at = text.indexOf('=');
    const name = at === -1 ? text : text.slice(0, at);
    const format = FORMATS.find((one) => one === name);
    if (format === undefined) {
        const hint = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, FORMATS);
        throw new UsageError(`Unknown format "${name}": there are ${FORMATS.join(', ')}${hint}`);
    }
    if (at !== -1 && at === text.length - 1)
        throw new UsageError(`--format ${text} lacks a file`);
    return { format, file: at === -1 ? undefined : text.slice(at + 1) };
}


/***/ }),

/***/ 8606:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ pathUri),
/* harmony export */   H_: () => (/* binding */ inertLog),
/* harmony export */   N1: () => (/* binding */ commandProperty),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   XR: () => (/* binding */ csvField),
/* harmony export */   b$: () => (/* binding */ commandMessage),
/* harmony export */   ju: () => (/* binding */ markdownMessage)
/* harmony export */ });
const INVISIBLE = /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
function visible(text) {
    return text.replace(INVISIBLE, (char) => char === '\t' ? ' ' : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
function inertLog(text) {
    return text.replaceAll('##[', '##\u200B[').replace(/^(\s*:):/gm, '$1\u200B:');
}
function commandMessage(text) {
    const lines = text.split('\n').map(visible);
    return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}
function commandProperty(text) {
    return commandMessage(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
const LONGEST = 200;
function codeSpan(text) {
    const line = visible(text.replace(/\s+/g, ' ').trim());
    const cut = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
    const longest = Math.max(0, ...(cut.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const pad = cut === '' || cut.startsWith('`') || cut.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${cut.replaceAll('|', '\\|')}${pad}${fence}`;
}
function markdownMessage(text) {
    const pieces = text.split(/"((?:[^"\\]|\\.)*)"/);
    return pieces
        .map((piece, at) => (at % 2 === 1 ? codeSpan(piece) : plainMarkdown(piece)))
        .join('');
}
function plainMarkdown(text) {
    return visible(text)
        .replace(/[\\`*_{}[\]()<>#+!|~]/g, '\\$&')
        .replaceAll('@', '@\u200B')
        .replace(/#(?=\d)/g, '#\u200B')
        .replace(/:\/\/|www\./gi, (link) => `${link.slice(0, -1)}\u200B${link.slice(-1)}`);
}
function csvField(text) {
    const line = visible(text);
    const inert = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(line) ? `'${line}` : line;
    return /[",;]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
function pathUri(path) {
    return path.split('/').map(encodeSegment).join('/');
}
function encodeSegment(segment) {
    return encodeURIComponent(segment.replace(LONE_SURROGATE, '\uFFFD'));
}
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;


/***/ }),

/***/ 73:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ err),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
function ok(value) {
    return { ok: true, value };
}
function err(error) {
    return { ok: false, error };
}


/***/ }),

/***/ 2102:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
const FARTHEST = 3;
function closest(word, candidates, farthest = FARTHEST) {
    const limit = Math.min(farthest, Math.floor(word.length / 2));
    let best;
    let least = limit + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - word.length) > limit)
            continue;
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance < least)
            [best, least] = [candidate, distance];
    }
    return best;
}
function didYouMean(word, candidates) {
    const found = closest(word, candidates);
    return found === undefined ? '' : `; did you mean "${found}"?`;
}
function editDistance(a, b) {
    let older = [];
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const same = a[i - 1] === b[j - 1];
            let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
            next.push(cost);
        }
        older = row;
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 181:
/***/ (function (module) {

module.exports = require("buffer");

/***/ }),

/***/ 1421:
/***/ (function (module) {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ (function (module) {

module.exports = require("node:crypto");

/***/ }),

/***/ 610:
/***/ (function (module) {

module.exports = require("node:dns");

/***/ }),

/***/ 3024:
/***/ (function (module) {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ (function (module) {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ (function (module) {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ (function (module) {

module.exports = require("node:net");

/***/ }),

/***/ 6760:
/***/ (function (module) {

module.exports = require("node:path");

/***/ }),

/***/ 8500:
/***/ (function (module) {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ (function (module) {

module.exports = require("node:tls");

/***/ }),

/***/ 7975:
/***/ (function (module) {

module.exports = require("node:util");

/***/ }),

/***/ 932:
/***/ (function (module) {

module.exports = require("process");

/***/ }),

/***/ 8797:
/***/ (function (module) {

module.exports = {"r":"0.1.0"};

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(4367);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;