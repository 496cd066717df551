import fs from 'node:fs';
import path from 'node:path';

const limit = 900 * 1024;

/** What is wrong with a packed extension, in sentences: it is too large, or a page links to what is not in it. */
export function packageProblems(root, target, files) {
  const size = fs.statSync(target).size;
  const tooLarge =
    size > limit
      ? [`${path.basename(target)} has ${Math.ceil(size / 1024)} KiB; ${limit / 1024} are allowed.`]
      : [];
  const names = new Set(files.map(({file}) => file));
  return [...tooLarge, ...[...names].filter(isPage).flatMap(page => deadLinks(root, page, names))];
}

// The pages about the inner workings point to the sources, which nobody needs in an editor.
function isPage(file) {
  return file.endsWith('.md') && (!file.startsWith('docs/') || /^docs\/(topics|rules)\//.test(file));
}

function deadLinks(root, page, files) {
  const text = fs.readFileSync(path.join(root, page), 'utf8').replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const targets = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)|<img[^>]* src="([^"]+)"/g)].map(
    ([, link, image]) => link ?? image,
  );
  return targets
    .filter(target => !/^[a-z]+:/i.test(target))
    .map(target => path.posix.normalize(path.posix.join(path.posix.dirname(page), target)))
    .filter(target => !files.has(target))
    .map(target => `${page} links to ${target}, which is not in the package.`);
}
