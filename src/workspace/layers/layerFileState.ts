/**
 * What is known of one layer's file while its layer is open: the one state that reading, writing and looking for outside
 * changes share. They run one after the other (`layerFile.ts` sees to it); only `note` is called in between.
 */
import type { Article } from '../../core/model/article.ts'
import { readLayerText } from '../../core/model/files.ts'
import type { Annotator, Layer } from '../../core/model/layer.ts'
import type { Problem, ProblemDetails } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { guardPath } from '../disk/guard.ts'
import { UnusableFile } from '../disk/jsonFile.ts'
import { auditPath, historyFolder, layerPath, nameWithin } from '../disk/paths.ts'
import { faultOf, reasonOf, setAside } from '../disk/setAside.ts'
import type { AuditRecord } from './auditEntries.ts'
import { type AuditTrail, openTrail } from './auditTrail.ts'
import { refusal } from './layers.ts'

/** Whose layer on what, and where times come from. */
export interface LayerFileOptions {
  readonly root: string
  readonly article: Article
  readonly annotator: Annotator
  /** Whose edits these are, by id, as the audit trail says it: the annotator's, or an adjudicator's. */
  readonly by: string
  /** An ISO time in UTC. */
  readonly now: () => string
  /** Whether the file may be written, set aside and repaired: not while another program works on it. */
  readonly mayWrite: () => boolean
}

/** The paths of a layer and of what belongs to it, and the layer's name in problems. */
interface LayerFilePlaces {
  readonly layer: string
  readonly trail: string
  readonly versions: string
  readonly name: string
}

/** One layer's file as it is known here. */
export interface LayerFileState {
  readonly options: LayerFileOptions
  readonly places: LayerFilePlaces
  readonly trail: AuditTrail
  /** What the next write adds to the audit trail. */
  pending: readonly AuditRecord[]
  /** Notices for the annotator from the last reading. */
  notices: readonly Problem[]
  /** Why the file must not be written: it is of a newer version. */
  readOnly: Problem | null
  /** The sha256 of the file as it was last read or written here; null for no file. */
  sha256: string | null
  /** The content fingerprint of the same; null for no file. */
  fingerprint: string | null
  /** When the last version was kept, in milliseconds since 1970. */
  lastVersion: number
  /** The ISO time of the last write; null before the first. */
  written: string | null
  /** The layer that was read last with its file's text, until another is written; null where the text doesn't say all of it. */
  asRead: { readonly layer: Layer; readonly text: string } | null
}

/** The state before the file was read. */
export function layerFileState(options: LayerFileOptions): LayerFileState {
  const { root, article, annotator } = options
  const layer = layerPath(root, article.id, annotator.id)
  const trail = auditPath(root, article.id, annotator.id)
  return {
    options,
    places: {
      layer,
      trail,
      versions: historyFolder(root, article.id, annotator.id),
      name: nameWithin(root, layer),
    },
    trail: openTrail(trail, article.sha256),
    pending: [],
    notices: [],
    readOnly: null,
    sha256: null,
    fingerprint: null,
    lastVersion: Number.NEGATIVE_INFINITY,
    written: null,
    asRead: null,
  }
}

/** Adds a record to what the next write puts into the audit trail. */
export function note(state: LayerFileState, record: Pick<AuditRecord, 'edit' | 'event' | 'layer' | 'brought'>): void {
  const { now, by } = state.options
  state.pending = [...state.pending, { at: now(), by, ...record }]
}

/** A layer and whether its file's text says the same, with nothing left out and in the stored order. */
export interface ParsedLayer {
  readonly layer: Layer
  readonly isAsStored: boolean
}

/** The annotator's layer on this article in a text, or why it isn't one. */
export function parseAs({ options, places }: LayerFileState, text: string): Result<ParsedLayer> {
  const { root, article, annotator } = options
  const parsed = readLayerText(text, places.name)
  const problem = parsed.ok ? refusal(root, parsed.value.layer, article, annotator.id) : null
  return problem ? { ok: false, error: problem } : parsed
}

/**
 * Sets the file aside because of `problem`; returns the details of the problem that reports it. Throws as `setAside`
 * does.
 */
export async function putAside(state: LayerFileState, problem: Problem): Promise<ProblemDetails> {
  const { root, article, annotator, now } = state.options
  const { layer, name } = state.places
  const place = { article: article.id, annotator: annotator.id }
  const aside = await setAside(root, layer, place, { fault: faultOf(problem), time: now() })
  state.sha256 = null
  state.fingerprint = null
  return { ...reasonOf(problem), file: name, aside }
}

/** Throws `UnusableFile` where a guard refuses the layer, its trail or its versions. */
export async function guardAll({ options, places }: LayerFileState, guard: typeof guardPath): Promise<void> {
  for (const target of [places.layer, places.trail, places.versions]) {
    const unsafe = await guard(options.root, target)
    if (unsafe) throw new UnusableFile(unsafe)
  }
}
