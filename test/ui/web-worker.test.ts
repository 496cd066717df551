import {copyOf, Session} from './support/session.ts';

describe('the extension in a browser, without Node', () => {
  let session: Session;

  before(async () => {
    session = await Session.start({'remote.extensionKind': {'lab-handbook-lint.lab-handbook-lint': ['web']}});
  });

  after(() => session.stop());

  it('warns of what a handbook does not address', async () => {
    const window = await session.open(copyOf('examples', 'our-lab'));
    await window.openFile('thin.md');
    await window.problems.waitUntil('the gap', problems =>
      problems.some(({code}) => code === 'missing-topic absence-contingency'),
    );
  });
});
