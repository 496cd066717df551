import {running} from './session.ts';

/** Loaded by mocha: keeps a picture of what was on the screen when a test failed, and ends the editors at last. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const name = `failed ${test.fullTitle()}`.replace(/[^a-z0-9]+/gi, '-').toLowerCase();
    for (const session of running) await session.screenshots(name);
  },

  async afterAll(): Promise<void> {
    for (const session of [...running]) await session.stop();
  },
};
