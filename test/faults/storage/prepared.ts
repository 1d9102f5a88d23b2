/** What operations are tried on: a workspace with articles and layers, edits, and files that come in. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Edit } from '../../../src/core/edits/edit.ts'
import { planAdd } from '../../../src/core/edits/plan.ts'
import { parseLayer, serializeLayer } from '../../../src/core/model/files.ts'
import type { Program } from './program.ts'

/** The text of the articles here. */
export const TEXT =
  'The plan passed by 31 votes to 17, said the mayor. It costs 40,000 euros, which is 12% more than before.'

/** An edit by an annotator on an article. */
interface AnsweredEdit {
  readonly article: string
  readonly annotator: string
  readonly id: string
}

/** A file in a folder of the workspace, or in the trash, that says this. */
export interface AnsweredFile {
  readonly within: 'claims' | 'claims/library' | 'evidence'
  readonly says: string
}

/** Says that something was answered: it must never be lost from then on. */
export type Answered = (what: AnsweredEdit | AnsweredFile) => void

/** The time now. */
export const now = () => new Date().toISOString()
const newId = () => crypto.randomUUID()
/** Where ids and times come from. */
export const idsAndClock = { now, newId }
/** Who works. */
export const ANN = { id: 'ann', name: 'Ann' }

/** The edit that tags some characters. */
export function add(start: number): Edit & { readonly type: 'add' } {
  return planAdd(TEXT, { start, end: start + 4 }, 'claim', idsAndClock)
}

/** The store of an annotator’s layers. */
export function storeOf(program: Program, root: string, id: string) {
  // A store tries a failed write again until it succeeds; here the disk recovers at once.
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 1))
  return program.createLayerStore({ root, annotator: { id, name: id }, onSaving: () => undefined, wait })
}

/** Edits as an annotator, `count` times at once. */
export async function editAs(
  program: Program,
  root: string,
  place: { article: string; annotator: string },
  answered: Answered,
  count = 1,
) {
  const store = storeOf(program, root, place.annotator)
  const edits = Array.from({ length: count }, (_, index) => add(index * 5))
  await Promise.all(
    edits.map(async (edit) => {
      const done = await store.edit(place.article, edit)
      if (done.ok) answered({ ...place, id: edit.annotation.id })
    }),
  )
}

/** An empty folder becomes a workspace with three articles and the layers of two annotators. */
export async function fill(program: Program, root: string, answered: Answered): Promise<void> {
  await program.openWorkspace(root)
  const importer = importerOf(program, root)
  for (const title of ['one', 'two', 'three']) await importer.text(title, title === 'one' ? TEXT : `${TEXT} ${title}.`)
  for (const annotator of ['ann', 'bea']) {
    await editAs(program, root, { article: 'one', annotator }, answered)
    await editAs(program, root, { article: 'one', annotator }, answered)
  }
}

/** What imports into a workspace. */
export function importerOf(program: Program, root: string) {
  return program.createImporter({ root, catalogue: program.createCatalogue(root), now })
}

/** The layer of another program that is to take the place of Ann's. */
export async function othersLayer(root: string): Promise<string> {
  const layer = parseLayer(await readFile(join(root, 'layers/one/ann.json'), 'utf8'), 'ann')
  if (!layer.ok) throw new Error('no layer')
  return serializeLayer({ ...layer.value, annotations: [], status: 'done' })
}

/** A later version of the first article, in which the vote is another. */
export async function importLater(program: Program, root: string) {
  const folder = `${root}-files`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'later.txt'), TEXT.replace('31 votes', '33 votes'))
  return importerOf(program, root).file(join(folder, 'later.txt'), 'later.txt', { previous: 'one' })
}

/** Where review files for a workspace, and for copies of it beside it, are. */
export const sentTo = (root: string) => join(dirname(root), 'sent')

/** A review file with two versions of an article that isn't here, and Dee's layers on both. */
export async function bundleElsewhere(program: Program, root: string): Promise<void> {
  const [other, folder] = [`${root}-elsewhere`, sentTo(root)]
  await mkdir(folder, { recursive: true })
  await program.openWorkspace(other)
  const importer = importerOf(program, other)
  await writeFile(join(folder, 'sent.txt'), `${TEXT} Sent.`)
  await writeFile(join(folder, 'sent-later.txt'), `${TEXT} Sent later.`)
  await importer.file(join(folder, 'sent.txt'))
  await importer.file(join(folder, 'sent-later.txt'), 'sent-later.txt', { previous: 'sent' })
  const nobody = () => undefined
  for (const article of ['sent', 'sent-later']) await editAs(program, other, { article, annotator: 'dee' }, nobody)
  const choice = { article: 'sent-later', annotators: ['dee'], by: ANN, made: now(), allVersions: true }
  const written = await program.writeBundle(other, join(folder, 'all.json'), choice)
  if (!written.ok) throw new Error('not written')
}

/** The first thing in the trash. */
export async function trashed(program: Program, root: string): Promise<string> {
  const entries = await program.trashEntries(root)
  return entries.ok ? (entries.value[0]?.trash ?? '') : ''
}
