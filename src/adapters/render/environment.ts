import { join } from 'node:path';
import type { PrivateFolder } from './private-folder.ts';

/** Nothing listens at this address. */
const NOWHERE = 'http://127.0.0.1:9';

/** A quarter of the address space: Go collects whatever it can before it is refused memory. */
const GO_MEMORY = '512MiB';

/** A call ends before it has garbage that is worth collecting; with Go's own 100 it collects four times. */
const GO_GARBAGE = '400';

/**
 * All that a program is told: a home of its own without plugins, repositories and clusters, no folder
 * with other programs, and proxies that are not there.
 */
export function bareEnvironment(folder: PrivateFolder): Readonly<Record<string, string>> {
  const home = folder.folder('home');
  const empty = folder.folder('empty');
  return {
    ...(process.platform === 'win32' ? windows(process.env) : {}),
    PATH: empty,
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    TEMP: home,
    TMP: home,
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    HELM_CACHE_HOME: home,
    HELM_CONFIG_HOME: home,
    HELM_DATA_HOME: home,
    HELM_PLUGINS: empty,
    HELM_NO_PLUGINS: '1',
    KUSTOMIZE_PLUGIN_HOME: empty,
    KUBECONFIG: join(empty, 'none'),
    HTTP_PROXY: NOWHERE,
    HTTPS_PROXY: NOWHERE,
    ALL_PROXY: NOWHERE,
    http_proxy: NOWHERE,
    https_proxy: NOWHERE,
    all_proxy: NOWHERE,
    GIT_ALLOW_PROTOCOL: 'none',
    GOMEMLIMIT: GO_MEMORY,
    GOGC: GO_GARBAGE,
    // One call for each processor runs already.
    GOMAXPROCS: '1',
    LC_ALL: 'C',
  };
}

/** No program starts on Windows without the folder of the system. */
function windows({
  SystemRoot,
}: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return SystemRoot === undefined ? {} : { SystemRoot };
}
