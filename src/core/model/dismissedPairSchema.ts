/** The schema of a pair of figures of which somebody said that they are no contradiction. */
import { z } from 'zod'
import { idSchema } from './article.ts'

const offset = z.int().min(0)
const place = z.object({ article: idSchema, start: offset, end: offset })

/** The fields of a pair's schema. */
export const pairFields = { one: place, other: place }
