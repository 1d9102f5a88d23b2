/** `factmark claims`: records listed and shown, findings of others imported, records exported. */
import { basename, resolve } from 'node:path'
import { type ClaimReviewGap, claimReviewGaps } from '../../core/claims/claimReview/write.ts'
import { conflictsIn } from '../../core/claims/conflicts.ts'
import { findingLabel } from '../../core/claims/findings.ts'
import { isId } from '../../core/model/ids.ts'
import { fail } from '../../core/problem.ts'
import { dossierWords } from '../../i18n/dossierWords.ts'
import { importedSentences } from '../../i18n/importedFindings.ts'
import { claimContext } from '../../workspace/claims/claimContext.ts'
import { CLAIM_EXPORTS, type ClaimExport, writeClaims } from '../../workspace/claims/exportClaims.ts'
import { readText } from '../../workspace/disk/files.ts'
import type { Shelf } from '../../workspace/shelf.ts'
import {
  answer,
  BAD_INPUT,
  type CommonOptions,
  type Console,
  complain,
  DONE,
  shelfFor,
  WRONG_USAGE,
} from '../console.ts'

/** What can be done with claim records. */
export const CLAIM_ACTIONS = ['list', 'show', 'import', 'draft', 'export'] as const

/** One of `CLAIM_ACTIONS`. */
export type ClaimAction = (typeof CLAIM_ACTIONS)[number]

/** The options of `factmark claims`. */
export interface ClaimsOptions extends CommonOptions {
  readonly format?: string
  readonly out?: string
  readonly article?: string
  /** Whose layer the notes of a returned draft go to. */
  readonly annotator?: string
  /** Takes locks that other programs hold. */
  readonly continueHere?: true
}

/** Lists, shows the record `target`, imports the file `target`, reads it as a returned draft, or exports; the exit code. */
export async function claimsCommand(
  console: Console,
  action: ClaimAction,
  target: string | undefined,
  options: ClaimsOptions,
): Promise<number> {
  const shelf = await shelfFor(console, options)
  if (!shelf.ok) return complain(console, shelf.error)
  switch (action) {
    case 'list':
      return list(console, shelf.value, options)
    case 'show':
      return show(console, shelf.value, target ?? '', options)
    case 'import':
      return importFile(console, shelf.value, target ?? '', options)
    case 'draft': {
      const { draftCommand } = await import('./claimsDraft.ts')
      return draftCommand(console, shelf.value, target ?? '', options)
    }
    case 'export':
      return exportAll(console, shelf.value, options)
  }
}

async function list(console: Console, shelf: Shelf, { json }: ClaimsOptions): Promise<number> {
  const listed = await shelf.claims.list()
  if (!listed.ok) return complain(console, listed.error)
  for (const problem of listed.value.problems) complain(console, problem)
  const { t } = console.translator
  const { findings } = await claimContext(shelf, console.language)
  if (json) answer(console, listed.value.claims)
  else if (listed.value.claims.length === 0) console.out(`${t('claims.none')}\n`)
  else
    for (const { id, status, statement, finding } of listed.value.claims) {
      const found = finding ? findingLabel(findings, finding.key, console.language) : ''
      console.out(`${[id, t(`claims.status.${status}`), found, statement].join('\t')}\n`)
    }
  return listed.value.problems.length > 0 ? BAD_INPUT : DONE
}

async function show(console: Console, shelf: Shelf, id: string, { json }: ClaimsOptions): Promise<number> {
  if (!isId(id)) return complain(console, { code: 'id-invalid', details: { id } }, WRONG_USAGE)
  const read = await shelf.claims.claim(id)
  if (!read.ok) return complain(console, read.error)
  const claim = read.value
  if (json) {
    answer(console, claim)
    return DONE
  }
  const { t } = console.translator
  const { findings, nameOf, articleOf } = await claimContext(shelf, console.language)
  const { claimant, claimed, finding, evidence, appearances } = claim
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [t('claims.statement'), claim.statement],
    [t('claims.statusTitle'), t(`claims.status.${claim.status}`)],
    [t('claims.claimant'), claimant && [claimant.name, claimant.role].filter(Boolean).join(', ')],
    [t('claims.claimed'), claimed],
    [
      t('claims.finding'),
      finding && `${findingLabel(findings, finding.key, console.language)}: ${finding.explanation}`,
    ],
    [t('claims.by'), finding && nameOf(finding.by)],
    ...appearances.map(
      ({ article, quote }) => [t('claims.appearance'), `${articleOf(article)?.title ?? article}: ${quote}`] as const,
    ),
    ...evidence.map(
      (one) =>
        [
          t(`claims.stance.${one.stance}`),
          [one.title, one.url, one.file?.name, one.passage?.quote, one.locator, one.excerpt].filter(Boolean).join(', '),
        ] as const,
    ),
    ...conflictsIn(claim).map(({ path }) => [t('claims.conflict'), path] as const),
  ]
  for (const [name, value] of lines) if (value) console.out(`${name}: ${value.replace(/\s+/g, ' ')}\n`)
  return DONE
}

async function importFile(console: Console, shelf: Shelf, file: string, { json }: ClaimsOptions): Promise<number> {
  const path = resolve(console.base, file)
  const text = await readText(path, file)
  if (!text.ok) return complain(console, text.error)
  const imported = await shelf.claims.importFindings(basename(path), text.value)
  if (!imported.ok) return complain(console, imported.error)
  const { library, count, skipped } = imported.value
  if (json) answer(console, imported.value)
  else console.out(`${importedSentences(console.translator.t, { library, count, skipped })}\n`)
  return DONE
}

async function exportAll(console: Console, shelf: Shelf, options: ClaimsOptions): Promise<number> {
  const { t } = console.translator
  const format: ClaimExport | undefined = CLAIM_EXPORTS.find((name) => name === options.format)
  if (!format) {
    const { error } = fail('format-unknown', { format: options.format ?? '', formats: CLAIM_EXPORTS.join(', ') })
    return complain(console, error, WRONG_USAGE)
  }
  const listed = await shelf.claims.list()
  if (!listed.ok) return complain(console, listed.error)
  const { article } = options
  const claims = listed.value.claims.filter(
    ({ appearances }) => article === undefined || appearances.some((one) => one.article === article),
  )
  if (claims.length === 0) return complain(console, { code: 'export-nothing', details: {} })
  const context = await claimContext(shelf, console.language)
  const out = resolve(console.base, options.out ?? '')
  const title = t('claims.dossier.title', { title: shelf.title })
  const words = dossierWords(console.translator, console.language)
  const gaps = claims.map((claim): { id: string; missing: readonly ClaimReviewGap[] } => ({
    id: claim.id,
    missing: claimReviewGaps(claim, context),
  }))
  if (format === 'claimreview' && !options.json)
    for (const { id, missing } of gaps)
      if (missing.length > 0)
        console.error(
          `${t('claims.missing', { id, what: missing.map((gap) => t(`claims.gaps.${gap}`)).join(', ') })}\n`,
        )
  const written = await writeClaims(shelf, { claims, format, out, context, title, words })
  if (!written.ok) return complain(console, written.error)
  if (options.json) answer(console, { path: out, format, claims: claims.length, gaps })
  else console.out(`${t('claims.exported', { path: out, count: claims.length })}\n`)
  return DONE
}
