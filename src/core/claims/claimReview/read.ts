/**
 * Findings of others, out of ClaimReview files: JSON-LD (one review, a list, a `@graph`, a feed of Data Commons), and the
 * answers of Google's Fact Check Tools (`claims:search`), which are also what the Fact Check Explorer gives.
 */
import { z } from 'zod'
import { parseJson } from '../../model/parseJson.ts'
import { isWebAddress } from '../../model/webAddress.ts'
import { fail } from '../../problem.ts'
import { ok, type Result } from '../../result.ts'

/** A finding somebody published. Empty or null where the file doesn't say. */
export interface PublishedFinding {
  readonly statement: string
  readonly language: string
  readonly claimant: { readonly name: string } | null
  readonly claimed: string | null
  /** The finding in its publisher's words. */
  readonly finding: string
  readonly explanation: string
  readonly url: string | null
  readonly publisher: string
  readonly published: string | null
}

/** The schema of one line of an imported library. */
export const publishedFindingSchema: z.ZodType<PublishedFinding> = z.looseObject({
  statement: z.string().min(1),
  language: z.string().default(''),
  claimant: z.looseObject({ name: z.string() }).nullable().default(null),
  claimed: z.string().nullable().default(null),
  finding: z.string().default(''),
  explanation: z.string().default(''),
  url: z.string().nullable().default(null),
  publisher: z.string().default(''),
  published: z.string().nullable().default(null),
})

/** What a file of findings has, and how many of its entries say nothing that could be matched. */
export interface ReadFindings {
  readonly findings: readonly PublishedFinding[]
  readonly skipped: number
}

/** Values may be given alone, in a list, or by name only. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined)
const one = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema.optional().catch(undefined))
const named = one(
  z.union([z.string().transform((name) => ({ name, url: undefined })), z.object({ name: text, url: text })]),
)

const reviewSchema = z.object({
  claimReviewed: z.string().min(1),
  inLanguage: text,
  url: text,
  datePublished: text,
  author: named,
  reviewRating: one(z.object({ alternateName: text, ratingExplanation: text, ratingValue: text })),
  itemReviewed: one(z.object({ author: named, datePublished: text })),
})

const answerSchema = z.object({
  text: z.string().min(1),
  claimant: text,
  claimDate: text,
  claimReview: z
    .array(
      z.object({
        publisher: z.object({ name: text, site: text }).optional(),
        url: text,
        title: text,
        reviewDate: text,
        textualRating: text,
        languageCode: text,
      }),
    )
    .default([]),
})

/** So many levels of a file are looked into. */
const DEEPEST = 8

/** The findings of a file; `file` names it in a problem: `findings-none`, and as `parseJson`. */
export function readFindings(content: string, file: string): Result<ReadFindings> {
  const parsed = parseJson(content.replace(/^\uFEFF/, ''), file)
  if (!parsed.ok) return parsed
  const found: PublishedFinding[] = []
  const skipped = { count: 0 }
  collect(parsed.value, found, skipped, 0)
  if (found.length === 0) return fail('findings-none', { file })
  return ok({ findings: found, skipped: skipped.count })
}

function collect(value: unknown, found: PublishedFinding[], skipped: { count: number }, depth: number): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, found, skipped, depth + 1)
    return
  }
  if (isReview(value)) {
    const review = reviewSchema.safeParse(value)
    if (review.success) found.push(ofReview(review.data))
    else skipped.count += 1
    return
  }
  if ('claimReview' in value && 'text' in value) {
    const answer = answerSchema.safeParse(value)
    if (answer.success && answer.data.claimReview.length > 0) found.push(...ofAnswer(answer.data))
    else skipped.count += 1
    return
  }
  for (const part of Object.values(value)) collect(part, found, skipped, depth + 1)
}

function isReview(value: object): boolean {
  const type = '@type' in value ? value['@type'] : undefined
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  return types.some((name) => typeof name === 'string' && /(?:^|[/:])ClaimReview$/.test(name))
}

function ofReview(review: z.infer<typeof reviewSchema>): PublishedFinding {
  const { reviewRating: rating, itemReviewed: item, author } = review
  return {
    statement: review.claimReviewed.trim(),
    language: review.inLanguage ?? '',
    claimant: item?.author?.name ? { name: item.author.name } : null,
    claimed: item?.datePublished ?? null,
    finding: rating?.alternateName ?? rating?.ratingValue ?? '',
    explanation: rating?.ratingExplanation ?? '',
    url: safeAddress(review.url),
    publisher: author?.name ?? '',
    published: review.datePublished ?? null,
  }
}

function ofAnswer(answer: z.infer<typeof answerSchema>): readonly PublishedFinding[] {
  return answer.claimReview.map(({ publisher, url, title, reviewDate, textualRating, languageCode }) => ({
    statement: answer.text.trim(),
    language: languageCode ?? '',
    claimant: answer.claimant ? { name: answer.claimant } : null,
    claimed: answer.claimDate ?? null,
    finding: textualRating ?? '',
    explanation: title ?? '',
    url: safeAddress(url),
    publisher: publisher?.name ?? publisher?.site ?? '',
    published: reviewDate ?? null,
  }))
}

/** An address that may be shown as one: of the web, nothing that runs. */
function safeAddress(address: string | undefined): string | null {
  return address !== undefined && isWebAddress(address) ? address : null
}
