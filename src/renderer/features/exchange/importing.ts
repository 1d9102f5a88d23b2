/** Importing articles and review files: by dialog, by dropping files, by pasting; and messages about the outcome. */

import { create } from 'zustand'
import { isOmittedKind } from '../../../core/model/articleBlock.ts'
import { FAR } from '../../../core/text/nearness.ts'
import type { Imported } from '../../../ipc/contract.ts'
import type { ImportProgress } from '../../../ipc/events.ts'
import type { IncomingOffer } from '../../../ipc/incoming.ts'
import { openArticle } from '../../document/openArticle.ts'
import { answerOf, bridge } from '../../platform/bridge.ts'
import { type NearPair, setDialog, showDetails } from '../../platform/dialogs.ts'
import { detailsOf, list, say, translate } from '../../platform/i18n.ts'
import { latestVersion, refreshLibrary, rowOf } from '../../platform/library.ts'
import { notify } from '../../platform/messages.ts'
import { useSession } from '../../platform/session.ts'
import { askAboutIncoming } from './asking.ts'

/** The progress of the running import; null if none runs. */
export const useImportProgress = create<{ readonly progress: ImportProgress | null }>(() => ({ progress: null }))

/** What a bar shows of it: files, or the layers of the only one; null while nobody knows how much there is. */
export function barOf({
  done,
  total,
  layers,
}: ImportProgress): { readonly done: number; readonly total: number } | null {
  return total > 1 ? { done, total } : (layers ?? null)
}

/** Called with the outcomes of an import, once the list shows them. */
export type ImportListener = (imported: readonly Imported[]) => Promise<void>

/** What imports in a window. */
export interface Importing {
  /** Follows the main process's imports from now on; `onImported` is called after each, also after those begun here. */
  readonly follow: (onImported: ImportListener) => void
  /** Imports files that the analyst selects in the system's dialog, and opens the first. */
  readonly importChosen: () => Promise<void>
  /** Imports files that were dropped, and opens the first; `onto` is the open article that they were dropped on. */
  readonly importFiles: (files: readonly File[], onto?: string | null) => Promise<void>
  /** Imports a file that the analyst selects as a later version of an article, and asks to confirm that. */
  readonly importLater: (previous: string) => Promise<void>
  /** Imports a pasted text, with the markup that it was read from, and opens it. */
  readonly importText: (title: string, text: string, html: string | null) => Promise<Imported>
  /** Shows an article whose layers came in or went out, and opens it. */
  readonly showLayers: (article: string, file: string) => Promise<void>
}

function createImporting(): Importing {
  let listener: ImportListener = async () => {}
  /** Shows imported articles in the list, with messages about the outcome. */
  const show = async (imported: readonly Imported[]) => {
    notifyOfImports(imported)
    if (imported.some(({ outcome }) => outcome.ok)) await refreshLibrary()
    await listener(imported)
  }
  const openFirst = async (imported: readonly Imported[]) => {
    await show(imported)
    const first = imported.find(({ outcome }) => outcome.ok && !outcome.value.incoming)
    if (first?.outcome.ok) await openArticle(first.outcome.value.id)
  }
  const importAll = async (imported: readonly Imported[], onto: NearPair['near'] | null, proposed: 'later' | 'new') => {
    await openFirst(imported)
    offerDetails(imported, onto, proposed)
    const offers = offersOf(imported)
    if (offers.length > 0) askAboutIncoming(offers)
  }
  return {
    follow: (onImported) => {
      listener = onImported
      bridge.on('imported', (imported) => {
        void show(imported)
        for (const offer of offersOf(imported)) tellOfOffer(offer)
      })
      bridge.on('importProgress', (progress) => useImportProgress.setState({ progress }))
    },
    importChosen: async () => importAll(await bridge.chooseImports(), null, 'new'),
    importFiles: async (files, onto = null) =>
      importAll(await bridge.importFiles(files), onto && latestVersion(onto), 'new'),
    importLater: async (previous) => importAll(await bridge.chooseImports(), latestVersion(previous), 'later'),
    importText: async (title, text, html) => {
      const imported = await bridge.importText({ title, text, html })
      if (imported.outcome.ok) await openFirst([imported])
      return imported
    },
    showLayers: async (id, file) => {
      const layers = { taken: [], kept: [] }
      await refreshLibrary()
      await openArticle(id)
      await listener([{ file, outcome: { ok: true, value: { id, isNew: false, replaced: 0, omitted: {}, layers } } }])
    },
  }
}

/** The review files of an import that wait for consent. */
function offersOf(imported: readonly Imported[]): readonly IncomingOffer[] {
  return imported.flatMap(({ outcome }) => (outcome.ok ? (outcome.value.incoming ?? []) : []))
}

/** No dialog opens at the start: what arrived then waits until the analyst asks for it. */
function tellOfOffer(offer: IncomingOffer): void {
  const t = translate()
  notify({
    text: t('storage.incoming.waiting', { file: offer.file }),
    tone: 'error',
    action: { label: t('storage.show'), run: () => askAboutIncoming([offer]) },
  })
}

/** The imports of this window. */
export const importing = createImporting()

/**
 * Shows the details that files give, for correction; only offers to if the window was started not to open dialogs by
 * itself.
 */
