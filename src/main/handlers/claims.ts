/** Claim records: what the annotator may see of them, changed, matched, exported; files that are evidence. */
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { takingBack } from '../../core/claims/changes.ts'
import { claimReviewGaps } from '../../core/claims/claimReview/write.ts'
import type { Claim, EvidenceFile } from '../../core/model/claim.ts'
import { fail, type Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { dossierWords } from '../../i18n/dossierWords.ts'
import type { ArticleCompleteness, SameClaim } from '../../ipc/claims.ts'
import type { Requests } from '../../ipc/methods.ts'
import { claimContext } from '../../workspace/claims/claimContext.ts'
import { claimsLike, type KnownClaim, keyOf } from '../../workspace/claims/claimsLike.ts'
import { checkedArticles } from '../../workspace/claims/completeness.ts'
import { contentOf, writeClaims } from '../../workspace/claims/exportClaims.ts'
import type { ImportedFindings } from '../../workspace/claims/findingLibraries.ts'
import { passagesNow } from '../../workspace/claims/followVersions.ts'
import { mayOpen } from '../../workspace/claims/mediaTypes.ts'
import { visibleTo } from '../../workspace/claims/visibility.ts'
import { attempt, readText } from '../../workspace/disk/files.ts'
import { writeOut } from '../../workspace/disk/output.ts'
import { type Context, withSession } from '../context.ts'
import type { OpenSession } from '../sessions.ts'

/** The extension of each export. */
const EXTENSIONS = { claimreview: '.jsonld', docx: '.docx', html: '.html', pdf: '.pdf' } as const

/** The handlers for claim records. */
export function claimsHandlers(context: Context) {
  const { idsAndClock } = context
  const writerOf = ({ annotator }: OpenSession) => ({ by: annotator.id, ...idsAndClock })

  return {
    claim: withSession<{ id: string }, Claim>(context, seenClaim),
    passages: withSession(context, async (session, { id }) => {
      const seen = await seenClaim(session, { id })
      return seen.ok ? passagesNow(session.shelf, seen.value) : seen
    }),
    createClaim: withSession<{ claim: Claim }, Claim>(context, async (session, { claim }) => {
      const at = idsAndClock.now()
      const made = await session.shelf.claims.create({ ...claim, created: at, updated: at, log: [] })
      return made
    }),
    changeClaim: withSession(context, async (session, { id, changes }) => {
      const seen = await seenClaim(session, { id })
      if (!seen.ok) return seen
      const changed = await session.shelf.claims.change(id, () => changes, writerOf(session))
      return changed.ok ? shown(session, changed.value) : changed
    }),
    takeBackClaim: withSession(context, async (session, { id, written }) => {
      const seen = await seenClaim(session, { id })
      if (!seen.ok) return seen
      const kept: string[] = []
      const changed = await session.shelf.claims.change(
        id,
        (claim) => {
          const back = takingBack(claim, written)
          kept.splice(0, kept.length, ...back.kept)
          return back.changes
        },
        writerOf(session),
      )
      if (!changed.ok) return changed
      const after = await shown(session, changed.value)
      return after.ok ? ok({ ...after.value, kept }) : after
    }),
    removeClaim: withSession(context, async (session, { id }) => {
      const seen = await seenClaim(session, { id })
      if (!seen.ok) return seen
      const trashed = await session.shelf.trash.claim(id, { ...idsAndClock, by: session.annotator })
      return trashed.ok ? ok({ trash: trashed.value }) : trashed
    }),
    sameClaims: withSession(context, async (session, { annotation, except, apart: known, ...asked }) => {
      const record = annotation === null ? null : await recordOf(session, annotation)
      if (record) return ok([{ ...sameOf({ kind: 'record', claim: record }), isOwn: true, score: 1, reasons: [] }])
      const own = except === null ? null : await session.shelf.claims.claim(except)
      const apart = new Set([except, ...known, ...(own?.ok ? (own.value.dismissed ?? []) : []).map(({ id }) => id)])
      const { claimant } = asked
      const stated = { ...asked, claimant: claimant === null ? null : { name: claimant } }
      const found = await claimsLike(session.shelf, session.annotator.id, stated, (key) => apart.has(key))
      return found.ok
        ? ok(found.value.map(({ id, score, reasons }): SameClaim => ({ ...sameOf(id), score, reasons })))
        : found
    }),
    chooseEvidence: withSession<void, EvidenceFile | null>(context, async ({ shelf }) => {
      const path = await context.dialogs.chooseEvidence()
      return path === null ? ok(null) : shelf.claims.keepEvidence(path)
    }),
    keepEvidence: withSession(context, async ({ shelf }, { paths }) => {
      const files: EvidenceFile[] = []
      const problems: Problem[] = []
      for (const path of paths) {
        const kept = await shelf.claims.keepEvidence(path)
        if (kept.ok) files.push(kept.value)
        else problems.push(kept.error)
      }
      return ok({ files, problems })
    }),
    completeness: withSession<void, readonly ArticleCompleteness[]>(context, async ({ shelf, desk, annotator }) => {
      const listed = await shelf.claims.list()
      if (!listed.ok) return listed
      const visible = await visibleTo(listed.value.claims, annotator.id, shelf.review)
      return checkedArticles(shelf, annotator.id, visible, desk.layers.layer)
    }),
    openEvidence: withSession(context, async (session, { claim, evidence }) => {
      const seen = await seenClaim(session, { id: claim })
      if (!seen.ok) return seen
      const file = seen.value.evidence.find(({ id }) => id === evidence)?.file
      if (!file) return fail('evidence-missing', { file: evidence })
      const kept = await session.shelf.claims.evidenceAt(file)
      if (!kept.ok) return kept
      return openKept(context, kept.value, file)
    }),
    claimReviewGaps: withSession(context, async (session, { ids }) => {
      const claims = await seenAmong(session, ids)
      if (!claims.ok) return claims
      const about = await claimContext(session.shelf, context.language())
      const gaps = claims.value.map((claim) => ({ id: claim.id, missing: claimReviewGaps(claim, about) }))
      return ok(gaps.filter(({ missing }) => missing.length > 0))
    }),
    exportClaims: withSession(context, async (session, { ids, format }) => {
      const { shelf } = session
      const seen = await seenAmong(session, ids)
      if (!seen.ok) return seen
      const claims = seen.value
      if (claims.length === 0) return fail('export-nothing')
      const { t } = context.translator()
      const extension = EXTENSIONS[format]
      const proposal = join(context.surroundings.documents(), `${t('claims.fileName')}${extension}`)
      const chosen = await context.dialogs.chooseExportFile(proposal, extension)
      if (chosen === null) return ok(null)
      const out = chosen.toLowerCase().endsWith(extension) ? chosen : `${chosen}${extension}`
      const language = context.language()
      const dossier = {
        claims,
        context: await claimContext(shelf, language),
        title: t('claims.dossier.title', { title: shelf.title }),
        words: dossierWords(context.translator(), language),
      }
      const written =
        format === 'pdf'
          ? await attempt('file-unwritable', out, async () => {
              const page = await contentOf(shelf, { ...dossier, format: 'html' })
              return writeOut(out, await context.surroundings.printToPdf([page.toString()]))
            })
          : await writeClaims(shelf, { ...dossier, format, out })
      return written.ok ? ok({ path: out }) : written
    }),
    importFindings: withSession<void, ImportedFindings | null>(context, async (session) => {
      const path = await context.dialogs.chooseFindings()
      if (path === null) return ok(null)
      const text = await readText(path, basename(path))
      if (!text.ok) return text
      const imported = await session.shelf.claims.importFindings(basename(path), text.value)
      return imported
    }),
  } satisfies Partial<Requests>
}

/** A record as the annotator may see it; `claim-missing` where all of it is hidden. */
async function seenClaim({ shelf, annotator }: OpenSession, { id }: { readonly id: string }): Promise<Result<Claim>> {
  const read = await shelf.claims.claim(id)
  if (!read.ok) return read
  const [seen] = await visibleTo([read.value], annotator.id, shelf.review)
  return seen ? ok(seen) : fail('claim-missing', { id })
}

/** The record that an annotation is a place of, as far as the annotator may see it. */
async function recordOf({ shelf, annotator }: OpenSession, annotation: string): Promise<Claim | null> {
  const found = await shelf.claims.at(annotation)
  const [seen] = found.ok ? await visibleTo(found.value, annotator.id, shelf.review) : []
  return seen ?? null
}

/** Those of some records that the annotator may see. */
async function seenAmong({ shelf, annotator }: OpenSession, ids: readonly string[]): Promise<Result<readonly Claim[]>> {
  const listed = await shelf.claims.list()
  if (!listed.ok) return listed
  const wanted = new Set(ids)
  const found = listed.value.claims.filter(({ id }) => wanted.has(id))
  return ok(await visibleTo(found, annotator.id, shelf.review))
}

async function shown<T extends { readonly claim: Claim }>(
  { shelf, annotator }: OpenSession,
  changed: T,
): Promise<Result<T>> {
  const [claim] = await visibleTo([changed.claim], annotator.id, shelf.review)
  return claim ? ok({ ...changed, claim }) : fail('claim-missing', { id: changed.claim.id })
}

function sameOf(known: KnownClaim): Omit<SameClaim, 'score' | 'reasons'> {
  if (known.kind === 'record')
    return {
      key: known.claim.id,
      id: known.claim.id,
      isOwn: false,
      statement: known.claim.statement,
      status: known.claim.status,
      finding: known.claim.finding?.key ?? '',
      publisher: '',
      url: null,
    }
  const { statement, finding, publisher, url } = known.finding
  return { key: keyOf(known.finding), id: null, isOwn: false, statement, status: null, finding, publisher, url }
}

/** Opens a copy under the name that tells the system what it is; what isn't a document is only shown. */
async function openKept({ dialogs, surroundings }: Context, kept: string, file: EvidenceFile): Promise<Result<null>> {
  const name = basename(file.name)
  if (!mayOpen(name)) {
    surroundings.showFile(kept)
    return ok(null)
  }
  if (!(await dialogs.askOpen(name))) return ok(null)
  const folder = join(surroundings.userData(), 'opened', file.sha256.slice(0, 16))
  const path = join(folder, name)
  const written = await attempt('file-unwritable', name, async () => {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await copyFile(kept, path)
  })
  if (!written.ok) return written
  const fault = await surroundings.openFile(path)
  return fault === '' ? ok(null) : fail('file-unreadable', { file: name, reason: 'content-broken', said: fault })
}
