import assert from 'node:assert/strict';
import {type Book, bookTitle, groupFiles} from '../../src/lint/grouping.ts';
import {Naming} from '../../src/lint/naming.ts';
import {data} from '../support/engine.ts';

const naming = new Naming(data.knowledge.handbook, data.knowledge.vocabulary['same-words']);

/** Groups paths; one that ends in `!` says it is a handbook, one in `~` that it is none. */
function group(paths: string[], books: Book[] = []) {
  const candidates = paths.map(path => ({
    path: path.replace(/[!~]$/, ''),
    declared: path.endsWith('!') ? true : path.endsWith('~') ? false : undefined,
  }));
  return Object.fromEntries(groupFiles(candidates, books, naming).map(({name, files}) => [name, files]));
}

describe('files without a config', () => {
  it('are a handbook by their name', () => {
    for (const name of [
      'lab-handbook',
      'LabManual',
      'Smith_Lab_Guide_2024',
      'group-handbook',
      'mentoring-compact',
      'lab_expectations',
      'working-with-me',
    ]) {
      assert.deepEqual(group([`docs/${name}.md`, 'docs/other.md']), {[name]: [`docs/${name}.md`]});
    }
  });

  it('are none by other names', () => {
    assert.deepEqual(
      group(['README.md', 'docs/onboarding.md', 'docs/code-of-conduct.md', 'manual.md', 'notes/lab.md']),
      {},
    );
  });

  it('are a handbook by their front matter, and none by it', () => {
    assert.deepEqual(group(['notes.md!', 'lab-manual.md~']), {notes: ['notes.md']});
  });

  it('take the pages beside and below a handbook with them', () => {
    assert.deepEqual(
      group([
        'h/lab-manual.md',
        'h/onboarding.md',
        'h/sub/travel.md',
        'h/CHANGELOG.md',
        'other/onboarding.md',
      ]),
      {
        'lab-manual': ['h/lab-manual.md', 'h/onboarding.md', 'h/sub/travel.md'],
      },
    );
  });

  it('are one handbook in a folder that is called so', () => {
    assert.deepEqual(
      group(['site/lab-manual/index.md', 'site/lab-manual/a/travel.qmd', 'site/blog/post.md']),
      {
        'lab-manual': ['site/lab-manual/a/travel.qmd', 'site/lab-manual/index.md'],
      },
    );
  });

  it('are one handbook in a book whose title says so', () => {
    assert.deepEqual(
      group(
        ['book/index.qmd', 'book/ch/one.qmd', 'blog.md'],
        [{folder: 'book', title: 'The Rivera Lab Handbook'}],
      ),
      {
        'The Rivera Lab Handbook': ['book/ch/one.qmd', 'book/index.qmd'],
      },
    );
  });

  it('are none in a book with another title', () => {
    assert.deepEqual(group(['book/index.qmd', 'book/one.qmd'], [{folder: 'book', title: 'Statistics'}]), {});
  });

  it('belong to one handbook at most', () => {
    const paths = [
      'lab-handbook/lab-manual.md',
      'lab-handbook/onboarding.md',
      'lab-handbook/sub/group-handbook.md',
    ];
    const all = Object.values(group(paths)).flat();
    assert.deepEqual([...all].sort(), [...new Set(all)].sort());
  });

  it('are grouped the same in any order', () => {
    const paths = [
      'a/lab-manual.md',
      'a/onboarding.md',
      'b/lab-handbook.md',
      'c/lab-guide/index.md',
      'c/lab-guide/x.md',
    ];
    assert.deepEqual(group([...paths].reverse()), group(paths));
  });
});

describe('the title of a book', () => {
  it('is read from YAML and TOML', () => {
    assert.equal(bookTitle('project:\n  type: book\nbook:\n  title: "Our Lab Manual"\n'), 'Our Lab Manual');
    assert.equal(bookTitle('site_name: Group Handbook\n'), 'Group Handbook');
    assert.equal(bookTitle("baseURL = 'x'\ntitle = 'Lab Guide'\n"), 'Lab Guide');
    assert.equal(bookTitle('nothing: here\n'), '');
  });
});
