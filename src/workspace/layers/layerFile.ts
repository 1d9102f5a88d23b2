/**
 * One layer's file: lowdb's adapter with all that makes its writes safe. A write goes in this order, each step on the
 * disk before the next: the version before it into the history (now and then), the edits into the audit trail, the
 * layer into a temporary file, its renaming, the folder's sync. A file that can't be used is set aside, not overwritten.
 */
import type { Adapter } from 'lowdb'
import type { Edit } from '../../core/edits/edit.ts'
import type { Article } from '../../core/model/article.ts'
import { parseLayer } from '../../core/model/files.ts'
import type { Annotator, Layer } from '../../core/model/layer.ts'
import { parseNewer } from '../../core/model/newer.ts'
import type { Problem, ProblemDetails } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { sha256Of } from '../disk/digest.ts'
import { contentFingerprint } from '../disk/fileFingerprint.ts'
import { guardPath, guardWrite } from '../disk/guard.ts'
import { UnusableFile } from '../disk/jsonFile.ts'
import { auditPath, historyFolder, layerPath, nameWithin } from '../disk/paths.ts'
import { readSettled } from '../disk/readSettled.ts'
import { ChangedMeanwhile, replaceFile } from '../disk/replaceFile.ts'
import { createSerialQueue } from '../disk/serialQueue.ts'
import { faultOf, reasonOf, setAside } from '../disk/setAside.ts'
import type { AuditRecord } from './auditEntries.ts'
import { openTrail } from './auditTrail.ts'
import { layerBytes } from './layerBytes.ts'
import { refusal } from './layers.ts'
import { finishInterrupted, rescueLayer } from './recover.ts'
import { keepVersion, thinVersions } from './versions.ts'

/** Whose layer on what, and where times come from. */
export interface LayerFileOptions {
  readonly root: string
  readonly article: Article
  readonly annotator: Annotator
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Whether the file may be written, set aside and mended: not while another program works on it. */
  readonly mayWrite: () => boolean
}

/** A layer's file. `read` gives null for none; both throw `UnusableFile` or the system's error. */
export interface LayerFile extends Adapter<Layer> {
  /** Takes note of an edit that the next write holds, for the audit trail. */
  readonly record: (edit: Edit) => void
  /** A layer as JSON: the file's own text if it is what was read from it, for to make that of a book takes long. */
  readonly textOf: (layer: Layer) => string
  /** What the annotator has to be told of the last reading: that the file was damaged, and what is open instead. */
  readonly notices: () => readonly Problem[]
  /** Why the file must not be written: it is of a newer version. Null if it may be. */
  readonly readOnly: () => Problem | null
  /** What something else made of the file since it was last read or written here; null if nothing that matters. */
  readonly changedOutside: () => Promise<Outside | null>
}

/** Another layer in the file, or (null) a damaged one that was set aside: then the layer in memory has to be written. */
export interface Outside {
  readonly layer: Layer | null
}

/** How long after a version was kept the next one is, in milliseconds. */
const BETWEEN_VERSIONS = 5 * 60 * 1000

