/** `factmark import FILE…`: brings articles into a workspace. */

import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { TFunction } from 'i18next'
import { isOmittedKind } from '../../core/model/articleBlock.ts'
import { isId, mayAnnotateAs } from '../../core/model/ids.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { recheckAfter } from '../../workspace/claims/followVersions.ts'
import type { TakenIn } from '../../workspace/exchange/incomingWork.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import {
  answer,
  BAD_INPUT,
  type CommonOptions,
  type Console,
  complain,
  DONE,
  shelfToFill,
  WRONG_USAGE,
} from '../console.ts'
import { interruptible } from '../interrupting.ts'
import { placeVersion } from '../placeVersion.ts'
import { progressLine } from '../progressLine.ts'
import { takeLayers, whoever } from '../takeLayers.ts'
import { type CommentsAs, type TakenComments, tagNamed, takeComments } from './importComments.ts'

/** The options of `factmark import`. */
export interface ImportOptions extends CommonOptions {
  /** Whose layers may be replaced by those of a bundle or layer file. */
  readonly accept?: readonly string[]
  /** Takes locks that other programs hold. */
  readonly continueHere?: true
  /** The id of the article that the file is a later version of. */
  readonly asVersionOf?: string | undefined
  /** Keeps no copy of the files themselves. */
  readonly withoutOriginal?: true
  /** The number of the chapter of a book to take. */
  readonly chapter?: string
  /** The tag of the annotations that carry a document's comments as their notes, and whose layer they go to. */
  readonly commentsAs?: string
  readonly footnotesAs?: string
  readonly annotator?: string
}

/** Imports what can be imported and reports the rest; returns the exit code. */
export async function importCommand(
  console: Console,
  files: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const { asVersionOf } = options
  if (asVersionOf !== undefined && !isId(asVersionOf))
    return complain(console, { code: 'id-invalid', details: { id: asVersionOf, path: '--as-version-of' } })
  const chosen = chosenIn(options)
  if (!chosen.ok) return complain(console, chosen.error, WRONG_USAGE)
  return interruptible(console, async (signal) => {
    const shelf = await shelfToFill(console, options)
    if (!shelf.ok) return complain(console, shelf.error)
    return importAll(console, shelf.value, files, { ...options, ...chosen.value }, signal)
  })
}

/** What the options say, checked. */
interface Chosen {
  readonly chapterNumber: number | undefined
  readonly comments: CommentsAs | null
}

function chosenIn({ chapter, commentsAs, footnotesAs, annotator, continueHere }: ImportOptions): Result<Chosen> {
  const chapterNumber = chapter === undefined ? undefined : Number(chapter)
  if (chapterNumber !== undefined && !(Number.isInteger(chapterNumber) && chapterNumber > 0))
    return fail('arguments-invalid', { reason: 'expected', form: '--chapter 1' })
  if (commentsAs === undefined && footnotesAs === undefined) return ok({ chapterNumber, comments: null })
  const tag = commentsAs === undefined ? ok(null) : tagNamed('--comments-as', commentsAs)
  if (!tag.ok) return tag
  const footnotes = footnotesAs === undefined ? ok(null) : tagNamed('--footnotes-as', footnotesAs)
  if (!footnotes.ok) return footnotes
  if (annotator === undefined) return fail('argument-missing', { name: 'annotator' })
  if (!isId(annotator)) return fail('id-invalid', { id: annotator, path: '--annotator' })
  if (!mayAnnotateAs(annotator)) return fail('annotator-invalid', { id: annotator })
  const asked = { tag: tag.value, footnotes: footnotes.value, annotator, continueHere: continueHere ?? false }
  return ok({ chapterNumber, comments: asked })
}

