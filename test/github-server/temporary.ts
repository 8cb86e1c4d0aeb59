import { afterEach } from '@jest/globals';
import { GitHubServer } from './server.ts';

/** Starts servers that are gone after each test of the file. */
export function temporaryServers(): () => Promise<GitHubServer> {
  const started: GitHubServer[] = [];
  afterEach(async () => {
    for (const server of started.splice(0)) await server.close();
  });
  return async () => {
    const server = await GitHubServer.start();
    started.push(server);
    return server;
  };
}
