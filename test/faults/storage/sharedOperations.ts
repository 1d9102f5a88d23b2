/** Operations on what is everybody's, and those that bring in much at once, through the port as the window does them. */
import { join } from 'node:path'
import { defaultCodebook } from '../../../src/core/codebook/defaultCodebook.ts'
import type { Result } from '../../../src/core/result.ts'
import type { Operation } from './operation.ts'
import { expected } from './outcome.ts'
import { ANN, editAs, idsAndClock, importerOf, now, sentTo, TEXT } from './prepared.ts'
import type { Program } from './program.ts'

const shelfOf = (program: Program, root: string) => program.folderShelf({ root, title: 'workspace' })

/** Another workspace beside this one, with an article of its own, one that is here, and Dee's layers on both. */
async function another(program: Program, root: string): Promise<void> {
  const other = join(sentTo(root), 'another')
  await program.openWorkspace(other)
  const importer = importerOf(program, other)
  await importer.text('one', TEXT)
  await importer.text('sent', `${TEXT} Sent.`)
  const nobody = () => undefined
  for (const article of ['one', 'sent']) await editAs(program, other, { article, annotator: 'dee' }, nobody)
}

/** Merges it, agreeing to all; what can be taken back. */
async function mergeAnother(program: Program, root: string): Promise<Uint8Array | null> {
  const { backup, aloneOn } = shelfOf(program, root)
  const looked = expected(await backup.look(join(sentTo(root), 'another'), 'another', { self: null, now }))
  if (!looked) return null
  try {
    const chosen = looked.plan.articles.flatMap(({ here, rows }) =>
      rows.map(({ annotator }) => ({ article: here, annotator: annotator.id })),
    )
    const lock = <T>(article: string, annotators: readonly string[], work: () => Promise<Result<T>>) =>
      aloneOn({ article, layers: annotators }, work)
    const report = await looked.merge({ self: null, by: ANN, ...idsAndClock, lock, chosen })
    return report.undo
  } finally {
    await looked.close()
  }
}

/** All of them. */
export const SHARED_OPERATIONS: readonly Operation[] = [
  {
    name: 'importing annotations and the articles that they are on',
    work: async (program, root) => {
      const { exchange } = shelfOf(program, root)
      const line = { text: `${TEXT} Theirs.`, spans: [{ start: 0, end: 8, label: 'CLAIM' }], answer: 'accept' }
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
      const read = expected(await program.readForeign(bytes, 'theirs.jsonl', 'prodigy', async () => null))
      const plan =
        read && expected(await exchange.planImport(read, { file: 'theirs.jsonl', createArticles: { now: now() } }))
      if (!plan) return
      const dee = { id: 'dee', name: 'Dee' }
      expected(await exchange.writeImport(plan, { mapping: plan.mapping, annotator: dee, idsAndClock }))
    },
  },
  {
    name: 'changing the codebook',
    work: async (program, root) => {
      const { codebook } = shelfOf(program, root)
      const note = { id: idsAndClock.newId(), at: now(), by: 'ann', note: 'Begun.' }
      const next = defaultCodebook(idsAndClock.newId)
      const saved = expected(await codebook.save({ base: null, next, note }))
      if (!saved) return
      const fewer = { ...saved.codebook, attributes: saved.codebook.attributes.slice(1) }
      expected(
        await codebook.save({
          base: saved.codebook,
          next: fewer,
          note: { ...note, id: idsAndClock.newId(), note: 'Fewer.' },
        }),
      )
    },
  },
  {
    name: 'sharing articles out',
    work: async (program, root) => {
      const { assignments } = shelfOf(program, root)
      expected(await assignments.save({ each: 2, articles: { one: ['ann', 'bea'], two: ['ann'] } }))
      expected(await assignments.save(null))
    },
  },
  { name: 'merging a workspace', prepare: another, work: mergeAnother },
  {
    name: 'merging a workspace and taking it back',
    prepare: another,
    work: async (program, root) => {
      const undo = await mergeAnother(program, root)
      if (!undo) return
      const { backup, aloneOn } = shelfOf(program, root)
      const lock = <T>(article: string, annotators: readonly string[], work: () => Promise<Result<T>>) =>
        aloneOn({ article, layers: annotators }, work)
      expected(await backup.takeBack(undo, { by: ANN, ...idsAndClock, lock }))
    },
  },
]
