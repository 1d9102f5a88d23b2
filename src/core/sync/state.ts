/** What a working copy knows of its server. It may be deleted at any time: the next cycle learns it again. */
import type { Held } from './decide.ts'
import type { ArticleHead, LayerHead, Place, Welcome } from './remote.ts'

/** The state of a working copy, between two cycles. */
export interface SyncState {
  /** Which server it is about, and what the member may see there; another one makes it begin again. */
  readonly view: string
  readonly cursor: string
  /** The layers that the server has, by `placeKey`. */
  readonly layers: Readonly<Record<string, LayerHead>>
  readonly articles: Readonly<Record<string, ArticleHead>>
  /** Layers that the server refused, by `placeKey`. */
  readonly held: Readonly<Record<string, Held>>
  /** Articles of this folder that the server can't take, by id, and why; `other` is the one that is there instead. */
  readonly refusedArticles: Readonly<Record<string, { readonly reason: string; readonly other: string }>>
  /** The sha256 of an article's file when it was the same here and there, by id. */
  readonly agreed: Readonly<Record<string, string>>
  /** Articles that were moved to the trash here because the server marked them, and the names to restore them by. */
  readonly trashed: Readonly<Record<string, string>>
  readonly documents: Readonly<Record<string, Standing>>
  /** Claim records, by id. */
  readonly claims: Readonly<Record<string, Standing>>
  /** Files that both sides have, by sha256. */
  readonly files: Readonly<Record<string, true>>
}

/** How far a document or record is in step. */
export interface Standing {
  /** The newest version that the server is known to have, 0 for none. */
  readonly there: number
  /** The version that was put together with what is here last, and the sha256 of the file here since. */
  readonly version: number
  readonly file: string | null
  /** The sha256 of what the server had then. */
  readonly base: string | null
}

/** Before anything is known of a document or record. */
export const NO_STANDING: Standing = { there: 0, version: 0, file: null, base: null }

/** The state before the first cycle. */
export const NO_STATE: SyncState = {
  view: '',
  cursor: '',
  layers: {},
  articles: {},
  held: {},
  refusedArticles: {},
  agreed: {},
  trashed: {},
  documents: {},
  claims: {},
  files: {},
}

/** A place as a key. */
export function placeKey({ article, annotator }: Place): string {
  return `${article}/${annotator}`
}

/** What a state depends on: the server, the member, what they may see. */
export function viewOf({ epoch, system, member, rights, blind }: Welcome): string {
  return JSON.stringify([epoch, system, member.id, [...rights].sort(), blind])
}

/** A state that doesn't know of a refusal any more, of a layer or (annotator '') an article: it is tried again. */
export function withoutRefusal(state: SyncState, { article, annotator }: Place): SyncState {
  const { [placeKey({ article, annotator })]: _layer, ...held } = state.held
  const { [article]: _article, ...others } = state.refusedArticles
  return { ...state, held, refusedArticles: annotator === '' ? others : state.refusedArticles }
}
