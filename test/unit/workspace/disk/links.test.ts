/** No folder of a workspace that is a symbolic link is written through, whatever is done: whoever shares it could else write anywhere. */
import { mkdir, readdir, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { serializeBundle, serializeLayer } from '../../../../src/core/model/files.ts'
import { emptyLayer } from '../../../../src/core/model/layer.ts'
import { takeLock } from '../../../../src/workspace/disk/lock.ts'
import { writeBundle } from '../../../../src/workspace/exchange/bundles.ts'
import { saveMapping } from '../../../../src/workspace/exchange/mappings.ts'
import { createAdjudicationLock } from '../../../../src/workspace/layers/adjudicationLock.ts'
import { readGuidelines } from '../../../../src/workspace/library/guidelines.ts'
import { createMemoryStore } from '../../../../src/workspace/memory.ts'
import { trashLayer } from '../../../../src/workspace/trash/trash.ts'
import { annotationOf } from '../../core/support/layers.ts'
import { takeInAll } from '../exchange/takingIn.ts'
import { add, createBench, TEXT } from '../storageSupport.ts'
import { codeOf, fileIn, put, temporaryFolder } from '../support.ts'

const LATER = '2026-03-02T10:00:00.000Z'

/** Does everything that writes, and gives what came of each. */
async function doEverything({ root, article, another }: Awaited<ReturnType<typeof createBench>>) {
  const codes: Record<string, string | null> = {}
  const now = () => LATER
  const lock = await takeLock({ root, annotator: 'ann', onChange: () => undefined })
  await lock.release()
  codes.edit = codeOf(await another().edit('bericht', add(1, 0, 4)))
  codes.version = codeOf(await another().edit('bericht', add(2, 5, 11)))
  codes.memory = codeOf(
    await createMemoryStore({ root, annotator: 'bea', now, readOnly: () => null, onUnwritten: () => undefined }).read(),
  )
  codes.damaged = codeOf(await another({ annotator: { id: 'cor', name: 'Cor' } }).open('bericht'))
  const adjudicator = { root, annotator: { id: 'ann', name: 'Ann' }, now, isAlone: () => true }
  codes.settling = codeOf(await createAdjudicationLock(adjudicator).take('bericht'))
  codes.trash = codeOf(await trashLayer(root, 'bericht', 'dan', { now, newId: () => 'abcdefgh' }))
  codes.mapping = codeOf(await saveMapping(root, 'brat', { tags: { x: 'claim' }, relations: {} }))
  const annotation = annotationOf(TEXT, 1, 0, 4, { updated: LATER })
  const layers = ['eva', 'fay'].map((id) => ({ ...emptyLayer(article, { id, name: id }), annotations: [annotation] }))
  const by = { id: 'eva', name: 'Eva' }
  const guidelines = '# Guide'
  const bundle = { format: 'factmark-bundle', version: 1, made: LATER, by, article, guidelines, layers } as const
  const file = await put(await temporaryFolder(), 'b.json', serializeBundle(bundle))
  codes.bundle = codeOf(await takeInAll(root, file, { self: 'ann', now }))
  return codes
}

it.each([
  ['.factmark', 'edit'],
  ['.factmark/audit', 'edit'],
  ['.factmark/audit/bericht', 'edit'],
  ['.factmark/history', 'edit'],
  ['.factmark/locks', null],
  ['.factmark/memory', 'memory'],
  ['.factmark/set-aside', 'damaged'],
  ['.factmark/set-aside/bericht', 'damaged'],
  ['.factmark/settling', 'settling'],
  ['.factmark/trash', 'trash'],
  ['layers', 'bundle'],
  ['layers/bericht', 'bundle'],
])('%s', async (name, refused) => {
  const bench = await createBench()
  const { root, article } = bench
  const elsewhere = await temporaryFolder()
  await put(root, '.factmark/memory/bea.json', '{ torn')
  await put(root, 'layers/bericht/cor.json', '{ torn')
  await put(root, 'layers/bericht/dan.json', serializeLayer(emptyLayer(article, { id: 'dan', name: 'Dan' })))
  await put(root, 'layers/bericht/eva.json', serializeLayer(emptyLayer(article, { id: 'eva', name: 'Eva' })))
  await rm(join(root, name), { recursive: true, force: true })
  await mkdir(dirname(join(root, name)), { recursive: true })
  await symlink(elsewhere, join(root, name))
  const codes = await doEverything(bench)
  expect(await readdir(elsewhere, { recursive: true })).toEqual([])
  if (refused) expect(codes[refused]).toBe('file-is-link')
})

it('guidelines that are a link are neither shown nor sent', async () => {
  const { root } = await createBench()
  const secret = await put(await temporaryFolder(), 'secret', 'my secret')
  await symlink(secret, join(root, 'guidelines.md'))
  expect(codeOf(await readGuidelines(root))).toBe('file-is-link')
  const out = await temporaryFolder()
  const by = { id: 'ann', name: 'Ann' }
  await writeBundle(root, join(out, 'b.json'), { article: 'bericht', annotators: [], by, made: LATER })
  expect(await fileIn(out, 'b.json')).not.toContain('my secret')
})