function offerDetails(imported: readonly Imported[], onto: string | null, proposed: 'later' | 'new'): void {
  const fresh = imported.flatMap(({ outcome }) =>
    outcome.ok && outcome.value.isNew && !outcome.value.layers ? [outcome.value.id] : [],
  )
  if (fresh.length === 0) {
    const known = proposed === 'later' && onto !== null ? knownAlone(imported, onto) : null
    if (known !== null && onto !== null) void askAboutNear([{ id: known, near: onto, proposed, isKnown: true }], [])
    return
  }
  const [only] = fresh
  const asked: readonly NearPair[] =
    onto !== null && only !== undefined && fresh.length === 1 && only !== onto
      ? [{ id: only, near: onto, proposed }]
      : []
  const near = imported.flatMap(({ outcome }) =>
    outcome.ok && outcome.value.near !== undefined
      ? [
          {
            id: outcome.value.id,
            near: outcome.value.near,
            ...(outcome.value.mayBeSame === false && { proposed: 'later' as const }),
          },
        ]
      : [],
  )
  const pairs = asked.length > 0 && (proposed === 'later' || near.length === 0) ? asked : near
  const show = () => (pairs.length > 0 ? void askAboutNear(pairs, fresh) : showDetails(fresh))
  if (!useSession.getState().isDirected || proposed === 'later') {
    show()
    return
  }
  const t = translate()
  notify({
    text:
      asked.length > 0 && pairs === asked
        ? t('versions.ask.said')
        : t(pairs.length > 0 ? 'source.near.said' : 'shell.import.done', { count: fresh.length }),
    tone: 'info',
    action: { label: t(pairs.length > 0 ? 'source.near.ask' : 'source.checkDetails'), run: show },
  })
}

/** Asks what articles are to those that they may be later versions of; where two have nothing in common, that is said. */
async function askAboutNear(pairs: readonly NearPair[], details: readonly string[]): Promise<void> {
  const rated = await Promise.all(
    pairs.map(async (pair): Promise<NearPair> => {
      if (pair.proposed !== 'later') return pair
      const nearness = await answerOf(bridge.nearness({ id: pair.id, other: pair.near }))
      return nearness.ok && nearness.value < FAR ? { ...pair, proposed: 'new', isFar: true } : pair
    }),
  )
  setDialog({ name: 'near', pairs: rated, details })
}

/** The one article that was here already and may be a later version of `onto`: it is one of none yet, and not before it. */
function knownAlone(imported: readonly Imported[], onto: string): string | null {
  const [only, ...others] = imported.flatMap(({ outcome }) =>
    outcome.ok && !outcome.value.layers && !outcome.value.incoming ? [outcome.value.id] : [],
  )
  if (only === undefined || others.length > 0 || (rowOf(only)?.previous ?? null) !== null) return null
  return latestVersion(only) === onto ? null : only
}

/** One message for each kind of outcome: how many are new, which were there already, what was replaced, what failed. */
function notifyOfImports(imported: readonly Imported[]): void {
  const t = translate()
  for (const { file, outcome } of imported) {
    if (!outcome.ok || !outcome.value.layers) continue
    const { taken, kept } = outcome.value.layers
    const details = { file: nameOf(file), taken: list(taken), kept: list(kept) }
    const key = kept.length > 0 ? 'review.takenSome' : taken.length > 0 ? 'review.taken' : 'review.takenArticle'
    notify({ text: t(key, details), tone: 'info' })
  }
  const done = imported.flatMap(({ file, outcome }) =>
    outcome.ok && !outcome.value.layers && !outcome.value.incoming ? [{ file: nameOf(file), ...outcome.value }] : [],
  )
  const failed = imported.flatMap(({ outcome }) =>
    outcome.ok || outcome.error.code === 'cancelled' ? [] : [outcome.error],
  )
  const known = done.filter(({ isNew }) => !isNew)
  const fresh = done.length - known.length
  if (fresh > 1) notify({ text: t('shell.import.done', { count: fresh }), tone: 'info' })
  const [one] = known
  if (one && done.length === 1) notify({ text: t('shell.import.known', { file: one.file }), tone: 'info' })
  else if (one) notify({ text: t('shell.import.knownSome', { count: known.length }), tone: 'info' })
  for (const { id, file, replaced, omitted, isNew } of done) {
    if (isNew && replaced > 0) notify({ text: t('shell.import.replaced', { file, count: replaced }), tone: 'error' })
    if (isNew && omitted.scan !== undefined) notify({ text: t('shell.import.scanned', { file }), tone: 'error' })
    const words = Object.values(omitted).reduce((sum, count) => sum + count, 0)
    if (isNew && words > 0)
      notify({
        text: t('shell.import.omitted', { file, count: words, kinds: kindsOf(omitted, t) }),
        tone: 'info',
        action: { label: t('source.show'), run: () => setDialog({ name: 'source', article: id }) },
      })
  }
  for (const { id, file, comments = 0, chapters = 0 } of done) {
    const action = { label: t('source.show'), run: () => setDialog({ name: 'source', article: id }) }
    if (comments > 0) notify({ text: t('source.comments.said', { file, count: comments }), tone: 'info', action })
    if (chapters > 0) notify({ text: t('source.chapters', { file, count: chapters }), tone: 'info', action })
  }
  const [problem] = failed
  if (!problem) return
  const reason = say(problem)
  const text = imported.length === 1 ? reason : t('shell.import.failed', { count: failed.length, reason })
  notify({ text, details: detailsOf(problem), tone: 'error' })
}

/** A file's name without its folder, whatever the system's separator. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** What was left out, kind by kind, in words: "navigation 12 and notices 8". */
function kindsOf(omitted: Readonly<Record<string, number>>, t: ReturnType<typeof translate>): string {
  const kinds = Object.entries(omitted).filter(([, words]) => words > 0)
  return list(kinds.map(([kind, words]) => `${isOmittedKind(kind) ? t(`omitted.${kind}`) : kind} ${words}`))
}
