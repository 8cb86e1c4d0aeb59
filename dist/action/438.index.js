"use strict";
exports.id = 438;
exports.ids = [438];
exports.modules = {

/***/ 4438:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubClient: () => (/* binding */ GitHubClient),
  openClient: () => (/* binding */ openClient)
});

// EXTERNAL MODULE: ./build/src/result.js
var result = __webpack_require__(73);
// EXTERNAL MODULE: ./build/src/adapters/github/json.js
var json = __webpack_require__(1725);
// EXTERNAL MODULE: ./build/src/adapters/github/refusal.js
var refusal = __webpack_require__(1003);
// EXTERNAL MODULE: ./build/src/adapters/lazy.js
var lazy = __webpack_require__(9101);
// EXTERNAL MODULE: ./build/src/adapters/disk/error-code.js
var error_code = __webpack_require__(1657);
;// CONCATENATED MODULE: ./build/src/adapters/github/transport.js



const toolkit = (0,lazy/* lazy */.R)(() => (__webpack_require__.e(/* import() */ 845), __webpack_require__(1845)));
const LARGEST_ANSWER = 16 * 1024 * 1024;
const API_VERSION = '2022-11-28';
function connect({ apiUrl, token, timeout }) {
    const { GitHub, defaults, getOctokitOptions } = toolkit();
    const plainFetch = (0,json/* fieldAt */.UK)(defaults, 'request', 'fetch');
    const octokit = new GitHub(getOctokitOptions(token, { baseUrl: apiUrl, log: SILENT }));
    return async ({ route, parameters, firstBytes }) => {
        try {
            const response = await octokit.request(route, {
                ...parameters,
                headers: {
                    'x-github-api-version': API_VERSION,
                    ...(firstBytes === undefined ? {} : { accept: 'application/vnd.github.raw+json' }),
                },
                request: {
                    fetch: boundedFetch(plainFetch, timeout, firstBytes),
                    redirect: 'manual',
                    parseSuccessResponseBody: firstBytes === undefined,
                    log: SILENT,
                },
            });
            const { status, headers } = response;
            const data = response.data;
            if (firstBytes === undefined)
                return { status, headers, data };
            const bytes = await new Response(data).arrayBuffer();
            return { status, headers, data: Buffer.from(bytes) };
        }
        catch (error) {
            return replyOf(error);
        }
    };
}
const silent = () => undefined;
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };
function replyOf(error) {
    const status = (0,json/* countAt */.$v)(error, 'response', 'status');
    if (status === undefined) {
        return { status: 0, headers: {}, data: (0,json/* textAt */.$6)(error, 'cause', 'message') };
    }
    const headers = (0,json/* fieldAt */.UK)(error, 'response', 'headers');
    return { status, headers, data: (0,json/* fieldAt */.UK)(error, 'response', 'data') };
}
class NoAnswer extends Error {
}
function boundedFetch(plainFetch, timeout, firstBytes) {
    return async (url, init) => {
        const signal = AbortSignal.timeout(timeout);
        try {
            const response = await plainFetch(url, { ...init, signal });
            const bytes = await bodyOf(response, firstBytes);
            const { status, headers } = response;
            return new Response(bytes.length === 0 ? null : bytes, { status, headers });
        }
        catch (error) {
            if (error instanceof NoAnswer)
                throw error;
            const slow = `it did not answer within ${String(timeout / 1000)} s`;
            throw new NoAnswer(signal.aborted ? slow : `the connection failed (${codeBehind(error)})`);
        }
    };
}
async function bodyOf(response, firstBytes) {
    const most = firstBytes ?? LARGEST_ANSWER;
    const chunks = [];
    let length = 0;
    const body = response.body ?? [];
    for await (const chunk of body) {
        chunks.push(chunk);
        length += chunk.length;
        if (length <= most)
            continue;
        if (firstBytes !== undefined)
            break;
        throw new NoAnswer(`it sent more than ${String(most / 1024 / 1024)} MiB`);
    }
    return Buffer.concat(chunks).subarray(0, most);
}
function codeBehind(error) {
    return (0,error_code/* codeOf */.$)(error instanceof Error && error.cause !== undefined ? error.cause : error);
}