/** The file of one layer. */
export function createLayerFile({ root, article, annotator, now, mayWrite }: LayerFileOptions): LayerFile {
  const path = layerPath(root, article.id, annotator.id)
  const file = nameWithin(root, path)
  const place = { article: article.id, annotator: annotator.id }
  const versions = historyFolder(root, article.id, annotator.id)
  const trailPath = auditPath(root, article.id, annotator.id)
  const trail = openTrail(trailPath, article.sha256)
  const inTurn = createSerialQueue()
  let pending: readonly AuditRecord[] = []
  let notices: readonly Problem[] = []
  let readOnly: Problem | null = null
  /** The sha256 of the file as it was last read or written here, and its stamp; null for no file. */
  let known: string | null = null
  let stamp: string | null = null
  let lastVersion = Number.NEGATIVE_INFINITY
  /** The ISO time of the last write; null before the first. */
  let written: string | null = null
  /** The layer that was read last with its file's text, until another is written. */
  let asRead: { readonly layer: Layer; readonly text: string } | null = null

  const note = (record: Pick<AuditRecord, 'edit' | 'event' | 'layer'>) => {
    pending = [...pending, { at: now(), by: annotator.id, ...record }]
  }

  /** The annotator's layer on this article in a text, or why it isn't one. */
  const parse = (text: string): Result<Layer> => {
    const parsed = parseLayer(text, file)
    const problem = parsed.ok ? refusal(root, parsed.value, article, annotator.id) : null
    return problem ? { ok: false, error: problem } : parsed
  }

  const putAside = async (problem: Problem): Promise<ProblemDetails> => {
    const aside = await setAside(root, path, place, { fault: faultOf(problem), time: now() })
    known = null
    stamp = null
    return { ...reasonOf(problem), file, aside }
  }

  const guardAll = async (guard: typeof guardPath) => {
    for (const target of [path, trailPath, versions]) {
      const unsafe = await guard(root, target)
      if (unsafe) throw new UnusableFile(unsafe)
    }
  }

  const append = async (records: readonly AuditRecord[], layer: string) => {
    if (records.length === 0 && (await trail.layer()) === layer) return
    const [last, ...before] = [...records].reverse()
    const end: AuditRecord = last ?? { at: now(), by: annotator.id, event: 'merged' }
    await trail.append([...before.reverse(), { ...end, layer }])
  }

  const write = async (layer: Layer, records: readonly AuditRecord[]) => {
    let unlogged = records
    try {
      if (readOnly) throw new UnusableFile(readOnly)
      await guardAll(guardWrite)
      const bytes = layerBytes(layer)
      asRead = null
      const sha256 = sha256Of(bytes)
      const isDue = known !== null && Date.parse(now()) - lastVersion >= BETWEEN_VERSIONS
      const takeBack = isDue ? await keepVersion(versions, path, now()) : null
      try {
        await append(records, sha256)
        unlogged = []
        stamp = await replaceFile(path, bytes, stamp)
      } catch (error) {
        await takeBack?.().catch(() => undefined)
        throw error
      }
      if (isDue) {
        lastVersion = Date.parse(now())
        await thinVersions(versions).catch(() => undefined)
      }
      known = sha256
      written = now()
    } catch (error) {
      pending = [...unlogged, ...pending]
      throw error
    }
  }

  const read = async (): Promise<Layer | null> => {
    notices = []
    readOnly = null
    await guardAll(guardPath)
    stamp = await contentFingerprint(path)
    const reading = await readSettled(path, file, parse)
    const before = await trail.layer()
    if (!reading.ok) {
      if (reading.error.code !== 'file-missing') throw new UnusableFile(reading.error)
      known = null
      return before ? readGone() : null
    }
    const { text, parsed } = reading.value
    known = sha256Of(text)
    if (parsed.ok) {
      asRead = { layer: parsed.value, text }
      if (before === known) return parsed.value
      const finished = await finishInterrupted(root, article, annotator, { layer: parsed.value, sha256: known })
      if (!finished) note({ event: 'found', layer: known })
      else if (mayWrite()) await write(finished, [])
      return finished ?? parsed.value
    }
    if (parsed.error.code === 'version-newer') {
      const newer = parseNewer(text)
      if (!newer || refusal(root, newer, article, annotator.id)) throw new UnusableFile(parsed.error)
      readOnly = { code: 'layer-newer', details: { file, found: parsed.error.details.found ?? '' } }
      return newer
    }
    if (!mayWrite()) throw new UnusableFile(parsed.error)
    const details = await putAside(parsed.error)
    const rescued = await rescueLayer(root, article, annotator, text)
    notices = [{ code: rescued.code, details: { ...details, ...rescued.details } }]
    if (rescued.layer) await write(rescued.layer, [])
    else if (before) note({ event: 'found', layer: null })
    return rescued.layer
  }

  /** What was last saved of a layer whose file is missing, though its trail tells of one: the trash takes that along. */
  const readGone = async (): Promise<Layer | null> => {
    const { code, layer, details } = await rescueLayer(root, article, annotator, '')
    if (code === 'layer-recovered' && layer && mayWrite()) {
      notices = [{ code: 'layer-gone', details: { file, ...details } }]
      await write(layer, [])
      return layer
    }
    note({ event: 'found', layer: null })
    return null
  }

  /** Reads the file, again where something else writes it while it is being mended. */
  const readAnew = async (): Promise<Layer | null> => {
    try {
      return await read()
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return readAnew()
      throw error
    }
  }

  /** The file of an open layer is gone: it has to be written again, unless the workspace itself is out of reach. */
  const takeGone = async (): Promise<Outside | null> => {
    if (known === null || !mayWrite() || (await guardWrite(root, path))) return null
    known = null
    stamp = null
    note({ event: 'found', layer: null })
    notices = [{ code: 'layer-gone', details: { file, time: written ?? now() } }]
    return { layer: null }
  }

  const changedOutside = async (): Promise<Outside | null> => {
    const found = await contentFingerprint(path)
    if (found === null) return takeGone()
    if (found === stamp || (await guardPath(root, path))) return null
    const reading = await readSettled(path, file, parse)
    // Something else is there that can't be read for now: it must not be written over.
    if (!reading.ok) throw new UnusableFile(reading.error)
    // As it was before it was read: what is written meanwhile is looked at next.
    stamp = found
    const { text, parsed } = reading.value
    const isNewer = !parsed.ok && parsed.error.code === 'version-newer'
    readOnly = isNewer
      ? { code: 'layer-newer-outside', details: { file, found: parsed.error.details.found ?? '' } }
      : null
    const sha256 = sha256Of(text)
    if (sha256 === known || isNewer) return null
    if (!parsed.ok) {
      if (!mayWrite()) return null
      notices = [{ code: 'layer-recovered', details: { ...(await putAside(parsed.error)), time: written ?? now() } }]
      return { layer: null }
    }
    known = sha256
    note({ event: 'found', layer: sha256 })
    // What the other side wrote is kept as a version before it is replaced.
    lastVersion = Number.NEGATIVE_INFINITY
    return { layer: parsed.value }
  }

  return {
    read: () => inTurn(readAnew),
    write: (layer) => {
      // Taken at once: edits that come while this one waits belong to the next.
      const records = pending
      pending = []
      return inTurn(() => write(layer, records))
    },
    record: (edit) => note({ edit }),
    textOf: (layer) => (asRead?.layer === layer ? asRead.text : layerBytes(layer).toString()),
    notices: () => notices,
    readOnly: () => readOnly,
    changedOutside: () => inTurn(changedOutside),
  }
}
