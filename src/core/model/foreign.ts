/**
 * What a layer keeps of the file of another program that it was imported from, so that nothing of that file is lost and
 * an export gives it back: the fields `foreign` of annotations and layers, and `orphans` of layers.
 */
import { z } from 'zod'
import { parseBy } from './parseBy.ts'
import { RELATIONS, type Relation, type Tag } from './tag.ts'

/** Values of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** A relation with the name that it has in a file, to another annotation of the layer. */
export interface NamedRelation {
  readonly label: string
  readonly to: string
  /** The link that it became, under a name of its own; it counts as long as the annotation has that link. */
  readonly link?: Relation | undefined
  /** What else the file says of the relation, by its own names. */
  readonly attributes?: JsonObject | undefined
}

/** The foreign part of an annotation or a layer. `format` is the name of an interchange format. */
export interface Foreign {
  readonly format: string
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly attributes?: JsonObject | undefined
  readonly relations?: readonly NamedRelation[] | undefined
}

/** A span of a file that was not found in the text, kept aside in the layer. `start` is a UTF-16 offset, if it has one. */
export interface Orphan {
  readonly label: string
  readonly quote: string
  readonly start: number | null
  readonly tag: Tag
  readonly id?: string | undefined
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  readonly note?: string | undefined
  readonly data?: JsonObject | undefined
  readonly attributes?: JsonObject | undefined
}

const json: z.ZodType<Json> = z.json()
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json)

const foreignSchema: z.ZodType<Foreign> = z.looseObject({
  format: z.string(),
  id: z.string().optional(),
  label: z.string().optional(),
  attributes: jsonObject.optional(),
  relations: z
    .array(
      z.object({
        label: z.string(),
        to: z.string(),
        link: z.enum(RELATIONS).optional(),
        attributes: jsonObject.optional(),
      }),
    )
    .optional(),
})

/**
 * The stored field as the foreign part of an annotation or a layer; null for anything else. Layers may hold anything
 * under this name, as under any that Factmark once didn't know, and carry it along.
 */
export function asForeign(value: unknown): Foreign | null {
  const parsed = parseBy(foreignSchema, value)
  return parsed.success ? parsed.data : null
}
