/** Claim records as files for others: ClaimReview, and a dossier in Word or HTML. */
import { type ClaimReviewContext, claimReviewOf } from '../../core/claims/claimReview/write.ts'
import { type DossierWords, dossierOf } from '../../core/claims/dossier.ts'
import type { Claim } from '../../core/model/claim.ts'
import type { Result } from '../../core/result.ts'
import { documentHtml } from '../../core/writing/documentHtml.ts'
import { attempt } from '../disk/files.ts'
import { writeOut } from '../disk/output.ts'
import type { Shelf } from '../shelf.ts'
import { articlesOf } from './claimContext.ts'

/** What claim records can be exported as. */
export const CLAIM_EXPORTS = ['claimreview', 'docx', 'html'] as const

/** One of `CLAIM_EXPORTS`. */
export type ClaimExport = (typeof CLAIM_EXPORTS)[number]

/** What is exported, and where to: an absolute path. */
export interface ClaimExportRequest {
  readonly claims: readonly Claim[]
  readonly format: ClaimExport
  readonly out: string
  readonly context: ClaimReviewContext
  readonly title: string
  readonly words: DossierWords
}

/** Writes the file. */
export async function writeClaims(shelf: Pick<Shelf, 'library'>, request: ClaimExportRequest): Promise<Result<null>> {
  const content = await contentOf(shelf, request)
  const written = await attempt('file-unwritable', request.out, () => writeOut(request.out, content))
  return written.ok ? { ok: true, value: null } : written
}

/** The content of the file. */
export async function contentOf(
  shelf: Pick<Shelf, 'library'>,
  { claims, format, context, title, words }: Omit<ClaimExportRequest, 'out'>,
): Promise<string | Uint8Array> {
  if (format === 'claimreview') {
    const reviews = claims.map((claim) => claimReviewOf(claim, context))
    return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`
  }
  const ids = claims.flatMap(({ appearances }) => appearances.map(({ article }) => article))
  const articles = await articlesOf(shelf, ids)
  const { language } = context
  const dossier = dossierOf({ title, language, claims, articles: [...articles.values()], context }, words)
  if (format === 'html') return documentHtml(dossier)
  const { wordFile } = await import('../exchange/wordFile.ts')
  return wordFile(dossier)
}
