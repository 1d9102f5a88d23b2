/** The four tags and the two relations between them. */

/** The tags in their fixed order: the order of keys 1 to 4, of the toolbar and of every table. */
export const TAGS = ['claim', 'figure', 'quote', 'attribution'] as const

/** What an annotation says its span is. */
export type Tag = (typeof TAGS)[number]

/** `attributed-to` leads from a quote or claim to its attribution, `part-of` from a figure to its claim. */
export const RELATIONS = ['attributed-to', 'part-of'] as const

/** The kind of a link between two annotations of one layer. */
export type Relation = (typeof RELATIONS)[number]