async function importAll(
  console: Console,
  shelf: Shelf,
  files: readonly string[],
  options: ImportOptions & Chosen,
  signal: AbortSignal,
): Promise<number> {
  const { t } = console.translator
  const { now, startExtractor } = console
  const importer = shelf.library.importer({ now, startExtractor, keepsOriginal: () => !options.withoutOriginal })
  const imported: Entry[] = []
  let code = DONE
  for (const [done, file] of files.entries()) {
    if (signal.aborted) {
      code = complain(console, stopped(done, files.length))
      break
    }
    const line = progressLine(console)
    const onProgress = (layer: number, total: number) =>
      line.show(t('cli.import.layers', { file, number: layer + 1, total }))
    const path = resolve(console.base, file)
    const found = await shelf.exchange.incoming(path, file, { self: null, now, signal, onProgress })
    if (found) {
      const working = { signal, onProgress }
      const layers = found.ok ? await takeLayers(console, shelf, found.value, options, working) : found
      line.clear()
      if (!layers.ok && layers.error.code === 'cancelled') {
        code = complain(console, stopped(done, files.length))
        break
      }
      if (layers.ok) for (const one of layers.value) await tellLayers(console, shelf, file, one, options, imported)
      else code = complain(console, layers.error, BAD_INPUT)
      continue
    }
    const outcome = await importer.file(path, file, {
      signal,
      previous: options.asVersionOf,
      chapter: options.chapterNumber,
    })
    if (!outcome.ok && outcome.error.code === 'cancelled') {
      code = complain(console, stopped(done, files.length))
      break
    }
    if (!outcome.ok) {
      code = complain(console, outcome.error, BAD_INPUT)
      continue
    }
    const { id, sha256, isNew, replaced, omitted, near, nearBy, comments = [] } = outcome.value
    const placed = await placeVersion(console, shelf, importer, { file, id, isNew, previous: options.asVersionOf })
    if (!placed.ok) {
      code = complain(console, placed.error, BAD_INPUT)
      continue
    }
    if (placed.value) {
      const writer = { by: whoever().id, now, newId: () => randomUUID() }
      const marked = await recheckAfter(shelf, { article: id, layer: null, isNew: false }, writer)
      if (!marked.ok) code = complain(console, marked.error, BAD_INPUT)
      else if (marked.value.length > 0) console.error(`${t('versions.cli.recheck', { count: marked.value.length })}\n`)
    }
    const taken =
      options.comments && isNew ? await takeComments(console, shelf, { file, id, comments }, options.comments) : null
    const noted = taken?.ok && taken.value.annotations + taken.value.left > 0 ? taken.value : null
    const carried = noted ? { comments: noted } : {}
    imported.push({ file, id, sha256, new: isNew, replaced, omitted, ...(near !== undefined && { near }), ...carried })
    if (!options.json) console.out(`${t(isNew ? 'cli.import.imported' : 'cli.import.known', { file, id })}\n`)
    if (taken && !taken.ok) code = complain(console, taken.error, BAD_INPUT)
    if (noted) {
      const { annotations, left } = noted
      if (!options.json) console.out(`${t('cli.import.comments', { file, count: annotations })}\n`)
      if (left > 0) console.error(`${t('cli.import.commentsLeft', { file, count: left })}\n`)
    }
    if (near !== undefined)
      console.error(`${t(nearBy === 'address' ? 'cli.import.nearAddress' : 'cli.import.near', { file, id, near })}\n`)
    if (replaced > 0) console.error(`${t('cli.import.replaced', { file, count: replaced })}\n`)
    if (omitted.scan !== undefined) console.error(`${t('cli.import.scanned', { file })}\n`)
    const words = Object.values(omitted).reduce((sum, count) => sum + count, 0)
    if (words > 0) console.error(`${t('cli.import.omitted', { file, count: words, kinds: kindsOf(omitted, t) })}\n`)
  }
  if (options.json) answer(console, imported)
  return code
}

function stopped(done: number, total: number): Problem {
  return done === 0 ? { code: 'cancelled', details: {} } : { code: 'stopped-midway', details: { done, total } }
}

/** An entry of the answer in JSON. */
interface Entry {
  readonly file: string
  readonly id: string
  readonly sha256: string
  readonly new: boolean
  /** Characters that could not be decoded, and words that were left out, by kind; of an article's file, not of layers. */
  readonly replaced?: number
  readonly omitted?: Readonly<Record<string, number>>
  /** The article of nearly the same text that the file may be the source or a later version of. */
  readonly near?: string
  /** What became of a document's comments, where they were to become notes. */
  readonly comments?: TakenComments
}

/** What was left out, kind by kind, in words. */
function kindsOf(omitted: Readonly<Record<string, number>>, t: TFunction): string {
  const named = (kind: string) => (isOmittedKind(kind) ? t(`omitted.${kind}`) : kind)
  return Object.entries(omitted)
    .filter(([, words]) => words > 0)
    .map(([kind, words]) => `${named(kind)} ${words}`)
    .join(', ')
}

/** Prints whose layers a bundle or layer file brought. */
async function tellLayers(
  console: Console,
  shelf: Shelf,
  file: string,
  { article, taken, kept }: TakenIn,
  options: CommonOptions,
  imported: Entry[],
): Promise<void> {
  const stored = await shelf.library.article(article)
  if (stored.ok) imported.push({ file, id: article, sha256: stored.value.article.sha256, new: taken.length > 0 })
  if (options.json) return
  const { t } = console.translator
  console.out(`${t('review.cli.layers', { file, id: article, taken: taken.join(', '), kept: kept.join(', ') })}\n`)
}
