/** Jest's environment of Node, which tells what goes on in it. */
import { TestEnvironment } from 'jest-environment-node';
import { session } from './session.mjs';

export default class MutateEnvironment extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    session.open(this.global);
  }

  /** @param {Parameters<typeof session.heard>[0]} event @param {Parameters<typeof session.heard>[1]} state */
  handleTestEvent(event, state) {
    session.heard(event, state);
  }
}
