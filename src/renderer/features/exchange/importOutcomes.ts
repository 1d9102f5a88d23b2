/** What is said and asked about the outcome of an import, in this window. */
import type { Imported } from '../../../ipc/contract.ts'
import type { IncomingOffer } from '../../../ipc/incoming.ts'
import { type FileReport, type NearPair, setDialog, showDetails } from '../../platform/dialogs.ts'
import { detailsOf, list, say, translate } from '../../platform/i18n.ts'
import { latestVersion, rowOf } from '../../platform/library.ts'
import { type Action, notify } from '../../platform/messages.ts'
import { areFar, askAboutNear, nearPairsOf, nearSentence } from '../../platform/nearPairs.ts'
import { useSession } from '../../platform/session.ts'
import { askAboutIncoming } from './asking.ts'
import { importReport, nameOf } from './importReport.ts'

/** The review files of an import that wait for consent. */
export function offersOf(imported: readonly Imported[]): readonly IncomingOffer[] {
  return imported.flatMap(({ outcome }) => (outcome.ok ? (outcome.value.incoming ?? []) : []))
}

/** Says that a review file waits. No dialog opens at the start: what arrived then waits until the analyst asks for it. */
export function tellOfOffer(offer: IncomingOffer): void {
  const t = translate()
  notify({
    text: t('storage.incoming.waiting', { file: offer.file }),
    tone: 'error',
    action: { label: t('storage.show'), run: () => askAboutIncoming([offer]) },
  })
}

/**
 * Shows the details that files give, for correction; only offers to if the window was started not to open dialogs by
 * itself.
 */
export async function offerDetails(
  imported: readonly Imported[],
  onto: string | null,
  proposed: 'later' | 'new',
): Promise<void> {
  const fresh = imported.flatMap(({ outcome }) =>
    outcome.ok && outcome.value.isNew && !outcome.value.layers ? [outcome.value.id] : [],
  )
  if (fresh.length === 0) {
    const known = proposed === 'later' && onto !== null ? knownAlone(imported, onto) : null
    if (known !== null && onto !== null) void askAboutNear([{ id: known, near: onto, proposed, isKnown: true }], [])
    return
  }
  const [only] = fresh
  const pair =
    onto !== null && only !== undefined && fresh.length === 1 && only !== onto
      ? { id: only, near: onto, proposed }
      : null
  const near = nearPairsOf(imported)
  // What was dropped while an article was open and has hardly a word of it is another one: nobody has to say so.
  const isAsked = pair !== null && (proposed === 'later' || (near.length === 0 && !(await areFar(pair))))
  const pairs: readonly NearPair[] = isAsked ? [pair] : near
  const show = () => (pairs.length > 0 ? void askAboutNear(pairs, fresh) : showDetails(fresh))
  if (!useSession.getState().isDirected || proposed === 'later') {
    show()
    return
  }
  const t = translate()
  notify({
    text: isAsked
      ? t('versions.ask.said')
      : pairs.length > 0
        ? nearSentence(t, pairs, fresh.length)
        : t('shell.import.done', { count: fresh.length }),
    tone: 'info',
    action: { label: t(pairs.length > 0 ? 'source.near.ask' : 'source.checkDetails'), run: show },
  })
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
export function notifyOfImports(imported: readonly Imported[]): void {
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
  const files = importReport(imported, { t, list, say, detailsOf })
  const show = { label: t('source.show'), run: () => setDialog({ name: 'import-report', files }) }
  tellOfReport(files, show)
  const [problem] = failed
  if (!problem) return
  const reason = say(problem)
  const text = imported.length === 1 ? reason : t('shell.import.failed', { count: failed.length, reason })
  notify({ text, details: detailsOf(problem), tone: 'error', ...(failed.length > 1 && { action: show }) })
}

/** Of one file each sentence is a message; of several there is one, for no more than a few are shown at once. */
function tellOfReport(files: readonly FileReport[], show: Action): void {
  const t = translate()
  const articles = files.filter(({ article }) => article !== null)
  const [only, ...others] = articles
  if (!only) return
  if (others.length > 0) {
    const tone = articles.some((file) => file.tone === 'error') ? 'error' : 'info'
    notify({ text: t('shell.import.reported', { count: articles.length }), tone, action: show })
    return
  }
  const { article, sentences, tone } = only
  for (const text of sentences) {
    const run = () => article !== null && setDialog({ name: 'source', article })
    notify({ text, tone, action: { label: t('source.show'), run } })
  }
}
