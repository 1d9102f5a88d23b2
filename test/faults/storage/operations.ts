/** Everything that writes into a workspace, one operation after the other, and what must hold whenever it is cut off. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CLAIM_OPERATIONS } from './claimOperations.ts'
import type { Operation } from './operation.ts'
import {
  ANN,
  add,
  bundleElsewhere,
  editAs,
  idsAndClock,
  importerOf,
  importLater,
  now,
  othersLayer,
  sentTo,
  storeOf,
  TEXT,
  trashed,
} from './prepared.ts'
import { SHARED_OPERATIONS } from './sharedOperations.ts'

/** All of them. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'an edit',
    work: (program, root, answered) => editAs(program, root, { article: 'one', annotator: 'ann' }, answered),
  },
  {
    name: 'the first edit on an article',
    work: (program, root, answered) => editAs(program, root, { article: 'two', annotator: 'cee' }, answered),
  },
  {
    name: 'edits in a row',
    work: async (program, root, answered) => {
      const store = storeOf(program, root, 'ann')
      for (let count = 0; count < 3; count += 1) {
        const edits = [add(count * 10), add(count * 10 + 5)]
        const done = await Promise.all(edits.map((edit) => store.edit('one', edit)))
        for (const [index, { annotation }] of edits.entries())
          if (done[index]?.ok) answered({ article: 'one', annotator: 'ann', id: annotation.id })
      }
    },
  },
  { name: 'importing a text', work: (program, root) => importerOf(program, root).text('new', `${TEXT} new.`) },
  {
    name: 'importing a file with its original',
    work: async (program, root) => {
      const folder = `${root}-files`
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, 'minutes.txt'), Buffer.from('Caf\xe9: the plan costs 31 euros.\r\n', 'latin1'))
      return importerOf(program, root).file(join(folder, 'minutes.txt'))
    },
  },
  { name: 'importing a later version', isUsual: true, work: (program, root) => importLater(program, root) },
  {
    name: 'carrying a layer over to a later version',
    isUsual: true,
    prepare: (program, root) => importLater(program, root),
    work: (program, root) =>
      program.carryLayer(root, { article: 'later', annotator: 'ann', by: 'ann', ...idsAndClock }),
  },
  {
    name: 'taking in a review file with all versions',
    prepare: (program, root) => bundleElsewhere(program, root),
    work: async (program, root) => {
      const read = await program.readIncoming(root, join(sentTo(root), 'all.json'), 'all.json', { self: null, now })
      if (!read?.ok) {
        if (read?.error.code === 'file-missing') throw new Error('nothing was sent')
        return
      }
      for (const version of [...(read.value.earlier ?? []), read.value]) {
        const taken = await program.takeIn(root, version, { accept: ['dee'], by: ANN, now })
        // No later version comes without the one before it.
        if (!taken.ok) return
      }
    },
  },
  {
    name: 'correcting details',
    work: (program, root) =>
      program.editDetails(root, 'one', { title: 'First', language: 'en', published: null, source: null }),
  },
  { name: 'removing an article', work: (program, root) => program.trashArticle(root, 'one', idsAndClock) },
  { name: 'removing a layer', work: (program, root) => program.trashLayer(root, 'one', 'ann', idsAndClock) },
  {
    name: 'restoring an article',
    prepare: (program, root) => program.trashArticle(root, 'one', idsAndClock),
    work: async (program, root) => program.restoreFromTrash(root, await trashed(program, root)),
  },
  {
    name: 'replacing a layer',
    work: async (program, root) => program.replaceLayer(root, 'one', 'ann', await othersLayer(root), idsAndClock),
  },
  {
    name: 'deleting for good',
    prepare: (program, root) => program.trashArticle(root, 'two', idsAndClock),
    work: async (program, root) => program.deleteFromTrash(root, await trashed(program, root)),
  },
  {
    name: 'switching blind tagging',
    work: (program, root) => program.setBlind(root, false, { annotator: 'ann', now }),
  },
  {
    name: 'adjudicating',
    work: async (program, root, answered) => {
      const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 1))
      const desk = program.createAdjudication({ root, annotator: ANN, now, onSaving: () => undefined, wait })
      const opened = await desk.open('one')
      for (const start of opened.ok ? [0, 5] : []) {
        const edit = add(start)
        const done = await desk.edit('one', edit)
        if (done.ok) answered({ article: 'one', annotator: 'adjudicated', id: edit.annotation.id })
      }
      await desk.end()
    },
  },
  {
    name: 'learning',
    work: async (program, root) => {
      const readOnly = () => null
      const store = program.createMemoryStore({ root, annotator: 'ann', now, readOnly, onUnwritten: () => undefined })
      const words = [{ tag: 'claim', words: 'the plan', tagged: 1, rejected: 0 }] as const
      await store.change({ words, places: [], at: now() })
      return store.flush()
    },
  },
  {
    name: 'keeping a mapping',
    work: (program, root) => program.saveMapping(root, 'prodigy', { tags: { PERSON: 'claim' }, relations: {} }),
  },
  {
    name: 'taking and releasing a lock',
    work: async (program, root) => {
      const lock = await program.takeLock({ root, annotator: 'ann', onChange: () => undefined })
      await lock.release()
    },
  },
  ...CLAIM_OPERATIONS,
  ...SHARED_OPERATIONS,
]
