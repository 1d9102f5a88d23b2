import { expect, it } from 'vitest'
import { fail } from '../../../../src/core/problem.ts'
import type { Imported } from '../../../../src/ipc/contract.ts'
import { createImporting, type ImportingPorts } from '../../../../src/renderer/features/exchange/importing.ts'

const article = (id: string): Imported => ({
  file: `${id}.txt`,
  outcome: { ok: true, value: { id, isNew: true, replaced: 0, omitted: {} } },
})
const refused: Imported = { file: 'no.txt', outcome: fail('file-empty', { file: 'no.txt' }) }

/** Importing that writes down what it does. */
function stage(chosen: readonly Imported[]) {
  const did: string[] = []
  let arrive: (imported: readonly Imported[]) => void = () => {}
  const ports: ImportingPorts = {
    choose: async () => chosen,
    importFiles: async () => chosen,
    importText: async () => chosen[0] ?? refused,
    onImported: (listener) => {
      arrive = listener
    },
    onProgress: (listener) => listener({ file: 'a', done: 0, total: 2 }),
    tell: () => did.push('tell'),
    offer: (_, how) => void did.push(how === 'ask' ? 'ask' : 'say that it waits'),
    askDetails: (_, onto, proposed) => void did.push(`details ${onto} ${proposed}`),
    latestVersion: (id) => `${id}-2`,
    refreshLibrary: async () => did.push('refresh'),
    openArticle: async (id) => did.push(`open ${id}`),
  }
  return { did, importing: createImporting(ports), arrive: (imported: readonly Imported[]) => arrive(imported) }
}

it('shows what came in before it opens the first, and then asks', async () => {
  const { did, importing } = stage([refused, article('a'), article('b')])
  await importing.importFiles([], 'plan')
  expect(did).toEqual(['tell', 'refresh', 'open a', 'details plan-2 new', 'ask'])
})

it('opens nothing where nothing came in, and takes a file for a later version where that was said', async () => {
  const { did, importing } = stage([refused])
  await importing.importLater('plan')
  expect(did).toEqual(['tell', 'details plan-2 later', 'ask'])
})

it('follows what comes in by itself, and asks nothing for it', async () => {
  const { did, importing, arrive } = stage([])
  const heard: (readonly Imported[])[] = []
  importing.follow(async (imported) => void heard.push(imported))
  expect(importing.state.getState().progress).toEqual({ file: 'a', done: 0, total: 2 })
  const came = [article('a')]
  arrive(came)
  await expect.poll(() => heard).toEqual([came])
  expect(did).toEqual(['tell', 'refresh', 'say that it waits'])
})
