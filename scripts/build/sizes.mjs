import fs from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';

/** As large as the code of one entry may be, and all data together once compressed. */
const most = {entry: 350 * 1024, data: 300 * 1024};

/** What the build wrote into `out`, each file with its size, as it is and compressed. */
export function measureBuild(out) {
  return [out, path.join(out, 'data')].flatMap(folder =>
    fs
      .readdirSync(folder, {withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(({name}) => {
        const bytes = fs.readFileSync(path.join(folder, name));
        return {
          name: path.relative(out, path.join(folder, name)).replaceAll(path.sep, '/'),
          size: bytes.length,
          compressed: gzipSync(bytes).length,
        };
      }),
  );
}

/** What is too large, in sentences. */
export function sizeProblems(files) {
  const entries = files.filter(({name}) => name.endsWith('.js'));
  const data = files.filter(({name}) => name.startsWith('data/'));
  const compressed = data.reduce((sum, file) => sum + file.compressed, 0);
  const tooLarge = (name, size, limit) =>
    size > limit ? [`${name} has ${size} bytes; ${limit} are allowed.`] : [];
  return [
    ...entries.flatMap(({name, size}) => tooLarge(`dist/${name}`, size, most.entry)),
    ...tooLarge('dist/data, compressed,', compressed, most.data),
  ];
}
