/** What the command line answers where it can't do what it is asked. */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { HAVEN, samples } from './samples.ts'
import { run } from './support.ts'

const ONE = ['--article', HAVEN.id, '--annotator', 'sample-a']
const ONE_LINE = /^[^\n]+\n$/

it('bad input ends with 1 and one line that names it; wrong usage with 2; nothing is written', async () => {
  const { folder } = await samples()
  await writeFile(join(folder, 'bad.ann'), 'T1\tclaim 0 2\tDe\nnonsense\n')
  await writeFile(join(folder, 'empty.txt'), '')
  await mkdir(join(folder, 'full'))
  await writeFile(join(folder, 'full/mine.txt'), 'mine')
  const before = await readdir(folder, { recursive: true })
  const into = ['--workspace', 'samples']
  const cases: [number, RegExp, string[]][] = [
    [1, /none\.txt/, ['import', 'none.txt', ...into]],
    [1, /empty\.txt/, ['import', 'empty.txt', ...into]],
    [1, /empty\.txt/, ['convert', 'empty.txt', 'x', '--from', 'prodigy', '--to', 'brat']],
    [
      1,
      /bad\.ann has an error at line 2: /,
      ['import-annotations', 'bad.ann', '--article', HAVEN.id, '--annotator', 'bo', ...into],
    ],
    [1, /“nowhere”/, ['export', '--format', 'csv', '--article', 'nowhere', '--out', 'x', ...into]],
    [1, /“nobody”/, ['export', '--format', 'csv', '--annotator', 'nobody', '--out', 'x', ...into]],
    [1, /“adjudicated”/, ['export', '--format', 'claimreview', '--out', '-', ...into]],
    [1, /full already exists/, ['export', '--format', 'conll', '--out', 'full', ...into]],
    [1, /bad\.ann already exists/, ['export', '--format', 'conll', '--out', 'bad.ann', ...into]],
    [1, /part of the workspace/, ['export', '--format', 'csv', ...ONE, '--out', 'samples/articles/x.json', ...into]],
    [1, /“nowhere”/, ['agreement', '--article', 'nowhere', ...into]],
    [1, /“nobody”/, ['agreement', '--annotators', 'sample-a,nobody', ...into]],
    [1, /none\.txt/, ['suggest', 'none.txt']],
    [1, /“nowhere”/, ['suggest', '--article', 'nowhere', ...into]],
    [1, /“nowhere”/, ['stats', '--article', 'nowhere', ...into]],
    [1, /nodir/, ['validate', '--workspace', 'nodir']],
    [2, /nonsense/, ['nonsense']],
    [2, /--nonsense/, ['validate', '--nonsense']],
    [2, /validate/, ['validate', 'more']],
    [2, /files/, ['import', ...into]],
    [2, /--out/, ['export', '--format', 'csv', ...into]],
    [2, /factmark, w3c/, ['export', '--format', 'nonsense', '--out', 'x', ...into]],
    [2, /“No Id”/, ['export', '--format', 'csv', '--article', 'No Id', '--out', 'x', ...into]],
    [2, /6 are selected/, ['export', '--format', 'csv', '--out', '-', ...into]],
    [2, /--annotator/, ['import-annotations', 'bad.ann', ...into]],
    [2, /“adjudicated”/, ['import-annotations', 'bad.ann', '--annotator', 'adjudicated', ...into]],
    [2, /“A,B”|“A”/, ['agreement', '--annotators', 'A,B', ...into]],
    [2, /--article/, ['suggest', ...into]],
    [2, /“No Id”/, ['suggest', '--article', 'No Id', ...into]],
    [2, /nl/, ['suggest', 'bad.ann', '--language', 'de']],
    [2, /nl/, ['convert', 'a', 'b', '--from', 'w3c', '--to', 'csv', '--lang', 'de']],
  ]
  for (const [code, words, args] of cases) {
    const answered = await run(folder, ...args, ...(args[0] === 'convert' ? [] : ['--json']))
    expect({ code: answered.code, out: answered.out.replace(/^\[\]\n$/, '') }, args.join(' ')).toEqual({
      code,
      out: '',
    })
    expect(answered.error, args.join(' ')).toMatch(ONE_LINE)
    expect(answered.error, args.join(' ')).toMatch(words)
  }
  expect(await readdir(folder, { recursive: true })).toEqual(before)
})
