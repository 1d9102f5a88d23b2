/**
 * A dossier: the articles with their claims numbered in the text, and of each claim the statement, the finding with its
 * explanation, the evidence with numbered sources, and what is open.
 */
import type { Article } from '../model/article.ts'
import { type Claim, type ClaimStatus, type Evidence, type Stance, saysWhat } from '../model/claim.ts'
import { isWebAddress } from '../model/webAddress.ts'
import { heading, item, paragraph, type Run, type WrittenBlock, type WrittenDocument } from '../writing/document.ts'
import { textBlockRuns } from '../writing/textRuns.ts'
import type { ClaimReviewContext } from './claimReview/write.ts'
import { conflictsIn } from './conflicts.ts'
import { findingLabel } from './findings.ts'

/** The words of a dossier, in the language of its reader. */
export interface DossierWords {
  readonly claims: string
  readonly finding: string
  readonly noFinding: string
  readonly recheck: string
  readonly evidence: string
  readonly noEvidence: string
  readonly sources: string
  readonly open: string
  readonly primary: string
  readonly stances: Readonly<Record<Stance, string>>
  readonly statuses: Readonly<Record<ClaimStatus, string>>
  /** By whom and when something was found; `confirmed` names a second person. */
  readonly foundBy: (by: string, at: string, confirmed: string | null) => string
  readonly claimedBy: (name: string, role: string, at: string | null) => string
  readonly answered: (who: string, at: string) => string
  readonly unanswered: (who: string, at: string) => string
  readonly disputed: string
  readonly from: (title: string) => string
  /** When somebody looked at a source. */
  readonly seen: (at: string) => string
}

/** What a dossier is made of: the articles that its claims appear in, in the order they come in. */
export interface DossierSource {
  readonly title: string
  readonly language: 'en' | 'nl'
  readonly claims: readonly Claim[]
  readonly articles: readonly Article[]
  readonly context: ClaimReviewContext
}

/** The dossier. Claims are numbered as they come in the articles; those that appear in none come last. */
export function dossierOf(source: DossierSource, words: DossierWords): WrittenDocument {
  const { title, language, articles, context } = source
  const claims = numbered(source)
  const numbers = new Map(claims.map(({ id }, index) => [id, index + 1]))
  const sources: Evidence[] = []
  const blocks = [
    heading(1, title),
    ...articles.flatMap((article) => articleBlocks(article, claims, numbers)),
    heading(2, words.claims),
    ...claims.flatMap((claim, index) => claimBlocks(claim, index + 1, sources, context, words)),
    ...(sources.length > 0
      ? [heading(2, words.sources), ...sources.map((one, index) => sourceBlock(one, index + 1, context, words))]
      : []),
  ]
  return { title, language, blocks, comments: [] }
}

function numbered({ claims, articles }: DossierSource): readonly Claim[] {
  const placeOf = ({ appearances }: Claim): readonly [number, number] => {
    const places = appearances
      .map(({ article, start }) => [articles.findIndex(({ id }) => id === article), start] as const)
      .filter(([article]) => article >= 0)
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return places[0] ?? [articles.length, 0]
  }
  return claims
    .map((claim) => ({ claim, place: placeOf(claim) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ claim }) => claim)
}

/** The article's text with its claims marked, each with its number behind it. */
function articleBlocks(article: Article, claims: readonly Claim[], numbers: ReadonlyMap<string, number>) {
  const { text } = article
  const marks = claims
    .flatMap(({ id, appearances }) =>
      appearances
        .filter((one) => one.article === article.id && one.end <= text.length)
        .map(({ start, end }) => ({ start, end, number: numbers.get(id) ?? 0 })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const facts = [article.author, article.publisher, article.published, article.source].filter(Boolean).join(', ')
  const blocks = textBlockRuns(article, marks, (words, over, ending): readonly Run[] => [
    { text: words, ...(over.length > 0 && { isMarked: true }) },
    ...(ending.length > 0 ? [{ text: ending.map(({ number }) => number).join(', '), isNumber: true }] : []),
  ])
  return [heading(2, article.title), ...(facts ? [paragraph({ text: facts, isFaint: true })] : []), ...blocks]
}

function claimBlocks(
  claim: Claim,
  number: number,
  sources: Evidence[],
  { findings, language, nameOf }: ClaimReviewContext,
  words: DossierWords,
): readonly WrittenBlock[] {
  const { claimant, claimed, finding } = claim
  const evidence = claim.evidence.filter(saysWhat)
  const answers = claim.contacts.flatMap(({ who, at, answer }) => (who && answer ? [{ who, at, answer }] : []))
  const found =
    finding && words.foundBy(nameOf(finding.by), finding.at, finding.confirmed && nameOf(finding.confirmed.by))
  return [
    heading(3, `${number}. ${claim.statement}`),
    ...(claimant ? [paragraph({ text: words.claimedBy(claimant.name, claimant.role, claimed), isFaint: true })] : []),
    ...(finding
      ? [
          paragraph(
            { text: `${words.finding}: ${findingLabel(findings, finding.key, language)}. `, isStrong: true },
            finding.explanation,
          ),
          paragraph({ text: found ?? '', isFaint: true }),
        ]
      : [paragraph({ text: `${words.noFinding} (${words.statuses[claim.status]})`, isStrong: true })]),
    heading(4, words.evidence),
    ...(evidence.length + answers.length === 0 ? [paragraph(words.noEvidence)] : []),
    ...evidence.map((one) => {
      const { stance, primary, excerpt, locator, note } = one
      const said = [excerpt && `“${excerpt}”`, locator, note].filter(Boolean).join(' — ')
      return item(
        { text: `${words.stances[stance]}${primary ? ` (${words.primary})` : ''}: `, isStrong: true },
        `${said} `,
        { text: `[${sources.push(one)}]` },
      )
    }),
    ...answers.map(({ who, at, answer }) => item({ text: `${words.answered(who, at)} `, isStrong: true }, answer)),
    ...openBlocks(claim, words),
  ]
}

function openBlocks(claim: Claim, words: DossierWords): readonly WrittenBlock[] {
  const open = [
    ...(claim.finding?.recheck ? [words.recheck] : []),
    ...(conflictsIn(claim).length > 0 ? [words.disputed] : []),
    ...claim.contacts
      .filter(({ who, answer }) => who !== '' && !answer)
      .map(({ who, at }) => words.unanswered(who, at)),
  ]
  return open.length === 0 ? [] : [heading(4, words.open), ...open.map((question) => item(question))]
}

function sourceBlock(
  { title, url, file, passage, accessed }: Evidence,
  number: number,
  { articleOf }: ClaimReviewContext,
  words: DossierWords,
): WrittenBlock {
  const article = passage && (articleOf(passage.article)?.title ?? passage.article)
  const name = title || file?.name || (passage ? `“${passage.quote}”` : '')
  const facts = [
    name,
    article && words.from(article),
    file?.name === name ? null : file?.name,
    accessed && words.seen(accessed),
  ]
  return paragraph(
    { text: `[${number}] ` },
    facts.filter(Boolean).join(', '),
    ...(url ? [name ? ', ' : '', { text: url, ...(isWebAddress(url) && { href: url }) }] : []),
  )
}