;// CONCATENATED MODULE: ./build/src/adapters/github/client.js




const PATIENCE = 60_000;
const TIMEOUT = 20_000;
const ATTEMPTS = 3;
const FIRST_BACKOFF = 1000;
const BETWEEN_WRITES = 1000;
const BETWEEN_NOTIFICATIONS = 3000;
const SETTLING = 3000;
function openClient(options) {
    const { apiUrl, token, timeout = TIMEOUT } = options;
    return new GitHubClient(options, connect({ apiUrl, token, timeout }));
}
class GitHubClient {
    #options;
    #send;
    #patience = PATIENCE;
    #pause;
    #lastWrite = Number.NEGATIVE_INFINITY;
    #writes = Promise.resolve();
    constructor(options, send) {
        this.#options = options;
        this.#send = send;
    }
    async get(task, call, shape) {
        return this.#ask({ task, call, shape, isRead: true });
    }
    async bytes(task, call) {
        return this.get(task, call, (data) => (Buffer.isBuffer(data) ? data : undefined));
    }
    async write(task, call, shape) {
        return this.#inTurn(BETWEEN_WRITES, () => this.#ask({ task, call, shape, isRead: false }));
    }
    async notify(task, call, shape, objection) {
        return this.#inTurn(BETWEEN_NOTIFICATIONS, () => this.#ask({ task, call, shape, isRead: false }, objection));
    }
    async query(task, query, variables, shape) {
        return this.get(task, this.#graphql(query, variables), (all) => shape((0,json/* fieldAt */.UK)(all, 'data')));
    }
    async mutate(task, query, input, shape) {
        return this.write(task, this.#graphql(query, { input }), (all) => shape((0,json/* fieldAt */.UK)(all, 'data')));
    }
    async letSettle() {
        await this.#wait(SETTLING);
    }
    #graphql(query, variables) {
        return { route: `POST ${this.#options.graphqlUrl}`, parameters: { query, variables } };
    }
    async #inTurn(distance, write) {
        const turn = this.#writes.then(async () => {
            const early = this.#lastWrite + distance - this.#options.now();
            if (early > 0)
                await this.#options.sleep(early);
            this.#lastWrite = this.#options.now();
            return write();
        });
        this.#writes = turn.catch(() => undefined);
        return turn;
    }
    async #ask(request, objection) {
        const { task, call, shape, isRead } = request;
        for (let attempt = 1;; attempt += 1) {
            const objected = await objection?.();
            if (objected !== undefined)
                return objected;
            const began = this.#options.now();
            const reply = await this.#send(call);
            if ((0,refusal/* isDone */.$L)(reply))
                return answer(task, shape(reply.data));
            let wait = (0,refusal/* waitAskedFor */.PQ)(reply);
            if (wait === undefined && isRead && (0,refusal/* isOutage */.uD)(reply) && attempt < ATTEMPTS) {
                this.#patience -= this.#options.now() - began;
                wait = FIRST_BACKOFF * 2 ** (attempt - 1);
            }
            if (wait === undefined || !(await this.#wait(wait))) {
                return (0,refusal/* refused */.J5)(reply, task, this.#options.isReadOnlyToken);
            }
        }
    }
    async #wait(milliseconds) {
        if (this.#pause === undefined) {
            if (milliseconds > this.#patience)
                return false;
            this.#patience -= milliseconds;
            this.#pause = this.#options.sleep(milliseconds).finally(() => {
                this.#pause = undefined;
            });
        }
        await this.#pause;
        return true;
    }
}
function answer(task, value) {
    return value === undefined
        ? (0,refusal/* refuse */.TR)(task, 'GitHub answered with something else than it documents', 'unavailable')
        : (0,result.ok)(value);
}


/***/ })

};
;