/**
 * The layer of `adjudicated`, which everybody shares: one adjudicator at a time holds its lock, and every change is a
 * compare-and-swap, so that what somebody else wrote meanwhile is never overwritten.
 */
import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { applyEdit } from '../../core/edits/applyEdit.ts'
import type { Edit } from '../../core/edits/edit.ts'
import { idSchema } from '../../core/model/article.ts'
import { parseLayer, serializeLayer } from '../../core/model/files.ts'
import { ADJUDICATED } from '../../core/model/ids.ts'
import { type Annotator, emptyLayer, type Layer } from '../../core/model/layer.ts'
import { parseBy } from '../../core/model/parseBy.ts'
import { fail } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { createExclusively, readText, writeAtomically } from '../disk/files.ts'
import { guardPath, writeWithin } from '../disk/guard.ts'
import { layerPath, nameWithin, settlingLockPath } from '../disk/paths.ts'
import { readArticle } from '../library/articles.ts'
import { refusal } from './layers.ts'

/** Settling in one workspace, by one adjudicator. */
export interface Adjudication {
  /** Takes the lock and gives the layer as JSON text; `adjudication-locked` where somebody else has it. */
  readonly open: (article: string) => Promise<Result<string>>
  /** Applies an edit; ok when it is on the disk. `adjudication-moved` where the file changed meanwhile: open it again. */
  readonly edit: (article: string, edit: Edit) => Promise<Result<null>>
  /** Lets the lock go. */
  readonly close: (article: string) => Promise<void>
}

/** What settling works with: times are ISO in UTC. */
export interface AdjudicationOptions {
  readonly root: string
  readonly annotator: Annotator
  readonly now: () => string
}

/** A lock that nobody renewed for so many minutes was left behind. */
export const LOCK_MINUTES = 15

const lockSchema = z.object({ by: idSchema, name: z.string(), at: z.iso.datetime() })

interface Held {
  /** The file's text as it was last read or written; null where there was no file. */
  readonly text: string | null
  readonly layer: Layer
}

/** Nothing is being settled yet. */
export function createAdjudication(options: AdjudicationOptions): Adjudication {
  const held = new Map<string, Held>()
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
  const close = async (article: string) => {
    if (held.delete(article)) await unlock(options, article)
  }
  return {
    open: (article) =>
      inTurn(async () => {
        const locked = await lock(options, article)
        if (!locked.ok) return locked
        const found = await read(options.root, article)
        if (found.ok) held.set(article, found.value)
        else await unlock(options, article)
        return found.ok ? ok(serializeLayer(found.value.layer)) : found
      }),
    edit: (article, edit) =>
      inTurn(async () => {
        const known = held.get(article)
        if (!known) return fail('adjudication-moved')
        const locked = await lock(options, article)
        if (!locked.ok) return locked
        const swapped = await swap(options.root, article, known, edit)
        if (swapped.ok) held.set(article, swapped.value)
        return swapped.ok ? ok(null) : swapped
      }),
    close: (article) => inTurn(() => close(article)),
  }
}

async function read(root: string, article: string): Promise<Result<Held>> {
  const stored = await readArticle(root, article)
  if (!stored.ok) return stored
  const path = layerPath(root, article, ADJUDICATED)
  const file = nameWithin(root, path)
  const unsafe = await guardPath(root, path)
  if (unsafe) return { ok: false, error: unsafe }
  const text = await readText(path, file)
  if (!text.ok && text.error.code !== 'file-missing') return text
  const parsed = text.ok
    ? parseLayer(text.value, file)
    : ok(emptyLayer(stored.value.article, { id: ADJUDICATED, name: 'Adjudicated' }))
  if (!parsed.ok) return parsed
  const problem = refusal(root, parsed.value, stored.value.article, ADJUDICATED)
  if (problem) return { ok: false, error: problem }
  return ok({ text: text.ok ? text.value : null, layer: { decisions: [], ...parsed.value } })
}

async function swap(root: string, article: string, known: Held, edit: Edit): Promise<Result<Held>> {
  const path = layerPath(root, article, ADJUDICATED)
  const file = nameWithin(root, path)
  const stored = await readArticle(root, article)
  if (!stored.ok) return stored
  const now = await readText(path, file)
  if ((now.ok ? now.value : null) !== known.text) return fail('adjudication-moved')
  const applied = applyEdit(stored.value.article.text, known.layer, edit)
  if (!applied.ok) return applied
  const { layer } = applied.value
  const text = serializeLayer(layer)
  const written = await writeWithin(root, path, async () => {
    if (known.text === null) return createExclusively(path, text)
    await writeAtomically(path, text)
    return true
  })
  if (!written.ok) return written
  return written.value ? ok({ text, layer }) : fail('adjudication-moved')
}

/** Takes or renews the lock. One's own may be left over from a program that died. */
async function lock({ root, annotator, now }: AdjudicationOptions, article: string): Promise<Result<null>> {
  const path = settlingLockPath(root, article)
  const text = `${JSON.stringify({ by: annotator.id, name: annotator.name, at: now() })}\n`
  const taken = await writeWithin(root, path, () => createExclusively(path, text))
  if (!taken.ok) return taken
  if (taken.value) return ok(null)
  const holder = await holderOf(path)
  const isFree = !holder || Date.parse(now()) - Date.parse(holder.at) > LOCK_MINUTES * 60_000
  if (holder && holder.by !== annotator.id && !isFree) {
    return fail('adjudication-locked', { name: holder.name, minutes: LOCK_MINUTES })
  }
  const renewed = await writeWithin(root, path, () => writeAtomically(path, text))
  return renewed.ok ? ok(null) : renewed
}

async function unlock({ root, annotator }: AdjudicationOptions, article: string): Promise<void> {
  const path = settlingLockPath(root, article)
  if ((await holderOf(path))?.by === annotator.id) await rm(path, { force: true })
}

/** Who holds a lock; null for a file that says nothing, such as half of one. */
async function holderOf(path: string): Promise<z.infer<typeof lockSchema> | null> {
  const text = await readText(path)
  if (!text.ok) return null
  try {
    return parseBy(lockSchema, JSON.parse(text.value)).data ?? null
  } catch {
    return null
  }
}
